// Typed names find a movement in English and in German, with or without dots and dashes.
import { catalogue } from '@strongback/catalogue';
import { catalogueIn, germanCatalogue } from '@strongback/catalogue/german';
import { expect, test } from 'vitest';
import { finderOf } from './movement-search.ts';

const german = catalogueIn(germanCatalogue(), catalogue());
const found = (typed: string): readonly string[] => german.movements.filter(finderOf(typed)).map((movement) => movement.id);

test('a German catalogue is searched in both languages', () => {
  expect(found('Kreuzheben')).toContain('deadlift');
  expect(found('deadlift')).toContain('deadlift');
  expect(found('klimmzug gewicht')).toContain('weighted-pull-up');
  expect(found('Überzug')).toContain('straight-arm-pulldown');
  expect(found('uberzug')).toEqual(found('Überzug'));
  expect(found('pull down')).toContain('lat-pulldown');
  expect(found('Latziehen')).toContain('lat-pulldown');
  expect(found('no such movement')).toEqual([]);
});

test('the English catalogue knows no German', () => {
  expect(catalogue().movements.filter(finderOf('Kreuzheben'))).toEqual([]);
});
