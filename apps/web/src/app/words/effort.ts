// Decides how effort is told and read: as RPE, or as repetitions left in reserve by those who think that way. Kept as RPE either way.
import type { Choices } from '../account/choices.ts';
import { useChoices, useWords, useWriter } from './words.tsx';

export type EffortWay = Choices['effort'];

/** Half steps from six to ten. */
export const EFFORTS = [6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10] as const;

/** The number that stands for an effort: RPE 8 is two in reserve. */
export function effortShown(rpe: number, way: EffortWay): number {
  return way === 'rpe' ? rpe : 10 - rpe;
}

/** The words and chips of effort as this person tells it. */
export function useEffort() {
  const { effort: way } = useChoices();
  const { session } = useWords();
  const write = useWriter();
  const text = (rpe: number): string => write.number(effortShown(rpe, way));
  return {
    ...session.effort[way],
    options: EFFORTS.map((rpe) => ({ value: String(rpe), label: text(rpe) })),
  };
}
