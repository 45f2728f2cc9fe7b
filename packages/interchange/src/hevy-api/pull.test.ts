// Proves what comes from Hevy against an imitation written from its contract: every trap, and its bad days.
import { readFileSync } from 'node:fs';
import type { EventBody, SessionId, SetId } from '@strongback/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterImports, preview, readText } from '../testing/importing.ts';
import { NO_MEMORY } from './api.types.ts';
import { readHevyMemory } from './memory.ts';
import { HevyDesk, logged, row, workout } from './testing/desk.ts';

let desk: HevyDesk;
beforeEach(() => {
  desk = new HevyDesk();
});

describe('reading', () => {
  it('walks every page and applies the oldest first; a second pull asks only for what is newer and changes nothing', async () => {
    for (let day = 1; day <= 28; day++) desk.hevy.put(workout(`w${day}`, `2026-02-${String(day).padStart(2, '0')}`));
    const first = await desk.pulled();
    expect(first.report.imported).toEqual({ sessions: 28, sets: 28 });
    expect(desk.hevy.asked.map((one) => one.path.match(/page=\d+/)?.[0])).toEqual(['page=1', 'page=2', 'page=3']);
    expect([...first.state.sessions.values()].map((session) => session.date)[0]).toBe('2026-02-01');
    desk.hevy.asked.length = 0;
    const second = await desk.pulled(first.bodies, first.memory);
    expect(desk.hevy.asked.length).toBe(1);
    expect(desk.hevy.asked[0]?.path).toContain('since=2026-03-10T12');
    expect(second.bodies).toEqual(first.bodies);
  });

  it('keeps kinds, supersets, notes, RPE, carries and the wall time of the zone', async () => {
    desk.hevy.put({
      ...workout('w1', '2026-03-02'),
      description: 'slept badly\n2 coffees',
      start_time: '2026-03-02T23:30:10Z',
      end_time: '2026-03-03T00:40:00Z',
      exercises: [
        {
          title: 'Bent Over Row (Barbell)',
          supersets_id: 0,
          notes: 'straps',
          sets: [row(31.751, 10, { type: 'warmup' }), row(70, 8, { rpe: 6.5 }), row(50, 12, { type: 'dropset' })],
        },
        {
          title: 'Farmers Walk',
          supersets_id: 0,
          sets: [{ type: 'failure', weight_kg: 32, distance_meters: 40, duration_seconds: 33 }],
        },
        { title: 'Stair Machine (Floors)', sets: [{ type: 'normal', duration_seconds: 600, custom_metric: 42 }] },
      ],
    });
    const { state } = await desk.pulled();
    const [session] = [...state.sessions.values()];
    expect(session).toMatchObject({
      date: '2026-03-03',
      at: '00:30:00',
      offsetMinutes: 60,
      minutes: 70,
      note: 'slept badly\n2 coffees',
    });
    expect(session?.sets).toMatchObject([
      { kind: 'warm-up', loadGrams: 31751, entered: { value: 70, unit: 'lb' }, superset: '0', note: 'straps' },
      { kind: 'working', rpe: 13 },
      { kind: 'drop', reps: 12 },
      { kind: 'failure', millimetres: 40_000, seconds: 33, superset: '0' },
      { seconds: 600, note: 'floors or steps: 42' },
    ]);
  });

  it('a workout that Hevy’s own CSV brought is the same session', async () => {
    const csv = readText(readFileSync(new URL('../../fixtures/hevy-kg.csv', import.meta.url), 'utf8'));
    const bodies = [...preview(csv, null).events];
    const [session] = [...afterImports(bodies).sessions.values()];
    desk.hevy.put(workout('w1', '2026-03-02', [row(60, 8)], { start_time: `${session?.date}T17:04:59Z` }));
    const { state, report, memory } = await desk.pulled(bodies);
    expect(state.sessions.size).toBe(1);
    expect(report).toMatchObject({ changed: 1, imported: { sessions: 0 } });
    expect(memory.links['w1']?.session).toBe(session?.session);
  });

  it('a workout that moved in time stays one session; two that began together stay two', async () => {
    desk.hevy.put(workout('w1', '2026-03-02'));
    desk.hevy.put(workout('w2', '2026-03-02', [row(20, 15)]));
    const first = await desk.pulled();
    expect(first.state.sessions.size).toBe(2);
    desk.hevy.put(workout('w1', '2026-03-04', [row(60, 9)]));
    const second = await desk.pulled(first.bodies, first.memory);
    expect([...second.state.sessions.values()].map((one) => `${one.date} ${one.sets[0]?.reps}`).sort()).toEqual([
      '2026-03-02 15',
      '2026-03-04 9',
    ]);
  });

  it('a deletion becomes a question and takes nothing out; one of a workout never seen asks nothing', async () => {
    desk.hevy.put(workout('w1', '2026-03-02'));
    const first = await desk.pulled();
    desk.hevy.remove('w1');
    desk.hevy.remove('never-seen');
    const second = await desk.pulled(first.bodies, first.memory);
    expect(second.bodies).toEqual(first.bodies);
    expect(second.memory.gone).toMatchObject([{ workout: 'w1', date: '2026-03-02', title: 'Pull' }]);
    expect(readHevyMemory(JSON.stringify(second.memory))).toEqual({ ok: true, value: second.memory });
    const third = await desk.pulled(second.bodies, second.memory);
    expect(third.memory.gone.length).toBe(1);
  });

  it('a session edited here is kept and said', async () => {
    desk.hevy.put(workout('w1', '2026-03-02'));
    const first = await desk.pulled();
    const [session] = [...first.state.sessions.values()];
    const edit: EventBody = {
      type: 'SetCorrected',
      session: session?.session as SessionId,
      set: session?.sets[0]?.set as SetId,
      changes: { reps: 5 },
    };
    desk.hevy.put(workout('w1', '2026-03-02', [row(60, 7)]));
    const second = await desk.pulled([...first.bodies, edit], first.memory);
    expect(second.report.conflicts.length).toBe(1);
    expect(second.state.sessions.get(session?.session as SessionId)?.sets[0]?.reps).toBe(5);
  });

  it('the same numbers logged here are not doubled', async () => {
    desk.hevy.put(workout('w1', '2026-03-02'));
    const { bodies, alreadyHere } = await desk.pulled(logged());
    expect(alreadyHere).toBe(1);
    expect(bodies).toEqual(logged());
  });
});

