// Decides how written dates and times are read; day and month order is settled once per file.
import { parseIsoDate } from '@strongback/engine';
import { monthFromName } from '../words/months.ts';

export interface WrittenTime {
  readonly date: string;
  readonly time: string | null;
  readonly offsetMinutes: number | null;
}

/** `either`: two numbers that could be day and month in both orders. */
export type DayOrder = 'day-first' | 'month-first';

/** Longest text that can be a date with time and zone. */
const LONGEST = 100;

const AFTERNOON = /(p\.?\s?m\.?|下午|午後|오후|晚上|μμ|ös|ÖS|CH|م)(?![\p{L}])/iu;
const MORNING = /(a\.?\s?m\.?|上午|午前|오전|凌晨|早上|πμ|öö|ÖÖ|SA|ص)(?![\p{L}])/iu;

/** What a cell proves about the order of day and month. */
export function dayOrderEvidence(cell: string): DayOrder | 'either' | null {
  if (cell.length > LONGEST) return null;
  const match = /^\D{0,5}(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})\b/.exec(cell.trim());
  if (!match) return null;
  const first = Number(match[1]);
  const second = Number(match[2]);
  if (first > 12 && second <= 12) return 'day-first';
  if (second > 12 && first <= 12) return 'month-first';
  return first <= 12 && second <= 12 ? 'either' : null;
}

/** Reads one written date with optional time and offset; null when it cannot be read. */
export function writtenTime(cell: string, order: DayOrder): WrittenTime | null {
  if (cell.length > LONGEST) return null;
  const text = cell
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u200e\u200f]/g, '')
    .trim();
  const date = datePart(text, order);
  if (!date) return null;
  const iso = parseIsoDate(date.iso);
  if (!iso) return null;
  const clock = clockPart(date.rest);
  if (clock === null) return null;
  return { date: iso, time: clock.time, offsetMinutes: clock.offsetMinutes };
}

function datePart(text: string, order: DayOrder): { iso: string; rest: string } | null {
  const yearFirst = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})[日일.]?(?!\d)/.exec(text);
  if (yearFirst) return found(yearFirst[1], yearFirst[2], yearFirst[3], text.slice(yearFirst[0].length));
  const numeric = /^(?:\p{L}+\.?,?\s)?(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (numeric) {
    const day = order === 'day-first' ? numeric[1] : numeric[2];
    const month = order === 'day-first' ? numeric[2] : numeric[1];
    return found(numeric[3], month, day, text.slice(numeric[0].length));
  }
  const dayFirst =
    /^(?:[\p{L}.]+,?\s)?(\d{1,2})(?:\.|º|er|st|nd|rd|th)?(?:\s|-)(?:de\s)?([\p{L}\p{M}][\p{L}\p{M}.]*?)\.?,?(?:\s|-)(?:de\s)?(\d{4})(?!\d)/u.exec(
      text,
    );
  if (dayFirst) {
    const month = monthFromName(dayFirst[2] as string);
    return month ? found(dayFirst[3], String(month), dayFirst[1], text.slice(dayFirst[0].length)) : null;
  }
  const monthFirst = /^(?:[\p{L}]+,\s)?([\p{L}\p{M}][\p{L}\p{M}.]*)\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u.exec(text);
  if (monthFirst) {
    const month = monthFromName(monthFirst[1] as string);
    return month ? found(monthFirst[3], String(month), monthFirst[2], text.slice(monthFirst[0].length)) : null;
  }
  return null;
}

function found(year = '', month = '', day = '', rest = ''): { iso: string; rest: string } {
  const full = year.length === 2 ? `20${year}` : year;
  return { iso: `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rest };
}

function clockPart(rest: string): { time: string | null; offsetMinutes: number | null } | null {
  const text = rest
    .replace(/^[\s,T·•|-]+/, '')
    .replace(/^(?:um|à|a las|às|alle|om|kl\.?|в|o|at|saat|klo)\s+/i, '')
    .trim();
  if (text === '' || text === 'г.' || text === 'р.') return { time: null, offsetMinutes: null };
  const match = /(\d{1,2})(?:[:.h時시](\d{2}))(?:[:.](\d{2}))?(?:[.,]\d+)?/.exec(text) ?? /(\d{1,2})(?=\s?[ap]\.?m)/i.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  const seconds = Number(match[3] ?? 0);
  const around = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  if (AFTERNOON.test(around) && hours < 12) hours += 12;
  else if (MORNING.test(around) && hours === 12) hours = 0;
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    time: `${two(hours % 24)}:${two(minutes)}:${two(Math.min(seconds, 59))}`,
    offsetMinutes: offsetIn(text.slice(match.index + match[0].length)),
  };
}

function offsetIn(rest: string): number | null {
  const text = rest.trim();
  if (/^(?:Z|UTC|GMT)$/.test(text)) return 0;
  const match = /^(?:UTC|GMT)?\s?([+-])(\d{2}):?(\d{2})$/.exec(text);
  if (!match) return null;
  const size = Number(match[2]) * 60 + Number(match[3]);
  if (size > 14 * 60 || Number(match[3]) > 59) return null;
  return match[1] === '-' ? -size : size;
}
