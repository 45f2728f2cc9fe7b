// Proves that six exports of one log, between which somebody went on training and mended what was written, leave the last one: each session once, as it stands there.
import type { EventBody } from '@strongback/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterImports, preview, readText } from '../testing/importing.ts';
import { log, type TableSession, type Writing, written } from '../testing/tables.ts';

const EXPORTS = 6;
const KG = { unit: 'kg' } as const;
/** The same app may write another way after an update: delimiter, decimals, quotes, order of columns, line ends. */
const WRITINGS: readonly Writing[] = [
  { delimiter: ',', decimal: '.', lineEnd: '\n', mark: false, quoteAll: false, shuffle: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
  { delimiter: ';', decimal: ',', lineEnd: '\r\n', mark: true, quoteAll: true, shuffle: [3, 1, 4, 0, 5, 8, 2, 6, 7] },
].map((how) => ({ header: 'english', date: 'iso', ...how }) as Writing);

/** What people do to an old session between two exports. */
const edit = fc.record({
  at: fc.nat(),
  set: fc.nat(),
  what: fc.constantFrom('weight', 'reps', 'remove', 'repeat', 'rename', 'swap' as const),
});
type Edit = { readonly at: number; readonly set: number; readonly what: string };

function edited(sessions: readonly TableSession[], { at, set, what }: Edit): readonly TableSession[] {
  if (sessions.length === 0) return sessions;
  const index = at % sessions.length;
  return sessions.map((session, number) => {
    if (number !== index) return session;
    const place = set % session.sets.length;
    const one = session.sets[place];
    if (one === undefined) return session;
    const put = (changed: typeof one) => ({ ...session, sets: session.sets.map((old, n) => (n === place ? changed : old)) });
    switch (what) {
      case 'weight':
        return put({ ...one, weight: one.weight + 2.5 });
      case 'reps':
        return put({ ...one, reps: one.reps + 1 });
      case 'rename':
        return put({ ...one, name: 'Pull Up' });
      case 'remove':
        return session.sets.length < 2 ? session : { ...session, sets: session.sets.filter((_, n) => n !== place) };
      case 'repeat':
        return { ...session, sets: session.sets.toSpliced(place, 0, one) };
      default:
        return { ...session, sets: session.sets.toReversed() };
    }
  });
}

describe('six exports of one log', () => {
  it('[I-27] [I-28] leave one copy, and it is the last', () => {
    fc.assert(
      fc.property(
        log,
        fc.array(fc.array(edit, { maxLength: 3 }), { minLength: EXPORTS, maxLength: EXPORTS }),
        (sessions, rounds) => {
          const imports: (readonly EventBody[])[] = [];
          let now = sessions;
          rounds.forEach((edits, run) => {
            // Trained on, and mended what was there.
            const there = Math.max(2, Math.ceil((now.length * (run + 1)) / EXPORTS));
            now = [...edits.reduce(edited, now.slice(0, there)), ...now.slice(there)];
            const result = readText(written(now.slice(0, there), WRITINGS[run % 2] as Writing), KG);
            const made = preview(result, imports.length === 0 ? null : afterImports(...imports), KG, `run-${run}`);
            expect(made.report.conflicts).toEqual([]);
            imports.push(made.events);
          });
          const set = (name: string, grams: number, reps: number) => `${name} ${grams} ${reps}`;
          const held = [...afterImports(...imports).sessions.values()].map((session) => [
            session.date,
            ...session.sets.map((one) => set(one.sourceName ?? '', one.loadGrams ?? 0, one.reps ?? 0)),
          ]);
          const last = now.map((session) => [
            session.date,
            ...session.sets.map((one) => set(one.name, Math.round(one.weight * 1000), one.reps)),
          ]);
          const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('|')).sort();
          expect(sorted(held)).toEqual(sorted(last));
        },
      ),
      { numRuns: 60 },
    );
  });
});
