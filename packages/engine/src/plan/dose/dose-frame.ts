// Decides the dose a block asks of a movement: repetitions or time, effort, rest and tempo, before load and progression.
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { BlockKind, SlotRole } from '../../vocabulary/training.ts';
import type { Phase } from '../season/phases.ts';

/** Where in the plan a dose is asked for. */
export interface FrameAsk {
  readonly role: SlotRole;
  readonly phase: Phase;
  readonly kind: BlockKind;
  /** The day is very short: rests are shortened. */
  readonly brisk: boolean;
  /** How often this phase has come, from 1; the first where it is left out. */
  readonly cycle?: number;
}

export interface DoseFrame {
  /** Repetitions, seconds or metres of one set in the block's first fortnight. */
  readonly amount: number;
  /** What one step adds: a repetition, five seconds, five metres. */
  readonly step: number;
  readonly most: number;
  readonly rpe: number;
  readonly restSeconds: number;
  readonly tempo: string | null;
}

type Row = Readonly<Record<SlotRole, readonly [reps: number, rpe: number]>>;

/** Repetitions and RPE at the start of a block (rule `per.blocks`, grade E). Technique rows hold for free movements; supported ones take more repetitions. */
const FRAMES: Readonly<Record<Phase, Row>> = {
  technique: {
    main: [6, 6],
    secondary: [8, 6.5],
    accessory: [12, 7],
    prevention: [15, 6],
    trunk: [8, 6.5],
    carry: [20, 6.5],
    power: [4, 6],
  },
  hypertrophy: {
    main: [7, 8],
    secondary: [8, 8],
    accessory: [12, 7.5],
    prevention: [15, 7],
    trunk: [10, 7],
    carry: [30, 7],
    power: [4, 6.5],
  },
  strength: {
    main: [5, 8],
    secondary: [6, 8],
    accessory: [10, 7.5],
    prevention: [12, 7],
    trunk: [8, 7.5],
    carry: [30, 7.5],
    power: [3, 7],
  },
};

/** Rest after each set in seconds (rule `rest.compound`): compounds two to three minutes, the heavier the longer; accessories ninety seconds. */
const REST: Readonly<Record<SlotRole, readonly [technique: number, hypertrophy: number, strength: number]>> = {
  main: [120, 120, 150],
  secondary: [120, 120, 120],
  accessory: [90, 90, 90],
  prevention: [60, 60, 60],
  trunk: [60, 60, 60],
  carry: [75, 90, 90],
  power: [120, 120, 150],
};

const SECONDS: Readonly<Record<Phase, number>> = { technique: 20, hypertrophy: 30, strength: 30 };

/** The block's dose of one movement. On a brisk day two minutes of rest become ninety seconds, never less for compounds. */
export function doseFrame(movement: Movement, { role, phase, kind, brisk, cycle = 1 }: FrameAsk): DoseFrame {
  const [firstReps, tableRpe] = FRAMES[phase][role];
  const tableReps = firstReps + variedReps(role, phase, cycle);
  const { min, max } = movement.doseRange;
  if (isPinPush(movement)) return pushFrame(movement, phase, cycle);
  let amount: number;
  let step = 1;
  if (movement.trackedBy === 'seconds') {
    amount = clamp(SECONDS[phase] + variedSeconds(phase, cycle), min, Math.max(min, max - 5));
    step = 5;
  } else if (movement.trackedBy === 'metres') {
    amount = clamp((phase === 'technique' ? 20 : 30) + variedSeconds(phase, cycle), min, Math.max(min, max - 5));
    step = 5;
  } else {
    const supported = phase === 'technique' && movement.stage === 'foundation' && (role === 'main' || role === 'secondary');
    amount = clamp(supported ? 10 : role === 'carry' ? 8 : tableReps, min, Math.max(min, max - 1));
  }
  const index = phase === 'technique' ? 0 : phase === 'hypertrophy' ? 1 : 2;
  const rest = REST[role][index];
  const restSeconds = brisk
    ? Math.max(role === 'main' || role === 'secondary' ? 90 : role === 'accessory' ? 60 : 45, rest - 45)
    : rest;
  const rpe = kind === 'travel' || kind === 'maintain' ? Math.min(7, tableRpe) : tableRpe;
  return { amount, step, most: max, rpe, restSeconds, tempo: tempoFor(movement, role, phase) };
}

const VARY = rule('cycle.vary').numbers;
const HOLD = rule('dose.hold').numbers;

/** Repetitions that a block which comes again adds or takes (rule `cycle.vary`): growth blocks turn to volume first, strength blocks to load. */
function variedReps(role: SlotRole, phase: Phase, cycle: number): number {
  const turn = turnOf(cycle);
  if (turn === 0 || role === 'power' || role === 'prevention') return 0;
  const lift = role === 'main' || role === 'secondary';
  if (phase === 'strength') return lift ? -turn * VARY.fewerReps : 0;
  if (phase === 'technique') return lift ? -turn * VARY.fewerReps : 0;
  if (turn > 0) return lift ? VARY.moreReps : role === 'accessory' ? VARY.accessoryReps : 0;
  return lift ? -VARY.fewerReps : role === 'accessory' ? -VARY.moreReps : 0;
}

function variedSeconds(phase: Phase, cycle: number): number {
  return phase === 'strength' ? 0 : turnOf(cycle) * VARY.seconds;
}

/** 0 the first time round, 1 in the second and every other after it, −1 in between. */
function turnOf(cycle: number): -1 | 0 | 1 {
  return cycle <= 1 ? 0 : cycle % 2 === 0 ? 1 : -1;
}

/** A push against pins: seconds of all one has, and minutes to be ready for the next (rule `dose.hold`). */
function pushFrame(movement: Movement, phase: Phase, cycle: number): DoseFrame {
  const [shortest, longest] = HOLD.overcomingSeconds;
  const { min, max } = movement.doseRange;
  return {
    amount: clamp(shortest + (phase === 'strength' && cycle > 1 ? 1 : 0), min, max),
    step: 1,
    most: Math.min(max, longest),
    rpe: phase === 'strength' ? HOLD.overcomingRpe : HOLD.overcomingRpe - 2,
    restSeconds: 120,
    tempo: null,
  };
}

/** A push against what does not move, short and with all one has: pins, not a towel or a wall. */
export function isPinPush(movement: Movement): boolean {
  return movement.hold?.intent === 'overcoming' && movement.doseRange.max <= 2 * HOLD.overcomingSeconds[0];
}

function tempoFor(movement: Movement, role: SlotRole, phase: Phase): string | null {
  if (movement.tempo === null || movement.trackedBy !== 'reps') return null;
  if (role !== 'main' && role !== 'secondary') return movement.tempo;
  return phase === 'technique' ? '3-1-1-0' : phase === 'strength' && movement.tempo.startsWith('2') ? '2-0-X-0' : movement.tempo;
}

/** Seconds one repetition takes at a tempo `a-b-c-d`; `X` counts one. */
export function tempoSeconds(tempo: string): number {
  let seconds = tempos.get(tempo);
  if (seconds === undefined) tempos.set(tempo, (seconds = secondsIn(tempo)));
  return seconds;
}

const tempos = new Map<string, number>();

function secondsIn(tempo: string): number {
  let total = 0;
  for (const part of tempo.split('-')) total += part === 'X' ? 1 : Number(part);
  return total;
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
