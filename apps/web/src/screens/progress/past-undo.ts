// Decides what of the corrections of finished sessions can still be taken back: the last steps, kept on this phone, without a deadline.
import type { EventBody } from '@strongback/engine';
import { readPreference, writePreference } from '../../platform/preferences.ts';

const KEPT = 'past-undo';
const MOST_STEPS = 30;

interface PastStep {
  readonly session: string;
  /** The fact that takes the step back. */
  readonly counter: EventBody;
}

function kept(): readonly PastStep[] {
  try {
    const read = JSON.parse(readPreference(KEPT) ?? '[]') as unknown;
    return Array.isArray(read) ? (read as PastStep[]) : [];
  } catch {
    return [];
  }
}

const of = (steps: readonly PastStep[], session: string): readonly EventBody[] =>
  steps.flatMap((step) => (step.session === session ? [step.counter] : []));

/** What takes back the steps in one session, the newest last. */
export function pastSteps(session: string): readonly EventBody[] {
  return of(kept(), session);
}

/** Keeps what takes a step back; the steps of that session. */
export function withPastStep(session: string, counter: EventBody): readonly EventBody[] {
  const steps = [...kept(), { session, counter }].slice(-MOST_STEPS);
  writePreference(KEPT, JSON.stringify(steps));
  return of(steps, session);
}

/** Forgets the newest step of a session; those that are left. */
export function withoutPastStep(session: string): readonly EventBody[] {
  const steps = kept();
  const at = steps.findLastIndex((step) => step.session === session);
  const left = steps.filter((_, index) => index !== at);
  writePreference(KEPT, left.length === 0 ? null : JSON.stringify(left));
  return of(left, session);
}
