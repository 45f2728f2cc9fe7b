// Deutsch: die Sätze der Planung, nach ihrem Muster.
import type { Pairs } from '../../said.ts';
import { changes } from './changes.ts';
import { days } from './days.ts';
import { findings } from './findings.ts';
import { goals } from './goals.ts';
import { imports } from './imports.ts';
import { limits } from './limits.ts';
import { locks } from './locks.ts';
import { proposals } from './proposals.ts';
import { refusals } from './refusals.ts';
import { slots } from './slots.ts';
import { sources } from './sources.ts';
import { steps } from './steps.ts';
import { templates } from './templates.ts';
import { sport } from './sport.ts';
import { unread } from './unread.ts';

/** Was heute und nach einem Satz gesagt wird. */
const session: Pairs = [
  ['As planned.', 'Wie geplant.'],
  ['All sets done.', 'Alle Sätze sind gemacht.'],
  ['About as usual: trained as planned.', 'Etwa wie sonst: es wird trainiert wie geplant.'],
  ['No check-in today: trained as planned.', 'Heute nichts angegeben: es wird trainiert wie geplant.'],
  [
    'A little below the usual: one set fewer on the smaller exercises.',
    'Etwas schlechter als sonst: ein Satz weniger bei den kleineren Übungen.',
  ],
  [
    'Below the usual: about a quarter of the sets fewer and one more repetition in reserve.',
    'Schlechter als sonst: etwa ein Viertel der Sätze weniger und eine Wiederholung mehr in Reserve.',
  ],
  [
    'Well below the usual: a short technique session today.',
    'Viel schlechter als sonst: heute eine kurze Einheit für die Technik.',
  ],
  [
    'Two sessions in a row were harder than asked: {n} % less load.',
    'Zwei Einheiten nacheinander waren schwerer als verlangt: {1} % weniger Last.',
  ],
  [
    'Two sessions in a row were easier than asked: one load step.',
    'Zwei Einheiten nacheinander waren leichter als verlangt: eine Laststufe mehr.',
  ],
  [
    'Two sessions in a row were easier than asked: one repetition more, since the next weight is far.',
    'Zwei Einheiten nacheinander waren leichter als verlangt: eine Wiederholung mehr, denn das nächste Gewicht ist zu weit weg.',
  ],
  [
    'The last set beat its target by two repetitions in two sessions in a row: one load step.',
    'Der letzte Satz lag zweimal nacheinander zwei Wiederholungen über dem Ziel: eine Laststufe mehr.',
  ],
  ['Last time was harder than asked: the same again.', 'Das letzte Mal war schwerer als verlangt: noch einmal dasselbe.'],
  ['A set fell short last time: the same again.', 'Letztes Mal fehlten in einem Satz Wiederholungen: noch einmal dasselbe.'],
  ['Technique was slipping last time: the same again.', 'Letztes Mal ließ die Technik nach: noch einmal dasselbe.'],
  ['Close enough to the target: the same again.', 'Nah genug am Ziel: noch einmal dasselbe.'],
  ['Right on target.', 'Genau getroffen.'],
  ['{n} of {n} clean sessions at this dose.', '{1} von {2} sauberen Einheiten bei dieser Vorgabe.'],
  ['{n} of {n} clean sessions at this dose: {x}.', '{1} von {2} sauberen Einheiten bei dieser Vorgabe: {3}.'],
  ['one repetition more', 'eine Wiederholung mehr'],
  ['five seconds more', 'fünf Sekunden mehr'],
  ['five metres more', 'fünf Meter mehr'],
  [
    'First time: a cautious guess; stop early if it is heavier than it should be.',
    'Zum ersten Mal: vorsichtig geschätzt; hör früher auf, wenn es schwerer ist als gedacht.',
  ],
  ['First time: the first set is there to find the load.', 'Zum ersten Mal: der erste Satz ist da, um die Last zu finden.'],
  [
    'First time: worked out from a related lift, on the careful side.',
    'Zum ersten Mal: aus einer verwandten Übung errechnet, eher vorsichtig.',
  ],
  [
    'No dose on record in this range yet: find it with the first set.',
    'In diesem Bereich ist noch keine Last bekannt: finde sie mit dem ersten Satz.',
  ],
  [
    'Clearly easier than asked since the first time: the right load is still being found.',
    'Seit dem ersten Mal deutlich leichter als verlangt: die passende Last wird noch gesucht.',
  ],
  [
    'Coming back after a break: a little more each clean session, up to where you were.',
    'Zurück nach einer Pause: mit jeder sauberen Einheit etwas mehr, bis dahin, wo du warst.',
  ],
  [
    'Another range of repetitions than last time: the load comes from the estimated 1RM of {load}.',
    'Ein anderer Bereich von Wiederholungen als zuletzt: die Last kommt aus dem geschätzten 1RM von {1}.',
  ],
  [
    '{load} was worked out; the nearest loadable in steps of {load} is {load}.',
    'Errechnet waren {1}; am nächsten kommen in Schritten von {2} die {3}.',
  ],
  [
    '{load} was worked out; the nearest loadable in steps of {load} ({load}) is {load}.',
    'Errechnet waren {1}; am nächsten kommen in Schritten von {2} ({3}) die {4}.',
  ],
  [
    '{load} was worked out; the next below that can be loaded in steps of {load} is {load}.',
    'Errechnet waren {1}; das Nächste darunter in Schritten von {2} sind {3}.',
  ],
  [
    '{load} was worked out; the next below that can be loaded in steps of {load} ({load}) is {load}.',
    'Errechnet waren {1}; das Nächste darunter in Schritten von {2} ({3}) sind {4}.',
  ],
  [
    'Held at {n} % of the 1RM until the tests of its gate are done.',
    'Bei {1} % des 1RM gehalten, bis die Tests seiner Freigabe gemacht sind.',
  ],
  [
    "Held at {n} % of the 1RM: the plan's ceiling for this lift.",
    'Bei {1} % des 1RM gehalten: die Obergrenze des Plans für diese Übung.',
  ],
  [
    'Held back: a joint that complains takes less load until it settles.',
    'Zurückgehalten: ein Gelenk mit Beschwerden bekommt weniger Last, bis es sich beruhigt.',
  ],
  ['Held back by a limit from the health questions.', 'Zurückgehalten durch eine Grenze aus den Gesundheitsfragen.'],
  ['Held back: the first weeks stay easy.', 'Zurückgehalten: die ersten Wochen bleiben leicht.'],
  ['A lighter day on purpose: the plan keeps this one easy.', 'Mit Absicht ein leichterer Tag: der Plan lässt ihn leicht.'],
  [
    'A lighter week: fewer sets, and plenty left in every one.',
    'Eine leichtere Woche: weniger Sätze, und in jedem bleibt viel übrig.',
  ],
  ['Technique broke twice: enough of this one today.', 'Die Technik brach zweimal ein: für heute genug davon.'],
  ['Swapped in this session.', 'In dieser Einheit getauscht.'],
  ['Nothing is planned here.', 'Hier ist nichts geplant.'],
  ['No lighter load here: one repetition fewer.', 'Eine leichtere Last gibt es hier nicht: eine Wiederholung weniger.'],
  [
    'Easier than asked, and easier again: the next weight, with two repetitions fewer.',
    'Leichter als verlangt, und wieder leichter: das nächste Gewicht, mit zwei Wiederholungen weniger.',
  ],
  [
    'Easier than asked, but the next step is too large: the same again.',
    'Leichter als verlangt, doch die nächste Stufe ist zu groß: noch einmal dasselbe.',
  ],
  ['RPE {n} leaves room for more: {load} next.', 'RPE {1} lässt Luft nach oben: als Nächstes {2}.'],
  [
    'The bar has slowed by {n} % since the first set: stop here.',
    'Die Stange ist seit dem ersten Satz um {1} % langsamer: hör hier auf.',
  ],
  [
    'Down {n} % from your best set today: more sets would add fatigue, not training.',
    '{1} % unter deinem besten Satz heute: weitere Sätze brächten Müdigkeit, kein Training.',
  ],
  ['Not done for {n} weeks: a little less to begin with.', 'Seit {1} Wochen nicht gemacht: zum Anfang etwas weniger.'],
  [
    '{n} weeks without training: back in at {n} % of the load and fewer sets, and up again over two to three weeks.',
    '{1} Wochen ohne Training: zurück mit {2} % der Last und weniger Sätzen, und in zwei bis drei Wochen wieder hinauf.',
  ],
  ['Pain of {n}/10: leave this pattern for today.', 'Schmerz {1}/10: lass diese Bewegung für heute.'],
  ['Pain of {n}/10: swap to something that does not hurt.', 'Schmerz {1}/10: tausche gegen etwas, das nicht weh tut.'],
  [
    'That is on the stop list: end the session and have it seen to.',
    'Das ist ein Stoppzeichen: beende die Einheit und lass es ansehen.',
  ],
  [
    'The next step is earned; it waits for a better day. {x}',
    'Die nächste Stufe ist verdient; sie wartet auf einen besseren Tag. {1}',
  ],
];

