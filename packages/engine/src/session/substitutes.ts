// Decides which movements can stand in for a slot: the same intent, possible here, kind to what complains, with the load worked out anew.
import { loadFor } from '../athlete/curve.ts';
import type { AthleteView, BelievedComplaint } from '../athlete/view.types.ts';
import { ruledOut } from '../assess/screen-limits.ts';
import { rule } from '../evidence/rulebook.ts';
import type { GateReport, PrescribedSet, Slot } from '../plan/plan.types.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import type { LoadMode, Position } from '../vocabulary/training.ts';
import type { Equipment } from '../vocabulary/world.ts';
import type { Kit } from './loadable.ts';
import { nearestLoadable } from './loadable.ts';
import type { Substitute } from './session.types.ts';

export interface SubstituteContext {
  readonly equipment: readonly Equipment[];
  readonly complaints: readonly Pick<BelievedComplaint, 'joint' | 'severity' | 'provokedBy'>[];
  readonly dislikes: readonly string[];
  readonly gates: readonly Pick<GateReport, 'gate' | 'open'>[];
  /** Movements already in the session; not offered again. */
  readonly taken?: readonly string[];
  readonly kit?: Kit;
}

const SWAP_FROM = rule('session.pain').numbers.swapFrom;
const EASE_FROM = rule('pain').numbers.raisesSeverityFrom;
const MAX_JOINT_SORE = rule('plan.complaint').numbers.maxJointLoadSore;
const MAX_JOINT_EASED = rule('plan.complaint').numbers.maxJointLoadEased;
const LOAD_SHARE = rule('session.swap').numbers.loadShare;
const BELOW_HEAVY = rule('load.heavy').numbers.minPercent1RM - 1;

const NOTHING: ReadonlySet<string> = new Set();

export const possibleWith = (movement: Movement, equipment: readonly Equipment[]): boolean =>
  movement.equipment.some((set) => set.every((piece) => equipment.includes(piece)));

/** Why a complaint forbids a movement today, in words; null when it does not. */
export function painBarrier(movement: Movement, complaints: SubstituteContext['complaints']): string | null {
  for (const c of complaints) {
    const load = movement.joints[c.joint] ?? 0;
    const joint = c.joint.replace('-', ' ');
    if (c.severity >= EASE_FROM && c.provokedBy.includes(movement.id)) return `it provokes the ${joint}`;
    if (c.severity >= SWAP_FROM && load > MAX_JOINT_SORE) return `it loads the ${joint} (${c.severity}/10)`;
    if (c.severity >= EASE_FROM && load > MAX_JOINT_EASED) return `it loads the ${joint} (${c.severity}/10)`;
  }
  return null;
}

/** Ranked stand-ins for a slot, best first; empty when nothing fits. */
export function substitutesFor(
  slot: Slot,
  context: SubstituteContext,
  catalogue: Catalogue,
  view: AthleteView,
  most = 6,
): readonly Substitute[] {
  const planned = catalogue.movement.get(slot.exercise);
  const closed = new Set(context.gates.filter((g) => !g.open).map((g) => g.gate));
  const forbidden = context.kit?.limits?.forbidden ?? NOTHING;
  const found: { readonly movement: Movement; readonly score: number }[] = [];
  for (const movement of catalogue.movements) {
    if (movement.id === slot.exercise || context.taken?.includes(movement.id) === true) continue;
    if (movement.pattern !== slot.intent.pattern && !movement.alsoTrains.includes(slot.intent.pattern)) continue;
    if (!possibleWith(movement, context.equipment) || movement.gates.some((g) => closed.has(g))) continue;
    if (painBarrier(movement, context.complaints) !== null || ruledOut(movement, forbidden)) continue;
    if (planned !== undefined && movement.stage === 'heavy' && planned.stage !== 'heavy') continue;
    found.push({ movement, score: scoreOf(movement, slot, planned, context, view) });
  }
  found.sort((a, b) => b.score - a.score || (a.movement.id < b.movement.id ? -1 : 1));
  return found.slice(0, most).map(({ movement, score }) => ({
    exercise: movement.id,
    score: Math.round(score * 10) / 10,
    sets: rederived(slot, movement, view, context.kit),
    keeps: keepsText(movement, slot),
    changes: changesText(movement, planned),
  }));
}

function scoreOf(
  movement: Movement,
  slot: Slot,
  planned: Movement | undefined,
  context: SubstituteContext,
  view: AthleteView,
): number {
  let score = movement.pattern === slot.intent.pattern ? 40 : 15;
  const direct =
    slot.intent.muscles.length === 0
      ? 0
      : slot.intent.muscles.reduce((sum, m) => sum + (movement.muscles[m] ?? 0), 0) / slot.intent.muscles.length;
  score += 25 * direct;
  if (movement.roles.includes(slot.intent.role)) score += 8;
  if (planned !== undefined) {
    if (movement.stage === planned.stage) score += 5;
    if (movement.laterality === planned.laterality) score += 3;
    if (movement.trackedBy === planned.trackedBy) score += 4;
    if (movement.loadMode === planned.loadMode) score += 4;
    if (planned.regressions.includes(movement.id) || planned.progressions.includes(movement.id)) score += 5;
    score -= 2 * Math.max(0, movement.technicalDemand - planned.technicalDemand);
    score -= 2 * Math.max(0, movement.lumbarCost - planned.lumbarCost);
  }
  for (const c of context.complaints) score -= c.severity >= EASE_FROM ? 4 * (movement.joints[c.joint] ?? 0) : 0;
  if (view.exposures.has(movement.id)) score += 6;
  if (context.dislikes.includes(movement.id)) score -= 20;
  return score - movement.setUpSeconds / 60;
}

