// Decides how German says what a finding changes in the plan, and what a session leaves behind in one sentence.
import type { Pairs } from '../../said.ts';

export const changes: Pairs = [
  [
    'Extension over a roller and gentle chin nods join the routine.',
    'Streckung über die Rolle und sanftes Kinnnicken kommen in die Routine.',
  ],
  [
    'Supported and incline rows come first; extension over a roller joins the routine.',
    'Gestütztes Rudern und Rudern auf der Schrägbank gehen vor; Streckung über die Rolle kommt in die Routine.',
  ],
  [
    'Extension, lat and chest stretches join the routine.',
    'Streckung sowie Dehnen von Latissimus und Brust kommen in die Routine.',
  ],
  [
    'Landmine or incline presses take the place of strict overhead pressing until the arms slide cleanly.',
    'Drücken mit der Landmine oder auf der Schrägbank tritt an die Stelle des strikten Überkopfdrückens, bis die Arme sauber gleiten.',
  ],
  [
    'One-arm rows are done with a reach and a turn, presses with a narrower grip, and rotation drills every day.',
    'Einarmig gerudert wird mit Vorstrecken und Drehen, gedrückt mit engerem Griff; Drehübungen kommen täglich.',
  ],
  [
    'Rows are supported or inclined, presses are done with the landmine, and the upper back is extended over a roller every day.',
    'Gerudert wird gestützt oder auf der Schrägbank, gedrückt mit der Landmine, und der obere Rücken wird täglich über die Rolle gestreckt.',
  ],
  [
    'Hinges are Romanian deadlifts to the knee, block pulls and kettlebells, all with reserve; stick hinges join every warm-up.',
    'Hüftbeugen heißt rumänisches Kreuzheben bis zum Knie, Ziehen von Blöcken und Kettlebells, alles mit Reserve; in jedes Aufwärmen kommt Hüftbeugen mit dem Stab.',
  ],
  [
    'Wall-tap hinges, bridges and supported rows stand in; nothing heavy comes from the floor until the hinge is clean.',
    'An die Stelle treten Hüftbeugen zur Wand, Brücken und gestütztes Rudern; vom Boden kommt nichts Schweres, bis die Hüftbeuge sauber ist.',
  ],
  ['A hamstring stretch joins the routine.', 'Dehnen der Beinrückseite kommt in die Routine.'],
  [
    'Hinges go only as deep as the back stays still, and a hamstring stretch joins the routine.',
    'Das Hüftbeugen geht nur so tief, wie der Rücken ruhig bleibt, und Dehnen der Beinrückseite kommt in die Routine.',
  ],
  ['Ankle rocks are done every day.', 'Täglich wird im Sprunggelenk gewippt.'],
  [
    'Squats are done with raised heels or to a box, and ankle rocks every day.',
    'Die Kniebeuge wird mit erhöhten Fersen oder auf einen Kasten gemacht; im Sprunggelenk wird täglich gewippt.',
  ],
  [
    'Rows are done with the chest supported instead of bent over, hinges are a little lighter, and holds build the back.',
    'Gerudert wird mit gestützter Brust statt vorgebeugt, das Hüftbeugen ist etwas leichter, und Halten baut den Rücken auf.',
  ],
  [
    'Rows and hinges are chosen to spare the back; those that ask more of it are done only as light technique work.',
    'Rudern und Hüftbeugen werden so gewählt, dass sie den Rücken schonen; was ihm mehr abverlangt, kommt nur als leichte Arbeit an der Technik.',
  ],
  [
    'The side of the trunk is trained with side planks and suitcase carries; carries stay light for now.',
    'Die Seite des Rumpfs wird mit Seitstütz und Koffertragen trainiert; das Tragen bleibt vorerst leicht.',
  ],
  [
    'The hamstrings are trained with Romanian deadlifts and slider curls; a long-lever bridge joins the warm-up.',
    'Die Beinrückseite wird mit rumänischem Kreuzheben und Beinbeugen mit Gleitern trainiert; ins Aufwärmen kommt eine Brücke mit langem Hebel.',
  ],
  [
    'Work for the hamstrings is done once or twice a week; deadlift sets do not rise.',
    'Ein- bis zweimal je Woche wird für die Beinrückseite gearbeitet; beim Kreuzheben kommen keine Sätze dazu.',
  ],
  [
    'The hamstrings are trained slowly and with control; there are no sprints and no fast hinges for now.',
    'Die Beinrückseite wird langsam und ruhig trainiert; vorerst gibt es keine Sprints und kein schnelles Hüftbeugen.',
  ],
  [
    'Carries and holds follow the last pull; the heaviest sets are done with straps, so that grip does not limit the back.',
    'Tragen und Halten folgen auf den letzten Zug; die schwersten Sätze werden mit Zughilfen gemacht, damit der Griff den Rücken nicht bremst.',
  ],
  [
    'Pull-ups stay assisted; short hangs, carries and pulldowns build the grip and the lats.',
    'Klimmzüge bleiben unterstützt; kurzes Hängen, Tragen und Latzug bauen Griff und Latissimus auf.',
  ],
  [
    'Hanging is left out for now; rows on the cable and with the chest supported take its place.',
    'Gehangen wird vorerst nicht; an die Stelle tritt Rudern am Kabelzug und mit gestützter Brust.',
  ],
  [
    'Pull-ups are done without added weight, with scapular pull-ups before them.',
    'Klimmzüge werden ohne Zusatzlast gemacht, davor Klimmzüge nur aus den Schulterblättern.',
  ],
  [
    'Pulldowns, assisted and lowering-only pull-ups and inverted rows build towards the pull-up, with more vertical sets.',
    'Latzug, unterstützte und nur abgelassene Klimmzüge und umgekehrtes Rudern führen zum Klimmzug, mit mehr Sätzen für vertikales Ziehen.',
  ],
  [
    'Pressing lags behind: the week holds two to four more pressing sets, for four weeks.',
    'Das Drücken hinkt nach: vier Wochen lang stehen zwei bis vier Drücksätze mehr in der Woche.',
  ],
  [
    'There are two pulling sets for each pressing set; pressing sets do not rise and heavy benching waits.',
    'Auf jeden Drücksatz kommen zwei Zugsätze; beim Drücken kommen keine Sätze dazu, und schweres Bankdrücken wartet.',
  ],
  [
    'Supported rows, goblet squats and split squats are done up to three quarters of 1RM, breathing out past the hardest point.',
    'Gestütztes Rudern, Goblet Squat und Kniebeuge im Ausfallschritt gehen bis drei Viertel des 1RM; nach der schwersten Stelle wird ausgeatmet.',
  ],
  [
    'The breath is not held at any load, and no load goes beyond three quarters of 1RM.',
    'Der Atem wird bei keiner Last angehalten, und keine Last geht über drei Viertel des 1RM.',
  ],
  [
    'Presses are done from the floor or with a neutral grip; heavy wide benching waits. The grip narrows by one finger a week.',
    'Gedrückt wird vom Boden oder mit neutralem Griff; schweres breites Bankdrücken wartet. Der Griff wird jede Woche einen Finger enger.',
  ],
  [
    'Floor press and neutral grips; heavy wide benching waits.',
    'Drücken vom Boden und neutrale Griffe; schweres breites Bankdrücken wartet.',
  ],
  ['Narrow by one finger a week.', 'Jede Woche einen Finger enger.'],
  [
    'The bench press is done with a medium grip, one finger narrower each week; expect about 5 % less on the bar for a while.',
    'Das Bankdrücken wird mit mittlerem Griff gemacht, jede Woche einen Finger enger; eine Weile sind etwa 5 % weniger auf der Stange zu erwarten.',
  ],
  [
    'One-arm rows, push-ups and landmine work come first; overhead work stays light, and drills for the shoulder blades are done three times a week.',
    'Einarmiges Rudern, Liegestütz und Landmine gehen vor; über Kopf bleibt es leicht, und dreimal je Woche kommen Übungen für die Schulterblätter dazu.',
  ],
  [
    'Face pulls and rotations are done two or three times a week; pressing sets do not rise and heavy benching waits.',
    'Face Pulls und Drehungen werden zwei- bis dreimal je Woche gemacht; beim Drücken kommen keine Sätze dazu, und schweres Bankdrücken wartet.',
  ],
  [
    'Overhead work is done with a neutral grip and never behind the neck; the lats are stretched after training.',
    'Über Kopf wird mit neutralem Griff trainiert und nie hinter dem Nacken; nach dem Training wird der Latissimus gedehnt.',
  ],
  [
    'Landmine and incline presses take the place of overhead pressing; the lats are stretched on five days a week.',
    'Drücken mit der Landmine und auf der Schrägbank tritt an die Stelle des Überkopfdrückens; der Latissimus wird an fünf Tagen der Woche gedehnt.',
  ],
  [
    'A cross-body stretch and work for the rotator cuff join the week.',
    'Dehnen quer vor dem Körper und Arbeit für die Rotatoren kommen in die Woche.',
  ],
  [
    'Presses are done with a neutral grip and squats with a high bar; stretching and work for the rotator cuff join the week.',
    'Gedrückt wird mit neutralem Griff, die Kniebeuge mit hoher Stange gemacht; Dehnen und Arbeit für die Rotatoren kommen in die Woche.',
  ],
  [
    '{n} sets went to the limit; the next session holds those loads.',
    '{1} Sätze gingen bis ans Limit; in der nächsten Einheit bleiben diese Lasten.',
  ],
  [
    'Technique broke on the {name}; next time it stays where it is until it is clean.',
    '{1}: Die Technik brach ein; nächstes Mal bleibt es dabei, bis sie sauber ist.',
  ],
  ['The bar slowed by {n} % over the sets of the {name}.', '{2}: Die Stange wurde über die Sätze um {1} % langsamer.'],
  ['{name}: {load} for {n}, up from {n}.', '{1}: {2} für {3}, zuvor {4}.'],
  ['{name}: {n} at {load}, up from {n}.', '{1}: {2} mit {3}, zuvor {4}.'],
  ['{name}: {n} at body weight, up from {n}.', '{1}: {2} mit dem eigenen Körper, zuvor {3}.'],
  ['{name}: {n} s, up from {n}.', '{1}: {2} s, zuvor {3}.'],
  ['{name}: {n} m, up from {n}.', '{1}: {2} m, zuvor {3}.'],
  ['One lift is further than ever before.', 'Eine Übung war noch nie so stark.'],
  ['{n} lifts are further than ever before.', '{1} Übungen waren noch nie so stark.'],
  [
    'Every graded set was clean: that is what earns the next step.',
    'Jeder beurteilte Satz war sauber: Das verdient den nächsten Schritt.',
  ],
  [
    'Effort around RPE {n} on average: it goes into the next loads.',
    'Anstrengung im Mittel um RPE {1}: Das geht in die nächsten Lasten ein.',
  ],
  [
    'Your sets are in the log; the next session builds on them.',
    'Die Arbeit ist eingetragen; die nächste Einheit richtet sich danach.',
  ],
];
