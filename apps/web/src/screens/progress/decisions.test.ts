// What others suggest stands apart until it is answered; what came of a decision is read from the log, without claiming a cause.
import { addDays, appendBodies, replay, startWriter, understand, type EventBody, type IsoDate } from '@strongback/engine';
import { catalogue } from '@strongback/catalogue';
import { expect, test } from 'vitest';
import { cameOf } from './came-of.ts';
import { openSuggestions } from './suggestions.ts';

const START = '2026-01-05' as IsoDate;
const ledgerOf = (bodies: readonly unknown[]) =>
  replay(appendBodies(startWriter('a' as never, 'd' as never), bodies as readonly EventBody[], Date.UTC(2026, 5, 1)));
const note = (text: string) => ({ type: 'NoteWritten', text, exercise: 'bench-press' });

test('a marked note is a suggestion with its author until it is answered; other notes are not', () => {
  const text = 'Suggested by an assistant, not applied: Two sets fewer\nBecause: The elbow complains';
  const open = openSuggestions(ledgerOf([note('Seat on 4'), note(text)]));
  expect(open).toHaveLength(1);
  expect(open[0]).toMatchObject({
    who: 'an assistant',
    change: 'Two sets fewer',
    because: 'The elbow complains',
    exercise: 'bench-press',
  });
  const answer = { type: 'ProposalDecided', proposal: open[0]?.id, date: START, decision: 'declined', subject: 'bench-press' };
  expect(openSuggestions(ledgerOf([note(text), answer]))).toEqual([]);
});

test('strength since a decision has its doubt; too soon, never trained and never tested are said', () => {
  const bodies: unknown[] = [];
  for (let day = 0; day < 140; day += 7) {
    const session = `s${day}`;
    bodies.push({ type: 'SessionStarted', session, date: addDays(START, day) });
    for (let set = 0; set < 3; set++)
      bodies.push({
        type: 'SetPerformed',
        session,
        set: `${session}-${set}`,
        exercise: 'bench-press',
        kind: 'working',
        loadGrams: (80 + day / 7) * 1000,
        reps: 5,
        rpe: 16,
      });
    bodies.push({ type: 'SessionFinished', session, effort: day < 70 ? 8 : 6 });
  }
  const ledger = ledgerOf(bodies);
  const { view, gates } = understand(ledger, catalogue(), addDays(START, 140));
  const came = (proposal: string, day: number) => cameOf({ proposal, date: addDays(START, day) }, ledger, view, gates);
  const strength = came(`sets-up:bench-press:${START}`, 70);
  if (strength.kind !== 'strength') throw new Error(strength.kind);
  expect(strength.times).toBe(9);
  expect(strength.percent).toBeGreaterThan(5);
  expect(strength.low).toBeLessThan(strength.percent);
  expect(came(`sets-up:bench-press:${START}`, 139).kind).toBe('soon');
  expect(came(`sets-up:back-squat:${START}`, 70).kind).toBe('unknown');
  expect(came(`re-test:grip-width:${START}`, 70).kind).toBe('not-tested');
  expect(came(`early-deload:week:${START}`, 70)).toEqual({ kind: 'felt', before: 8, now: 6 });
});
