// Decides examples of a printed plan: a measured test comes again on its own line, and what it names reads as words.
import { readFileSync } from 'node:fs';
import { catalogue, findMovement } from '@strongback/catalogue';
import {
  type AthleteId,
  type DeviceId,
  GATE_WORDS,
  type IsoDate,
  planFor,
  readAthleteFile,
  replay,
  startWriter,
  tryAppend,
} from '@strongback/engine';
import { expect, test } from 'vitest';
import { planText } from './plan-text.ts';

const FROM = '2026-11-23' as IsoDate;
const ATHLETE = new URL('../../../../examples/sam.json', import.meta.url);

test('[plan.retest] a printed plan names the tests that come again, and none in a deload week', () => {
  const facts = readAthleteFile(readFileSync(ATHLETE, 'utf8'), catalogue(), findMovement, FROM);
  if (!facts.ok) throw new Error(facts.reason);
  const events = tryAppend(startWriter(facts.value.id as AthleteId, 'file' as DeviceId), facts.value.bodies, 0);
  if (!events.ok) throw new Error(events.reason);
  const made = planFor(replay(events.value), catalogue(), { from: FROM, weeks: 16, seed: 1, effort: 'quick', notes: [] });
  if (!made.ok) throw new Error(made.reason);
  const again = made.value.weeks.flatMap((week) => (week.retests ?? []).map((retest) => ({ ...retest, deload: week.deload })));
  expect(again.length).toBeGreaterThan(0);
  expect(again.every((retest) => !retest.deload)).toBe(true);
  const text = planText(made.value, catalogue());
  for (const retest of again) expect(text).toMatch(new RegExp(`test again: \\w+ ${retest.on}`));
});

test('a printed plan names closed gates in words, percentages whole, and every assumption as a sentence', () => {
  const facts = readAthleteFile(readFileSync(ATHLETE, 'utf8'), catalogue(), findMovement, FROM);
  if (!facts.ok) throw new Error(facts.reason);
  const events = tryAppend(startWriter(facts.value.id as AthleteId, 'file' as DeviceId), facts.value.bodies, 0);
  if (!events.ok) throw new Error(events.reason);
  const made = planFor(replay(events.value), catalogue(), { from: FROM, weeks: 4, seed: 1, effort: 'quick', notes: [] });
  if (!made.ok) throw new Error(made.reason);
  const text = planText({ ...made.value, assumptions: ['a bar is assumed'] }, catalogue());
  expect(text).toContain('  - A bar is assumed.\n');
  expect(text).toMatch(/, \d+ %,/);
  expect(text).not.toMatch(/\d\.\d+ %/);
  const closed = made.value.gates.filter((gate) => !gate.open);
  expect(closed.length).toBeGreaterThan(0);
  for (const { gate } of closed) expect(text).toContain(`  - ${GATE_WORDS[gate]}: `);
});
