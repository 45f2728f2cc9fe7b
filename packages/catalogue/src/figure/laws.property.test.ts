// Shows that no figure bends a joint backwards, sinks, or lets go, whoever's limbs are drawn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFigureFiles } from '../testing/read-catalogue.ts';
import type { FigureFile } from './author.types.ts';
import { breaches } from './laws.ts';
import { libraryOf, unfold } from './library.ts';
import type { Limbs } from './limbs.ts';
import { AVERAGE_LIMBS } from './limbs.ts';
import { motionOf } from './motion.ts';

const library = libraryOf(readFigureFiles().map(({ text }) => JSON.parse(text) as FigureFile));
const own = library.ids.filter((id) => typeof library.entries.get(id) !== 'string');

function told(id: string, limbs: Limbs): readonly string[] {
  const figure = unfold(library, id);
  if (figure === null) return [`${id}: no figure`];
  return breaches(motionOf(figure, limbs)).map(({ text, at }) => `${id}: ${text} at ${at}`);
}

test('drawn with average limbs, every figure keeps every law over its whole course', () => {
  expect(own.length).toBeGreaterThan(300);
  expect(own.flatMap((id) => told(id, AVERAGE_LIMBS))).toEqual([]);
});

test('with arms, legs or trunk a twentieth longer or shorter, every figure still keeps them', () => {
  const groups: readonly (readonly (keyof Limbs)[])[] = [
    ['upperArm', 'forearm'],
    ['shank', 'thigh'],
    ['lumbar', 'thorax'],
  ];
  for (const group of groups) {
    for (const by of [0.95, 1.05]) {
      const limbs = { ...AVERAGE_LIMBS };
      for (const name of group) Object.assign(limbs, { [name]: AVERAGE_LIMBS[name] * by });
      expect(own.flatMap((id) => told(id, limbs))).toEqual([]);
    }
  }
});

test('any mixture of limbs within a few hundredths keeps them too', () => {
  const share = fc.double({ min: 0.97, max: 1.03, noNaN: true });
  fc.assert(
    fc.property(share, share, share, fc.nat(own.length - 1), (arms, legs, trunk, index) => {
      const limbs: Limbs = {
        ...AVERAGE_LIMBS,
        upperArm: AVERAGE_LIMBS.upperArm * arms,
        forearm: AVERAGE_LIMBS.forearm * arms,
        shank: AVERAGE_LIMBS.shank * legs,
        thigh: AVERAGE_LIMBS.thigh * legs,
        lumbar: AVERAGE_LIMBS.lumbar * trunk,
        thorax: AVERAGE_LIMBS.thorax * trunk,
      };
      expect(told(own[index] ?? '', limbs)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
