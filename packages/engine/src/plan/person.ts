// Decides what about the person limits every choice: age, level, complaints by joint, limits from the screen, findings as lookups.
import type { Joint } from '../vocabulary/body.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { GateId, Severity } from '../vocabulary/world.ts';
import type { Finding, PlanChange } from '../assess/finding.types.ts';
import type { LockedDose } from '../ledger/event.types.ts';
import { yearsBetween, daysBetween } from '../units/calendar.ts';
import type { Movement, Catalogue } from '../vocabulary/movement.ts';
import { type Calling, callingOf } from './week/special-goals.ts';
import { type SportAim, sportAimOf } from './week/sport-aim.ts';
import type { PlanComplaint, PlanRequest } from './request.types.ts';
import { servingLifts } from './dose/serves-goal.ts';

export interface PercentCap {
  readonly maxPercent1RM: number;
  readonly minRir: number;
  readonly finding: Finding;
}

/** Everything the planner asks about the person, looked up once. */
export interface Person {
  readonly request: PlanRequest;
  readonly age: number | null;
  readonly openGates: ReadonlySet<GateId>;
  /** Gates that are open only because nobody has tested them yet. */
  readonly untestedGates: ReadonlySet<string>;
  /** Worst complaint per joint. */
  readonly sore: ReadonlyMap<Joint, PlanComplaint>;
  /** Movements and patterns that provoke a complaint of 4 and more. */
  readonly provoking: ReadonlyMap<string, PlanComplaint>;
  /** `pattern|position` of provoking movements. */
  readonly provokingShapes: ReadonlyMap<string, PlanComplaint>;
  readonly caps: ReadonlyMap<Pattern, PercentCap>;
  readonly preferTags: readonly {
    readonly tag: string;
    readonly patterns: readonly Pattern[] | null;
    readonly finding: Finding;
  }[];
  readonly avoidTags: readonly {
    readonly tag: string;
    readonly patterns: readonly Pattern[] | null;
    readonly finding: Finding;
  }[];
  readonly preferExercises: ReadonlyMap<string, Finding>;
  readonly avoidExercises: ReadonlyMap<string, Finding>;
  readonly moreSets: readonly { readonly change: Extract<PlanChange, { kind: 'more-sets' }>; readonly finding: Finding }[];
  readonly likes: ReadonlySet<string>;
  readonly dislikes: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  readonly locked: ReadonlyMap<string, readonly string[]>;
  /** Doses that a lock fixes, by exercise. */
  readonly doses: ReadonlyMap<string, LockedDose>;
  readonly forbidden: ReadonlySet<string>;
  /** Null where no limit holds. */
  readonly maxLumbarCost: number | null;
  readonly goalExercises: ReadonlySet<string>;
  readonly goalPatterns: ReadonlySet<Pattern>;
  /** Regressions of the goal lifts and their near relatives: the way towards them. */
  readonly goalKin: ReadonlySet<string>;
  /** Lifts that serve the named goals. */
  readonly serving: ReadonlySet<string>;
  /** What calls for special forms of work; null where nothing does. */
  readonly calling: Calling | null;
  /** The sport in view; null where the plan keeps its own balance. */
  readonly aim: SportAim | null;
  /** Whole weeks of training before the plan starts; 0 when new. */
  readonly weeksTrained: number;
}