/** Warum etwas im Plan steht, und was nicht hineinpasste. */
const plan: Pairs = [
  [
    'a lighter week: about half the sets, four repetitions in reserve',
    'eine leichtere Woche: etwa die Hälfte der Sätze, vier Wiederholungen in Reserve',
  ],
  [
    'a heavy set before a fast one of like pattern, five minutes between them',
    'ein schwerer Satz vor einem schnellen gleicher Art, fünf Minuten dazwischen',
  ],
  [
    'in clusters: the set in parts with a short pause, so that each repetition stays fast',
    'als Cluster: der Satz in Teilen mit kurzer Pause, damit jede Wiederholung schnell bleibt',
  ],
  [
    'a push against what does not move, at the angle where strength is wanted',
    'drücken oder ziehen gegen etwas, das sich nicht bewegt, in dem Winkel, in dem Kraft fehlt',
  ],
  [
    'minutes follow your own pace: your last {n} sessions took about {n} % longer than sets and rests say',
    'die Minuten folgen deinem eigenen Tempo: deine letzten {1} Einheiten dauerten etwa {2} % länger, als Sätze und Pausen sagen',
  ],
  [
    'minutes follow your own pace: your last {n} sessions took about {n} % less than sets and rests say',
    'die Minuten folgen deinem eigenen Tempo: deine letzten {1} Einheiten dauerten etwa {2} % kürzer, als Sätze und Pausen sagen',
  ],
  ['Deadlifts go on up to {n} % until they are tested.', 'Kreuzheben geht bis {1} % weiter, bis die Tests gemacht sind.'],
  ['The dose is locked: it stands as written.', 'Die Menge ist festgelegt: sie steht wie geschrieben.'],
  ['a quiet hold at one angle: load without movement', 'ruhig halten in einem Winkel: Last ohne Bewegung'],
  ['fast work for speed, well short of tired', 'schnelle Arbeit für das Tempo, lange bevor du müde wirst'],
  [
    'hypertrophy for the second time: more repetitions and less load than last time',
    'Muskelaufbau zum zweiten Mal: mehr Wiederholungen und weniger Last als letztes Mal',
  ],
  [
    'strength for the second time: fewer repetitions and more load than last time',
    'Kraft zum zweiten Mal: weniger Wiederholungen und mehr Last als letztes Mal',
  ],
  [
    'technique for the second time: fewer repetitions and more load than last time',
    'Technik zum zweiten Mal: weniger Wiederholungen und mehr Last als letztes Mal',
  ],
  [
    'hypertrophy for the third time: fewer repetitions and more load than last time',
    'Muskelaufbau zum dritten Mal: weniger Wiederholungen und mehr Last als letztes Mal',
  ],
  [
    'strength for the third time: more repetitions and less load than last time',
    'Kraft zum dritten Mal: mehr Wiederholungen und weniger Last als letztes Mal',
  ],
  [
    'technique for the third time: more repetitions and less load than last time',
    'Technik zum dritten Mal: mehr Wiederholungen und weniger Last als letztes Mal',
  ],
  ['a lighter day between hard back days', 'ein leichterer Tag zwischen schweren Rückentagen'],
  ['easy days after a test', 'leichte Tage nach einem Test'],
  ['the first four weeks stay easy', 'die ersten vier Wochen bleiben leicht'],
  ['the last light session before a test', 'die letzte leichte Einheit vor einem Test'],
  [
    'one training day with a day of rest or easy sport on both sides',
    'ein Trainingstag mit einem Tag Ruhe oder leichtem Sport davor und danach',
  ],
  ['a second training day, from {n} minutes', 'ein zweiter Trainingstag, ab {1} Minuten'],
  ['{x} of {n} minutes (now {n})', '{1} mit {2} Minuten (jetzt {3})'],
  [
    'they fill as the sets rise, about a fifth or two sets a week',
    'sie füllen sich, während die Sätze steigen, etwa um ein Fünftel oder zwei Sätze je Woche',
  ],
  ['week {n}: {x}', 'Woche {1}: {2}'],
  [
    'minutes stay free on {list}: weekly sets for {list} rise no faster than the last weeks allow',
    'am {1} bleiben Minuten frei: die Sätze der Woche für {2} steigen nicht schneller, als die letzten Wochen es erlauben',
  ],
  [
    'no room for {x} this week of its own; another movement of the week covers part of it: {x}',
    'diese Woche kein eigener Platz für {1}; eine andere Übung der Woche deckt einen Teil ab: {2}',
  ],
  ['no room for {x} this week of its own: {x}', 'diese Woche kein eigener Platz für {1}: {2}'],
  [
    'minutes stay free on several days: weekly sets rise no faster than the last weeks allow',
    'an mehreren Tagen bleiben Minuten frei: die Sätze der Woche steigen nicht schneller, als die letzten Wochen es erlauben',
  ],
  ['no room for {list} this week: {x}', 'diese Woche kein Platz für {1}: {2}'],
  [
    'the minutes of the week do not hold it beside the rest it must have',
    'neben dem, was in der Woche sein muss, reichen die Minuten nicht',
  ],
  [
    'no hard back work this week: other sport, travel or a test lies too near every training day',
    'diese Woche keine schwere Rückenarbeit: anderer Sport, eine Reise oder ein Test liegt zu nah an jedem Trainingstag',
  ],
  [
    'only one training day: rows and vertical pulling share {x}',
    'nur ein Trainingstag: Rudern und vertikales Ziehen teilen sich {1}',
  ],
  ['{name} waits until its gate opens; this builds towards it', '{1} wartet auf die Freigabe; dies führt dorthin'],
  [
    'complaints are assumed to last until they are reported as settled; the plan is made again then',
    'Beschwerden gelten, bis du sagst, dass sie vorbei sind; dann wird neu geplant',
  ],
  [
    'Health questions not answered: no maximal attempts until they are.',
    'Die Gesundheitsfragen sind offen: bis dahin keine Pressatmung.',
  ],
  ['week {list}: {x}', 'Woche {1}: {2}'],
];

