// Deutsch: schwere Tage nacheinander und wie die Minuten einer Woche liegen können.
import type { Pairs } from '../../said.ts';

export const days: Pairs = [
  [
    'What costs the next day least comes first; what takes longest to recover stands last, before the days of rest.',
    'Zuerst kommt, was den nächsten Tag am wenigsten kostet; was am längsten braucht, steht zuletzt, vor den Ruhetagen.',
  ],
  [
    'Heavy squats come before heavy hinges: the day after hinges the back is not fresh enough for them.',
    'Schwere Kniebeugen kommen vor schweren Hüftbeugen: am Tag nach Hüftbeugen ist der Rücken dafür nicht frisch genug.',
  ],
  ['Presses before pulls and hinges cost them next to nothing.', 'Drücken vor Ziehen und Hüftbeugen kostet diese fast nichts.'],
  [
    'Heavy presses need about {n} hours until the next heavy time: on the other day they stay light.',
    'Schweres Drücken braucht etwa {1} Stunden bis zum nächsten schweren Mal: am anderen Tag bleibt es leicht.',
  ],
  [
    'Heavy squats need about {n} hours until the next heavy time: on the other day they stay light.',
    'Schwere Kniebeugen brauchen etwa {1} Stunden bis zum nächsten schweren Mal: am anderen Tag bleiben sie leicht.',
  ],
  [
    'Heavy pulls need about {n} hours until the next heavy time: on the other day they stay light.',
    'Schweres Ziehen braucht etwa {1} Stunden bis zum nächsten schweren Mal: am anderen Tag bleibt es leicht.',
  ],
  [
    'Heavy hinges need about {n} hours until the next heavy time: on the other day they stay light.',
    'Schwere Hüftbeugen brauchen etwa {1} Stunden bis zum nächsten schweren Mal: am anderen Tag bleiben sie leicht.',
  ],
  [
    'its heavy day is too near for a second one: lighter here',
    'der schwere Tag dafür liegt zu nah für einen zweiten: hier leichter',
  ],
  [
    'No set to failure on the first day: it would take {n} to {n} hours more to recover from.',
    'Am ersten Tag kein Satz bis zum Versagen: er bräuchte {1} bis {2} Stunden mehr zur Erholung.',
  ],
  [
    'Eat as on every day, {n} g of protein for each kilogram of body weight included.',
    'Essen wie an jedem Tag, mit {1} g Eiweiß für jedes Kilogramm Körpergewicht.',
  ],
  [
    'A proper meal with carbohydrate after the first day and one before the second.',
    'Eine richtige Mahlzeit mit Kohlenhydraten nach dem ersten Tag und eine vor dem zweiten.',
  ],
  ['Sleep {n} to {n} hours in the night between.', 'In der Nacht dazwischen {1} bis {2} Stunden Schlaf.'],
  [
    '{n} to {n} easy minutes of walking at most; nothing that tires.',
    'Höchstens {1} bis {2} leichte Minuten gehen; nichts, was müde macht.',
  ],
  [
    'No cold bath as a routine: it does not bring the second day back and slows growth a little.',
    'Kein kaltes Bad als Gewohnheit: es rettet den zweiten Tag nicht und bremst das Wachstum etwas.',
  ],
  ['Check-in below the usual', 'Heute schlechter als sonst'],
  ['One set fewer of every main lift', 'Bei jeder Hauptübung ein Satz weniger'],
  ['Soreness of {n} of 4 where a main lift works', 'Muskelkater {1} von 4, wo eine Hauptübung arbeitet'],
  ['One set and one repetition a set fewer of it', 'Bei ihr ein Satz weniger und eine Wiederholung weniger im Satz'],
  ['Soreness of {n} of 4 there', 'Muskelkater {1} von 4 dort'],
  [
    'Half of its sets, two repetitions a set fewer, or another exercise',
    'Die Hälfte ihrer Sätze, zwei Wiederholungen weniger im Satz, oder eine andere Übung',
  ],
  [
    'First set {n} repetition short, or {n} RPE harder than asked',
    'Im ersten Satz fehlt {1} Wiederholung, oder er war um {2} RPE schwerer als verlangt',
  ],
  ['One set fewer of this lift', 'Ein Satz weniger von dieser Übung'],
  [
    'First set {n} repetitions short, or {n} RPE harder than asked',
    'Im ersten Satz fehlen {1} Wiederholungen, oder er war um {2} RPE schwerer als verlangt',
  ],
  ['Half of its other sets', 'Nur die Hälfte der anderen Sätze'],
  [
    'First set {n} repetitions short, at the limit, or its technique broke',
    'Im ersten Satz fehlen {1} Wiederholungen, er ging bis ans Ende, oder die Technik brach',
  ],
  ['The lift ends for today', 'Die Übung endet für heute'],
  ['{n} lifts ended this way', '{1} Übungen endeten so'],
  ['The other heavy work ends too; the small work may stay', 'Auch die andere schwere Arbeit endet; die kleine darf bleiben'],
  ['Pain in a joint', 'Schmerz in einem Gelenk'],
  ['Another exercise, or the end of this one', 'Eine andere Übung, oder das Ende dieser'],
  [
    'The first set was harder than a day after heavy work should be: the last set goes.',
    'Der erste Satz war schwerer, als es am Tag nach schwerer Arbeit sein soll: der letzte Satz entfällt.',
  ],
  [
    'The first set was much harder than asked on a heavy day after another: half of the other sets go.',
    'Der erste Satz war an einem schweren Tag nach einem anderen viel schwerer als verlangt: die Hälfte der anderen Sätze entfällt.',
  ],
  [
    'The first set was at the limit, and yesterday was heavy: enough of this lift today.',
    'Der erste Satz ging bis ans Ende, und gestern war ein schwerer Tag: genug von dieser Übung für heute.',
  ],
  [
    'The first sets of two lifts were at the limit, and yesterday was heavy: leave the other heavy work, the small work may stay.',
    'Die ersten Sätze zweier Übungen gingen bis ans Ende, und gestern war ein schwerer Tag: die andere schwere Arbeit bleibt weg, die kleine darf bleiben.',
  ],
  [
    'The first set was harder than asked, and yesterday was heavy: no heavier than the set before.',
    'Der erste Satz war schwerer als verlangt, und gestern war ein schwerer Tag: nicht schwerer als der Satz davor.',
  ],
  [
    'Very sore here, and yesterday was heavy: half of the sets, two repetitions fewer in each. Another exercise is fine too.',
    'Hier starker Muskelkater, und gestern war ein schwerer Tag: die Hälfte der Sätze, in jedem zwei Wiederholungen weniger. Eine andere Übung ist auch gut.',
  ],
  [
    'Sore here, and yesterday was heavy: a set fewer and a repetition more in reserve.',
    'Hier Muskelkater, und gestern war ein schwerer Tag: ein Satz weniger und eine Wiederholung mehr in Reserve.',
  ],
  [
    'Below the usual on a heavy day after another: a set fewer of the main lifts.',
    'Schlechter als sonst an einem schweren Tag nach einem anderen: ein Satz weniger bei den Hauptübungen.',
  ],
  ['Each big lift: on {n} days a week instead of {n}.', 'Jede große Übung: an {1} Tagen in der Woche statt an {2}.'],
  ['{name}: on {n} days a week instead of {n}.', '{1}: an {2} Tagen in der Woche statt an {3}.'],
  [
    'At the same number of sets more days help strength a little and growth hardly at all.',
    'Bei gleich vielen Sätzen helfen mehr Tage der Kraft ein wenig und dem Wachstum kaum.',
  ],
  [
    'Strength and growth come out about the same: the lifts stand on as many days.',
    'Kraft und Wachstum bleiben etwa gleich: die Übungen stehen an ebenso vielen Tagen.',
  ],
  ['Enough sets now for: {list}.', 'Jetzt genug Sätze für: {1}.'],
  ['No longer enough sets for: {list}.', 'Nicht mehr genug Sätze für: {1}.'],
  [
    '{n} minutes more a week go to warm-ups, set-ups and ramps.',
    '{1} Minuten mehr in der Woche gehen ins Aufwärmen, Einrichten und Hinführen.',
  ],
  [
    '{n} minutes fewer a week go to warm-ups, set-ups and ramps.',
    '{1} Minuten weniger in der Woche gehen ins Aufwärmen, Einrichten und Hinführen.',
  ],
  ['{n} more wishes do not fit.', '{1} Wünsche mehr passen nicht hinein.'],
  ['One more wish does not fit.', 'Ein Wunsch mehr passt nicht hinein.'],
  ['{n} wishes more fit.', '{1} Wünsche mehr passen hinein.'],
  ['One wish more fits.', 'Ein Wunsch mehr passt hinein.'],
  ['All days stand in a row: heavy days follow one another.', 'Alle Tage liegen nebeneinander: schwere Tage folgen aufeinander.'],
  ['Heavy days no longer follow one another.', 'Schwere Tage folgen nicht mehr aufeinander.'],
  [
    'Short and frequent sessions are at least as good, and easier to recover from.',
    'Kurze und häufige Einheiten sind mindestens so gut, und die Erholung fällt leichter.',
  ],
  [
    'these minutes give no other week: no day would be between fifteen minutes and two hours',
    'diese Minuten geben keine andere Woche: kein Tag läge zwischen fünfzehn Minuten und zwei Stunden',
  ],
];
