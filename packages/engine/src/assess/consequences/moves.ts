// Decides the building blocks of consequences, so that each one reads as a sentence.
import type { Muscle } from '../../vocabulary/body.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import type { GateId, Severity } from '../../vocabulary/world.ts';
import type { PlanChange } from '../finding.types.ts';
import type { Graded } from '../severity.ts';

/** What a result changes, and the same in words. */
export interface Consequence {
  readonly changes: readonly PlanChange[];
  readonly text: string;
}

export type ConsequenceOf = (graded: Graded) => Consequence;

export const NOTHING: Consequence = { changes: [], text: 'Nothing changes.' };

export const prefer = (tag: string, ...patterns: readonly Pattern[]): PlanChange =>
  patterns.length > 0 ? { kind: 'prefer-tag', tag, patterns } : { kind: 'prefer-tag', tag };
export const avoid = (tag: string, ...patterns: readonly Pattern[]): PlanChange =>
  patterns.length > 0 ? { kind: 'avoid-tag', tag, patterns } : { kind: 'avoid-tag', tag };
export const like = (...exercises: readonly string[]): readonly PlanChange[] =>
  exercises.map((exercise) => ({ kind: 'prefer-exercise', exercise }));
export const dislike = (...exercises: readonly string[]): readonly PlanChange[] =>
  exercises.map((exercise) => ({ kind: 'avoid-exercise', exercise }));
export const drill = (...drills: readonly string[]): readonly PlanChange[] =>
  drills.map((one) => ({ kind: 'add-drill', drill: one }));
export const moreOf = (muscle: Muscle, factor: number): PlanChange => ({ kind: 'more-sets', muscle, factor });

/** The muscles that mark a pattern, so that more of the pattern also raises a countable target. */
const MARKED_BY: Readonly<Partial<Record<Pattern, readonly Muscle[]>>> = {
  'horizontal-pull': ['upper-back'],
  'vertical-pull': ['lats'],
  'horizontal-press': ['chest'],
  hinge: ['hamstrings'],
  'anti-extension': ['abs'],
  'anti-lateral-flexion': ['obliques'],
};
export const morePattern = (pattern: Pattern, factor: number): readonly PlanChange[] => [
  { kind: 'more-sets', pattern, factor },
  ...(MARKED_BY[pattern] ?? []).map((muscle) => moreOf(muscle, factor)),
];
export const cap = (pattern: Pattern, maxPercent1RM: number, minRir?: number): PlanChange =>
  minRir === undefined
    ? { kind: 'cap-percent', pattern, maxPercent1RM }
    : { kind: 'cap-percent', pattern, maxPercent1RM, minRir };
export const close = (gate: GateId): PlanChange => ({ kind: 'close-gate', gate });
export const holdSets = (...patterns: readonly Pattern[]): PlanChange => ({ kind: 'hold-sets', patterns });

/** Adds up: what stands from severity 1, what joins from 2, what joins at 3. */
export const steps = (
  severity: Severity,
  from: { readonly note?: readonly PlanChange[]; readonly limit?: readonly PlanChange[]; readonly gate?: readonly PlanChange[] },
): readonly PlanChange[] => [
  ...(severity >= 1 ? (from.note ?? []) : []),
  ...(severity >= 2 ? (from.limit ?? []) : []),
  ...(severity >= 3 ? (from.gate ?? []) : []),
];
