// English: heavy days in a row, and a week laid differently.
export const heavyDays = {
  titles: { '1': 'First of two heavy days in a row', '2': 'Second heavy day in a row', '3': 'Third heavy day in a row' },
  firstOfThree: 'First of three heavy days in a row',
  first: 'Tomorrow is heavy too. The order below spares it.',
  later: 'Yesterday was heavy. The first working set of each main lift decides how much of it follows.',
  order: 'Why this order',
  between: 'Until the next day',
  cuts: 'What takes work away',
  sign: 'If',
  takes: 'Then',
  when: { before: 'Before the session', 'first-set': 'At the first working set', session: 'In the session' },
} as const;

export const layWeek = {
  title: 'Could the week be laid differently?',
  lead: 'About the same minutes on fewer or more days. Every way is planned, and you see what it gives.',
  minutes: 'Minutes a week, about',
  most: 'Days at most',
  least: 'No session shorter than',
  look: 'Look at it',
  looking: 'Planning the ways',
  stays: 'Your week is laid well as it is. No other way is clearly better.',
  better: 'The first way looks better than your week.',
  days: (count: number, minutes: number) => `${count} ${count === 1 ? 'day' : 'days'} of ${minutes} minutes`,
  now: 'As now',
  what: 'A week',
  lost: 'Minutes without sets',
  practice: (name: string) => `${name}: days`,
  big: 'Each big lift: days',
  short: 'Muscles short of sets',
  take: 'Take this week',
  keep: 'Keep my days',
} as const;
