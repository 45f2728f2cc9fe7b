// Proves that suggestions are sensible, bounded, in a fixed order, and empty where nothing resembles.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMovement, movementNames } from './names.ts';
import { suggestMovement } from './suggest.ts';

const first = (name: string): string | undefined => suggestMovement(name)[0]?.id;

describe('suggestions', () => {
  it.each([
    ['Barbel Row', 'barbell-row'],
    ['My Face Pulls (rope, high)', 'face-pull'],
    ['Romanian Deadlfit', 'romanian-deadlift'],
  ])('%s is taken for %s', (name, id) => {
    expect(movementNames().some((movement) => movement.id === id)).toBe(true);
    expect(first(name)).toBe(id);
  });

  it('a known name suggests its own movement first', () => {
    const wrong = movementNames().filter(({ id, name }) => findMovement(name) === id && first(name) !== id);
    expect(wrong.map(({ name }) => `${name}: ${suggestMovement(name)[0]?.id}`)).toEqual([]);
  });

  it.each(['', '!!!', 'qzxw', '体操'])('nothing resembles "%s"', (name) => {
    expect(suggestMovement(name)).toEqual([]);
  });

  it('never more than asked, scores falling, any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), fc.integer({ min: 1, max: 8 }), (name, limit) => {
        const scores = suggestMovement(name, limit).map((one) => one.score);
        expect(scores.length).toBeLessThanOrEqual(limit);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
