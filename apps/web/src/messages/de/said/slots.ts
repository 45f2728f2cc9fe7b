// Deutsch: warum eine Übung im Plan steht.
import type { Pairs } from '../../said.ts';

export const slots: Pairs = [
  ["this week's work for the {list}", 'die Arbeit der Woche für {1}'],
  ['the {list} has had little work lately', 'zuletzt gab es wenig Arbeit für {1}'],
  ['the {list} have had little work lately', 'zuletzt gab es wenig Arbeit für {1}'],
  ['work for the whole body', 'Arbeit für den ganzen Körper'],
  ['more work for the {list}: {x}', 'mehr Arbeit für {1}: {2}'],
  ['a little work for the rotator cuff every week', 'jede Woche ein wenig Arbeit für die Rotatoren der Schulter'],
  ['steady shoulder blades: a little of this every week', 'ruhige Schulterblätter: jede Woche ein wenig davon'],
  [
    'no week without a carry: the trunk learns to stay still while walking',
    'keine Woche ohne Tragen: der Rumpf lernt, beim Gehen ruhig zu bleiben',
  ],
  [
    'no week without a hinge: hips and hamstrings share the work of the back',
    'keine Woche ohne Hüftbeugen: Hüfte und Beinrückseite teilen sich die Arbeit mit dem Rücken',
  ],
  ['the trunk learns not to sag under load', 'der Rumpf lernt, unter Last nicht durchzuhängen'],
  ['the trunk learns not to twist under load', 'der Rumpf lernt, sich unter Last nicht zu verdrehen'],
  [
    'the side of the trunk holds what carries and rows ask of it',
    'die Seite des Rumpfs hält, was Tragen und Rudern von ihr verlangen',
  ],
  [
    'in turn with {name}, so that the day holds both: each rests as long as it would alone',
    'im Wechsel mit {1}, damit beides in den Tag passt: jede Übung pausiert so lang wie allein',
  ],
  ['in the rests of {name}, so that the day holds both', 'in den Pausen von {1}, damit beides in den Tag passt'],
  [
    '{name} stands in its rests, which stay as long as they are',
    '{1} steht in den Pausen dieser Übung; sie bleiben so lang, wie sie sind',
  ],
  ['rows lead this day', 'an diesem Tag steht Rudern im Mittelpunkt'],
  ['pulldowns and pull-ups lead this day', 'an diesem Tag stehen Latzug und Klimmzug im Mittelpunkt'],
  ['the {x} is at {n}/10: this loads it only a little', 'hier meldet sich etwas ({1}, {2}/10): dies belastet es nur wenig'],
  ['this is a goal lift', 'das ist eine Übung der Ziele'],
  ['fixed by hand', 'von Hand festgelegt'],
  ['a favourite exercise', 'eine Lieblingsübung'],
  ['its dose is fixed by hand', 'die Menge ist von Hand festgelegt'],
  ['Other than planned, {list}: {x}.', 'Anders als geplant, {1}: {2}.'],
  ['after your check-in', 'nach deinen Angaben von heute'],
  ['after your other sport', 'nach deinem anderen Sport'],
  ['by what the log says now', 'nach dem, was das Protokoll jetzt sagt'],
  ['with the weights you have here', 'mit den Gewichten, die du hier hast'],
  ['{name} {load} instead of {load}', '{1} {2} statt {3}'],
  ['{name} {load} instead of {load}, {n} set instead of {n}', '{1} {2} statt {3}, {4} Satz statt {5}'],
  ['{name} {load} instead of {load}, {n} sets instead of {n}', '{1} {2} statt {3}, {4} Sätze statt {5}'],
  ['{name} {n} set instead of {n}', '{1} {2} Satz statt {3}'],
  ['{name} {n} sets instead of {n}', '{1} {2} Sätze statt {3}'],
  ['{name} {n} repetition instead of {n}', '{1} {2} Wiederholung statt {3}'],
  ['{name} {n} repetitions instead of {n}', '{1} {2} Wiederholungen statt {3}'],
  ['{name} {n} s instead of {n} s', '{1} {2} s statt {3} s'],
  ['{name} {n} m instead of {n} m', '{1} {2} m statt {3} m'],
  ['and {n} other exercise', 'und {1} andere Übung'],
  ['and {n} other exercises', 'und {1} andere Übungen'],
  ['{n} minutes instead of {n}', '{1} Minuten statt {2}'],
  [
    'Here for {n} repetitions, with the load that costs the same.',
    'Hier mit {1} Wiederholungen und der Last, die dasselbe kostet.',
  ],
  [
    '{n} repetitions, since the next weight that would ask as much is out of reach.',
    '{1} Wiederholungen, denn das nächste Gewicht, das so viel verlangt, ist nicht erreichbar.',
  ],
  [
    'The last set is open: as many clean repetitions as leave one in reserve.',
    'Der letzte Satz ist offen: so viele saubere Wiederholungen, dass eine in Reserve bleibt.',
  ],
  [
    'Lighter than last time: the same would be harder than this day asks.',
    'Leichter als zuletzt: dasselbe wäre schwerer, als dieser Tag verlangt.',
  ],
  [
    'Held where it is: the next load would be harder than this day asks.',
    'Bleibt, wie es ist: die nächste Last wäre schwerer, als dieser Tag verlangt.',
  ],
];
