// Decides how JEFIT's sectioned file is read: sessions, packed logs, and the newer set logs, which win when both are there.
import { accept, type Outcome, refuse } from '@strongback/engine';
import type { Answers, LineNote, Question, ReadResult, SourceSession, SourceSet, SourceUnit } from '../source.types.ts';
import { writtenTime } from '../text/dates.ts';
import { numberIn } from '../text/numbers.ts';
import { detectDelimiter, eachRow, type Row } from '../text/table.ts';
import { suggestUnit, unitNamed } from '../tables/units.ts';

interface Section {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

const KNOWN = ['SETTING', 'WORKOUT SESSIONS', 'EXERCISE LOGS', 'EXERCISE SET LOGS'];

/** True when the text opens with a section banner. */
export function looksLikeJefit(text: string): boolean {
  return /^\s*#{3,}\s*[A-Z]/.test(text);
}

/** Reads the whole file. Ids, gender and time stamps of the person are dropped. */
export function readJefit(text: string, answers: Answers): Outcome<ReadResult> {
  const sections = sectionsOf(text);
  const section = (name: string): Section | undefined => sections.find((entry) => entry.name === name);
  const logs = section('EXERCISE LOGS');
  if (!logs)
    return refuse(
      'import.jefit',
      `no EXERCISE LOGS section; found ${sections.map((entry) => entry.name).join(', ') || 'none'}. Export "My Data" again`,
    );
  const skipped: LineNote[] = [];
  const flagged: LineNote[] = [];
  for (const entry of sections)
    if (!KNOWN.includes(entry.name))
      flagged.push({ line: entry.rows[0]?.line ?? 1, reason: `the section ${entry.name.slice(0, 40)} is not read` });
  const settled = settledUnit(sections, answers);
  const starts = new Map<string, string>();
  for (const row of section('WORKOUT SESSIONS')?.rows ?? [])
    starts.set(
      cell(section('WORKOUT SESSIONS') as Section, row, '_id'),
      cell(section('WORKOUT SESSIONS') as Section, row, 'total_time'),
    );
  const setLogs = groupedSetLogs(section('EXERCISE SET LOGS'));
  const sessions = new Map<string, { date: string; minutes: number | null; sets: SourceSet[] }>();
  let read = 0;
  for (const row of logs.rows) {
    read++;
    const date = writtenTime(cell(logs, row, 'mydate'), 'day-first');
    const name = cell(logs, row, 'ename');
    if (!date || name === '') {
      skipped.push({ line: row.line, reason: `unreadable: ${date ? 'no exercise name' : 'no date'}` });
      continue;
    }
    const belongs = cell(logs, row, 'belongsession');
    const key = `${date.date}|${belongs}`;
    const total = Number(starts.get(belongs) ?? 0);
    const session = sessions.get(key) ?? { date: date.date, minutes: total > 0 ? Math.round(total / 60) : null, sets: [] };
    sessions.set(key, session);
    const newer = setLogs.get(cell(logs, row, '_id'));
    const sets = newer ? newer.map((set) => ({ ...set, name })) : packed(cell(logs, row, 'logs'), row.line, name, settled.unit);
    if (sets === null || sets.length === 0)
      skipped.push({ line: row.line, reason: `unreadable: the packed sets "${cell(logs, row, 'logs').slice(0, 40)}"` });
    else session.sets.push(...sets);
  }
  const all: SourceSession[] = [...sessions.entries()]
    .filter(([, session]) => session.sets.length > 0)
    .map(([key, session]) => ({
      key,
      date: session.date,
      time: null,
      offsetMinutes: null,
      title: null,
      minutes: session.minutes,
      note: null,
      sets: session.sets,
    }));
  const questions: Question[] = [];
  if (settled.unit === null && setLogs.size === 0) {
    const weights = all.flatMap((session) => session.sets.flatMap((set) => set.weight ?? []));
    questions.push({
      ask: 'unit',
      text: 'JEFIT does not say whether packed sets are kilograms or pounds',
      choices: ['kg', 'lb'],
      suggestion: suggestUnit(weights).suggestion,
    });
  }
  return accept({
    app: 'jefit',
    variant: setLogs.size > 0 ? 'set-logs' : 'packed',
    read,
    sessions: all,
    bodyMass: [],
    skipped,
    flagged,
    questions,
    extraColumns: [],
  });
}

function sectionsOf(text: string): Section[] {
  const sections: { name: string; header: readonly string[]; rows: Row[] }[] = [];
  eachRow(text, detectDelimiter(text.slice(text.indexOf('\n') + 1)), (row) => {
    const first = (row.cells[0] ?? '').trim();
    const banner = /^#{3,}\s*([A-Z][A-Z _-]*[A-Z])\s*#*$/.exec(first);
    const current = sections[sections.length - 1];
    if (banner) sections.push({ name: banner[1] as string, header: [], rows: [] });
    else if (/^#+$/.test(first) || !current) return;
    else if (current.header.length === 0) current.header = row.cells.map((name) => name.trim().toLowerCase());
    else current.rows.push(row);
  });
  return sections;
}

function cell(section: Section, row: Row, name: string): string {
  const index = section.header.indexOf(name);
  return index < 0 ? '' : (row.cells[index] ?? '').trim();
}

function settledUnit(sections: readonly Section[], answers: Answers): { unit: SourceUnit | null } {
  if (answers.unit) return { unit: answers.unit };
  const setting = sections.find((entry) => entry.name === 'SETTING');
  const row = setting?.rows[0];
  if (setting && row) {
    for (const name of setting.header.filter((entry) => /unit|mass|weight/.test(entry))) {
      const unit = unitNamed(cell(setting, row, name));
      if (unit) return { unit };
    }
  }
  return { unit: null };
}

function groupedSetLogs(section: Section | undefined): Map<string, Omit<SourceSet, 'name'>[]> {
  const grouped = new Map<string, Omit<SourceSet, 'name'>[]>();
  if (!section) return grouped;
  const column = section.header.find((name) => name.startsWith('weight'));
  const unit: SourceUnit = column?.includes('kg') ? 'kg' : 'lb';
  for (const row of section.rows) {
    const weight = numberIn(cell(section, row, column ?? 'weight_lbs'), '.');
    const reps = numberIn(cell(section, row, 'reps'), '.');
    const id = cell(section, row, 'exercise_log_id');
    const list = grouped.get(id) ?? [];
    grouped.set(id, list);
    list.push({
      line: row.line,
      kind: 'unknown',
      unit,
      ...(typeof weight === 'number' ? { weight } : {}),
      ...(typeof reps === 'number' ? { reps: Math.floor(reps) } : {}),
    });
  }
  return grouped;
}

/** `70x8,70x8,67.5x9`; null when a part cannot be read. */
function packed(text: string, line: number, name: string, unit: SourceUnit | null): SourceSet[] | null {
  const sets: SourceSet[] = [];
  for (const part of text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')) {
    const match = /^(-?\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)$/i.exec(part);
    if (!match) return null;
    sets.push({ line, name, kind: 'unknown', unit, weight: Number(match[1]), reps: Math.floor(Number(match[2])) });
  }
  return sets;
}
