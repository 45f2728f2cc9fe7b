// Decides what counts as work in a logged session: warm-ups out, sets counted by muscle and pattern.
import type { LoggedSession, LoggedSet } from '../ledger/state.types.ts';
import { dayNumber } from '../units/calendar.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import type { Pattern } from '../vocabulary/training.ts';
import { COMPLEX_SET, inComplex } from './complex-sets.ts';
import type { Exposure, WorkSet } from './exposure.types.ts';
import { FRACTION, HARD_SET, STEP, WARM_UP_BELOW } from './numbers.ts';

/** A logged session reduced to what beliefs read. */
export interface SessionDigest {
  readonly exposures: readonly Exposure[];
  readonly muscleSets: readonly (readonly [Muscle, number])[];
  readonly patternSets: readonly (readonly [Pattern, number])[];
  readonly hardSets: number;
  /** Of these, sets that were asked for as easily as a lighter week asks (rule `deload.dose`: four or more in reserve). */
  readonly easedSets: number;
}

/** Whether anything was trained: exercises, or rounds of a complex. */
export function anyWork({ exposures, hardSets }: SessionDigest): boolean {
  return exposures.length > 0 || hardSets > 0;
}

/** The id an exercise is known by: a name that was matched later counts as that movement. */
export type NameOf = (exercise: string, app: string | undefined) => string;

export function digestSession(session: LoggedSession, catalogue: Catalogue, nameOf: NameOf): SessionDigest {
  const byExercise = new Map<string, LoggedSet[]>();
  const muscles = new Map<Muscle, number>();
  const patterns = new Map<Pattern, number>();
  let hardSets = 0;
  for (const set of session.sets) {
    if (set.removed || set.kind === 'warm-up') continue;
    const exercise = nameOf(set.exercise, session.app);
    if (inComplex(set)) {
      const movement = catalogue.movement.get(exercise);
      hardSets += COMPLEX_SET;
      if (movement !== undefined) count(movement, COMPLEX_SET, muscles, patterns);
      continue;
    }
    const list = byExercise.get(exercise);
    if (list === undefined) byExercise.set(exercise, [set]);
    else list.push(set);
  }
  const exposures: Exposure[] = [];
  let easedSets = 0;
  const day = dayNumber(session.date);
  for (const [exercise, logged] of byExercise) {
    const sets = withoutWarmUps(logged.filter((set) => !isDecimalSlip(set))).map(workSet);
    if (sets.length === 0) continue;
    exposures.push({
      exercise,
      session: session.session,
      date: session.date,
      day,
      imported: session.app !== undefined,
      source: 'log',
      sets,
    });
    const movement = catalogue.movement.get(exercise);
    const hard = hardSetsOf(sets);
    hardSets += hard;
    easedSets += hardSetsOf(sets.filter((set) => set.asked?.rpe != null && set.asked.rpe <= STEP.easedRpe));
    if (movement !== undefined) count(movement, hard, muscles, patterns);
  }
  return { exposures, muscleSets: [...muscles], patternSets: [...patterns], hardSets, easedSets };
}

/** Hard sets (rule `vol.hard-set`): a set that was asked for counts as the work it was meant to be; one done freely counts by its effort. One side only is half a set. */
function hardSetsOf(sets: readonly WorkSet[]): number {
  let hard = 0;
  for (const set of sets)
    if (set.rpe === null || set.rpe >= HARD_SET.minRpe || set.slot !== null || set.asked !== null)
      hard += set.side === null ? 1 : 0.5;
  return hard;
}

/** Hard sets by pattern that sets of one movement count as, as balance counts them: what is also trained counts in part. */
export function patternSetsOf(movement: Movement, sets: readonly WorkSet[]): ReadonlyMap<Pattern, number> {
  const patterns = new Map<Pattern, number>();
  count(movement, hardSetsOf(sets), new Map(), patterns);
  return patterns;
}

function count(movement: Movement, hard: number, muscles: Map<Muscle, number>, patterns: Map<Pattern, number>): void {
  for (const [muscle, share] of Object.entries(movement.muscles) as [Muscle, number][]) {
    muscles.set(muscle, (muscles.get(muscle) ?? 0) + hard * share);
  }
  patterns.set(movement.pattern, (patterns.get(movement.pattern) ?? 0) + hard * FRACTION.direct);
  for (const pattern of movement.alsoTrains) patterns.set(pattern, (patterns.get(pattern) ?? 0) + hard * FRACTION.indirect);
}

/** Ten times what was asked, or a tenth of it, is a slip of the decimal point: it says nothing until it is put right. */
function isDecimalSlip(set: LoggedSet): boolean {
  const [asked, done] = [set.asked?.loadGrams ?? 0, set.loadGrams ?? 0];
  return asked > 0 && done > 0 && (done >= asked * SLIP_TIMES || done * SLIP_TIMES <= asked);
}
const SLIP_TIMES = 8;

/** Leaves out sets before the first top set that are clearly lighter and were not called an effort: warm-ups nobody flagged. */
export function withoutWarmUps(sets: readonly LoggedSet[]): readonly LoggedSet[] {
  let top = 0;
  for (const set of sets) top = Math.max(top, set.loadGrams ?? 0);
  if (top <= 0) return sets;
  const firstTop = sets.findIndex((s) => (s.loadGrams ?? 0) >= top * 0.9);
  return sets.filter(
    (s, i) =>
      i >= firstTop || s.loadGrams === undefined || s.loadGrams >= top * WARM_UP_BELOW || (s.rpe ?? 0) >= HARD_SET.minRpe * 2,
  );
}

function workSet(set: LoggedSet): WorkSet {
  return {
    loadKg: set.loadGrams === undefined ? null : set.loadGrams / 1000,
    reps: set.reps ?? null,
    seconds: set.seconds ?? null,
    metres: set.millimetres === undefined ? null : set.millimetres / 1000,
    rpe: set.rpe === undefined ? null : set.rpe / 2,
    kind: set.kind,
    side: set.side ?? null,
    technique: set.technique ?? null,
    markers: set.markers ?? NO_MARKERS,
    metresPerSecond: set.velocity === undefined ? null : set.velocity / 1000,
    slot: set.slot ?? null,
    asked:
      set.asked === undefined
        ? null
        : {
            loadKg: set.asked.loadGrams === undefined ? null : set.asked.loadGrams / 1000,
            amount:
              set.asked.reps ?? set.asked.seconds ?? (set.asked.millimetres === undefined ? null : set.asked.millimetres / 1000),
            rpe: set.asked.rpe === undefined ? null : set.asked.rpe / 2,
          },
  };
}

const NO_MARKERS: readonly string[] = [];
