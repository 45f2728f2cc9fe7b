// Decides three well-known ways to train without a model: fixed linear steps, percentages in four-week waves, one more repetition when all sets are hit.
import { type Catalogue, type Kit, type Movement, nearestLoadable } from '@strongback/engine';
import { plainSlot, restAfter } from './plain-slot.ts';
import type { AskedSet, AskedSlot, DoneSlot, Policy, PolicyName } from './policy.types.ts';
import { TEMPLATE, type TemplateLift } from './template.ts';

/** What is known of a lift at the start: a tested one-repetition maximum, kilograms. */
export type StartMax = (lift: TemplateLift) => number;

/** Where it is lifted. With `rounds` every load is one that the kit can make. */
export interface Room {
  readonly catalogue: Catalogue;
  readonly kit: Kit;
  readonly rounds: boolean;
}

interface Track {
  loadKg: number;
  reps: number;
  misses: number;
}

interface Method {
  readonly name: PolicyName;
  ask(lift: TemplateLift, track: Track, week: number): readonly AskedSet[];
  /** Share of the maximum that the first set is about, percent, for the way up to it. */
  percent(lift: TemplateLift, week: number): number;
  answer(lift: TemplateLift, track: Track, done: DoneSlot, week: number): void;
  first(lift: TemplateLift, maxKg: number): Track;
}

export function simplePolicy(name: keyof typeof METHODS, maxOf: StartMax, room: Room): Policy {
  const method = METHODS[name];
  const tracks = new Map<string, Track>();
  /** Lifts that there was no time for: they come first next time. */
  const leftOut = new Set<string>();
  let session = 0;
  let weeks = -1;
  return {
    name,
    tell: () => undefined,
    week: () => {
      weeks += 1;
    },
    session() {
      const lifts = (TEMPLATE[session % TEMPLATE.length] ?? []).toSorted(
        (a, b) => Number(leftOut.has(b.exercise)) - Number(leftOut.has(a.exercise)),
      );
      return {
        slots: lifts.map((lift, at): AskedSlot => {
          let track = tracks.get(lift.exercise);
          if (track === undefined) tracks.set(lift.exercise, (track = method.first(lift, maxOf(lift))));
          const week = Math.max(0, weeks);
          return slotOf(lift, method.ask(lift, track, week), method.percent(lift, week), room, lifts.slice(0, at));
        }),
      };
    },
    next: () => null,
    finish(done) {
      for (const { exercise } of TEMPLATE[session % TEMPLATE.length] ?? []) {
        if (done.slots.some((slot) => slot.exercise === exercise)) leftOut.delete(exercise);
        else leftOut.add(exercise);
      }
      session += 1;
      for (const slot of done.slots) {
        const lift = TEMPLATE.flat().find((one) => one.exercise === slot.exercise);
        const track = tracks.get(slot.exercise);
        if (lift !== undefined && track !== undefined && slot.sets.length > 0)
          method.answer(lift, track, slot, Math.max(0, weeks));
      }
    },
    closedGates: () => null,
    facts: () => [],
    plansMade: () => 0,
  };
}

function slotOf(
  lift: TemplateLift,
  asked: readonly AskedSet[],
  percent1RM: number,
  { catalogue, kit, rounds }: Room,
  before: readonly TemplateLift[],
): AskedSlot {
  const movement = catalogue.movement.get(lift.exercise) as Movement;
  const loaded = rounds
    ? asked.map((set) => (set.loadKg === null ? set : { ...set, loadKg: nearestLoadable(set.loadKg, movement, kit).loadKg }))
    : asked;
  const timed = loaded.map((set) => ({
    ...set,
    percent1RM,
    tempo: null,
    restSeconds: restAfter(set.reps ?? 0),
    side: null,
  }));
  return plainSlot({
    slot: lift.exercise,
    movement,
    sets: timed,
    asked: loaded,
    kit,
    ramps: true,
    before: before.map((one) => catalogue.movement.get(one.exercise) as Movement),
  });
}

function sets(count: number, reps: number, loadKg: number): readonly AskedSet[] {
  return Array.from({ length: count }, () => ({ reps, seconds: null, metres: null, loadKg, rpe: null }));
}

