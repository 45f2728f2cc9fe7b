// Decides how long the drawn person's segments are, and how thick they are drawn, as fractions of body height.

/** Lengths as fractions of body height, between joint centres unless said otherwise. */
export interface Limbs {
  /** Ankle centre to the sole. */
  readonly ankleHeight: number;
  /** Ankle centre forward to the tip of the toes, along the sole. */
  readonly forefoot: number;
  /** Ankle centre back to the heel, along the sole. */
  readonly heel: number;
  readonly shank: number;
  readonly thigh: number;
  /** Hip to waist; with `thorax` it makes the trunk. */
  readonly lumbar: number;
  /** Waist to the line of the shoulders. */
  readonly thorax: number;
  /** Line of the shoulders to the middle of the head. */
  readonly neck: number;
  readonly headRadius: number;
  readonly upperArm: number;
  readonly forearm: number;
  /** Wrist to the middle of a closed fist. */
  readonly hand: number;
  /** Half the distance between the shoulder joints. */
  readonly shoulderHalf: number;
  /** Half the distance between the hip joints. */
  readonly hipHalf: number;
}

/**
 * Average adult proportions, fractions of body height.
 * Source: Drillis R, Contini R. Body segment parameters. Technical Report 1166.03, New York University, 1966, as redrawn in
 * Winter DA, Biomechanics and Motor Control of Human Movement, figure 4.1: ankle 0.039, knee 0.285, hip 0.530, shoulder 0.818,
 * foot length 0.152, upper arm 0.186, forearm 0.146, hand 0.108, shoulder half-width 0.129, hip width 0.191, chin 0.870.
 * The split of the trunk, of the foot about the ankle, and the fist (half a hand) are drawing conventions. The shoulder joints
 * lie inside the bony width, so the drawn half-width is 0.115; the hip joints likewise, 0.06.
 */
export const AVERAGE_LIMBS: Limbs = {
  ankleHeight: 0.039,
  forefoot: 0.112,
  heel: 0.04,
  shank: 0.246,
  thigh: 0.245,
  lumbar: 0.12,
  thorax: 0.168,
  neck: 0.117,
  headRadius: 0.065,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.05,
  shoulderHalf: 0.115,
  hipHalf: 0.06,
};

/** How thick each segment is drawn, as a fraction of body height; half of it is how far a joint rests above what it lies on. */
export const THICKNESS = {
  trunk: 0.105,
  neck: 0.05,
  thigh: 0.082,
  shank: 0.066,
  foot: 0.04,
  upperArm: 0.058,
  forearm: 0.05,
  hand: 0.044,
} as const;
