// Decides who needs the coach, who is on track and who is quiet, each with the one reason that weighs most.
import { addDays, daysBetween, type IsoDate, rule } from '@strongback/engine';
import type { SessionSummary, Summary } from './summary.ts';

/** What sorts the list. These numbers change nobody's training, only who is read first. */
export const TRIAGE = {
  /** Days looked back over. */
  windowDays: 14,
  /** Days without a word after which somebody is quiet. */
  quietDays: 10,
  /** Planned days missed in the window. */
  missedDays: 2,
  /** Points of 10 from which a complaint is brought up. */
  painFrom: rule('pain').numbers.raisesSeverityFrom,
  /** Sets that were asked before a session is judged, and the share of them that stayed below. */
  askedSets: 3,
  belowShare: 1 / 3,
  /** Days before the plan's end. */
  planEndsDays: 7,
} as const;

export type Group = 'needs-you' | 'on-track' | 'quiet';

/** The one sentence, as numbers and names: whoever shows it puts it in words. */
export type Why =
  | {
      readonly kind: 'pain';
      readonly joint: string;
      readonly side: string | null;
      readonly severity: number;
      readonly since: string;
    }
  | { readonly kind: 'wrote'; readonly text: string; readonly date: string | null }
  | { readonly kind: 'struggled'; readonly date: string; readonly below: number; readonly asked: number }
  | { readonly kind: 'missed'; readonly missed: number; readonly planned: number }
  | { readonly kind: 'plan-ends'; readonly until: string }
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'trained'; readonly done: number; readonly planned: number; readonly lastOn: string }
  | { readonly kind: 'starts'; readonly from: string }
  | { readonly kind: 'silent'; readonly since: string | null };

export interface Triage {
  readonly group: Group;
  readonly why: Why;
  /** Greater is read first. */
  readonly weight: number;
  readonly lastOn: string | null;
}

/** Where an athlete stands on a day. Dates after it are ignored: a wrong clock brings nobody up or down. */
export function triage(summary: Summary, today: IsoDate): Triage {
  const sessions = summary.sessions
    .filter((one) => one.status !== 'discarded' && one.date !== '' && one.date <= today)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const lastOn = sessions[0]?.date ?? null;
  const heard =
    [lastOn, summary.checkedIn]
      .filter((one): one is string => one !== null && one <= today)
      .sort()
      .at(-1) ?? null;
  const reason = (group: Group, weight: number, why: Why): Triage => ({ group, weight, why, lastOn });

  const pain = summary.complaints
    .filter((one) => !one.eased && one.severity >= TRIAGE.painFrom && one.since <= today)
    .sort((a, b) => b.severity - a.severity || (a.since < b.since ? 1 : -1))[0];
  if (pain !== undefined) {
    const { joint, side, severity, since } = pain;
    return reason('needs-you', 900 + severity, { kind: 'pain', joint, side, severity, since });
  }
  const { said, answered } = summary;
  if (said !== null && (answered === null || before(answered, said.at)))
    return reason('needs-you', 800, { kind: 'wrote', text: said.text, date: said.date });
  const { done, planned, missed } = plannedDays(summary, sessions, today);
  const silent = heard === null || daysBetween(heard as IsoDate, today) >= TRIAGE.quietDays;
  if (!silent) {
    const last = sessions.find((one) => one.status === 'finished');
    const asked = Object.values(last?.sets ?? {}).filter((below) => below !== null);
    const below = asked.filter((one) => one).length;
    if (
      last !== undefined &&
      daysBetween(last.date as IsoDate, today) <= TRIAGE.windowDays &&
      asked.length >= TRIAGE.askedSets &&
      below >= asked.length * TRIAGE.belowShare
    )
      return reason('needs-you', 700 + (100 * below) / asked.length, {
        kind: 'struggled',
        date: last.date,
        below,
        asked: asked.length,
      });
    if (missed >= TRIAGE.missedDays) return reason('needs-you', 600 + missed, { kind: 'missed', missed, planned });
  }
  if (silent) {
    if (heard === null && summary.plan !== null && summary.plan.from > today)
      return reason('on-track', 100, { kind: 'starts', from: summary.plan.from });
    return reason('quiet', heard === null ? 0 : daysBetween('2000-01-01' as IsoDate, heard as IsoDate) / 1e4, {
      kind: 'silent',
      since: heard,
    });
  }
  if (summary.plan === null || summary.plan.until < today) return reason('needs-you', 500, { kind: 'no-plan' });
  if (daysBetween(today, summary.plan.until as IsoDate) < TRIAGE.planEndsDays)
    return reason('needs-you', 400, { kind: 'plan-ends', until: summary.plan.until });
  return reason('on-track', done, { kind: 'trained', done, planned, lastOn: lastOn ?? heard ?? today });
}

function before(a: readonly [number, number, string], b: readonly [number, number, string]): boolean {
  return a[0] !== b[0] ? a[0] < b[0] : a[1] < b[1];
}

/** Planned days of the window that are over, where they now stand, and which of them were trained. */
function plannedDays(
  summary: Summary,
  sessions: readonly SessionSummary[],
  today: IsoDate,
): { readonly done: number; readonly planned: number; readonly missed: number } {
  const { plan } = summary;
  const from = addDays(today, -TRIAGE.windowDays);
  if (plan === null) return { done: sessions.filter((one) => one.date >= from).length, planned: 0, missed: 0 };
  const moved = new Map(summary.moves.filter((one) => one.plan === plan.plan).map((one) => [one.from, one.to]));
  const days = plan.days.filter((day) => {
    const on = moved.has(day) ? moved.get(day) : day;
    return typeof on === 'string' && on >= from && on < today;
  });
  const answered = new Set(sessions.map((one) => one.planned ?? one.date));
  const done = days.filter((day) => answered.has(day) || sessions.some((one) => one.date === (moved.get(day) ?? day))).length;
  return { done, planned: days.length, missed: days.length - done };
}
