// Decides how the sets of a planned week divide between maximal effort, heavy work, volume and technique, what its block asks, and what holds it back.
import { rule } from '../../evidence/rulebook.ts';
import type { IsoDate } from '../../units/brand.ts';
import { GATE_WORDS } from '../../vocabulary/gate-words.ts';
import type { Catalogue } from '../../vocabulary/movement.ts';
import type { GateId } from '../../vocabulary/world.ts';
import { reason } from '../day/reasons.ts';
import { heavyGateOf } from '../dose/effort-caps.ts';
import { isHeavy } from '../dose/heavy.ts';
import type { Plan, PlannedWeek, PrescribedSet, Reason } from '../plan.types.ts';
import type { PlanRequest } from '../request.types.ts';

const EFFORT_KINDS = ['maximal', 'heavy', 'volume', 'technique'] as const;
/** What a set of a lift is for; `technique` holds light practice and fast work too. */
type EffortKind = (typeof EFFORT_KINDS)[number];

export interface EffortBalance {
  /** Sets of lifts and attempts in the week; trunk, carries and shoulder care are not counted. */
  readonly total: number;
  /** `from` and `to`: sets that the block asks for. */
  readonly rows: readonly {
    readonly kind: EffortKind;
    readonly sets: number;
    readonly from: number;
    readonly to: number;
    readonly standing: 'under' | 'within' | 'over';
  }[];
  /** Why the block asks for it, and what holds heavier work back. */
  readonly reasons: readonly Reason[];
  /** What the gate of maximal efforts still needs; empty where it is open. */
  readonly opens: readonly string[];
  /** Lifts whose technique slips, with the day of the week on which they are practised lightly; null where they are not. */
  readonly steadied: readonly { readonly exercise: string; readonly on: IsoDate | null }[];
}

const EFFORT = rule('balance.effort').numbers;
const SHARE = rule('balance.share').numbers;
const STEADY = rule('balance.steady').numbers;

/** What one set of a lift is for (rules `balance.effort`, `load.heavy`). */
export function effortKind(set: PrescribedSet): EffortKind {
  const percent = set.percent1RM;
  const few = set.reps !== null && set.reps <= EFFORT.maximalReps;
  if ((percent !== null && percent >= EFFORT.maximalPercent1RM) || (few && (set.rpe ?? 0) >= EFFORT.maximalRpe)) return 'maximal';
  if (isHeavy(set)) return 'heavy';
  const light = percent === null || percent < EFFORT.techniqueBelowPercent1RM;
  return light && (set.rpe ?? 0) <= EFFORT.techniqueUpToRpe ? 'technique' : 'volume';
}

type Shares = Readonly<Record<EffortKind, readonly [from: number, to: number]>>;
type Level = PlanRequest['athlete']['level'];

const ANY = [0, 1] as const;
const NONE = [0, 0] as const;

/** The share of a week's lift sets that each kind may have, by its block and the person's skill (rule `balance.share`). */
export function askedShares(week: Pick<PlannedWeek, 'emphasis' | 'deload'>, level: Level, maximalOpen: boolean): Shares {
  const novice = level === 'novice';
  const maximal = (range: Shares['maximal']): Shares['maximal'] => (novice || !maximalOpen ? NONE : range);
  if (week.deload) return { maximal: NONE, heavy: NONE, volume: ANY, technique: SHARE.easyTechnique };
  switch (week.emphasis) {
    case 'technique':
      return { maximal: NONE, heavy: NONE, volume: ANY, technique: SHARE.techniqueBlockTechnique };
    case 'hypertrophy':
      return { maximal: NONE, heavy: SHARE.growthHeavy, volume: ANY, technique: SHARE.growthTechnique };
    case 'strength':
    case 'power':
      return {
        maximal: maximal(SHARE.strengthMaximal),
        heavy: novice ? SHARE.noviceHeavy : SHARE.strengthHeavy,
        volume: ANY,
        technique: novice ? SHARE.noviceTechnique : SHARE.strengthTechnique,
      };
    case 'taper':
      return { maximal: maximal(SHARE.taperMaximal), heavy: SHARE.taperHeavy, volume: ANY, technique: ANY };
    case 'test':
      return { maximal: maximal(SHARE.testMaximal), heavy: SHARE.taperHeavy, volume: ANY, technique: ANY };
    default:
      return { maximal: NONE, heavy: NONE, volume: ANY, technique: SHARE.easyTechnique };
  }
}

