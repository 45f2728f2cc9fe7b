// Decides by whole plans over the real catalogue that soft rules act too: liking, trips, warm-up, daily routine, continuity, balance.
import { catalogue } from '@strongback/catalogue';
import { findingsFrom, plan, type IsoDate, type Plan, type PlanRequest } from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import { randomRequest } from './random-request.ts';

const all = catalogue();
const GYM = ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'machines', 'pull-up-bar', 'bands', 'kettlebells', 'trap-bar'];
const base = (over: Partial<PlanRequest> = {}): PlanRequest => ({
  ...randomRequest(7, all),
  from: '2026-11-23' as IsoDate,
  weeks: 8,
  effort: 'quick',
  availability: [
    { weekday: 'mon', minutes: 75 },
    { weekday: 'wed', minutes: 75 },
    { weekday: 'fri', minutes: 75 },
  ],
  equipment: GYM as PlanRequest['equipment'],
  calendar: [],
  complaints: [],
  findings: [],
  adjustments: [],
  locks: [],
  previous: null,
  preferences: { likes: [], dislikes: [] },
  limits: { noStraining: false, noMaximalTests: false, maxPercent1RM: null, forbidden: [], training: 'open' },
  ...over,
});
const make = (over: Partial<PlanRequest> = {}): Plan => plan(base(over), all);
const slotsOf = (made: Plan) => made.weeks.flatMap((week) => week.sessions.flatMap((session) => session.slots));
const times = (made: Plan, id: string): number => slotsOf(made).filter((slot) => slot.exercise === id).length;
const plain = make();
const used = [...new Set(slotsOf(plain).map((slot) => slot.exercise))];

describe('soft rules act in whole plans', () => {
  test('[plan.liking] what is disliked comes less often, what is liked no less, and no hard rule gives way', () => {
    const asked = used.slice(0, 6);
    const disliked = make({ preferences: { likes: [], dislikes: asked } });
    const liked = make({ preferences: { likes: asked, dislikes: [] } });
    const sum = (made: Plan): number => asked.reduce((count, id) => count + times(made, id), 0);
    expect(sum(disliked)).toBeLessThan(sum(plain));
    expect(sum(liked)).toBeGreaterThanOrEqual(sum(plain));
    const reasons = slotsOf(liked).filter((slot) => asked.includes(slot.exercise));
    expect(reasons.every((slot) => slot.reasons.some((one) => one.rule === 'plan.liking'))).toBe(true);
  });

  test('[plan.blocks] [per.blocks] blocks of four weeks follow one another in the order of the guide, a lighter week between them', () => {
    const blocks = make({ weeks: 16, before: { ...base().before, loadedWeeks: 0, trainingSince: null } }).blocks;
    const weeks = (block: Plan['blocks'][number]): number => Math.round((Date.parse(block.to) - Date.parse(block.from)) / 6048e5);
    const loaded = blocks.filter((block) => block.kind !== 'deload');
    expect(loaded.slice(0, 3).map((block) => block.kind)).toEqual(['technique', 'hypertrophy', 'strength']);
    for (const block of loaded.slice(0, 2)) expect(weeks(block)).toBe(4);
    for (let at = 1; at < blocks.length; at++)
      expect([blocks[at - 1]?.kind, blocks[at]?.kind].filter((kind) => kind === 'deload')).toHaveLength(1);
  });

  test('[plan.volume-target] one long day a week holds a squat or a lunge in every loaded week', () => {
    const made = make({ weeks: 12, availability: [{ weekday: 'sat', minutes: 120 }] });
    for (const week of made.weeks.filter((one) => !one.deload))
      expect(week.sessions.flatMap((one) => one.slots).some((slot) => slot.pattern === 'squat' || slot.pattern === 'lunge')).toBe(
        true,
      );
  });

  test('[plan.trip] on a trip every slot can be done with what the place has', () => {
    const made = make({
      calendar: [{ entry: 't', kind: 'trip', from: '2026-12-07' as IsoDate, to: '2026-12-13' as IsoDate, equipment: ['bands'] }],
    });
    const away = made.weeks
      .flatMap((week) => week.sessions)
      .filter((session) => session.date >= '2026-12-07' && session.date <= '2026-12-13');
    expect(away.length).toBeGreaterThan(0);
    for (const slot of away.flatMap((session) => session.slots)) {
      const sets = all.movement.get(slot.exercise)?.equipment ?? [];
      expect(
        sets.some((set) => set.every((item) => item === 'bands')),
        slot.exercise,
      ).toBe(true);
    }
  });

  test('[session.warm-up] every session opens with two to five drills that take three to ten minutes', () => {
    for (const session of plain.weeks.flatMap((week) => week.sessions)) {
      expect(session.warmUp.length).toBeGreaterThanOrEqual(2);
      expect(session.warmUp.length).toBeLessThanOrEqual(5);
      const seconds = session.warmUp.reduce(
        (sum, drill) => sum + (drill.sets ?? 1) * (drill.seconds ?? (drill.reps ?? 10) * 3) * (drill.perSide === true ? 2 : 1),
        0,
      );
      expect(seconds).toBeLessThanOrEqual(600);
    }
  });

  test('[mob.daily] the daily routine takes at most ten minutes and holds the drills that findings ask for', () => {
    const found = findingsFrom(
      [{ test: 'thoracic-rotation', date: '2026-11-20' as IsoDate, value: 25, unit: 'deg', side: 'left' }],
      {},
    );
    const wanted = found.flatMap((one) => one.changes.flatMap((change) => (change.kind === 'add-drill' ? [change.drill] : [])));
    expect(wanted.length).toBeGreaterThan(0);
    const made = make({ findings: found });
    for (const daily of made.weeks.flatMap((week) => week.daily).filter((one) => one.kind === 'mobility')) {
      expect(daily.minutes).toBeLessThanOrEqual(10);
      expect(daily.drills).toEqual(expect.arrayContaining(wanted.slice(0, 1)));
    }
    expect(made.weeks[0]?.daily.some((one) => one.kind === 'mobility')).toBe(true);
  });

  test('[plan.continuity] [rot] inside a block at least six in ten movements stay from week to week', () => {
    for (let index = 1; index < plain.weeks.length; index++) {
      const [before, now] = [plain.weeks[index - 1], plain.weeks[index]];
      if (!before || !now || before.emphasis !== now.emphasis || before.deload || now.deload) continue;
      const had = new Set(before.sessions.flatMap((session) => session.slots.map((slot) => slot.exercise)));
      const has = now.sessions.flatMap((session) => session.slots.map((slot) => slot.exercise));
      expect(has.filter((id) => had.has(id)).length / has.length).toBeGreaterThanOrEqual(0.6);
    }
  });

  test('[plan.balance] no full week presses more than it pulls', () => {
    for (const week of plain.weeks.filter((one) => !one.deload)) {
      const count = (...patterns: string[]): number =>
        week.sessions
          .flatMap((session) => session.slots)
          .filter((slot) => patterns.includes(slot.pattern))
          .reduce((sum, slot) => sum + slot.sets.length, 0);
      expect(count('horizontal-pull', 'vertical-pull')).toBeGreaterThanOrEqual(count('horizontal-press', 'vertical-press'));
    }
  });
});
