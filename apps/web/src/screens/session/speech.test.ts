// What is done with one arm or leg at a time says so wherever its repetitions stand, and last time is said in what was counted.
import type { IsoDate, TargetSet } from '@strongback/engine';
import { expect, test } from 'vitest';
import { de } from '../../messages/de/index.ts';
import { en } from '../../messages/en/index.ts';
import { writerFor } from '../../platform/locale.ts';
import type { Row } from './rows.ts';
import { eachSide, lastOf, lastWords, longAgoOf } from './speech.ts';

test('repetitions of one side say that they are meant for each', () => {
  expect(eachSide(en, { side: 'each' })).toMatch(/^\seach\sside$/);
  expect(eachSide(de, { side: 'each' })).toMatch(/^\sje\sSeite$/);
  expect([eachSide(en, { side: null }), eachSide(en, undefined)]).toEqual(['', '']);
});

test('last time is said in what was counted: a hold in seconds, a carry in metres at its load, a lift in load and repetitions', () => {
  const speaker = { words: en, write: writerFor('en-GB'), unit: 'kg' } as const;
  const said = (unit: 'reps' | 'seconds' | 'metres', last: Partial<NonNullable<TargetSet['last']>>): string => {
    const before = { date: '2026-03-02' as IsoDate, loadKg: null, reps: null, rpe: null, ...last };
    const found = lastOf({ unit, kind: 'work', target: { last: before } } as Row, null, 0);
    return found === null ? '' : lastWords(speaker, undefined, found);
  };
  expect(said('seconds', { seconds: 35 })).toBe('35\u00a0s');
  expect(said('metres', { metres: 30, loadKg: 38 })).toBe('30\u00a0m at 38\u00a0kg');
  expect(said('reps', { reps: 8, loadKg: 40 })).toBe('40 × 8');
});

test('[U-3] last time stays however long it is ago, and its day is said from four weeks on', () => {
  const before = { date: '2026-01-05' as IsoDate, loadKg: 40, reps: 8, rpe: null };
  const row = { unit: 'reps', kind: 'work', target: { last: before } } as Row;
  const fresh = { unit: 'reps', kind: 'work', target: { last: null } } as Row;
  expect(lastOf(row, null, 0)).toMatchObject({ date: '2026-01-05', loadKg: 40, amount: 8 });
  expect(longAgoOf([row, fresh], null, '2026-02-02' as IsoDate)).toBeNull();
  expect(longAgoOf([row, fresh], null, '2026-02-03' as IsoDate)).toBe('2026-01-05');
  expect(longAgoOf([fresh, row], null, '2028-01-05' as IsoDate)).toBe('2026-01-05');
  expect(longAgoOf([fresh], null, '2028-01-05' as IsoDate)).toBeNull();
});
