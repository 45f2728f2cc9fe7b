// Decides by whole plans over the real catalogue that locked blocks and doses hold, say what they cost, and that templates are filled by findings.
import { readFileSync } from 'node:fs';
import { catalogue } from '@strongback/catalogue';
import {
  type AthleteId,
  type DeviceId,
  fillTemplate,
  GATES,
  type HalfRpe,
  type IsoDate,
  type Plan,
  plan,
  planFor,
  type PlanRequest,
  readTemplate,
  replay,
  startWriter,
  tryAppend,
} from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';
import { nastyRequests } from './nasty-requests.ts';
import { auditPlan } from './plan-audit.ts';

const all = catalogue();
const { request: base } = nastyRequests(all)[0] as ReturnType<typeof nastyRequests>[number];
const open: PlanRequest = { ...base, weeks: 12, gates: GATES.map((gate) => ({ gate, open: true, needs: [] })) };
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const plain = asJson({ movements: all.movements, drills: all.drills }) as CatalogueJson;
const audit = (made: Plan, asked: PlanRequest): string[] =>
  auditPlan(asJson(made) as PlanJson, asJson(asked) as AskedJson, plain).map((one) => `${one.rule} ${one.at} ${one.what}`);
const locked = (...locks: PlanRequest['locks']): PlanRequest => ({ ...open, locks });

describe('a locked block', () => {
  const request = locked({
    kind: 'block',
    emphasis: 'strength',
    from: '2026-11-30' as IsoDate,
    to: '2026-12-20' as IsoDate,
  });
  const made = plan(request, all);
  const free = plan(open, all);

  test('stands in its weeks, with every hard rule kept, and says what it costs the other emphases', () => {
    expect(made.weeks.slice(1, 4).every((week) => week.emphasis === 'strength' || week.deload)).toBe(true);
    expect(free.weeks.slice(1, 4).some((week) => week.emphasis === 'strength')).toBe(false);
    expect(made.concessions.map((one) => one.text).join(' ')).toMatch(
      /strength from 2026-11-30 to 2026-12-20 is locked and costs: .*weeks? of/,
    );
    expect(audit(made, request)).toEqual([]);
  });

  test('gives way to a deload that is due, and says so', () => {
    const long = locked({ kind: 'block', emphasis: 'hypertrophy', from: '2026-11-23' as IsoDate, to: '2027-02-14' as IsoDate });
    const whole = plan(long, all);
    expect(whole.weeks.some((week) => week.deload)).toBe(true);
    expect(whole.weeks.filter((week) => week.emphasis === 'hypertrophy').length).toBeGreaterThanOrEqual(9);
    expect(whole.concessions.some((one) => /is locked to hypertrophy and is a lighter week/.test(one.text))).toBe(true);
    expect(audit(whole, long)).toEqual([]);
  });
});

describe('a locked dose', () => {
  const request = locked(
    { kind: 'exercise', exercise: 'lat-pulldown' },
    { kind: 'dose', exercise: 'lat-pulldown', sets: 4, amount: 9, rpe: 14 as HalfRpe },
  );
  const made = plan(request, all);

  test('stands in every loaded week as written, is told to the session, and lighter weeks stay lighter', () => {
    const slots = made.weeks.flatMap((week) =>
      week.sessions.flatMap((session) =>
        session.slots.filter((slot) => slot.exercise === 'lat-pulldown').map((slot) => ({ week, slot })),
      ),
    );
    expect(slots.length).toBeGreaterThan(8);
    for (const { week, slot } of slots) {
      expect(slot.fixed).toBe(true);
      if (week.deload) expect(slot.sets.length).toBeLessThan(4);
      else expect([slot.sets.length, slot.sets[0]?.reps, slot.sets[0]?.rpe]).toEqual([4, 9, 7]);
    }
    expect(audit(made, request)).toEqual([]);
  });

  test('is held below a ceiling, and the plan says where', () => {
    const hard = locked(
      { kind: 'exercise', exercise: 'lat-pulldown' },
      { kind: 'dose', exercise: 'lat-pulldown', sets: 3, amount: 4, rpe: 20 as HalfRpe },
    );
    const held = plan(hard, all);
    expect(held.concessions.some((one) => /the dose of .* is locked and cannot stand so in weeks?/.test(one.text))).toBe(true);
    expect(audit(held, hard)).toEqual([]);
  });

  test('without a place for its exercise says that nothing brings it in', () => {
    const lonely = plan(locked({ kind: 'dose', exercise: 'turkish-get-up', sets: 2 }), all);
    expect(lonely.concessions.some((one) => one.text.includes('nothing brings'))).toBe(true);
  });
});

