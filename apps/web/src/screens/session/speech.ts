// Decides how sets are said: "8 reps at 95 kg", "3 × 8 at RPE 8".
import type { MassUnit, Movement, PreparedSlot, TargetSet } from '@strongback/engine';
import { loadText } from '../../app/words.tsx';
import type { Messages } from '../../messages/messages.types.ts';
import type { Writer } from '../../platform/locale.ts';
import { clockText } from '../../ui/rest-ring.tsx';
import { amountOf } from './desk.ts';

export interface Speaker {
  readonly words: Messages;
  readonly write: Writer;
  readonly unit: MassUnit;
}

export function amountText({ words }: Speaker, unit: 'reps' | 'seconds' | 'metres', value: number): string {
  return words.session.amount[unit](value);
}

/** The load as it is meant: bare, added to the body, or the body alone. */
export function loadWords(speaker: Speaker, movement: Movement | undefined, loadKg: number | null, withUnit = true): string {
  const { words, write, unit } = speaker;
  const body = movement?.loadMode === 'bodyweight' || movement?.loadMode === 'assisted';
  if (loadKg === null)
    return movement && movement.loadMode !== 'external' && movement.loadMode !== 'carried' ? words.session.bodyweight : '?';
  if (body && loadKg === 0) return words.session.bodyweight;
  const text = loadText(write, loadKg, unit, withUnit);
  return body && loadKg > 0 ? `+${text}` : text;
}

/** "8 reps at 95 kg", with "a hand" where two implements are held. */
export function setWords(
  speaker: Speaker,
  movement: Movement | undefined,
  row: { readonly unit: 'reps' | 'seconds' | 'metres'; readonly amount: number; readonly loadKg: number | null },
): string {
  const amount = amountText(speaker, row.unit, row.amount);
  if (row.loadKg === null || (row.loadKg === 0 && movement?.loadMode !== 'external')) return amount;
  const hand = movement?.implements === 2 ? ` ${speaker.words.session.perHand}` : '';
  return speaker.words.session.at(amount, `${loadWords(speaker, movement, row.loadKg)}${hand}`);
}

export function tempoWords(words: Messages, tempo: string | null): string | null {
  const parts = tempo?.split('-') ?? [];
  if (parts.length !== 4) return null;
  const text = words.session.tempo(parts[0] ?? '0', parts[1] ?? '0', parts[2] ?? '0', parts[3] ?? '0');
  return text === '' ? null : text;
}

/** One line for the whole exercise. */
export function doseWords(speaker: Speaker, slot: PreparedSlot): string {
  const first = slot.sets[0];
  if (!first) return '';
  const { unit, value } = amountOf(first);
  const amount = unit === 'reps' ? String(value) : amountText(speaker, unit, value);
  const side = first.side === 'each' ? ` ${speaker.words.session.side.each}` : '';
  return speaker.words.session.doseLine(
    slot.sets.length,
    amount + side,
    first.rpe === null ? null : speaker.write.number(first.rpe),
    tempoWords(speaker.words, first.tempo),
    clockText(first.restSeconds),
  );
}

export function lastWords(speaker: Speaker, movement: Movement | undefined, last: NonNullable<TargetSet['last']>): string {
  const load = last.loadKg === null ? '' : `${loadWords(speaker, movement, last.loadKg, false)} × `;
  return `${load}${last.reps ?? '–'}`;
}
