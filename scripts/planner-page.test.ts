// Decides whether the planner's page still says what the planner weighs: every soft term by its name in code, with its weight in points.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCK } from '../packages/engine/src/plan/week/lock-rows.ts';
import { WEIGHTS } from '../packages/engine/src/plan/week/movement-value.ts';
import { LEAD_AT_ALL, MUST } from '../packages/engine/src/plan/week/week-rows.ts';
import { SET_SHORT, WISH } from '../packages/engine/src/plan/week/wish-rows.ts';

const page = readFileSync(new URL('../docs/explanation/planner.md', import.meta.url), 'utf8');
/** Rows hold hundredths of a set. */
const perSet = Object.fromEntries(Object.entries(SET_SHORT).map(([name, price]) => [name, price * 100]));

test('every weight of the planner stands on its page with its value and a reason', () => {
  const inCode = { ...WEIGHTS, ...MUST, ...WISH, ...perSet, lock: LOCK, leadAtAll: LEAD_AT_ALL };
  const onPage = new Map(
    [...page.matchAll(/^\| `(\w+)` \| ([−\d.]+) \| (.+) \|$/gm)].map(([, name = '', points = '', why = '']) => [
      name,
      { points: Number(points.replace('−', '-')), why },
    ]),
  );
  for (const [name, thousandths] of Object.entries(inCode)) expect(onPage.get(name)?.points, name).toBe(thousandths / 1000);
  for (const [name, { why }] of onPage) expect(`${name in inCode} ${why.length > 0}`, name).toBe('true true');
});
