// Proves that FIT files hold what the format can: read back by another reader with equal sets, and by ours; and that ours reads another writer's file.
import { catalogue } from '@strongback/catalogue';
import type { LedgerState, LoggedSet, PlannedSession } from '@strongback/engine';
import { FitWriter } from '@markw65/fit-file-writer';
import * as fc from 'fast-check';
import FitParser from 'fit-file-parser';
import { describe, expect, it } from 'vitest';
import { readFit } from '../formats/fit/read-fit.ts';
import { readFile } from '../read-file.ts';
import { afterImports, preview } from '../testing/importing.ts';
import { ledger } from '../testing/ledgers.ts';
import { writeFitActivities, writeFitWorkout } from './fit.ts';
import { sessionsToWrite } from './rows.ts';

const all = catalogue();

interface ForeignSet {
  readonly set_type: string | number;
  readonly repetitions?: number;
  readonly weight?: number;
  readonly duration: number;
}

async function otherReader(
  bytes: Uint8Array,
): Promise<{ sets: ForeignSet[]; messages?: { workout_step?: unknown[] }; sessions?: { sport?: string; sub_sport?: string }[] }> {
  const copy = new Uint8Array(bytes);
  return (await new FitParser({ force: false, mode: 'both' }).parseAsync(copy.buffer)) as never;
}

function written(state: LedgerState): { bytes: Uint8Array; sets: readonly LoggedSet[] }[] {
  const rows = sessionsToWrite(state);
  return writeFitActivities(state, all).map((file, index) => ({ bytes: file.bytes, sets: rows[index]?.sets ?? [] }));
}

/** Steps of the format: 1/16 kg. */
const sixteenths = (grams: number | undefined): number | undefined =>
  grams === undefined || grams < 0 ? undefined : Math.round((grams / 1000) * 16) / 16;

