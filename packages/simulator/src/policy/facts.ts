// Decides how a session that was done becomes facts of a ledger.
import {
  type EventBody,
  type Grams,
  gramsFrom,
  type HalfRpe,
  type IsoDate,
  type SessionId,
  type SetId,
} from '@strongback/engine';
import type { AskedSet, DoneSession, DoneSet } from './policy.types.ts';

export interface SessionNames {
  readonly session: SessionId;
  readonly plan: string;
  readonly plannedDate: IsoDate;
}

export function sessionFacts(done: DoneSession, names: SessionNames): readonly EventBody[] {
  const { session } = names;
  const facts: EventBody[] = [
    { type: 'SessionStarted', session, date: done.date, plan: names.plan, plannedDate: names.plannedDate },
  ];
  let number = 0;
  for (const slot of done.slots) {
    for (const set of slot.sets) {
      number += 1;
      const id = `${session}#${number}` as SetId;
      facts.push(setFact(session, id, slot.exercise, slot.asked.slot, set));
      // Half of the slips of the finger are seen and put right.
      if (set.enteredKg !== null && number % 2 === 0)
        facts.push({ type: 'SetCorrected', session, set: id, changes: { loadGrams: grams(set.loadKg ?? 0) } });
    }
  }
  facts.push({ type: 'SessionFinished', session, minutes: done.minutes, effort: done.effort });
  return facts;
}

function setFact(session: SessionId, set: SetId, exercise: string, slot: string, done: DoneSet): EventBody {
  const load = done.enteredKg ?? done.loadKg;
  return {
    type: 'SetPerformed',
    session,
    set,
    exercise,
    slot,
    kind: done.kind === 'warm-up' && !done.unflagged ? 'warm-up' : done.asked.open === true ? 'amrap' : 'working',
    ...(load === null ? {} : { loadGrams: grams(load) }),
    ...(done.reps === null ? {} : { reps: done.reps }),
    ...(done.seconds === null ? {} : { seconds: done.seconds }),
    ...(done.metres === null ? {} : { millimetres: done.metres * 1000 }),
    ...(done.rpe === null ? {} : { rpe: Math.round(done.rpe * 2) as HalfRpe }),
    ...(done.kind === 'warm-up' ? {} : { technique: done.technique, asked: askedFact(done.asked) }),
  };
}

function askedFact(asked: AskedSet): NonNullable<Extract<EventBody, { type: 'SetPerformed' }>['asked']> {
  return {
    ...(asked.loadKg === null ? {} : { loadGrams: grams(asked.loadKg) }),
    ...(asked.reps === null ? {} : { reps: asked.reps }),
    ...(asked.seconds === null ? {} : { seconds: asked.seconds }),
    ...(asked.metres === null ? {} : { millimetres: asked.metres * 1000 }),
    ...(asked.rpe === null ? {} : { rpe: Math.round(asked.rpe * 2) as HalfRpe }),
  };
}

function grams(kg: number): Grams {
  return gramsFrom(Math.round(kg * 1000) / 1000, 'kg');
}
