// Proves that sets kept through a swap say whose they were, and that a joint told to hurt warns of what else loads it.
import type { LoggedSet, Movement, PreparedSlot } from '@strongback/engine';
import { expect, it } from 'vitest';
import { formerWork, stillAsked } from './former-work.ts';
import type { Row } from './rows.ts';
import { barredBy } from './sore-notice.tsx';

const row = (exercise: string | null, kind: Row['kind'] = 'work'): Row =>
  ({ kind, performed: exercise === null ? null : ({ exercise } as LoggedSet) }) as Row;

it('counts the working sets of the exercise before, and asks the rest of the one now', () => {
  const rows = [row('bench-press', 'ramp'), row('bench-press'), row('bench-press'), row('floor-press'), row(null)];
  const former = formerWork(rows, 'floor-press');
  expect(former).toEqual([{ exercise: 'bench-press', sets: 2 }]);
  const slot = { sets: [{ reps: 5 }, { reps: 5 }, { reps: 6 }, { reps: 6 }] } as unknown as PreparedSlot;
  expect(stillAsked(slot, former).sets.map((set) => set.reps)).toEqual([6, 6]);
  expect(stillAsked(slot, [])).toBe(slot);
});

it('[session.pain] warns of a movement that loads the joint told to hurt, until a set of it was done all the same', () => {
  const carry = { id: 'overhead-carry', joints: { shoulder: 3 } } as unknown as Movement;
  const squat = { id: 'belt-squat', joints: { knee: 3 } } as unknown as Movement;
  const sore = [{ joint: 'shoulder', severity: 7, side: null }] as const;
  expect(barredBy(carry, [row(null)], sore)).toBe(sore[0]);
  expect(barredBy(squat, [row(null)], sore)).toBeNull();
  expect(barredBy(carry, [row('overhead-carry')], sore)).toBeNull();
  expect(barredBy(carry, [row(null)], [])).toBeNull();
});
