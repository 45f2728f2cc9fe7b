// Proves what goes to Hevy against an imitation written from its contract: its traps, once each, and nothing lost in between.
import type { HalfRpe } from '@strongback/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterImports } from '../testing/importing.ts';
import { NO_MEMORY } from './api.types.ts';
import { planPush, sendAll, settleUnsure } from './push.ts';
import { carry, HevyDesk, logged, PUSH_OPTIONS, workout } from './testing/desk.ts';

let desk: HevyDesk;
beforeEach(() => {
  desk = new HevyDesk();
});

describe('writing', () => {
  beforeEach(() => {
    desk.hevy.templates.push(
      { id: 'C1', title: 'Barbell Row', type: 'weight_reps', is_custom: true },
      { id: 'T1', title: 'Bent Over Row (Barbell)', type: 'weight_reps', is_custom: false },
      { id: 'T2', title: 'Farmers Walk', type: 'short_distance_weight', is_custom: false },
    );
  });

  it('a session arrives whole, and what cannot is said', async () => {
    const { plan, memory } = await desk.push(logged({ rpe: 13 as HalfRpe, superset: 'a' }, carry()));
    expect(plan.outgoing[0]?.losses).toEqual(['RPE 6.5 is not taken by Hevy: left out', '20.5 metres is written as 21']);
    expect([...desk.hevy.workouts.values()]).toMatchObject([
      {
        title: 'Workout',
        start_time: '2026-03-02T17:04:00.000Z',
        end_time: '2026-03-02T18:10:00.000Z',
        exercises: [
          { supersets_id: 0, sets: [{ type: 'normal', weight_kg: 60, reps: 8, rpe: null }] },
          { exercise_template_id: 'T2', sets: [{ weight_kg: 32, distance_meters: 21, duration_seconds: 30, reps: null }] },
        ],
      },
    ]);
    expect(Object.values(memory.links)).toMatchObject([{ session: 's1', sent: { updatedAt: expect.any(String) as string } }]);
  });

  it('is sent once, comes back as nothing new, and replaces its older form when it changed', async () => {
    const first = await desk.push(logged());
    const again = await desk.push(logged(), first.memory);
    expect(again.plan).toMatchObject({ outgoing: [], upToDate: 1 });
    const back = await desk.pulled(logged(), first.memory);
    expect(back).toMatchObject({ alreadyHere: 1, report: { conflicts: [], imported: { sessions: 0 } } });
    const changed = await desk.push(logged({ reps: 9 }), first.memory);
    expect(changed.plan.outgoing[0]?.workout).toBe('workout-1');
    expect(desk.hevy.workouts.size).toBe(1);
    expect(desk.hevy.workouts.get('workout-1')?.exercises[0]?.sets[0]?.reps).toBe(9);
  });

  it('what is missing at Hevy holds the session back, and what came from Hevy is not sent', async () => {
    desk.hevy.templates.splice(0, 2);
    expect((await desk.push(logged())).plan).toMatchObject({
      outgoing: [],
      held: [{ session: 's1', reason: expect.stringContaining('no exercise for') as string }],
    });
    desk.hevy.put(workout('w9', '2026-02-02'));
    const theirs = await desk.pulled();
    expect((await desk.push(theirs.bodies, theirs.memory)).plan).toMatchObject({ outgoing: [], held: [] });
  });

  it.each([{ after: true }, { after: false }])(
    'a send without an answer is looked up before it is sent again: %j',
    async ({ after }) => {
      const plan = await planPush(desk.transport, afterImports(logged()), NO_MEMORY, PUSH_OPTIONS);
      if (!plan.ok) throw new Error(plan.reason);
      let kept = NO_MEMORY;
      desk.hevy.trouble.push({ status: 0, after });
      const sent = await sendAll(desk.transport, plan.value.outgoing, kept, (now) => (kept = now));
      expect(sent).toMatchObject({ ok: false, code: 'hevy.unsure' });
      expect(kept.unsure.length).toBe(1);
      const settled = await settleUnsure(desk.transport, kept);
      if (!settled.ok) throw new Error(settled.reason);
      expect(settled.value.unsure).toEqual([]);
      await desk.push(logged(), settled.value);
      expect(desk.hevy.workouts.size).toBe(1);
    },
  );

  it('a refused session is told with Hevy’s words, and the next run is not confused', async () => {
    desk.hevy.trouble.push({ status: 400, text: 'nope' });
    desk.hevy.trouble.unshift({
      status: 200,
      text: JSON.stringify({ page: 1, page_count: 1, exercise_templates: desk.hevy.templates }),
    });
    let kept = NO_MEMORY;
    const plan = await planPush(desk.transport, afterImports(logged()), kept, PUSH_OPTIONS);
    const sent = await sendAll(desk.transport, plan.ok ? plan.value.outgoing : [], kept, (now) => (kept = now));
    expect(sent).toMatchObject({ ok: false, code: 'hevy.rejected', reason: expect.stringContaining('nope') as string });
    expect(kept.unsure).toEqual([]);
  });
});
