// Proves that what leaves as a table comes back as the same sets, for every field that the format can hold.
import { catalogue } from '@strongback/catalogue';
import type { LedgerState, LoggedSession, LoggedSet, MassUnit } from '@strongback/engine';
import { gramsFrom, massIn } from '@strongback/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterImports, preview, readText } from '../testing/importing.ts';
import { ledger } from '../testing/ledgers.ts';
import { writeHevy } from './hevy.ts';
import { writeOwnCsv } from './own-csv.ts';
import { clockText, distinctStarts, sessionsToWrite } from './rows.ts';
import { writeStrong } from './strong.ts';

const all = catalogue();

function imported(text: string, unit?: MassUnit): LedgerState {
  const answers = unit ? { unit } : {};
  const result = readText(text, answers);
  expect(result.skipped.filter((note) => note.reason.startsWith('unreadable'))).toEqual([]);
  const { events, report } = preview(result, null, answers);
  expect(report.questions).toEqual([]);
  return afterImports(events);
}

/** What every format of ours holds of a set. */
function common(set: LoggedSet): Record<string, unknown> {
  const timed = (set.seconds ?? 0) > 0 || (set.millimetres ?? 0) > 0;
  const bodyweight = ['bodyweight', 'assisted', 'none'].includes(all.movement.get(set.exercise)?.loadMode ?? '');
  return {
    exercise: set.exercise,
    reps: timed && set.reps === 0 ? undefined : set.reps,
    seconds: set.seconds,
    millimetres: set.millimetres,
    rpe: set.rpe,
    note: set.note,
    // Nothing loaded and nothing said about load are the same in these tables.
    loadGrams: set.loadGrams ? set.loadGrams : bodyweight ? 0 : undefined,
  };
}

function sessions(
  state: LedgerState,
  step: number,
  of: (session: LoggedSession, sets: readonly LoggedSet[]) => unknown,
): unknown[] {
  const rows = sessionsToWrite(state);
  const starts = distinctStarts(rows, step);
  return rows
    .map(({ session, sets }) => ({
      start: `${session.date} ${clockText(starts.get(session.session) ?? 0)}`,
      held: of(session, sets),
    }))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

describe('Strong', () => {
  const held = (state: LedgerState): unknown[] =>
    sessions(state, 1, (session, sets) => ({
      title: session.title ?? 'Workout',
      minutes: session.minutes,
      note: session.note,
      sets: sets.map((set) => {
        const told = common(set);
        const timed = set.seconds !== undefined || set.millimetres !== undefined;
        const kind = ['warm-up', 'drop', 'failure'].includes(set.kind) ? set.kind : 'working';
        return { ...told, kind, restSeconds: set.restSeconds, reps: told['reps'] ?? (timed ? undefined : 0) };
      }),
    }));
  it.each(['kg', 'lb'] as const)(
    '[X-2] [X-7] in %s: names, kinds, loads, reps, times, distances, RPE, notes and rests come back',
    (unit) => {
      fc.assert(
        fc.property(ledger, (state) => {
          expect(held(imported(writeStrong(state, all, unit), unit))).toEqual(held(state));
        }),
        { numRuns: 150 },
      );
    },
  );
});

describe('Hevy', () => {
  const held = (state: LedgerState): unknown[] =>
    sessions(state, 60, (session, sets) => {
      const groups = new Map<string, number>();
      let lastNote: string | undefined;
      return {
        title: session.title ?? 'Workout',
        minutes: session.minutes,
        note: session.note,
        sets: sets.map((set, index) => {
          if (set.superset !== undefined && !groups.has(set.superset)) groups.set(set.superset, groups.size);
          const repeated = sets[index - 1]?.exercise === set.exercise && lastNote === set.note;
          lastNote = set.note;
          return {
            ...common(set),
            note: repeated ? undefined : set.note,
            kind: ['warm-up', 'drop', 'failure'].includes(set.kind) ? set.kind : 'working',
            rpe: (set.rpe ?? 0) >= 12 ? set.rpe : undefined,
            superset: set.superset === undefined ? undefined : groups.get(set.superset),
          };
        }),
      };
    });
  it.each(['kg', 'lb'] as const)('[X-3] [X-7] in %s: also supersets; RPE from 6', (unit) => {
    fc.assert(
      fc.property(ledger, (state) => {
        expect(held(imported(writeHevy(state, all, unit)))).toEqual(held(state));
      }),
      { numRuns: 150 },
    );
  });
});

describe('our own table', () => {
  it('[X-7] is the identity for every field of a set, and for sessions with their ids', () => {
    const held = (state: LedgerState): unknown[] =>
      sessionsToWrite(state).map(({ session, sets }) => ({
        session: session.session,
        date: session.date,
        at: session.at,
        title: session.title,
        minutes: session.minutes,
        effort: session.effort,
        note: session.note,
        sets: sets.map(({ set: _set, session: _session, sourceName: _name, ...told }) => told),
      }));
    fc.assert(
      fc.property(ledger, (state) => {
        const text = writeOwnCsv(state, all);
        const back = imported(text);
        expect(held(back)).toEqual(held(state));
        expect(writeOwnCsv(back, all)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing when it is read into the ledger it came from', () => {
    fc.assert(
      fc.property(ledger, (state) => {
        const { report, events } = preview(readText(writeOwnCsv(state, all)), state);
        expect([report.imported.sessions, report.changed, report.conflicts, events]).toEqual([0, 0, [], []]);
        expect(report.alreadyThere).toBe(state.sessions.size);
      }),
      { numRuns: 100 },
    );
  });
});

describe('cells', () => {
  it('[X-6] no cell of any table begins like a formula', () => {
    const starts = (table: string): string[] =>
      [...table.matchAll(/(?:^|,)"((?:[^"]|"")*)"/gm)]
        .map((match) => match[1] as string)
        .filter((cell) => /^[=+\-@\t\r]/.test(cell));
    fc.assert(
      fc.property(ledger, (state) => {
        expect([writeStrong(state, all, 'kg'), writeHevy(state, all, 'lb'), writeOwnCsv(state, all)].flatMap(starts)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('every whole or quarter kilogram and half pound is written as a person would', () => {
    expect(massIn(gramsFrom(45, 'lb'), 'kg')).toBe(20.41);
  });
});
