// Proves the loop by example: an accepted proposal shapes the next plan, and only until it ends.
import { describe, expect, it } from 'vitest';
import { replay } from '../ledger/replay.ts';
import { appendBodies, startWriter } from '../ledger/writer.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { planFor, proposalsFor, sessionFor, understand } from '../loop.ts';
import { FIXTURE_CATALOGUE } from '../testing-fixtures/catalogue.ts';
import type { AthleteId, DeviceId, IsoDate } from '../units/brand.ts';
import { adjustmentsFrom } from './decisions.ts';

const day = (text: string): IsoDate => text as IsoDate;
const PERSON: readonly EventBody[] = [
  { type: 'AthleteProfiled', units: 'kg', zone: 'UTC', sex: 'female', born: day('1990-01-01') },
  {
    type: 'AvailabilitySet',
    days: [
      { weekday: 'mon', minutes: 60 },
      { weekday: 'thu', minutes: 60 },
    ],
  },
  {
    type: 'EquipmentChanged',
    place: 'home',
    equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'bands', 'pull-up-bar'],
  },
];
const stateOf = (...bodies: readonly EventBody[]) =>
  replay(appendBodies(startWriter('a' as AthleteId, 'd' as DeviceId), [...PERSON, ...bodies], 0));
const decided = (proposal: string, decision: 'accepted' | 'declined'): EventBody => ({
  type: 'ProposalDecided',
  proposal,
  date: day('2026-11-20'),
  decision,
  change: 'as proposed',
});
const options = { from: day('2026-11-23'), weeks: 4, seed: 1, effort: 'quick' } as const;

describe('the loop', () => {
  it('refuses an empty ledger in words', () => {
    expect(planFor(replay([]), FIXTURE_CATALOGUE, options)).toMatchObject({ ok: false, code: 'plan.no-athlete' });
  });

  it('goes from a ledger to a plan to a session, the same way twice', () => {
    const state = stateOf();
    const made = planFor(state, FIXTURE_CATALOGUE, options);
    expect(made.ok).toBe(true);
    if (!made.ok) return;
    expect(JSON.stringify(planFor(stateOf(), FIXTURE_CATALOGUE, options))).toBe(JSON.stringify(made));
    const issued = stateOf({
      type: 'PlanIssued',
      plan: 'p',
      engine: '0',
      seed: 1,
      from: options.from,
      body: JSON.stringify(made.value),
    });
    const session = sessionFor(issued, FIXTURE_CATALOGUE, made.value, made.value.weeks[0]?.sessions[0]?.date as IsoDate);
    expect(session?.slots.map((slot) => slot.exercise)).toEqual(
      made.value.weeks[0]?.sessions[0]?.slots.map((slot) => slot.exercise),
    );
    expect(Array.isArray(proposalsFor(issued, FIXTURE_CATALOGUE, options.from))).toBe(true);
  });

  it('an accepted change takes the exercise out of the next block, a declined one does not', () => {
    const before = planFor(stateOf(), FIXTURE_CATALOGUE, options);
    if (!before.ok) throw new Error(before.reason);
    const exercise = before.value.weeks[0]?.sessions[0]?.slots[0]?.exercise as string;
    const used = (decision: 'accepted' | 'declined'): boolean => {
      const made = planFor(stateOf(decided(`exercise-change:${exercise}:2026-11-20`, decision)), FIXTURE_CATALOGUE, options);
      return (
        made.ok &&
        made.value.weeks.some((week) => week.sessions.some((session) => session.slots.some((slot) => slot.exercise === exercise)))
      );
    };
    expect(used('accepted')).toBe(false);
    expect(used('declined')).toBe(true);
  });

  it('[deload.every] an accepted early deload comes within the first two weeks', () => {
    const made = planFor(stateOf(decided('early-deload:week:2026-11-20', 'accepted')), FIXTURE_CATALOGUE, options);
    expect(made.ok && made.value.weeks.slice(0, 2).some((week) => week.deload)).toBe(true);
  });

  it('[prog.break] after five weeks without a session the plan is offered anew, and begins with its first block', () => {
    const first = planFor(stateOf(), FIXTURE_CATALOGUE, { ...options, weeks: 12 });
    if (!first.ok) throw new Error(first.reason);
    const body = JSON.stringify(first.value);
    const idle = stateOf({ type: 'PlanIssued', plan: 'p', engine: '0', seed: 1, from: options.from, body });
    const offersOn = (date: string) =>
      proposalsFor(idle, FIXTURE_CATALOGUE, day(date)).filter((one) => one.kind === 'plan-anew' && one.decided === null);
    expect(offersOn('2026-12-07')).toEqual([]);
    expect(offersOn('2027-01-04')).toHaveLength(1);
    const later = { ...options, from: day('2027-01-04'), weeks: 12, previous: first.value };
    const anew = planFor(idle, FIXTURE_CATALOGUE, later);
    if (!anew.ok) throw new Error(anew.reason);
    const running = first.value.blocks.findLast((block) => block.from <= later.from);
    expect(running?.kind).not.toBe(first.value.blocks[0]?.kind);
    expect(anew.value.blocks[0]).toMatchObject({ kind: first.value.blocks[0]?.kind, from: later.from });
    const next = stateOf({
      type: 'PlanIssued',
      plan: 'q',
      engine: '0',
      seed: 1,
      from: later.from,
      body: JSON.stringify(anew.value),
    });
    expect(proposalsFor(next, FIXTURE_CATALOGUE, later.from).map((one) => one.kind)).not.toContain('plan-anew');
  });

  it('adjustments end: a changed exercise may come back after a block, a deload that was not taken is forgotten', () => {
    const state = stateOf(
      decided('exercise-change:barbell-row:2026-11-20', 'accepted'),
      decided('early-deload:week:2026-11-20', 'accepted'),
    );
    expect(
      adjustmentsFrom(state, FIXTURE_CATALOGUE, day('2026-11-23'))
        .map((entry) => entry.kind)
        .sort(),
    ).toEqual(['early-deload', 'replace']);
    expect(adjustmentsFrom(state, FIXTURE_CATALOGUE, day('2026-12-05')).map((entry) => entry.kind)).toEqual(['replace']);
    expect(adjustmentsFrom(state, FIXTURE_CATALOGUE, day('2027-01-05'))).toEqual([]);
  });

  it('takes the equipment from the log where nobody said', () => {
    const known = understand(stateOf(), FIXTURE_CATALOGUE, options.from);
    expect(known.view.assumptions.some((text) => text.startsWith('Equipment'))).toBe(false);
  });
});
