// Laws of the review: what never adds work, what must wait for a person, and that the same evidence makes the same offer.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { believe } from '../athlete/believe.ts';
import { REGION_MUSCLES } from '../athlete/soreness.ts';
import { isRuleId, RULES, rule } from '../evidence/rulebook.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { addDays, dayNumber } from '../units/calendar.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { PROPOSAL_KINDS, type Proposal } from './proposal.types.ts';
import { review } from './review.ts';

const START = day('2026-01-05');
const EXERCISES = ['barbell-row', 'bench-press', 'lat-pulldown', 'romanian-deadlift'] as const;
const runs = { numRuns: 50 };

interface Week {
  readonly days: readonly number[];
  readonly rise: number;
  readonly rpe: number;
  readonly lastReps: number;
  readonly technique: 'clean' | 'slipping' | 'broken';
}

/** Weeks of one to three sessions: steady people, rising people, people who tire and people who fall short. */
const weeks: fc.Arbitrary<readonly Week[]> = fc.array(
  fc.record({
    days: fc.constantFrom([0], [0, 3], [0, 2, 4]),
    rise: fc.constantFrom(0, 0, 0.01, 0.02, -0.02),
    rpe: fc.constantFrom(6.5, 7, 7.5, 8, 8, 8.5, 9.5),
    lastReps: fc.constantFrom(8, 8, 8, 9, 6),
    technique: fc.constantFrom('clean', 'clean', 'clean', 'slipping', 'broken'),
  }),
  { minLength: 1, maxLength: 12 },
);
const soreness = fc.array(fc.record({ ago: fc.integer({ min: 0, max: 10 }), level: fc.integer({ min: 0, max: 4 }) }), {
  maxLength: 8,
});

interface Lived {
  readonly facts: readonly EventBody[];
  readonly today: ReturnType<typeof day>;
}

function lived(list: readonly Week[], factor = 1): Lived {
  let level = 60;
  const facts: EventBody[] = [];
  for (const [n, week] of list.entries()) {
    level *= 1 + week.rise;
    for (const at of week.days) {
      const performed = EXERCISES.flatMap((exercise) => {
        const one = { exercise, kg: Math.round((level / 2.5) * factor) * 2.5, rpe: week.rpe, technique: week.technique };
        return [...sets(2, { ...one, reps: 8 }), { ...one, reps: week.lastReps }];
      });
      facts.push(...sessionFacts(addDays(START, 7 * n + at), performed));
    }
  }
  return { facts, today: addDays(START, 7 * list.length) };
}

const offers = (facts: readonly EventBody[], today: Lived['today']): readonly Proposal[] =>
  review(believe(ledgerOf([profiled, ...facts]), catalogue, today), [], today, { catalogue });
const sore = (today: Lived['today'], ago: number, level: number): EventBody => ({
  type: 'CheckInRecorded',
  date: addDays(today, -ago),
  soreness: { 'upper-back': level },
});
const pain = (today: Lived['today'], joint: 'shoulder' | 'lumbar-spine', severity: number): EventBody => ({
  type: 'JointComplained',
  complaint: 'c',
  joint,
  severity,
  since: today,
  provokedBy: [],
});

test('[review.volume] more soreness never adds sets: nothing trained by a sore region is offered more', () => {
  fc.assert(
    fc.property(weeks, soreness, (list, entries) => {
      const { facts, today } = lived(list);
      const found = offers([...facts, ...entries.map((e) => sore(today, e.ago, e.level)), sore(today, 0, 3)], today);
      for (const offer of found.filter((one) => one.kind === 'sets-up')) {
        const muscles = catalogue.movement.get(offer.subject)?.muscles ?? {};
        expect(REGION_MUSCLES['upper-back'].some((muscle) => (muscles[muscle] ?? 0) > 0)).toBe(false);
      }
    }),
    runs,
  );
});

test('[review.volume] a failed last set never earns a step or sets', () => {
  fc.assert(
    fc.property(weeks, (list) => {
      const last = list.at(-1);
      if (last === undefined) return;
      const { facts, today } = lived([...list.slice(0, -1), { ...last, rpe: 9.5, lastReps: 5 }]);
      for (const offer of offers(facts, today)) expect(['step', 'sets-up']).not.toContain(offer.kind);
    }),
    runs,
  );
});

test('[session.pain] a joint at 4/10 or more: lifts that load it rest, and none of them steps or grows', () => {
  fc.assert(
    fc.property(weeks, fc.constantFrom('shoulder', 'lumbar-spine'), fc.integer({ min: 4, max: 10 }), (list, joint, severity) => {
      const { facts, today } = lived(list);
      for (const offer of offers([...facts, pain(today, joint, severity)], today)) {
        if ((catalogue.movement.get(offer.subject)?.joints[joint] ?? 0) < 2) continue;
        expect(offer).toMatchObject({ kind: 'exercise-change', rule: 'session.pain', needsDecision: true });
      }
    }),
    runs,
  );
});

