// Decides when a belief about a lift is worked out: when somebody asks for it. A session asks for eight lifts of four hundred, a plan for all.
import type { Strength } from './view.types.ts';

/**
 * Beliefs by exercise id that look like a map which holds them all: the same ones in the same order, however they are asked for. Each is
 * made once by `told`, which depends on nothing but the exercise. What was asked so far is nobody's business: two maps are alike when their beliefs are.
 */
export class BeliefsWhenAsked implements ReadonlyMap<string, Strength> {
  readonly #exercises: readonly string[];
  readonly #told: (exercise: string) => Strength | null;
  readonly #known = new Map<string, Strength | null>();
  #whole: ReadonlyMap<string, Strength> | null = null;

  /** `exercises` in the order of the map; those of which nothing can be told are left out of it. */
  constructor(exercises: readonly string[], told: (exercise: string) => Strength | null) {
    this.#exercises = exercises;
    this.#told = told;
  }

  get(exercise: string): Strength | undefined {
    let belief = this.#known.get(exercise);
    if (belief === undefined) this.#known.set(exercise, (belief = this.#told(exercise)));
    return belief ?? undefined;
  }

  has(exercise: string): boolean {
    return this.get(exercise) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  forEach(call: (belief: Strength, exercise: string, map: ReadonlyMap<string, Strength>) => void): void {
    for (const [exercise, belief] of this.#all()) call(belief, exercise, this);
  }

  entries(): MapIterator<[string, Strength]> {
    return this.#all().entries();
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<Strength> {
    return this.#all().values();
  }

  [Symbol.iterator](): MapIterator<[string, Strength]> {
    return this.entries();
  }

  #all(): ReadonlyMap<string, Strength> {
    if (this.#whole === null) {
      const whole = new Map<string, Strength>();
      for (const exercise of this.#exercises) {
        const belief = this.get(exercise);
        if (belief !== undefined) whole.set(exercise, belief);
      }
      this.#whole = whole;
    }
    return this.#whole;
  }
}
