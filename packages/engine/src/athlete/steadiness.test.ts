// Examples of when the technique of a lift counts as slipping: graded, often enough, and lately.
import { expect, test } from 'vitest';
import type { TechniqueGrade } from '../vocabulary/world.ts';
import type { ExposureNode } from './exposure.types.ts';
import { slippingFrom, unsteadyLifts } from './steadiness.ts';

/** Sessions of one lift, oldest first, each with the grades of its sets. */
function lift(...sessions: readonly (readonly (TechniqueGrade | null)[])[]): ExposureNode {
  let head: ExposureNode | null = null;
  for (const grades of sessions)
    head = { exposure: { sets: grades.map((technique) => ({ technique })) }, previous: head } as unknown as ExposureNode;
  if (head === null) throw new Error('a lift has a session');
  return head;
}

const bad = ['slipping', 'clean'] as const;

test('[review.technique] a lift is unsteady when more than three in ten sets of three graded sessions in a row were not clean', () => {
  expect(slippingFrom(lift(bad, bad, bad))).toEqual({ sessions: 3, sets: 6, notClean: 3 });
  expect(slippingFrom(lift(bad, bad))).toBeNull();
  expect(slippingFrom(lift(bad, bad, ['clean', 'clean']))).toBeNull();
  // Three in ten is not more than three in ten.
  expect(slippingFrom(lift(['broken', 'clean', 'clean', 'clean'], ['slipping', 'clean', 'clean', 'clean'], bad))).toBeNull();
});

test('sessions without a grade neither count nor clear', () => {
  expect(slippingFrom(lift(bad, [null], bad, [null, null], bad))?.sessions).toBe(3);
  expect(slippingFrom(null)).toBeNull();
  expect([
    ...unsteadyLifts({
      exposures: new Map([
        ['row', lift(bad, bad, bad)],
        ['squat', lift(bad)],
      ]),
    }).keys(),
  ]).toEqual(['row']);
});
