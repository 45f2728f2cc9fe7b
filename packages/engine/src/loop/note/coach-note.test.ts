// Proves what a coach's note says by example: what moves, what rests, what a break means, what is not known, and nothing invented.
import { describe, expect, it } from 'vitest';
import { isRuleId } from '../../evidence/rulebook.ts';
import type { EventBody } from '../../ledger/event.types.ts';
import { proposalsFor, understand } from '../../loop.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../../testing-fixtures/ledger.ts';
import { addDays } from '../../units/calendar.ts';
import { coachNote } from './coach-note.ts';
import type { CoachNote } from './note.types.ts';

const START = day('2026-01-05');

/** Two sessions a week of rows that rise and presses that rest. */
function training(weeks: number, rise: number, fromKg = 60, start = START): EventBody[] {
  return Array.from({ length: weeks * 2 }, (_, n) => {
    const date = addDays(start, Math.floor(n / 2) * 7 + (n % 2) * 3);
    const kgs = Math.round((fromKg * (1 + (rise * n) / 2)) / 0.5) * 0.5;
    return sessionFacts(date, [
      ...sets(3, { exercise: 'barbell-row', kg: kgs, reps: 6, rpe: 8 }),
      ...sets(3, { exercise: 'bench-press', kg: 60, reps: 6, rpe: 8 }),
    ]);
  }).flat();
}

function noteOf(facts: readonly EventBody[], today: string): CoachNote {
  const state = ledgerOf([profiled, ...facts]);
  const on = day(today);
  return coachNote(state, understand(state, catalogue, on), proposalsFor(state, catalogue, on), catalogue);
}

const linesOf = (note: CoachNote, heading: string): string[] =>
  note.sections.find((section) => section.heading === heading)?.lines.map((line) => line.text) ?? [];
const wordsOf = (note: CoachNote): string => note.sections.flatMap((s) => s.lines.map((line) => line.text)).join('\n');

