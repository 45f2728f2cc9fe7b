// Decides what a subscribed calendar gets: the newest plan with the days that were moved, for whoever has a live token with the scope `calendar`.
import { catalogue } from '@strongback/catalogue';
import { type EventBody, newestBody, type Plan } from '@strongback/engine';
import { writeCalendar } from '@strongback/interchange';
import { type AnyEvent, newestOfType, type Procedure } from '@strongback/store';
import { CAPABILITY, secretHash } from '../access/secrets.ts';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { scopesOf } from './token-procedures.ts';

type Fact<Type extends EventBody['type']> = Extract<EventBody, { readonly type: Type }>;

interface Planned {
  readonly issued: Fact<'PlanIssued'> | null;
  readonly moves: readonly Fact<'PlannedDayMoved'>[];
  readonly profile: Fact<'AthleteProfiled'> | null;
  /** When the newest of these was written, milliseconds. */
  readonly atMs: number;
}

export async function calendarFeed(context: ServerContext, asked: Asked): Promise<Answer> {
  const athlete = asked.query('athlete') ?? '';
  const key = asked.query('key') ?? '';
  const nowMs = context.now();
  const found = await context.database.read(function* (): Procedure<Planned | null> {
    const scopes = CAPABILITY.test(key) ? yield* scopesOf(athlete, secretHash(key), nowMs) : null;
    return scopes?.includes('calendar') === true ? yield* plannedOf(athlete) : null;
  });
  if (found === null) throw new Refused('unknown', 'this address opens no calendar; make a new one in the settings');
  return { kind: 'text', type: 'text/calendar; charset=utf-8', body: calendarOf(athlete, found) };
}

/** The stamp is that of the newest fact, so that the same plan gives the same bytes. */
function calendarOf(athlete: string, { issued, moves, profile, atMs }: Planned): string {
  const plan = (issued === null ? { engine: '0', athlete, weeks: [] } : JSON.parse(issued.body)) as Plan;
  return writeCalendar({ ...plan, athlete }, catalogue(), {
    stamp: new Date(atMs).toISOString().replaceAll(/[-:]|\.\d+/g, ''),
    unit: profile?.units ?? 'kg',
    moves: moves.filter((move) => move.plan === issued?.plan),
  });
}

function* plannedOf(athlete: string): Procedure<Planned> {
  const issued = yield* newestOfType(athlete, 'PlanIssued', 1);
  const moved = yield* newestOfType(athlete, 'PlannedDayMoved', 1_000);
  const profiled = yield* newestOfType(athlete, 'AthleteProfiled', 1);
  const times = [...issued, ...moved].map((event) => event.time.ms);
  return {
    issued: factIn(issued[0], 'PlanIssued'),
    moves: moved.toReversed().flatMap((event) => factIn(event, 'PlannedDayMoved') ?? []),
    profile: factIn(profiled[0], 'AthleteProfiled'),
    atMs: times.length === 0 ? 0 : Math.min(Math.max(0, ...times), LAST_MS),
  };
}

/** The end of the year 9999: a device's clock may say anything. */
const LAST_MS = 253_402_300_799_000;

/** The fact in today's shape; null when there is none, or only a newer build can read it. */
function factIn<Type extends EventBody['type']>(event: AnyEvent | undefined, type: Type): Fact<Type> | null {
  if (event === undefined) return null;
  const body = newestBody(event);
  return body?.type === type ? (body as Fact<Type>) : null;
}
