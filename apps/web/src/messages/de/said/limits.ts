// Deutsch: welche Regel ein von Hand geänderter Tag verletzt, und was angenommen wird, weil es nicht gesagt ist.
import type { Pairs } from '../../said.ts';

/** Regeln, die ein von Hand geänderter Tag verletzt. */
const faults: Pairs = [
  ['training waits for a professional', 'das Training wartet auf eine Fachperson'],
  ['this exercise is not in the catalogue', 'diese Übung steht nicht im Katalog'],
  ['twice in one session', 'zweimal in einer Einheit'],
  ['takes {n} minutes of {n}', 'braucht {1} von {2} Minuten'],
  ['the week asks {n} of the {x}, which may bear {n}', 'die Woche verlangt {1}, erlaubt sind {3} ({2})'],
  ['heavy, and the gate {x} is closed', 'schwer, und die Freigabe fehlt noch: {1}'],
  ['heavy in a technique week', 'schwer in einer Technikwoche'],
  ['under 16: nothing heavy', 'unter 16: nichts Schweres'],
  ['{n} % of the maximum, and {n} % is the ceiling here', '{1} % des Maximums, und hier sind höchstens {2} % erlaubt'],
  ['{x} at {n}/10: effort 7 and {n} % at most', '{1} {2}/10: höchstens RPE 7 und {3} %'],
  ['{n} sets; 1 to {n} stand in one session', '{1} Sätze; in eine Einheit gehören 1 bis {2}'],
  ['an amount is a whole number of at least 1', 'die Menge ist eine ganze Zahl ab 1'],
  ['effort runs from 3 to 10', 'die Anstrengung geht von 3 bis 10'],
  ['the load is no number', 'die Last ist keine Zahl'],
];

/** Was angenommen wird, weil es nicht gesagt ist. */
const assumed: Pairs = [
  [
    'Age unknown: no maximal singles, and the usual recovery times.',
    'Alter unbekannt: keine Höchstversuche, und übliche Erholungszeiten.',
  ],
  [
    'Sex not told: where a norm is split, the stricter one is used.',
    'Geschlecht nicht angegeben: bei getrennten Normen gilt die strengere.',
  ],
  [
    'Body mass unknown: {load} is assumed where bodyweight lifts need it.',
    'Körpergewicht unbekannt: wo es zählt, werden {1} angenommen.',
  ],
  ['Training years unknown: planned as a beginner.', 'Trainingsjahre unbekannt: geplant wie für Anfänger.'],
  ['Training years not told: read from the log.', 'Trainingsjahre nicht angegeben: aus dem Protokoll gelesen.'],
  [
    'Equipment not told: only what needs none is taken for granted.',
    'Ausrüstung nicht angegeben: es zählt nur, was keine braucht.',
  ],
  ['Training days not told.', 'Trainingstage nicht angegeben.'],
  [
    'training days were not given: Monday, Wednesday and Friday, {n} minutes each',
    'Trainingstage nicht angegeben: Montag, Mittwoch und Freitag, je {1} Minuten',
  ],
  [
    'equipment was not given: planned for resistance bands and the floor',
    'Ausrüstung nicht angegeben: geplant für Bänder und den Boden',
  ],
  [
    'the trip from {n} names no equipment: nothing but body weight is assumed',
    'die Reise ab dem {1} nennt keine Ausrüstung: angenommen wird nur das Körpergewicht',
  ],
];

export const limits: Pairs = [...faults, ...assumed];
