// Decides which rules exist and how they are looked up: one book, typed by id.
import type { Rule } from './rule.ts';
import { ASSESSMENT_CUT_RULES } from './rules/assessment-cuts.ts';
import { ASSESSMENT_NORM_RULES } from './rules/assessment-norms.ts';
import { ASSESSMENT_USE_RULES } from './rules/assessment-use.ts';
import { BALANCE_RULES } from './rules/balance.ts';
import { BLOCK_RULES } from './rules/blocks.ts';
import { DAY_RULES } from './rules/days.ts';
import { EFFORT_RULES } from './rules/effort.ts';
import { GATE_RULES } from './rules/gates.ts';
import { METHOD_RULES } from './rules/methods.ts';
import { MONITORING_RULES } from './rules/monitoring.ts';
import { NUTRITION_RULES } from './rules/nutrition.ts';
import { PLANNING_RULES } from './rules/planning.ts';
import { PRACTICE_RULES } from './rules/practice.ts';
import { PROGRESSION_RULES } from './rules/progression.ts';
import { SCREENING_RULES } from './rules/screening.ts';
import { SESSION_RULES } from './rules/sessions.ts';
import { SPORT_RULES } from './rules/sports.ts';
import { STRENGTH_ESTIMATION_RULES } from './rules/strength-estimation.ts';
import { VOLUME_RULES } from './rules/volume.ts';
import { WORKSHOP_RULES } from './rules/workshops.ts';

/** Every rule by id. */
export const RULES = {
  ...STRENGTH_ESTIMATION_RULES,
  ...EFFORT_RULES,
  ...VOLUME_RULES,
  ...PROGRESSION_RULES,
  ...BLOCK_RULES,
  ...MONITORING_RULES,
  ...PRACTICE_RULES,
  ...NUTRITION_RULES,
  ...ASSESSMENT_NORM_RULES,
  ...ASSESSMENT_CUT_RULES,
  ...ASSESSMENT_USE_RULES,
  ...SCREENING_RULES,
  ...GATE_RULES,
  ...PLANNING_RULES,
  ...DAY_RULES,
  ...SESSION_RULES,
  ...METHOD_RULES,
  ...SPORT_RULES,
  ...WORKSHOP_RULES,
  ...BALANCE_RULES,
} as const;

/** The id of a rule; an unknown id does not compile. */
export type RuleId = keyof typeof RULES;

/** The rule with its typed numbers: `rule('vol.ramp').numbers.maxAddedSetsPerWeek`. */
export const rule = <Id extends RuleId>(id: Id): (typeof RULES)[Id] => RULES[id];

/** Every rule, in id order. */
export const allRules: readonly Rule<RuleId>[] = (Object.keys(RULES) as RuleId[])
  .sort((a, b) => (a < b ? -1 : 1))
  .map((id) => RULES[id] as Rule<RuleId>);

/** True when a text from outside is the id of a rule. */
export const isRuleId = (text: string): text is RuleId => Object.hasOwn(RULES, text);
