// Proves that the same log is read the same however it was written: order of columns, delimiters, decimals, dates, line ends, no or unknown headers.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../testing/importing.ts';
import { log, type TableSession, writing, written } from '../testing/tables.ts';

const ofSource = (text: string): string[] =>
  readText(text).sessions.flatMap((session) =>
    session.sets.map((set) =>
      [session.date, (session.time ?? '').slice(0, 5), set.name, set.kind, set.weight, set.reps, set.rpe ?? ''].join('|'),
    ),
  );
const ofLog = (sessions: readonly TableSession[]): string[] =>
  sessions.flatMap((session) =>
    session.sets.map((set) =>
      [
        session.date,
        session.time.slice(0, 5),
        set.name,
        set.kind === 'W' ? 'warm-up' : 'working',
        set.weight,
        set.reps,
        set.rpe ?? '',
      ].join('|'),
    ),
  );

describe('a log written in many ways', () => {
  it('[I-1] [I-2] [I-3] [I-5] [I-11] with known headers, in any order of columns', () => {
    fc.assert(
      fc.property(log, writing, (sessions, how) => {
        expect(ofSource(written(sessions, { ...how, header: 'english' })).sort()).toEqual(ofLog(sessions).sort());
      }),
      { numRuns: 150 },
    );
  });
  it('[I-1] [I-2] with headers in words nobody knows, or without any', () => {
    fc.assert(
      fc.property(log, writing, fc.constantFrom('unknown' as const, 'none' as const), (sessions, how, header) => {
        const shuffle = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        expect(ofSource(written(sessions, { ...how, header, shuffle })).sort()).toEqual(ofLog(sessions).sort());
      }),
      { numRuns: 150 },
    );
  });
});
