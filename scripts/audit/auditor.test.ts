// Decides whether the auditor sees what it should: a lawful plan passes, and each way of spoiling it is named by its rule.
import { catalogue } from '@strongback/catalogue';
import { plan } from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import type { AskedJson, CatalogueJson, PlanJson, SessionJson, SetJson, SlotJson } from './audit.types.ts';
import { nastyRequests } from './nasty-requests.ts';
import { auditPlan } from './plan-audit.ts';

type Open<T> = T extends readonly (infer U)[] ? Open<U>[] : T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;

const all = catalogue();
const plain = JSON.parse(JSON.stringify({ movements: all.movements, drills: all.drills })) as CatalogueJson;
const { request } = nastyRequests(all)[0] as ReturnType<typeof nastyRequests>[number];
const asked = JSON.parse(JSON.stringify(request)) as Open<AskedJson>;
const lawful = JSON.stringify(plan({ ...request, weeks: 8 }, all));
asked.weeks = 8;

function spoilt(spoil: (made: Open<PlanJson>, wish: Open<AskedJson>) => void): string[] {
  const made = JSON.parse(lawful) as Open<PlanJson>;
  const wish = structuredClone(asked);
  spoil(made, wish);
  return auditPlan(made, wish, plain).map((one) => one.rule);
}
const session = (made: Open<PlanJson>, week = 0, at = 0): Open<SessionJson> =>
  made.weeks[week]?.sessions[at] as Open<SessionJson>;
const slot = (made: Open<PlanJson>, test: (slot: SlotJson) => boolean = () => true): Open<SlotJson> =>
  made.weeks.flatMap((week) => week.sessions.flatMap((one) => one.slots)).find(test) as Open<SlotJson>;
const set = (made: Open<PlanJson>): Open<SetJson> => slot(made).sets[0] as Open<SetJson>;
const without = (made: Open<PlanJson>, patterns: readonly string[]): void => {
  for (const week of made.weeks)
    for (const one of week.sessions) one.slots = one.slots.filter(({ pattern }) => !patterns.includes(pattern));
};

describe('the auditor', () => {
  test('passes a lawful plan', () => expect(spoilt(() => undefined)).toEqual([]));

  const WAYS: readonly (readonly [rule: string, what: string, spoil: (made: Open<PlanJson>, wish: Open<AskedJson>) => void])[] = [
    ['plan.minutes', 'a session above its minutes', (made) => (session(made).minutes = 90)],
    ['plan.minutes', 'minutes that are not honest', (made) => (session(made).minutes = 5)],
    ['plan.equipment', 'equipment that is not there', (_made, wish) => (wish.equipment = ['bands'])],
    [
      'plan.equipment',
      'a hotel without it',
      (_made, wish) => wish.calendar.push({ kind: 'trip', from: '2026-11-23', equipment: [] }),
    ],
    ['plan.away', 'a session on a holiday', (_made, wish) => wish.calendar.push({ kind: 'holiday', from: '2026-11-23' })],
    ['taper.last', 'a session the day before a test', (_made, wish) => wish.calendar.push({ kind: 'test', from: '2026-11-24' })],
    ['plan.gates', 'a closed gate', (made) => made.gates.forEach((gate) => (gate.open = false))],
    [
      'plan.complaint',
      'work for a sore shoulder',
      (_m, wish) => wish.complaints.push({ joint: 'shoulder', severity: 7, provokedBy: [] }),
    ],
    ['plan.hinge-weekly', 'no hinge', (made) => without(made, ['hinge'])],
    ['plan.carry-weekly', 'no carry', (made) => without(made, ['carry'])],
    ['plan.trunk-weekly', 'no trunk work', (made) => without(made, ['anti-extension', 'anti-rotation'])],
    ['plan.prevention', 'no prevention', (made) => without(made, ['scapular', 'external-rotation'])],
    ['plan.pull-days', 'no vertical pull', (made) => without(made, ['vertical-pull'])],
    ['plan.deload-cap', 'no deload', (made) => made.weeks.forEach((week) => (week.deload = false))],
    [
      'plan.session-cap',
      'too many exercises',
      (made) => session(made).slots.push(...session(made, 1, 1).slots, ...session(made, 2, 2).slots),
    ],
    ['vol.fraction', 'sets counted wrongly', (made) => slot(made).sets.push({ ...set(made) })],
    ['dose', 'a dose in two units', (made) => (set(made).seconds = 30)],
    [
      'dose',
      'a load that no step gives',
      (made) => slot(made, (one) => one.pattern === 'horizontal-pull').sets.forEach((work) => (work.loadKg = 41.37)),
    ],
    [
      'lock',
      'a locked exercise that is missing',
      (_made, wish) => (wish.locks = [{ kind: 'exercise', exercise: 'turkish-get-up' }]),
    ],
    [
      'lock',
      'an exercise that was locked out',
      (made, wish) => (wish.locks = [{ kind: 'never', exercise: slot(made).exercise }]),
    ],
    ['parq', 'a session before a professional has agreed', (_made, wish) => (wish.limits = { training: 'wait' })],
    ['reasons', 'a slot without a reason', (made) => (slot(made).reasons = [])],
    ['optimality', 'a bound below the plan', (made) => (made.optimality.bound = made.optimality.value - 1)],
    ['blocks', 'a day in no block', (made) => made.blocks.pop()],
    [
      'plan.spacing-heavy-back',
      'hard back work on neighbouring days',
      (made) => {
        const [first, second] = [session(made), session(made, 0, 1)];
        for (const one of [first, second]) for (const each of one.slots) for (const work of each.sets) work.rpe = 9;
        second.date = '2026-11-24';
      },
    ],
    [
      'plan.sport',
      'hard back work beside hard sport',
      (made, wish) => {
        for (const each of session(made).slots) for (const work of each.sets) work.rpe = 9;
        wish.calendar.push({ kind: 'sport', weekday: 'mon', sport: 'judo', minutes: 90, rpe: 8 });
      },
    ],
    ['taper.vol', 'full sets in the week of a test', (_made, wish) => wish.calendar.push({ kind: 'test', from: '2026-12-19' })],
    [
      'plan.joint-budget',
      'more than the joints are ready for',
      (made) => slot(made, (one) => one.pattern === 'hinge').sets.push(...Array.from({ length: 60 }, () => ({ ...set(made) }))),
    ],
    [
      'deload.dose',
      'a deload at full effort',
      (made) =>
        made.weeks
          .filter(({ deload }) => deload)
          .forEach((week) =>
            week.sessions.forEach((one) => one.slots.forEach((each) => each.sets.forEach((work) => (work.rpe = 8)))),
          ),
    ],
    [
      'prog.two-week-step',
      'two steps in one fortnight',
      (made) =>
        made.weeks
          .slice(2, 4)
          .forEach((week) =>
            week.sessions.forEach((one) =>
              one.slots.forEach((each) => each.sets.forEach((work) => (work.reps = work.reps === null ? null : work.reps + 3))),
            ),
          ),
    ],
    [
      'plan.finding',
      'a cap that a finding set',
      (made, wish) =>
        (wish.findings = [
          { severity: 3, changes: [{ kind: 'cap-percent', pattern: slot(made).pattern, maxPercent1RM: 100, minRir: 9 }] },
        ]),
    ],
  ];
  for (const [rule, what, spoil] of WAYS) test(`names ${rule} for ${what}`, () => expect(spoilt(spoil)).toContain(rule));
});
