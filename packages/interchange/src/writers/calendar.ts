// Decides how a plan becomes a calendar that any app can subscribe to (iCalendar, RFC 5545): one all-day event a session, the same event when it moves.
import type { Catalogue, IsoDate, Plan, PlannedDayMoved, PlannedSession, PrescribedSet } from '@strongback/engine';
import { addDays, EASY_EFFORT, toldEffort, type MassUnit } from '@strongback/engine';
import { ENGLISH_PAPER, type PaperWords } from './paper-words.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { readableKilograms } from './readable-load.ts';

export interface CalendarOptions {
  /** When the file is made, UTC, `20260302T180400Z`. */
  readonly stamp: string;
  readonly unit: MassUnit;
  /** English when left out. */
  readonly words?: PaperWords;
  /** Name that the calendar app shows. */
  readonly name?: string;
  /** Days that the athlete moved or gave up, oldest first; the last word on a day counts. */
  readonly moves?: readonly Pick<PlannedDayMoved, 'from' | 'to'>[];
}

const LONGEST_LINE_OCTETS = 75;
const STAMP = /^\d{8}T\d{6}Z$/;

/** The calendar of a plan. Sessions that were given up are cancelled, so that a subscribed calendar takes them away. Throws on a malformed stamp. */
export function writeCalendar(plan: Plan, catalogue: Catalogue, options: CalendarOptions): string {
  if (!STAMP.test(options.stamp)) throw new TypeError(`stamp is no UTC time such as 20260302T180400Z: ${options.stamp}`);
  const moved = new Map((options.moves ?? []).map(({ from, to }) => [from, to]));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Strongback//${escaped(plan.engine)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(options.name ?? 'Training')}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
  ];
  for (const week of plan.weeks)
    for (const session of week.sessions) {
      const to = moved.has(session.date) ? (moved.get(session.date) ?? null) : session.date;
      lines.push(...eventLines(plan, { session, on: to, deload: week.deload }, catalogue, options));
    }
  lines.push('END:VCALENDAR');
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

/** A session on the calendar: the day it is on now, null where it was given up, and whether its week is a lighter one. */
interface CalendarDay {
  readonly session: PlannedSession;
  readonly on: IsoDate | null;
  readonly deload: boolean;
}

function eventLines(plan: Plan, { session, on, deload }: CalendarDay, catalogue: Catalogue, options: CalendarOptions): string[] {
  const day = on ?? session.date;
  const words = options.words ?? ENGLISH_PAPER;
  const name = (id: string): string => words.name(id, catalogue.movement.get(id)?.name ?? id);
  const rows = session.slots.map(
    (slot) =>
      `${name(slot.exercise)}: ${setsText(slot.sets, options.unit, words, catalogue.movement.get(slot.exercise)?.implements === 2)}`,
  );
  const title =
    session.slots
      .slice(0, 2)
      .map((slot) => name(slot.exercise))
      .join(', ') || words.text.training;
  return [
    'BEGIN:VEVENT',
    // Named by the athlete and the planned day: a new plan or a move changes this event instead of adding another.
    `UID:${fingerprint(`${plan.athlete}|${session.date}`)}@strongback`,
    `DTSTAMP:${options.stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(`${title}${deload ? ` (${words.block('deload')})` : ''}, ${words.number(session.minutes)} min`)}`,
    `DESCRIPTION:${escaped(rows.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    `STATUS:${on === null ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** `3 × 8, 60 kg, RPE 7`; sets that differ stand one after the other. `pair`: the load is for each of two implements. */
export function setsText(
  sets: readonly PrescribedSet[],
  unit: MassUnit,
  words: PaperWords = ENGLISH_PAPER,
  pair = false,
): string {
  const { text: told, number } = words;
  const groups: { text: string; count: number }[] = [];
  for (const set of sets) {
    const held = set.seconds === null ? `${number(set.metres ?? 0)} m` : `${number(set.seconds)} s`;
    const amount = set.reps === null ? held : number(set.reps);
    const load =
      set.loadKg === null
        ? ''
        : `, ${number(readableKilograms(set.loadKg, unit))} ${unit}${pair && set.loadKg > 0 ? ` ${told.eachHand}` : ''}`;
    const side = set.side === null ? '' : ` ${set.side === 'each' ? told.eachSide : told[set.side]}`;
    const effort = toldEffort(set);
    const text = `${amount}${side}${load}${effort === null ? '' : `, RPE ${effort <= EASY_EFFORT ? '≤ ' : ''}${number(Math.max(EASY_EFFORT, effort))}`}`;
    const last = groups[groups.length - 1];
    if (last?.text === text) last.count++;
    else groups.push({ text, count: 1 });
  }
  return groups.map(({ text, count }) => `${count} × ${text}`).join('; ');
}

function compact(date: IsoDate): string {
  return date.replaceAll('-', '');
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, ' ');
}

/** Lines of at most 75 octets in UTF-8, continued by a space, never cut inside a character. */
function folded(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST_LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  parts.push(part);
  return parts;
}
