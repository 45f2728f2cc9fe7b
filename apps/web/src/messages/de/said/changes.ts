// Decides how German says what a finding changes in the plan, and what a session leaves behind in one sentence.
import type { Pairs } from '../../said.ts';

export const changes: Pairs = [
  ['Extension over a roller and gentle chin nods.', 'Streckung über die Rolle und sanftes Kinnnicken.'],
  [
    'Supported and incline rows first, with extension over a roller.',
    'Zuerst gestütztes Rudern und Rudern auf der Schrägbank, dazu Streckung über die Rolle.',
  ],
  [
    'Extension, lat and chest stretches join the routine.',
    'Streckung sowie Dehnen von Latissimus und Brust kommen in die Routine.',
  ],
  [
    'Landmine or incline instead of strict overhead pressing until the arms slide clean.',
    'Landmine oder Schrägbank statt striktem Überkopfdrücken, bis die Arme sauber gleiten.',
  ],
  [
    'One-arm rows with reach and turn, a narrower press grip, rotation drills every day.',
    'Einarmiges Rudern mit Vorstrecken und Drehen, ein engerer Griff beim Drücken, täglich Drehübungen.',
  ],
  [
    'Supported and incline rows, landmine pressing, and extension over a roller every day.',
    'Gestütztes Rudern und Rudern auf der Schrägbank, Drücken mit der Landmine, täglich Streckung über die Rolle.',
  ],
  [
    'Romanian deadlifts to the knee, block pulls and kettlebells with reserve; stick hinges in every warm-up.',
    'Rumänisches Kreuzheben bis zum Knie, Ziehen von Blöcken und Kettlebells mit Reserve; in jedem Aufwärmen Hüftbeugen mit dem Stab.',
  ],
  [
    'Wall-tap hinges, bridges and supported rows; nothing heavy from the floor until the hinge is clean.',
    'Hüftbeugen zur Wand, Brücken und gestütztes Rudern; nichts Schweres vom Boden, bis die Hüftbeuge sauber ist.',
  ],
  ['A hamstring stretch joins the routine.', 'Dehnen der Beinrückseite kommt in die Routine.'],
  [
    'Hinges only as deep as the back stays still, and a hamstring stretch.',
    'Hüftbeugen nur so tief, wie der Rücken ruhig bleibt, und Dehnen der Beinrückseite.',
  ],
  ['Ankle rocks every day.', 'Täglich Wippen im Sprunggelenk.'],
  [
    'Raised heels or a box in the squat, and ankle rocks every day.',
    'Erhöhte Fersen oder ein Kasten bei der Kniebeuge, und täglich Wippen im Sprunggelenk.',
  ],
  [
    'Chest-supported rows instead of bent-over ones, hinges a little lighter, holds to build the back.',
    'Rudern mit gestützter Brust statt vorgebeugt, Hüftbeugen etwas leichter, Halten für den Rücken.',
  ],
  [
    'Rows and hinges that spare the back; heavier ones only as light technique work.',
    'Rudern und Hüftbeugen, die den Rücken schonen; schwerere nur als leichte Arbeit an der Technik.',
  ],
  [
    'Side planks and suitcase carries; carries stay light for now.',
    'Seitstütz und Koffertragen; das Tragen bleibt vorerst leicht.',
  ],
  [
    'Romanian deadlifts and slider curls; a long-lever bridge in the warm-up.',
    'Rumänisches Kreuzheben und Beinbeugen mit Gleitern; im Aufwärmen eine Brücke mit langem Hebel.',
  ],
  [
    'Hamstring work once or twice a week; deadlift sets do not rise.',
    'Ein- bis zweimal je Woche Arbeit für die Beinrückseite; beim Kreuzheben kommen keine Sätze dazu.',
  ],
  [
    'Hamstring work with control; no sprints and no fast hinges for now.',
    'Ruhige Arbeit für die Beinrückseite; vorerst keine Sprints und kein schnelles Hüftbeugen.',
  ],
  [
    'Carries and holds after the last pull; straps on the heaviest sets so that grip does not limit the back.',
    'Tragen und Halten nach dem letzten Zug; Zughilfen in den schwersten Sätzen, damit der Griff den Rücken nicht bremst.',
  ],
  [
    'Pull-ups stay assisted; short hangs, carries and pulldowns.',
    'Klimmzüge bleiben unterstützt; kurzes Hängen, Tragen und Latzug.',
  ],
  ['No hanging for now: cable and chest-supported rows.', 'Vorerst kein Hängen: Rudern am Kabelzug und mit gestützter Brust.'],
  [
    'Pull-ups without added weight, with scapular pull-ups before them.',
    'Klimmzüge ohne Zusatzlast, davor Klimmzüge nur aus den Schulterblättern.',
  ],
  [
    'Pulldowns, assisted and lowering-only pull-ups and inverted rows, with more vertical sets.',
    'Latzug, unterstützte und nur abgelassene Klimmzüge und umgekehrtes Rudern, mit mehr Sätzen für vertikales Ziehen.',
  ],
  [
    'Pressing lags: two to four more pressing sets a week for four weeks.',
    'Das Drücken hinkt nach: vier Wochen lang zwei bis vier Drücksätze mehr je Woche.',
  ],
  [
    'Two pulling sets for each pressing set; pressing sets do not rise and heavy benching waits.',
    'Zwei Zugsätze je Drücksatz; beim Drücken kommen keine Sätze dazu, und schweres Bankdrücken wartet.',
  ],
  [
    'Supported rows, goblet and split squats up to three quarters of 1RM, breathing out past the hardest point.',
    'Gestütztes Rudern, Goblet Squat und Kniebeuge im Ausfallschritt bis drei Viertel des 1RM; nach der schwersten Stelle ausatmen.',
  ],
  [
    'No held breath at any load; up to three quarters of 1RM.',
    'Bei keiner Last den Atem anhalten; höchstens drei Viertel des 1RM.',
  ],
  [
    'Floor press and neutral grips; heavy wide benching waits. Narrow by one finger a week.',
    'Drücken vom Boden und neutrale Griffe; schweres breites Bankdrücken wartet. Jede Woche einen Finger enger.',
  ],
  [
    'Floor press and neutral grips; heavy wide benching waits.',
    'Drücken vom Boden und neutrale Griffe; schweres breites Bankdrücken wartet.',
  ],
  ['Narrow by one finger a week.', 'Jede Woche einen Finger enger.'],
  [
    'A medium bench grip, one finger narrower each week; expect about 5 % less on the bar for a while.',
    'Ein mittlerer Griff beim Bankdrücken, jede Woche einen Finger enger; eine Weile sind etwa 5 % weniger auf der Stange zu erwarten.',
  ],
  [
    'One-arm rows, push-ups and landmine work; overhead stays light, with blade drills three times a week.',
    'Einarmiges Rudern, Liegestütz und Landmine; über Kopf bleibt es leicht, dazu dreimal je Woche Übungen für die Schulterblätter.',
  ],
  [
    'Face pulls and rotations two or three times a week; pressing sets do not rise and heavy benching waits.',
    'Zwei- bis dreimal je Woche Face Pulls und Drehungen; beim Drücken kommen keine Sätze dazu, und schweres Bankdrücken wartet.',
  ],
  [
    'Neutral grips overhead, nothing behind the neck; the lats are stretched after training.',
    'Über Kopf neutrale Griffe, nichts hinter dem Nacken; nach dem Training wird der Latissimus gedehnt.',
  ],
  [
    'Landmine and incline instead of overhead pressing; the lats are stretched on five days a week.',
    'Landmine und Schrägbank statt Überkopfdrücken; der Latissimus wird an fünf Tagen der Woche gedehnt.',
  ],
  ['A cross-body stretch and rotator work.', 'Dehnen quer vor dem Körper und Arbeit für die Rotatoren.'],
  [
    'Neutral-grip presses and a high bar in the squat, with stretching and rotator work.',
    'Drücken mit neutralem Griff und hohe Stange bei der Kniebeuge, dazu Dehnen und Arbeit für die Rotatoren.',
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
