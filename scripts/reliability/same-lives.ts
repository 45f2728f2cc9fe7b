// Decides the short lives whose ledgers must give the same bytes everywhere, and the fingerprint of one. Runs on Node and, bundled, in a browser.
import { catalogue } from '@strongback/catalogue';
import {
  addDays,
  appendBodies,
  type AthleteId,
  canonicalText,
  dayNumber,
  type DeviceId,
  type EventBody,
  type IsoDate,
  ledgerText,
  planFor,
  readLedger,
  replay,
  sessionFor,
  startWriter,
  stateText,
  understand,
} from '@strongback/engine';
import { BODY_NAMES, runYear } from '@strongback/simulator';

export const LIFE_WEEKS = 3;
export const PLAN_WEEKS = 8;
/** Mondays: summer time begins and ends within three weeks of the first two, a year turns, a leap day comes. */
const STARTS = ['2024-03-11', '2024-10-14', '2023-12-18', '2024-02-12'] as const;

/** A simulated person's first weeks under the engine's own plans, as they would be exported. */
export interface Life {
  readonly seed: number;
  readonly athlete: number;
  /** The Monday after the last week: the day of beliefs and plan. */
  readonly today: IsoDate;
  readonly events: number;
  /** The ledger, a line an event. */
  readonly text: string;
}

/** SHA-256 in hexadecimal digits of everything that is worked out from one ledger. */
export interface Print {
  readonly athlete: number;
  /** Of the ledger of the life when it is lived again here; null when it was not. */
  readonly ledger: string | null;
  readonly state: string;
  /** Beliefs, findings and gates. */
  readonly beliefs: string;
  /** The plan from today on, and its first session made ready. */
  readonly plan: string;
}

/** How a runtime stands in the world. */
export interface Standing {
  readonly locale: string;
  /** Minutes ahead of UTC on a day in July. */
  readonly minutesAhead: number;
}

/** Lives the life. The same seed and number give the same text. */
export function lifeOf(seed: number, athlete: number): Life {
  const start = STARTS[athlete % STARTS.length] as IsoDate;
  const bodies: EventBody[] = [];
  runYear({
    catalogue: catalogue(),
    seed,
    athlete,
    body: BODY_NAMES[athlete % BODY_NAMES.length] ?? 'impulse',
    policy: 'ours',
    weeks: LIFE_WEEKS,
    start,
    facts: (all) => bodies.push(...all),
  });
  const writer = startWriter(`virtual-${athlete}` as AthleteId, 'virtual-phone' as DeviceId);
  const events = appendBodies(writer, bodies, dayNumber(start) * 86_400_000);
  return { seed, athlete, today: addDays(start, 7 * LIFE_WEEKS), events: events.length, text: ledgerText(events) };
}

/** Works everything out from the ledger's text; with `again` the life is lived once more and its ledger hashed. Throws on a ledger that is not whole. */
export async function printOf(life: Life, again: boolean): Promise<Print> {
  const all = catalogue();
  const read = readLedger(life.text);
  if (read.faults.length > 0 || read.events.length !== life.events)
    throw new Error(`athlete ${life.athlete}: ${read.faults[0]?.reason ?? 'events are missing'}`);
  const state = replay(read.events);
  const plan = planFor(state, all, { from: life.today, weeks: PLAN_WEEKS, seed: life.athlete, effort: 'quick' });
  if (!plan.ok) throw new Error(`athlete ${life.athlete}: ${plan.reason}`);
  return {
    athlete: life.athlete,
    ledger: again ? await hashed(lifeOf(life.seed, life.athlete).text) : null,
    state: await hashed(stateText(state)),
    beliefs: await hashed(canonicalText(plain(understand(state, all, life.today)))),
    plan: await hashed(canonicalText(plain([plan.value, sessionFor(state, all, plan.value, life.today)]))),
  };
}

/** The zone and language that code without an explicit one gets here. */
export function standing(): Standing {
  return {
    locale: new Intl.DateTimeFormat().resolvedOptions().locale,
    minutesAhead: 0 - new Date(Date.UTC(2024, 6, 1, 12)).getTimezoneOffset(),
  };
}

/** SHA-256 in hexadecimal digits; in a browser only on a page of a secure origin. */
export async function hashed(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Maps as lists of pairs in their own order, fields without a value left out, numbers that are none by name. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, held]) => [plain(key), plain(held)]);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, held]) => (held === undefined ? [] : [[key, plain(held)]])));
}
