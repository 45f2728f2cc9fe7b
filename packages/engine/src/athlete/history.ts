// Decides the order in which the ledger's training is read, and keeps every step of the fold so that one more session costs one step.
import { naturalLog } from '../units/exponential.ts';
import type { PerformanceReported } from '../ledger/event.types.ts';
import type { LedgerState, LoggedSession } from '../ledger/state.types.ts';
import type { Grams, IsoDate, SessionId } from '../units/brand.ts';
import { dayNumber } from '../units/calendar.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { bestReading, shareOf1RM, startingK } from './curve.ts';
import { fitK } from './curve-fit.ts';
import type { NameOf, SessionDigest } from './digest.ts';
import { anyWork, digestSession } from './digest.ts';
import type { Exposure, ExposureNode, StrengthState } from './exposure.types.ts';
import { ASSUMED, HEAVY } from './numbers.ts';
import { advanceLadders } from './progress.ts';
import { ageStrength, firstStrength, updateStrength } from './strength-filter.ts';

type Reported = Omit<PerformanceReported, 'type'>;

/** The fold after one session (or one reported lift). */
export interface HistoryNode {
  readonly previous: HistoryNode | null;
  readonly entry: LoggedSession | Reported;
  readonly day: number;
  readonly date: IsoDate;
  readonly bodyMassKg: number;
  readonly names: ReadonlyMap<string, string | null>;
  readonly digest: SessionDigest;
  /** Last exposure of each exercise so far. */
  readonly heads: ReadonlyMap<string, ExposureNode>;
  /** Day of the last session with work, reported lifts aside. */
  readonly lastTrained: number | null;
  readonly lastHeavyBack: number | null;
  readonly lastHeavyHinge: number | null;
  /** Sessions with work so far. */
  readonly sessions: number;
  readonly first: number | null;
}

const kept = new WeakMap<Catalogue, WeakMap<object, HistoryNode>>();

/** Fold every session up to and including `today`; sessions whose fold is unchanged are not read again. */
export function foldHistory(state: LedgerState, catalogue: Catalogue, today: IsoDate): HistoryNode | null {
  let nodes = kept.get(catalogue);
  if (nodes === undefined) kept.set(catalogue, (nodes = new WeakMap()));
  const mass = bodyMassAt(state);
  let last: HistoryNode | null = null;
  for (const entry of entriesUntil(state, today)) {
    const bodyMassKg = mass(entry.date);
    const known: HistoryNode | undefined = nodes.get(entry);
    if (known !== undefined && known.previous === last && known.bodyMassKg === bodyMassKg && known.names === state.names) {
      last = known;
      continue;
    }
    last = step(last, entry, bodyMassKg, state.names, catalogue);
    nodes.set(entry, last);
  }
  return last;
}

interface Ordered {
  readonly performances: LedgerState['performances'];
  readonly entries: readonly (LoggedSession | Reported)[];
}
/** By the sessions themselves: a check-in or a plan makes a new state, and the same training. */
const ordered = new WeakMap<LedgerState['sessions'], Ordered>();

function entriesUntil(state: LedgerState, today: IsoDate): readonly (LoggedSession | Reported)[] {
  const { sessions, performances } = state;
  let known = ordered.get(sessions);
  if (known?.performances !== performances) {
    const list: (LoggedSession | Reported)[] = [];
    for (const session of sessions.values()) if (session.status !== 'discarded') list.push(session);
    for (const performance of performances) list.push(performance);
    ordered.set(sessions, (known = { performances, entries: list.sort(byDate) }));
  }
  const { entries } = known;
  const last = entries.at(-1);
  if (last === undefined || last.date < today) return entries;
  return entries.filter((e) => e.date < today || (e.date === today && !('status' in e && e.status === 'open')));
}

function byDate(a: LoggedSession | Reported, b: LoggedSession | Reported): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const atA = 'sets' in a ? (a.at ?? '') : '';
  const atB = 'sets' in b ? (b.at ?? '') : '';
  return atA < atB ? -1 : atA > atB ? 1 : 0;
}

/** Body mass in kilograms known on a date: the last one told, else the first one told later, else the profile's, else assumed. */
export function bodyMassAt(state: LedgerState): (date: IsoDate) => number {
  const told: readonly { readonly date: IsoDate; readonly grams: Grams }[] = [...state.bodyMass].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  const profiled = state.profile?.bodyMassGrams;
  const fallback = (profiled ?? told[0]?.grams ?? ASSUMED.bodyMassKg * 1000) / 1000;
  return (date) => {
    for (let i = told.length - 1; i >= 0; i--) {
      const entry = told[i];
      if (entry !== undefined && entry.date <= date) return entry.grams / 1000;
    }
    return fallback;
  };
}

