// Decides which rows of a canonical set-by-set CSV are sets that the forecast may use, and says which rows it left out.

/** A set of the log; `load` in the row's own unit, `day` counted from 1970-01-01. */
export interface ForecastRow {
  readonly day: number;
  readonly lift: string;
  readonly load: number;
  readonly reps: number;
}

export type ForecastCsv =
  | {
      readonly ok: true;
      readonly rows: readonly ForecastRow[];
      readonly read: number;
      readonly damaged: readonly { line: number; reason: string }[];
    }
  | { readonly ok: false; readonly code: 'missing-column' | 'empty'; readonly reason: string };

const COLUMNS = ['date', 'lift', 'kind', 'weight', 'unit', 'reps'] as const;
/** Loads above these are typing errors, not lifts. */
const MOST_LOAD = { kg: 500, other: 1100 };

/** Read `date,session,exercise,lift,set,kind,weight,unit,reps,rpe,seconds`; columns are found by name, order is free. */
export function readForecastCsv(text: string): ForecastCsv {
  const table = parseCsv(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  const head = table[0];
  if (!head) return { ok: false, code: 'empty', reason: 'the file holds no header row' };
  const column = new Map(head.cells.map((name, i) => [name.trim(), i]));
  const missing = COLUMNS.filter((c) => !column.has(c));
  if (missing.length > 0) return { ok: false, code: 'missing-column', reason: `the header lacks ${missing.join(', ')}` };
  const rows: ForecastRow[] = [];
  const damaged: { line: number; reason: string }[] = [];
  for (const { line, cells } of table.slice(1)) {
    const cell = (name: (typeof COLUMNS)[number]): string => (cells[column.get(name) ?? -1] ?? '').trim();
    const lift = cell('lift');
    const kind = cell('kind');
    if (lift === '' || kind === 'warmup' || kind === 'drop') continue;
    const day = dayNumber(cell('date'));
    const load = cell('weight') === '' ? 0 : Number(cell('weight'));
    const reps = cell('reps') === '' ? 0 : Math.trunc(Number(cell('reps')));
    if (day === null) damaged.push({ line, reason: `date "${cell('date')}" is not YYYY-MM-DD` });
    else if (Number.isNaN(load)) damaged.push({ line, reason: `weight "${cell('weight')}" is not a number` });
    else if (Number.isNaN(reps)) damaged.push({ line, reason: `reps "${cell('reps')}" is not a number` });
    else if (load <= (cell('unit') === 'kg' ? MOST_LOAD.kg : MOST_LOAD.other)) rows.push({ day, lift, load, reps });
  }
  return { ok: true, rows, read: table.length - 1, damaged };
}

/** Days since 1970-01-01 of a text that starts with YYYY-MM-DD; null where it does not name a day. */
export function dayNumber(text: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!m) return null;
  const at = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  return new Date(at).toISOString().startsWith(m[0]) ? at / 86_400_000 : null;
}

/** YYYY-MM-DD of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Comma-separated text with double quotes (doubled inside), CR, LF or CRLF; `line` is where the record starts, from 1. */
function parseCsv(text: string): CsvLine[] {
  const out: CsvLine[] = [];
  let line = 1;
  let i = 0;
  while (i < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[i] === '"') {
        i++;
        for (;;) {
          const end = text.indexOf('"', i);
          if (end < 0) {
            cell += text.slice(i);
            i = text.length;
            break;
          }
          cell += text.slice(i, end);
          i = end + 1;
          if (text[i] !== '"') break;
          cell += '"';
          i++;
        }
        line += cell.split('\n').length - 1;
      }
      let end = i;
      while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
      cells.push(cell + text.slice(i, end));
      i = end;
      if (text[i] !== ',') break;
      i++;
    }
    if (text[i] === '\r') i++;
    if (text[i] === '\n') i++;
    line++;
    if (cells.length > 1 || cells[0] !== '') out.push({ line: start, cells });
  }
  return out;
}
