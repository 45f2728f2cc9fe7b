// Decides what of a ledger a coach's list needs: a small summary, folded event by event as they arrive, in any order.
import type { EventBody, FlagDecision, LogicalTime } from '@strongback/engine';
import { newestBody } from '@strongback/engine';
import type { AnyEvent } from '@strongback/store';
import { TOKEN_HAND } from '../tokens/token-procedures.ts';

/** Raised when the fold changes: summaries of an older fold are made anew. */
export const SUMMARY_VERSION = 4;
const KEPT_SESSIONS = 30;
const KEPT_COMPLAINTS = 20;
const KEPT_MOVES = 60;
const KEPT_FLAGS = 30;
const LONGEST_WORDS = 160;

type Stamp = readonly [ms: number, tick: number, device: string];

export interface SessionSummary {
  readonly session: string;
  readonly date: string;
  readonly plan: string | null;
  readonly planned: string | null;
  readonly import: string | null;
  readonly status: 'open' | 'finished' | 'discarded';
  readonly effort: number | null;
  /** By set: whether it stayed below what was asked; null when nothing was asked. */
  readonly sets: Readonly<Record<string, boolean | null>>;
  /** By place in the session: the exercise that was asked, and the one that stands there after all swaps. */
  readonly swaps: Readonly<
    Record<string, { readonly from: string; readonly first: Stamp; readonly to: string; readonly last: Stamp }>
  >;
  readonly at: Stamp;
}

export interface Summary {
  readonly name: { readonly text: string; readonly at: Stamp } | null;
  /** Where the athlete's days begin and end. */
  readonly zone: { readonly text: string; readonly at: Stamp } | null;
  readonly plan: {
    readonly plan: string;
    readonly from: string;
    readonly until: string;
    readonly days: readonly string[];
    readonly at: Stamp;
  } | null;
  readonly moves: readonly { readonly plan: string; readonly from: string; readonly to: string | null; readonly at: Stamp }[];
  readonly sessions: readonly SessionSummary[];
  readonly complaints: readonly {
    readonly complaint: string;
    readonly joint: string;
    readonly side: string | null;
    readonly severity: number;
    readonly since: string;
    readonly eased: boolean;
    readonly at: Stamp;
  }[];
  readonly checkedIn: string | null;
  /** What the athlete said last, and when anybody who coaches said something last. */
  readonly said: { readonly text: string; readonly date: string | null; readonly at: Stamp } | null;
  readonly answered: Stamp | null;
  /** What coaches did last about each thing that came up. */
  readonly flags: readonly {
    readonly flag: string;
    readonly date: string;
    readonly decision: FlagDecision;
    readonly level: number | null;
    readonly until: string | null;
    readonly at: Stamp;
  }[];
}

export const EMPTY_SUMMARY: Summary = {
  name: null,
  zone: null,
  plan: null,
  moves: [],
  sessions: [],
  complaints: [],
  checkedIn: null,
  said: null,
  answered: null,
  flags: [],
};

function later(a: Stamp, b: Stamp | null | undefined): boolean {
  if (b === null || b === undefined) return true;
  return a[0] !== b[0] ? a[0] > b[0] : a[1] !== b[1] ? a[1] > b[1] : a[2] >= b[2];
}

const stampOf = (time: LogicalTime, device: string): Stamp => [time.ms, time.tick, device];

/** The summary after one more event. Newer facts win over older ones however late they arrive. */
export function foldSummary(summary: Summary, event: AnyEvent): Summary {
  const body = newestBody(event);
  if (body === null) return summary;
  const at = stampOf(event.time, event.device);
  switch (body.type) {
    case 'AthleteProfiled':
      return {
        ...summary,
        ...(body.name !== undefined && later(at, summary.name?.at) ? { name: { text: body.name, at } } : {}),
        ...(later(at, summary.zone?.at) ? { zone: { text: body.zone, at } } : {}),
      };
    case 'PlanIssued':
      return later(at, summary.plan?.at) ? { ...summary, plan: planSummary(body.plan, body.from, body.body, at) } : summary;
    case 'PlannedDayMoved': {
      const { plan, from, to } = body;
      const others = summary.moves.filter((one) => one.plan !== plan || one.from !== from);
      const before = summary.moves.find((one) => one.plan === plan && one.from === from);
      return later(at, before?.at) ? { ...summary, moves: [...others, { plan, from, to, at }].slice(-KEPT_MOVES) } : summary;
    }
    case 'JointComplained': {
      const { complaint, joint, side = null, severity, since } = body;
      return withComplaint(summary, { complaint, joint, side, severity, since, eased: false, at });
    }
    case 'JointEased': {
      const before = summary.complaints.find((one) => one.complaint === body.complaint);
      return before === undefined ? summary : withComplaint(summary, { ...before, eased: true, at });
    }
    case 'CheckInRecorded':
      return summary.checkedIn === null || body.date > summary.checkedIn ? { ...summary, checkedIn: body.date } : summary;
    case 'FlagDecided': {
      // A decision is a coach's; an athlete's own hand or a program decides nothing here.
      if (event.by === undefined || event.by.startsWith(TOKEN_HAND)) return summary;
      const { flag, date, decision, level = null, until = null } = body;
      const before = summary.flags.find((one) => one.flag === flag);
      if (!later(at, before?.at)) return summary;
      const others = summary.flags.filter((one) => one !== before);
      return { ...summary, flags: [...others, { flag, date, decision, level, until, at }].slice(-KEPT_FLAGS) };
    }
    case 'NoteWritten':
      // A program is neither the athlete nor a coach.
      if (event.by?.startsWith(TOKEN_HAND) === true) return summary;
      // A note on an exercise is the athlete's own reminder.
      if (body.exercise !== undefined || body.text.trim() === '') return summary;
      if (event.by !== undefined) return later(at, summary.answered) ? { ...summary, answered: at } : summary;
      return later(at, summary.said?.at)
        ? { ...summary, said: { text: body.text.slice(0, LONGEST_WORDS), date: body.date ?? null, at } }
        : summary;
    default:
      return foldSession(summary, body, at);
  }
}

