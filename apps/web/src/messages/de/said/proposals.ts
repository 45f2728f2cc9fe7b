// Deutsch: was nach Einheit und Woche vorgeschlagen wird: Überschrift, Grund, Änderung, was davon zu erwarten ist.
import type { Pairs } from '../../said.ts';

export const proposals: Pairs = [
  ['{n} weeks without training: plan anew from today', '{1} Wochen ohne Training: ab heute neu planen'],
  [
    'No session is in the log for that time, and the plan went on by the calendar.',
    'Aus dieser Zeit steht keine Einheit im Protokoll, und der Plan lief nach dem Kalender weiter.',
  ],
  [
    'A new plan begins today with its first block; what is logged stays.',
    'Heute beginnt ein neuer Plan mit seinem ersten Block; was eingetragen ist, bleibt.',
  ],
  [
    'Up to {n} weeks little is lost; after a longer break load and sets start lower and come back over {n} to {n} weeks.',
    'Bis zu {1} Wochen geht wenig verloren; nach einer längeren Pause fangen Last und Sätze niedriger an und kommen über {2} bis {3} Wochen zurück.',
  ],
  ['Time to measure again: {x}', 'Zeit für eine neue Messung: {1}'],
  ['{name}: one step back', '{1}: ein Schritt zurück'],
  ['{name}: the same again', '{1}: noch einmal dasselbe'],
  ['{name} is standing still', '{1} steht still'],
  ['{n} × {n} at {load} next time.', 'Nächstes Mal {1} × {2} mit {3}.'],
  ['No change next time.', 'Nächstes Mal keine Änderung.'],
  [
    'A few minutes before a session; the plan answers to the result.',
    'Ein paar Minuten vor einer Einheit; der Plan richtet sich nach dem Ergebnis.',
  ],
  [
    'A result counts as changed only beyond the error of the test itself.',
    'Ein Ergebnis gilt erst als verändert, wenn es über die Messungenauigkeit des Tests hinausgeht.',
  ],
  [
    'Room to do it well again; most of the step is usually back within two or three sessions.',
    'Luft, um es wieder sauber zu machen; meist ist der größte Teil des Rückschritts nach zwei, drei Einheiten aufgeholt.',
  ],
  [
    'One uneven session says little; two in a row would take five per cent off.',
    'Eine unruhige Einheit sagt wenig; zwei nacheinander nähmen fünf Prozent weg.',
  ],
  [
    'Nothing yet: the same again until it is met cleanly and nothing is sore.',
    'Noch nichts: dasselbe, bis es sauber gelingt und nichts weh tut.',
  ],
  [
    'More work on top of trouble rarely helps; a calm fortnight often does.',
    'Noch mehr Arbeit hilft selten, wenn es schon klemmt; zwei ruhige Wochen oft.',
  ],
  [
    'The chance that it has stood still for two weeks or more is {n} %. There would be room for more sets, but the last sessions or the body speak against adding now.',
    'Mit {1} % Wahrscheinlichkeit steht es seit zwei Wochen oder länger still. Für mehr Sätze wäre Platz, doch die letzten Einheiten oder der Körper sprechen jetzt dagegen.',
  ],
  ['{name}: next step earned', '{1}: nächste Stufe verdient'],
  ['{name}: technique slips in {n} % of sets', '{1}: in {2} % der Sätze lässt die Technik nach'],
  ['{name} rests while the {x} hurts', '{1} pausiert, solange es weh tut ({2})'],
  ['{name} rises unusually fast', '{1} steigt ungewöhnlich schnell'],
  ['{x} {n}/10 since {n}; this lift loads it.', '{1} {2}/10 seit {3}; diese Übung belastet die Stelle.'],
  [
    'A movement with the same purpose that spares the joint, until it is at {n}/10 or less.',
    'Eine Übung mit demselben Zweck, die das Gelenk schont, bis es bei höchstens {1}/10 ist.',
  ],
  [
    'The work goes on; how fast the joint settles differs from person to person.',
    'Das Training geht weiter; wie schnell sich ein Gelenk beruhigt, ist von Mensch zu Mensch verschieden.',
  ],
  [
    'If it does not within two weeks, see a professional.',
    'Wenn es nach zwei Wochen nicht besser ist, lass es von einer Fachperson ansehen.',
  ],
  [
    '{n} of {n} graded sets over the last {n} sessions were not clean.',
    '{1} von {2} beurteilten Sätzen der letzten {3} Einheiten waren nicht sauber.',
  ],
  ['Ten per cent less load until three clean sessions.', 'Zehn Prozent weniger Last, bis drei Einheiten sauber waren.'],
  ['{name} for a block, then back.', 'Einen Block lang {1}, dann zurück.'],
  [
    'Cleaner repetitions within a few sessions; the load usually comes back quickly.',
    'Nach wenigen Einheiten sauberere Wiederholungen; die Last kommt meist schnell zurück.',
  ],
  ['No study gives the exact time.', 'Die genaue Zeit nennt keine Studie.'],
  [
    'About {n} % a week; more than {n} % for weeks is rarely strength alone.',
    'Etwa {1} % je Woche; mehr als {2} % über Wochen ist selten nur Kraft.',
  ],
  [
    'Check range of motion, technique and how effort is called before adding more.',
    'Prüfe Bewegungsumfang, Technik und deine Angaben zur Anstrengung, bevor mehr dazukommt.',
  ],
  ['If all three are as before, carry on and enjoy it.', 'Sind alle drei wie zuvor, mach weiter und freu dich.'],
  ['{n} × {n} next time.', 'Nächstes Mal {1} × {2}.'],
  ['{n} × {n} s next time.', 'Nächstes Mal {1} × {2} s.'],
  ['{n} × {n} m next time.', 'Nächstes Mal {1} × {2} m.'],
  ['{n} × {n} s at {load} next time.', 'Nächstes Mal {1} × {2} s mit {3}.'],
  ['{n} × {n} m at {load} next time.', 'Nächstes Mal {1} × {2} m mit {3}.'],
  [
    'About {n} to {n} % harder than before at the same reserve; if it is too much the next session holds it.',
    'Etwa {1} bis {2} % schwerer als zuvor bei gleicher Reserve; ist es zu viel, bleibt die nächste Einheit dabei.',
  ],
  ['A result to show to a professional', 'Ein Ergebnis, das eine Fachperson sehen sollte'],
  ['Have the {x} looked at', 'Lass es ansehen: {1}'],
  ['That pattern is left out until it has been looked at.', 'Diese Bewegung fällt weg, bis es angesehen wurde.'],
  [
    'This program chooses exercises. It does not diagnose anything.',
    'Dieses Programm wählt Übungen aus. Es stellt keine Diagnosen.',
  ],
  ['A lighter week after {n} loaded ones', 'Eine leichtere Woche nach {1} belasteten'],
  [
    '{n} weeks of full training without a lighter one; {n} is the most this program goes.',
    '{1} Wochen volles Training ohne eine leichtere; länger geht dieser Plan nicht ohne: {2} sind das Höchste.',
  ],
  [
    'About half the sets, a little less load, plenty left in every set, for five to seven days.',
    'Etwa die Hälfte der Sätze, etwas weniger Last, in jedem Satz bleibt viel übrig, fünf bis sieben Tage lang.',
  ],
  [
    'Usual practice; no trial shows that it adds strength, and a full week off has cost a little.',
    'Üblich; keine Studie zeigt, dass es Kraft bringt, und eine ganze Woche Pause kostete etwas.',
  ],
  ['Expect to feel fresher.', 'Danach fühlst du dich wohl frischer.'],
  ['Signs agree: a lighter week now', 'Mehrere Zeichen sprechen dafür: jetzt eine leichtere Woche'],
  ...signs(),
  ['{n} of {n} sessions happened', '{1} von {2} Einheiten fanden statt'],
  [
    'A plan made for the days there really are is worth more than a larger one.',
    'Ein Plan für die Tage, die es wirklich gibt, ist mehr wert als ein größerer.',
  ],
  [
    'Fewer or shorter sessions from next week; the main lifts stay.',
    'Ab nächster Woche weniger oder kürzere Einheiten; die Hauptübungen bleiben.',
  ],
  [
    'One or two sets of each main lift a week keep strength for months, and short sessions still raise it in most people.',
    'Ein, zwei Sätze jeder Hauptübung je Woche halten die Kraft über Monate, und kurze Einheiten steigern sie bei den meisten noch.',
  ],
  ['{x} stays sore', '{1}: der Muskelkater bleibt'],
  ['{x} stay sore', '{1}: der Muskelkater bleibt'],
  [
    '{n} to {n} % fewer sets there for two weeks; everything else as it is.',
    'Dort zwei Wochen lang {1} bis {2} % weniger Sätze; alles andere bleibt.',
  ],
  [
    'Soreness usually settles within a week at the lower dose; strength is not lost that quickly.',
    'Mit weniger Sätzen legt sich der Muskelkater meist in einer Woche; so schnell geht keine Kraft verloren.',
  ],
  [
    'Sore at the start of the last {n} sessions for this region.',
    'Muskelkater zu Beginn der letzten {1} Einheiten für diesen Bereich.',
  ],
  [
    'Sore for {n} days, long after the last session for this region.',
    'Seit {1} Tagen Muskelkater, lange nach der letzten Einheit für diesen Bereich.',
  ],
  ['Open: {x}', 'Frei: {1}'],
  ['Every condition holds now.', 'Jede Bedingung ist jetzt erfüllt.'],
  ['{x} may enter the plan, lightly at first.', '{1} darf in den Plan, anfangs leicht.'],
  ['A gate opens a pattern; it does not promise safety.', 'Eine Freigabe öffnet eine Bewegung; Sicherheit verspricht sie nicht.'],
  ['The first weeks stay easy.', 'Die ersten Wochen bleiben leicht.'],
  ['Closed for now: {x}', 'Vorerst nicht: {1}'],
  ['A condition no longer holds.', 'Eine Bedingung ist nicht mehr erfüllt.'],
  [
    'Other movements of the same purpose take over until it opens again.',
    'Andere Übungen mit demselben Zweck springen ein, bis es wieder frei ist.',
  ],
  [
    'The work goes on; the strength of the pattern is kept.',
    'Das Training geht weiter; die Kraft für diese Bewegung bleibt erhalten.',
  ],
  ['{x}: measured {n}, due {n}', '{1}: gemessen am {2}, fällig am {3}'],
];

