// Decides how a session of today is told apart from the one the plan wrote: what differs, in one sentence, and what made it so.
import { nameInside } from '../vocabulary/proper-names.ts';
import type { PreparedSlot } from './session.types.ts';
import { plain } from './loadable.ts';

type Cause = 'other-sport' | 'check-in' | 'weights' | 'log';

/** In the order in which they are said. */
const CAUSES: readonly (readonly [Cause, string])[] = [
  ['check-in', 'after your check-in'],
  ['other-sport', 'after your other sport'],
  ['log', 'by what the log says now'],
  ['weights', 'with the weights you have here'],
];
const CHECK_IN_RULES: ReadonlySet<string> = new Set(['well.z', 'well.sleep']);
const MOST_TOLD = 2;
/** A load is the planned one within this share. */
const SAME = 0.01;

/** `Other than planned, by what the log says now: lat pulldown 40 kg instead of 42 kg.` Null where the day stands as written; swaps say their own. */
export function againstPlan(
  slots: readonly PreparedSlot[],
  nameOf: (exercise: string) => string,
  minutes: { readonly now: number; readonly planned: number } | null,
): string | null {
  const differing = slots.flatMap((slot) => {
    const text = difference(slot);
    return text === null ? [] : [{ slot, text: `${nameInside(nameOf(slot.exercise))} ${text}` }];
  });
  if (differing.length === 0) return null;
  const causes = new Set(differing.map(({ slot }) => causeOf(slot)));
  const because = CAUSES.flatMap(([cause, words]) => (causes.has(cause) ? [words] : []));
  const told = differing.slice(0, MOST_TOLD).map(({ text }) => text);
  const more = differing.length - told.length;
  if (more > 0) told.push(`and ${more} other ${more === 1 ? 'exercise' : 'exercises'}`);
  if (minutes !== null && minutes.now !== minutes.planned) told.push(`${minutes.now} minutes instead of ${minutes.planned}`);
  return `Other than planned, ${because.join(' and ')}: ${told.join('; ')}.`;
}

function difference(slot: PreparedSlot): string | null {
  const { written } = slot;
  const [now, then] = [slot.sets[0], written?.sets[0]];
  if (written === undefined || written.exercise !== slot.exercise || now === undefined || then === undefined) return null;
  const parts: string[] = [];
  if (now.loadKg !== null && then.loadKg !== null && Math.abs(now.loadKg - then.loadKg) > SAME * Math.abs(then.loadKg))
    parts.push(`${plain(now.loadKg)} kg instead of ${plain(then.loadKg)} kg`);
  if (slot.sets.length !== written.sets.length)
    parts.push(`${slot.sets.length} ${slot.sets.length === 1 ? 'set' : 'sets'} instead of ${written.sets.length}`);
  if (parts.length === 0 && now.reps !== null && then.reps !== null && now.reps !== then.reps)
    parts.push(`${now.reps} ${now.reps === 1 ? 'repetition' : 'repetitions'} instead of ${then.reps}`);
  if (parts.length === 0 && now.seconds !== null && then.seconds !== null && now.seconds !== then.seconds)
    parts.push(`${now.seconds} s instead of ${then.seconds} s`);
  if (parts.length === 0 && now.metres !== null && then.metres !== null && now.metres !== then.metres)
    parts.push(`${now.metres} m instead of ${then.metres} m`);
  return parts.length === 0 ? null : parts.join(', ');
}

function causeOf(slot: PreparedSlot): Cause {
  if (slot.reasons.some((reason) => reason.rule === 'fatigue.sport')) return 'other-sport';
  if (slot.reasons.some((reason) => CHECK_IN_RULES.has(reason.rule))) return 'check-in';
  const then = slot.written?.sets[0]?.loadKg ?? null;
  const wanted = slot.loading?.wantedKg ?? null;
  return wanted !== null && then !== null && Math.abs(wanted - then) <= SAME * then ? 'weights' : 'log';
}
