// Decides what the planner is told: beliefs, findings and gates turned into one request. Nothing is judged here.
import { rule } from '../evidence/rulebook.ts';
import { unsteadyLifts } from '../athlete/steadiness.ts';
import { idleWeeks } from '../athlete/adherence.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { PlanRequest } from '../plan/request.types.ts';
import type { Plan } from '../plan/plan.types.ts';
import type { AccessoryTemplate } from '../plan/template.ts';
import type { Grams, IsoDate } from '../units/brand.ts';
import { kilogramsFrom } from '../units/mass.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { sportNamed } from '../vocabulary/sports.ts';
import { EQUIPMENT, type Equipment } from '../vocabulary/world.ts';
import { ownPace } from './pace.ts';
import { sportHabits } from './sport-habits.ts';
import { gateReport, type Judgement, placesOf } from './judge.ts';

export interface PlanOptions {
  readonly from: IsoDate;
  /** 1-24. */
  readonly weeks: number;
  readonly seed: number;
  readonly effort: PlanRequest['effort'];
  /** Said with the plan: what a file held that was not used. */
  readonly notes?: readonly string[];
  readonly previous?: Plan | null;
  readonly adjustments?: PlanRequest['adjustments'];
  readonly locks?: PlanRequest['locks'];
  /** Slots that a coach keeps; findings fill them, and the plan works around them. */
  readonly template?: AccessoryTemplate;
  /** Heavy and volume days alternate inside a block (rule `plan.undulate`). */
  readonly undulating?: boolean;
}

/** Three hours a week where nothing was said about days. */
const USUAL_DAYS = [
  { weekday: 'mon', minutes: 60 },
  { weekday: 'wed', minutes: 60 },
  { weekday: 'fri', minutes: 60 },
] as const;

