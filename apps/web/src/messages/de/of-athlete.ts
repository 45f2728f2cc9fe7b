// Deutsch: was ein Trainer liest, wo die Person selbst „dein“ liest: dieselben Stellen, von jemand anderem gesagt.
import { inOrder } from '../figures.ts';
import type { Messages } from '../messages.types.ts';

export const ofAthlete: Messages['ofAthlete'] = {
  progress: {
    up: (name, amount, sure) => `${name}: ${sure ? '' : 'wohl etwa '}${amount} mehr`,
    down: (name, amount, sure) => `${name}: ${sure ? '' : 'wohl etwa '}${amount} weniger`,
    flat: (name) => `${name}: unverändert`,
    unclear: (name) => `${name}: noch zu früh`,
    of: 'Die Werte stammen aus dem Protokoll; daneben steht, was üblich ist.',
    volume: {
      within: (count, all, nearly) => `Im Bereich${nearly ? ', auf einen halben Satz genau' : ''}: ${count} von ${all} Muskeln.`,
      short: (list) => `Darunter: ${list}.`,
      much: (list) => `Darüber: ${list}.`,
      why: 'Der Bereich beginnt, wo ein Muskel anfängt zuzulegen. Er endet, wo eine Woche mehr enthielte, als die letzten vier Wochen vorbereitet haben.',
      rangeSpoken: (from, to) => `Bereich ${from} bis ${to}`,
      range: 'Bereich',
      standings: {
        under: 'unter dem Bereich',
        within: 'im Bereich',
        edge: 'am Rand des Bereichs',
        over: 'über dem Bereich',
      },
    },
  },
  outcome: { against: (date) => `Heute verglichen mit dem ${date}, der ersten Einheit in diesem Protokoll.` },
  effort: {
    noneText: 'Nach einigen Sätzen mit RPE steht hier die eigene Tabelle der Person.',
    fitted: (count) => `An die eigenen Sätze der Person angepasst: ${count} Einheiten mit dieser Übung.`,
    usual: 'Nach der üblichen Kurve, an die Kraft der Person angepasst; ihre eigenen Sätze verfeinern sie.',
  },
  decided: { yours: (text) => `Dazu gesagt: ${text}` },
  plan: {
    assumptions: 'Angenommen oder dem Protokoll entnommen',
    replanned: 'Ein neuer Plan ab heute. Was eingetragen wurde, bleibt.',
    optimal: (gap) =>
      `Keine andere Woche, die alle Regeln einhält, würde den Zielen spürbar besser dienen: höchstens um ${inOrder(`${gap} %`)}.`,
  },
  layWeek: {
    stays: 'Die Woche liegt gut, wie sie ist. Keine andere Art ist deutlich besser.',
    better: 'Die erste Art sieht besser aus als die Woche jetzt.',
    keep: 'Die Tage behalten',
  },
  sport: {
    title: 'Sport',
    choose: 'Der Sport, für den die Arbeit im Kraftraum ist',
    chosenNote: 'Gilt, sobald du es berührst. Der nächste Plan neigt sich ein wenig dorthin, innerhalb aller Regeln.',
    forSport: (name) => `Für den Sport: ${name}`,
    head: { weight: 'Sport' },
  },
};
