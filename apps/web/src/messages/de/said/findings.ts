// Deutsch: was Tests und Protokoll ergeben, was Tore verlangen und was ein Befund ändert, nach dem Muster der Sätze.
import type { Pairs } from '../../said.ts';

export const findings: Pairs = [
  ['not yet tested: {x}', 'noch nicht getestet: {1}'],
  ['Last measured {n}: {x}', 'Zuletzt gemessen am {1}: {2}'],
  [
    '{n} vertical and {n} horizontal pulling sets a week over {n} weeks; norm each at least {n} %',
    'über {3} Wochen je Woche {1} Sätze senkrechtes und {2} waagrechtes Ziehen; üblich sind für jedes mindestens {4} %',
  ],
  [
    '{n} pressing against {n} pulling sets a week over {n} weeks; norm at least as many pulls',
    'über {3} Wochen je Woche {1} Sätze Drücken gegen {2} Ziehen; üblich ist mindestens so viel Ziehen',
  ],
  [
    '{x} {n} s left, sides differ by {n} %; norm men {n} s, women {n} s or more, sides alike',
    '{1} links {2} s, die Seiten liegen {3} % auseinander; üblich sind {4} s bei Männern, {5} s bei Frauen, beide Seiten gleich',
  ],
  [
    '{x} {n} s right, sides differ by {n} %; norm men {n} s, women {n} s or more, sides alike',
    '{1} rechts {2} s, die Seiten liegen {3} % auseinander; üblich sind {4} s bei Männern, {5} s bei Frauen, beide Seiten gleich',
  ],
  ['{x} {n} s; norm {n} s or more (our own mark)', '{1} {2} s; gut sind {3} s und mehr (unsere Marke)'],
  ['{x} {n} s; norm men {n} s, women {n} s or more', '{1} {2} s; üblich sind {3} s bei Männern, {4} s bei Frauen'],
  ['{x} {n} points; norm {n} points (our own mark)', '{1} {2} Punkte; gut sind {3} Punkte (unsere Marke)'],
  [
    'hip hinge {n} repetitions; norm five clean of five, hips {n}° or more',
    'Hüftbeugen {1} Wiederholungen; üblich sind fünf saubere von fünf, die Hüfte {2}° und mehr',
  ],
  [
    '{x} {n}° left; norm {n}° or more, sides within {n}°',
    '{1} links {2}°; üblich sind {3}° und mehr, die Seiten höchstens {4}° auseinander',
  ],
  [
    '{x} {n}° right; norm {n}° or more, sides within {n}°',
    '{1} rechts {2}°; üblich sind {3}° und mehr, die Seiten höchstens {4}° auseinander',
  ],
  [
    'pulling maximum {n} repetitions; norm pull-ups: men {n}, women {n}; inverted rows {n} (our own marks)',
    'Höchstzahl im Ziehen {1} Wiederholungen; gut sind Klimmzüge: Männer {2}, Frauen {3}; Körperrudern {4} (unsere Marken)',
  ],
  ['deadlift is {n} times the row; norm {n} or more', 'das Kreuzheben ist das {1}-Fache des Ruderns; üblich ist {2} und mehr'],
  [
    'deadlift is {n} times the squat; norm {n} or more',
    'das Kreuzheben ist das {1}-Fache der Kniebeuge; üblich ist {2} und mehr',
  ],
  ['{x} without a limit', '{1} ohne Einschränkung'],
  ['{x} {n} s', '{1} {2} s'],
  ['{x} {n} s on both sides', '{1} {2} s auf beiden Seiten'],
  ['{x} {n} s without pain', '{1} {2} s ohne Schmerz'],
  ['{x} {n} points', '{1} {2} Punkte'],
  ['{n} strict pull-ups', '{1} strenge Klimmzüge'],
  ['age {n} or over', '{1} Jahre oder älter'],
  ['back pain {n}/{n} or less', 'Rückenschmerz höchstens {1}/{2}'],
  ['back and hip pain {n}/{n} or less', 'Schmerz in Rücken und Hüfte höchstens {1}/{2}'],
  ['joint pain {n}/{n} or less', 'Gelenkschmerz höchstens {1}/{2}'],
  ['press over pull {n} or less', 'Drücken zu Ziehen höchstens {1}'],
  ['external rotation strong or enduring', 'Außendrehung stark oder ausdauernd'],
  [
    'bench grip {n} times shoulder width or less, or no shoulder pain',
    'Griff beim Bankdrücken höchstens {1} Schulterbreiten, oder kein Schulterschmerz',
  ],
  ['{n} weeks of supported or one-arm rows without pain', '{1} Wochen gestütztes oder einarmiges Rudern ohne Schmerz'],
  [
    '{n} weeks of rows and hinges at a middle cost for the back, two or more repetitions in reserve',
    '{1} Wochen Rudern und Hüftbeugen mit mittlerer Last für den Rücken, zwei oder mehr Wiederholungen in Reserve',
  ],
  ['{x} More accessory work for one block: a weak link.', '{1} Einen Block lang mehr Zusatzarbeit: ein schwaches Glied.'],
  ['More vertical pulling.', 'Mehr senkrechtes Ziehen.'],
  ['Short hangs three times a week.', 'Dreimal je Woche kurz hängen.'],
  ['Suitcase carries, one-arm rows and side planks.', 'Koffertragen, einarmiges Rudern und Seitstütz.'],
  ['Nothing changes.', 'Nichts ändert sich.'],
  ['The part that failed is practised every day.', 'Der Teil, der nicht gelang, wird täglich geübt.'],
  ['The open book joins the daily routine.', 'Das offene Buch kommt zur täglichen Runde.'],
  ['Extension over a roller every day.', 'Täglich Streckung über die Rolle.'],
  ['Face pulls and rotations two or three times a week.', 'Zwei- bis dreimal je Woche Face Pulls und Drehungen.'],
  ['Hip thrusts, bridges and step-ups.', 'Hüftheben, Brücken und Aufsteigen.'],
  [
    'Stick hinges in every warm-up; hinging goes on as planned.',
    'In jedem Aufwärmen Hüftbeugen mit dem Stab; sonst wie geplant.',
  ],
  ['Back-extension holds and bird-dogs three times a week.', 'Dreimal je Woche Rückenstreckung halten und Bird-Dog.'],
  ['Dead bugs, roll-outs and front-loaded carries.', 'Dead Bugs, Ausrollen und Tragen vor dem Körper.'],
  ['Wall slides and side-lying rotation join the routine.', 'Wandgleiten und Drehung in Seitlage kommen zur Runde.'],
  ['One-sided rows and carries start with the weaker side.', 'Einseitiges Rudern und Tragen beginnt mit der schwächeren Seite.'],
  ['Two pulling sets for each pressing set, for four weeks.', 'Vier Wochen lang zwei Zugsätze je Drücksatz.'],
  [
    'No overhead pressing and no hanging until it no longer hurts.',
    'Kein Drücken über Kopf und kein Hängen, bis es nicht mehr weh tut.',
  ],
];
