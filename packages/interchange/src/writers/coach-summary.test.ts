// Proves that the coach's page stays one page and says the weeks, the strength and the notes.
import { catalogue } from '@strongback/catalogue';
import { type IsoDate, understand } from '@strongback/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterImports, preview, readText } from '../testing/importing.ts';
import { ledger } from '../testing/ledgers.ts';
import { writeCoachSummary } from './coach-summary.ts';

const all = catalogue();

describe("the coach's summary", () => {
  it('counts the weeks and names the lifts', () => {
    const rows = ['2026-03-02', '2026-03-09', '2026-03-11']
      .map((day) => `${day} 18:00:00,A,Bent Over Row (Barbell),1,80,8,slow\n`)
      .join('');
    const result = readText(`Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Workout Notes\n${rows}`, { unit: 'kg' });
    const state = afterImports(preview(result, null, { unit: 'kg' }).events);
    const { view, findings } = understand(state, all, '2026-03-12' as IsoDate);
    const page = writeCoachSummary({ state, view, findings, catalogue: all, unit: 'kg' });
    expect(page).toContain('Week from 2026-03-06: 2 sessions, 2 sets');
    expect(page).toMatch(/[Bb]arbell row: \d+/);
    expect(page).toContain('2026-03-11: slow');
  });

  it('is one page of text for any ledger', () => {
    fc.assert(
      fc.property(ledger, (state) => {
        const { view, findings } = understand(state, all, '2026-12-28' as IsoDate);
        const lines = writeCoachSummary({ state, view, findings, catalogue: all, unit: 'lb' }).split('\n');
        expect(lines.length).toBeLessThanOrEqual(56);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
      }),
      { numRuns: 20 },
    );
  });
});
