// Deutsch: was man weiß, auf Karten.
import type { Messages } from '../messages.types.ts';

export const knowledge: Messages['knowledge'] = {
  title: 'Was man weiß',
  around: 'Rund um eine Einheit',
  hours: (hours) => (hours === 0 ? 'die Einheit' : hours < 0 ? `${-hours} Std. davor` : `${hours} Std. danach`),
  groups: {
    food: 'Essen',
    fluid: 'Trinken',
    sleep: 'Schlaf',
    calm: 'Ruhe',
    'off-days': 'Freie Tage',
    supplements: 'Ergänzungsmittel',
  },
  forYou: (text) => `Bei deinem Körpergewicht: ${text}`,
  claims: 'Was oft gesagt wird, und was man weiß',
  said: 'Oft gehört',
  wesay: 'So sagen wir es',
  evidence: 'Beleg und Quelle',
};