const WHY: Readonly<Partial<Record<PlannedWeek['emphasis'], string>>> = {
  technique: 'a technique block: most sets are practice with plenty in reserve',
  hypertrophy: 'a growth block: most sets are volume, few are heavy, none maximal',
  strength: 'a strength block: heavy sets lead, maximal ones stay few',
  power: 'a strength block: heavy sets lead, maximal ones stay few',
  taper: 'before a test: fewer sets, near the loads of the day',
  test: 'the week of a test: its attempts are the maximal work',
};
const EASY = 'a lighter week: practice, nothing heavy';
const NEWCOMER = 'a strength block for a newcomer: few heavy sets and no maximal one, since lighter loads serve as well so far';

interface BalanceOf {
  readonly level: Level;
  /** Lifts whose technique slips. */
  readonly unsteady: readonly string[];
  readonly catalogue: Catalogue;
}

/** The balance of effort in one week of a plan: sets by kind, what its block and the person's skill ask, why, and what would open maximal work. */
export function effortBalance(plan: Plan, week: PlannedWeek, { level, unsteady, catalogue }: BalanceOf): EffortBalance {
  const slots = week.sessions.flatMap((session) =>
    session.slots
      .filter(({ intent }) => intent.role === 'main' || intent.role === 'secondary' || intent.role === 'power')
      .map((slot) => ({ slot, date: session.date })),
  );
  const sets = [
    ...slots.flatMap(({ slot }) => slot.sets.filter((set) => set.reps !== null)),
    ...(week.tests ?? []).flatMap((test) => test.sets),
  ];
  const gate = plan.gates.find((one) => one.gate === 'max-effort');
  const shares = askedShares(week, level, gate?.open ?? false);
  const begins = plan.blocks.some((block) => block.from === week.from && block.begun === undefined);
  const rows = EFFORT_KINDS.map((kind): EffortBalance['rows'][number] => {
    const count = sets.filter((set) => effortKind(set) === kind).length;
    // The first week of a block is a step below it.
    const least = kind === 'heavy' && begins ? 0 : shares[kind][0];
    const from = Math.floor(least * sets.length);
    const to = Math.ceil(shares[kind][1] * sets.length);
    return { kind, sets: count, from, to, standing: count < from ? 'under' : count > to ? 'over' : 'within' };
  });
  const newcomer = level === 'novice' && (week.emphasis === 'strength' || week.emphasis === 'power') && !week.deload;
  const why = week.deload ? EASY : newcomer ? NEWCOMER : (WHY[week.emphasis] ?? EASY);
  const short = rows.some((row) => row.kind === 'heavy' && row.standing === 'under');
  const reasons = sets.length === 0 ? [] : [reason('balance.share', why)];
  if (short) reasons.push(...whyNotHeavier(plan, slots, catalogue));
  const gone = unsteady.filter((exercise) => slots.some(({ slot }) => slot.exercise === exercise));
  return {
    total: sets.length,
    rows,
    reasons,
    opens: gate === undefined || gate.open ? [] : gate.needs.filter((need) => !isMet(need)).map((need) => need.text),
    steadied: gone.map((exercise) => {
      const light = slots.findLast(({ slot }) => slot.exercise === exercise && slot.sets.every(isPractice));
      return { exercise, on: light?.date ?? null };
    }),
  };
}

const isPractice = (set: PrescribedSet): boolean => effortKind(set) === 'technique' && (set.rpe ?? 10) <= 10 - STEADY.minRir;
const isMet = ({ have, need }: Plan['gates'][number]['needs'][number]): boolean =>
  typeof have === 'number' && typeof need === 'number' && have >= need;

function whyNotHeavier(
  plan: Plan,
  slots: readonly { readonly slot: { readonly exercise: string; readonly sets: readonly PrescribedSet[] } }[],
  catalogue: Catalogue,
): Reason[] {
  const closed = new Set<GateId>();
  for (const { slot } of slots) {
    const movement = catalogue.movement.get(slot.exercise);
    const needed = movement === undefined ? undefined : heavyGateOf(movement);
    if (needed !== undefined && plan.gates.some((one) => one.gate === needed && !one.open)) closed.add(needed);
  }
  if (closed.size > 0) return [...closed].map((id) => reason(`gate.${id}`, `the gate for ${GATE_WORDS[id]} is closed`));
  const unknown = slots.every(({ slot }) => slot.sets.every((set) => set.percent1RM === null));
  return [
    reason(
      'load.heavy',
      unknown
        ? 'no load of these lifts is known yet, so no set can be called heavy'
        : 'what holds loads back stands with each lift: a finding, a complaint or a lighter day',
    ),
  ];
}
