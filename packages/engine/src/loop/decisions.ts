// Decides what a person's yes means for the next plan: accepted proposals become adjustments with an end.
import { rule } from '../evidence/rulebook.ts';
import { REGION_MUSCLES } from '../athlete/soreness.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { PlanRequest } from '../plan/request.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays } from '../units/calendar.ts';
import type { Muscle, SorenessRegion } from '../vocabulary/body.ts';
import { MUSCLES } from '../vocabulary/body.ts';
import type { Catalogue } from '../vocabulary/movement.ts';

type Adjustment = PlanRequest['adjustments'][number];

/** An early deload that was not taken within this many days is forgotten. */
const DELOAD_WINDOW_DAYS = 10;

/** Adjustments that hold on `from`. A changed exercise rests for one block; changed sets hold for one block. */
export function adjustmentsFrom(state: LedgerState, catalogue: Catalogue, from: IsoDate): readonly Adjustment[] {
  const block = rule('rot').numbers.accessoryWeeks[0] * 7;
  const found: Adjustment[] = [];
  for (const decision of state.proposals.values()) {
    if (decision.decision === 'declined' || decision.date > from) continue;
    const [kind = '', subject = ''] = decision.proposal.split(':');
    const because = decision.edited ?? decision.change ?? 'accepted proposal';
    const until = addDays(decision.date, kind === 'early-deload' ? DELOAD_WINDOW_DAYS : block);
    if (until < from) continue;
    if (kind === 'early-deload') found.push({ kind, subject, until, because, rule: 'deload.every' });
    else if (kind === 'exercise-change') found.push({ kind: 'replace', subject, until, because, rule: 'rot' });
    else if (kind === 'sets-up' || kind === 'sets-down') {
      for (const muscle of musclesOf(subject, catalogue)) found.push({ kind, subject: muscle, until, because, rule: 'vol.ramp' });
    }
  }
  return found;
}

/** A muscle stands for itself, a region for its muscles, an exercise for what it trains directly, the week for all. */
function musclesOf(subject: string, catalogue: Catalogue): readonly Muscle[] {
  if (subject === 'week') return MUSCLES;
  if ((MUSCLES as readonly string[]).includes(subject)) return [subject as Muscle];
  if (Object.hasOwn(REGION_MUSCLES, subject)) return REGION_MUSCLES[subject as SorenessRegion];
  const movement = catalogue.movement.get(subject);
  return movement ? MUSCLES.filter((muscle) => (movement.muscles[muscle] ?? 0) >= 1) : [];
}
