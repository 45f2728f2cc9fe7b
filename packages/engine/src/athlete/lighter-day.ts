// Decides whether a day was a lighter one on purpose: one that says nothing of what the lift has earned.
import type { AskedDose, Progress } from './exposure.types.ts';
import type { DoseContext, NextDose } from './next-dose.ts';
import { STEP } from './numbers.ts';

/**
 * Whether less was asked for than the ladder earned: a lighter day that nobody spoke of. A way back that was rounded to a weight
 * that exists, at the usual effort, is no such day: it is the way back itself, and what came of it counts.
 */
export function isLighterDay(told: AskedDose, ask: Pick<NextDose, 'dose' | 'verdict'>, context: DoseContext): boolean {
  const earnedKg = ask.dose.loadKg;
  if (told.loadKg === null || earnedKg === null || told.loadKg >= earnedKg * (1 - 2 * STEP.sameLoad)) return false;
  const rounded = ask.verdict === 'back' && told.loadKg >= earnedKg - (context.movement?.loadStepKg ?? 0);
  return !rounded || (told.rpe ?? STEP.askedRpe) <= STEP.easedRpe;
}

/** An easy day asked for on purpose, far below what stands on every ladder: a lighter week opens no ladder of its own. */
export function easedDay(told: AskedDose, ladders: readonly Progress[]): boolean {
  if (told.loadKg === null || told.loadKg <= 0 || told.amount === null || (told.rpe ?? 10) > STEP.easedRpe) return false;
  const worth = (loadKg: number, reps: number): number => loadKg * (30 + reps);
  let most = 0;
  for (const { dose } of ladders) most = Math.max(most, worth(dose.loadKg ?? 0, dose.reps ?? 0));
  return worth(told.loadKg, told.amount) < most * (1 - STEP.easedBelow);
}
