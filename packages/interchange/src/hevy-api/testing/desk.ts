// Decides how tests of Hevy's connection stand: a zone, an imitation in memory, pulls that are taken over, pushes that are sent.
import { catalogue, findMovement } from '@strongback/catalogue';
import type { EventBody, Grams, IsoDate, LedgerState, Outcome, SessionId, SetId, WallTime } from '@strongback/engine';
import { HevyImitation } from '../../../../../scripts/testing/hevy-imitation.ts';
import { previewImport } from '../../pipeline/preview.ts';
import type { ImportReport } from '../../pipeline/report.types.ts';
import { afterImports, movementFor } from '../../testing/importing.ts';
import { type HevyMemory, type HevyTransport, NO_MEMORY, type ZoneClock } from '../api.types.ts';
import { type Pulled, pullHevy } from '../pull.ts';
import { planPush, type PushOptions, type PushPlan, sendAll } from '../push.ts';

/** A zone an hour before UTC, the whole year. */
export const clock: ZoneClock = {
  wall(ms) {
    const text = new Date(ms + 3_600_000).toISOString();
    return { date: text.slice(0, 10), time: text.slice(11, 19) as WallTime, offsetMinutes: 60 };
  },
  instant: (date, time) => Date.parse(`${date}T${time}Z`) - 3_600_000,
};

export const row = (weight: number, reps: number, more: object = {}) => ({ type: 'normal', weight_kg: weight, reps, ...more });
export function workout(id: string, day: string, sets = [row(60, 8)], more: object = {}) {
  return {
    id,
    title: 'Pull',
    description: '',
    start_time: `${day}T17:04:33+00:00`,
    end_time: `${day}T18:10:02Z`,
    exercises: [{ title: 'Bent Over Row (Barbell)', sets }],
    ...more,
  };
}

/** An imitation and the way to it; `waited` holds every pause that was asked for, milliseconds. */
export class HevyDesk {
  readonly hevy = new HevyImitation();
  readonly waited: number[] = [];
  key = this.hevy.key;
  readonly transport: HevyTransport = {
    send: async ({ method, path, body }) => this.hevy.answer(method, path, this.key, body),
    wait: async (milliseconds) => void this.waited.push(milliseconds),
  };

  /** One pull, taken over: the facts afterwards, the state and the memory. */
  async pull(bodies: EventBody[], memory: HevyMemory): Promise<Outcome<TakenOver>> {
    const state = bodies.length === 0 ? null : afterImports(bodies);
    const pulled = await pullHevy(this.transport, state, memory, { clock, movementFor });
    if (!pulled.ok) return pulled;
    const importId = `pull-${bodies.length}`;
    const shown = previewImport(pulled.value.read, state, { importId, fileHash: 'x', unit: 'kg', movementFor });
    const after = [...bodies, ...shown.events];
    return { ok: true, value: { ...pulled.value, bodies: after, state: afterImports(after), report: shown.report } };
  }

  async pulled(bodies: EventBody[] = [], memory = NO_MEMORY): Promise<TakenOver> {
    return whole(await this.pull(bodies, memory));
  }

  async push(bodies: EventBody[], memory = NO_MEMORY): Promise<{ plan: PushPlan; memory: HevyMemory }> {
    const plan = whole(await planPush(this.transport, afterImports(bodies), memory, PUSH_OPTIONS));
    const sent = whole(await sendAll(this.transport, plan.outgoing, memory, () => {}));
    return { plan, memory: sent.memory };
  }
}

interface TakenOver extends Pulled {
  readonly bodies: EventBody[];
  readonly state: LedgerState;
  readonly report: ImportReport;
}

export const PUSH_OPTIONS: PushOptions = { clock, catalogue: catalogue(), findMovement, from: null };

/** The value, where a refusal would be a fault of the test. */
export function whole<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

/** A session logged here, with the same numbers as `workout('w1', '2026-03-02')`. */
export function logged(more: object = {}, ...others: EventBody[]): EventBody[] {
  const session = 's1' as SessionId;
  return [
    { type: 'SessionStarted', session, date: '2026-03-02' as IsoDate, at: '18:04:00' as WallTime },
    {
      type: 'SetPerformed',
      session,
      set: 'x1' as SetId,
      exercise: 'barbell-row',
      kind: 'working',
      loadGrams: 60_000 as Grams,
      reps: 8,
      ...more,
    },
    ...others,
    { type: 'SessionFinished', session, minutes: 66 },
  ];
}

export function carry(): EventBody {
  const exercise = findMovement('Farmers Walk') ?? '';
  return {
    type: 'SetPerformed',
    session: 's1' as SessionId,
    set: 'x2' as SetId,
    exercise,
    kind: 'working',
    loadGrams: 32_000 as Grams,
    millimetres: 20_500,
    seconds: 30,
  };
}
