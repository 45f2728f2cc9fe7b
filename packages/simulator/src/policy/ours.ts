// Decides how the real loop is run for a virtual person: plan, prepare, advise after each set, review each week, accept what is proposed.
import {
  addDays,
  adviseNextSet,
  type AthleteView,
  canonicalText,
  type Catalogue,
  daysBetween,
  ENGINE_VERSION,
  type EventBody,
  type FlowGroup,
  type IsoDate,
  judge,
  kitOf,
  believe,
  mondayOf,
  type Plan,
  type PlanAhead,
  planAheadFor,
  type PlanOptions,
  type PreparedSession,
  type PreparedSlot,
  prepareSession,
  type Proposal,
  REGION_MUSCLES,
  review,
  type SorenessRegion,
  withOwnExercises,
} from '@strongback/engine';
import { sessionFacts } from './facts.ts';
import { type Journal, openJournal } from './journal.ts';
import type { AskedSlot, DoneSet, NextSet, Policy } from './policy.types.ts';

/** Weeks of one plan; a plan is made anew when it ends and when an accepted proposal asks for it. */
export const PLAN_WEEKS = 8;
const ADJUSTED_DAYS = 28;
/** Changes that are neither rest nor pain wait until the plan is this old: one change of structure a block. */
const SETTLES_DAYS = 28;

type Adjustment = NonNullable<PlanOptions['adjustments']>[number];

export interface OursOptions {
  readonly athlete: string;
  readonly catalogue: Catalogue;
  readonly introduction: readonly EventBody[];
  readonly start: IsoDate;
  readonly seed: number;
  readonly bodyMassKg: number;
}

export function oursPolicy({ athlete, catalogue: given, introduction, start, seed }: OursOptions): Policy {
  const journal = openJournal(athlete);
  journal.write(start, introduction);
  // Loads grow in the steps that the person's own plates make, as everywhere in the product.
  const catalogue = withOwnExercises(given, journal.state());
  let ahead: PlanAhead | null = null;
  let plan: Plan | null = null;
  let prepared: PreparedSession | null = null;
  let view: AthleteView | null = null;
  let adjustments: Adjustment[] = [];
  let plans = 0;

  function planAnew(from: IsoDate): void {
    adjustments = adjustments.filter((one) => one.until >= from);
    const made = planAheadFor(journal.state(), catalogue, {
      from,
      weeks: PLAN_WEEKS,
      seed,
      effort: 'quick',
      previous: plan,
      adjustments,
    });
    if (!made.ok) throw new RangeError(made.reason);
    plans += 1;
    waits = false;
    issue(made.value, from);
  }

  function issue(made: PlanAhead, on: IsoDate): void {
    ahead = made;
    plan = made.plan;
    journal.write(on, [
      { type: 'PlanIssued', plan: `plan-${plans}`, engine: ENGINE_VERSION, seed, from: plan.from, body: canonicalText(plan) },
    ]);
  }

  /** Lays the next block out; false when the whole season is. */
  function goFurther(date: IsoDate): boolean {
    const more = ahead?.further() ?? null;
    if (more !== null) issue(more, date);
    return more !== null;
  }

  /** Today's session; the next block is laid out when its days have come, or when this one holds nothing more. */
  function prepare(date: IsoDate, known: AthleteView): PreparedSession | null {
    while (plan !== null && date >= addDays(plan.from, 7 * plan.weeks.length) && goFurther(date));
    for (;;) {
      if (plan === null) return null;
      const found = prepareSession({ state: journal.state(), view: known, plan, date, catalogue });
      if ((found !== null && found.plannedDate <= date) || !goFurther(date)) return found;
    }
  }

  let waits = false;

  /** Accepts what is proposed; true where the plan must answer now. */
  function accept(proposals: readonly Proposal[], date: IsoDate): boolean {
    let urgent = false;
    const decided: EventBody[] = [];
    for (const one of proposals) {
      if (one.decided !== null || (!one.needsDecision && one.kind !== 'gate-closes')) continue;
      if (one.needsDecision)
        decided.push({
          type: 'ProposalDecided',
          proposal: one.id,
          date,
          decision: 'accepted',
          subject: one.subject,
          change: one.change,
        });
      const made = adjustmentsOf(one, date, catalogue);
      adjustments.push(...made);
      if (one.kind === 'early-deload' || one.kind === 'plan-anew' || one.kind === 'gate-closes' || one.rule === 'session.pain')
        urgent = true;
      else if (made.length > 0 || one.kind === 'gate-opens') waits = true;
    }
    journal.write(date, decided);
    return urgent;
  }

  return {
    name: 'ours',
    tell: (date, facts) => journal.write(date, facts),
    week(date) {
      const ended = plan === null || date >= addDays(plan.from, 7 * PLAN_WEEKS);
      let changed = plan !== null && waits && daysBetween(plan.from, date) >= SETTLES_DAYS;
      if (plan !== null) {
        const state = journal.state();
        const seen = believe(state, catalogue, date);
        const judged = judge(state, seen);
        const before = plan.gates;
        const gates = judged.gates.map((gate) => ({
          gate: gate.gate,
          openNow: gate.open,
          openInPlan: before.find((one) => one.gate === gate.gate)?.open ?? false,
          needs: gate.needs,
        }));
        const urgent = accept(review(seen, judged.findings, date, { catalogue, gates }), date);
        changed = changed || urgent;
      }
      if (ended || changed) planAnew(date);
    },
    session(date) {
      if (plan === null) planAnew(mondayOf(date) < start ? start : date);
      if (plan === null) return null;
      const state = journal.state();
      view = believe(state, catalogue, date);
      prepared = prepare(date, view);
      if (prepared === null || daysBetween(date, prepared.plannedDate) > 6) return null;
      const { groups } = prepared;
      return {
        slots: prepared.slots.map((slot) =>
          askedSlot(
            slot,
            groups?.find((group) => group.slots.includes(slot.slot)),
          ),
        ),
      };
    },
    next(slot, done, pain) {
      if (slot.prepared === undefined || view === null) return null;
      return nextSet({ prepared: slot.prepared, done, pain }, view, catalogue, journal);
    },
    finish(done) {
      if (prepared === null) return;
      journal.write(
        done.date,
        sessionFacts(done, { session: prepared.session, plan: `plan-${plans}`, plannedDate: prepared.plannedDate }),
      );
    },
    closedGates: () => (plan === null ? null : new Set(plan.gates.filter((gate) => !gate.open).map((gate) => gate.gate))),
    facts: () => journal.events().map((event) => event.body),
    plansMade: () => plans,
  };
}

