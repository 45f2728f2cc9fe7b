// Decides what is asked when a number of a set is touched: its steps, its limits, the sets it may be used for.
import type { KeptHabit, Movement, PreparedSlot } from '@strongback/engine';
import { ownRest, restKept } from '../../app/training/own-habits.ts';
import { loadShown } from '../../app/words/words.tsx';
import { restAfterNext } from './advance.ts';
import { amountOf, withRest, withTurnRest } from './desk.ts';
import { loadSteps } from './load-steps.ts';
import type { NumberQuestion } from './number-sheet.tsx';
import { REST_LIMITS } from './own-rests.ts';
import type { Row } from './rows.ts';
import { unitFor, type Speaker } from './speech.ts';
import type { Player } from './use-player.ts';

/** Steps of a rest, in seconds. */
const REST = { step: 15, jumps: [-60, -30, 30, 60] } as const;

/** The rest after each set of an exercise, from here on, in seconds; in turn with another one the rest of the turn, for this session. */
export function restQuestion(
  { words }: Speaker,
  player: Player,
  slot: PreparedSlot,
  habits: readonly KeptHabit[] | undefined,
): NumberQuestion {
  const { seconds, turn } = restAfterNext(player.desk, player.logged, slot);
  const asked = { value: seconds, ...REST, ...REST_LIMITS, unit: words.session.secondsTitle, decimals: 0, offerRest: false };
  if (turn !== null)
    return {
      ...asked,
      title: words.player.rest.inTurn[turn.of],
      written: null,
      onSave: (value) => player.perform('rest', (old) => withTurnRest(old, turn.group, turn.of, Math.round(value))),
    };
  const written = player.desk.writtenRests[slot.slot] ?? null;
  return {
    ...asked,
    title: words.player.rest.title,
    written,
    onSave: (value) => {
      const restSeconds = Math.round(value);
      // What is chosen for a complex says nothing about its first lift alone.
      const single = slot.complex === undefined;
      const kept = single ? [restKept(slot.exercise, restSeconds === written ? null : restSeconds)] : [];
      const before = single ? [restKept(slot.exercise, ownRest(habits, slot.exercise))] : [];
      player.perform('rest', (old) => withRest(old, slot.slot, restSeconds), kept, before);
    },
  };
}

/** The set as the plan wrote it, for today's set of the same exercise in its place; null where another exercise stands there, or more sets. */
export function asPlanned(slot: Pick<PreparedSlot, 'exercise' | 'written'>, row: Pick<Row, 'kind' | 'position'>) {
  if (row.kind === 'ramp' || slot.written?.exercise !== slot.exercise) return null;
  return slot.written.sets[row.position] ?? null;
}

/** The load of a row, or its repetitions, seconds or metres. `done`: saving also records the set, as a set of unknown length wants. */
export function questionFor(
  speaker: Speaker,
  player: Player,
  { slot, movement }: { readonly slot: PreparedSlot; readonly movement: Movement | undefined },
  row: Row,
  what: 'load' | 'amount' | 'done',
): NumberQuestion {
  const { words } = speaker;
  const { session, player: more } = words;
  const unit = unitFor(speaker, movement);
  const shown = (kilograms: number): number => loadShown(kilograms, unit);
  const steps = loadSteps(unit, movement?.loadStepKg);
  // What is shown is rounded: left alone, it moves no gram.
  const kept = (value: number, before: number | null): number =>
    before !== null && value === shown(before) ? before : steps.kilograms(value);
  const later = player.rows
    .slice(player.rows.findIndex((other) => other.key === row.key) + 1)
    // A drop or a set to the limit has a target of its own.
    .filter((other) => !other.performed && other.kind === row.kind && other.target.kind === row.target.kind);
  const planned = asPlanned(slot, row);
  const targets = (forRest: boolean): readonly Row[] => (forRest ? [row, ...later] : [row]);
  if (what === 'load')
    return {
      title: session.loadTitle,
      value: shown(row.loadKg ?? 0),
      step: steps.step,
      jumps: steps.jumps,
      moved: steps.moved,
      min: movement?.loadMode === 'assisted' ? -300 : 0,
      max: 1200,
      unit,
      decimals: 2,
      written: row.target.loadKg === null ? null : shown(row.target.loadKg),
      planned: planned?.loadKg == null || planned.loadKg === row.target.loadKg ? null : shown(planned.loadKg),
      offerRest: later.length > 0,
      next: () => questionFor(speaker, player, { slot, movement }, row, 'amount'),
      ...(row.sided ? { right: shown((row.right ?? row).loadKg ?? 0) } : {}),
      onSave: (value, forRest, side) =>
        player.edit(slot.slot, targets(forRest), {
          ...(side === 'right' ? {} : { loadKg: kept(value, row.loadKg) }),
          ...(row.sided
            ? { rightLoadKg: side === 'left' ? ((row.right ?? row).loadKg ?? 0) : kept(value, (row.right ?? row).loadKg) }
            : {}),
        }),
    };
  const reps = row.unit === 'reps';
  return {
    title:
      what === 'done'
        ? more.amrapTitle
        : reps
          ? session.repsTitle
          : row.unit === 'seconds'
            ? session.secondsTitle
            : session.metresTitle,
    value: row.amount,
    step: reps ? 1 : 5,
    jumps: reps ? [-5, -2, 2, 5] : [-20, -10, 10, 20],
    min: 0,
    max: 2000,
    decimals: 1,
    written: what === 'done' ? null : (row.target.reps ?? row.target.seconds ?? row.target.metres),
    planned:
      what === 'done' || planned === null || amountOf(planned).value === amountOf(row.target).value
        ? null
        : amountOf(planned).value,
    // A shortfall belongs to its set; a change on both sides may be meant for all.
    offerRest: what !== 'done' && later.length > 0,
    ...(row.sided && what !== 'done' ? { right: (row.right ?? row).amount } : {}),
    ...(what === 'done' ? { saveLabel: more.amrapSave } : {}),
    onSave: (value, forRest, side) =>
      what === 'done'
        ? player.complete({ ...row, amount: value, right: null })
        : player.edit(slot.slot, targets(forRest && side === 'both'), {
            ...(side === 'right' ? {} : { amount: value }),
            ...(row.sided ? { rightAmount: side === 'left' ? (row.right ?? row).amount : value } : {}),
          }),
  };
}
