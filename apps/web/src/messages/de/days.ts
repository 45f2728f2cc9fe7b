// Deutsch: schwere Tage nacheinander und eine anders gelegte Woche.
import type { Messages } from '../messages.types.ts';

export const heavyDays: Messages['heavyDays'] = {
  titles: {
    '1': 'Der erste von zwei schweren Tagen nacheinander',
    '2': 'Der zweite schwere Tag nacheinander',
    '3': 'Der dritte schwere Tag nacheinander',
  },
  firstOfThree: 'Der erste von drei schweren Tagen nacheinander',
  first: 'Morgen ist auch ein schwerer Tag. Die Reihenfolge unten schont ihn.',
  later: 'Gestern war ein schwerer Tag. Der erste Arbeitssatz jeder Hauptübung entscheidet, wie viel von ihr folgt.',
  order: 'Warum diese Reihenfolge',
  between: 'Bis zum nächsten Tag',
  cuts: 'Was Arbeit wegnimmt',
  sign: 'Wenn',
  takes: 'Dann',
  when: { before: 'Vor der Einheit', 'first-set': 'Beim ersten Arbeitssatz', session: 'In der Einheit' },
};