/** Builds the lookups of one request. */
export function personOf(request: PlanRequest, catalogue: Catalogue): Person {
  const sore = new Map<Joint, PlanComplaint>();
  const provoking = new Map<string, PlanComplaint>();
  const provokingShapes = new Map<string, PlanComplaint>();
  for (const complaint of request.complaints) {
    const held = sore.get(complaint.joint);
    if (held === undefined || complaint.severity > held.severity) sore.set(complaint.joint, complaint);
    if (complaint.severity < 4) continue;
    for (const id of complaint.provokedBy) {
      provoking.set(id, complaint);
      const movement = catalogue.movement.get(id);
      if (movement !== undefined) provokingShapes.set(shapeOf(movement), complaint);
    }
  }
  const caps = new Map<Pattern, PercentCap>();
  const preferTags: Person['preferTags'][number][] = [];
  const avoidTags: Person['avoidTags'][number][] = [];
  const preferExercises = new Map<string, Finding>();
  const avoidExercises = new Map<string, Finding>();
  const moreSets: Person['moreSets'][number][] = [];
  const closed = new Set<GateId>();
  for (const finding of request.findings) {
    for (const change of finding.changes) {
      if (change.kind === 'cap-percent') {
        const held = caps.get(change.pattern);
        const minRir = Math.max(held?.minRir ?? 0, change.minRir ?? 0);
        const cap = Math.min(held?.maxPercent1RM ?? 100, change.maxPercent1RM);
        caps.set(change.pattern, {
          maxPercent1RM: cap,
          minRir,
          finding: held !== undefined && held.maxPercent1RM <= change.maxPercent1RM ? held.finding : finding,
        });
      } else if (change.kind === 'prefer-tag') preferTags.push({ tag: change.tag, patterns: change.patterns ?? null, finding });
      else if (change.kind === 'avoid-tag') avoidTags.push({ tag: change.tag, patterns: change.patterns ?? null, finding });
      else if (change.kind === 'prefer-exercise') preferExercises.set(change.exercise, finding);
      else if (change.kind === 'avoid-exercise') avoidExercises.set(change.exercise, finding);
      else if (change.kind === 'more-sets') moreSets.push({ change, finding });
      else if (change.kind === 'close-gate') closed.add(change.gate);
    }
  }
  // What will be tested is trained, like a goal.
  const tested = request.calendar.flatMap((entry) =>
    entry.kind === 'test' || entry.kind === 'competition' ? (entry.exercises ?? []) : [],
  );
  const goalExercises = new Set([...request.goals.map((goal) => goal.exercise), ...tested]);
  const goalPatterns = new Set<Pattern>();
  const goalKin = new Set<string>();
  for (const id of goalExercises) {
    const movement = catalogue.movement.get(id);
    if (movement === undefined) continue;
    goalPatterns.add(movement.pattern);
    for (const easier of movement.regressions) goalKin.add(easier);
    for (const other of catalogue.movements) {
      const alike =
        other.pattern === movement.pattern && other.position === movement.position && other.laterality === movement.laterality;
      if (alike && other.loadMode === movement.loadMode && other.lumbarCost >= 3 === movement.lumbarCost >= 3)
        goalKin.add(other.id);
    }
  }
  const locked = new Map<string, string[]>();
  const never = new Set<string>();
  const doses = new Map<string, LockedDose>();
  for (const lock of request.locks) {
    if (lock.kind === 'dose') doses.set(lock.exercise, lock);
    else if (lock.kind === 'never') never.add(lock.exercise);
    else if (lock.kind === 'exercise')
      locked.set(lock.exercise, [...(locked.get(lock.exercise) ?? []), ...(lock.weekday === undefined ? [] : [lock.weekday])]);
  }
  for (const adjustment of request.adjustments)
    if (adjustment.kind === 'replace' && adjustment.until >= request.from) never.add(adjustment.subject);
  const since = request.before.trainingSince;
  const age = request.athlete.born === null ? null : yearsBetween(request.athlete.born, request.from);
  return {
    request,
    sore,
    provoking,
    provokingShapes,
    caps,
    preferTags,
    avoidTags,
    preferExercises,
    avoidExercises,
    moreSets,
    never,
    locked,
    doses,
    goalExercises,
    goalPatterns,
    goalKin,
    serving: servingLifts(request, goalExercises, goalPatterns, catalogue),
    age,
    aim: sportAimOf(request),
    calling: callingOf(request, catalogue, age),
    openGates: new Set(request.gates.filter((gate) => gate.open && !closed.has(gate.gate)).map((gate) => gate.gate)),
    untestedGates: new Set(
      request.findings.flatMap((one) => (one.source === 'untested' ? [one.id.replace('untested.', '')] : [])),
    ),
    likes: new Set(request.preferences.likes),
    dislikes: new Set(request.preferences.dislikes),
    forbidden: new Set(request.limits.forbidden),
    maxLumbarCost: request.limits.maxLumbarCost ?? null,
    weeksTrained: since === null ? 0 : Math.max(0, Math.floor(daysBetween(since, request.from) / 7)),
  };
}

/** Two movements of the same shape stress a joint alike: same pattern in the same position. */
export function shapeOf(movement: Movement): string {
  return `${movement.pattern}|${movement.position}`;
}

/** Severity of the worst complaint that this movement touches at `load` or more; 0 when none. */
export function soreAt(person: Person, movement: Movement, load: 1 | 2 | 3): number {
  let worst = 0;
  for (const [joint, complaint] of person.sore)
    if ((movement.joints[joint] ?? 0) >= load) worst = Math.max(worst, complaint.severity);
  return worst;
}

export type { Severity };
