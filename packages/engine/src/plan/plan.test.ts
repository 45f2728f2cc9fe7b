// Decides examples of whole plans over a small catalogue: pull days, gates, complaints, trips, earned doses, locks, screens.
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../units/brand.ts';
import { GATES } from '../vocabulary/world.ts';
import { plan, planAhead } from './plan.ts';
import type { PlanRequest } from './request.types.ts';
import { smallCatalogue } from './testing/small-catalogue.ts';
import { smallRequest } from './testing/small-request.ts';

const catalogue = smallCatalogue();
const make = (over: Partial<PlanRequest> = {}) => plan(smallRequest(over), catalogue);
const slots = (made: ReturnType<typeof plan>) => made.weeks.flatMap((week) => week.sessions.flatMap((session) => session.slots));

describe('a plan', () => {
  test('has the weeks that were asked for, and says when it cannot', () => {
    expect(make({ weeks: 16 }).weeks).toHaveLength(16);
    expect(() => make({ weeks: 0 })).toThrow(RangeError);
    expect(() => make({ weeks: 25 })).toThrow(RangeError);
  });

  test('laid out block by block it is the same plan, to the byte', () => {
    const whole = make({ weeks: 16 });
    const laid: number[] = [];
    let ahead = planAhead(smallRequest({ weeks: 16 }), catalogue);
    for (;;) {
      const { weeks, blocks } = ahead.plan;
      laid.push(weeks.length);
      expect(blocks).toEqual(whole.blocks);
      expect(JSON.stringify(weeks)).toBe(JSON.stringify(whole.weeks.slice(0, weeks.length)));
      const next = ahead.further();
      if (next === null) break;
      ahead = next;
    }
    expect(laid.length).toBeGreaterThan(2);
    expect(JSON.stringify(ahead.plan)).toBe(JSON.stringify(whole));
  });

  test('[plan.pull-days] gives one day to rows and another to vertical pulls', () => {
    const week = make().weeks[0];
    const rows = week?.sessions.filter((session) => session.roles.includes('horizontal-pull')) ?? [];
    const downs = week?.sessions.filter((session) => session.roles.includes('vertical-pull')) ?? [];
    expect(rows).toHaveLength(1);
    expect(downs).toHaveLength(1);
    expect(rows[0]?.date).not.toBe(downs[0]?.date);
  });

  test('[plan.hinge-weekly] [plan.carry-weekly] [plan.trunk-weekly] [plan.prevention] holds hinge, carry, trunk and prevention in every week, the deload too', () => {
    for (const week of make().weeks) {
      const patterns = new Set(week.sessions.flatMap((session) => session.slots.map((slot) => slot.pattern)));
      for (const needed of ['hinge', 'carry', 'anti-extension', 'anti-rotation', 'external-rotation'] as const)
        expect(patterns).toContain(needed);
    }
  });

  test('[plan.gates] keeps the deadlift behind its gate and says that the hinge builds towards it', () => {
    const closed = make();
    expect(slots(closed).some((slot) => slot.exercise === 'deadlift')).toBe(false);
    expect(
      slots(closed).some((slot) => slot.exercise === 'hinge' && slot.reasons.some((one) => one.rule === 'gate.heavy-hinge')),
    ).toBe(true);
    expect(closed.gates.find((gate) => gate.gate === 'heavy-hinge')?.open).toBe(false);
  });

  test('[load.heavy] opens heavy work only in strength weeks once the gate is open', () => {
    const open = make({
      weeks: 15,
      gates: GATES.map((gate) => ({ gate, open: true, needs: [] })),
      goals: [{ exercise: 'deadlift' }],
      strength: new Map([
        ['deadlift', { e1rmKg: 140, sigmaPercent: 4, k: 0.033, lastOn: '2026-11-20' as IsoDate, source: 'log' }],
      ]),
      before: { ...smallRequest().before, trainingSince: '2025-01-01' as IsoDate },
    });
    const heavy = open.weeks.filter((week) => week.sessions.some((session) => session.slots.some((slot) => slot.heavy)));
    expect(heavy.length).toBeGreaterThan(0);
    for (const week of heavy) expect(week.emphasis).toBe('strength');
    for (const slot of slots(open))
      expect(slot.heavy).toBe(
        slot.sets.some((set) => (set.percent1RM ?? 0) >= 85 || ((set.rpe ?? 0) >= 9 && (set.reps ?? 9) <= 5)),
      );
  });

  test('[plan.complaint] a sore shoulder takes movements away, not the pattern, and halves nothing in silence', () => {
    const sore = make({
      complaints: [{ joint: 'shoulder', severity: 5, since: '2026-11-01' as IsoDate, provokedBy: ['press'] }],
    });
    const used = new Set(slots(sore).map((slot) => slot.exercise));
    expect(used.has('pulldown')).toBe(false);
    expect(used.has('press')).toBe(false);
    expect(used.has('pulldown-easy')).toBe(true);
  });

  test('[plan.concession] a closed region is conceded with what would bring it back', () => {
    const closed = make({ complaints: [{ joint: 'shoulder', severity: 8, since: '2026-11-01' as IsoDate, provokedBy: [] }] });
    expect(closed.concessions.some((one) => one.rule === 'plan.pull-days' && one.relax?.includes('shoulder') === true)).toBe(
      true,
    );
  });

  test('[plan.away] days away hold nothing, and a week away counts as rest', () => {
    const away = make({ calendar: [{ entry: 'a', kind: 'away', from: '2026-12-21' as IsoDate, to: '2026-12-27' as IsoDate }] });
    expect(away.weeks[4]?.sessions).toEqual([]);
    expect(away.weeks[4]?.deload).toBe(true);
  });

  test('an earned dose is where the exercise starts', () => {
    const earned = make({
      earned: new Map([
        [
          'row',
          {
            sets: 3,
            reps: 9,
            loadKg: 42.5,
            lastOn: '2026-11-20' as IsoDate,
            verdict: 'step',
            because: 'nine clean repetitions twice',
            rule: 'prog.two-week-step',
          },
        ],
      ]),
    });
    const row = earned.weeks[0]?.sessions.flatMap((session) => session.slots).find((slot) => slot.exercise === 'row');
    expect(row?.sets[0]).toMatchObject({ reps: 9, loadKg: 42.5 });
    expect(row?.reasons.some((one) => one.because === 'nine clean repetitions twice')).toBe(true);
  });

  test('[prog.two-week-step] a share taken off an earned load ends on a step that exists, what was lifted stands', () => {
    const firstLoad = (verdict: 'back' | 'hold', loadKg: number): number | null | undefined =>
      make({
        earned: new Map([
          [
            'row',
            { sets: 3, reps: 9, loadKg, lastOn: '2026-11-20' as IsoDate, verdict, because: 'so', rule: 'prog.two-week-step' },
          ],
        ]),
      })
        .weeks[0]?.sessions.flatMap((session) => session.slots)
        .find((slot) => slot.exercise === 'row')?.sets[0]?.loadKg;
    expect(firstLoad('back', 42.75)).toBe(42.5);
    expect(firstLoad('back', 44.1)).toBe(45);
    expect(firstLoad('hold', 42.75)).toBe(42.75);
  });

  test('[prog.guide] a carry that has earned far more stays a distance that a coach would say', () => {
    const carries = slots(
      make({
        earned: new Map(
          ['farmer-walk', 'suitcase-carry', 'carry'].map((id) => [
            id,
            {
              sets: 3,
              reps: 0,
              metres: 60,
              loadKg: 24,
              lastOn: '2026-11-20' as IsoDate,
              verdict: 'hold',
              because: 'so',
              rule: 'prog.guide',
            },
          ]),
        ),
      }),
    ).flatMap((slot) => slot.sets.flatMap((set) => set.metres ?? []));
    expect(carries.length).toBeGreaterThan(0);
    expect(carries.filter((metres) => metres % 5 !== 0)).toEqual([]);
  });

  test('a locked-out movement is nowhere, a locked day holds no session', () => {
    const locked = make({
      locks: [
        { kind: 'never', exercise: 'row' },
        { kind: 'day', date: '2026-11-25' as IsoDate, rest: true },
      ],
    });
    expect(slots(locked).some((slot) => slot.exercise === 'row')).toBe(false);
    expect(locked.weeks[0]?.sessions.some((session) => session.date === '2026-11-25')).toBe(false);
  });

  test('waits for a professional when the screen says so', () => {
    const waiting = make({ limits: { ...smallRequest().limits, training: 'ask-first' } });
    expect(slots(waiting)).toEqual([]);
    expect(waiting.concessions.some((one) => one.rule === 'parq')).toBe(true);
  });

  test('[plan.taper] a test is approached with a taper and three quiet days', () => {
    const tested = make({
      weeks: 12,
      calendar: [{ entry: 't', kind: 'test', from: '2027-02-06' as IsoDate, exercises: ['deadlift'] }],
    });
    expect(tested.weeks[10]?.emphasis).toBe('test');
    expect(tested.weeks[9]?.emphasis).toBe('taper');
    const sets = (index: number): number =>
      tested.weeks[index]?.sessions.reduce(
        (sum, session) => sum + session.slots.reduce((n, slot) => n + slot.sets.length, 0),
        0,
      ) ?? 0;
    expect(sets(9)).toBeLessThan(0.75 * sets(8));
    expect(tested.weeks[10]?.sessions.every((session) => session.date <= '2027-02-03' || session.date > '2027-02-06')).toBe(true);
  });
});
