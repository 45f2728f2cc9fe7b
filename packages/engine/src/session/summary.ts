// Decides what the finish screen says: the work in plain figures, records told quietly, one sentence about the training.
import { withoutWarmUps } from '../athlete/digest.ts';
import type { LedgerState, LoggedSet } from '../ledger/state.types.ts';
import type { SessionId } from '../units/brand.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { plain } from './loadable.ts';

export interface SessionRecord {
  readonly exercise: string;
  /** `reps`: more than ever at this load or above; `load`: more than ever for as many repetitions; longer or farther at the load. */
  readonly kind: 'load' | 'reps' | 'seconds' | 'metres';
  readonly value: number;
  readonly before: number;
  readonly text: string;
}

export interface SessionSummary {
  readonly session: SessionId;
  readonly exercises: number;
  readonly workingSets: number;
  readonly repetitions: number;
  /** Kilograms times repetitions, both implements counted; shown, never judged. */
  readonly tonnageKg: number;
  /** At most three; strictly greater than everything before, warm-ups and imports aside. */
  readonly records: readonly SessionRecord[];
  readonly sentence: string;
}

const MOST_RECORDS = 3;

/** Summary of a session; null when the ledger does not hold it. `asRead` says a load as the person reads it, so that the sum is the one they would add up. */
export function sessionSummary(
  state: LedgerState,
  id: SessionId,
  catalogue: Catalogue,
  asRead: (kilograms: number) => number = (kilograms) => kilograms,
): SessionSummary | null {
  const session = state.sessions.get(id);
  if (session === undefined) return null;
  const work = new Map<string, LoggedSet[]>();
  for (const set of session.sets) {
    if (set.removed || set.kind === 'warm-up') continue;
    work.set(set.exercise, [...(work.get(set.exercise) ?? []), set]);
  }
  let workingSets = 0;
  let repetitions = 0;
  let tonnage = 0;
  for (const [exercise, sets] of work) {
    const counted = withoutWarmUps(sets);
    work.set(exercise, [...counted]);
    const movement = catalogue.movement.get(exercise);
    for (const set of counted) {
      workingSets += 1;
      repetitions += set.reps ?? 0;
      tonnage += asRead(Math.max(0, set.loadGrams ?? 0) / 1000) * (set.reps ?? 0) * (movement?.implements ?? 1);
    }
  }
  const records = session.app === undefined ? recordsOf(state, id, work, catalogue) : [];
  return {
    session: id,
    exercises: work.size,
    workingSets,
    repetitions,
    tonnageKg: Math.round(tonnage * 10) / 10,
    records,
    sentence: sentenceOf(work, records, catalogue),
  };
}

function recordsOf(
  state: LedgerState,
  id: SessionId,
  work: ReadonlyMap<string, readonly LoggedSet[]>,
  catalogue: Catalogue,
): readonly SessionRecord[] {
  const date = state.sessions.get(id)?.date ?? '';
  const earlier = new Map<string, LoggedSet[]>();
  for (const session of state.sessions.values()) {
    if (session.session === id || session.status === 'discarded' || session.date > date) continue;
    for (const set of session.sets) {
      if (set.removed || set.kind === 'warm-up' || !work.has(set.exercise)) continue;
      const list = earlier.get(set.exercise);
      if (list === undefined) earlier.set(set.exercise, [set]);
      else list.push(set);
    }
  }
  const records: SessionRecord[] = [];
  for (const [exercise, sets] of work) {
    const before = earlier.get(exercise);
    // The first time is a beginning, not a record.
    if (before === undefined) continue;
    const record = recordFor(exercise, sets, before, catalogue.movement.get(exercise)?.name ?? exercise);
    if (record !== null) records.push(record);
  }
  return records.slice(0, MOST_RECORDS);
}