test('more pain never takes an offer to rest away', () => {
  fc.assert(
    fc.property(weeks, fc.integer({ min: 0, max: 9 }), (list, severity) => {
      const { facts, today } = lived(list);
      const rests = (level: number): Set<string> =>
        new Set(
          offers([...facts, pain(today, 'shoulder', level)], today)
            .filter((one) => one.rule === 'session.pain')
            .map((one) => one.subject),
        );
      const worse = rests(severity + 1);
      for (const subject of rests(severity)) expect(worse.has(subject)).toBe(true);
    }),
    runs,
  );
});

test('[plan.deload-cap] the cap on loaded weeks is always named, and no step beside it', () => {
  fc.assert(
    fc.property(weeks, (list) => {
      const { facts, today } = lived(list);
      const view = believe(ledgerOf([profiled, ...facts]), catalogue, today);
      if (view.loadedWeeks < rule('plan.deload-cap').numbers.maxLoadedWeeks) return;
      const found = offers(facts, today);
      expect(found.some((one) => one.kind === 'early-deload')).toBe(true);
      for (const one of found) expect(['step', 'sets-up', 're-test']).not.toContain(one.kind);
    }),
    runs,
  );
});

test('structure changes only by a decision; a step, a hold and a step back do not ask', () => {
  fc.assert(
    fc.property(weeks, soreness, (list, entries) => {
      const { facts, today } = lived(list);
      for (const one of offers([...facts, ...entries.map((e) => sore(today, e.ago, e.level))], today))
        expect(one.needsDecision).toBe(!['step', 'hold', 'back-off', 'gate-closes', 're-test'].includes(one.kind));
    }),
    runs,
  );
});

test('every offer has a known kind, a rule with its grade, a reason, a change, and an id of its own that names its evidence', () => {
  fc.assert(
    fc.property(weeks, soreness, (list, entries) => {
      const { facts, today } = lived(list);
      const found = offers([...facts, ...entries.map((e) => sore(today, e.ago, e.level))], today);
      expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
      for (const one of found) {
        expect(PROPOSAL_KINDS).toContain(one.kind);
        if (!isRuleId(one.rule)) throw new Error(`no such rule: ${one.rule}`);
        expect(one.grade).toBe(RULES[one.rule].grade);
        expect(one.status).toBe(RULES[one.rule].status);
        expect(one.id).toBe(`${one.kind}:${one.subject}:${one.date}`);
        expect(dayNumber(one.date)).toBeLessThanOrEqual(dayNumber(today));
        for (const text of [one.headline, one.because, one.change, one.expected]) expect(text).not.toBe('');
      }
    }),
    runs,
  );
});

test('[review.declined] what was declined rests for a while and then may return; safety returns at once', () => {
  const restDays = rule('review.declined').numbers.weeks * 7;
  fc.assert(
    fc.property(weeks, fc.integer({ min: 0, max: 40 }), (list, later) => {
      const { facts, today } = lived(list);
      const first = offers([...facts, pain(today, 'shoulder', 5)], today);
      const declined = first
        .filter((one) => one.needsDecision)
        .map((one): EventBody => ({ type: 'ProposalDecided', proposal: one.id, date: today, decision: 'declined' }));
      const again = offers([...facts, pain(today, 'shoulder', 5), ...declined], addDays(today, later));
      for (const one of again) {
        const before = first.find((old) => old.kind === one.kind && old.subject === one.subject && old.id !== one.id);
        if (before === undefined || !before.needsDecision) continue;
        if (one.rule === 'session.pain' || one.rule === 'plan.deload-cap') continue;
        expect(later).toBeGreaterThanOrEqual(restDays);
      }
      const resting = again.filter((one) => one.rule === 'session.pain').map((one) => one.subject);
      if (later <= 14) expect(resting).toEqual(first.filter((one) => one.rule === 'session.pain').map((one) => one.subject));
    }),
    runs,
  );
});

test('the same facts make the same offers, whatever order the check-ins came in', () => {
  fc.assert(
    fc.property(weeks, soreness, (list, entries) => {
      const { facts, today } = lived(list);
      const own = [...new Map(entries.map((e) => [e.ago, sore(today, e.ago, e.level)])).values()];
      expect(JSON.stringify(offers([...facts, ...own.toReversed()], today))).toBe(
        JSON.stringify(offers([...facts, ...own], today)),
      );
    }),
    runs,
  );
});

test('a person twice as strong is offered the same kinds of change', () => {
  fc.assert(
    fc.property(weeks, (list) => {
      const level = list.map((week) => ({ ...week, rise: 0 }));
      const kinds = (factor: number): string[] => {
        const { facts, today } = lived(level, factor);
        return offers(facts, today).map((one) => `${one.kind} ${one.subject} ${one.rule}`);
      };
      expect(kinds(2)).toEqual(kinds(1));
    }),
    runs,
  );
});

test('the histories above are not all quiet: every common kind of offer occurs among them', () => {
  const seen = new Set<string>();
  for (const list of fc.sample(weeks, { numRuns: 150, seed: 5 })) {
    const { facts, today } = lived(list);
    for (const one of offers(facts, today)) seen.add(one.kind);
  }
  expect([...seen].toSorted()).toEqual(expect.arrayContaining(['back-off', 'early-deload', 'exercise-change', 'hold', 'step']));
});
