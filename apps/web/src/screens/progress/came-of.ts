// Decides what came of a decision: what the log says of its subject before and since, with its doubt. Nothing is claimed as its cause.
import {
  LIKELY_SD,
  REGION_MUSCLES,
  addDays,
  dayNumber,
  daysBetween,
  type AthleteView,
  type GateReport,
  type IsoDate,
  type LedgerState,
} from '@strongback/engine';

const SOON_DAYS = 14;
const WINDOW_DAYS = 28;

export type CameOf =
  | { readonly kind: 'soon' | 'not-trained' | 'not-tested' | 'unknown' }
  | { readonly kind: 'strength'; readonly percent: number; readonly low: number; readonly high: number; readonly times: number }
  | { readonly kind: 'retested'; readonly date: IsoDate }
  | { readonly kind: 'gate'; readonly open: boolean }
  | { readonly kind: 'felt'; readonly before: number; readonly now: number };

export interface Decision {
  readonly proposal: string;
  readonly date: IsoDate;
}

/** What the id of a proposal says: `<kind>:<subject>:<date>`. */
export function partsOf(proposal: string): { readonly kind: string; readonly subject: string } {
  const [kind = '', ...rest] = proposal.split(':');
  return { kind, subject: rest.slice(0, -1).join(':') };
}

/** What the log says of a decision's subject by now. */
export function cameOf(decision: Decision, ledger: LedgerState, view: AthleteView, gates: readonly GateReport[]): CameOf {
  const { kind, subject } = partsOf(decision.proposal);
  if (kind.startsWith('gate-')) {
    const gate = gates.find((one) => one.gate === subject);
    return gate === undefined ? { kind: 'unknown' } : { kind: 'gate', open: gate.open };
  }
  if (kind === 're-test') {
    const later = ledger.assessments.find((row) => row.test === subject && row.date >= decision.date);
    return later === undefined ? { kind: 'not-tested' } : { kind: 'retested', date: later.date };
  }
  if (daysBetween(decision.date, view.today) < SOON_DAYS) return { kind: 'soon' };
  if (view.exposures.has(subject)) return strengthSince(decision.date, subject, view);
  return subject === 'week' || subject in REGION_MUSCLES ? feltSince(decision.date, ledger, view.today) : { kind: 'unknown' };
}

function strengthSince(date: IsoDate, exercise: string, view: AthleteView): CameOf {
  const day = dayNumber(date);
  let now: { readonly level: number; readonly varLevel: number } | null = null;
  let times = 0;
  for (let node = view.exposures.get(exercise) ?? null; node !== null; node = node.previous) {
    if (node.exposure.day > day) {
      times += 1;
      now ??= node.strength;
      continue;
    }
    if (now === null || node.strength === null) break;
    const change = now.level - node.strength.level;
    const spread = LIKELY_SD * Math.sqrt(now.varLevel + node.strength.varLevel);
    const percent = (log: number): number => 100 * (Math.exp(log) - 1);
    return { kind: 'strength', percent: percent(change), low: percent(change - spread), high: percent(change + spread), times };
  }
  return { kind: times === 0 ? 'not-trained' : 'unknown' };
}

/** How hard whole sessions felt in the four weeks before, and since then. */
function feltSince(date: IsoDate, ledger: LedgerState, today: IsoDate): CameOf {
  const mean = (from: IsoDate, to: IsoDate): number | null => {
    const efforts = [...ledger.sessions.values()].flatMap((session) =>
      session.status === 'finished' && session.effort !== undefined && session.date >= from && session.date < to
        ? [session.effort]
        : [],
    );
    return efforts.length === 0 ? null : efforts.reduce((sum, effort) => sum + effort, 0) / efforts.length;
  };
  const before = mean(addDays(date, -WINDOW_DAYS), date);
  const now = mean(date, addDays(today, 1));
  return before === null || now === null ? { kind: 'unknown' } : { kind: 'felt', before, now };
}
