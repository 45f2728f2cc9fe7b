// Decides what a block can be for, in the order in which a round goes.

export type Phase = 'technique' | 'hypertrophy' | 'strength';
export const PHASES: readonly Phase[] = ['technique', 'hypertrophy', 'strength'];
