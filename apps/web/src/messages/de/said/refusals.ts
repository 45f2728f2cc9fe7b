// Deutsch: warum der Server etwas nicht getan hat; der Satz beginnt davor mit „Das ging nicht“.
import type { Pairs } from '../../said.ts';

export const refusals: Pairs = [
  ['there is no such ledger for this device', 'für dieses Gerät gibt es dieses Protokoll nicht'],
  ['this ledger was deleted for good', 'dieses Protokoll wurde endgültig gelöscht'],
  [
    'this ledger is damaged on the server; its devices hold it whole',
    'dieses Protokoll ist auf dem Server beschädigt; die Geräte haben es vollständig',
  ],
  ['this needs an account; sign in first', 'dafür braucht es ein Konto; melde dich zuerst an'],
  [
    'accounts are made by invitation here; enter a code that works',
    'Konten gibt es hier nur auf Einladung; gib einen gültigen Code ein',
  ],
  ['this login is taken; choose another', 'dieser Name ist vergeben; wähle einen anderen'],
  ['login or passphrase is wrong', 'Name oder Passphrase ist falsch'],
  ['this does not open any account', 'damit lässt sich kein Konto öffnen'],
  [
    'a passphrase has at least {n} characters; four words do well',
    'eine Passphrase hat mindestens {1} Zeichen; vier Wörter sind gut',
  ],
  [
    'a passphrase is more than the login and words that are tried first; four words of your own do well',
    'eine Passphrase ist mehr als dein Name und Wörter, die zuerst probiert werden; vier eigene Wörter sind gut',
  ],
  ['too many tries; wait a few minutes', 'zu viele Versuche; warte ein paar Minuten'],
  ['too many codes were tried; wait a few minutes', 'zu viele Codes wurden probiert; warte ein paar Minuten'],
  ['this code does not work; ask for a new one', 'dieser Code gilt nicht; lass dir einen neuen geben'],
  ['this invitation does not work; ask for a new one', 'diese Einladung gilt nicht; lass dir eine neue geben'],
  ['the device has to bring a secret of its own', 'dem Gerät fehlt sein eigener Schlüssel; lade die App neu'],
  ['there is no such device', 'dieses Gerät gibt es nicht'],
  ['there is no such grant', 'diesen Zugang gibt es nicht'],
  ['there is no such club for this account', 'diesen Verein gibt es für dieses Konto nicht'],
  ['there is no such coach in a club of this account', 'diesen Trainer gibt es in keinem Verein dieses Kontos'],
  [
    'a club keeps at least one administrator, and only people in it have a role',
    'ein Verein behält mindestens eine Person, die ihn verwaltet, und nur Mitglieder haben eine Rolle',
  ],
  [
    'a club keeps at least one administrator, and only people in it can be removed',
    'ein Verein behält mindestens eine Person, die ihn verwaltet, und nur Mitglieder lassen sich entfernen',
  ],
  [
    'you are its last administrator; name another one first',
    'außer dir verwaltet ihn niemand; gib zuerst jemand anderem diese Rolle',
  ],
  ['this passkey is not for here', 'dieser Passkey gehört nicht hierher'],
  ['this passkey came too late or is known already', 'dieser Passkey kam zu spät oder ist schon bekannt'],
  ['athlete is missing', 'es fehlt, um wessen Protokoll es geht'],
  ['answered {n}', 'der Server antwortete mit {1}'],
];
