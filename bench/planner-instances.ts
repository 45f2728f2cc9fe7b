// Decides the problems the planner is measured on: weeks compiled from the real catalogue, frozen as matrices so that what is known of them stays true.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { catalogue } from '@strongback/catalogue';
import type { Catalogue } from '@strongback/engine';
import { compileWeek } from '../packages/engine/src/plan/week/compile-week.ts';
import { dayRoles } from '../packages/engine/src/plan/week/day-roles.ts';
import { personOf } from '../packages/engine/src/plan/person.ts';
import { planDays } from '../packages/engine/src/plan/season/plan-day.ts';
import type { WeekProblem } from '../packages/engine/src/plan/select/problem.types.ts';
import { PEOPLE, requestOf } from './planner-people.ts';

export interface Instance {
  readonly name: string;
  readonly tight: boolean;
  readonly problem: WeekProblem;
}

const STORE = new URL('./planner-weeks.json.br', import.meta.url);
/** Tight weeks have three fifths of the minutes. */
const TIGHT = 0.6;

/** Every athlete's week from the engine and catalogue as they are now, with ordinary and with tight minutes. */
export function compiledNow(): Instance[] {
  const real = catalogue();
  const larger = grown(real, 0.6);
  return PEOPLE.flatMap((who) =>
    [1, TIGHT].map((share) => {
      const request = requestOf(who, share);
      const all = who.grown === true ? larger : real;
      const days = planDays(request, 8);
      const { problem } = compileWeek({
        person: personOf(request, all),
        catalogue: all,
        phase: who.phase,
        kind: who.phase,
        cycle: 1,
        weekIndex: 6,
        roles: dayRoles(days.slice(0, 7), null, days),
        before: {},
        sport: {},
        blockMovements: new Set(),
        placed: new Map(),
        steps: new Map(),
        lastMovements: new Set(),
        blocksUsed: new Map(),
        seed: 1,
      });
      return { name: `${who.name}${share === 1 ? '' : ', tight'}`, tight: share !== 1, problem };
    }),
  );
}

/** The catalogue with a share of its movements there twice: the second takes longer to set up and spreads its work a little differently. */
export function grown(real: Catalogue, share: number): Catalogue {
  const movements = [...real.movements];
  real.movements.forEach((movement, index) => {
    for (let copy = 1; copy <= Math.ceil(share); copy++) {
      if ((index * 7) % 100 >= 100 * (share - copy + 1)) continue;
      const muscles = Object.fromEntries(
        Object.entries(movement.muscles).map(([muscle, part], at) => [
          muscle,
          part < 1 && (at + copy) % 2 === 0 ? part + 0.25 : part,
        ]),
      );
      movements.push({
        ...movement,
        id: `${movement.id}-${copy + 1}`,
        muscles,
        setUpSeconds: movement.setUpSeconds + 15 * copy,
      });
    }
  });
  return { ...real, movements };
}

const ARRAYS = [
  ...['movementOf', 'dayOf', 'setsOf', 'value', 'time', 'capacity', 'ptr', 'col', 'coef'],
  ...['lo', 'price', 'aim', 'aimPrice', 'band', 'bandPrice', 'hi'],
] as readonly Exclude<keyof WeekProblem, 'movements' | 'days' | 'counts' | 'variables' | 'rows' | 'meaning'>[];

type Frozen = Readonly<Record<(typeof ARRAYS)[number], readonly number[]>> & {
  readonly name: string;
  readonly tight: boolean;
  readonly movements: number;
  readonly counts: readonly number[];
};

/** Writes the problems of `instances` down; only the meaning of the rows is left out. */
export function freeze(instances: readonly Instance[]): void {
  const frozen = instances.map(({ name, tight, problem }) => ({
    name,
    tight,
    movements: problem.movements,
    counts: problem.counts,
    ...Object.fromEntries(ARRAYS.map((key) => [key, [...problem[key]]])),
  }));
  const text = Buffer.from(JSON.stringify(frozen));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  writeFileSync(STORE, brotliCompressSync(text, { params }));
}

/** The frozen problems, in the order of the athletes. */
export function instances(): Instance[] {
  const frozen = JSON.parse(brotliDecompressSync(readFileSync(STORE)).toString('utf8')) as Frozen[];
  return frozen.map((one) => {
    const of = (key: (typeof ARRAYS)[number]): Int32Array => Int32Array.from(one[key]);
    const problem: WeekProblem = {
      movements: one.movements,
      days: one.capacity.length,
      counts: one.counts,
      variables: one.value.length,
      movementOf: of('movementOf'),
      dayOf: of('dayOf'),
      setsOf: of('setsOf'),
      value: of('value'),
      time: of('time'),
      capacity: of('capacity'),
      ptr: of('ptr'),
      col: of('col'),
      coef: of('coef'),
      rows: one.lo.length,
      lo: of('lo'),
      price: of('price'),
      aim: of('aim'),
      aimPrice: of('aimPrice'),
      band: of('band'),
      bandPrice: of('bandPrice'),
      hi: of('hi'),
      meaning: [...one.lo].map((_, row) => ({ rule: 'frozen', subject: `${row}` })),
    };
    return { name: one.name, tight: one.tight, problem };
  });
}
