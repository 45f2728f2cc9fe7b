// Examples of which template a plan follows: the one chosen in the ledger, and none that cannot be read.
import { expect, test } from 'vitest';
import { chosenTemplate } from './with-template.ts';

const body = '{"name":"Arms","slots":[{"exercise":"face-pull","name":"Face pull","sets":3}],"template":1}';

test('the chosen template is read from the ledger', () => {
  const templates = [
    { name: 'Legs', body: '{}', chosen: false },
    { name: 'Arms', body, chosen: true },
  ];
  expect(chosenTemplate({ templates })?.slots).toEqual([{ name: 'Face pull', exercise: 'face-pull', sets: 3 }]);
});

test('none is followed where none is chosen, or where it cannot be read', () => {
  expect(chosenTemplate({})).toBeNull();
  expect(chosenTemplate({ templates: [{ name: 'Arms', body, chosen: false }] })).toBeNull();
  expect(chosenTemplate({ templates: [{ name: 'Arms', body: '{"slots":3}', chosen: true }] })).toBeNull();
});