describe('bad days', () => {
  it('waits longer each time, and as long as Hevy asks', async () => {
    desk.hevy.put(workout('w1', '2026-03-02'));
    desk.hevy.trouble.push({ status: 500 }, { status: 429, retryAfterSeconds: 20 }, { status: 0 });
    expect((await desk.pulled()).report.imported.sessions).toBe(1);
    expect(desk.waited).toEqual([1000, 20_000, 4000]);
  });

  it('gives up clearly, with nothing changed', async () => {
    for (let count = 0; count < 5; count++) desk.hevy.trouble.push({ status: 502, text: '<html>Bad gateway</html>' });
    const outcome = await desk.pull([], NO_MEMORY);
    expect(outcome).toMatchObject({ ok: false, code: 'hevy.unreachable' });
  });

  it.each([
    ['a list that is an object', (body: unknown) => ({ ...(body as object), events: {} }), /field events/],
    ['a missing id', (body: unknown) => withoutId(body), /events\[0\]\.workout\.id/],
    ['another kind of change', (body: unknown) => ({ ...(body as object), events: [{ type: 'merged' }] }), /events\[0\]\.type/],
    ['no JSON at all', () => undefined, /not JSON/],
  ])('%s is named, and nothing is taken over', async (_name, mangle, said) => {
    desk.hevy.put(workout('w1', '2026-03-02'));
    desk.hevy.mangle = mangle;
    const outcome = await desk.pull([], NO_MEMORY);
    expect(outcome).toMatchObject({ ok: false, code: 'hevy.shape' });
    expect(outcome.ok ? '' : outcome.reason).toMatch(said);
  });

  it('new fields do not disturb', async () => {
    desk.hevy.put(workout('w1', '2026-03-02', [row(60, 8, { heart_rate: 150 })], { routine_id: null, mood: 'good' }));
    expect((await desk.pulled()).report.imported.sessions).toBe(1);
  });

  it('a wrong key and a refused account are told apart from the rest', async () => {
    desk.key = 'wrong';
    expect(await desk.pull([], NO_MEMORY)).toMatchObject({ ok: false, code: 'hevy.key' });
    expect(desk.waited).toEqual([]);
  });

  it('an empty account and an empty page are no fault', async () => {
    expect((await desk.pulled()).report.imported.sessions).toBe(0);
    desk.hevy.trouble.push({ status: 404, text: '{"error":"Page not found"}' });
    expect((await desk.pulled()).report.imported.sessions).toBe(0);
  });
});

function withoutId(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replace('"id":"w1"', '"uuid":"w1"'));
}
