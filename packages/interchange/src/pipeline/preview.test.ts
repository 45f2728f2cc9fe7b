// Proves what an import does to a ledger: nothing twice, edits kept, changes replaced, undone as a whole.
import type { EventBody } from '@strongback/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterImports, preview, readText } from '../testing/importing.ts';
import { log, type TableSession, type Writing, written } from '../testing/tables.ts';

const PLAIN: Writing = {
  header: 'english',
  delimiter: ',',
  decimal: '.',
  lineEnd: '\n',
  mark: false,
  date: 'iso',
  quoteAll: false,
  shuffle: [0, 1, 2, 3, 4, 5, 6, 7, 8],
};
const KG = { unit: 'kg' } as const;
const text = (sessions: readonly TableSession[]): string => written(sessions, PLAIN);
const HEADER = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Notes\n';
const ROW = '2026-03-02 18:00:00,A,Bent Over Row (Barbell),1,80,8,\n';

describe('an import', () => {
  it('[I-27] of the same file twice changes nothing', () => {
    fc.assert(
      fc.property(log, (sessions) => {
        const result = readText(text(sessions), KG);
        const first = preview(result, null, KG);
        const again = preview(result, afterImports(first.events), KG, 'run-2');
        expect(again.events).toEqual([]);
        expect(again.report).toMatchObject({
          imported: { sessions: 0, sets: 0 },
          changed: 0,
          alreadyThere: result.sessions.length,
          conflicts: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  it('[I-27] of six growing exports of one log leaves one copy', () => {
    fc.assert(
      fc.property(log, (sessions) => {
        const imports: (readonly EventBody[])[] = [];
        for (let run = 1; run <= 6; run++) {
          const part = sessions.slice(0, Math.max(2, Math.ceil((sessions.length * run) / 6)));
          const own = part.map((session, index) => (index === 0 && run > 2 ? { ...session, title: 'renamed' } : session));
          const result = readText(text(own), KG);
          imports.push(preview(result, imports.length === 0 ? null : afterImports(...imports), KG, `run-${run}`).events);
        }
        const held = [...afterImports(...imports).sessions.values()];
        expect(held.map((session) => session.date).sort()).toEqual(sessions.map((session) => session.date).sort());
        expect(held.reduce((sum, session) => sum + session.sets.length, 0)).toBe(
          sessions.reduce((sum, session) => sum + session.sets.length, 0),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('[I-28] replaces what changed at the source, and says so', () => {
    const state = afterImports(preview(readText(HEADER + ROW, KG), null, KG).events);
    const { report, events } = preview(readText(HEADER + ROW.replace(',80,', ',82.5,'), KG), state, KG, 'run-2');
    expect(report).toMatchObject({ changed: 1, alreadyThere: 0, conflicts: [] });
    expect(events.filter((event) => event.type === 'SessionImported')).toHaveLength(1);
  });

  it('[I-28] a note that changed at the source is a change', () => {
    const state = afterImports(preview(readText(HEADER + ROW, KG), null, KG).events);
    expect(preview(readText(HEADER + ROW.replace(',8,', ',8,tired'), KG), state, KG, 'run-2').report.changed).toBe(1);
  });

  it('[I-28] keeps a session that was edited here, and reports the conflict only when the source changed too', () => {
    const first = preview(readText(HEADER + ROW, KG), null, KG).events;
    const session = first.find((event) => event.type === 'SessionImported');
    if (session?.type !== 'SessionImported') throw new Error('nothing was imported');
    const set = session.sets[0]?.set;
    if (set === undefined) throw new Error('no set');
    const state = afterImports(first, [{ type: 'SetCorrected', session: session.session, set, changes: { reps: 9 } }]);
    expect(preview(readText(HEADER + ROW, KG), state, KG, 'run-2').report).toMatchObject({ alreadyThere: 1, conflicts: [] });
    const changed = preview(readText(HEADER + ROW.replace(',80,', ',82.5,'), KG), state, KG, 'run-3');
    expect(changed.events).toEqual([]);
    expect(changed.report.conflicts).toEqual([
      { date: '2026-03-02', reason: 'edited in Strongback since the last import; kept as it is' },
    ]);
  });

  it('[I-29] is undone as a whole and can be done again', () => {
    const result = readText(HEADER + ROW, KG);
    const first = preview(result, null, KG);
    const undone = afterImports(first.events, [{ type: 'ImportUndone', import: 'run-1' }]);
    expect(undone.sessions.size).toBe(0);
    expect(preview(result, undone, KG, 'run-2').report.imported).toEqual({ sessions: 1, sets: 1 });
  });

  it('[I-6] [I-25] writes nothing while the unit is open, and shows everything', () => {
    const { report, events } = preview(readText(HEADER + ROW), null);
    expect(events).toEqual([]);
    expect(report.questions.map((question) => question.ask)).toEqual(['unit']);
    expect(report).toMatchObject({ imported: { sessions: 1, sets: 1 }, first: '2026-03-02', last: '2026-03-02' });
  });

  it('[I-23] keeps names nobody knows in the log and lists them with their sets', () => {
    const { report, events } = preview(readText(HEADER + ROW.replace('Bent Over Row (Barbell)', 'constructor'), KG), null, KG);
    expect(report.unmapped).toMatchObject([{ name: 'constructor', sets: 1 }]);
    expect(events.some((event) => event.type === 'SessionImported' && event.sets[0]?.exercise === 'unmapped:constructor')).toBe(
      true,
    );
  });

  it('[I-18] weight 0 on a bodyweight movement is bodyweight, and assistance is negative', () => {
    const rows = '2026-03-02 18:00:00,A,Pull Up,1,0,8,\n2026-03-02 18:00:00,A,Pull Up (Assisted),1,20,8,\n';
    const { events } = preview(readText(HEADER + rows, KG), null, KG);
    const sets = events.flatMap((event) => (event.type === 'SessionImported' ? event.sets : []));
    expect(sets.map((set) => set.loadGrams)).toEqual([0, -20_000]);
  });
});
