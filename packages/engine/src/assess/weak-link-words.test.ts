// Decides by example that what a weak link and an untested gate change is said in whole sentences, and of what.
import { expect, test } from 'vitest';
import type { IsoDate } from '../units/brand.ts';
import { findingsFrom, untestedFindings } from './findings.ts';
import { gatesFor } from './gates.ts';
import { withWeakLinks } from './weak-link-work.ts';

const date = '2026-11-20' as IsoDate;

test('[as.weak-link] a weak link says which muscles get more sets, and for how long', () => {
  const found = findingsFrom([{ test: 'thoracic-rotation', date, value: 25, unit: 'deg', side: 'left' }], {});
  expect(withWeakLinks(found)[0]?.changesText).toMatch(
    /\. For one block there are more sets for upper back and lower traps: this is one of the weak links\.$/,
  );
});

test('[gate.untested] a cap while tests are missing says what it is a share of', () => {
  const gates = gatesFor([], {}, date);
  const overhead = untestedFindings(gates, date).find((one) => one.id === 'untested.overhead');
  expect(overhead?.changesText).toBe(
    'Overhead presses stay at or below 80 % of their estimated 1RM until the overhead tests are done.',
  );
});