function recordFor(
  exercise: string,
  sets: readonly LoggedSet[],
  before: readonly LoggedSet[],
  name: string,
): SessionRecord | null {
  let best: SessionRecord | null = null;
  const most = (list: readonly LoggedSet[], of: (s: LoggedSet) => number | undefined): number | null => {
    let top: number | null = null;
    for (const s of list) {
      const v = of(s);
      if (v !== undefined && (top === null || v > top)) top = v;
    }
    return top;
  };
  for (const set of sets) {
    if (set.kind === 'unknown') continue;
    const load = set.loadGrams ?? 0;
    const same = (s: LoggedSet): boolean => s.side === set.side || s.side === undefined || set.side === undefined;
    if (set.reps !== undefined && set.reps > 0) {
      const reps = set.reps;
      const heaviest = most(
        before.filter((s) => same(s) && (s.reps ?? 0) >= reps),
        (s) => s.loadGrams ?? 0,
      );
      if (heaviest !== null && load > heaviest) {
        best = {
          exercise,
          kind: 'load',
          value: load / 1000,
          before: heaviest / 1000,
          text: `${name}: ${plain(load / 1000)} kg for ${reps}, up from ${plain(heaviest / 1000)}.`,
        };
        continue;
      }
      const longest = most(
        before.filter((s) => same(s) && (s.loadGrams ?? 0) >= load),
        (s) => s.reps,
      );
      if (longest !== null && reps > longest && best?.kind !== 'load') {
        best = {
          exercise,
          kind: 'reps',
          value: reps,
          before: longest,
          text: `${name}: ${reps} at ${load > 0 ? `${plain(load / 1000)} kg` : 'body weight'}, up from ${longest}.`,
        };
      }
      continue;
    }
    for (const kind of ['seconds', 'millimetres'] as const) {
      const value = set[kind];
      const longest =
        value === undefined
          ? null
          : most(
              before.filter((s) => same(s) && (s.loadGrams ?? 0) >= load),
              (s) => s[kind],
            );
      if (value === undefined || longest === null || value <= longest) continue;
      const metres = kind === 'millimetres';
      best = {
        exercise,
        kind: metres ? 'metres' : 'seconds',
        value: metres ? value / 1000 : value,
        before: metres ? longest / 1000 : longest,
        text: metres
          ? `${name}: ${plain(value / 1000)} m, up from ${plain(longest / 1000)}.`
          : `${name}: ${plain(value)} s, up from ${plain(longest)}.`,
      };
    }
  }
  return best;
}

/** One sentence about the training, the most telling thing first. */
function sentenceOf(
  work: ReadonlyMap<string, readonly LoggedSet[]>,
  records: readonly SessionRecord[],
  catalogue: Catalogue,
): string {
  const nameOf = (exercise: string): string =>
    (catalogue.movement.get(exercise)?.name ?? exercise.replaceAll('-', ' ')).toLowerCase();
  for (const [exercise, sets] of work) {
    if (sets.some((s) => s.technique === 'broken'))
      return `Technique broke on the ${nameOf(exercise)}; next time it stays where it is until it is clean.`;
  }
  for (const [exercise, sets] of work) {
    const first = sets[0]?.velocity;
    const last = sets[sets.length - 1]?.velocity;
    if (
      first !== undefined &&
      last !== undefined &&
      sets.length >= 2 &&
      sets[0]?.loadGrams === sets[sets.length - 1]?.loadGrams &&
      last < first * 0.85
    ) {
      return `The bar slowed by ${Math.round((1 - last / first) * 100)} % over the sets of the ${nameOf(exercise)}.`;
    }
  }
  const graded = [...work.values()].flat().filter((s) => s.technique !== undefined);
  const efforts = [...work.values()].flat().flatMap((s) => (s.rpe === undefined ? [] : [s.rpe / 2]));
  const hard = efforts.filter((e) => e >= 9.5).length;
  if (hard >= 2) return `${hard} sets went to the limit; the next session holds those loads.`;
  if (records.length > 0)
    return records.length === 1
      ? 'One lift is further than ever before.'
      : `${records.length} lifts are further than ever before.`;
  if (graded.length >= 3 && graded.every((s) => s.technique === 'clean'))
    return 'Every graded set was clean: that is what earns the next step.';
  if (efforts.length >= 3)
    return `Effort around RPE ${plain(efforts.reduce((a, b) => a + b, 0) / efforts.length)} on average: it goes into the next loads.`;
  return work.size === 0 ? 'Nothing was logged.' : 'Your sets are in the log; the next session builds on them.';
}
