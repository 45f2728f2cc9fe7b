// Deutsch: was über benannte Ziele gesagt wird, die der Plan auslässt oder hinter einer Freigabe lässt.
import type { Pairs } from '../../said.ts';

export const goals: Pairs = [
  ['until then {name} builds towards it', 'bis dahin führt {1} dorthin'],
  ['nothing of its kind can stand in here', 'nichts Vergleichbares kann hier einspringen'],
  ['{x} at {n}/10, nothing that loads it more than a little', '{1} bei {2}/10, nichts, was mehr als ein wenig belastet'],
  ['{x} at {n}/10, nothing that loads it', '{1} bei {2}/10, nichts, was belastet'],
  ['{x} at {n}/10: nothing that loads it more than a little', '{1} bei {2}/10, nichts, was mehr als ein wenig belastet'],
  ['{x} at {n}/10: nothing that loads it', '{1} bei {2}/10, nichts, was belastet'],
  ['provokes the {x} or moves like what does', 'reizt hier: {1}, oder bewegt sich wie das, was reizt'],
  ['what it needs is not there on any training day', 'was dafür nötig ist, gibt es an keinem Trainingstag'],
  [
    'body weight alone is too near the maximum here: assisted forms come first',
    'das Körpergewicht allein ist hier zu nah am Maximum: erst kommen Formen mit Hilfe',
  ],
  [
    'the empty bar is too near the maximum here: lighter forms come first',
    'die leere Stange ist hier zu nah am Maximum: erst kommen leichtere Formen',
  ],
  ['needs a coach to learn', 'das lernt man mit Trainer'],
  ['a limit from the health screen', 'eine Grenze aus den Gesundheitsfragen'],
  ['taken out by a lock or an accepted change', 'durch eine Festlegung oder eine angenommene Änderung ausgeschlossen'],
  ['the complaint settled, or at 3/10 and less', 'die Beschwerde vorbei oder bei höchstens 3/10'],
  ['what keeps it out changed', 'was dem entgegensteht, anders'],
  ['the equipment for it', 'das Gerät dafür'],
];