/** The request for one person; what was not said is assumed cautiously and said. */
export function requestFrom(
  state: LedgerState,
  view: AthleteView,
  judged: Judgement,
  options: PlanOptions,
  catalogue: Catalogue,
): PlanRequest {
  // The planner says what it took instead.
  const assumptions = view.assumptions.filter((text) => !/^(Equipment|Training days) not told/.test(text));
  const limits = judged.screen?.limits;
  const youngest = rule('gate.max-effort').numbers.minAge;
  const pace = ownPace(state, catalogue, options.from);
  if (pace !== null)
    assumptions.push(
      `minutes follow your own pace: your last ${pace.sessions} sessions took about ${Math.round(100 * Math.abs(pace.factor - 1))} % ${pace.factor > 1 ? 'longer' : 'less'} than sets and rests say`,
    );
  const days = state.availability;
  if (days === null || days.length === 0)
    assumptions.push('training days were not given: Monday, Wednesday and Friday, 60 minutes each');
  const habits = sportHabits(state, options.from);
  assumptions.push(...habits.map((habit) => habit.text));
  const unsteady = [...unsteadyLifts(view).keys()];
  const aim = aimOf(state);
  if (aim === null && state.aim !== undefined)
    assumptions.push(`there is no profile of ${state.aim.sport} yet: the plan keeps its own balance`);
  const place = state.place === null ? undefined : state.equipment.get(state.place);
  const seen = place === undefined ? equipmentInLog(view, catalogue) : [];
  if (place === undefined)
    assumptions.push(
      seen.length > 0
        ? `equipment was not given: taken from the log of the last weeks (${seen.join(', ')})`
        : 'equipment was not given: planned for resistance bands and the floor',
    );
  return {
    athlete: {
      id: view.profile.id ?? 'unknown',
      born: view.profile.born,
      sex: view.profile.sex,
      bodyMassKg: view.profile.bodyMassKg,
      trainingYears: view.profile.trainingYears,
      units: view.profile.units,
      level: view.level,
    },
    from: options.from,
    weeks: options.weeks,
    seed: options.seed,
    effort: options.effort,
    availability: days === null || days.length === 0 ? USUAL_DAYS : days,
    ...(place?.platesGrams === undefined || place.platesGrams.length === 0
      ? {}
      : { barKg: kilogramsFrom(place.barGrams ?? USUAL_BAR) }),
    ...(pace === null ? {} : { pace: pace.factor }),
    equipment: place?.equipment ?? (seen.length > 0 ? seen : ['bands']),
    calendar: [...state.calendar.values(), ...habits.map((habit) => habit.entry)],
    ...(aim === null ? {} : { aim }),
    goals: state.goals.map((goal) => ({
      exercise: goal.exercise,
      ...(goal.loadGrams === undefined ? {} : { loadKg: kilogramsFrom(goal.loadGrams) }),
      ...(goal.reps === undefined ? {} : { reps: goal.reps }),
      ...(goal.by === undefined ? {} : { by: goal.by }),
    })),
    ...(unsteady.length === 0 ? {} : { unsteady }),
    findings: judged.findings,
    gates: judged.gates.map(gateReport),
    complaints: [
      ...view.complaints.map((complaint) => ({
        joint: complaint.joint,
        severity: complaint.severity,
        since: complaint.since,
        provokedBy: complaint.provokedBy,
        ...(complaint.side === undefined ? {} : { side: complaint.side }),
      })),
      ...placesOf(state, judged.screen, view.today),
    ],
    preferences: state.preferences,
    ...(state.inTurn === undefined ? {} : { inTurn: state.inTurn }),
    strength: view.strength,
    earned: new Map(
      [...view.earned].map(([exercise, dose]) => [
        exercise,
        view.exposures.get(exercise)?.reading?.rirKnown === true ? { ...dose, effortTold: true } : dose,
      ]),
    ),
    before: {
      loadedWeeks: view.loadedWeeks,
      lastDeloadEnd: view.lastDeloadEnd,
      lastHeavyBackOn: view.lastHeavyBackOn,
      lastHeavyHingeOn: view.lastHeavyHingeOn,
      weeklySets: Object.fromEntries(Object.entries(view.weeklySets).map(([muscle, volume]) => [muscle, volume.heaviest])),
      trainingSince: view.trainingSince,
      exercises: view.recentExercises,
    },
    readiness: { z: view.readiness.z, setsFactor: view.readiness.setsFactor, rirPlus: view.readiness.rirPlus },
    adjustments: options.adjustments ?? [],
    locks: options.locks ?? state.locks ?? [],
    ...(options.undulating === true ? { undulating: true } : {}),
    // After weeks without training nothing is under way: the plan before is no block to go on with.
    previous: idleWeeks(view) > 0 ? null : (options.previous ?? null),
    limits: {
      noStraining: limits?.noStraining ?? false,
      noMaximalTests: limits?.noMaximalTests ?? (view.profile.ageYears !== null && view.profile.ageYears < youngest),
      maxPercent1RM: limits?.maxPercent1RM ?? null,
      forbidden: limits?.forbidden ?? [],
      ...(limits?.maxLumbarCost == null ? {} : { maxLumbarCost: limits.maxLumbarCost }),
      ...(limits?.maxLoadKg == null ? {} : { maxLoadKg: limits.maxLoadKg }),
      training: limits?.training ?? 'open',
    },
    assumptions: [...assumptions, ...(options.notes ?? [])],
  };
}

/** The sport with a profile that was named as the aim; null without one. */
function aimOf({ aim }: LedgerState): NonNullable<PlanRequest['aim']> | null {
  const sport = aim === undefined ? null : sportNamed(aim.sport);
  return aim === undefined || sport === null || sport === 'general' ? null : { sport, inSeason: aim.inSeason };
}

/** A bar of unknown weight is taken for the usual one, as the session does. */
const USUAL_BAR = 20_000 as Grams;

/** What the exercises of the last four weeks need, in their usual set-up. */
function equipmentInLog(view: AthleteView, catalogue: Catalogue): readonly Equipment[] {
  const needed = new Set(view.recentExercises.flatMap((exercise) => catalogue.movement.get(exercise)?.equipment[0] ?? []));
  return EQUIPMENT.filter((word) => needed.has(word));
}
