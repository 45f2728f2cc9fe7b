// Decides what a prepared session is to the tests of the player: plain sets of eight at 60 kg, and nothing that a test does not name.
import type { PreparedSession, PreparedSlot, TargetSet } from '@strongback/engine';

/** A working set of eight repetitions at RPE 8; the load in kilograms. */
export function targetSet(index: number, loadKg = 60): TargetSet {
  return {
    index,
    kind: 'working',
    last: null,
    reps: 8,
    loadKg,
    rpe: 8,
    percent1RM: null,
    tempo: null,
    restSeconds: 120,
    seconds: null,
    metres: null,
    side: null,
  };
}

/** A slot with so many working sets and so many ramp sets before them, of an exercise that is named like the slot unless it is told. */
export function preparedSlot(
  slot: string,
  {
    exercise = slot,
    sets = 2,
    ramp = [],
  }: { readonly exercise?: string; readonly sets?: number; readonly ramp?: readonly number[] },
): PreparedSlot {
  return {
    slot,
    exercise,
    intent: { pattern: 'horizontal-pull', role: 'main', muscles: [] },
    heavy: false,
    rampSets: ramp.map((loadKg, index) => ({ ...targetSet(index, loadKg), kind: 'warm-up' as const })),
    sets: Array.from({ length: sets }, (_, index) => targetSet(index)),
    technique: [],
    cues: [],
    reasons: [],
    verdict: { kind: 'first', because: '', rule: '' },
  };
}

/** A session of these slots, three quarters of an hour on the second of March 2026. */
export function preparedSession(slots: readonly PreparedSlot[], groups?: PreparedSession['groups']): PreparedSession {
  return {
    session: 's',
    date: '2026-03-02',
    plannedDate: '2026-03-02',
    minutes: 45,
    budgetMinutes: 60,
    title: '',
    warmUp: [],
    coolDown: [],
    gaveUp: [],
    slots,
    ...(groups === undefined ? {} : { groups }),
  } as unknown as PreparedSession;
}
