// Decides where in a repetition the beat is: lowering, pause, lifting, hold, second by second.
export const TEMPO_PHASES = ['lower', 'pause', 'lift', 'top'] as const;
export type TempoPhase = (typeof TEMPO_PHASES)[number];

export interface Beat {
  /** 1 for the first repetition; one more than asked once the set is over. */
  readonly repetition: number;
  readonly phase: TempoPhase;
  /** Seconds left of the phase, counted down to 1. */
  readonly left: number;
  /** True at the first second of a phase: the beat is louder there. */
  readonly first: boolean;
}

/** Seconds of the four phases of `3-1-X-0`; an explosive lift counts one. Null where the text is no tempo or has no length. */
export function phasesOf(tempo: string | null): readonly number[] | null {
  const parts = tempo?.split('-') ?? [];
  if (parts.length !== TEMPO_PHASES.length) return null;
  const seconds = parts.map((part) => (part.toUpperCase() === 'X' ? 1 : Number(part)));
  if (seconds.some((value) => !Number.isInteger(value) || value < 0)) return null;
  return seconds.reduce((sum, value) => sum + value, 0) > 0 ? seconds : null;
}

/** The beat at a whole second since the first repetition began. */
export function beatAt(phases: readonly number[], second: number): Beat {
  const whole = phases.reduce((sum, value) => sum + value, 0);
  let into = second % whole;
  for (const [index, phase] of TEMPO_PHASES.entries()) {
    const length = phases[index] ?? 0;
    if (into < length) return { repetition: Math.floor(second / whole) + 1, phase, left: length - into, first: into === 0 };
    into -= length;
  }
  return { repetition: Math.floor(second / whole) + 1, phase: 'lower', left: 1, first: true };
}