/** What a prepared slot asks; in turn with others it rests as its group says. */
function askedSlot(slot: PreparedSlot, group?: FlowGroup): AskedSlot {
  const own = slot.sets[0]?.restSeconds ?? 0;
  const inTurn = slot.slot === group?.slots[0] ? group.betweenSeconds : group?.roundSeconds;
  return {
    slot: slot.slot,
    exercise: slot.exercise,
    sets: slot.sets.map(({ reps, seconds, metres, loadKg, rpe, kind }) => ({
      reps,
      seconds,
      metres,
      loadKg,
      rpe,
      ...(kind === 'amrap' ? { open: true as const } : {}),
    })),
    warmUpsKg: slot.rampSets.flatMap((set) => (set.loadKg === null ? [] : [set.loadKg])),
    timing: slot.timing ?? { setUpSeconds: 0, rampSeconds: 0, setSeconds: slot.sets.map(() => 0) },
    restSeconds: group?.kind === 'superset' ? (inTurn ?? own) : own,
    prepared: slot,
  };
}

/** A slot in the middle of a session. */
interface OpenSlot {
  readonly prepared: PreparedSlot;
  readonly done: readonly DoneSet[];
  /** Pain told, 0 to 10. */
  readonly pain: number;
}

function nextSet({ prepared, done, pain }: OpenSlot, view: AthleteView, catalogue: Catalogue, journal: Journal): NextSet | null {
  const movement = catalogue.movement.get(prepared.exercise);
  if (movement === undefined) return null;
  const advice = adviseNextSet({
    slot: prepared,
    done: done.map(({ loadKg, reps, rpe, technique }) => ({ loadKg, reps, rpe, technique, markers: [], metresPerSecond: null })),
    movement,
    catalogue,
    belief: view.strength.get(prepared.exercise) ?? null,
    pain,
    mayRaise: view.readiness.action === 'as-planned',
    kit: kitOf(journal.state()),
  });
  if (advice.action === 'end-exercise' || advice.action === 'stop-session') return { loadKg: null, reps: null, stop: true };
  return { loadKg: advice.loadKg, reps: advice.reps, stop: false };
}

/** What an accepted proposal asks of the next plan; nothing where it only speaks. */
function adjustmentsOf(one: Proposal, date: IsoDate, catalogue: Catalogue): Adjustment[] {
  const base = { because: one.change, rule: one.rule };
  const until = addDays(date, ADJUSTED_DAYS);
  if (one.kind === 'early-deload') return [{ ...base, kind: 'early-deload', subject: one.subject, until: date }];
  if (one.kind === 'exercise-change') return [{ ...base, kind: 'replace', subject: one.subject, until }];
  if (one.kind === 'sets-down' && one.subject in REGION_MUSCLES)
    return REGION_MUSCLES[one.subject as SorenessRegion].map((subject) => ({
      ...base,
      kind: 'sets-down',
      subject,
      until: addDays(date, 14),
    }));
  if (one.kind === 'sets-up') {
    const muscles = Object.entries(catalogue.movement.get(one.subject)?.muscles ?? {});
    return muscles.flatMap(([subject, share]) => (share >= 1 ? [{ ...base, kind: 'sets-up' as const, subject, until }] : []));
  }
  return [];
}
