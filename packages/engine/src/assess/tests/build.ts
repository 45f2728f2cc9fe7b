// Decides the defaults of an assessment, so that each one states only what is its own.
import { rule } from '../../evidence/rulebook.ts';
import type { Assessment, TestField } from '../test.types.ts';

const [clear, note, limit, gate] = rule('as.retest').numbers.weeksBySeverity;

type Optional = 'forms' | 'flags' | 'attempts' | 'combine' | 'painEffect' | 'cap' | 'film' | 'straining' | 'retestWeeks';

/** An assessment with the usual re-test weeks, one attempt, no forms or flags, pain one level up and no cap. */
export const assessment = (own: Omit<Assessment, Optional> & Partial<Pick<Assessment, Optional>>): Assessment => ({
  forms: [],
  flags: [],
  attempts: 1,
  combine: own.better === 'lower' ? 'lowest' : 'highest',
  painEffect: 'one-level',
  cap: 3,
  film: false,
  straining: false,
  retestWeeks: [clear, note, limit, gate],
  ...own,
});

/** A field; required and on both sides unless said otherwise. */
export const field = (
  id: string,
  label: string,
  unit: TestField['unit'],
  range: readonly [min: number, max: number, step: number],
  own: Partial<Pick<TestField, 'perSide' | 'required' | 'choices' | 'lowerIsBetter'>> = {},
): TestField => ({ id, label, unit, min: range[0], max: range[1], step: range[2], perSide: true, required: true, ...own });

/** The same weeks at every severity. */
export const everyWeeks = (weeks: number): Assessment['retestWeeks'] => [weeks, weeks, weeks, weeks];
