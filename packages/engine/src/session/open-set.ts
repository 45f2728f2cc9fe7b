// Decides which last set of a lift is left open: as many clean repetitions as leave one, so that strength and reserve are known (rule `session.open-set`).
import type { ExposureNode } from '../athlete/exposure.types.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { PlannedWeek, Reason, Slot } from '../plan/plan.types.ts';
import { dayNumber } from '../units/calendar.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { PreparedSlot, TargetSet } from './session.types.ts';

const OPEN = rule('session.open-set').numbers;
/** Emphases in which effort is asked for; technique blocks, trips and weeks around tests keep to what is written. */
const EMPHASES: ReadonlySet<string> = new Set(['hypertrophy', 'strength']);
const NOT_AFTER: ReadonlySet<string> = new Set(['prog.break', 'prog.technique-hold', 'prog.start', 'review.soreness', 'pain']);

export interface OpenCase {
  readonly slot: Slot;
  readonly week: Pick<PlannedWeek, 'deload' | 'emphasis'>;
  readonly movement: Movement;
  readonly view: AthleteView;
  readonly verdict: PreparedSlot['verdict'];
}

/** The sets of a slot, the last one open where the lift, the week and the day allow it and two weeks have passed since the last such set. */
export function withOpenSet(sets: readonly TargetSet[], told: OpenCase): readonly TargetSet[] {
  const last = sets[sets.length - 1];
  if (last === undefined || !mayBeOpen(sets, last, told)) return sets;
  const { expectedRpe: _, ...plain } = last;
  return [...sets.slice(0, -1), { ...plain, kind: 'amrap', rpe: 10 - OPEN.leavesRir }];
}

/** What is said of an open last set; nothing where there is none. */
export function openReason(sets: readonly TargetSet[]): readonly Reason[] {
  if (sets[sets.length - 1]?.kind !== 'amrap') return [];
  return [
    { rule: 'session.open-set', because: 'The last set is open: as many clean repetitions as leave one in reserve.', grade: 'E' },
  ];
}

function mayBeOpen(sets: readonly TargetSet[], last: TargetSet, { slot, week, movement, view, verdict }: OpenCase): boolean {
  const { role } = slot.intent;
  if (week.deload || !EMPHASES.has(week.emphasis) || (role !== 'main' && role !== 'secondary')) return false;
  if (movement.trackedBy !== 'reps' || movement.loadMode !== 'external' || movement.lumbarCost > OPEN.maxLumbarCost) return false;
  if (slot.fixed === true || slot.method !== undefined || slot.heavy || sets.length < OPEN.fromSets) return false;
  if (last.reps === null || last.reps < OPEN.minReps || last.loadKg === null || last.loadKg <= 0 || last.rpe === null)
    return false;
  if ((slot.maxPercent1RM ?? 100) < OPEN.minCeilingPercent) return false;
  if (view.readiness.action !== 'as-planned' || verdict.kind === 'back' || NOT_AFTER.has(verdict.rule)) return false;
  const joints = Object.entries(movement.joints);
  if (view.complaints.some((c) => joints.some(([joint, load]) => joint === c.joint && load >= 2))) return false;
  return isDue(view.exposures.get(slot.exercise), dayNumber(view.today));
}

/** Done often enough to be known, clean the last time, and not open within the last two weeks. */
function isDue(head: ExposureNode | undefined, day: number): boolean {
  let seen = 0;
  for (let node: ExposureNode | null = head ?? null; node !== null && seen < OPEN.afterSessions; node = node.previous) {
    seen += 1;
    if (node.exposure.sets.some((set) => set.technique === 'broken')) return false;
  }
  if (seen < OPEN.afterSessions) return false;
  for (
    let node: ExposureNode | null = head ?? null;
    node !== null && day - node.exposure.day < OPEN.everyDays;
    node = node.previous
  )
    if (node.exposure.sets.some((set) => set.kind === 'amrap' || set.kind === 'failure')) return false;
  return true;
}
