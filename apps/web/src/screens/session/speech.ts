// Decides how sets are said: "8 reps at 95 kg", "3 × 8 at RPE 8".
import { daysBetween, EASY_EFFORT, toldEffort } from '@strongback/engine';
import type { IsoDate, KeptHabit, LedgerState, MassUnit, Movement, PreparedSlot } from '@strongback/engine';
import { effortShown, type EffortWay } from '../../app/words/effort.ts';
import { unitOf } from '../../app/training/own-habits.ts';
import { loadText } from '../../app/words/words.tsx';
import type { Messages } from '../../messages/messages.types.ts';
import type { Writer } from '../../platform/locale.ts';
import { amountOf } from './desk.ts';
import type { Row } from './rows.ts';
import type { LastSides, SideValue } from '../../app/training/sides.ts';

export interface Speaker {
  readonly words: Messages;
  readonly write: Writer;
  readonly unit: MassUnit;
  /** Units of single exercises and machines. */
  readonly habits?: readonly KeptHabit[] | undefined;
  /** How effort is read; as RPE where nobody said. */
  readonly effort?: EffortWay;
}

/** Who reads: in their language, in their units. */
export function speakerOf(
  words: Messages,
  write: Writer,
  { profile, habits }: { readonly profile: LedgerState['profile']; readonly habits?: readonly KeptHabit[] | undefined },
): Speaker {
  return { words, write, unit: profile?.units ?? 'kg', habits };
}

/** The unit that loads of a movement are read in. */
export function unitFor({ unit, habits }: Speaker, movement: Movement | undefined): MassUnit {
  return unitOf(habits, movement, unit);
}

export function amountText({ words }: Speaker, unit: 'reps' | 'seconds' | 'metres', value: number): string {
  return words.session.amount[unit](value);
}

/** The load as it is meant: bare, for each hand, added to the body, or the body alone. Without its unit it is bare. */
export function loadWords(speaker: Speaker, movement: Movement | undefined, loadKg: number | null, withUnit = true): string {
  const { words, write } = speaker;
  const unit = unitFor(speaker, movement);
  const body = movement?.loadMode === 'bodyweight' || movement?.loadMode === 'assisted';
  if (loadKg === null)
    return movement && movement.loadMode !== 'external' && movement.loadMode !== 'carried' ? words.session.bodyweight : '?';
  if (body && loadKg === 0) return words.session.bodyweight;
  const hand = withUnit && movement?.implements === 2 && loadKg !== 0 ? ` ${words.session.perHand}` : '';
  const text = `${loadText(write, loadKg, unit, withUnit)}${hand}`;
  return body && loadKg > 0 ? `+${text}` : text;
}

/** "8 reps at 95 kg", with "each hand" where two implements are held. */
export function setWords(
  speaker: Speaker,
  movement: Movement | undefined,
  row: { readonly unit: 'reps' | 'seconds' | 'metres'; readonly amount: number; readonly loadKg: number | null },
  side: string | null = null,
  said: string | null = null,
): string {
  const amount = `${said ?? amountText(speaker, row.unit, row.amount)}${side === null ? '' : ` ${side}`}`;
  if (row.loadKg === null || (row.loadKg === 0 && movement?.loadMode !== 'external')) return amount;
  return speaker.words.session.at(amount, loadWords(speaker, movement, row.loadKg));
}

/** As `setWords`, with both sides where they are recorded apart: "8 reps each side", "left 8 reps, right 6 reps". */
export function rowWords(speaker: Speaker, movement: Movement | undefined, row: Row): string {
  const { side } = speaker.words.session;
  if (!row.sided) return setWords(speaker, movement, row);
  if (row.right === null) return setWords(speaker, movement, row, side.each);
  if (row.right.loadKg === row.loadKg)
    return setWords(
      speaker,
      movement,
      row,
      null,
      side.apart(write(speaker, row.amount), amountText(speaker, row.unit, row.right.amount)),
    );
  return `${side.left} ${setWords(speaker, movement, row)}, ${side.right} ${setWords(speaker, movement, { ...row.right, unit: row.unit })}`;
}

const write = (speaker: Speaker, value: number): string => speaker.write.number(value);

export function tempoWords(words: Messages, tempo: string | null): string | null {
  const parts = tempo?.split('-') ?? [];
  if (parts.length !== 4) return null;
  const text = words.session.tempo(parts[0] ?? '0', parts[1] ?? '0', parts[2] ?? '0', parts[3] ?? '0');
  return text === '' ? null : text;
}

