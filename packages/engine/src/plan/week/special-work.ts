// Decides which movements special work wishes for in a week, and which of a day's slots become clusters, contrast pairs and holds.
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { SlotRole } from '../../vocabulary/training.ts';
import { familyOf, familyOfPattern } from './special-goals.ts';
import { isPinPush } from '../dose/dose-frame.ts';
import type { Person } from '../person.ts';
import type { SlotMethod } from '../plan.types.ts';
import type { Prescription } from '../dose/prescribe.ts';
import type { SeasonWeek } from '../season/season.ts';
import { slotRole } from './slot-role.ts';
import type { WeekContext } from './week-context.ts';

const CONTRAST = rule('dose.contrast').numbers;
const CLUSTER = rule('dose.cluster').numbers;
const SPLIT = rule('session.cluster').numbers;
const HOLD = rule('dose.hold').numbers;

/** Rest between the heavy and the fast set of a pair, seconds. */
export const CONTRAST_REST_SECONDS = 60 * CONTRAST.strongerMinutes[0];

/** Speed work proper: nothing that is a lift as well. */
export function isFast(movement: Movement): boolean {
  return slotRole(movement) === 'power' && movement.trackedBy === 'reps';
}

/** Speed work is wished for this week: of like pattern with a goal lift where there is one, else of any. */
export function wantsFast({ person, phase, kind }: Pick<WeekContext, 'person' | 'phase' | 'kind'>, movement: Movement): boolean {
  if (person.calling !== 'power' || phase !== 'strength' || kind !== 'strength' || !isFast(movement)) return false;
  const family = familyOf(movement);
  const goals = [...person.goalPatterns].flatMap((pattern) => familyOfPattern(pattern) ?? []);
  return family !== null && (goals.length === 0 || goals.includes(family));
}

/** A push against pins in the pattern of a goal lift is wished for this week. */
export function wantsPush({ person, phase, kind }: Pick<WeekContext, 'person' | 'phase' | 'kind'>, movement: Movement): boolean {
  return (
    person.calling !== null &&
    phase === 'strength' &&
    kind === 'strength' &&
    isPinPush(movement) &&
    person.goalPatterns.has(movement.pattern)
  );
}

/** A quiet hold that loads a joint which complains a little; never on a trip. */
export function wantsQuietHold({ person, kind }: Pick<WeekContext, 'person' | 'kind'>, movement: Movement): boolean {
  if (movement.hold === undefined || movement.stage !== 'foundation' || isPinPush(movement) || kind === 'travel') return false;
  const main = QUIET[movement.pattern];
  const complaint = main === undefined ? undefined : person.sore.get(main);
  return complaint !== undefined && complaint.severity >= HOLD.soreFrom && complaint.severity <= HOLD.soreUpTo;
}

/** The joint that a hold of this pattern is there for. */
const QUIET: Readonly<Partial<Record<Movement['pattern'], 'knee' | 'shoulder'>>> = {
  squat: 'knee',
  lunge: 'knee',
  'external-rotation': 'shoulder',
};

export interface Part {
  readonly movement: Movement;
  readonly part: SlotRole;
  readonly prescription: Prescription;
}

/**
 * Contrast pairs among the parts of a day: places of the heavy and the fast one. Only in strength weeks, only for advanced people who
 * need speed, only where a set is at 85 % and more (rule `dose.contrast`).
 */
export function contrastPairs(person: Person, week: SeasonWeek, parts: readonly Part[]): readonly (readonly [number, number])[] {
  if (person.calling !== 'power' || person.request.athlete.level !== 'advanced' || week.kind !== 'strength' || week.deload)
    return [];
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  parts.forEach(({ movement, part, prescription }, heavy) => {
    if (part !== 'main' && part !== 'secondary') return;
    const family = familyOf(movement);
    const enough = prescription.sets.every((set) => (set.percent1RM ?? 0) >= CONTRAST.heavyFromPercent1RM);
    if (family === null || !enough) return;
    const fast = parts.findIndex((other, at) => !taken.has(at) && isFast(other.movement) && familyOf(other.movement) === family);
    if (fast < 0) return;
    taken.add(fast);
    pairs.push([heavy, fast]);
  });
  return pairs;
}

/** Rounds of a pair: as many as both have sets, three at most. */
export function roundsOf(heavy: Prescription, fast: Prescription): number {
  return Math.min(heavy.sets.length, fast.sets.length, CONTRAST.maxRounds);
}

/** The heavy half of a pair: minutes of rest before each fast set. */
export function beforeFast(heavy: Prescription, rounds: number): Prescription {
  return {
    ...heavy,
    sets: heavy.sets.map((set, at) =>
      at < rounds ? { ...set, restSeconds: Math.max(set.restSeconds, CONTRAST_REST_SECONDS) } : set,
    ),
  };
}

/** Parts that every set of this slot is done in; 1 where sets stay whole (rule `dose.cluster`). */
export function clusterParts(person: Person, week: SeasonWeek, { movement, part, prescription }: Part): number {
  if (person.calling === null || week.kind !== 'strength' || week.deload || part !== 'main' || movement.trackedBy !== 'reps')
    return 1;
  if (!person.goalExercises.has(movement.id) && !person.goalKin.has(movement.id)) return 1;
  // A block that comes again is done in clusters as soon as its sets are long enough.
  if (week.cycle < 2 && week.weekInBlock + 1 < CLUSTER.fromBlockWeek) return 1;
  const lasts = prescription.sets.every(
    (set) => (set.reps ?? 0) >= CLUSTER.minReps && (set.percent1RM ?? 0) >= CLUSTER.fromPercent1RM,
  );
  if (!lasts) return 1;
  const reps = Math.min(...prescription.sets.map((set) => set.reps ?? 0));
  return Math.min(SPLIT.parts, Math.floor(reps / CLUSTER.minRepsPerPart));
}

/** Seconds that the pauses inside clusters add to a slot. */
export function pauseSeconds(prescription: Prescription, parts: number): number {
  return prescription.sets.length * (parts - 1) * SPLIT.restSeconds;
}

export const CLUSTER_PAUSE_SECONDS = SPLIT.restSeconds;

/** The method of a held movement, as the catalogue says it. */
export function holdMethod(movement: Movement): Extract<SlotMethod, { kind: 'hold' }> | null {
  return movement.hold === undefined || movement.trackedBy !== 'seconds' ? null : { kind: 'hold', ...movement.hold };
}
