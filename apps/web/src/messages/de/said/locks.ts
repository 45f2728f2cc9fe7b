// Deutsch: was Festlegungen, Freigaben und Beschwerden aus dem Plan halten, und was sie kosten.
import type { Pairs } from '../../said.ts';

export const locks: Pairs = [
  [
    '{name} ({x}) waits behind the gate for {list}, closed on {x}: {x}',
    '{1} ({2}) wartet auf die Freigabe für {3}, die am {4} noch fehlt: {5}',
  ],
  ['{name} ({x}) is left out ({x}): {x}', '{1} ({2}) wird weggelassen ({3}): {4}'],
  ['competition on {x}', 'Wettkampf am {1}'],
  ['test on {x}', 'Test am {1}'],
  ['goal for {x}', 'Ziel bis {1}'],
  ['the gate for {list} is closed', 'die Freigabe für {1} fehlt'],
  ['the tests of the gate for {list}', 'die Tests für die Freigabe ({1})'],
  ['a drill, not a strength movement', 'eine Übung zum Aufwärmen, keine Kraftübung'],
  [
    '{list} locked in costs the first week {x} of its worth; without it {list} would stand there',
    'Festgelegt: {1}; das kostet die erste Woche {2} ihres Werts, sonst stünde dort {3}',
  ],
  ['{list} locked in costs the first week {x} of its worth', 'Festgelegt: {1}; das kostet die erste Woche {2} ihres Werts'],
  ['about {n} %', 'etwa {1} %'],
  ['nearly all', 'fast alles'],
  ['the dose of {name}', 'die Menge bei {1}'],
  ['the lock taken off', 'die Festlegung aufheben'],
  ['one of the locks taken off', 'eine der Festlegungen aufheben'],
  ['{name} is locked in but cannot stand on {x}: {x}', '{1} ist festgelegt, geht aber am {2} nicht: {3}'],
  ['{name} is locked in but cannot stand this week: {x}', '{1} ist festgelegt, geht aber diese Woche nicht: {2}'],
  [
    '{name} is locked in but cannot stand: {x} is no training day',
    '{1} ist festgelegt, geht aber nicht: {2} ist kein Trainingstag',
  ],
  ['the days left for it must stay light', 'die Tage, die dafür bleiben, müssen leicht bleiben'],
  ['the equipment of these days has nothing for it', 'an diesen Tagen ist kein Gerät dafür da'],
  ['nothing in the catalogue serves it here', 'nichts im Katalog passt hier dafür'],
  ['{x} of {n} minutes, or another weekday for the lock', '{1} mit {2} Minuten, oder ein anderer Wochentag dafür'],
  ['a change of equipment and of what forbids it, both', 'anderes Gerät, und dass wegfällt, was es verbietet'],
  ['a training day with a day of rest before it', 'ein Trainingstag mit einem Ruhetag davor'],
  ['another week of training at this volume', 'noch eine Trainingswoche mit dieser Menge'],
  ['one day of {n} minutes', 'ein Tag mit {1} Minuten'],
  ['another training day, from {n} minutes', 'ein weiterer Trainingstag, ab {1} Minuten'],
  ['a day of rest between the training days', 'ein Ruhetag zwischen den Trainingstagen'],
  ['the same movement does not come on two days in a row', 'dieselbe Bewegung kommt nicht an zwei Tagen nacheinander'],
  ['the session already holds what one session may', 'die Einheit enthält schon, was eine Einheit enthalten darf'],
  [
    'the {x} is at {n}/10 and takes half its usual work',
    'hier meldet sich etwas ({1}, {2}/10), deshalb die Hälfte der üblichen Arbeit',
  ],
  ['the work of the week for the {x} is used', 'die Arbeit der Woche ist verbraucht ({1})'],
  ['the budgets of the joints open with each week trained', 'mit jeder trainierten Woche verträgt das Gelenk mehr'],
  ['weekly sets for the {list} may rise no faster', 'die Sätze der Woche für {1} dürfen nicht schneller steigen'],
  [
    'sets for the {list} already rise as fast as the last weeks allow',
    'die Sätze für {1} steigen schon so schnell, wie es die letzten Wochen erlauben',
  ],
  [
    'the sets already rise as fast as the last weeks allow',
    'die Sätze steigen schon so schnell, wie es die letzten Wochen erlauben',
  ],
  ['minutes stay free on several days: {x}', 'an mehreren Tagen bleiben Minuten frei: {1}'],
  [
    'the sets of this week for the {list} rise no faster than the last weeks allow',
    'die Sätze der Woche für {1} steigen nicht schneller, als die letzten Wochen es erlauben',
  ],
  ['the {x} has had its work for this week', 'für diese Woche ist es dort genug ({1})'],
  ['the joints bear more with each week trained', 'mit jeder trainierten Woche vertragen die Gelenke mehr'],
  ['no room for {list} on {x}: {x}', 'am {2} kein Platz für {1}: {3}'],
  ['a row', 'Rudern'],
  ['minutes stay free on {list}: {x}', 'am {1} bleiben Minuten frei: {2}'],
  ['the week already meets its sets', 'die Woche hat ihre Sätze schon'],
  ['no training day of at least ten minutes in this week', 'in dieser Woche kein Trainingstag von mindestens zehn Minuten'],
  ['as good for this week', 'für diese Woche ebenso gut'],
  ['clearly worse for this week', 'für diese Woche deutlich schlechter'],
  ['fits the week less well', 'passt weniger gut in die Woche'],
  ['a joint that complains takes less load', 'ein Gelenk, das sich meldet, bekommt weniger Last'],
  [
    'nothing is known of this lift yet: five repetitions with two in reserve tell enough',
    'über diese Übung ist noch nichts bekannt: fünf Wiederholungen mit zwei in Reserve sagen genug',
  ],
  ['the first two days after many time zones', 'die ersten zwei Tage nach vielen Zeitzonen'],
  ['under {n}: technique before load', 'unter {1}: Technik vor Last'],
  [
    'a push with all one has: not where straining is to be avoided, nor under {n}',
    'ein Drücken mit aller Kraft: nicht, wo Pressen zu meiden ist, und nicht unter {1}',
  ],
  ['under {n}: no heavy compounds', 'unter {1}: keine schweren Grundübungen'],
  ['heavy compounds come after the technique weeks', 'schwere Grundübungen kommen nach den Technikwochen'],
  ['heavy compounds wait for four weeks of training', 'schwere Grundübungen warten, bis vier Wochen trainiert sind'],
  [
    'rows and vertical pulling share {x}: it is the last day of the week',
    'Rudern und vertikales Ziehen teilen sich {1}: es ist der letzte Tag der Woche',
  ],
  ['another day before the week ends', 'ein weiterer Tag vor dem Ende der Woche'],
  ['no training days were given', 'es sind keine Trainingstage angegeben'],
  [
    'straps from {n} % on, so that the grip does not limit the back',
    'Zughilfen ab {1} %, damit der Griff den Rücken nicht bremst',
  ],
  ['the left side goes first and sets the repetitions', 'links zuerst; rechts gleich viele Wiederholungen'],
  ['the right side goes first and sets the repetitions', 'rechts zuerst; links gleich viele Wiederholungen'],
  ['breathe through every repetition: no held breath', 'bei jeder Wiederholung weiteratmen, nie die Luft anhalten'],
  ['breathe out past the hardest point of each repetition', 'nach der schwersten Stelle jeder Wiederholung ausatmen'],
  ['the lock cut short before it', 'die Festlegung vorher enden lassen'],
  ['the exercise locked as well', 'auch die Übung festlegen'],
  ['a lighter dose in the lock', 'eine leichtere Menge in der Festlegung'],
  ['{list} is locked and costs: {x}', '{1} ist festgelegt und kostet: {2}'],
  ['a session holds no more exercises', 'mehr Übungen fasst eine Einheit nicht'],
  ['not one exercise of it fits into the minutes of the day', 'keine Übung davon passt in die Minuten des Tages'],
  ['a training day of at least {n} minutes', 'ein Trainingstag von mindestens {1} Minuten'],
  ['{list} would do', 'genug wäre: {1}'],
  ['a complaint forbids what is there', 'was da ist, verbietet eine Beschwerde'],
  ['no loaded training until a professional has said it is fine', 'kein Training mit Last, bis eine Fachperson zugestimmt hat'],
  ['enter the date of that answer', 'trag den Tag der Zustimmung ein'],
  ['away all week: no sessions', 'die ganze Woche unterwegs: keine Einheiten'],
  ['{name}: left out this week', '{1}: entfällt diese Woche'],
  ['{name}: {n} set fewer this week', '{1}: diese Woche {2} Satz weniger'],
  ['{name}: {n} sets fewer this week', '{1}: diese Woche {2} Sätze weniger'],
  ...complaints(),
  ...cycles(),
];

