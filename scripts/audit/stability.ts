// Decides how much of a week changes when an unimportant wish does. Run: node scripts/audit/stability.ts [athletes=200] [seed=20001]
import { catalogue } from '@strongback/catalogue';
import { type Catalogue, plan, type Plan, type PlanRequest } from '@strongback/engine';
import { randomRequest } from './random-request.ts';

/** Slots of one week by date and exercise, with their sets. */
function slotsOf(made: Plan): Map<string, number> {
  const out = new Map<string, number>();
  for (const session of made.weeks.slice(0, 1).flatMap((week) => week.sessions))
    for (const slot of session.slots) out.set(`${session.date}|${slot.exercise}`, slot.sets.length);
  return out;
}

/** Exercises added, dropped, or given another number of sets; an exchange counts twice. `spare` is left out: it was to change. */
export function slotsChanged(before: Plan, after: Plan, spare: string | null = null): number {
  const was = slotsOf(before);
  const is = slotsOf(after);
  let changed = 0;
  for (const [key, sets] of was) if (!key.endsWith(`|${spare}`) && is.get(key) !== sets) changed++;
  for (const key of is.keys()) if (!was.has(key)) changed++;
  return changed;
}

export interface Disturbed {
  /** Slots of the week before. */
  readonly slots: number;
  /** Five minutes more on one day, with the plan under way known to the planner and without. */
  readonly minutes: number;
  readonly minutesAnew: number | null;
  /** One accessory of the week now disliked. */
  readonly dislike: number | null;
  readonly dislikeAnew: number | null;
}

/** One athlete's first week under two small changes of mind; null where that week holds no session. `anew` also measures plans made from nothing. */
export function disturb(seed: number, all: Catalogue, anew = true): Disturbed | null {
  const drawn = randomRequest(seed, all);
  const request: PlanRequest = { ...drawn, weeks: 1, effort: 'full' };
  const before = plan(request, all);
  const sessions = before.weeks[0]?.sessions ?? [];
  const first = sessions[0];
  if (first === undefined) return null;
  const day = request.availability[seed % request.availability.length];
  const longer: PlanRequest = {
    ...request,
    availability: request.availability.map((one) => (one === day ? { ...one, minutes: one.minutes + 5 } : one)),
  };
  const small = sessions
    .flatMap((session) => session.slots)
    .find((slot) => slot.intent.role !== 'main' && slot.intent.role !== 'secondary')?.exercise;
  const disliking: PlanRequest | null =
    small === undefined
      ? null
      : { ...request, preferences: { ...request.preferences, dislikes: [...request.preferences.dislikes, small] } };
  const known = (changed: PlanRequest): Plan => plan({ ...changed, previous: before }, all);
  return {
    slots: slotsOf(before).size,
    minutes: slotsChanged(before, known(longer)),
    minutesAnew: anew ? slotsChanged(before, plan(longer, all)) : null,
    dislike: disliking === null ? null : slotsChanged(before, known(disliking), small ?? null),
    dislikeAnew: disliking === null || !anew ? null : slotsChanged(before, plan(disliking, all), small ?? null),
  };
}

/** Mean, median, 95th percentile and most of some counts. */
export function spread(counts: readonly number[]): { mean: number; median: number; p95: number; most: number } {
  const sorted = [...counts].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    mean: Math.round((100 * sorted.reduce((sum, n) => sum + n, 0)) / Math.max(1, sorted.length)) / 100,
    median: at(0.5),
    p95: at(0.95),
    most: sorted.at(-1) ?? 0,
  };
}

if (import.meta.main) {
  const athletes = Number(process.argv[2] ?? 200);
  const first = Number(process.argv[3] ?? 20_001);
  const all = catalogue();
  const found: Disturbed[] = [];
  for (let seed = first; found.length < athletes; seed++) {
    const one = disturb(seed, all);
    if (one !== null) found.push(one);
  }
  const row = (name: string, counts: readonly (number | null)[]): void =>
    console.log(name.padEnd(52), JSON.stringify(spread(counts.filter((one) => one !== null))));
  console.log(`${athletes} athletes from seed ${first}; slots of the first week added, dropped or with other sets`);
  row(
    'slots in the week',
    found.map((one) => one.slots),
  );
  row(
    'five minutes more on one day',
    found.map((one) => one.minutes),
  );
  row(
    'five minutes more, the plan made from nothing',
    found.map((one) => one.minutesAnew),
  );
  row(
    'one accessory disliked (beside that accessory)',
    found.map((one) => one.dislike),
  );
  row(
    'one accessory disliked, the plan made from nothing',
    found.map((one) => one.dislikeAnew),
  );
}
