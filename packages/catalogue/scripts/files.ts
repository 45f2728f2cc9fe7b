// Decides which files make up the catalogue.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const FOLDERS = ['exercises', 'drills', 'cues', 'markers'];

interface DataFile {
  readonly path: string;
  readonly absolute: string;
}

/** Every data file below a catalogue's folder, in path order. `path` is relative, with forward slashes. */
export function catalogueFiles(folder: string): readonly DataFile[] {
  return filesIn(folder, FOLDERS);
}

/** The files of the figures, likewise. */
export function figureFiles(folder: string): readonly DataFile[] {
  return filesIn(folder, ['figures']);
}

function filesIn(folder: string, folders: readonly string[]): readonly DataFile[] {
  return folders
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((absolute) => ({ path: relative(folder, absolute).split(sep).join('/'), absolute }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
