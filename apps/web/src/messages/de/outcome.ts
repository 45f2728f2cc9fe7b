// Deutsch: das Ergebnis gegen den Anfang, die RPE-Tabelle, was aus Entscheidungen wurde, Vorschläge anderer.
import type { Messages } from '../messages.types.ts';
import { course, inOrder } from '../figures.ts';

export const outcome: Messages['outcome'] = {
  title: 'Ergebnis',
  none: 'Der Ausgangswert wird noch ermittelt',
  noneText: 'Nach vier Wochen und vier Einheiten mit Drücken oder Ziehen vergleicht diese Seite heute mit dem Anfang.',
  groups: { press: 'Drücken', pull: 'Ziehen' },
  both: (press, pull) => `Drücken ${press}, Ziehen ${pull}`,
  one: (group, change) => `${group} ${change}`,
  unclear: 'noch nicht klar',
  unclearTitle: 'Noch ist keine Änderung der Kraft sicher',
  against: (date) => `Heute verglichen mit dem ${date}, deiner ersten Einheit in diesem Protokoll.`,
  likely: (low, high) => `wahrscheinlich ${low}\u00a0bis\u00a0${high}`,
  percent: (value) => inOrder(`${value}\u00a0%`),
  groupText: (value, low, high) => `Zusammen ${inOrder(`${value} %`)}, wahrscheinlich ${low} bis ${inOrder(`${high} %`)}.`,
  rangeNote: 'Im Balken liegt die Änderung in neun von zehn Fällen; die gepunktete Linie heißt: keine Änderung.',
  table: 'Als Tabelle',
  lift: 'Übung',
  before: 'Am Anfang',
  now: 'Jetzt',
  change: 'Änderung',
  balance: 'Balance',
  rowBench: 'Rudern gegen Bankdrücken',
  pullPress: 'Zugsätze je Drücksatz',
  balanceText: (before, now) => course(before, now),
  balanceNote: 'Ring: die ersten vier Wochen. Strich: die letzten vier. Grün: das Übliche.',
  comfort: 'Wie es den Schultern geht',
  comfortNever: 'Die Schultern haben sich nie gemeldet.',
  comfortQuiet: (date) => `Keine Schulterbeschwerde seit dem ${date}.`,
  comfortText: (before, now) =>
    `Schulterbeschwerden, wo sie am stärksten waren: ${before}\u00a0von\u00a010 in den ersten vier Wochen, ${now}\u00a0von\u00a010 in den letzten vier.`,
  comfortSpoken: 'Stärkste Schulterbeschwerde jeder Woche. Die Tabelle darunter enthält jede Woche.',
  week: 'Woche ab',
  worst: 'Stärkste',
  shoulderTests: 'Tests der Schultern',
  posture: 'Haltung und oberer Rücken',
  noTests: 'Ein zweiter Test, einige Wochen nach dem ersten, zeigt, was sich geändert hat.',
  toTests: 'Zu den Tests',
  verdicts: { better: 'besser', worse: 'schlechter', same: 'innerhalb der Messungenauigkeit' },
  testText: (from, to) => course(from, to),
  grade: (value) => `Stufe ${value}`,
  units: { cm: ' cm', deg: '°', s: ' s', reps: ' Wdh.', kg: ' kg', points: ' Punkte' },
};

export const effort: Messages['effort'] = {
  title: (name) => `${name}: Lasten nach Anstrengung`,
  none: 'Noch ist keine Übung gut genug bekannt',
  noneText: 'Nach einigen Sätzen mit RPE steht hier deine eigene Tabelle.',
  fitted: (count) => `An deine eigenen Sätze angepasst: ${count} Einheiten mit dieser Übung.`,
  usual: 'Nach der üblichen Kurve, an deine Kraft angepasst; deine eigenen Sätze verfeinern sie.',
  lift: 'Übung',
  corner: 'Wdh.',
  caption: (value, low, high) => `Spalten: RPE. Geschätztes 1RM ${value}, wahrscheinlich ${low} bis ${high}.`,
  show: 'Zeige',
  loads: 'Lasten',
  percents: 'Prozent des 1RM',
  print: 'Drucken',
  note: 'RPE 10: keine Wiederholung blieb übrig. RPE 8: zwei blieben. An einem schwachen Tag nimm die Zeile mit einer Wiederholung mehr.',
};

export const decided: Messages['decided'] = {
  title: 'Was daraus wurde',
  on: (decision, date) => `${decision} am ${date}`,
  decisions: { accepted: 'Angenommen', edited: 'Geändert', declined: 'Abgelehnt' },
  yours: (text) => `Deine Worte: ${text}`,
  soon: 'Noch zu früh: keine zwei Wochen.',
  strength: (value, low, high, times) =>
    `Seitdem ${inOrder(`${value} %`)} geschätzte Kraft, wahrscheinlich ${low} bis ${high}, über ${times} Einheiten.`,
  notTrained: 'Seitdem nicht trainiert.',
  retested: (date) => `Am ${date} wieder getestet.`,
  notTested: 'Seitdem nicht getestet.',
  gateOpen: 'Die Freigabe ist jetzt da.',
  gateClosed: 'Die Freigabe fehlt noch.',
  felt: (before, now) => `Anstrengung der Einheiten: in den vier Wochen davor ${before} von 10, seitdem ${now}.`,
  unknown: 'Im Protokoll ist davon noch nichts zu sehen.',
};

export const suggested: Messages['suggested'] = {
  title: 'Dir vorgeschlagen',
  by: (who) => `Vorgeschlagen von ${who}. Nichts wurde geändert.`,
  done: 'Mit deiner Antwort gespeichert. Ändere den Plan selbst, wo du es willst.',
};
