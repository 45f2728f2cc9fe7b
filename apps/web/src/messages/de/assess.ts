// Deutsch: Fragen, Tests und Befunde der Bestandsaufnahme.
import type { Messages } from '../messages.types.ts';
import { course, inOrder } from '../figures.ts';

export const assess: Messages['assess'] = {
  title: 'Bestandsaufnahme',
  step: (now, of) => `Schritt ${now} von ${of}`,
  profile: {
    title: 'Wie deine Woche und dein Studio aussehen',
    units: 'Maßeinheit',
    days: 'Tage, an denen du trainieren kannst',
    minutes: 'Minuten an so einem Tag',
    equipment: 'Was du hast',
    presets: { bands: 'Nur Bänder', dumbbells: 'Kurzhanteln', home: 'Rack zu Hause', gym: 'Fitnessstudio' },
    exact: 'Genauer sagen',
    turns: 'Kannst du zwei Stationen zugleich belegen?',
    turnsOf: { opposites: 'Ja', small: 'Eine, mit Platz daneben', never: 'Eins nach dem anderen' },
    turnsHint:
      'An einem kurzen Tag wechseln sich dann Drücken und Ziehen ab, damit mehr hineinpasst. Jede Übung pausiert so lang wie allein.',
    years: 'Jahre Krafttraining',
    yearOptions: { '0': 'Neu', '1': 'Etwa 1', '3': '2 bis 4', '6': '5 bis 8', '10': 'Mehr' },
    more: 'Mehr über dich (freiwillig)',
    born: 'Geburtsjahr',
    sex: 'Geschlecht',
    female: 'Weiblich',
    male: 'Männlich',
    unsaid: 'Keine Angabe',
    mass: 'Körpergewicht',
    why: 'Normwerte hängen von Alter und Geschlecht ab, manche Lasten vom Körpergewicht. Lass weg, was du magst.',
    complaints: 'Meldet sich ein Gelenk beim Training?',
    severity: (joint) => `Wie sehr stört es dich: ${joint}`,
    severities: { '2': 'Wenig', '4': 'Deutlich', '6': 'Sehr', '8': 'Nicht belastbar' },
    needDays: 'Wähle mindestens einen Tag.',
  },
  lifts: {
    title: 'Weißt du, was du heben kannst?',
    text: 'Ein guter Satz aus letzter Zeit genügt. Ohne ihn sind die ersten Lasten vorsichtig geschätzt, und die erste Einheit korrigiert sie.',
    textNoMass:
      'Ein guter Satz aus letzter Zeit genügt. Ohne ihn und ohne dein Körpergewicht findet der erste Satz jeder Übung ihre Last.',
    halves: 'Zur Last gehören Wiederholungen und umgekehrt. Was allein steht, entfällt.',
    load: 'Last',
    reps: 'Wdh.',
    none: 'Ich finde es im Studio heraus',
  },
  health: {
    title: 'Bevor wir eine Stange beladen',
    intro: 'Das ist kein medizinischer Test. Antworte für dich; „nicht sicher“ ist eine Antwort und zählt als ja.',
    noneOfAll: 'Nichts davon trifft auf mich zu',
    noneOfRest: 'Nichts von den übrigen trifft auf mich zu',
    none: 'Nichts',
    yes: 'Ja',
    no: 'Nein',
    result: {
      clear: 'Alles ist frei.',
      adjust: 'Du trainierst mit einigen Einschränkungen.',
      'ask-first': 'Frage eine Fachperson, bevor du eine Stange belädst.',
      wait: 'Heute nicht.',
      urgent: 'Hör hier auf und hol dir jetzt Hilfe.',
    },
    urgentText: 'Was du beschreibst, braucht heute medizinische Hilfe. Wähle den Notruf. Nichts wird geplant.',
    askText: 'Bis eine Fachperson zustimmt, enthält der Plan nur Gehen, Atmen und Beweglichkeit.',
    waitText: 'Ruh dich heute aus. Wir fragen morgen wieder.',
    cleared: 'Eine Fachperson hat gesagt, dass ich trainieren darf',
  },
  tests: {
    intro: (count, minutes) =>
      count === 0
        ? 'Für heute ist kein Test mehr offen.'
        : `${count === 1 ? 'Ein Test' : `${count} Tests`}, etwa ${minutes} Minuten. Sie wählen deine Übungen aus; sie stellen keine Diagnose.`,
    howLong: 'Wie viele Minuten hast du?',
    allTests: 'Alle',
    warmUp: 'Aufwärmen: gehen, Arme kreisen, leichte Hüftbeugen',
    shared: 'Abzüglich des gemeinsamen Aufbaus dieser Tests',
    less: (minutes) => inOrder(`−${minutes} Min.`),
    already: (count) => (count === 1 ? 'Ein Test ist heute schon gemacht.' : `${count} Tests sind heute schon gemacht.`),
    barred: (count) =>
      count === 1
        ? 'Nach deinen Gesundheitsantworten fällt dieser Test weg.'
        : `Nach deinen Gesundheitsantworten fallen ${count} Tests weg.`,
    notNow: 'Jetzt nicht',
    anotherTry: 'Noch ein Versuch',
    nth: (number) => `Versuch ${number}`,
    form: 'Welche Form war es?',
    more: 'Mehr gemessen?',
    norm: 'Norm',
    endHere: 'Die Tests hier beenden',
    recordAndEnd: 'Eintragen und die Tests beenden',
    start: 'Tests beginnen',
    later: 'Jetzt planen, später testen',
    need: 'Du brauchst',
    steps: 'So geht es',
    result: 'Ergebnis',
    left: 'Links',
    right: 'Rechts',
    pain: 'Schmerz beim Test, 0 bis 10',
    painStop: 'Über 5: beende den Test hier und sprich mit einer Fachperson.',
    by: 'Wer hat gemessen?',
    bySelf: 'Ich selbst',
    byPartner: 'Jemand anderes',
    byCoach: 'Ein Trainer',
    record: 'Eintragen und weiter',
    skipTest: 'Auf später verschieben',
    minutes: (minutes) => `${minutes} Min.`,
    startTimer: 'Start',
    stopTimer: 'Stopp',
    shoulders: 'Schulterbreite',
    grip: 'Griffbreite beim Bankdrücken',
    ratio: (ratio) => `Der Griff ist ${ratio}-mal so breit wie deine Schultern`,
  },
  stop: {
    title: 'Hör hier auf',
    signs: 'Was diesen Test sofort beendet',
    oneApplies: 'Eins davon trifft zu: aufhören',
    testTitle: 'Lass das von einer Fachperson ansehen, bevor du trainierst.',
    testText:
      'Beende die Tests hier. Wenn es gerade geschieht oder schlimmer wird, hol Hilfe. Bis eine Fachperson zustimmt, enthält der Plan nur Gehen, Atmen und Beweglichkeit.',
    nothingRuns: 'Bis das geklärt ist, gibt es keinen Test.',
    call: '112 oder deinen Notruf wählen',
    toFindings: 'Ohne Tests weiter',
    mistake: 'Versehen: nichts davon trifft zu',
    answerAgain: 'Gesundheitsfragen neu beantworten',
  },
  findings: {
    change: (from, to, real) =>
      real
        ? `${course(from, to)} seit dem letzten Mal: eine echte Veränderung`
        : `${course(from, to)} seit dem letzten Mal: innerhalb der Messungenauigkeit`,
    title: (count) =>
      count === 0
        ? 'Nichts hält dich zurück'
        : count === 1
          ? 'Eine Sache, an der du arbeiten kannst'
          : `${count} Dinge, an denen du arbeiten kannst`,
    clear: 'Ohne Befund',
    note: 'Hinweis',
    limit: 'Grenze',
    gate: 'Sperre',
    changes: 'Was es ändert',
    norm: 'Norm',
    moreSources: (count) => (count === 1 ? '(und eine weitere)' : `(und ${count} weitere)`),
    none: 'Kein Test zeigte eine Grenze. Der Plan geht von deinem Protokoll und deinen Angaben aus.',
    untested: 'Noch nichts getestet',
    untestedText:
      'Der Plan beginnt mit dem, was du erzählt hast, und bleibt vorsichtig, wo ein Test helfen würde. Alle Tests stehen unter Körper.',
    build: 'Meinen Plan erstellen',
    building: 'Dein Plan wird erstellt',
    built: (ms) => `In ${ms} ms auf diesem Gerät geplant`,
    notDiagnosis: 'Diese Tests wählen deine Übungen aus. Sie stellen keine Diagnose.',
    failed: (reason) => `Es ließ sich kein Plan erstellen. ${reason}`,
  },
};
