// Deutsch: Einstellungen.
import type { Messages } from '../messages.types.ts';

export const settings: Messages['settings'] = {
  title: 'Einstellungen', you: 'Du', name: 'Name', units: 'Einheiten', kg: 'kg', lb: 'lb',
  days: 'Trainingstage', minutes: 'Minuten', equipment: 'Ausrüstung', plates: 'Scheiben, je Paar', bar: 'Stange', daysSaved: 'Gespeichert. Der nächste Plan folgt dem.',
  look: 'Aussehen', theme: 'Farben', themes: { auto: 'Wie das Gerät', dark: 'Dunkel', light: 'Tageslicht' }, text: 'Schriftgröße', texts: { normal: 'Normal', large: 'Groß', larger: 'Größer' },
  language: 'Sprache', languages: { en: 'English', de: 'Deutsch', pseudo: 'Pseudo (zum Prüfen)', rtl: 'Pseudo, von rechts nach links' },
  rest: 'Pausenuhr', sound: 'Lautstärke', volumes: { '0': 'Aus', '0.3': 'Leise', '0.7': 'Klar', '1': 'Laut' }, vibrate: 'Vibrieren', notify: 'Melden, wenn die App nicht zu sehen ist',
  notifyHonest: 'Viele Geräte halten Uhren verborgener Apps an. Sobald du hinsiehst, stimmt die Zeit wieder.', notifyDenied: 'Der Browser erlaubt dieser Seite keine Meldungen.',
  data: 'Deine Daten', events: (count) => `${count} Einträge auf diesem Gerät`, kept: 'Der Browser hat versprochen, sie zu behalten.', notKept: 'Der Browser darf sie löschen, wenn der Platz knapp wird. Eine Sicherung schützt dich.',
  backedUp: (count) => `${count} auf deinem Server gesichert.`, noServer: 'Noch hat kein Server geantwortet.', pending: (count) => `${count} noch nicht gesichert.`, syncNow: 'Jetzt sichern',
  exportAll: 'Alles ausgeben (JSON-Zeilen)', importLog: 'Protokoll importieren', imports: 'Importe', undoImport: 'Zurücknehmen',
  erase: 'Alles auf diesem Gerät löschen', eraseText: 'Alles auf diesem Gerät wird gelöscht. Was gesichert ist, bleibt auf deinem Server.', eraseWarn: (count) => `${count} Einträge sind nicht gesichert und wären endgültig verloren. Gib sie vorher aus.`,
  eraseConfirm: 'Löschen', erased: 'Gelöscht.', version: (engine) => `Engine ${engine}`, demo: 'Die Beispielperson ansehen', assess: 'Bestandsaufnahme', addDay: 'Minuten am Tag', place: 'Ort',
};
