// Decides how a proposal is written down: its id, its rule's grade and status, and whether it was decided before.
import type { AthleteView } from '../athlete/view.types.ts';
import type { RuleId } from '../evidence/rulebook.ts';
import { rule } from '../evidence/rulebook.ts';
import { daysBetween } from '../units/calendar.ts';
import type { Proposal, ProposalKind } from './proposal.types.ts';

/** A proposal as its finder knows it; the rest follows from its rule and from what was decided. */
export interface Draft extends Omit<Proposal, 'id' | 'numbers' | 'rule' | 'grade' | 'status' | 'decided'> {
  readonly numbers?: Proposal['numbers'];
  readonly rule: RuleId;
}

/** Kinds that ask for more or for something else: once decided they rest (rule `review.declined`). */
const RESTS: ReadonlySet<ProposalKind> = new Set([
  'step',
  'sets-up',
  'exercise-change',
  'sets-down',
  'early-deload',
  'plan-anew',
  're-test',
  'gate-opens',
]);
const REST_DAYS = rule('review.declined').numbers.weeks * 7;

/** The proposal, or null while an earlier answer to the same thing stands. `insists` is for safety: it comes back all the same. */
export function proposal(draft: Draft, view: AthleteView, insists = false): Proposal | null {
  const id = `${draft.kind}:${draft.subject}:${draft.date}`;
  const exact = view.decisions.findLast((d) => d.proposal === id);
  if (exact === undefined && !insists && RESTS.has(draft.kind)) {
    const stem = `${draft.kind}:${draft.subject}:`;
    if (view.decisions.some((d) => d.proposal.startsWith(stem) && daysBetween(d.date, view.today) < REST_DAYS)) return null;
  }
  const source = rule(draft.rule);
  return {
    id,
    kind: draft.kind,
    subject: draft.subject,
    date: draft.date,
    headline: draft.headline,
    because: draft.because,
    change: draft.change,
    expected: draft.expected,
    numbers: draft.numbers ?? [],
    rule: draft.rule,
    grade: source.grade,
    status: source.status,
    needsDecision: draft.needsDecision,
    decided: exact === undefined ? null : { decision: exact.decision, date: exact.date },
  };
}