function foldSession(summary: Summary, body: EventBody, at: Stamp): Summary {
  switch (body.type) {
    case 'SessionStarted':
      return withSession(summary, body.session, at, (one) => ({
        ...one,
        date: body.date,
        plan: body.plan ?? null,
        planned: body.plannedDate ?? null,
      }));
    case 'SetPerformed': {
      if (body.kind === 'warm-up') return summary;
      const { asked } = body;
      const below =
        asked === undefined
          ? null
          : short(body.reps, asked.reps) ||
            short(body.seconds, asked.seconds) ||
            short(body.millimetres, asked.millimetres) ||
            short(body.loadGrams, asked.loadGrams);
      return withSession(summary, body.session, at, (one) => ({ ...one, sets: { ...one.sets, [body.set]: below } }));
    }
    case 'SetRemoved':
      return withSession(summary, body.session, at, (one) => {
        const { [body.set]: _, ...sets } = one.sets;
        return { ...one, sets };
      });
    case 'ExerciseSwapped':
      return withSession(summary, body.session, at, (one) => {
        const before = one.swaps[body.slot] ?? { from: body.from, first: at, to: body.to, last: at };
        const from = later(before.first, at) ? { from: body.from, first: at } : { from: before.from, first: before.first };
        const to = later(at, before.last) ? { to: body.to, last: at } : { to: before.to, last: before.last };
        return { ...one, swaps: { ...one.swaps, [body.slot]: { ...from, ...to } } };
      });
    case 'SessionFinished':
      return withSession(summary, body.session, at, (one) => ({ ...one, status: 'finished', effort: body.effort ?? null }));
    case 'SessionReopened':
      return withSession(summary, body.session, at, (one) => ({ ...one, status: 'open' }));
    case 'SessionDiscarded':
      return withSession(summary, body.session, at, (one) => ({ ...one, status: 'discarded' }));
    case 'SessionImported':
      return withSession(summary, body.session, at, (one) => ({
        ...one,
        date: body.date,
        import: body.import,
        status: 'finished',
        sets: Object.fromEntries(body.sets.map((set) => [set.set, null])),
      }));
    case 'ImportUndone':
      return { ...summary, sessions: summary.sessions.filter((one) => one.import !== body.import) };
    default:
      return summary;
  }
}

function short(done: number | undefined, asked: number | undefined): boolean {
  return asked !== undefined && done !== undefined && done < asked;
}

function withSession(summary: Summary, session: string, at: Stamp, change: (one: SessionSummary) => SessionSummary): Summary {
  const before = summary.sessions.find((one) => one.session === session) ?? {
    session,
    date: '',
    plan: null,
    planned: null,
    import: null,
    status: 'open',
    effort: null,
    sets: {},
    swaps: {},
    at,
  };
  const after = { ...change(before), at: later(at, before.at) ? at : before.at };
  const sessions = [...summary.sessions.filter((one) => one.session !== session), after];
  if (sessions.length <= KEPT_SESSIONS) return { ...summary, sessions };
  // The newest by day stay; one whose beginning has not arrived yet is young.
  const oldest = sessions.reduce((least, one) => ((one.date || '9') < (least.date || '9') ? one : least));
  return { ...summary, sessions: sessions.filter((one) => one !== oldest) };
}

function withComplaint(summary: Summary, told: Summary['complaints'][number]): Summary {
  const before = summary.complaints.find((one) => one.complaint === told.complaint);
  if (!later(told.at, before?.at)) return summary;
  const others = summary.complaints.filter((one) => one !== before);
  return { ...summary, complaints: [...others, told].slice(-KEPT_COMPLAINTS) };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The training days of a plan's text. A text that is no plan has none. */
function planSummary(plan: string, from: string, text: string, at: Stamp): Summary['plan'] {
  const days: string[] = [];
  let until = from;
  try {
    const read = JSON.parse(text) as {
      readonly weeks?: readonly { readonly from?: string; readonly sessions?: readonly { date?: string }[] }[];
    };
    for (const week of read.weeks ?? []) {
      if (typeof week.from === 'string' && DAY.test(week.from) && week.from > until) until = week.from;
      for (const { date } of week.sessions ?? []) if (typeof date === 'string' && DAY.test(date)) days.push(date);
    }
  } catch {
    // Kept as it came; it plans no day.
  }
  const last = new Date(`${until}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + 6);
  return { plan, from, until: last.toISOString().slice(0, 10), days: [...new Set(days)].sort(), at };
}
