// Deutsch: warum sich eine Datei nicht lesen ließ.
import type { Pairs } from '../../said.ts';

export const unread: Pairs = [
  ['{x}. Nothing was imported', '{1}'],
  ['{x}. Export it again', '{1}. Exportiere sie noch einmal'],
  ['{x}; that is no training log', '{1}; das ist kein Trainingsprotokoll'],
  ['{x}; nothing was read', '{1}'],
  ['{x}; unpack it and import the file inside', '{1}; pack es aus und importiere die Datei darin'],
  ['the zip archive holds no training log we know: {name}', 'im Zip-Archiv ist kein Trainingsprotokoll, das wir kennen: {1}'],
  ['there is an archive inside the archive', 'im Archiv steckt noch ein Archiv'],
  [
    'the activities of the archive have more than {n} MB unpacked; import them in parts',
    'die Aktivitäten im Archiv haben ausgepackt mehr als {1} MB; importiere sie in Teilen',
  ],
  ['the zip archive is empty', 'das Zip-Archiv ist leer'],
  ['the zip archive is cut off: its list of files is missing', 'das Zip-Archiv ist abgeschnitten: seine Dateiliste fehlt'],
  [
    'the zip archive holds more than {n} files; choose the export itself',
    'im Zip-Archiv sind mehr als {1} Dateien; wähle den Export selbst',
  ],
  ['the zip archive is larger than {n} GB', 'das Zip-Archiv ist größer als {1} GB'],
  ['the zip archive is locked with a password', 'das Zip-Archiv ist mit einem Passwort gesperrt'],
  ['the zip archive is damaged; export it again', 'das Zip-Archiv ist beschädigt; exportiere es noch einmal'],
  ['"{name}" is packed in a way we do not know', '„{1}“ ist auf eine Art gepackt, die wir nicht kennen'],
  ['"{name}" grows beyond {n} MB when unpacked', '„{1}“ wird beim Auspacken größer als {2} MB'],
  ['"{name}" has {n} MB unpacked; at most {n} MB are read', '„{1}“ hat ausgepackt {2} MB; höchstens {3} MB werden gelesen'],
  ['"{name}" is larger than {n} MB unpacked', '„{1}“ ist ausgepackt größer als {2} MB'],
  ['the file is empty', 'die Datei ist leer'],
  ['the file holds only blank lines', 'die Datei hat nur leere Zeilen'],
  ['the file holds no rows', 'die Datei hat keine Zeilen'],
  ['the file has a header but no rows', 'die Datei hat eine Kopfzeile, aber keine Zeilen'],
  ['the table has more than {n} sessions', 'die Tabelle hat mehr als {1} Einheiten'],
  ['the file has more than {n} cells', 'die Datei hat mehr als {1} Felder'],
  ['the file has more than {n} values', 'die Datei hat mehr als {1} Werte'],
  [
    'the file has {n} MB; at most {n} MB are read. Split it and import the parts',
    'die Datei hat {1} MB; höchstens {2} MB werden gelesen. Teile sie und importiere die Teile',
  ],
  [
    'the file is not text (it holds zero bytes); choose the CSV, JSON or FIT export of your app',
    'die Datei ist kein Text (sie enthält Nullbytes); wähle den Export deiner App als CSV, JSON oder FIT',
  ],
  ['no training log: found the columns {name}', 'kein Trainingsprotokoll: gefunden wurden die Spalten {1}'],
  ['{n} of {n} rows cannot be read, first line {n}: {x}', '{1} von {2} Zeilen sind nicht lesbar, zuerst Zeile {3}: {4}'],
  ['{n} of {n} lines are damaged, first line {n}: {x}', '{1} von {2} Zeilen sind beschädigt, zuerst Zeile {3}: {4}'],
  [
    'no EXERCISE LOGS section; found {name}. Export "My Data" again',
    'der Abschnitt EXERCISE LOGS fehlt; gefunden: {1}. Exportiere „My Data“ noch einmal',
  ],
  [
    'the FIT file is damaged at its beginning; copy it from the watch again',
    'die FIT-Datei ist am Anfang beschädigt; kopiere sie noch einmal von der Uhr',
  ],
  ['a FIT file of one activity is never larger than {n} MB', 'eine FIT-Datei mit einer Aktivität ist nie größer als {1} MB'],
  [
    'the OpenSet file holds only plans; what was done stands in documents of type "workout_execution"',
    'die OpenSet-Datei enthält nur Pläne; was gemacht wurde, steht in Dokumenten der Art „workout_execution“',
  ],
  [
    'the file begins like JSON but is not: it may have been cut off',
    'die Datei beginnt wie JSON, ist aber keins: vielleicht wurde sie abgeschnitten',
  ],
  [
    'the JSON holds no training log we know (its fields: {name}). Choose our own JSON lines, a Liftosaur backup, openweight or OpenSet documents, or a CSV',
    'im JSON ist kein Trainingsprotokoll, das wir kennen (seine Felder: {1}). Wähle unsere JSON-Zeilen, eine Liftosaur-Sicherung, Dokumente von openweight oder OpenSet oder eine CSV-Datei',
  ],
];
