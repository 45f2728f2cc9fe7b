// Shows that the catalogue is complete: patterns, stages, equipment, main lifts, drills, and what other files refer to.
import type { Equipment, Movement, Pattern } from '@strongback/engine';
import { EQUIPMENT, PATTERNS, STAGES, STRENGTH_PATTERNS } from '@strongback/engine';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { findMovement } from './names.ts';
import { catalogueJsonSchema, catalogueSchema, DRILL_KINDS } from './schema/catalogue-schema.ts';
import { readCatalogueFiles } from './testing/read-catalogue.ts';

const { movements, drills, cues, markers, version, movement, drill } = catalogue();

const possible = (one: { equipment: readonly (readonly Equipment[])[] }, owned: readonly Equipment[]): boolean =>
  one.equipment.some((set) => set.every((word) => owned.includes(word)));
const serves = (one: Movement, pattern: Pattern): boolean => one.pattern === pattern || one.alsoTrains.includes(pattern);

test('there is enough to train with', () => {
  expect(movements.length).toBeGreaterThanOrEqual(220);
  expect(drills.length).toBeGreaterThanOrEqual(60);
  expect(cues.length).toBeGreaterThanOrEqual(100);
  expect(markers.length).toBeGreaterThanOrEqual(40);
});

test('the bundle holds what the files say, in id order, indexed once', () => {
  const ids = readCatalogueFiles().flatMap(({ path, text }) =>
    path.startsWith('exercises/') ? [(JSON.parse(text) as Movement).id] : [],
  );
  expect(movements.map(({ id }) => id)).toEqual([...ids].sort());
  expect(catalogue()).toBe(catalogue());
  for (const one of movements) expect(movement.get(one.id)).toBe(one);
});

test('the bundle matches its published schema', () => {
  expect(catalogueSchema.parse({ version, movements, drills, cues, markers })).toBeDefined();
  expect(catalogueJsonSchema()).toMatchObject({
    type: 'object',
    required: ['version', 'movements', 'drills', 'cues', 'markers'],
  });
});

test('every strength pattern has all three stages or, for small work, at least the first', () => {
  for (const pattern of [
    'horizontal-pull',
    'vertical-pull',
    'horizontal-press',
    'vertical-press',
    'hinge',
    'squat',
    'carry',
  ] as const) {
    for (const stage of STAGES) {
      expect([pattern, stage, movements.some((one) => one.pattern === pattern && one.stage === stage)]).toEqual([
        pattern,
        stage,
        true,
      ]);
    }
  }
  for (const pattern of STRENGTH_PATTERNS)
    expect(movements.filter((one) => one.pattern === pattern && one.stage === 'foundation').length).toBeGreaterThan(2);
});

test('whatever an athlete owns, even nothing, every strength pattern can be trained in the first stage', () => {
  const sets: readonly (readonly Equipment[])[] = [[], ...EQUIPMENT.map((word) => [word])];
  for (const owned of sets) {
    for (const pattern of [...STRENGTH_PATTERNS, 'scapular', 'grip'] as const) {
      const found = movements.some((one) => one.pattern === pattern && one.stage === 'foundation' && possible(one, owned));
      expect([owned, pattern, found]).toEqual([owned, pattern, true]);
    }
  }
});

test('every kind of drill has one that needs nothing, and every strength pattern is prepared by one', () => {
  for (const kind of DRILL_KINDS)
    expect([kind, drills.some((one) => one.kind === kind && possible(one, []))]).toEqual([kind, true]);
  for (const pattern of STRENGTH_PATTERNS) {
    expect([pattern, drills.some((one) => one.prepares.includes(pattern) && possible(one, []))]).toEqual([pattern, true]);
  }
});

test('main lifts are watched and cued: three markers, three cues, at least one cue from outside the body', () => {
  for (const one of movements.filter(({ roles }) => roles.includes('main'))) {
    expect([one.id, one.technique.length >= 3, one.cues.length >= 3]).toEqual([one.id, true, true]);
    const focus = new Set(one.cues.map((id) => cues.find((cue) => cue.id === id)?.focus));
    expect([one.id, focus.has('external') || focus.has('analogy')]).toEqual([one.id, true]);
  }
});

test.each([
  'chest-supported-row',
  'barbell-row',
  'deadlift',
  'trap-bar-deadlift',
  'good-morning',
  'romanian-deadlift',
  'overhead-press',
  'bench-press',
  'face-pull',
  'farmer-carry',
  'suitcase-carry',
  'pull-up',
  'lat-pulldown',
  'inverted-row',
  'back-squat',
])('%s is in the catalogue', (id) => {
  expect(movement.get(id)?.id).toBe(id);
  expect(findMovement(id)).toBe(id);
});

test.each(['band-pull-apart', 'open-book', 'bench-lat-stretch', 'stick-hinge'])('the drill %s is in the catalogue', (id) => {
  expect(drill.get(id)?.id).toBe(id);
});

test('the lumbar cost ladder stands as the rule has it', () => {
  const cost = (id: string): number | undefined => movement.get(id)?.lumbarCost;
  expect(['chest-supported-row', 'inverted-row', 'seated-cable-row', 'lat-pulldown'].map(cost)).toEqual([1, 1, 1, 1]);
  expect(['one-arm-dumbbell-row', 'one-arm-cable-row', 'landmine-row-one-arm', 'weighted-pull-up'].map(cost)).toEqual([
    2, 2, 2, 2,
  ]);
  expect(['barbell-row', 't-bar-row'].map(cost)).toEqual([3, 3]);
  expect(['pendlay-row', 'romanian-deadlift'].map(cost)).toEqual([4, 4]);
  expect(['deadlift', 'good-morning'].map(cost)).toEqual([5, 5]);
});

test('sets count as the fractional map has it', () => {
  const muscles = (id: string): unknown => movement.get(id)?.muscles;
  expect(muscles('deadlift')).toMatchObject({
    erectors: 1,
    glutes: 1,
    hamstrings: 0.5,
    'upper-back': 0.5,
    lats: 0.5,
    forearms: 0.5,
  });
  expect(muscles('barbell-row')).toMatchObject({ lats: 1, 'upper-back': 1, 'rear-delts': 0.5, biceps: 0.5, erectors: 0.5 });
  expect(muscles('pull-up')).toMatchObject({ lats: 1, biceps: 0.5, 'lower-traps': 0.5 });
  expect(muscles('face-pull')).toMatchObject({ 'rear-delts': 1, 'external-rotators': 1, 'upper-back': 0.5 });
  expect(muscles('romanian-deadlift')).toMatchObject({ hamstrings: 1, glutes: 1, erectors: 0.5 });
  expect(muscles('farmer-carry')).toMatchObject({ forearms: 1, 'upper-traps': 0.5, abs: 0.5 });
});

test('every pattern that is trained by movements has some', () => {
  const byDrills = new Set<Pattern>(['mobility', 'breathing']);
  for (const pattern of PATTERNS) {
    if (!byDrills.has(pattern)) expect([pattern, movements.some((one) => serves(one, pattern))]).toEqual([pattern, true]);
  }
});