/** Antworten auf die Gesundheitsfragen, und Mengen auf den Karten. */
const asked: Pairs = [
  ['{x}: closed until a professional has seen it.', '{1}: geschlossen, bis eine Fachperson es gesehen hat.'],
  ['{x}: spared for now.', '{1}: vorerst geschont.'],
  ['A warning sign during a test: {x}.', 'Ein Warnzeichen bei einem Test: {1}.'],
  ['{n} to {n} g a day, at least {n} g a meal', '{1} bis {2} g am Tag, mindestens {3} g je Mahlzeit'],
  ['{n} to {n} g a day', '{1} bis {2} g am Tag'],
  ['{n} to {n} mg', '{1} bis {2} mg'],
  ['{n} to {n} mL in the {n} hours before training', '{1} bis {2} ml in den {3} Stunden vor dem Training'],
  ['about {n} mL in the {n} hours before training', 'etwa {1} ml in den {2} Stunden vor dem Training'],
  ['about {n} mg', 'etwa {1} mg'],
];

export const sentences: Pairs = [
  ...templates,
  ...days,
  ...slots,
  ...sport,
  ...asked,
  ...session,
  ...goals,
  ...plan,
  ...proposals,
  ...findings,
  ...changes,
  ...locks,
  ...limits,
  ...steps,
  ...imports,
  ...sources,
  ...refusals,
  ...unread,
];