describe('FIT activities', () => {
  it('[X-4] an independent reader finds equal sets, rests and sport', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (state) => {
        for (const { bytes, sets } of written(state)) {
          const parsed = await otherReader(bytes);
          const active = parsed.sets.filter((set) => set.set_type === 'active' || set.set_type === 1);
          expect(active.map((set) => [set.repetitions, set.weight])).toEqual(
            sets.map((set) => [set.reps, sixteenths(set.loadGrams)]),
          );
          const rests = parsed.sets.filter((set) => set.set_type === 'rest' || set.set_type === 0).map((set) => set.duration);
          expect(rests).toEqual(sets.flatMap((set) => set.restSeconds ?? []));
          expect(parsed.sessions?.[0]).toMatchObject({ sport: 'training', sub_sport: 'strength_training' });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[X-4] [X-7] ours reads them back: start, length, names, repetitions, loads, holds, rests', () => {
    fc.assert(
      fc.property(ledger, (state) => {
        const rows = sessionsToWrite(state);
        written(state).forEach(({ bytes, sets }, index) => {
          const outcome = readFile(bytes);
          if (!outcome.ok) throw new Error(outcome.reason);
          const back = [...afterImports(preview(outcome.value, null).events).sessions.values()];
          expect(back).toHaveLength(1);
          const session = rows[index]?.session;
          expect([back[0]?.date, back[0]?.at]).toEqual([session?.date, session?.at ?? '00:00:00']);
          if (session?.minutes !== undefined) expect(back[0]?.minutes).toBe(session.minutes);
          const held = (set: LoggedSet) => ({
            exercise: set.exercise,
            reps: (set.reps ?? 0) === 0 ? undefined : set.reps,
            seconds: (set.reps ?? 0) === 0 && set.seconds !== undefined ? set.seconds : undefined,
            rest: set.restSeconds,
            load:
              set.loadGrams === undefined || set.loadGrams <= 0
                ? undefined
                : Math.round((set.loadGrams / 1000) * 16) || undefined,
          });
          const compared = (back[0]?.sets ?? []).map((set, at) =>
            sets[at]?.seconds === undefined ? { ...held(set), seconds: undefined } : held(set),
          );
          expect(compared).toEqual(sets.map(held));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('[I-9] steps of 1/16 kg snap back to the pounds or kilograms that were lifted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.constantFrom('kg', 'lb'), (steps, unit) => {
        const value = unit === 'kg' ? steps / 4 : steps / 2;
        const result = readFit(foreignFile(unit === 'kg' ? value : value * 0.45359237, unit));
        expect(result.ok && result.value.sessions[0]?.sets[0]).toMatchObject({ weight: value, unit });
      }),
    );
  });

  it("reads another writer's file: names by number, a set, its rest", () => {
    const result = readFit(foreignFile(82.5, 'kg'));
    if (!result.ok) throw new Error(result.reason);
    expect(result.value.sessions[0]).toMatchObject({ date: '2026-03-02', time: '18:00:00', minutes: 60 });
    expect(result.value.sessions[0]?.sets).toEqual([
      { line: 1, name: 'face pull', kind: 'unknown', weight: 82.5, unit: 'kg', reps: 8, restSeconds: 120 },
    ]);
  });

  it('a cut file is refused in one line, or read as far as it goes and said so', () => {
    const whole = foreignFile(80, 'kg');
    for (let cut = 14; cut < whole.length; cut += 7) {
      const outcome = readFile(whole.slice(0, cut));
      if (outcome.ok) expect(outcome.value.flagged[0]?.reason).toContain('cut');
      else expect(outcome.reason).not.toContain('\n');
    }
  });
});

describe('FIT workouts', () => {
  const planned = {
    date: '2026-03-02',
    slots: [
      {
        exercise: 'barbell-row',
        sets: [
          {
            reps: 8,
            loadKg: 60,
            rpe: 7,
            tempo: '3-1-1-0',
            restSeconds: 120,
            seconds: null,
            metres: null,
            side: null,
            percent1RM: null,
          },
          {
            reps: null,
            loadKg: null,
            rpe: null,
            tempo: null,
            restSeconds: 60,
            seconds: 30,
            metres: null,
            side: 'each',
            percent1RM: null,
          },
        ],
      },
    ],
  } as unknown as PlannedSession;

  it('hold one step a set and one a rest, with loads in 1/100 kg and words for the rest', async () => {
    const parsed = await otherReader(writeFitWorkout(planned, 'Pull A', all, 'kg'));
    expect(parsed.messages?.workout_step).toMatchObject([
      { duration_type: 'reps', duration_value: 8, exercise_weight: 60, notes: 'tempo 3-1-1-0, RPE 7' },
      { duration_type: 'time', intensity: 'rest' },
      { duration_type: 'time', notes: 'each side' },
    ]);
    const own = readFit(writeFitWorkout(planned, 'Pull A', all, 'kg'));
    expect(own.ok).toBe(false);
    if (!own.ok) expect(own.reason).toContain('planned workout');
  });
});

/** One set of 8 and a rest, written by another library. */
function foreignFile(kilograms: number, unit: string): Uint8Array {
  const writer = new FitWriter();
  const start = writer.time(new Date(Date.UTC(2026, 2, 2, 18)));
  writer.writeMessage('file_id', {
    type: 'activity',
    manufacturer: 'development',
    product: 0,
    serial_number: 1,
    time_created: start,
  });
  writer.writeMessage('set', {
    timestamp: start + 40,
    start_time: start,
    duration: 40,
    repetitions: 8,
    weight: Math.round(kilograms * 16) / 16,
    set_type: 'active',
    category: [23] as never,
    category_subtype: [5],
    weight_display_unit: unit === 'kg' ? 'kilogram' : 'pound',
    message_index: { value: 0 },
  } as never);
  writer.writeMessage('set', { timestamp: start + 160, start_time: start + 40, duration: 120, set_type: 'rest' } as never);
  writer.writeMessage('session', {
    timestamp: start + 3600,
    start_time: start,
    total_elapsed_time: 3600,
    total_timer_time: 3600,
    sport: 'training',
    sub_sport: 'strength_training',
  } as never);
  writer.writeMessage('activity', {
    timestamp: start + 3600,
    num_sessions: 1,
    type: 'manual',
    local_timestamp: start + 3600,
  } as never);
  const view = writer.finish();
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}