/** ` each side` behind the repetitions of what is done with one arm or leg at a time; empty elsewhere. */
export function eachSide(words: Messages, set: Pick<PreparedSlot['sets'][number], 'side'> | undefined): string {
  return set?.side === 'each' ? ` ${words.session.side.each}` : '';
}

/** `3 × 8`, `2 × 30 seconds`: repetitions stand bare. Empty where there are no sets. */
export function setsWords(
  { words, write: writer }: Pick<Speaker, 'words' | 'write'>,
  sets: readonly Parameters<typeof amountOf>[0][],
): string {
  const first = sets[0];
  if (first === undefined) return '';
  const { unit, value } = amountOf(first);
  return writer.whole(`${sets.length} × ${unit === 'reps' ? writer.number(value) : words.session.amount[unit](value)}`);
}

/** One line for the whole exercise. */
export function doseWords(speaker: Speaker, slot: PreparedSlot): string {
  const first = slot.sets[0];
  if (!first) return '';
  const way = speaker.effort ?? 'rpe';
  const effort = toldEffort(first);
  return speaker.words.session.doseLine(
    setsWords(speaker, slot.sets) + eachSide(speaker.words, first),
    effort === null
      ? ''
      : speaker.words.session.effort[way][effort <= EASY_EFFORT ? 'easy' : 'at'](
          speaker.write.number(effortShown(Math.max(EASY_EFFORT, effort), way)),
        ),
    tempoWords(speaker.words, first.tempo),
  );
}

export interface LastTime {
  readonly date: IsoDate;
  readonly loadKg: number | null;
  readonly amount: number | null;
  /** What `amount` counts. */
  readonly unit: Row['unit'];
  /** The right side where it differed. */
  readonly right: SideValue | null;
}

/** What was done last time for the same set: per side where that is known. */
export function lastOf(row: Row, sides: LastSides | null, index: number): LastTime | null {
  const { last } = row.target;
  const left = sides?.left[index];
  const right = sides?.right[index];
  if (row.kind === 'work' && sides !== null && (last === null || sides.date >= last.date)) {
    if (left === undefined || right === undefined) return null;
    const same = left.amount === right.amount && left.loadKg === right.loadKg;
    return { date: sides.date, ...left, unit: row.unit, right: same ? null : right };
  }
  if (last === null) return null;
  return { date: last.date, loadKg: last.loadKg, amount: last[row.unit] ?? null, unit: row.unit, right: null };
}

/** From so many days on the day of last time is said beside its values. */
const LONG_AGO_DAYS = 28;

/** The day of last time where it is long past, for the working sets as a whole; null while it is recent, or where there was none. */
export function longAgoOf(rows: readonly Row[], sides: LastSides | null, today: IsoDate): IsoDate | null {
  const work = rows.filter((row) => row.kind === 'work');
  const date = work.map((row, index) => lastOf(row, sides, index)?.date ?? null).find((one) => one !== null) ?? null;
  return date !== null && daysBetween(date, today) > LONG_AGO_DAYS ? date : null;
}

export function lastWords(speaker: Speaker, movement: Movement | undefined, last: LastTime): string {
  const load = (kilograms: number): string => loadWords(speaker, movement, kilograms, false);
  const number = (value: number | null): string => (value === null ? '–' : speaker.write.number(value));
  const { right } = last;
  // Of some sets only the load is remembered.
  if (last.amount === null && last.loadKg !== null) return loadWords(speaker, movement, last.loadKg);
  if (last.unit !== 'reps' && last.amount !== null) {
    const amount = amountText(speaker, last.unit, last.amount);
    const both =
      right === null || right.amount === last.amount || right.amount === null
        ? amount
        : `${number(last.amount)}/${amountText(speaker, last.unit, right.amount)}`;
    // The cell is narrow: a load is said without "each hand".
    if (last.loadKg === null || (last.loadKg === 0 && movement?.loadMode !== 'external')) return both;
    const added = movement?.loadMode === 'bodyweight' && last.loadKg > 0 ? '+' : '';
    return speaker.words.session.at(both, `${added}${loadText(speaker.write, last.loadKg, unitFor(speaker, movement))}`);
  }
  const loads =
    last.loadKg === null
      ? ''
      : `${load(last.loadKg)}${right?.loadKg != null && right.loadKg !== last.loadKg ? `/${load(right.loadKg)}` : ''} × `;
  return `${loads}${number(last.amount)}${right !== null && right.amount !== last.amount ? `/${number(right.amount)}` : ''}`;
}
