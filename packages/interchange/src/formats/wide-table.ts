// Decides how tables with one exercise a row and its sets side by side are read (StrongLifts and kin): `Set 1 (Reps)`, `Set 1 (kg)`, …
import { accept, type Outcome } from '@strongback/engine';
import type { Answers, LineNote, ReadResult, SourceSet, SourceUnit } from '../source.types.ts';
import { writtenTime } from '../text/dates.ts';
import { secondsIn } from '../text/durations.ts';
import { numberIn } from '../text/numbers.ts';
import { detectDelimiter, eachRow } from '../text/table.ts';
import { SessionGrouping } from '../tables/grouping.ts';
import { unitNamed } from '../tables/units.ts';
import { normalHeader } from '../words/headers.ts';

const SET_COLUMN = /^set\s?(\d+)\s?[(:]?\s?(reps?|kg|lbs?|weight)\)?$/;

/** True when the header has at least one pair of set columns. */
export function looksLikeWideTable(text: string): boolean {
  const header = text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? '';
  return header
    .split(detectDelimiter(header))
    .map(normalHeader)
    .some((name) => SET_COLUMN.test(name));
}

export function readWideTable(text: string, answers: Answers): Outcome<ReadResult> {
  let header: string[] = [];
  let read = 0;
  let unit: SourceUnit | null = answers.unit ?? null;
  const pairs = new Map<number, { reps: number; weight: number }>();
  const grouping = new SessionGrouping('stronglifts', true);
  const skipped: LineNote[] = [];
  const flagged: LineNote[] = [];
  eachRow(text, detectDelimiter(text), (row) => {
    if (header.length === 0) {
      header = row.cells.map(normalHeader);
      header.forEach((name, index) => {
        const match = SET_COLUMN.exec(name);
        if (!match) return;
        const pair = pairs.get(Number(match[1])) ?? { reps: -1, weight: -1 };
        if ((match[2] as string).startsWith('rep')) pair.reps = index;
        else {
          pair.weight = index;
          unit = unitNamed(match[2]) ?? unit;
        }
        pairs.set(Number(match[1]), pair);
      });
      return;
    }
    read++;
    const cell = (test: RegExp): string => (row.cells[header.findIndex((name) => test.test(name))] ?? '').trim();
    const dateText = cell(/^date/);
    const day = writtenTime(dateText, answers.dayFirst === false ? 'month-first' : 'day-first');
    const name = cell(/^exercise/);
    if (!day || name === '')
      return void skipped.push({
        line: row.line,
        reason: `unreadable: ${day ? 'no exercise name' : `the date "${dateText.slice(0, 30)}"`}`,
      });
    const clock = /^(\d{1,2}):(\d{2})/.exec(cell(/^start/));
    const time = day.time ?? (clock ? `${(clock[1] as string).padStart(2, '0')}:${clock[2]}:00` : null);
    const duration = cell(/^duration/);
    const hours = (header.find((entry) => entry.startsWith('duration')) ?? '').includes('hour')
      ? numberIn(duration, '.')
      : undefined;
    const seconds = typeof hours === 'number' ? hours * 3600 : secondsIn(duration);
    const at = {
      start: { ...day, time },
      startText: dateText,
      title: cell(/^workout name/) || cell(/^workout$/) || null,
      number: cell(/^workout( #)?$/) || null,
      minutes: typeof seconds === 'number' ? Math.round(seconds / 60) : null,
      note: cell(/^note/) || null,
      line: row.line,
    };
    let any = false;
    for (const [, pair] of [...pairs.entries()].sort((a, b) => a[0] - b[0])) {
      const reps = numberIn(row.cells[pair.reps], '.');
      const weight = numberIn(row.cells[pair.weight], '.');
      if (typeof reps !== 'number') continue;
      const set: SourceSet = {
        line: row.line,
        name,
        kind: 'unknown',
        unit,
        reps: Math.floor(reps),
        ...(typeof weight === 'number' ? { weight } : {}),
      };
      grouping.set(at, set, 1);
      any = true;
    }
    if (!any) skipped.push({ line: row.line, reason: 'no set with repetitions' });
    return;
  });
  const sessions = grouping.sessions(flagged);
  const questions =
    unit === null
      ? [
          {
            ask: 'unit' as const,
            text: 'the file does not say whether weights are kilograms or pounds',
            choices: ['kg', 'lb'],
            suggestion: null,
          },
        ]
      : [];
  return accept({
    app: 'stronglifts',
    variant: 'wide',
    read,
    sessions,
    bodyMass: [],
    skipped,
    flagged,
    questions,
    extraColumns: [],
  });
}
