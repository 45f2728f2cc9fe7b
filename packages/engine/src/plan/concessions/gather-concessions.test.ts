// Decides examples of notes that weeks share: each is said once, with the weeks it holds for.
import { expect, test } from 'vitest';
import type { IsoDate } from '../../units/brand.ts';
import { gatherConcessions } from './gather-concessions.ts';
import type { Concession, PlannedWeek } from '../plan.types.ts';
import { smallRequest } from '../testing/small-request.ts';

const week = (...concessions: readonly Concession[]): PlannedWeek => ({
  from: '2026-11-23' as IsoDate,
  emphasis: 'technique',
  deload: false,
  sessions: [],
  daily: [],
  setsPerMuscle: {},
  concessions,
});
const missing = (rule: string, what: string, cause = 'too few minutes'): Concession => ({
  rule,
  text: `no room for ${what} this week: ${cause}`,
  relax: 'a longer day',
});
const gathered = (...weeks: readonly PlannedWeek[]) => gatherConcessions(smallRequest({}), weeks);

test('[plan.concession] what is missing for one cause in the same weeks is one list', () => {
  const one = week(
    missing('plan.carry-weekly', 'a carry'),
    missing('plan.hinge-weekly', 'a hinge'),
    missing('x', 'a row', 'a gate'),
  );
  expect(gathered(one, one)).toEqual([
    {
      rule: 'plan.carry-weekly',
      text: 'no room for a carry and a hinge this week: too few minutes',
      relax: 'a longer day',
      weeks: [1, 2],
    },
    { ...missing('x', 'a row', 'a gate'), weeks: [1, 2] },
  ]);
});

test('[plan.concession] free minutes on changing days are one note, also when weeks lie between', () => {
  const free = (text: string): Concession => ({
    rule: 'vol.ramp',
    text: `minutes stay free on ${text} rise no faster`,
    relax: 'later',
  });
  const notes = gathered(week(free('Monday: sets for lats')), week(), week(free('Friday and Monday: sets for abs')));
  expect(notes).toEqual([
    {
      rule: 'vol.ramp',
      text: 'week 1, 3: minutes stay free on several days: the sets already rise as fast as the last weeks allow',
      relax: 'later',
      weeks: [1, 3],
    },
  ]);
});

test('[plan.concession] work that is covered in part in some weeks is one note', () => {
  const own = missing('plan.trunk-weekly', 'a bridge of its own; another movement of the week covers part of it');
  const text = {
    ...own,
    text: own.text.replace(
      ' of its own; another movement of the week covers part of it this week',
      ' this week of its own; another movement of the week covers part of it',
    ),
  };
  const notes = gathered(week(text), week(missing('plan.trunk-weekly', 'a bridge')));
  expect(notes.map((one) => one.text)).toEqual(['no room for a bridge this week of its own: too few minutes']);
});
