// Decides how tests write a ledger by hand: facts in the order told, one device, one athlete.
import type { AskedSet, EventBody, PerformedSet, SessionStarted } from '../ledger/event.types.ts';
import type { LedgerEvent } from '../ledger/envelope.types.ts';
import { emptyState, evolve } from '../ledger/evolve.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { AthleteId, DeviceId, Grams, HalfRpe, IsoDate, MillimetresPerSecond, SessionId, SetId } from '../units/brand.ts';
import type { TechniqueGrade } from '../vocabulary/world.ts';
import type { SetKind, Side } from '../vocabulary/training.ts';

export const day = (text: string): IsoDate => text as IsoDate;
export const kg = (kilograms: number): Grams => Math.round(kilograms * 1000) as Grams;
export const rpe = (points: number): HalfRpe => Math.round(points * 2) as HalfRpe;

/** What a test says of a set. */
export interface TestSet {
  readonly exercise: string;
  readonly kg?: number;
  readonly reps?: number;
  readonly seconds?: number;
  readonly metres?: number;
  readonly rpe?: number;
  readonly kind?: SetKind;
  readonly side?: Side;
  readonly slot?: string;
  readonly technique?: TechniqueGrade;
  readonly markers?: readonly string[];
  readonly speed?: number;
  readonly asked?: AskedSet;
}

/** `n` sets of the same. */
export const sets = (n: number, set: TestSet): readonly TestSet[] => Array.from({ length: n }, () => set);

/** The facts of one finished session. */
export function sessionFacts(
  date: string,
  performed: readonly TestSet[],
  more: Partial<Omit<SessionStarted, 'type' | 'session' | 'date'>> = {},
): readonly EventBody[] {
  const session = `s-${date}` as SessionId;
  return [
    { type: 'SessionStarted', session, date: day(date), ...more },
    ...performed.map(
      (s, i): EventBody => ({
        type: 'SetPerformed',
        session,
        ...performedSet(`${session}-${i}`, s),
        ...(s.asked === undefined ? {} : { asked: s.asked }),
      }),
    ),
    { type: 'SessionFinished', session },
  ];
}

export function performedSet(id: string, s: TestSet): PerformedSet {
  return {
    set: id as SetId,
    exercise: s.exercise,
    kind: s.kind ?? 'working',
    ...(s.kg === undefined ? {} : { loadGrams: kg(s.kg) }),
    ...(s.reps === undefined ? {} : { reps: s.reps }),
    ...(s.seconds === undefined ? {} : { seconds: s.seconds }),
    ...(s.metres === undefined ? {} : { millimetres: s.metres * 1000 }),
    ...(s.rpe === undefined ? {} : { rpe: rpe(s.rpe) }),
    ...(s.side === undefined ? {} : { side: s.side }),
    ...(s.slot === undefined ? {} : { slot: s.slot }),
    ...(s.technique === undefined ? {} : { technique: s.technique }),
    ...(s.markers === undefined ? {} : { markers: s.markers }),
    ...(s.speed === undefined ? {} : { velocity: Math.round(s.speed * 1000) as MillimetresPerSecond }),
  };
}

/** Events of one device in the order given. */
export function eventsOf(bodies: readonly EventBody[]): readonly LedgerEvent[] {
  return bodies.map((body, i) => ({
    athlete: 'a1' as AthleteId,
    device: 'd1' as DeviceId,
    deviceSeq: i + 1,
    time: { ms: i, tick: 0 },
    version: body.type === 'SetPerformed' ? 2 : 1,
    body,
  }));
}

/** The state after all of these facts. */
export function ledgerOf(bodies: readonly EventBody[], from: LedgerState = emptyState()): LedgerState {
  let state = from;
  const start = state.applied;
  for (const [i, event] of eventsOf(bodies).entries())
    state = evolve(state, { ...event, deviceSeq: start + i + 1, time: { ms: start + i, tick: 0 } });
  return state;
}

export const profiled: EventBody = {
  type: 'AthleteProfiled',
  sex: 'male',
  born: day('1992-04-09'),
  bodyMassGrams: kg(80),
  trainingYears: 2,
  units: 'kg',
  zone: 'UTC',
};
