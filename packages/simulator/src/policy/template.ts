// Decides the sessions that the simple programs share: six big lifts over two alternating days, with a little for the trunk.
import type { Quality } from '../body/body.types.ts';

export interface TemplateLift {
  readonly exercise: string;
  readonly quality: Quality;
  readonly stepKg: number;
  /** First-session 1RM as a share of the quality's strength, as its movement has it. */
  readonly main: boolean;
}

const SQUAT: TemplateLift = { exercise: 'back-squat', quality: 'squat', stepKg: 2.5, main: true };
const BENCH: TemplateLift = { exercise: 'bench-press', quality: 'bench', stepKg: 2.5, main: true };
const ROW: TemplateLift = { exercise: 'seated-cable-row', quality: 'row', stepKg: 2.5, main: false };
const DEADLIFT: TemplateLift = { exercise: 'deadlift', quality: 'hinge', stepKg: 5, main: true };
const PRESS: TemplateLift = { exercise: 'overhead-press', quality: 'press', stepKg: 1.25, main: true };
const PULLDOWN: TemplateLift = { exercise: 'lat-pulldown', quality: 'pulldown', stepKg: 2.5, main: false };

/** Day A and day B, in turn. */
export const TEMPLATE: readonly (readonly TemplateLift[])[] = [
  [SQUAT, BENCH, ROW, PULLDOWN],
  [DEADLIFT, PRESS, PULLDOWN, BENCH, ROW],
];
