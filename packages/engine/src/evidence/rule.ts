// Decides what a coaching rule is: a statement, typed numbers with units, a source, a grade and a status.
import type { EvidenceGrade, EvidenceStatus } from '../vocabulary/world.ts';
import type { ReferenceKey } from './references.ts';

export type Unit =
  | '%'
  | '% of 1RM'
  | '% of 1RM per week'
  | '% of body weight'
  | '% of work load'
  | '% per year'
  | 'age in years'
  | 'breaths per minute'
  | 'constant'
  | 'correlation'
  | 'count'
  | 'cm'
  | 'days'
  | 'days per week'
  | 'degrees'
  | 'effect size'
  | 'g per day'
  | 'g per kg'
  | 'g per kg per day'
  | 'hours'
  | 'kcal per day'
  | 'kcal per kg fat-free mass per day'
  | 'kg'
  | 'lumbar cost'
  | 'm'
  | 'm/s'
  | 'mg per day'
  | 'mg per kg'
  | 'minutes'
  | 'minutes per day'
  | 'minutes per week'
  | 'mL per kg'
  | 'mmHg'
  | 'months'
  | 'odds ratio'
  | 'points'
  | 'points of 10'
  | 'probability'
  | 'ratio'
  | 'reps'
  | 'RIR'
  | 'RPE'
  | 'SD'
  | 'seconds'
  | 'sessions'
  | 'sessions per week'
  | 'sets'
  | 'sets per week'
  | 'severity'
  | 'share'
  | 'studies'
  | 'times per week'
  | 'weeks'
  | 'years'
  | 'z';

/** A value with its unit; a list is a range (low, high), an interval (estimate, low, high) or a short table row. */
export type Quantity = readonly [value: number | readonly number[], unit: Unit];

type Widen<V> = V extends number ? number : V extends readonly number[] ? { readonly [I in keyof V]: number } : never;

/** What an author writes. */
export interface RuleSource {
  readonly topic: string;
  /** One sentence in plain words, no numbers that are not in `numbers`. */
  readonly statement: string;
  readonly numbers: Readonly<Record<string, Quantity>>;
  readonly sources: readonly ReferenceKey[];
  readonly grade: EvidenceGrade;
  readonly status: EvidenceStatus;
  /** What part is confirmed, what is ours, what disagrees. */
  readonly note?: string;
}

type NumbersOf<S extends RuleSource> = { readonly [K in keyof S['numbers']]: Widen<S['numbers'][K][0]> };

/** What the engine reads. */
export interface Rule<Id extends string = string, Numbers = Readonly<Record<string, number | readonly number[]>>> {
  readonly id: Id;
  readonly topic: string;
  readonly statement: string;
  readonly numbers: Numbers;
  readonly units: { readonly [K in keyof Numbers]: Unit };
  readonly sources: readonly ReferenceKey[];
  readonly grade: EvidenceGrade;
  readonly status: EvidenceStatus;
  readonly note: string | null;
}

export type RuleSet<S extends Readonly<Record<string, RuleSource>>> = {
  readonly [Id in keyof S & string]: Rule<Id, NumbersOf<S[Id]>>;
};

/** Turns a table of rule sources into rules whose ids and numbers are typed by their literals. */
export const defineRules = <const S extends Readonly<Record<string, RuleSource>>>(sources: S): RuleSet<S> => {
  const rules: Record<string, Rule> = {};
  for (const [id, source] of Object.entries(sources)) {
    const numbers: Record<string, number | readonly number[]> = {};
    const units: Record<string, Unit> = {};
    for (const [name, [value, unit]] of Object.entries(source.numbers)) {
      numbers[name] = value;
      units[name] = unit;
    }
    rules[id] = {
      id,
      topic: source.topic,
      statement: source.statement,
      numbers,
      units,
      sources: source.sources,
      grade: source.grade,
      status: source.status,
      note: source.note ?? null,
    };
  }
  return rules as unknown as RuleSet<S>;
};
