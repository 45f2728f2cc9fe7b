// The loop: ledger → beliefs → findings → plan → session → ledger. Read this file first; every room is one call away.
import { believe } from './athlete/believe.ts';
import { plannableCatalogue, withOwnExercises } from './athlete/own-exercises.ts';
import type { AthleteView } from './athlete/view.types.ts';
import type { LedgerState } from './ledger/state.types.ts';
import { adjustmentsFrom } from './loop/decisions.ts';
import { judge, type Judgement } from './loop/judge.ts';
import { type PlanOptions, requestFrom } from './loop/request.ts';
import { chosenTemplate, withTemplate } from './loop/with-template.ts';
import type { LayoutWish } from './plan/layout-days.ts';
import { plan, type PlanAhead, planAhead } from './plan/plan.ts';
import type { Plan } from './plan/plan.types.ts';
import type { PlanRequest } from './plan/request.types.ts';
import { type LayoutProposal, weighLayouts } from './plan/week-layouts.ts';
import type { Proposal } from './review/proposal.types.ts';
import { review } from './review/review.ts';
import type { PreparedSession } from './session/session.types.ts';
import { sessionOfDay } from './session/session-of-day.ts';
import type { IsoDate } from './units/brand.ts';
import { accept, type Outcome, refuse } from './units/refusal.ts';
import type { Catalogue } from './vocabulary/movement.ts';

/** What is believed and judged about one person on one day. */
export interface Understanding extends Judgement {
  readonly view: AthleteView;
}

/** Ledger → beliefs → findings and gates. Everything the engine knows of a person on a day. */
export function understand(state: LedgerState, catalogue: Catalogue, today: IsoDate): Understanding {
  const view = believe(state, catalogue, today);
  return { view, ...judge(state, view) };
}

/** Beliefs and findings → plan. The same ledger, catalogue, options and engine give the same plan, to the byte. */
export function planFor(state: LedgerState, catalogue: Catalogue, options: PlanOptions): Outcome<Plan> {
  return planWith(plan, state, catalogue, options);
}

/** The same plan, laid out block by block as somebody comes to it: for who makes it anew before most of it is reached. */
export function planAheadFor(state: LedgerState, catalogue: Catalogue, options: PlanOptions): Outcome<PlanAhead> {
  return planWith(planAhead, state, catalogue, options);
}

/**
 * The minutes of a week laid on fewer or more days: what each way would give, ranked, to accept or leave. Refused where no day
 * would be long enough for a session, or none short enough.
 */
export function layoutsFor(
  state: LedgerState,
  catalogue: Catalogue,
  options: PlanOptions,
  wish: LayoutWish,
): Outcome<LayoutProposal> {
  const made = planWith((request, whole) => weighLayouts(request, whole, wish), state, catalogue, options);
  if (!made.ok || made.value.choices.length > 0) return made;
  return refuse('plan.layout', 'these minutes give no other week: no day would be between fifteen minutes and two hours');
}

function planWith<T>(
  make: (request: PlanRequest, catalogue: Catalogue) => T,
  state: LedgerState,
  given: Catalogue,
  options: PlanOptions,
): Outcome<T> {
  if (state.athlete === null) return refuse('plan.no-athlete', 'the ledger is empty: record who trains first');
  const whole = withOwnExercises(given, state);
  const { view, ...judged } = understand(state, whole, options.from);
  const catalogue = plannableCatalogue(whole, state);
  const adjustments = options.adjustments ?? adjustmentsFrom(state, catalogue, options.from);
  const request = requestFrom(state, view, judged, { ...options, adjustments }, catalogue);
  const template = options.template ?? chosenTemplate(state);
  return accept(make(template === null ? request : withTemplate(request, template, catalogue), catalogue));
}

/** Plan → today's session, dosed anew from what the last ones earned; null when the plan holds nothing more. Ends by appending facts. */
export function sessionFor(
  state: LedgerState,
  given: Catalogue,
  issued: Plan,
  date: IsoDate,
  minutes?: number,
): PreparedSession | null {
  const catalogue = withOwnExercises(given, state);
  const view = believe(state, catalogue, date);
  return sessionOfDay({ state, view, plan: issued, date, catalogue, ...(minutes === undefined ? {} : { minutes }) });
}

/** Beliefs and findings → proposals. What a person accepts is a fact, and the next plan answers to it. */
export function proposalsFor(state: LedgerState, given: Catalogue, today: IsoDate): readonly Proposal[] {
  const catalogue = withOwnExercises(given, state);
  const { view, findings, gates } = understand(state, catalogue, today);
  const planned = state.plan === null ? [] : (JSON.parse(state.plan.body) as Plan).gates;
  const changes = gates.flatMap((gate) => {
    const before = planned.find((old) => old.gate === gate.gate);
    return before === undefined ? [] : [{ gate: gate.gate, openNow: gate.open, openInPlan: before.open, needs: gate.needs }];
  });
  return review(view, findings, today, { catalogue, gates: changes });
}
