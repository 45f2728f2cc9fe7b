// Deutsch: was über benannte Ziele gesagt wird, die der Plan auslässt oder hinter einer Freigabe lässt.
import type { Pairs } from '../../said.ts';

export const goals: Pairs = [
  [
    '{name} (goal): {x} by the end of this plan is {x}: about {load} is expected by then, likely {load} to {load}',
    '{1} (Ziel): {2} bis zum Ende dieses Plans {3}: bis dahin sind etwa {4} zu erwarten, wahrscheinlich {5} bis {6}',
  ],
  [
    '{name} (goal): {x} by {x} is {x}: about {load} is expected by then, likely {load} to {load}',
    '{1} (Ziel): {2} bis {3} {4}: bis dahin sind etwa {5} zu erwarten, wahrscheinlich {6} bis {7}',
  ],
  ['further away than this plan leads', 'liegen weiter weg, als dieser Plan dich bringt'],
  ['at the far end of what this plan leads to', 'liegen am oberen Rand dessen, wohin dieser Plan dich bringt'],
  ['more time, or a nearer goal on the way there', 'mehr Zeit, oder ein näheres Ziel auf dem Weg dorthin'],
  ['{load} for {n} repetitions', '{1} für {2} Wiederholungen'],
  ['{load}', '{1}'],
  [
    'nothing is known of this lift yet: the first set finds the load',
    'über diese Übung ist noch nichts bekannt: der erste Satz findet die Last',
  ],
  [
    'few repetitions in a growth block too: this lift serves your goal, the work around it is there to grow',
    'auch im Muskelaufbau wenige Wiederholungen: diese Übung dient deinem Ziel, die Arbeit daneben dem Aufbau',
  ],
  ['until then {name} builds towards it', 'bis dahin führt {1} dorthin'],
  ['nothing of its kind can stand in here', 'nichts Vergleichbares kann hier einspringen'],
  ['{x} at {n}/10, nothing that loads it more than a little', '{1} bei {2}/10, nichts, was mehr als ein wenig belastet'],
  ['{x} at {n}/10, nothing that loads it', '{1} bei {2}/10, nichts, was belastet'],
  ['{x} at {n}/10: nothing that loads it more than a little', '{1} bei {2}/10, nichts, was mehr als ein wenig belastet'],
  ['{x} at {n}/10: nothing that loads it', '{1} bei {2}/10, nichts, was belastet'],
  ['provokes the {x} or moves like what does', 'reizt hier ({1}) oder ähnelt dem, was reizt'],
  ['what it needs is not there on any training day', 'was dafür nötig ist, gibt es an keinem Trainingstag'],
  [
    'body weight alone is too near the maximum here: assisted forms come first',
    'das Körpergewicht allein ist hier zu nah am Maximum: erst kommen Formen mit Hilfe',
  ],
  [
    'the empty bar is too near the maximum here: lighter forms come first',
    'die leere Stange ist hier zu nah am Maximum: erst kommen leichtere Formen',
  ],
  [
    'the lightest kettlebell is too near the maximum here: lighter forms come first',
    'die leichteste Kettlebell ist hier zu nah am Maximum: erst kommen leichtere Formen',
  ],
  ['needs a coach to learn', 'das lernt man mit Trainer'],
  ['a limit from the health screen', 'eine Grenze aus den Gesundheitsfragen'],
  ['taken out by a lock or an accepted change', 'durch eine Festlegung oder eine angenommene Änderung ausgeschlossen'],
  ['the complaint settled, or at 3/10 and less', 'die Beschwerde vorbei oder bei höchstens 3/10'],
  ['what keeps it out changed', 'was dem entgegensteht, anders'],
  ['the equipment for it', 'das Gerät dafür'],
  ['{n} January', '{1}. Januar'],
  ['{n} February', '{1}. Februar'],
  ['{n} March', '{1}. März'],
  ['{n} April', '{1}. April'],
  ['{n} May', '{1}. Mai'],
  ['{n} June', '{1}. Juni'],
  ['{n} July', '{1}. Juli'],
  ['{n} August', '{1}. August'],
  ['{n} September', '{1}. September'],
  ['{n} October', '{1}. Oktober'],
  ['{n} November', '{1}. November'],
  ['{n} December', '{1}. Dezember'],
];