/** The slot's sets for another movement: same effort and count, repetitions inside its range, the load from its own or a related belief. */
export function rederived(slot: Slot, movement: Movement, view: AthleteView, kit?: Kit): readonly PrescribedSet[] {
  const belief = view.strength.get(movement.id);
  const { min, max } = movement.doseRange;
  return slot.sets.map((set) => {
    const amount = set.reps ?? 10;
    const within = (n: number): number => Math.max(min, Math.min(max, n));
    const reps = movement.trackedBy === 'reps' ? within(amount) : null;
    const rpe = set.rpe ?? 7.5;
    let loadKg: number | null = null;
    let percent1RM: number | null = null;
    if (belief !== undefined && reps !== null && movement.loadMode !== 'none' && movement.loadMode !== 'banded') {
      const own = belief.source === 'log' || belief.source === 'reported';
      const whole = belief.e1rmKg + belief.bodyShareKg;
      const moved = Math.min(
        (loadFor(belief, reps, rpe) + belief.bodyShareKg) * (own ? 1 : LOAD_SHARE),
        slot.heavy ? Infinity : (whole * BELOW_HEAVY) / 100,
      );
      const worked = moved - belief.bodyShareKg;
      loadKg =
        worked <= 0
          ? movement.loadMode === 'assisted'
            ? Math.round(worked)
            : movement.loadMode === 'bodyweight'
              ? 0
              : null
          : downTo(worked, movement, kit);
      percent1RM = loadKg === null || whole <= 0 ? null : Math.round((1000 * (loadKg + belief.bodyShareKg)) / whole) / 10;
    }
    const { expectedRpe: _, ...plain } = set;
    return {
      ...plain,
      reps,
      loadKg,
      percent1RM,
      seconds: movement.trackedBy === 'seconds' ? within(set.seconds ?? 30) : null,
      metres: movement.trackedBy === 'metres' ? within(set.metres ?? 20) : null,
      tempo: movement.tempo === null ? null : (set.tempo ?? movement.tempo),
      side: movement.laterality === 'unilateral' ? ('each' as const) : null,
    };
  });
}

/** A stand-in's load is rounded down: nobody is handed more than was worked out. */
function downTo(kg: number, movement: Movement, kit: Kit | undefined): number {
  return nearestLoadable(kg, movement, kit ?? { equipment: [], bar: null, dumbbellsGrams: [] }, kg).loadKg;
}

const POSITION_WORDS: Readonly<Record<Position, string>> = {
  standing: 'standing',
  seated: 'seated',
  'chest-supported': 'chest supported',
  supine: 'on your back',
  prone: 'face down',
  'side-lying': 'on your side',
  kneeling: 'kneeling',
  'half-kneeling': 'half kneeling',
  hanging: 'hanging',
  quadruped: 'on hands and knees',
  plank: 'with the body straight',
  'bent-over': 'bent over',
  'split-stance': 'in a split stance',
  walking: 'walking',
};

const LOAD_WORDS: Readonly<Record<LoadMode, string>> = {
  external: 'with weights',
  bodyweight: 'with body weight',
  assisted: 'with some of your weight taken off',
  banded: 'with a band',
  carried: 'carried',
  none: 'without load',
};

function keepsText(movement: Movement, slot: Slot): string {
  const kept = slot.intent.muscles.filter((m) => (movement.muscles[m] ?? 0) >= 0.5);
  const names = kept.map((muscle) => muscle.replace('-', ' '));
  return names.length === 0
    ? 'The same kind of movement.'
    : `Still trains ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}.`;
}

function changesText(movement: Movement, planned: Movement | undefined): string {
  if (planned === undefined) return 'The planned movement is not in the catalogue.';
  const changes: string[] = [];
  if (movement.position !== planned.position)
    changes.push(`done ${POSITION_WORDS[movement.position]}, not ${POSITION_WORDS[planned.position]}`);
  if (movement.laterality !== planned.laterality)
    changes.push(movement.laterality === 'bilateral' ? 'both sides at once' : 'one side at a time');
  if (movement.lumbarCost < planned.lumbarCost) changes.push('less for the low back');
  if (movement.lumbarCost > planned.lumbarCost) changes.push('more for the low back');
  if (movement.loadMode !== planned.loadMode) changes.push(LOAD_WORDS[movement.loadMode]);
  const text = changes.join('; ');
  return text === '' ? 'Changes little else.' : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
