// Decides to which logged set a measured speed belongs, and what becomes of one that belongs to none.
import {
  gramsFrom,
  type LedgerState,
  type LoggedSession,
  type LoggedSet,
  type MillimetresPerSecond,
  type Movement,
  type SessionId,
  type SetCorrected,
  type SetId,
  type SetPerformed,
  speedLossPercent,
} from '@strongback/engine';
import type { LineNote } from '../source.types.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { storable } from '../text/plain.ts';
import type { SetSpeed } from './sensor.types.ts';

/** Loads that differ by less are one load, as share and grams: devices round, and people forget the collars. */
const SAME_LOAD_SHARE = 0.02;
const SAME_LOAD_GRAMS = 600;

/** Longest name kept of a movement that the catalogue does not know, characters. */
const LONGEST_NAME = 400;

/** Title of a session that only a speed device told. */
export const SENSOR_TITLE = 'Bar speed';

export interface Matching {
  /** Speeds for logged sets. */
  readonly corrections: SetCorrected[];
  /** Sets for the session of a day that only a device told. */
  readonly added: SetPerformed[];
  readonly unmatched: LineNote[];
  readonly alreadyThere: number;
}

/** Each speed with the logged set it belongs to: same day, movement and load, the same repetitions first, in order. */
export function attach(
  speeds: readonly SetSpeed[],
  state: LedgerState | null,
  movementFor: (name: string) => Movement | null,
): Matching {
  const corrections: SetCorrected[] = [];
  const added: SetPerformed[] = [];
  const unmatched: LineNote[] = [];
  const used = new Set<LoggedSet>();
  const days = byDay(state);
  let alreadyThere = 0;
  for (const speed of speeds) {
    const free = candidates(speed, days.get(speed.date) ?? [], movementFor(speed.exercise)?.id ?? null).filter(
      (set) => !used.has(set),
    );
    const set =
      free.find((one) => one.velocity === speed.millimetresPerSecond) ?? free.find((one) => one.reps === speed.reps) ?? free[0];
    if (set === undefined) {
      const session = toldByDevice(days.get(speed.date) ?? []);
      if (session !== null) added.push(performed(session, speed, movementFor(speed.exercise)?.id, added.length));
      else unmatched.push({ line: speed.line, reason: `no logged set of ${speed.date} is ${speed.exercise}${loadText(speed)}` });
      continue;
    }
    used.add(set);
    if (set.velocity === speed.millimetresPerSecond) alreadyThere += 1;
    else if (set.velocity !== undefined)
      unmatched.push({ line: speed.line, reason: `the set has another speed, ${set.velocity / 1000} m/s: kept as it is` });
    else corrections.push(correction(set, speed));
  }
  return { corrections, added, unmatched, alreadyThere };
}

/** Sets of that day and movement with that load, in the order performed; those without a speed first. */
function candidates(speed: SetSpeed, ofDay: readonly LoggedSession[], movement: string | null): LoggedSet[] {
  const grams = speed.weight === null || speed.unit === null ? null : gramsFrom(speed.weight, speed.unit);
  const name = speed.exercise.trim().toLowerCase();
  return ofDay
    .flatMap((session) => session.sets)
    .filter((set) => !set.removed && (set.exercise === movement || set.sourceName?.trim().toLowerCase() === name))
    .filter((set) => grams === null || set.loadGrams === undefined || sameLoad(grams, set.loadGrams))
    .sort((a, b) => Number(a.velocity !== undefined) - Number(b.velocity !== undefined));
}

function sameLoad(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(SAME_LOAD_GRAMS, SAME_LOAD_SHARE * Math.abs(other));
}

function correction(set: LoggedSet, speed: SetSpeed): SetCorrected {
  const note = noteOf(speed);
  return {
    type: 'SetCorrected',
    session: set.session,
    set: set.set,
    changes: {
      velocity: speed.millimetresPerSecond as MillimetresPerSecond,
      ...(note === null || set.note !== undefined ? {} : { note }),
    },
  };
}

/** The session of a day on which nothing else was logged than what a device told. */
function toldByDevice(ofDay: readonly LoggedSession[]): SessionId | null {
  return ofDay.every((one) => one.title === SENSOR_TITLE) ? (ofDay[0]?.session ?? null) : null;
}

function byDay(state: LedgerState | null): ReadonlyMap<string, readonly LoggedSession[]> {
  const days = new Map<string, LoggedSession[]>();
  for (const session of state?.sessions.values() ?? []) {
    if (session.status === 'discarded') continue;
    const ofDay = days.get(session.date);
    if (ofDay === undefined) days.set(session.date, [session]);
    else ofDay.push(session);
  }
  return days;
}

function performed(session: SessionId, speed: SetSpeed, movement: string | undefined, count: number): SetPerformed {
  const note = noteOf(speed);
  const told = [
    speed.exercise,
    speed.weight,
    speed.unit,
    speed.time,
    speed.reps,
    speed.millimetresPerSecond,
    ...speed.repSpeeds,
    count,
  ];
  return {
    type: 'SetPerformed',
    session,
    set: `${session}-${fingerprint(told.join('|'))}` as SetId,
    exercise: movement ?? `unmapped:${storable(speed.exercise, LONGEST_NAME)}`,
    kind: 'unknown',
    ...(speed.weight === null || speed.unit === null
      ? {}
      : { loadGrams: gramsFrom(speed.weight, speed.unit), entered: { value: speed.weight, unit: speed.unit } }),
    ...(speed.reps === null ? {} : { reps: speed.reps }),
    velocity: speed.millimetresPerSecond as MillimetresPerSecond,
    ...(note === null ? {} : { note }),
  };
}

/** A set holds one speed; those of its repetitions stay as text. */
export function noteOf(speed: SetSpeed): string | null {
  if (speed.basis === 'set-mean') return 'bar speed: mean of the set';
  if (speed.repSpeeds.length < 2) return null;
  const loss = Math.round(speedLossPercent(speed.repSpeeds));
  return `bar speed: ${speed.repSpeeds.map((one) => (one / 1000).toFixed(2)).join(' ')} m/s, loss ${loss} %`.slice(0, 1000);
}

function loadText(speed: SetSpeed): string {
  return speed.weight === null ? '' : ` with ${speed.weight} ${speed.unit ?? ''}`.trimEnd();
}