function step(
  previous: HistoryNode | null,
  entry: LoggedSession | Reported,
  bodyMassKg: number,
  names: ReadonlyMap<string, string | null>,
  catalogue: Catalogue,
): HistoryNode {
  const day = dayNumber(entry.date);
  const digest =
    'sets' in entry ? digestSession(entry, catalogue, namer(names)) : { ...EMPTY, exposures: [reportedExposure(entry, day)] };
  const trains = 'sets' in entry && anyWork(digest);
  const lastTrained = previous?.lastTrained ?? null;
  const gapDays = lastTrained === null ? 0 : day - lastTrained;
  const heads = digest.exposures.length === 0 && previous !== null ? previous.heads : new Map(previous?.heads);
  let heavyBack = previous?.lastHeavyBack ?? null;
  let heavyHinge = previous?.lastHeavyHinge ?? null;
  for (const exposure of digest.exposures) {
    const movement = catalogue.movement.get(exposure.exercise);
    const node = expose(heads.get(exposure.exercise) ?? null, exposure, movement, bodyMassKg, gapDays);
    (heads as Map<string, ExposureNode>).set(exposure.exercise, node);
    if (exposure.source === 'log' && movement !== undefined && isHeavy(node, movement, bodyMassKg)) {
      if (movement.pattern === 'hinge') heavyHinge = day;
      if (BACK.has(movement.pattern) || (movement.muscles['upper-back'] ?? 0) >= 1) heavyBack = day;
    }
  }
  return {
    previous,
    entry,
    day,
    date: entry.date,
    bodyMassKg,
    names,
    digest,
    heads,
    lastTrained: trains ? day : lastTrained,
    lastHeavyBack: heavyBack,
    lastHeavyHinge: heavyHinge,
    sessions: (previous?.sessions ?? 0) + (trains ? 1 : 0),
    first: previous?.first ?? (trains ? day : null),
  };
}

const BACK: ReadonlySet<string> = new Set(['horizontal-pull', 'vertical-pull']);
const EMPTY: SessionDigest = { exposures: [], muscleSets: [], patternSets: [], hardSets: 0, easedSets: 0 };

function expose(
  previous: ExposureNode | null,
  exposure: Exposure,
  movement: Movement | undefined,
  bodyMassKg: number,
  gapDays: number,
): ExposureNode {
  const body = (movement?.bodyMassFraction ?? 0) * bodyMassKg;
  const before = previous?.strength ?? null;
  const length = (previous?.length ?? 0) + 1;
  const k = before === null || length % 4 === 0 ? fitK(previous, exposure.sets, exposure.day, body, movement) : before.k;
  const reading = movement !== undefined && movement.trackedBy !== 'reps' ? null : bestReading(exposure.sets, body, k);
  let strength: StrengthState | null = before;
  if (reading !== null) {
    strength =
      before === null
        ? firstStrength(reading, exposure.day, k, exposure.source)
        : updateStrength(before, reading, exposure.day, k, exposure.source);
  }
  const ladders =
    exposure.source === 'reported'
      ? (previous?.ladders ?? [])
      : advanceLadders(previous?.ladders ?? [], exposure, { movement, day: exposure.day, gapDays });
  return { previous, exposure, reading, strength, ladders, length };
}

/** A set at or above the heavy share of 1RM, or near the limit with few repetitions (rule `load.heavy`). */
function isHeavy(node: ExposureNode, movement: Movement, bodyMassKg: number): boolean {
  const body = movement.bodyMassFraction * bodyMassKg;
  const level = node.strength === null ? null : ageStrength(node.strength, node.exposure.day).level;
  return node.exposure.sets.some((set) => {
    if ((set.rpe ?? 0) >= HEAVY.minRpe && set.reps !== null && set.reps <= HEAVY.maxReps) return true;
    if (level === null || set.loadKg === null) return false;
    const moved = set.loadKg + body;
    return (
      moved > 0 &&
      naturalLog(moved) >= level + naturalLog(HEAVY.minPercent1RM / 100) &&
      (set.reps ?? 0) <= Math.ceil(1 + (1 / shareOf1RM(startingK(movement), 5) - 1) * 30)
    );
  });
}

function reportedExposure(told: Reported, day: number): Exposure {
  return {
    exercise: told.exercise,
    session: `reported:${told.exercise}:${told.date}` as SessionId,
    date: told.date,
    day,
    imported: false,
    source: 'reported',
    sets: [
      {
        loadKg: told.loadGrams / 1000,
        reps: told.reps,
        seconds: null,
        metres: null,
        rpe: told.rpe === undefined ? null : told.rpe / 2,
        kind: 'working',
        side: null,
        technique: null,
        markers: [],
        metresPerSecond: null,
        slot: null,
        asked: null,
      },
    ],
  };
}

const namers = new WeakMap<ReadonlyMap<string, string | null>, NameOf>();

/** A name matched by hand counts as that movement; `null` keeps it in the log only. */
function namer(names: ReadonlyMap<string, string | null>): NameOf {
  let known = namers.get(names);
  if (known === undefined) {
    known = (exercise, app) => {
      if (!exercise.startsWith('unmapped:')) return exercise;
      const name = exercise.slice('unmapped:'.length);
      return names.get(`${app ?? ''}:${name}`) ?? exercise;
    };
    namers.set(names, known);
  }
  return known;
}
