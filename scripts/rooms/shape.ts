// Decides whether a file has the shape of the house: first line, length, depth, names, and no way around the tools.
import type { Table } from '../rooms.table.ts';
import { isTest, roomOf, type Violation } from './imports.ts';
import type { Source } from './source.ts';

const VAGUE = /(^|\/)(utils?|common|misc|helpers?)(\.[^/]*)?(\/|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const DEVICE = new Set(
  `window self globalThis document location history screen navigator matchMedia scrollTo print alert confirm prompt
   localStorage sessionStorage indexedDB caches crypto performance Notification AudioContext SpeechSynthesisUtterance
   fetch XMLHttpRequest WebSocket EventSource Worker BroadcastChannel Intl Date.now Math.random
   setTimeout setInterval requestAnimationFrame requestIdleCallback ResizeObserver IntersectionObserver MutationObserver
   FileReader Blob File`.split(/\s+/),
);
const WAYS_AROUND: readonly [RegExp, string][] = [
  [/@ts-(ignore|nocheck|expect-error)/, 'silences the type checker'],
  [/\b(eslint|oxlint|biome)-(disable|ignore)/, 'silences a tool'],
  [/\bas any\b/, 'gives up on a type'],
  [/\b(test|it|describe|suite)\.(only|skip|todo)\b/, 'leaves a test out'],
  [/^\s*export (const )?enum\b|^\s*(export )?(declare )?namespace\b/m, 'cannot be run by stripping types'],
];

/** Everything about one file that needs no other file. */
export function checkShape(table: Table, source: Source): Violation[] {
  const { path, text } = source;
  const found: Violation[] = [];
  const say = (kind: string, line: number, what: string) => found.push({ kind, file: path, line, text: what });

  for (const error of source.syntaxErrors) say('syntax', 1, error);
  const firstLine = text.startsWith('#!') ? (text.split('\n')[1] ?? '') : text;
  if (!/^(\/\/ \S|\/\*\*? \S)/.test(firstLine)) say('first-line', 1, 'the first line does not say what the file decides');
  if (source.lines > table.longestFileLines && table.longFiles[path] === undefined) {
    say('long-file', source.lines, `${source.lines} lines; split it, or give a reason in the table`);
  }
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!KEBAB.test(name)) say('name', 1, 'file names are kebab-case');
  if (VAGUE.test(path)) say('name', 1, 'the name says nothing about what is inside');
  const depth = /\/src\/(.*)\/[^/]*$/.exec(path)?.[1]?.split('/').length ?? 0;
  if (depth > table.deepestFolders) say('depth', 1, `${depth} folders below src; at most ${table.deepestFolders}`);

  for (const [pattern, what] of WAYS_AROUND) {
    const at = pattern.exec(text);
    if (at !== null && !path.startsWith('scripts/rooms'))
      say('way-around', text.slice(0, at.index).split('\n').length, `${at[0].trim()} ${what}`);
  }
  return [...found, ...checkAmbient(table, source)];
}

function checkAmbient(table: Table, source: Source): Violation[] {
  const place = roomOf(table, source.path);
  if (place === null || isTest(source.path)) return [];
  const { room, part, inRoom } = place;
  const runtime = part?.runtime ?? room.runtime;
  const excused = (name: string) => table.ambient.some((one) => one.file === source.path && one.name === name);
  if (runtime === 'pure') {
    return source.ambient
      .filter((use) => !excused(use.name))
      .map((use) => ({
        kind: 'ambient',
        file: source.path,
        line: use.line,
        text: `${use.name} in a pure room; take it as an argument`,
      }));
  }
  const doors = room.deviceDoors;
  if (doors === undefined || !inRoom.startsWith('src/') || doors.some((door) => inRoom.startsWith(`${door}/`))) return [];
  return source.ambient
    .filter((use) => DEVICE.has(use.name) && !excused(use.name))
    .map((use) => ({
      kind: 'device',
      file: source.path,
      line: use.line,
      text: `${use.name} is reached only through ${doors.join(' or ')}`,
    }));
}

/** Entries of the table that excuse nothing any more. */
export function checkExcuses(table: Table, sources: ReadonlyMap<string, Source>): Violation[] {
  const stale = (file: string, text: string): Violation => ({ kind: 'stale-excuse', file, line: 1, text });
  return [
    ...Object.keys(table.longFiles)
      .filter((file) => (sources.get(file)?.lines ?? 0) <= table.longestFileLines)
      .map((file) => stale(file, 'is no longer long: take it out of the table')),
    ...table.ambient
      .filter((one) => !sources.get(one.file)?.ambient.some((use) => use.name === one.name))
      .map((one) => stale(one.file, `no longer uses ${one.name}: take it out of the table`)),
  ];
}
