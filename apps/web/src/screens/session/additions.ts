// Decides what a session holds beyond what was prepared for it: exercises and complexes that were added to it on any device, until they are taken off.
import {
  addComplex,
  complexNamed,
  type Catalogue,
  type EventBody,
  type LedgerState,
  type LoggedSession,
  type PreparedSession,
  type PreparedSlot,
  type SessionId,
} from '@strongback/engine';
import { complexContext } from '../../app/training/complex-context.ts';
import { sessionWithExercise, slotAfterSwap } from '../../app/training/coach.ts';
import { withPrepared, type Desk } from './desk.ts';

type Added = NonNullable<LedgerState['added']>[number];

/** The fact that an exercise, or a complex by its name, joined a session, and the one that takes it off again. */
export function addedTo(
  session: SessionId,
  slot: string,
  exercise: string,
): { readonly bodies: readonly EventBody[]; readonly counter: readonly EventBody[] } {
  const fact = { type: 'ExerciseAdded', session, slot, exercise } as const;
  return { bodies: [fact], counter: [{ ...fact, out: true }] };
}

/** The facts of what had been added to a session and is not among these slots: how it was added, and that it is off. */
export function addedAndGone(
  { added = [] }: Pick<LedgerState, 'added'>,
  session: SessionId,
  slots: readonly Pick<PreparedSlot, 'slot'>[],
): ReturnType<typeof addedTo> {
  const gone = added
    .filter((one) => one.session === session && !one.out && !slots.some(({ slot }) => slot === one.slot))
    .map((one) => addedTo(session, one.slot, one.exercise));
  return { bodies: gone.flatMap((one) => one.bodies), counter: gone.flatMap((one) => one.counter) };
}

/** The session with all that was added to it and without what was taken off before a set of it was done; the same one where nothing differs. */
export function withAdditions(
  ledger: LedgerState,
  catalogue: Catalogue,
  prepared: PreparedSession,
  logged: LoggedSession,
): PreparedSession {
  const done = (slot: string): number => logged.sets.filter((set) => !set.removed && set.slot === slot).length;
  let session = prepared;
  for (const one of ledger.added ?? []) {
    if (one.session !== prepared.session) continue;
    const there = session.slots.some(({ slot }) => slot === one.slot);
    if (one.out === !there) continue;
    if (!one.out) session = withOne(ledger, catalogue, session, one, logged);
    else if (done(one.slot) === 0) session = { ...session, slots: session.slots.filter(({ slot }) => slot !== one.slot) };
  }
  return session;
}

function withOne(
  ledger: LedgerState,
  catalogue: Catalogue,
  session: PreparedSession,
  { slot: id, exercise }: Added,
  logged: LoggedSession,
): PreparedSession {
  const complex = complexNamed(exercise);
  const outcome =
    complex === null
      ? sessionWithExercise(ledger, catalogue, session, exercise)
      : addComplex(session, complex, complexContext(ledger, catalogue, session.date));
  const slot = outcome.ok ? outcome.value.slots.find((one) => one.slot === id) : undefined;
  if (!outcome.ok || slot === undefined) return session;
  const swap = logged.swaps.findLast((one) => one.slot === id);
  if (swap === undefined || swap.to === slot.exercise) return outcome.value;
  const doneSets = logged.sets.filter((set) => !set.removed && set.slot === id && set.exercise !== swap.to).length;
  const swapped = slotAfterSwap(ledger, catalogue, outcome.value, slot, { to: swap.to, why: swap.why, doneSets });
  return { ...outcome.value, slots: outcome.value.slots.map((one) => (one === slot ? swapped : one)) };
}

/** The desk with what other devices added to its session. */
export function deskWithAdditions(ledger: LedgerState, catalogue: Catalogue, desk: Desk): Desk {
  const logged = ledger.sessions.get(desk.session);
  const prepared = logged === undefined ? desk.prepared : withAdditions(ledger, catalogue, desk.prepared, logged);
  return prepared === desk.prepared ? desk : withPrepared(desk, prepared);
}
