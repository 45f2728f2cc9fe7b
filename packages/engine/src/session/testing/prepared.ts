// Decides how a test has a session prepared: somebody with a profile and these facts, and a plan of one day.
import { believe } from '../../athlete/believe.ts';
import type { EventBody } from '../../ledger/event.types.ts';
import type { PlannedWeek, PrescribedSet, Slot } from '../../plan/plan.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled } from '../../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../../testing-fixtures/plan.ts';
import { prepareSession } from '../prepare.ts';
import type { PreparedSession, PreparedSlot } from '../session.types.ts';

/** The session that a plan of these slots becomes on its day. */
export function preparedOn(
  date: string,
  facts: readonly EventBody[],
  slots: readonly Slot[],
  week: Partial<PlannedWeek> = {},
): PreparedSession {
  const state = ledgerOf([profiled, ...facts]);
  const plan = planOf([plannedSession(date, slots)], week);
  const found = prepareSession({ state, view: believe(state, catalogue, day(date)), plan, date: day(date), catalogue });
  if (found === null) throw new Error('nothing was prepared');
  return found;
}

/** What a plan asks of the barbell row: three sets of eight with 60 kg at RPE 8, where nothing else is said. */
export interface PlannedRow {
  readonly set?: Partial<PrescribedSet>;
  readonly count?: number;
  readonly slot?: Partial<Slot>;
  readonly week?: Partial<PlannedWeek>;
}

/** The barbell row of a day as it is prepared. */
export function preparedRowOn(
  date: string,
  facts: readonly EventBody[],
  { set = {}, count = 3, slot = {}, week = {} }: PlannedRow = {},
): PreparedSlot {
  const planned = slotOf('barbell-row', count, { reps: 8, loadKg: 60, rpe: 8, ...set }, slot);
  const [prepared] = preparedOn(date, facts, [planned], week).slots;
  if (prepared === undefined) throw new Error('nothing was prepared');
  return prepared;
}
