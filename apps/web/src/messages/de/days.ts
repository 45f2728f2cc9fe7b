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
  tests: 'Tests an Tagen nacheinander',
  order: 'Warum diese Reihenfolge',
  between: 'Bis zum nächsten Tag',
  cuts: 'Was Arbeit wegnimmt',
  sign: 'Wenn',
  takes: 'Dann',
  when: { before: 'Vor der Einheit', 'first-set': 'Beim ersten Arbeitssatz', session: 'In der Einheit' },
};

export const layWeek: Messages['layWeek'] = {
  title: 'Könnte die Woche anders liegen?',
  lead: 'Etwa dieselben Minuten auf weniger oder mehr Tagen. Jede Art wird geplant, und du siehst, was sie bringt.',
  minutes: 'Minuten in der Woche, etwa',
  most: 'Höchstens so viele Tage',
  least: 'Keine Einheit kürzer als',
  look: 'Ansehen',
  looking: 'Die Arten werden geplant',
  stays: 'Deine Woche liegt gut, wie sie ist. Keine andere Art ist deutlich besser.',
  better: 'Die erste Art sieht besser aus als deine Woche.',
  days: (count, minutes) => `${count} ${count === 1 ? 'Tag' : 'Tage'} mit ${minutes} Minuten`,
  now: 'Wie jetzt',
  what: 'Eine Woche',
  lost: 'Minuten ohne Sätze',
  practice: (name) => `${name}: Tage`,
  big: 'Jede große Übung: Tage',
  short: 'Muskeln mit zu wenig Sätzen',
  take: 'Diese Woche nehmen',
  keep: 'Meine Tage behalten',
};
