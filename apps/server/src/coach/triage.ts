// Decides who needs the coach, who is on track and who is quiet, each with the one reason that weighs most.
import { addDays, daysBetween, type FlagDecision, type IsoDate, rule } from '@strongback/engine';
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
  /** Sessions of the window in which one exercise was swapped. */
  swaps: 2,
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
  | { readonly kind: 'swapped'; readonly exercise: string; readonly to: string; readonly times: number }
  | { readonly kind: 'plan-ends'; readonly until: string }
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'trained'; readonly done: number; readonly planned: number; readonly lastOn: string }
  | { readonly kind: 'starts'; readonly from: string }
  | { readonly kind: 'silent'; readonly since: string | null };

/** What a coach decided about a reason, while it holds. */
export interface Decided {
  readonly flag: string;
  readonly decision: FlagDecision;
  readonly until: string | null;
}

export interface Triage {
  readonly group: Group;
  readonly why: Why;
  /** Greater is read first. */
  readonly weight: number;
  readonly lastOn: string | null;
  /** Names the reason, so that a coach can say what becomes of it; null where nothing came up. */
  readonly flag: string | null;
  /** How bad it is: once decided, only more than this brings it back before its day. */
  readonly level: number | null;
  /** Reasons that would stand here, had a coach not dealt with them. */
  readonly decided: readonly Decided[];
}

/** Something that came up by itself. */
interface Raised {
  readonly flag: string;
  readonly level: number;
  readonly weight: number;
  readonly why: Why;
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
  const silent = heard === null || daysBetween(heard as IsoDate, today) >= TRIAGE.quietDays;
  const { done, planned, missed } = plannedDays(summary, sessions, today);
  const raised = raisedBy(summary, sessions, { today, silent, planned, missed });
  const decided: Decided[] = [];
  let open: Raised | null = null;
  for (const one of raised) {
    const settled = settledBy(summary, one, today);
    if (settled === null) open ??= one;
    else decided.push(settled);
  }
  const reason = (group: Group, weight: number, why: Why, of: Raised | null = null): Triage => ({
    group,
    weight,
    why,
    lastOn,
    flag: of?.flag ?? null,
    level: of?.level ?? null,
    decided,
  });
  // Who is silent has no plan to speak of; whoever hurts or wrote is read even so.
  if (open !== null && (!silent || open.weight >= 800)) return reason('needs-you', open.weight, open.why, open);
  if (silent) {
    if (heard === null && summary.plan !== null && summary.plan.from > today)
      return reason('on-track', 100, { kind: 'starts', from: summary.plan.from });
    return reason('quiet', heard === null ? 0 : daysBetween('2000-01-01' as IsoDate, heard as IsoDate) / 1e4, {
      kind: 'silent',
      since: heard,
    });
  }
  return reason('on-track', done, { kind: 'trained', done, planned, lastOn: lastOn ?? heard ?? today });
}

/** Everything that came up, what weighs most first. */
function raisedBy(
  summary: Summary,
  sessions: readonly SessionSummary[],
  now: { readonly today: IsoDate; readonly silent: boolean; readonly planned: number; readonly missed: number },
): readonly Raised[] {
  const { today, silent, planned, missed } = now;
  const found: Raised[] = summary.complaints
    .filter((one) => !one.eased && one.severity >= TRIAGE.painFrom && one.since <= today)
    .sort((a, b) => b.severity - a.severity || (a.since < b.since ? 1 : -1))
    .map(({ complaint, joint, side, severity, since }) => ({
      flag: `pain:${complaint}`,
      level: severity,
      weight: 900 + severity,
      why: { kind: 'pain', joint, side, severity, since },
    }));
  const { said, answered, plan } = summary;
  if (said !== null && (answered === null || before(answered, said.at)))
    found.push({
      flag: `wrote:${said.at.join('.')}`,
      level: 0,
      weight: 800,
      why: { kind: 'wrote', text: said.text, date: said.date },
    });
  if (silent) return found;
  const last = sessions.find((one) => one.status === 'finished');
  const asked = Object.values(last?.sets ?? {}).filter((below) => below !== null);
  const below = asked.filter((one) => one).length;
  if (
    last !== undefined &&
    daysBetween(last.date as IsoDate, today) <= TRIAGE.windowDays &&
    asked.length >= TRIAGE.askedSets &&
    below >= asked.length * TRIAGE.belowShare
  )
    found.push({
      flag: `struggled:${last.session}`,
      level: below,
      weight: 700 + (100 * below) / asked.length,
      why: { kind: 'struggled', date: last.date, below, asked: asked.length },
    });
  if (missed >= TRIAGE.missedDays)
    found.push({ flag: 'missed', level: missed, weight: 600 + missed, why: { kind: 'missed', missed, planned } });
  found.push(...swapped(sessions, today));
  if (plan === null || plan.until < today)
    found.push({ flag: `no-plan:${plan?.plan ?? ''}`, level: 0, weight: 500, why: { kind: 'no-plan' } });
  else if (daysBetween(today, plan.until as IsoDate) < TRIAGE.planEndsDays)
    found.push({ flag: `plan-ends:${plan.plan}`, level: 0, weight: 400, why: { kind: 'plan-ends', until: plan.until } });
  return found;
}

/** Exercises that were swapped again and again, the most swapped first, each with what was taken last. */
function swapped(sessions: readonly SessionSummary[], today: IsoDate): readonly Raised[] {
  const from = addDays(today, -TRIAGE.windowDays);
  const takenFor = new Map<string, string[]>();
  for (const one of sessions.filter(({ date }) => date >= from)) {
    const swaps = Object.values(one.swaps).filter((swap) => swap.from !== swap.to);
    for (const exercise of new Set(swaps.map((swap) => swap.from)))
      takenFor.set(exercise, [...(takenFor.get(exercise) ?? []), swaps.find((swap) => swap.from === exercise)?.to ?? '']);
  }
  return [...takenFor]
    .filter(([, taken]) => taken.length >= TRIAGE.swaps)
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([exercise, taken]) => ({
      flag: `swapped:${exercise}`,
      level: taken.length,
      weight: 550 + taken.length,
      why: { kind: 'swapped', exercise, to: taken[0] ?? '', times: taken.length },
    }));
}

/** What was decided about it, while that holds: until its day, and as long as it got no worse. */
function settledBy(summary: Summary, raised: Raised, today: IsoDate): Decided | null {
  const told = summary.flags.find((one) => one.flag === raised.flag && one.date <= today);
  if (told === undefined || (told.until !== null && told.until < today)) return null;
  if (told.level !== null && raised.level > told.level) return null;
  return { flag: told.flag, decision: told.decision, until: told.until };
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
