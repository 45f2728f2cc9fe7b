// The German words are whole and true to the English: every text has its own, none is left over, and numbers are the same.
import { expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { catalogueIn, germanCatalogue, namesIn } from '../german.ts';
import { englishLeft, numbersApart } from '../testing/translations.ts';

const written = catalogue();
const words = germanCatalogue();
const spoken = catalogueIn(words, written);

/** Every text of the catalogue that a screen shows, by a path that names it. */
function texts(of: typeof written): ReadonlyMap<string, string> {
  return new Map([
    ...of.movements.flatMap((movement) => [
      [`${movement.id}.summary`, movement.summary] as const,
      [`${movement.id}.rangeStandard`, movement.rangeStandard] as const,
      [`${movement.id}.breathing`, movement.breathing] as const,
      ...movement.faults.map((fault) => [`${movement.id}.faults.${fault.fault}`, fault.text] as const),
    ]),
    ...of.drills.flatMap((drill) => [
      [`${drill.id}.summary`, drill.summary] as const,
      ...drill.steps.map((step, index) => [`${drill.id}.steps.${index}`, step] as const),
    ]),
    ...of.cues.map((cue) => [`cue ${cue.id}`, cue.text] as const),
    ...of.markers.map((marker) => [`marker ${marker.id}`, marker.text] as const),
  ]);
}

test('every movement, drill, cue and marker has German words, and no word is without its entry', () => {
  const same = (said: object, known: ReadonlyMap<string, unknown>): void =>
    expect(Object.keys(said).toSorted()).toEqual([...known.keys()].toSorted());
  same(words.movements, written.movement);
  same(words.drills, written.drill);
  same(words.cues, written.cue);
  same(words.markers, written.marker);
  for (const [id, said] of Object.entries(words.movements))
    expect(Object.keys(said.faults ?? {}).toSorted(), id).toEqual(
      written.movement
        .get(id)
        ?.faults.map(({ fault }) => fault)
        .toSorted(),
    );
  for (const [id, said] of Object.entries(words.drills))
    expect(said.steps, id).toHaveLength(written.drill.get(id)?.steps.length ?? -1);
});

test('no German text is the English one, none is empty, none holds English words', () => {
  const german = texts(spoken);
  const left = [...texts(written)].filter(([path, text]) => german.get(path) === text || german.get(path) === '');
  expect(left.map(([path]) => path)).toEqual([]);
  expect([...german].filter(([, text]) => englishLeft(text)).map(([path, text]) => `${path}: ${text}`)).toEqual([]);
});

test('numbers are the same in both', () => {
  const german = texts(spoken);
  const apart = [...texts(written)].flatMap(([path, text]) =>
    numbersApart(text, german.get(path) ?? '') ? [`${path}: ${text} | ${german.get(path)}`] : [],
  );
  expect(apart).toEqual([]);
});

test('a German name means one movement', () => {
  const names = spoken.movements.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('a cue fits into a glance', () => {
  const long = spoken.cues.filter((cue) => cue.text.split(' ').length > 9).map((cue) => cue.text);
  expect(long).toEqual([]);
});

test('only words change: what the engine reads of a movement stays', () => {
  const bare = (of: typeof written): unknown =>
    of.movements.map((movement) => ({
      ...movement,
      ...{ name: '', summary: '', rangeStandard: '', breathing: '', aliases: {} },
      faults: movement.faults.map(({ fault, cue }) => ({ fault, cue })),
    }));
  expect(bare(spoken)).toEqual(bare(written));
  expect(spoken.version).toBe(written.version);
});

test('sentences find the German name by the English one', () => {
  const names = namesIn(words, written);
  expect(names.get('deadlift')).toBe('Kreuzheben');
  expect(names.get('barbell row')).toBe('Langhantelrudern');
  expect(names.get('trap bar deadlift')).toBe(names.get('trap-bar deadlift'));
  const named = [...written.movements, ...written.drills].map(({ name }) => name.toLowerCase());
  const byId = written.movements.map(({ id }) => id.replaceAll('-', ' '));
  expect(new Set(names.keys())).toEqual(new Set([...named, ...byId]));
});

test('what has no word is read in English', () => {
  const others = Object.fromEntries(Object.entries(words.movements).filter(([id]) => id !== 'farmer-carry'));
  const less = catalogueIn({ ...words, movements: others, cues: {} }, written);
  expect(less.movement.get('farmer-carry')).toBe(written.movement.get('farmer-carry'));
  expect(less.cues).toEqual(written.cues);
});
