// Decides what the player adds when a day under way is given more minutes: what readiness and the ceilings of the week leave room for.
import { type Catalogue, type LedgerState, lengthenInWeek, type PreparedSession } from '@strongback/engine';
import { written } from '../catalogue/catalogue.ts';
import { mayAddNow, understood } from './coach.ts';
import { planIn } from './planning.ts';

/** The session in at most these minutes, with sets added where the week has room for them. */
export function lengthened(
  ledger: LedgerState,
  catalogue: Catalogue,
  prepared: PreparedSession,
  minutes: number,
): PreparedSession {
  const { view } = understood(ledger, catalogue, prepared.date);
  const known = { state: ledger, view, plan: planIn(ledger), catalogue: written(catalogue) };
  return lengthenInWeek(known, prepared, minutes, mayAddNow(ledger, catalogue, prepared.date));
}
