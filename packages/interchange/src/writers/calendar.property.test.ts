// Proves that the calendar is well-formed iCalendar for any plan, that a session keeps its event when it moves, and that given-up days are cancelled.
import { catalogue } from '@strongback/catalogue';
import type { IsoDate, Plan, PlannedSession, PrescribedSet } from '@strongback/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../testing/ledgers.ts';
import { writeCalendar } from './calendar.ts';

const all = catalogue();
const STAMP = '20260302T180400Z';

const set: fc.Arbitrary<PrescribedSet> = fc
  .record({
    reps: fc.integer({ min: 1, max: 20 }),
    loadKg: fc.option(fc.integer({ min: 1, max: 400 })),
    rpe: fc.option(fc.integer({ min: 5, max: 10 })),
    rest: fc.integer({ min: 0, max: 300 }),
    side: fc.constantFrom(null, 'each', 'left'),
    kind: fc.constantFrom('reps', 'seconds', 'metres'),
  })
  .map(({ reps, loadKg, rpe, rest, side, kind }) => ({
    reps: kind === 'reps' ? reps : null,
    seconds: kind === 'seconds' ? reps * 5 : null,
    metres: kind === 'metres' ? reps * 5 : null,
    loadKg,
    rpe,
    percent1RM: null,
    tempo: null,
    restSeconds: rest,
    side: side as PrescribedSet['side'],
  }));

const plan: fc.Arbitrary<Plan> = fc
  .array(
    fc.record({
      exercises: fc.array(
        fc.record({
          exercise: fc.oneof(fc.constantFrom(...all.movements.map((movement) => movement.id)), text),
          sets: fc.array(set, { minLength: 1, maxLength: 4 }),
        }),
        { maxLength: 6 },
      ),
      minutes: fc.integer({ min: 10, max: 120 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(
    (sessions) =>
      ({
        engine: '0.1.0',
        athlete: 'a1',
        weeks: [
          {
            deload: false,
            sessions: sessions.map((made, index) => ({
              date: `2026-03-${String(index * 3 + 2).padStart(2, '0')}`,
              minutes: made.minutes,
              slots: made.exercises,
            })),
          },
        ],
      }) as unknown as Plan,
  );

interface Parsed {
  readonly name: string;
  readonly value: string;
}

/** Reads iCalendar by the letter of RFC 5545: CRLF, folding, lengths, names. */
function parsed(calendar: string): Parsed[] {
  expect(calendar.endsWith('\r\n')).toBe(true);
  const raw = calendar.slice(0, -2).split('\r\n');
  for (const line of raw) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
  }
  const whole: string[] = [];
  for (const line of raw) {
    if (line.startsWith(' ')) whole[whole.length - 1] += line.slice(1);
    else whole.push(line);
  }
  return whole.map((line) => {
    const match = /^([A-Z-]+)(?:;[A-Z-]+=[^:;,]+)*:(.*)$/s.exec(line);
    if (!match) throw new Error(`not a content line: ${line}`);
    return { name: match[1] as string, value: match[2] as string };
  });
}

function eventsOf(lines: readonly Parsed[]): Map<string, string>[] {
  const events: Map<string, string>[] = [];
  let open: Map<string, string> | null = null;
  for (const { name, value } of lines) {
    if (name === 'BEGIN' && value === 'VEVENT') open = new Map();
    else if (name === 'END' && value === 'VEVENT') {
      if (open) events.push(open);
      open = null;
    } else if (open) {
      expect(open.has(name)).toBe(false);
      open.set(name, value);
    }
  }
  return events;
}

describe('the calendar of a plan', () => {
  it('is well-formed, with one event a session and every required property once', () => {
    fc.assert(
      fc.property(plan, fc.constantFrom('kg' as const, 'lb' as const), (made, unit) => {
        const lines = parsed(writeCalendar(made, all, { stamp: STAMP, unit }));
        expect([lines[0], lines[lines.length - 1]]).toEqual([
          { name: 'BEGIN', value: 'VCALENDAR' },
          { name: 'END', value: 'VCALENDAR' },
        ]);
        for (const name of ['VERSION', 'PRODID']) expect(lines.filter((line) => line.name === name)).toHaveLength(1);
        const events = eventsOf(lines);
        const sessions: readonly PlannedSession[] = made.weeks.flatMap((week) => week.sessions);
        expect(events.map((event) => event.get('DTSTART'))).toEqual(sessions.map((session) => session.date.replaceAll('-', '')));
        expect(new Set(events.map((event) => event.get('UID'))).size).toBe(sessions.length);
        for (const event of events) expect(event.get('DTSTAMP')).toBe(STAMP);
        const told = (event: Map<string, string>): string =>
          (event.get('DESCRIPTION') ?? '').replaceAll('\\n', '\n').replaceAll(/\\([\\;,])/g, '$1');
        sessions.forEach((session, index) => {
          const rows = told(events[index] as Map<string, string>);
          for (const slot of session.slots) expect(rows).toContain(all.movement.get(slot.exercise)?.name ?? '');
        });
      }),
      { numRuns: 100 },
    );
  });

  it('moves an event with the day and cancels a day given up', () => {
    fc.assert(
      fc.property(plan, (made) => {
        const first = made.weeks[0]?.sessions[0]?.date as IsoDate;
        const before = eventsOf(parsed(writeCalendar(made, all, { stamp: STAMP, unit: 'kg' })));
        const later = eventsOf(
          parsed(writeCalendar(made, all, { stamp: STAMP, unit: 'kg', moves: [{ from: first, to: '2026-05-01' as IsoDate }] })),
        );
        expect(later[0]?.get('UID')).toBe(before[0]?.get('UID'));
        expect(later[0]?.get('DTSTART')).toBe('20260501');
        expect(later[0]?.get('DTEND')).toBe('20260502');
        const gone = eventsOf(parsed(writeCalendar(made, all, { stamp: STAMP, unit: 'kg', moves: [{ from: first, to: null }] })));
        expect(gone.map((event) => event.get('STATUS'))).toEqual(['CANCELLED', ...before.slice(1).map(() => 'CONFIRMED')]);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a stamp that is no time', () => {
    const made = { engine: '1', athlete: 'a', weeks: [] } as unknown as Plan;
    expect(() => writeCalendar(made, all, { stamp: 'now', unit: 'kg' })).toThrow(/stamp/);
  });
});
