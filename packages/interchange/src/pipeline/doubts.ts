// Decides what of an import is kept as it is written and still pointed out: days to come, load and repetitions the wrong way round, loads that sound like pounds.
import { addDays, type ImportedSet, type IsoDate, type SessionImported } from '@strongback/engine';
import type { LineNote } from '../source.types.ts';

/** Sets of an exercise, beside the one in doubt, from which its usual load and repetitions are read. */
const KNOWN_FROM = 6;
/** Repetitions of a set that are read as a load when nothing else of the exercise is like it. */
const MANY_REPS = 40;
/** How near to the usual a number is called the usual: a third less to a third more. */
const NEAR = 1 / 3;
/** Grams in one hand: no common rack has heavier dumbbells (200 lb are 90.7 kg). */
const HEAVIEST_DUMBBELL_GRAMS = 91_000;
/** Most notes of one kind. */
const TOLD = 20;

/** What a person should look at again, the lines named. Nothing is changed: numbers stand as they are written. */
export function doubtsOf(sessions: readonly SessionImported[], today: IsoDate | null): readonly LineNote[] {
  return [...daysToCome(sessions, today), ...turnedRound(sessions), ...tooHeavy(sessions)];
}

function daysToCome(sessions: readonly SessionImported[], today: IsoDate | null): LineNote[] {
  if (today === null) return [];
  // Whoever exports beyond the date line may be a day ahead.
  const last = addDays(today, 1);
  return sessions
    .filter(({ date }) => date > last)
    .slice(0, TOLD)
    .map(({ date, sets }) => ({
      line: sets[0]?.line ?? 1,
      reason: `the session of ${date} has not come yet: look at the year, and at the order of day and month`,
    }));
}

function turnedRound(sessions: readonly SessionImported[]): LineNote[] {
  const byName = new Map<string, ImportedSet[]>();
  for (const { sets } of sessions)
    for (const set of sets) {
      if (set.loadGrams === undefined || set.loadGrams <= 0 || set.reps === undefined) continue;
      const known = byName.get(set.sourceName);
      if (known === undefined) byName.set(set.sourceName, [set]);
      else known.push(set);
    }
  return [...byName.values()].flatMap((sets) => (sets.length > KNOWN_FROM ? turnedOf(sets) : [])).slice(0, TOLD);
}

function turnedOf(sets: readonly ImportedSet[]): LineNote[] {
  const usual = {
    load: middle(sets.map((set) => written(set))),
    reps: middle(sets.map((set) => set.reps ?? 0)),
  };
  return sets.flatMap((set) => {
    const [load, reps] = [written(set), set.reps ?? 0];
    const turned = reps >= MANY_REPS && near(reps, usual.load) && near(load, usual.reps);
    if (!turned || near(reps, usual.reps) || near(load, usual.load)) return [];
    return [
      {
        line: set.line,
        reason: `${reps} repetitions with ${load}, where ${usual.reps} with ${usual.load} are usual: load and repetitions may be the wrong way round`,
      },
    ];
  });
}

function tooHeavy(sessions: readonly SessionImported[]): LineNote[] {
  const byName = new Map<string, ImportedSet[]>();
  for (const set of sessions.flatMap(({ sets }) => sets))
    if ((set.loadGrams ?? 0) > HEAVIEST_DUMBBELL_GRAMS && /dumbbell/i.test(`${set.exercise} ${set.sourceName}`))
      byName.set(set.sourceName, [...(byName.get(set.sourceName) ?? []), set]);
  // One note an exercise: who logs both hands together does so in every set.
  return [...byName].slice(0, TOLD).map(([name, sets]) => {
    const most = Math.round(Math.max(...sets.map((set) => set.loadGrams ?? 0)) / 1_000);
    const times = sets.length === 1 ? '1 set' : `${sets.length} sets`;
    return {
      line: sets[0]?.line ?? 1,
      reason: `${times} of "${name}" with up to ${most} kg, heavier than dumbbells are: pounds, or both hands together?`,
    };
  });
}

/** The load as the file has it, in its own unit. */
function written(set: ImportedSet): number {
  return set.entered?.value ?? Math.round((set.loadGrams ?? 0) / 100) / 10;
}

function near(value: number, usual: number): boolean {
  return Math.abs(value - usual) <= NEAR * usual;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
