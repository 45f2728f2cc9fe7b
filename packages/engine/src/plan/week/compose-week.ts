// Decides one week's composition: the solved selection, what it falls short of, and which step each movement takes inside the block.
import type { Muscle } from '../../vocabulary/body.ts';
import { compileWeek, COUNTS, type CompiledWeek } from './compile-week.ts';
import { heldSets } from '../dose/finding-limits.ts';
import type { StepKind } from '../dose/prescribe.ts';
import { evaluate } from '../select/evaluate.ts';
import { rowCost } from '../select/row-cost.ts';
import { selectWeek } from '../select/select-week.ts';
import type { Effort, RowMeaning, WeekSolution } from '../select/problem.types.ts';
import { slotRole } from './slot-role.ts';
import { LANDMARKS } from './targets.ts';
import type { Assigned, WeekContext } from './week-context.ts';

/** Rows priced below this are aims; above it they are mandatory exposures. */
const SOFT_BELOW = 15_000;

export interface Composition {
  readonly context: WeekContext;
  readonly compiled: CompiledWeek;
  readonly solution: WeekSolution;
  readonly assigned: readonly Assigned[];
  /** Step of each movement; `set` only where one more set still holds every row. */
  readonly steps: ReadonlyMap<string, StepKind>;
  /** Worth over an empty week: what is missing at the soft prices when nothing is chosen. Gaps are stated against value plus this. */
  readonly offset: number;
  readonly shortages: readonly { readonly meaning: RowMeaning; readonly missing: number }[];
}

/** Composes one week. Deterministic. */
export function composeWeek(context: WeekContext, effort: Effort): Composition {
  const compiled = compileWeek(context);
  const known = begunFrom(compiled, context, (key) => {
    const placed = context.placed.get(key);
    const familiar = context.familiar?.get(key);
    return placed !== undefined ? [placed] : familiar !== undefined ? [familiar, ...COUNTS] : [];
  });
  const start =
    known.length > 0 || context.lately === undefined
      ? known
      : begunFrom(compiled, context, (key) => {
          const sets = context.lately?.get(key);
          return sets === undefined ? [] : [sets, ...COUNTS];
        });
  const solution = selectWeek(compiled.problem, effort, context.seed, start, context.lately !== undefined);
  const assigned = compiled.assigned(solution.chosen);
  const shortages: Composition['shortages'][number][] = [];
  solution.short.forEach((missing, row) => {
    if (missing > 0) shortages.push({ meaning: compiled.problem.meaning[row] as RowMeaning, missing });
  });
  return {
    context,
    compiled,
    solution,
    assigned,
    steps: stepsOf(compiled, solution, assigned, context),
    offset: softOffset(compiled),
    shortages,
  };
}

/** The variables that hold what is known by `weekday|movement`, with the first of its numbers of sets that the week allows. */
function begunFrom(compiled: CompiledWeek, context: WeekContext, setsOf: (key: string) => readonly number[]): number[] {
  const start: number[] = [];
  compiled.movements.forEach((movement, m) =>
    context.roles.forEach((role, d) => {
      const v = setsOf(`${role.day.weekday}|${movement.id}`)
        .map((sets) => compiled.variable(m, d, sets))
        .find((one) => one >= 0);
      if (v !== undefined) start.push(v);
    }),
  );
  return start;
}

function softOffset({ problem }: CompiledWeek): number {
  let offset = 0;
  for (let row = 0; row < problem.rows; row++)
    if ((problem.price[row] as number) < SOFT_BELOW) offset += rowCost(problem, row, 0);
  return offset;
}

/** One exercise per muscle may add a set in the second fortnight, where its muscle is short and every row still holds; all others add a repetition. */
function stepsOf(
  compiled: CompiledWeek,
  solution: WeekSolution,
  assigned: readonly Assigned[],
  context: WeekContext,
): Map<string, StepKind> {
  const steps = new Map<string, StepKind>();
  for (const { movement } of assigned) steps.set(movement.id, context.steps.get(movement.id) === 'set' ? 'hold' : 'rep');
  const { problem } = compiled;
  const taken = new Set<Muscle>();
  let chosen = [...solution.chosen];
  for (const v of solution.chosen) {
    const m = problem.movementOf[v] as number;
    const movement = compiled.movements[m];
    if (movement === undefined) continue;
    const role = slotRole(movement);
    if ((role !== 'secondary' && role !== 'accessory') || heldSets(context.person.request.findings, movement.pattern)) continue;
    // Inside a block a movement keeps its kind of step.
    const given = context.steps.get(movement.id);
    if (given !== undefined && given !== 'set') continue;
    const prime = primeMuscles(movement);
    if (prime.length === 0 || prime.some((muscle) => taken.has(muscle)) || steps.get(movement.id) === 'set') continue;
    if (context.person.doses.has(movement.id)) continue;
    if (assigned.filter((slot) => slot.movement.id === movement.id).length > 1) continue;
    const more = compiled.variable(m, problem.dayOf[v] as number, (problem.setsOf[v] as number) + 1);
    if (more < 0) continue;
    const next = chosen.map((other) => (other === v ? more : other));
    const result = evaluate(problem, next);
    if (result.broken.length > 0 || result.overTime.length > 0) continue;
    chosen = next;
    steps.set(movement.id, 'set');
    for (const muscle of prime) taken.add(muscle);
  }
  return steps;
}

/** Muscles trained directly that the plan keeps targets for. */
function primeMuscles(movement: Assigned['movement']): Muscle[] {
  return (Object.entries(movement.muscles) as [Muscle, number][])
    .filter(([muscle, share]) => share >= 1 && LANDMARKS[muscle] !== undefined)
    .map(([muscle]) => muscle);
}