describe('a template', () => {
  const read = readTemplate(readFileSync(new URL('../../examples/templates/press-accessories.json', import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  const template = read.value;
  const weakRotators = {
    id: 'f',
    source: 'test',
    test: null,
    side: null,
    date: '2026-11-01',
    value: 1,
    unit: '',
    norm: '',
    severity: 2,
    domain: 'rotator',
    score: -1,
    rule: 'as.erir',
    grade: 'C',
    status: 'verify',
    citation: '',
    because: 'the rotators tire early',
    changes: [{ kind: 'prefer-exercise', exercise: 'side-lying-external-rotation' }],
    changesText: '',
  } as unknown as PlanRequest['findings'][number];

  test('is filled by what the findings ask for, and leaves a slot empty where none does', () => {
    const plainly = fillTemplate(template, open, all);
    expect(plainly.filled.map((one) => one.slot)).toEqual(['upper back', 'rotators', 'carry']);
    expect(plainly.open).toEqual([{ slot: 'what is weak', because: 'no finding asks for it' }]);
    const found = fillTemplate(template, { ...open, findings: [weakRotators] }, all);
    expect(found.filled.find((one) => one.slot === 'rotators')).toEqual({
      slot: 'rotators',
      exercise: 'side-lying-external-rotation',
      because: 'the rotators tire early',
    });
  });

  test('never puts in what the person may not do, has no equipment for or dislikes', () => {
    const rotators = (request: PlanRequest): string | undefined =>
      fillTemplate(template, request, all).filled.find((one) => one.slot === 'rotators')?.exercise;
    const usual = rotators(open) ?? '';
    expect(rotators({ ...open, preferences: { likes: [], dislikes: [usual] } })).not.toBe(usual);
    const bands = rotators({ ...open, equipment: ['bands'] }) ?? '';
    expect(all.movement.get(bands)?.equipment.some((set) => set.every((piece) => piece === 'bands'))).toBe(true);
    const sore = { joint: 'shoulder' as const, severity: 8, since: '2026-11-10' as IsoDate, provokedBy: [] };
    expect(rotators({ ...open, complaints: [sore] })).toBeUndefined();
  });

  test('shapes a lawful plan from a ledger, and the plan says what filled each slot', () => {
    const events = tryAppend(
      startWriter('a' as AthleteId, 'd' as DeviceId),
      [
        { type: 'AthleteProfiled', units: 'kg', zone: 'UTC', sex: 'male', born: '1990-01-01' as IsoDate },
        { type: 'AvailabilitySet', days: (['mon', 'wed', 'fri'] as const).map((weekday) => ({ weekday, minutes: 60 })) },
        { type: 'EquipmentChanged', place: 'home', equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'bands'] },
      ],
      0,
    );
    if (!events.ok) throw new Error(events.reason);
    const options = { from: '2026-11-23' as IsoDate, weeks: 4, seed: 1, effort: 'quick', template } as const;
    const made = planFor(replay(events.value), all, options);
    if (!made.ok) throw new Error(made.reason);
    expect(made.value.assumptions.filter((text) => text.startsWith('template Press accessories')).length).toBe(
      template.slots.length,
    );
    for (const week of made.value.weeks)
      expect(week.sessions.some((session) => session.slots.some((slot) => slot.exercise === 'suitcase-carry'))).toBe(true);
  });

  test('is refused with the field that does not fit', () => {
    expect(readTemplate('{')).toMatchObject({ ok: false, code: 'template.json' });
    expect(readTemplate('{"template":1,"name":"x","slots":[{"name":"y"}]}')).toMatchObject({ ok: false, code: 'template.shape' });
    expect(readTemplate('{"template":1,"name":"x","slots":[{"name":"y","sets":9}]}')).toMatchObject({ ok: false });
  });
});
