// Decides how our own table comes back: every field of a set as it left, sessions under the ids they had.
import {
  accept,
  type Outcome,
  SET_KINDS,
  SIDES,
  type SetKind,
  type Side,
  TECHNIQUE_GRADES,
  type TechniqueGrade,
} from '@strongback/engine';
import type { LineNote, ReadResult, SourceSession, SourceSet } from '../source.types.ts';
import { writtenTime } from '../text/dates.ts';
import { numberIn } from '../text/numbers.ts';
import { detectDelimiter, eachRow } from '../text/table.ts';
import { decimalMarkOf } from '../tables/marks.ts';
import { unitNamed } from '../tables/units.ts';
import { normalHeader } from '../words/headers.ts';
import { harmlessUndone } from '../writers/cells.ts';

const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const MARKS = ['exercise_id', 'load_kg', 'entered_unit'];

/** True when the header holds the columns that only we write, in any order. */
export function looksLikeOwnTable(text: string): boolean {
  const header = (text.slice(0, 5000).split(/\r?\n/, 1)[0] ?? '').toLowerCase();
  return MARKS.every((mark) => header.includes(mark));
}

type Draft = Omit<SourceSession, 'sets'> & { readonly sets: SourceSet[] };

/** Reads the whole table; a spreadsheet may have saved it with another delimiter, decimal mark or date form. */
export function readOwnTable(text: string): Outcome<ReadResult> {
  const delimiter = detectDelimiter(text);
  const rows: { line: number; cells: readonly string[] }[] = [];
  eachRow(text, delimiter, (row) => void rows.push(row));
  const at = new Map((rows[0]?.cells ?? []).map((name, index) => [normalHeader(name), index]));
  const data = rows.slice(1);
  const column = (name: string): number => at.get(name) ?? -1;
  const numbers = ['load_kg', 'entered', 'seconds', 'metres', 'rpe'].map(column).filter((index) => index >= 0);
  const mark = decimalMarkOf(data.flatMap((row) => numbers.map((index) => row.cells[index] ?? ''))).mark;
  const sessions = new Map<string, Draft>();
  const skipped: LineNote[] = [];
  const flagged: LineNote[] = [];
  for (const row of data) {
    const cell = (name: string): string => (row.cells[column(name)] ?? '').trim();
    const words = (name: string): string => harmlessUndone(row.cells[column(name)] ?? '');
    const day = writtenTime(cell('date'), 'day-first');
    const name = words('exercise').trim() || words('exercise_id').trim();
    const faults: string[] = [];
    const number = (field: string): number | undefined => {
      const value = numberIn(cell(field), mark);
      if (value === null) faults.push(`${field} "${cell(field).slice(0, 40)}" is not a number`);
      return value ?? undefined;
    };
    const set = setOf();
    const fault = !day ? `the date "${cell('date').slice(0, 40)}"` : name === '' ? 'no exercise name' : faults[0];
    if (fault !== undefined || !day) {
      skipped.push({ line: row.line, reason: `unreadable: ${fault}` });
      continue;
    }
    const time = CLOCK.test(cell('time')) ? clock(cell('time')) : day.time;
    const key = words('session').trim() || `${day.date} ${time ?? ''}`;
    const known = sessions.get(key);
    if (known) known.sets.push(set);
    else sessions.set(key, sessionOf(key, day.date, time, set));

    function setOf(): SourceSet {
      const unit = unitNamed(cell('entered_unit'));
      const entered = number('entered');
      const kilograms = number('load_kg');
      const kind = cell('kind') === '' ? 'working' : cell('kind');
      const known = (SET_KINDS as readonly string[]).includes(kind);
      if (!known) flagged.push({ line: row.line, reason: `unknown kind of set "${kind.slice(0, 30)}", read as a working set` });
      const markers = words('markers')
        .split(' ')
        .filter((marker) => marker !== '');
      return {
        line: row.line,
        name,
        kind: known ? (kind as SetKind) : 'working',
        unit: unit ?? 'kg',
        ...(entered !== undefined && unit ? { weight: entered } : {}),
        ...(kilograms === undefined ? {} : { loadGrams: Math.round(kilograms * 1000) }),
        ...given('reps', number('reps')),
        ...given('seconds', number('seconds')),
        ...given('metres', number('metres')),
        ...given('rpe', number('rpe')),
        ...given('restSeconds', number('rest_seconds')),
        ...given('velocity', number('velocity_mm_s')),
        ...((SIDES as readonly string[]).includes(cell('side')) ? { side: cell('side') as Side } : {}),
        ...((TECHNIQUE_GRADES as readonly string[]).includes(cell('technique'))
          ? { technique: cell('technique') as TechniqueGrade }
          : {}),
        ...(markers.length === 0 ? {} : { markers }),
        ...(words('superset') === '' ? {} : { superset: words('superset') }),
        ...(words('note') === '' ? {} : { note: words('note') }),
        ...(words('exercise_id') === '' ? {} : { exercise: words('exercise_id') }),
      };
    }

    function sessionOf(id: string, date: string, time: string | null, first: SourceSet): Draft {
      const effort = number('session_effort');
      const offset = number('offset_minutes');
      return {
        key: id,
        ...(words('session').trim() === '' ? {} : { id: words('session').trim().slice(0, 200) }),
        ...(cell('source') === '' ? {} : { app: cell('source').slice(0, 200) }),
        ...(effort === undefined || effort < 0 || effort > 10 ? {} : { effort }),
        date,
        time,
        offsetMinutes: offset === undefined || Math.abs(offset) > 1440 ? null : Math.round(offset),
        title: words('session_title') || null,
        minutes: number('session_minutes') ?? null,
        note: words('session_note') || null,
        sets: [first],
      };
    }
  }
  return accept({
    app: 'strongback',
    variant: 'csv',
    read: data.length,
    sessions: [...sessions.values()],
    bodyMass: [],
    skipped,
    flagged,
    questions: [],
    extraColumns: [],
  });
}

function given<K extends string>(field: K, value: number | undefined): { readonly [P in K]?: number } {
  return (value === undefined ? {} : { [field]: value }) as { readonly [P in K]?: number };
}

function clock(text: string): string {
  const [hours = '0', minutes = '00', seconds = '00'] = text.split(':');
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}
