// Holds the best content of a day, and what each option would cost it, to a plain table that leaves nothing out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowBuilder } from '../week/row-builder.ts';
import { dayGroups } from './day-groups.ts';
import { KnapsackTables, lossesOfDay, solveDay } from './day-knapsack.ts';

const option = fc.record({ time: fc.integer({ min: 2, max: 12 }), profit: fc.integer({ min: -5, max: 40 }), gone: fc.boolean() });
const movements = fc.array(fc.array(option, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 });

/** Best total of the groups in a clock of `capacity`, by the plain recursion over groups. */
function plainBest(groups: readonly (readonly { time: number; profit: number }[])[], capacity: number): number {
  let best = new Array<number>(capacity + 1).fill(0);
  for (const group of groups)
    best = best.map((without, room) =>
      group.reduce(
        (most, { time, profit }) => (time <= room ? Math.max(most, (best[room - time] ?? 0) + profit) : most),
        without,
      ),
    );
  return best[capacity] ?? 0;
}

test('leaving out what others can always replace changes neither the best of a day nor any loss', () => {
  fc.assert(
    fc.property(movements, fc.integer({ min: 6, max: 40 }), (drawn, capacity) => {
      const rows = new RowBuilder();
      drawn.forEach((group, m) => group.forEach(({ time }, sets) => rows.variable(m, 0, sets + 2, 0, time)));
      const problem = rows.build(drawn.length, 1, [2, 3, 4], [capacity]);
      const all = drawn.flat();
      const profit = Float64Array.from(all.map((one) => one.profit));
      const removed = Uint8Array.from(all.map((one) => (one.gone ? 1 : 0)));
      const [day] = dayGroups(problem);
      if (day === undefined) throw new Error('a day is missing');
      const tables = new KnapsackTables([day], problem.variables);
      const chosen = new Int32Array(problem.variables);
      const open = drawn.map((group) => group.filter((one) => !one.gone));
      const best = plainBest(open, capacity);
      const found = solveDay(day, profit, problem.time, removed, tables, chosen, 0);
      expect(found.value).toBe(best);
      const held = [...chosen.slice(0, found.count)];
      expect(held.reduce((sum, v) => sum + (profit[v] ?? 0), 0)).toBe(best);
      expect(held.reduce((sum, v) => sum + (problem.time[v] ?? 0), 0)).toBeLessThanOrEqual(capacity);
      const loss = new Float64Array(problem.variables);
      lossesOfDay(day, profit, problem.time, removed, tables, loss);
      let v = 0;
      drawn.forEach((group, m) =>
        group.forEach(({ time, profit: own }) => {
          const rest = open.filter((_, other) => other !== m);
          if (time <= capacity) expect(loss[v]).toBe(best - plainBest(rest, capacity - time) - own);
          v += 1;
        }),
      );
    }),
    { numRuns: 300 },
  );
});
