// Decides what a hand-made change of a plan leads to: the changed plan, and every hard rule that it would break.
import type { LedgerState } from '../ledger/state.types.ts';
import { type SessionFault, sessionFaults } from '../plan/check-session.ts';
import { editSession, type SlotChange } from '../plan/edit-session.ts';
import type { Plan } from '../plan/plan.types.ts';
import type { PlanRequest } from '../plan/request.types.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import type { Judgement } from './judge.ts';
import { requestFrom } from './request.ts';

export type { SessionFault } from '../plan/check-session.ts';
export type { SlotChange, SlotEdit } from '../plan/edit-session.ts';

export interface ChangedSession {
  readonly plan: Plan;
  /** Hard rules that the change breaks and the plan did not break before: with any, it is not to be issued. */
  readonly faults: readonly SessionFault[];
  /** Rules that the session breaks as it stands, because the person changed since it was planned. */
  readonly before: readonly SessionFault[];
}

/** What the plan's rules are checked against: the person as understood today. */
export function askedOfPlan(
  state: LedgerState,
  understood: Judgement & { readonly view: AthleteView },
  plan: Plan,
  catalogue: Catalogue,
): PlanRequest {
  const options = { from: plan.from, weeks: plan.weeks.length, seed: plan.seed, effort: 'quick' } as const;
  return requestFrom(state, understood.view, understood, options, catalogue);
}

/** Tries a change of one slot; nothing is recorded. Fast enough to ask with every key typed. */
export function changeSession(plan: Plan, change: SlotChange, request: PlanRequest, catalogue: Catalogue): ChangedSession {
  const { date } = change;
  const changed = editSession(plan, change, request, catalogue);
  const before = sessionFaults(plan, date, request, catalogue);
  const known = new Set(before.map(keyOf));
  return {
    plan: changed,
    before,
    faults: sessionFaults(changed, date, request, catalogue).filter((one) => !known.has(keyOf(one))),
  };
}

function keyOf(fault: SessionFault): string {
  return `${fault.rule} ${fault.slot ?? ''} ${fault.text}`;
}