/** Zeichen von Müdigkeit: das letzte einer Reihe schließt den Satz. */
function signs(): Pairs {
  const all: Pairs = [
    ['{n} lifts are falling for two weeks or more', '{1} Übungen fallen seit zwei Wochen oder länger'],
    ['one lift is falling for two weeks or more', 'eine Übung fällt seit zwei Wochen oder länger'],
    ['{n} of the last 7 days were well below the usual', '{1} der letzten 7 Tage waren deutlich schlechter als sonst'],
    [
      'the same load felt a full point harder twice in a row in one lift',
      'dieselbe Last fühlte sich bei einer Übung zweimal nacheinander um einen ganzen Punkt schwerer an',
    ],
    [
      'the same load felt a full point harder twice in a row in {n} lifts',
      'dieselbe Last fühlte sich bei {1} Übungen zweimal nacheinander um einen ganzen Punkt schwerer an',
    ],
    ['the target was missed twice in a row in one lift', 'bei einer Übung wurde das Ziel zweimal nacheinander verfehlt'],
    ['the target was missed twice in a row in {n} lifts', 'bei {1} Übungen wurde das Ziel zweimal nacheinander verfehlt'],
    ['grip is {n} % below the usual on both hands', 'die Handkraft ist auf beiden Seiten {1} % geringer als sonst'],
  ];
  return all.flatMap(([english, german]) => [
    [english, german],
    [`${english}.`, `${german}.`],
  ]);
}
