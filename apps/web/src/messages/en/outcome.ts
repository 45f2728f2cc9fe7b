// English: the outcome against the start, the effort chart, what became of decisions, suggestions of others.
import { course, inOrder } from '../figures.ts';
export const outcome = {
  title: 'Outcome',
  none: 'The start is still being measured',
  noneText: 'After four weeks and four sessions with a press or a pull, this page compares today with the start.',
  groups: { press: 'Presses', pull: 'Pulls' },
  both: (press: string, pull: string) => `Presses ${press}, pulls ${pull}`,
  one: (group: string, change: string) => `${group} ${change}`,
  unclear: 'not clear yet',
  unclearTitle: 'No change in strength is certain yet',
  against: (date: string) => `Today against ${date}, your first session in this log.`,
  likely: (low: string, high: string) => `likely ${low}\u00a0to\u00a0${high}`,
  percent: (value: string) => inOrder(`${value}\u00a0%`),
  groupText: (value: string, low: string, high: string) =>
    `Together ${inOrder(`${value}\u00a0%`)}, likely ${low} to ${inOrder(`${high}\u00a0%`)}.`,
  rangeNote: 'The bar is where the change lies nine times out of ten; the dotted line is no change.',
  table: 'As a table',
  lift: 'Lift',
  before: 'At the start',
  now: 'Now',
  change: 'Change',
  balance: 'Balance',
  rowBench: 'Row against bench press',
  pullPress: 'Pulling sets for each pressing set',
  balanceText: (before: string, now: string) => course(before, now),
  balanceNote: 'Ring: the first four weeks. Line: the last four. Green: what is usual.',
  comfort: 'Shoulder comfort',
  comfortNever: 'No shoulder complaint was reported.',
  comfortQuiet: (date: string) => `No shoulder complaint since ${date}.`,
  comfortText: (before: string, now: string) =>
    `Shoulder complaints at their worst: ${before}\u00a0of\u00a010 in the first four weeks, ${now}\u00a0of\u00a010 in the last four.`,
  comfortSpoken: 'Worst shoulder complaint of each week. The table below holds every week.',
  week: 'Week of',
  worst: 'Worst',
  shoulderTests: 'Shoulder tests',
  posture: 'Posture and upper back',
  noTests: 'A second test, some weeks after the first, shows what changed.',
  toTests: 'To the tests',
  verdicts: { better: 'better', worse: 'worse', same: 'within the error of the test' },
  testText: (from: string, to: string) => course(from, to),
  grade: (value: string) => `grade ${value}`,
  units: { cm: ' cm', deg: '°', s: ' s', reps: ' reps', kg: ' kg', points: ' points' },
} as const;

export const effort = {
  title: (name: string) => `${name}: loads by effort`,
  none: 'No lift is known well enough yet',
  noneText: 'After a few sets with an RPE this page shows your own chart.',
  fitted: (count: number) => `Fitted to your own sets: ${count} sessions of this lift.`,
  usual: 'From the usual curve of lifters, set to your strength; your own sets will refine it.',
  lift: 'Lift',
  corner: 'Reps',
  caption: (value: string, low: string, high: string) => `Columns: RPE. Estimated 1RM ${value}, likely ${low} to ${high}.`,
  show: 'Show',
  loads: 'Loads',
  percents: 'Percent of 1RM',
  print: 'Print',
  note: 'RPE 10: no repetition was left. RPE 8: two were left. On an off day, read the row for one more repetition.',
} as const;

export const decided = {
  title: 'What came of it',
  on: (decision: string, date: string) => `${decision} on ${date}`,
  decisions: { accepted: 'Accepted', edited: 'Changed', declined: 'Declined' },
  yours: (text: string) => `Your words: ${text}`,
  soon: 'Too soon to say: less than two weeks.',
  strength: (value: string, low: string, high: string, times: number) =>
    `Since then ${inOrder(`${value}\u00a0%`)} in estimated strength, likely ${low} to ${high}, over ${times} sessions.`,
  notTrained: 'Not trained since then.',
  retested: (date: string) => `Tested again on ${date}.`,
  notTested: 'Not tested since then.',
  gateOpen: 'The gate is open now.',
  gateClosed: 'The gate is still closed.',
  felt: (before: string, now: string) => `Sessions felt ${before}\u00a0of\u00a010 in the four weeks before, ${now} since then.`,
  unknown: 'Nothing in the log shows it yet.',
} as const;

export const suggested = {
  title: 'Suggested to you',
  by: (who: string) => `Suggested by ${who}. Nothing was changed.`,
  done: 'Kept with your answer. Change the plan itself where you want it.',
} as const;
