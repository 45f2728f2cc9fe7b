// Deutsch: die erste Seite, der Import und das Beispiel.
import type { Messages } from '../messages.types.ts';
import { grouped } from '../figures.ts';
import { said } from './said/index.ts';

export const first: Messages['first'] = {
  title: 'Ein Plan für deinen Rücken, mit Begründung',
  lead: 'Schweres Drücken und Ziehen braucht einen starken oberen Rücken und starke Hüften. Beginne mit dem, was auf dich zutrifft.',
  assess: {
    title: 'Mit einer Bestandsaufnahme beginnen',
    text: 'Ein paar Fragen, dann fünf kurze Tests mit Stab und Maßband. Jeden davon kannst du auf später verschieben.',
  },
  import: {
    title: 'Mein Protokoll importieren',
    text: 'Eine Datei aus Strong, Hevy, einer Uhr oder einer anderen App, oder eine Sicherung. Du siehst, was darin steht, bevor etwas gespeichert wird.',
  },
  demo: {
    title: 'Die Beispielperson ansehen',
    text: 'Ein simuliertes Jahr einer Person, als solches gekennzeichnet. Es vermischt sich nie mit deinen Daten.',
  },
  haveCode: 'Ich habe einen Code oder ein Konto',
  promise: 'Kein Konto. Alles bleibt auf diesem Gerät, bis du es anders willst, und funktioniert auch offline.',
  demoLoading: 'Das simulierte Jahr wird geöffnet',
  demoMissing: 'Die Beispielperson fehlt in dieser Version.',
};

export const imports: Messages['imports'] = {
  title: 'Ein Protokoll importieren',
  lead: 'Wähle, was deine andere App exportiert hat: eine Tabelle, eine FIT-Datei, ein Zip-Archiv, einen Apple-Health-Export oder eine Strongback-Sicherung. Es wird auf diesem Gerät gelesen und nirgends hingeschickt.',
  choose: 'Datei wählen',
  reading: 'Wird gelesen',
  tooBig: (megabytes) =>
    `Diese Datei ist größer als ${megabytes} MB. Nichts wurde gelesen. Exportiere einen kürzeren Zeitraum und versuche es noch einmal.`,
  notRead: (reason) => `Diese Datei ließ sich nicht lesen: ${said(reason)}. Nichts wurde geändert.`,
  found: (app) => `Wohl ein Export von ${app}`,
  foundOwn: 'Eine Kopie eines Strongback-Protokolls',
  unitTitle: 'In welcher Maßeinheit stehen die Gewichte?',
  unitText: 'Die Datei sagt es nicht.',
  counts: {
    read: 'Zeilen gelesen',
    sessions: 'Einheiten',
    sets: 'Sätze',
    skipped: 'Zeilen ausgelassen',
    masses: 'Körpergewichte',
    nights: 'Nächte Schlaf',
    other: 'Anderes Training',
    already: 'Schon da',
    changed: 'Geändert',
    flagged: 'Einen Blick wert',
  },
  skippedTitle: 'Ausgelassene Zeilen und warum',
  flaggedTitle: 'Zeilen, die einen Blick wert sind',
  line: (line) => `Zeile ${line}`,
  unmappedTitle: 'Namen, die wir nicht kennen',
  unmappedText: 'Ihre Sätze bleiben im Protokoll. Ordnest du sie einer Übung zu, lernt auch der Plan daraus.',
  unmappedSets: (sets) => (sets === 1 ? '1 Satz' : `${grouped(sets, '.')} Sätze`),
  perhaps: (name) => `${name} könnte sein`,
  conflictsTitle: 'Unverändert gelassen, und warum',
  extraColumns: (names) => `Spalten, die hier keinen Platz haben: ${names}`,
  matchTo: 'Entspricht',
  keepAsLog: 'Nur im Protokoll behalten',
  confirm: (sets) => (sets === 1 ? '1 Satz importieren' : `${grouped(sets, '.')} Sätze importieren`),
  confirmNames: (names) => (names === 1 ? 'Diese Zuordnung behalten' : `${names} Zuordnungen behalten`),
  confirmOwn: (entries) => (entries === 1 ? '1 Eintrag übernehmen' : `${grouped(entries, '.')} Einträge übernehmen`),
  restoredText: 'Alles aus der Sicherung ist auf diesem Gerät. Nichts davon ist doppelt da.',
  nothing: 'Nichts Neues in dieser Datei',
  doneTitle: (sets) => (sets === 1 ? '1 Satz ist in deinem Protokoll' : `${grouped(sets, '.')} Sätze sind in deinem Protokoll`),
  matchedTitle: 'Zugeordnet',
  matchedText: 'Die Sätze unter diesen Namen lehren den Plan von jetzt an.',
  doneText: 'Du kannst den Import jederzeit in den Einstellungen zurücknehmen.',
  undo: 'Diesen Import zurücknehmen',
  undone: 'Der Import wurde zurückgenommen.',
  goOn: 'Weiter zu deinem Plan',
  another: 'Andere Datei wählen',
};
