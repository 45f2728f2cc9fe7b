// What the health screen limits holds in every slot of a plan and for every weight that is put on.
import { expect, test } from 'vitest';
import { NO_KIT, nearestLoadable } from '../session/loadable.ts';
import { plan } from './plan.ts';
import type { PlanRequest } from './request.types.ts';
import { smallCatalogue } from './testing/small-catalogue.ts';
import { smallRequest } from './testing/small-request.ts';

const known = (e1rmKg: number) => ({
  e1rmKg,
  sigmaPercent: 4,
  k: 0.033,
  lastOn: smallRequest().from,
  source: 'log' as const,
});
const catalogue = smallCatalogue();
const equipment = [...new Set(catalogue.movements.flatMap((movement) => movement.equipment.flat()))];
const strength = new Map(catalogue.movements.map((movement) => [movement.id, known(100)]));
const slotsWith = (limits: Partial<PlanRequest['limits']>) => {
  const request = smallRequest({ strength, limits: { ...smallRequest().limits, ...limits } });
  return plan(request, catalogue).weeks.flatMap((week) => week.sessions.flatMap((session) => session.slots));
};
const movementOf = (id: string) => {
  const movement = catalogue.movement.get(id);
  if (movement === undefined) throw new Error(id);
  return movement;
};

test('positions that are ruled out are in no slot', () => {
  const positions = (limits: Partial<PlanRequest['limits']>) =>
    new Set(slotsWith(limits).map((slot) => movementOf(slot.exercise).position));
  const [position] = positions({});
  if (position === undefined) throw new Error('an empty plan');
  expect(positions({ forbidden: [position] })).not.toContain(position);
});

test('[screen.bone] no slot costs the low back more than is left', () => {
  const most = (limits: Partial<PlanRequest['limits']>) =>
    Math.max(...slotsWith(limits).map((slot) => movementOf(slot.exercise).lumbarCost));
  expect(most({})).toBeGreaterThan(1);
  expect(most({ maxLumbarCost: 1 })).toBeLessThanOrEqual(1);
});

test('no set of a plan is loaded beyond what a professional allows, both hands together', () => {
  const most = (limits: Partial<PlanRequest['limits']>) =>
    Math.max(
      ...slotsWith(limits).flatMap((slot) => slot.sets.map((set) => (set.loadKg ?? 0) * movementOf(slot.exercise).implements)),
    );
  expect(most({})).toBeGreaterThan(30);
  expect(most({ maxLoadKg: 30 })).toBeLessThanOrEqual(30);
});

test('nor is more put on in the session, wherever the weight comes from', () => {
  const kit = { ...NO_KIT, equipment, limits: { mostKg: 30, forbidden: new Set<string>() } };
  for (const movement of catalogue.movements)
    for (const wanted of [5, 14, 29, 31, 100])
      if (movement.loadStepKg > 0 && (movement.leastLoadKg ?? 0) * movement.implements <= 30)
        expect(nearestLoadable(wanted, movement, kit).loadKg * movement.implements, movement.id).toBeLessThanOrEqual(30);
});
