// The law of taking an import back: the days are as if it had never told anything, whatever else was written, by whom and when.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from './replay.ts';
import type { LedgerState } from './state.types.ts';
import { anyHistory } from './testing/history.ts';

const runs = { numRuns: Number(process.env['STRONGBACK_RUNS'] ?? 300) };

const byKey = (map: ReadonlyMap<string, unknown>): unknown => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
const days = (state: LedgerState): unknown => [state.bodyMass, byKey(state.checkIns), byKey(state.calendar)];

test('the days of a ledger are those of the same ledger without what undone imports told', () => {
  fc.assert(
    fc.property(anyHistory, ({ events }) => {
      const undone = new Set(events.flatMap(({ body }) => (body.type === 'ImportUndone' ? [body.import] : [])));
      const others = events.filter(({ body }) => {
        if (body.type !== 'BodyMassRecorded' && body.type !== 'CheckInRecorded' && body.type !== 'CalendarEntryAdded')
          return true;
        return body.import === undefined || !undone.has(body.import);
      });
      expect(days(replay(events))).toEqual(days(replay(others)));
    }),
    runs,
  );
});
