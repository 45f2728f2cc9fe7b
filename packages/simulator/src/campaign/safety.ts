// Decides what counts as a breach of safety in a virtual year, by looking at what was asked, done and told; it trusts no policy's own word.
import type { Catalogue, Joint } from '@strongback/engine';
import type { AskedSession, DoneSession } from '../policy/policy.types.ts';
import type { Violation } from './outcome.types.ts';

/** More than a tenth of what is moved, two steps and 2.5 kg beyond the best that was shown in twelve weeks. */
const JUMP_SHARE = 1.1;
const JUMP_STEPS = 2;
const JUMP_KG = 2.5;
const SHOWN_DAYS = 84;
/** From this told pain on no work that loads the joint may be asked (rule `pain`: acceptable up to 5). */
const STOP_FROM = 6;
const JOINT_LOAD = 2;
const MOST_LOADED_WEEKS = 6;
/** A week is lighter when its sets, or its hard sets, fall to this share of the four loaded weeks before. */
const LIGHT_SHARE = 0.65;
const NEW_USUAL = 4;
/** A set with more than this in reserve is not hard. */
const HARD_RESERVE = 4.5;

export interface SafetyWatch {
  asked(session: AskedSession, day: number, told: (joint: Joint) => number, closed: ReadonlySet<string> | null): void;
  done(session: DoneSession, day: number): void;
  /** Every seventh night. */
  weekOver(): void;
  counts(): Readonly<Record<Violation, number>>;
  /** What each breach was, in order. */
  notes(): readonly string[];
}

export function watchSafety(catalogue: Catalogue, bodyMassKg: number): SafetyWatch {
  const counts: Record<Violation, number> = { 'load-jump': 0, gate: 0, 'through-pain': 0, 'no-deload': 0 };
  const notes: string[] = [];
  const breach = (kind: Violation, what: string): void => {
    counts[kind] += 1;
    notes.push(`${kind}: ${what}`);
  };
  const shown = new Map<string, { day: number; demand: number }[]>();
  const last: number[] = [];
  const isLighter = watchWeeks();
  let hard = 0;
  let all = 0;
  let loaded = 0;
  const best = (exercise: string, day: number): number => {
    let most = 0;
    for (const one of shown.get(exercise) ?? []) if (day - one.day <= SHOWN_DAYS) most = Math.max(most, one.demand);
    return most;
  };
  return {
    asked(session, day, told, closed) {
      for (const slot of session.slots) {
        const movement = catalogue.movement.get(slot.exercise);
        if (movement === undefined) continue;
        if (closed !== null && movement.gates.some((gate) => closed.has(gate))) breach('gate', slot.exercise);
        for (const [joint, load] of Object.entries(movement.joints) as [Joint, number][]) {
          if (load >= JOINT_LOAD && told(joint) >= STOP_FROM)
            breach('through-pain', `${slot.exercise}, ${joint} ${told(joint)}/10`);
        }
        const known = best(slot.exercise, day);
        if (known <= 0) continue;
        for (const set of slot.sets) {
          if (set.loadKg === null || set.reps === null || set.loadKg <= 0) continue;
          const demand = demandOf(set.loadKg + movement.bodyMassFraction * bodyMassKg, set.reps);
          if (
            demand > known * JUMP_SHARE &&
            demand > known + demandOf(Math.max(JUMP_KG, JUMP_STEPS * movement.loadStepKg), set.reps)
          ) {
            breach('load-jump', `${slot.exercise} ${set.loadKg} kg x ${set.reps}, shown ${known.toFixed(1)}, day ${day}`);
            break;
          }
        }
      }
    },
    done(session, day) {
      for (const slot of session.slots) {
        const bodyKg = (catalogue.movement.get(slot.exercise)?.bodyMassFraction ?? 0) * bodyMassKg;
        let most = 0;
        for (const set of slot.sets) {
          if (set.kind !== 'working') continue;
          all += 1;
          if (set.reserve <= HARD_RESERVE) hard += 1;
          if (set.loadKg !== null && set.reps !== null)
            most = Math.max(most, demandOf(set.loadKg + bodyKg, set.reps + set.reserve));
        }
        const list = shown.get(slot.exercise) ?? [];
        list.push({ day, demand: most });
        shown.set(slot.exercise, list.slice(-60));
      }
    },
    weekOver() {
      const light = isLighter(hard, all);
      last.push(all);
      hard = 0;
      all = 0;
      loaded = light ? 0 : loaded + 1;
      if (loaded > MOST_LOADED_WEEKS) {
        breach('no-deload', last.slice(-7).join(' '));
        loaded = 0;
      }
    },
    counts: () => counts,
    notes: () => notes,
  };
}

/** Told the hard sets and all sets of one week after another, says of each whether it was a lighter one. */
export function watchWeeks(): (hard: number, all: number) => boolean {
  const weeks: number[] = [];
  const totals: number[] = [];
  let run = 0;
  return (hard, all) => {
    // Fewer sets, or fewer hard ones: a lighter week may be made either way.
    const light = isLight(hard, weeks) || isLight(all, totals);
    // Lighter weeks are no measure for the next; four of them in a row are how somebody trains now.
    run = light && all > 0 ? run + 1 : 0;
    if (!light || run >= NEW_USUAL) {
      weeks.push(hard);
      totals.push(all);
    }
    return light;
  };
}

function isLight(sets: number, before: readonly number[]): boolean {
  const last = before.slice(-4).filter((one) => one > 0);
  if (sets === 0) return true;
  return last.length >= 2 && sets <= (last.reduce((a, b) => a + b, 0) / last.length) * LIGHT_SHARE;
}

/** One-repetition demand of a set, for comparing loads over ranges (Epley's form; only ratios are used). */
function demandOf(loadKg: number, reps: number): number {
  return loadKg * (1 + (Math.max(1, reps) - 1) / 30);
}
