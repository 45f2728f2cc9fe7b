// Decides how the lifts of a test day or a meet are handed to the player: ramped, in their order, as the plan laid them out.
import type { AthleteView } from '../athlete/view.types.ts';
import { answeredDay } from '../ledger/answered-day.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { Plan, PlannedTest, PrescribedSet } from '../plan/plan.types.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { cuesFor } from './cues.ts';
import type { Kit } from './loadable.ts';
import { kitOf, nearestLoadable } from './loadable.ts';
import { sessionIdFor } from './pick.ts';
import { targetsOf } from './prepare.ts';
import { isWarmFor, rampSets } from './ramp.ts';
import type { PreparedSession, PreparedSlot } from './session.types.ts';
import { painBarrier } from './substitutes.ts';
import { secondsOf, timingOf } from './timing.ts';

export interface PrepareTestInput {
  readonly state: LedgerState;
  /** What is believed on `date`, before the test. */
  readonly view: AthleteView;
  readonly plan: Plan;
  readonly date: IsoDate;
  readonly catalogue: Catalogue;
}

/** The tests that a plan holds for a date and nobody has done or is doing; empty on any other day. */
export function testsDue(plan: Plan, state: LedgerState, date: IsoDate): readonly PlannedTest[] {
  const tests = plan.weeks.flatMap((week) => week.tests ?? []).filter((test) => test.date === date);
  if (tests.length === 0) return [];
  for (const session of state.sessions.values())
    if (session.app === undefined && session.status === 'finished' && answeredDay(session) === date) return [];
  return tests;
}

/**
 * The test of a date, ready to lift; null where the plan holds none for it, or it was done. Attempts come as planned, at the nearest load
 * there is; a lift that loads what hurts is left out, and said. The drills are those of the plan's session before it.
 */
export function prepareTest({ state, view, plan, date, catalogue }: PrepareTestInput): PreparedSession | null {
  const kit = kitOf(state);
  const slots: PreparedSlot[] = [];
  const gaveUp: string[] = [];
  const before: Movement[] = [];
  for (const test of testsDue(plan, state, date)) {
    const movement = catalogue.movement.get(test.exercise);
    if (movement === undefined) continue;
    const barrier = painBarrier(movement, view.complaints);
    if (barrier !== null) {
      gaveUp.push(`${movement.name} is left out today: ${barrier}, and nothing else here serves the same end.`);
      continue;
    }
    slots.push(testSlot(test, movement, { view, catalogue, kit, warm: isWarmFor(movement, before) }));
    before.push(movement);
  }
  if (slots.length === 0) return null;
  const warmUp = drillsBefore(plan, date);
  const drillMinutes = warmUp.reduce((sum, dose) => sum + (catalogue.drill.get(dose.drill)?.minutes ?? 1), 0);
  const minutes = Math.ceil(slots.reduce((sum, slot) => sum + secondsOf(slot.timing), 0) / 60 + drillMinutes);
  return {
    session: sessionIdFor(state, date),
    date,
    plannedDate: date,
    minutes,
    budgetMinutes: minutes,
    title: 'Test day',
    warmUp,
    slots,
    coolDown: [],
    gaveUp,
  };
}

function testSlot(
  test: PlannedTest,
  movement: Movement,
  {
    view,
    catalogue,
    kit,
    warm,
  }: { readonly view: AthleteView; readonly catalogue: Catalogue; readonly kit: Kit; readonly warm: boolean },
): PreparedSlot {
  const sets = test.sets.map((set): PrescribedSet => {
    if (set.loadKg === null || set.loadKg <= 0) return set;
    return { ...set, loadKg: nearestLoadable(set.loadKg, movement, kit).loadKg };
  });
  const [first] = sets;
  const ramp = first === undefined ? [] : rampSets({ first, movement, kit, warm });
  const head = view.exposures.get(movement.id);
  return {
    slot: `test-${movement.id}`,
    exercise: movement.id,
    intent: { pattern: movement.pattern, role: 'main', muscles: [] },
    heavy: sets.some((set) => set.reps === 1),
    rampSets: ramp,
    sets: targetsOf(sets, head),
    technique: movement.technique.slice(0, 3),
    cues: cuesFor(movement, head, catalogue),
    reasons: test.reasons,
    verdict: { kind: 'first', because: '', rule: test.reasons[0]?.rule ?? 'attempt.ours' },
    written: { exercise: movement.id, sets: test.sets },
    timing: timingOf(movement, sets, ramp),
  };
}

/** The warm-up of the last planned session before a date, or of the first one after it. */
function drillsBefore(plan: Plan, date: IsoDate): PreparedSession['warmUp'] {
  const sessions = plan.weeks.flatMap((week) => week.sessions);
  return (sessions.findLast((one) => one.date < date) ?? sessions[0])?.warmUp ?? [];
}
