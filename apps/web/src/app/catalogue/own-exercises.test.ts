// Examples of names that nobody knows: counted where they stand, gone once they are matched, and then read as what they mean.
import { appendBodies, replay, startWriter, type AthleteId, type DeviceId, type EventBody } from '@strongback/engine';
import type { IsoDate, SessionId, SetId } from '@strongback/engine';
import { expect, test } from 'vitest';
import { meantBy, unknownNames } from './own-exercises.ts';

const imported = (names: readonly string[]): EventBody => ({
  type: 'SessionImported',
  import: 'i1',
  session: 's1' as SessionId,
  app: 'strong',
  date: '2026-03-02' as IsoDate,
  content: 'x',
  sets: names.map((name, line) => ({
    set: `s1/${line}` as SetId,
    exercise: `unmapped:${name}`,
    kind: 'unknown',
    sourceName: name,
    line,
  })),
});
const ledgerOf = (...bodies: EventBody[]) =>
  replay(appendBodies(startWriter('a' as AthleteId, 'phone' as DeviceId), bodies, 1_000));
const LOG = imported(['Moon Walker', 'Yard Drag', 'Yard Drag']);
const MATCHED: EventBody = { type: 'NameMatched', app: 'strong', name: 'Yard Drag', exercise: 'own-yard-drag' };

test('[U-40] names without a movement come up, the most frequent first, until they are matched', () => {
  expect(unknownNames(ledgerOf(LOG)).map((one) => one.name)).toEqual(['Yard Drag', 'Moon Walker']);
  expect(unknownNames(ledgerOf(LOG, MATCHED)).map((one) => one.name)).toEqual(['Moon Walker']);
});

test('[U-40] a set of a matched name is read as the exercise that it means', () => {
  const ledger = ledgerOf(LOG, MATCHED);
  expect(meantBy(ledger, 'unmapped:Yard Drag', 'strong')).toBe('own-yard-drag');
  expect(meantBy(ledger, 'unmapped:Moon Walker', 'strong')).toBe('unmapped:Moon Walker');
  expect(meantBy(ledger, 'barbell-row', undefined)).toBe('barbell-row');
});