/** So viele Gelenke, wie zugleich genannt werden. */
function complaints(): Pairs {
  return [7, 6, 5, 4, 3, 2, 1].map((count) => [
    Array.from({ length: count }, () => 'the {x} at {n}/10 or less').join(' and '),
    Array.from({ length: count }, (_, at) => `{${2 * at + 1}} bei höchstens {${2 * at + 2}}/10`).join(', '),
  ]);
}

function cycles(): Pairs {
  const times = [
    ['fourth', 'vierten'],
    ['fifth', 'fünften'],
    ['sixth', 'sechsten'],
  ] as const;
  const kinds = [
    ['hypertrophy', 'Muskelaufbau'],
    ['strength', 'Kraft'],
    ['technique', 'Technik'],
  ] as const;
  return times.flatMap(([time, mal]) =>
    kinds.flatMap(
      ([kind, art]): Pairs => [
        [
          `${kind} for the ${time} time: more repetitions and less load than last time`,
          `${art} zum ${mal} Mal: mehr Wiederholungen und weniger Last als letztes Mal`,
        ],
        [
          `${kind} for the ${time} time: fewer repetitions and more load than last time`,
          `${art} zum ${mal} Mal: weniger Wiederholungen und mehr Last als letztes Mal`,
        ],
      ],
    ),
  );
}
