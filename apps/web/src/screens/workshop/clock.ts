// Decides where a running workshop stands: by the time of day, so that a locked phone or a reload loses nothing.

/** How the clock was last set: so many seconds into the evening at a moment of the phone; null: it stands still. */
export interface RunClock {
  readonly workshop: string;
  readonly atSeconds: number;
  readonly sinceMs: number | null;
  /** Seconds added to steps, by their place. */
  readonly added: Readonly<Record<number, number>>;
}

export interface Standing {
  /** Place of the step; as many as there are when it is over. */
  readonly at: number;
  readonly stepSeconds: number;
  readonly leftSeconds: number;
  /** To the end of the evening. */
  readonly wholeLeftSeconds: number;
}

type Steps = readonly { readonly seconds: number }[];

export const freshClock = (workshop: string): RunClock => ({ workshop, atSeconds: 0, sinceMs: null, added: {} });

export const elapsed = (clock: RunClock, nowMs: number): number =>
  clock.atSeconds + (clock.sinceMs === null ? 0 : Math.max(0, nowMs - clock.sinceMs) / 1000);

const lengthOf = (steps: Steps, clock: RunClock, at: number): number => (steps[at]?.seconds ?? 0) + (clock.added[at] ?? 0);

export function standing(steps: Steps, clock: RunClock, nowMs: number): Standing {
  const gone = elapsed(clock, nowMs);
  let end = 0;
  let found: Omit<Standing, 'wholeLeftSeconds'> | null = null;
  for (const [at] of steps.entries()) {
    const stepSeconds = lengthOf(steps, clock, at);
    end += stepSeconds;
    if (found === null && gone < end) found = { at, stepSeconds, leftSeconds: end - gone };
  }
  return { ...(found ?? { at: steps.length, stepSeconds: 0, leftSeconds: 0 }), wholeLeftSeconds: Math.max(0, end - gone) };
}

/** The same clock, standing or running from the same place. */
export const setGoing = (clock: RunClock, going: boolean, nowMs: number): RunClock => ({
  ...clock,
  atSeconds: elapsed(clock, nowMs),
  sinceMs: going ? nowMs : null,
});

/** Goes to the beginning of a step, running or standing as before. */
export function goTo(steps: Steps, clock: RunClock, at: number, nowMs: number): RunClock {
  let from = 0;
  for (let step = 0; step < Math.min(at, steps.length); step++) from += lengthOf(steps, clock, step);
  return { ...clock, atSeconds: from, sinceMs: clock.sinceMs === null ? null : nowMs };
}

export const addTo = (clock: RunClock, at: number, seconds: number): RunClock => ({
  ...clock,
  added: { ...clock.added, [at]: (clock.added[at] ?? 0) + seconds },
});

export const clockToText = (clock: RunClock): string => JSON.stringify(clock);

/** The clock that was kept for this workshop; a fresh one where none was, or where the text is damaged. */
export function clockFromText(text: string | null, workshop: string): RunClock {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<RunClock> | null;
    if (kept?.workshop !== workshop || typeof kept.atSeconds !== 'number') return freshClock(workshop);
    const added = Object.fromEntries(
      Object.entries(kept.added ?? {}).filter(([, seconds]) => typeof seconds === 'number' && Number.isFinite(seconds)),
    );
    return { workshop, atSeconds: kept.atSeconds, sinceMs: typeof kept.sinceMs === 'number' ? kept.sinceMs : null, added };
  } catch {
    return freshClock(workshop);
  }
}
