// Decides what every way of planning is given alike: the minutes of the day, the weights of the gym, and what is known on the first day.

/** Each can be taken away, so that a reader sees what it did. */
export interface SameFloor {
  /** Every session ends with the minutes of its day; without it only a plan that keeps to minutes does. */
  readonly clock: boolean;
  /** Every load is one that bar, plates and stacks can make, and who is too weak for the usual bar has a lighter one; without it the simple plans take any. */
  readonly kit: boolean;
  /** Every plan is told the same tested maxima; without it the simple plans know them, and ours a rough triple of trained people. */
  readonly known: boolean;
}

export const SAME_FLOOR: SameFloor = { clock: true, kit: true, known: true };
