// Holds laws over designed workshops with the real catalogue: seconds add up, nothing stands twice, everybody comes everywhere, nobody crosses a red line.
import { catalogue } from '@strongback/catalogue';
import {
  canonicalText,
  changeWorkshop,
  designWorkshop,
  type Movement,
  readWorkshop,
  rolesIn,
  stationOfGroup,
  swapsAt,
  type Workshop,
  WORKSHOP_CHOICES,
  workshopSteps,
} from '@strongback/engine';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const all = catalogue();
const { themes, mostThemes, levels, cares, equipment } = WORKSHOP_CHOICES;
const wishes: fc.Arbitrary<Workshop['wish']> = fc.record({
  themes: fc.uniqueArray(fc.constantFrom(...themes), { minLength: 1, maxLength: mostThemes }),
  people: fc.integer({ min: 2, max: 40 }),
  minutes: fc.integer({ min: 20, max: 180 }),
  equipment: fc.dictionary(fc.constantFrom(...equipment), fc.integer({ min: 0, max: 14 }), { maxKeys: 6 }),
  level: fc.constantFrom(...levels),
  cares: fc.uniqueArray(fc.constantFrom(...cares), { maxLength: 3 }).map((named) => named.map((care) => ({ care, people: 1 }))),
  seed: fc.integer({ min: 0, max: 99 }),
});
const movement = (id: string): Movement => {
  const found = all.movement.get(id);
  if (found === undefined) throw new Error(`${id} is not in the catalogue`);
  return found;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);

/** What must hold of any workshop, also of a changed one. */
function holds(workshop: Workshop): void {
  const { wish, stations, groups, together, changeSeconds } = workshop;
  const steps = workshopSteps(workshop);
  expect(sum(workshop.parts.map((one) => one.seconds))).toBe(60 * wish.minutes);
  expect(sum(steps.map((one) => one.seconds))).toBe(60 * wish.minutes);
  expect(steps.every((one) => Number.isInteger(one.seconds) && one.seconds > 0)).toBe(true);
  expect(sum(groups)).toBe(wish.people);
  expect(together.map(sum)).toEqual(groups);

  // Everybody comes to every station, as often as to any other, and no two groups stand at one.
  expect(changeSeconds).toHaveLength(stations.length * workshop.laps);
  for (const [group] of groups.entries()) {
    const seen = changeSeconds.map((_, round) => stationOfGroup(workshop, group, round));
    for (const [at] of stations.entries()) expect(seen.filter((one) => one === at)).toHaveLength(workshop.laps);
  }
  for (const [round] of changeSeconds.entries())
    expect(new Set(groups.map((_, group) => stationOfGroup(workshop, group, round))).size).toBe(groups.length);

  // In every turn one of two or three works and one watches; everybody works in every visit; never more than a third rests.
  for (const size of new Set(together.flat())) {
    const roles = Array.from({ length: workshop.turns }, (_, turn) => rolesIn(size, turn));
    for (let person = 0; person < size; person++) expect(roles.some((one) => one.works === person)).toBe(true);
    expect(roles.every((one) => one.works !== one.watches && size - 2 === (one.rests === null ? 0 : 1))).toBe(true);
    expect(size).toBeLessThanOrEqual(3);
  }

  // What stands at all stations at once is in the room, and is enough for what stands there to be done.
  for (const item of equipment)
    expect(sum(stations.map((one) => one.kit[item] ?? 0)), item).toBeLessThanOrEqual(wish.equipment[item] ?? 0);
  const sets = Math.max(...together.map((one) => one.length));
  for (const station of stations) {
    const done = [station.standard, station.easier, station.harder, ...station.spares.map((one) => one.version)];
    for (const version of done) {
      if (version === null) continue;
      const made = movement(version.exercise);
      expect(made.gates, made.id).toEqual([]);
      expect(made.stage, made.id).not.toBe('heavy');
      expect(
        made.equipment.some((set) => set.every((item) => (station.kit[item] ?? 0) >= sets)),
        made.id,
      ).toBe(true);
      expect(version.amount).toBeGreaterThan(0);
    }
    expect(station.cues.length).toBeLessThanOrEqual(2);
    expect(station.marks.length).toBeGreaterThan(0);
  }

  // Nobody who minds something is asked to cross a line.
  for (const station of stations) {
    expect(station.spares.map((one) => one.care)).toEqual(wish.cares.map((one) => one.care));
    for (const { care, version } of station.spares) {
      if (version === null) continue;
      const made = movement(version.exercise);
      if (care === 'pregnancy') expect(['prone', 'supine', 'hanging', 'plank']).not.toContain(made.position);
      if (care === 'blood-pressure') expect(made.tags).not.toContain('isometric');
      if (care !== 'pregnancy' && care !== 'blood-pressure') expect(made.joints[care] ?? 0, made.id).toBeLessThanOrEqual(1);
    }
  }
  expect(new Set(stations.map((one) => one.standard.exercise)).size).toBe(stations.length);
  expect(new Set(stations.map((one) => one.theme))).toEqual(new Set(wish.themes));
}

test('[workshop.time] [workshop.station] [workshop.scale] seconds add up, equipment suffices, everybody comes everywhere, nobody crosses a red line', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const made = designWorkshop(wish, all);
      if (made.ok) holds(made.value);
      else expect(made.code).toBe('workshop.minutes');
    }),
    { numRuns: 60 },
  );
});

test('the same wish gives the same bytes, and a kept workshop reads back as it was', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const made = designWorkshop(wish, all);
      expect(JSON.stringify(designWorkshop(structuredClone(wish), all))).toBe(JSON.stringify(made));
      if (made.ok) expect(readWorkshop(canonicalText(made.value))).toEqual({ ok: true, value: made.value });
    }),
    { numRuns: 25 },
  );
});

test('whatever is changed in a workshop, its laws still hold', () => {
  fc.assert(
    fc.property(wishes, fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 20 }), fc.nat(50), (wish, station, to, minutes, pick) => {
      const made = designWorkshop(wish, all);
      if (!made.ok) return;
      let workshop = made.value;
      const swaps = swapsAt(workshop, station, all);
      const exercise = swaps[pick % Math.max(1, swaps.length)];
      for (const change of [
        { change: 'minutes', part: 'welcome', minutes } as const,
        { change: 'minutes', part: 'warm-up', minutes } as const,
        { change: 'order', station, to } as const,
        ...(exercise === undefined ? [] : [{ change: 'swap', station, exercise } as const]),
      ]) {
        const changed = changeWorkshop(workshop, change, all);
        if (!changed.ok) expect(changed.code).toBe('workshop.change');
        else {
          workshop = changed.value;
          holds(workshop);
        }
      }
    }),
    { numRuns: 25 },
  );
});
