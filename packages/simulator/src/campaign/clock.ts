// Decides what of an asked session fits into the minutes of the day: warm-up, set-up, ramps, work and rests counted alike for every plan.
import type { AskedSession, AskedSlot } from '../policy/policy.types.ts';

/** General warm-up, seconds (rule `plan.minutes`: three to ten minutes). */
export function warmUpSeconds(minutes: number): number {
  return 60 * (minutes <= 30 ? 5 : minutes <= 45 ? 6 : minutes <= 75 ? 8 : 10);
}

export interface Timed {
  readonly session: AskedSession;
  /** Seconds that it takes with its rests, warm-up included. */
  readonly seconds: number;
}

/** The session as far as `minutes` reach: sets and lifts at its end that do not fit are not done. The rest after the very last set is not waited for. */
export function withinMinutes(asked: AskedSession, minutes: number): Timed {
  let spent = warmUpSeconds(minutes);
  const slots: AskedSlot[] = [];
  for (const slot of asked.slots) {
    const { setUpSeconds, rampSeconds, setSeconds } = slot.timing;
    const begun = spent + setUpSeconds + rampSeconds;
    let now = begun;
    let sets = 0;
    for (const seconds of setSeconds) {
      const rest = Math.min(seconds, slot.restSeconds);
      if (now + seconds - rest > minutes * 60) break;
      now += seconds;
      sets += 1;
    }
    if (sets === 0) break;
    slots.push(sets === slot.sets.length ? slot : { ...slot, sets: slot.sets.slice(0, sets) });
    spent = now;
    if (sets < setSeconds.length) break;
  }
  return { session: { slots }, seconds: spent };
}

/** How long a session takes when nobody looks at the clock. */
export function untimed(asked: AskedSession, minutes: number): Timed {
  const seconds = asked.slots.reduce(
    (sum, { timing }) => sum + timing.setUpSeconds + timing.rampSeconds + timing.setSeconds.reduce((a, b) => a + b, 0),
    warmUpSeconds(minutes),
  );
  return { session: asked, seconds };
}
