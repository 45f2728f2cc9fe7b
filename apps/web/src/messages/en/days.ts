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
