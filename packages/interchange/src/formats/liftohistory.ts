// Decides how Liftosaur's text workouts are read: one header line a workout, one line an exercise, sets as `3x5 80kg @8`.
import { accept, type Outcome, type SetKind, type Side } from '@strongback/engine';
import type { LineNote, ReadResult, SourceSession, SourceSet, SourceUnit } from '../source.types.ts';
import { writtenTime } from '../text/dates.ts';

const HEADER = /^\d{4}-\d{2}-\d{2}[ T][^\n]{0,2000}exercises:\s*\{\s*$/m;
const SET = /^(\d{1,3})x(\d{1,4})(?:\|(\d{1,4}))?(\+?)(?=\s|$)(.*)$/;
const LOAD = /(?:^|\s)(-?\d{1,6}(?:\.\d{1,4})?)(kg|lb)\+?(?=\s|$)/;
const EFFORT = /(?:^|\s)@(\d{1,2}(?:\.\d)?)\+?(?=\s|$)/;
const MOST_COPIES = 100;

/** True when a line opens a workout. */
export function looksLikeLiftohistory(text: string): boolean {
  return HEADER.test(text.slice(0, 50_000));
}

export function readLiftohistory(text: string): Outcome<ReadResult> {
  const skipped: LineNote[] = [];
  const sessions: SourceSession[] = [];
  let open: { head: Omit<SourceSession, 'sets'>; sets: SourceSet[] } | null = null;
  let notes: string[] = [];
  let read = 0;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    if (line.startsWith('//')) return void notes.push(line.slice(2).trim());
    const note = notes.join('\n');
    if (open === null) {
      const head = HEADER.test(line) ? headOf(line, note) : null;
      notes = [];
      if (head) open = { head, sets: [] };
      else skipped.push({ line: index + 1, reason: `unreadable: no workout begins with "${line.slice(0, 40)}"` });
      return;
    }
    notes = [];
    if (line === '}') {
      if (open.sets.length > 0) sessions.push({ ...open.head, sets: open.sets });
      open = null;
      return;
    }
    read++;
    const sets = exerciseOf(line, index + 1, note, skipped);
    if (sets.length === 0) skipped.push({ line: index + 1, reason: `unreadable: no sets in "${line.slice(0, 60)}"` });
    open.sets.push(...sets);
  });
  const last = open as { head: Omit<SourceSession, 'sets'>; sets: SourceSet[] } | null;
  if (last !== null && last.sets.length > 0) sessions.push({ ...last.head, sets: last.sets });
  return accept({
    app: 'liftosaur',
    variant: 'text',
    read,
    sessions,
    bodyMass: [],
    skipped,
    flagged: [],
    questions: [],
    extraColumns: [],
  });
}

function headOf(line: string, note: string): Omit<SourceSession, 'sets'> | null {
  const start = writtenTime(line.split(' / ', 1)[0] ?? '', 'day-first');
  if (!start) return null;
  const word = (name: string): string => new RegExp(`(?:^|/ )${name}: "([^"]*)"`).exec(line)?.[1]?.trim() ?? '';
  const seconds = Number(/ duration: (\d{1,9})s/.exec(line)?.[1] ?? Number.NaN);
  return {
    key: `${start.date} ${start.time ?? ''}`,
    ...start,
    title: word('dayName') || word('program') || null,
    minutes: Number.isNaN(seconds) ? null : Math.round(seconds / 60),
    note: note || null,
  };
}

function exerciseOf(line: string, at: number, note: string, skipped: LineNote[]): SourceSet[] {
  const [name = '', ...sections] = line.split(' / ');
  const done: SourceSet[] = [];
  const warm: SourceSet[] = [];
  for (const section of sections) {
    const label = /^(warmup|target|history):\s*/.exec(section);
    if (label?.[1] === 'target' || label?.[1] === 'history') continue;
    for (const part of (label ? section.slice(label[0].length) : section).split(',')) {
      const text = part.trim();
      if (text === '' || text === 'none') continue;
      const sets = setsOf(text, at, name.trim(), label ? 'warm-up' : 'working');
      if (sets === null) skipped.push({ line: at, reason: `unreadable: the set "${text.slice(0, 40)}"` });
      else (label ? warm : done).push(...sets);
    }
  }
  const all = [...warm, ...done];
  const first = all[0];
  return first && note !== '' ? [{ ...first, note: [note, first.note].filter(Boolean).join('\n') }, ...all.slice(1)] : all;
}

/** `3x5 80kg @8 (label)`, `1x6|5 20kg` for right and left. */
function setsOf(text: string, line: number, name: string, kind: SetKind): SourceSet[] | null {
  const match = SET.exec(text);
  if (!match || name === '') return null;
  const rest = match[5] ?? '';
  const load = LOAD.exec(rest);
  const effort = Number(EFFORT.exec(rest)?.[1] ?? Number.NaN);
  const label = rest.replace(LOAD, ' ').replace(EFFORT, ' ').replaceAll(/[()]/g, ' ').replaceAll(/\s+/g, ' ').trim();
  const copies = Number(match[1]);
  if (copies < 1 || copies > MOST_COPIES) return null;
  const made = (reps: string, side: Side | null): SourceSet => ({
    line,
    name,
    kind: kind === 'working' && match[4] === '+' ? 'amrap' : kind,
    unit: (load?.[2] as SourceUnit | undefined) ?? null,
    reps: Number(reps),
    ...(load ? { weight: Number(load[1]) } : {}),
    ...(effort > 0 && effort <= 10 ? { rpe: Math.round(effort * 2) / 2 } : {}),
    ...(side === null ? {} : { side }),
    ...(label === '' ? {} : { note: label }),
  });
  const once = match[3] === undefined ? [made(match[2] ?? '', null)] : [made(match[2] ?? '', 'right'), made(match[3], 'left')];
  return Array.from({ length: copies }, () => once).flat();
}
