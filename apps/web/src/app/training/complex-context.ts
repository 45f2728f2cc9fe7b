// Decides what a complex is judged and prepared with: what is believed on its day, the plan, the gear.
import type { Catalogue, ComplexContext, IsoDate, LedgerState } from '@strongback/engine';
import { written } from '../catalogue/catalogue.ts';
import { understood } from './coach.ts';
import { planIn } from './planning.ts';

/** What the engine asks for a complex on a date. */
export function complexContext(ledger: LedgerState, catalogue: Catalogue, date: IsoDate): ComplexContext {
  return {
    state: ledger,
    view: understood(ledger, catalogue, date).view,
    plan: planIn(ledger),
    date,
    catalogue: written(catalogue),
  };
}
