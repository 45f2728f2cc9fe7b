// Deutsch: Plan, Verlauf, Körper, Übungen.
import type { Messages } from '../messages.types.ts';

export const planWords: Messages['plan'] = {
  title: (weeks, goal) => (goal === null ? `${weeks} Wochen, Schritt für Schritt` : `${weeks} Wochen bis ${goal}`),
  test: (date) => `Testtag ${date}`, until: (date) => `Bis ${date}`,
  season: 'Saison nach Wochen',
  weekSpoken: (number, kind, sessions, sets) => `Woche ${number}: ${kind}, ${sessions} Einheiten, ${sets} Sätze`,
  thisWeek: 'Diese Woche', weekOf: (date) => `Woche ab ${date}`, rest: 'Ruhe',
  daySpoken: (day, what, state) => `${day}: ${what}${state ? `, ${state}` : ''}`,
  states: { done: 'fertig', missed: 'ausgefallen', today: 'heute', planned: '', rest: '' },
  gates: 'Tore', gateOpen: 'offen', gateLeft: (count) => (count === 1 ? '1 zu zeigen' : `${count} zu zeigen`), gateHave: (have) => `Bisher: ${have}`, gateUnknown: 'Noch nicht getestet', testAgain: 'Testen',
  concessions: 'Was nicht hineinpasste', relax: 'Ginge mit', assumptions: 'Angenommen, weil du es nicht gesagt hast',
  setsPerMuscle: 'Sätze je Muskel in dieser Woche', muscle: 'Muskel', sets: 'Sätze',
  replan: 'Ab heute neu planen', replanning: 'Wird geplant', replanned: 'Ein neuer Plan ab heute. Was du eingetragen hast, bleibt.',
  optimal: (gap) => `Höchstens ${gap} % unter der bestmöglichen Woche`,
  restDay: 'Ruhe. Beweglichkeit, ein Spaziergang, Schlaf.',
  minutes: (minutes, budget) => `${minutes} von ${budget} Min.`, alternative: (name) => `Oder: ${name}`, bars: 'Höhe: Sätze der Woche',
  moveTo: 'Diese Einheit verschieben auf', movedTo: (day) => `Verschoben auf ${day}.`,
};

export const progress: Messages['progress'] = {
  title: 'Verlauf', empty: 'Noch nichts zu beurteilen', emptyText: 'Nach den ersten Einheiten steht hier, was sich bewegt hat und was nicht.',
  up: (name, amount) => `${name}: ${amount} mehr`, down: (name, amount) => `${name}: ${amount} weniger`, flat: (name) => `${name}: unverändert`, unclear: (name) => `${name}: noch zu früh`,
  since: (date) => `seit ${date}`,
  e1rm: (name, value, low, high) => `${name}: geschätztes 1RM ${value}, wahrscheinlich ${low} bis ${high}.`,
  ahead: (low, high) => `In vier Wochen ${low} bis ${high}.`,
  chartSpoken: (name, from, to) => `Geschätztes 1RM, ${name}, von ${from} bis ${to}. Die Tabelle darunter enthält jeden Punkt.`,
  table: 'Als Tabelle', date: 'Datum', estimate: 'e1RM', best: 'Bester Satz', range: 'Wahrscheinlich', choose: 'Übung',
  balance: 'Gleichgewicht', rowBench: 'Rudern gegen Bankdrücken', pullPress: 'Zugsätze je Drücksatz', leftRight: (name) => `Links gegen rechts, ${name}`,
  proposals: 'Vorschläge', noProposals: 'Nichts zu ändern. Weiter so.', accept: 'Annehmen', edit: 'Ändern', decline: 'Ablehnen', keep: 'So lassen',
  accepted: 'Angenommen. Der Plan folgt ab der nächsten Einheit.', declined: 'Abgelehnt. Zwei Wochen lang kommt es nicht wieder.',
  editTitle: 'Was möchtest du stattdessen?', editHint: 'In deinen Worten. Es bleibt bei der Entscheidung.', expected: 'Zu erwarten',
  recent: 'Einheiten', sessionLine: (sets) => (sets === 1 ? '1 Satz' : `${sets} Sätze`), imported: (app) => `aus ${app}`,
  of: 'Das Gleichgewicht stammt aus deinem Protokoll und steht neben dem Üblichen.', today: 'heute',
  technique: 'Technik', techniqueLine: (clean, of) => `${clean} von ${of} bewerteten Sätzen waren sauber`,
};

export const bodyWords: Messages['body'] = {
  title: (count) => (count === 0 ? 'Nichts ist schwach, steif oder wund' : count === 1 ? 'Eine Sache braucht Pflege' : `${count} Dinge brauchen Pflege`),
  untested: 'Noch nicht getestet', findings: 'Befunde', clear: 'Frei', tests: 'Tests', testedOn: (date) => `getestet ${date}`, again: 'Noch einmal', testNow: 'Testen', due: (date) => `fällig ${date}`,
  complaints: 'Beschwerden', noComplaints: 'Kein Gelenk meldet sich.', addComplaint: 'Ein Gelenk meldet sich', eased: 'Es hat sich gelegt', since: (date) => `seit ${date}`, severity: (value) => `${value} von 10`,
  daily: 'Tägliche Beweglichkeit', dailyLead: (minutes, count) => `${minutes} Minuten, ${count} Übungen, nach deinen Befunden gewählt`, start: 'Beginnen', noDaily: 'Der Plan enthält kein tägliches Programm.', length: 'Minuten',
  player: { now: (index, of) => `${index} von ${of}`, next: 'Nächste', last: 'Beenden', pause: 'Anhalten', go: 'Los', done: 'Programm fertig', doneText: 'Klein und oft: das wirkt hier.' },
  recordMass: 'Körpergewicht', health: 'Gesundheitsfragen', healthDate: (date) => `beantwortet ${date}`, healthAgain: 'Neu beantworten', healthNever: 'noch nicht beantwortet', perSide: 'je Seite',
};

export const library: Messages['library'] = {
  title: 'Übungen', search: 'Übungen suchen', pattern: 'Muster', any: 'Alle', equipment: 'Mit meiner Ausrüstung', drills: 'Kleine Übungen', movements: 'Übungen',
  found: (count) => (count === 1 ? '1 Übung' : `${count} Übungen`), none: 'Nichts passt. Versuche ein kürzeres Wort oder weniger Filter.',
  stage: { foundation: 'Grundlage', build: 'Aufbau', heavy: 'schwer' },
  how: 'So geht es', range: 'Voller Weg', breathing: 'Atmung', cues: 'Hinweise', faults: 'Wenn es schiefgeht', muscles: 'Muskeln', watch: 'Bei jeder Wiederholung beachten',
  easier: 'Leichter', harder: 'Schwerer', needs: 'Braucht', gates: 'Öffnet nach', nothing: 'nichts', or: ' oder ',
  history: 'Deine letzten Sätze', liking: 'In deinem Plan', like: 'Mag ich', dislike: 'Nichts für mich', neutral: 'Egal', tempo: 'Tempo', red: 'rote Linie',
};
