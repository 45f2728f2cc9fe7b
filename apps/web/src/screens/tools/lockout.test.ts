// Examples of what answers a lift that stalls, with the movements of the catalogue.
import { catalogue } from '@strongback/catalogue';
import { lockoutBlock, STICKING_PLACES, type StickingPlace } from '@strongback/engine';
import { expect, test } from 'vitest';

const { movement, movements } = catalogue();
const blockOf = (lift: string, place: StickingPlace, gear: Parameters<typeof lockoutBlock>[3] = null) => {
  const found = movement.get(lift);
  if (found === undefined) throw new Error(lift);
  return lockoutBlock(found, place, movements, gear);
};
const tagsOf = (id: string | undefined): readonly string[] => movement.get(id ?? '')?.tags ?? [];

test('[dose.hold] B20: a bench press that stalls at the end gets a push against pins, a lockout lift and a fast press', () => {
  const block = blockOf('bench-press', 'finish');
  expect(block.hold).toMatchObject({ exercise: 'isometric-pin-press', seconds: [3, 5], rpe: 9, timesPerWeek: 1 });
  expect(tagsOf(block.part?.exercise)).toContain('lockout');
  expect(tagsOf(block.fast?.exercise)).toContain('power');
});

test('B20: the place decides the lift: a weak start lengthens or stills it, a weak finish shortens it', () => {
  expect(blockOf('deadlift', 'start').part?.exercise).toBe('deficit-deadlift');
  expect(tagsOf(blockOf('deadlift', 'finish').part?.exercise)).toContain('partial');
  expect(tagsOf(blockOf('back-squat', 'middle').part?.exercise)).toContain('dead-stop');
  for (const lift of ['bench-press', 'deadlift', 'back-squat', 'overhead-press'])
    for (const place of STICKING_PLACES)
      for (const one of Object.values(blockOf(lift, place)))
        if (one !== null) expect(movement.get(one.exercise)?.pattern, `${lift} ${place}`).toBe(movement.get(lift)?.pattern);
});

test('B20: what the equipment does not hold is not asked', () => {
  for (const place of STICKING_PLACES) {
    const block = blockOf('bench-press', place, ['dumbbells', 'bench']);
    for (const one of [block.hold, block.part, block.fast])
      if (one !== null)
        expect(
          movement.get(one.exercise)?.equipment.some((set) => set.every((item) => item === 'dumbbells' || item === 'bench')),
        ).toBe(true);
  }
  expect(blockOf('bench-press', 'finish', []).hold?.exercise).not.toBe('isometric-pin-press');
});
