// Decides what a person does with one asked set: the load taken, repetitions done, reserve left, effort told, technique shown.
import type { Random, TechniqueGrade } from '@strongback/engine';
import type { VirtualBody } from '../body/body.types.ts';
import { type Ability, strengthNow } from '../person/abilities.ts';
import type { Manner } from '../person/person.types.ts';
import type { AskedSet, DoneSet } from '../policy/policy.types.ts';
import { chance, normal } from './chance.ts';
import { repsToFailure } from './perform.ts';

export interface SetScene {
  readonly ability: Ability;
  readonly body: VirtualBody;
  readonly manner: Manner;
  readonly random: Random;
  /** Shared form of the day and the exercise's own, a share of strength. */
  readonly form: number;
  /** Sets of this exercise done before. */
  readonly before: number;
  readonly rushed: boolean;
  readonly stepKg: number;
}

export interface Lifted {
  readonly set: DoneSet;
  /** Share of the day's one-repetition strength. */
  readonly intensity: number;
}

/** Strength given up from set to set, rested and rushed. */
const SET_COST = 0.011;
const RUSHED_COST = 0.03;
/** Spread of a set beside the day's form. */
const SET_SPREAD = 0.008;

/** The chance in one set, drawn in this order before anything is done: every set of a seed takes as much of it. */
interface SetDraw {
  /** Whether the effort is told at all. */
  readonly told: boolean;
  /** How far the told effort lies off, in standard deviations. */
  readonly spread: number;
  /** How near the technique is to slipping, 0 to 1. */
  readonly slips: number;
}

/** Does one working set. */
export function lift(asked: AskedSet, scene: SetScene): Lifted {
  const { ability, body, manner, random, before } = scene;
  const fresh = Math.max(0.6, 1 + scene.form + SET_SPREAD * normal(random) - before * (scene.rushed ? RUSHED_COST : SET_COST));
  const strength = strengthNow(ability, body);
  const draw: SetDraw = { told: chance(random, manner.tells), spread: normal(random), slips: random.unit() };
  if (asked.reps === null || strength === null) return holdSet(asked, scene, fresh, draw);
  const today = strength * fresh;
  const loadKg = asked.loadKg ?? byFeel(asked, today, scene);
  const moved = Math.max(1, loadKg + ability.bodyKg);
  const possible = repsToFailure(today, moved, manner.k);
  const whole = Math.floor(possible);
  // Nobody under an open set stops before one in reserve, or goes far beyond twenty.
  const wanted = asked.open === true ? Math.max(asked.reps, Math.min(20, whole - 1)) : asked.reps;
  const reps = Math.max(0, Math.min(wanted, whole));
  const reserve = Math.max(0, possible - reps);
  return {
    set: tellSet(asked, { loadKg, reps, reserve }, scene, draw),
    intensity: Math.min(1.05, moved / today),
  };
}

/** A load found by feel: a little under what the asked effort allows, on the rack's steps. */
function byFeel(asked: AskedSet, today: number, { ability, manner, random, stepKg }: SetScene): number {
  const reps = (asked.reps ?? 8) + 10 - (asked.rpe ?? 8);
  const right = today / (1 + manner.k * Math.max(0, reps - 1)) - ability.bodyKg;
  const step = stepKg > 0 ? stepKg : 1;
  return Math.max(0, Math.floor((right * (0.94 + 0.05 * normal(random))) / step) * step);
}

/** Sets counted in seconds or metres, or in repetitions where no load decides. */
function holdSet(asked: AskedSet, scene: SetScene, fresh: number, draw: SetDraw): Lifted {
  const { ability, body } = scene;
  const amount = asked.reps ?? asked.seconds ?? asked.metres ?? 10;
  const possible = ability.startAmount * body.now(ability.follows) ** 2 * fresh ** 2;
  const reached = Math.max(1, Math.min(amount, Math.floor(possible)));
  const reserve = Math.max(0, (10 * (possible - reached)) / Math.max(1, possible));
  const counted = asked.reps !== null ? { reps: reached } : asked.seconds !== null ? { seconds: reached } : { metres: reached };
  return {
    set: tellSet(asked, { loadKg: asked.loadKg, ...counted, reserve }, scene, draw),
    intensity: 0.6,
  };
}

/** What was done of a set, and what was left in reserve. */
interface DidSet {
  readonly loadKg: number | null;
  readonly reps?: number;
  readonly seconds?: number;
  readonly metres?: number;
  readonly reserve: number;
}

/** The set as its lifter writes it down. */
function tellSet(asked: AskedSet, did: DidSet, { manner, random }: SetScene, { told, spread, slips }: SetDraw): DoneSet {
  const { reserve } = did;
  const said = Math.max(0, reserve - manner.reserveBias + manner.reserveSpread * spread);
  const rpe = Math.round(Math.min(10, Math.max(5, 10 - said)) * 2) / 2;
  const technique: TechniqueGrade = reserve < 0.4 ? (slips < 0.6 ? 'slipping' : 'clean') : slips < 0.03 ? 'slipping' : 'clean';
  const typo = chance(random, manner.typos) && did.loadKg !== null && did.loadKg > 0;
  return {
    asked,
    kind: 'working',
    loadKg: did.loadKg,
    reps: did.reps ?? null,
    seconds: did.seconds ?? null,
    metres: did.metres ?? null,
    reserve,
    rpe: told ? rpe : null,
    technique,
    enteredKg: typo ? (did.loadKg ?? 0) * (chance(random, 0.5) ? 10 : 0.1) : null,
    unflagged: false,
  };
}