function down(kg: number, stepKg: number): number {
  return Math.max(stepKg, Math.floor(kg / stepKg + 1e-9) * stepKg);
}

function hit(done: DoneSlot): boolean {
  const working = done.sets.filter((set) => set.kind === 'working');
  return working.length >= done.asked.sets.length && working.every((set) => (set.reps ?? 0) >= (set.asked.reps ?? 0));
}

/** Three sets of five; one step more after every session that was hit; a tenth off after three misses running. */
const linear: Method = {
  name: 'linear',
  first: (lift, maxKg) => ({ loadKg: down(maxKg * 0.7, lift.stepKg), reps: 5, misses: 0 }),
  ask: (_, track) => sets(3, 5, track.loadKg),
  percent: () => 83,
  answer(lift, track, done) {
    if (hit(done)) {
      track.loadKg += lift.stepKg;
      track.misses = 0;
    } else if (++track.misses >= 3) {
      track.loadKg = down(track.loadKg * 0.9, lift.stepKg);
      track.misses = 0;
    }
  },
};

/** Four-week waves of 65-95 % of a training maximum, an open last set, a lighter fourth week; the maximum rises a step a wave. */
const WAVES = [
  [
    [0.65, 5],
    [0.75, 5],
    [0.85, 5],
  ],
  [
    [0.7, 3],
    [0.8, 3],
    [0.9, 3],
  ],
  [
    [0.75, 5],
    [0.85, 3],
    [0.95, 1],
  ],
  [
    [0.4, 5],
    [0.5, 5],
    [0.6, 5],
  ],
] as const;

const percentages: Method = {
  name: 'percentages',
  // `loadKg` is the training maximum: nine tenths of the tested one.
  first: (_, maxKg) => ({ loadKg: maxKg * 0.9, reps: 0, misses: 0 }),
  ask(lift, track, week) {
    const wave = WAVES[week % 4] ?? WAVES[0];
    if (!lift.main)
      return week % 4 === 3
        ? sets(2, 8, down(track.loadKg * 0.55, lift.stepKg))
        : sets(4, 10, down(track.loadKg * 0.68, lift.stepKg));
    return wave.map(([share, reps], at) => ({
      reps,
      seconds: null,
      metres: null,
      loadKg: down(track.loadKg * share, lift.stepKg),
      rpe: null,
      ...(at === 2 && week % 4 !== 3 ? { open: true as const } : {}),
    }));
  },
  percent: (lift, week) => (lift.main ? 90 * (WAVES[week % 4] ?? WAVES[0])[0][0] : week % 4 === 3 ? 50 : 61),
  answer(lift, track, done, week) {
    const cycle = Math.floor(week / 4);
    if (week % 4 === 2 && !hit(done)) track.misses = 1;
    // `reps` remembers the wave whose step was taken.
    if (week % 4 === 3 && track.reps <= cycle) {
      if (track.misses > 0) track.loadKg *= 0.9;
      else track.loadKg += lift.quality === 'squat' || lift.quality === 'hinge' ? 5 : 2.5;
      track.misses = 0;
      track.reps = cycle + 1;
    }
  },
};

/** Three sets of eight to twelve: one repetition more when all are hit, at the top one load step and back to eight. */
const oneMoreRep: Method = {
  name: 'one-more-rep',
  first: (lift, maxKg) => ({ loadKg: down(maxKg * 0.68, lift.stepKg), reps: 8, misses: 0 }),
  ask: (_, track) => sets(3, track.reps, track.loadKg),
  percent: () => 72,
  answer(lift, track, done) {
    if (!hit(done)) {
      if (++track.misses >= 4) {
        track.loadKg = down(track.loadKg * 0.95, lift.stepKg);
        track.misses = 0;
      }
      return;
    }
    track.misses = 0;
    if (track.reps < 12) track.reps += 1;
    else {
      track.reps = 8;
      track.loadKg += lift.stepKg;
    }
  },
};

const METHODS = { linear, percentages, 'one-more-rep': oneMoreRep } as const;
