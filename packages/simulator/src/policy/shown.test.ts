// Holds somebody with a written plan to what they have shown, and off a joint that hurts badly.
import { catalogue } from '@strongback/catalogue';
import type { IsoDate, Kit, Movement } from '@strongback/engine';
import { expect, test } from 'vitest';
import type { DoneSession } from './policy.types.ts';
import { watchShown } from './shown.ts';

const all = catalogue();
const squat = all.movement.get('back-squat') as Movement;
const kit: Kit = { equipment: ['barbell'], bar: null, dumbbellsGrams: [] };

function lifted(loadKg: number, reps: number, date: string): DoneSession {
  const asked = { reps, seconds: null, metres: null, loadKg, rpe: null };
  return {
    date: date as IsoDate,
    minutes: 60,
    effort: 7,
    slots: [
      {
        exercise: squat.id,
        asked: {
          slot: 's',
          exercise: squat.id,
          sets: [asked],
          warmUpsKg: [],
          timing: { setUpSeconds: 0, rampSeconds: 0, setSeconds: [0] },
          restSeconds: 0,
        },
        sets: [
          {
            asked,
            kind: 'working',
            loadKg,
            reps,
            seconds: null,
            metres: null,
            reserve: 3,
            rpe: null,
            technique: 'clean',
            enteredKg: null,
            unflagged: false,
          },
        ],
      },
    ],
  };
}

test('[prog.step] a written load stands until it is a tenth beyond what twelve weeks have shown', () => {
  const shown = watchShown(80, kit, (id) => all.movement.get(id));
  expect(shown.within(squat, 140, 5, '2024-01-01' as IsoDate)).toBe(140);
  shown.done(lifted(100, 5, '2024-01-01'));
  expect(shown.within(squat, 107.5, 5, '2024-01-08' as IsoDate)).toBe(107.5);
  expect(shown.within(squat, 140, 5, '2024-01-08' as IsoDate)).toBe(110);
  expect(shown.within(squat, 140, 5, '2024-06-08' as IsoDate)).toBe(140);
});

test('[pain] from six on a joint is not trained by a written plan, and again once it has eased', () => {
  const shown = watchShown(80, kit, (id) => all.movement.get(id));
  const complained = (severity: number): void =>
    shown.tell([
      { type: 'JointComplained', complaint: 'k', joint: 'knee', severity, since: '2024-01-01' as IsoDate, provokedBy: [] },
    ]);
  complained(5);
  expect(shown.hurts(squat)).toBe(false);
  complained(6);
  expect(shown.hurts(squat)).toBe(true);
  shown.tell([{ type: 'JointEased', complaint: 'k', date: '2024-01-09' as IsoDate }]);
  expect(shown.hurts(squat)).toBe(false);
});
