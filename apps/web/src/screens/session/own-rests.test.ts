// Examples of how long a rest was: the time between two done marks without the set itself, and nothing where it cannot be known.
import { expect, test } from 'vitest';
import { restTaken } from './own-rests.ts';

const last = { set: 'a', atMs: 1_000_000 };
const after = (seconds: number): number => last.atMs + seconds * 1000;

test('[U-14] the rest is what lies between two done marks, less the set itself', () => {
  expect(restTaken(last, 'a', after(150), 24)).toEqual({ after: 'a', seconds: 126 });
});

test('[U-14] a set told late leaves no rest below none', () => {
  expect(restTaken(last, 'a', after(10), 24)).toEqual({ after: 'a', seconds: 0 });
});

test('[U-14] nothing is claimed after a lunch, after a set of another device, or when the clock went back', () => {
  expect(restTaken(last, 'a', after(4_000), 24)).toBeNull();
  expect(restTaken(last, 'b', after(150), 24)).toBeNull();
  expect(restTaken(last, 'a', after(-60), 24)).toBeNull();
  expect(restTaken(null, null, after(150), 24)).toBeNull();
});
