// German: what the player can do beside the plain set.
import type { Messages } from '../messages.types.ts';

export const player: Messages['player'] = {
  undo: {
    set: 'Zurücknehmen: der letzte Satz',
    numbers: 'Zurücknehmen: die Zahlen',
    swap: 'Zurücknehmen: der Tausch',
    skip: 'Zurücknehmen: das Weglassen',
    order: 'Zurücknehmen: die Reihenfolge',
    add: 'Zurücknehmen: das Hinzugefügte',
    minutes: 'Zurücknehmen: die Minuten',
    form: 'Zurücknehmen: die Art der Sätze',
    join: 'Zurücknehmen: das Abwechseln',
    rest: 'Zurücknehmen: die Pause',
    correct: 'Zurücknehmen: die Korrektur',
  },
  rest: { title: 'Pause nach jedem Satz', now: (clock: string) => `Pause ${clock}` },
  amrap: (what) => `So viele wie möglich: ${what} oder mehr`,
  toOpen: 'Weiter zu den offenen Sätzen',
  best: {
    load: (amount, now, before) => `Dein Meistes für ${amount}: ${now}. Zuvor: ${before}.`,
    more: (now, load, before) => `Dein Meistes${load === null ? '' : ` mit ${load}`}: ${now}. Zuvor: ${before}.`,
    single: (now, before) => `Dein höchstes geschätztes Maximum: ${now}. Zuvor: ${before}.`,
    named: (exercise, what) => `${exercise}. ${what}`,
  },
  amrapTitle: 'Wie viele waren es?',
  amrapSave: 'Satz eintragen',
  joined: {
    superset: (others) => `Im Wechsel mit ${others}`,
    circuit: (others) => `Zirkel mit ${others}`,
    contrast: (others) => `Kontrastpaar mit ${others}: schwer, Pause, schnell`,
  },
  form: {
    title: 'So werden die Sätze gemacht',
    options: {
      straight: 'Wie geplant',
      amrap: 'Letzter bis ans Ende',
      drop: 'Letzter mit Abwurf',
      cluster: 'In kleinen Gruppen',
    },
  },
  join: {
    title: 'Abwechseln mit',
    superset: 'Supersatz daraus machen',
    circuit: 'Zirkel daraus machen',
    part: 'Nicht mehr abwechseln',
    refused: 'Eine davon ist fast maximal oder wechselt sich schon ab. Sie behält ihre eigene Pause.',
  },
  add: {
    open: 'Übung hinzufügen',
    title: 'Welche Übung?',
    search: 'Name der Übung',
    none: 'Unter diesem Namen passt nichts zu dem, was hier ist.',
  },
  note: {
    open: 'Notiz',
    title: 'Notizen, die bleiben',
    exercise: 'Zur Übung',
    exerciseHint: 'Überall zu sehen, wo du sie machst.',
    machine: 'Zum Gerät in diesem Studio',
    machineHint: 'Sitz, Stift, Griff: nur hier zu sehen.',
    here: (text) => `Hier: ${text}`,
  },
  plates: {
    change: 'Scheiben',
    title: 'Was liegt auf der Stange?',
    add: 'Auflegen, je Seite',
    addOne: (plate) => `${plate} auflegen, je Seite`,
    takeOff: (plate) => (plate === '' ? 'Eine abnehmen' : `${plate} abnehmen`),
    empty: 'Nur die Stange',
    use: (load) => `${load} nehmen`,
    from: (bar) => `Stange ${bar}, Scheiben wie in diesem Studio.`,
  },
  tempo: {
    title: 'Tempo in Sekunden',
    ready: 'Mach dich bereit',
    start: 'Takt geben',
    stop: 'Anhalten',
    phases: { lower: 'senken', pause: 'Pause', lift: 'heben', top: 'halten' },
    repetition: (now, of) => `Wdh. ${now} von ${of}`,
  },
  hold: {
    title: 'Halten',
    text: 'Fünf Sekunden, um Platz zu nehmen, dann läuft die Uhr.',
    ready: 'Nimm deinen Platz ein',
    on: 'Halten',
    start: (seconds) => `${seconds} starten`,
    stop: 'Hier loslassen',
    cancel: 'Noch nicht',
  },
  idle: {
    text: (minutes) =>
      minutes < 120
        ? `Der letzte Satz war vor ${minutes} Minuten. Die Einheit dort beenden?`
        : `Der letzte Satz war vor ${Math.round(minutes / 60)} Stunden. Die Einheit dort beenden?`,
    end: 'Dort beenden',
    goOn: 'Ich bin noch da',
  },
  minutes: (now) => `Minuten für alles, jetzt ${now}`,
  awake: {
    on: 'Der Bildschirm bleibt beim Training an.',
    off: 'Dieses Telefon lässt den Bildschirm vielleicht dunkel werden. Die Uhr läuft nach ihrer Endzeit weiter.',
  },
  pulse: {
    connect: 'Einen Pulsgurt verbinden',
    letGo: 'Den Gurt loslassen',
    kept: 'Der Puls wird während der Einheit gezeigt und nirgends aufgehoben.',
    beats: (beats) => `${beats} Schläge/min`,
    noContact: 'Der Gurt spürt keine Haut',
    states: { connecting: 'Der Gurt wird verbunden', searching: 'Der Gurt wird gesucht' },
  },
  provokes: 'Was löst es aus?',
};