describe("a coach's note", () => {
  it('names the lift that goes up apart from the lift that does not', () => {
    const log = linesOf(noteOf(training(20, 0.012), '2026-05-25'), 'What the log says');
    expect(log.find((line) => line.startsWith('Going up:'))).toMatch(/barbell row \d+, then \d+ kg/i);
    expect(log.find((line) => line.startsWith('Going up:'))).not.toMatch(/bench/i);
    expect(log.some((line) => /^(Standing still|Not clear yet).*bench press/i.test(line))).toBe(true);
  });
  it('says lower of a lift that lies clearly below where it stood twelve weeks before, not that it stands still', () => {
    const log = linesOf(
      noteOf([...training(12, 0), ...training(10, 0, 42, day('2026-03-30'))], '2026-06-08'),
      'What the log says',
    );
    expect(log.find((line) => line.startsWith('Lower than twelve weeks before'))).toMatch(/barbell row \d+, then \d+ kg/i);
    expect(log.filter((line) => /^(Standing still|Going up)/.test(line)).join(' ')).not.toMatch(/barbell row/i);
  });
  it('means by the same again what was last done, where nobody asked for the dose its steps began with', () => {
    const freely = (date: string, times: number, reps: number): readonly EventBody[] =>
      sessionFacts(date, sets(times, { exercise: 'bench-press', kg: 60, reps }));
    const facts = [
      ...['2026-01-05', '2026-01-07', '2026-01-09'].flatMap((date) => freely(date, 10, 1)),
      ...freely('2026-01-12', 4, 5),
    ];
    expect(linesOf(noteOf(facts, '2026-01-13'), 'Next time').join(' ')).toMatch(/bench press 4 × \d+ with/);
  });
  it('calls no trend after three sessions', () => {
    const note = noteOf(training(2, 0.03), '2026-01-19');
    expect(wordsOf(note)).toMatch(/Too few sessions to say: .*barbell row/i);
    expect(wordsOf(note)).not.toMatch(/Going up|Standing still/);
  });
  it('says the days of a log that lies in one month, and the months of a longer one', () => {
    expect(linesOf(noteOf(training(2, 0), '2026-01-19'), 'Where things stand')[0]).toMatch(
      /^4 sessions from 5 January to 15 January 2026,/,
    );
    expect(linesOf(noteOf(training(8, 0), '2026-03-02'), 'Where things stand')[0]).toMatch(
      / from January 2026 to 26 February 2026/,
    );
  });
  it('says after a break that the log is old, and neither promises dates nor hands out the next sets', () => {
    const note = noteOf(training(12, 0.01), '2027-01-18');
    expect(linesOf(note, 'Where things stand').join(' ')).toMatch(/Nothing is logged for \d+ months/);
    expect(linesOf(noteOf(training(12, 0.01), '2030-01-07'), 'Where things stand').join(' ')).toMatch(/for about 4 years\./);
    expect(wordsOf(note)).not.toMatch(/should be clear by/);
    expect(linesOf(note, 'Next time')).toEqual([]);
    expect(linesOf(note, 'What I would change').join(' ')).toMatch(/Begin again/);
  });
  it('says an empty log is empty', () => {
    const note = noteOf([], '2026-01-05');
    expect(linesOf(note, 'Where things stand')[0]).toMatch(/^No session in the log yet/);
    expect(note.sections.map((section) => section.heading)).not.toContain('What I would change');
  });
  it('asks for the few tests that speak about most gates, with their minutes', () => {
    expect(linesOf(noteOf(training(2, 0), '2026-01-19'), 'Not known yet')[0]).toMatch(
      /Most is learned from 4 tests of \d+ minutes together: .*hip hinge/,
    );
  });
  it('does not tell a lift as going up that stands below where it stood, and prints no long decimals', () => {
    const words = wordsOf(noteOf([...training(20, 0.012), ...training(2, -0.1)], '2026-05-25'));
    expect(words).not.toMatch(/\d\.\d{3,}/);
    for (const [, before = '', now = ''] of words.matchAll(/Going up:[^.]*? (\d+), then (\d+) kg/g))
      expect(Number(now)).toBeGreaterThanOrEqual(Number(before));
  });
  it('names the muscles that had nothing instead of listing zeros, and says a shared reason once', () => {
    const note = noteOf(training(4, 0), '2026-02-02');
    expect(linesOf(note, 'What the log says').join(' ')).toMatch(/Nothing for .*quads/);
    expect(wordsOf(note)).not.toMatch(/(quads|hamstrings) 0\b|clean sessions at this dose/);
    const next = linesOf(note, 'Next time').join(' ');
    const reasons = [...next.matchAll(/\(([^)]+)\)/g)].map(([, reason = '']) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
  it('says other sport with its load, and what it asks of today', () => {
    const sport: EventBody = {
      type: 'CalendarEntryAdded',
      entry: { entry: 'r', kind: 'sport', from: day('2026-02-01'), to: day('2026-02-01'), sport: 'running', minutes: 60, rpe: 8 },
    };
    const said = linesOf(noteOf([...training(4, 0), sport], '2026-02-02'), 'Where things stand').join(' ');
    expect(said).toMatch(
      /Other sport in the last seven days: once, a load of 480 .*After 60 minutes of running yesterday, the legs/,
    );
  });
  it('speaks pounds to somebody who trains in pounds', () => {
    const state = ledgerOf([{ ...profiled, units: 'lb' } as EventBody, ...training(4, 0)]);
    const on = day('2026-02-02');
    const words = wordsOf(coachNote(state, understand(state, catalogue, on), [], catalogue));
    expect(words).toMatch(/\d lb/);
    expect(words).not.toMatch(/\d kg/);
  });
  it('cites only rules that exist, and says everything once', () => {
    const note = noteOf(
      [
        ...training(12, 0.01),
        {
          type: 'JointComplained',
          complaint: 'c',
          since: day('2026-03-20'),
          joint: 'shoulder',
          severity: 4,
          provokedBy: ['bench-press'],
        },
      ],
      '2026-03-30',
    );
    const lines = note.sections.flatMap((section) => section.lines);
    for (const line of lines) for (const id of line.rules) expect(isRuleId(id)).toBe(true);
    expect(new Set(lines.map((line) => line.text)).size).toBe(lines.length);
    expect(linesOf(note, 'Weak, stiff or sore').join(' ')).toMatch(
      /Pain: shoulder, 4\/10 since 20 March, brought on by .*bench press/i,
    );
  });
});
