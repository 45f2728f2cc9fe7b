// Decides whether the catalogue's files are right, and tells every fault with file, line and field, not only the first.
import { checkCueMeaning, checkDrillMeaning, checkMovementMeaning } from './check-meaning.ts';
import type { Entry } from './check-links.ts';
import { checkLinks } from './check-links.ts';
import type { EntryKind } from './check-shape.ts';
import { checkShape } from './check-shape.ts';
import type { CatalogueFault, CatalogueFile, Tell } from './fault.ts';
import { readJson } from './json-text.ts';
import { asObject, asText } from './loose.ts';

const KIND_OF_FOLDER: Readonly<Record<string, EntryKind>> = {
  exercises: 'movement',
  drills: 'drill',
  cues: 'cue',
  markers: 'marker',
};

export interface CheckOptions {
  /** Ids of the rules that drills may cite; left out, rule ids are not checked. */
  readonly rules?: ReadonlySet<string>;
}

/**
 * Every fault of the given files, in file and line order; an empty list means the catalogue is sound.
 * `path` of a file is relative to the catalogue's folder: `exercises/<pattern>/<id>.json`, `drills/<id>.json`, `cues/*.json`, `markers/*.json`.
 */
export function checkCatalogue(files: readonly CatalogueFile[], options: CheckOptions = {}): readonly CatalogueFault[] {
  const faults: CatalogueFault[] = [];
  const entries = files.flatMap((file) => readFile(file, faults));
  for (const entry of entries) {
    checkShape(entry.kind, entry.value, entry.tell);
    if (entry.kind === 'movement') checkMovementMeaning(entry.value, entry.tell);
    if (entry.kind === 'drill') checkDrillMeaning(entry.value, entry.tell, options.rules);
    if (entry.kind === 'cue') checkCueMeaning(entry.value, entry.tell);
    checkPlace(entry);
  }
  checkLinks(entries);
  return faults.sort(byPlace);
}

function readFile(file: CatalogueFile, faults: CatalogueFault[]): readonly Entry[] {
  const kind = KIND_OF_FOLDER[file.path.split('/')[0] ?? ''];
  if (kind === undefined) {
    faults.push({
      file: file.path,
      line: 1,
      column: 1,
      field: '',
      code: 'unknown-file',
      message: 'not in exercises, drills, cues or markers',
    });
    return [];
  }
  const json = readJson(file.text);
  for (const { line, column, message } of json.faults)
    faults.push({ file: file.path, line, column, field: '', code: 'syntax', message });
  const entry = (value: unknown, prefix: readonly PropertyKey[]): Entry => {
    const tell: Tell = (code, path, message) => {
      const whole = [...prefix, ...path];
      faults.push({ file: file.path, ...json.place(whole), field: dotted(whole), code, message });
    };
    return { kind, file: file.path, value: asObject(value), tell };
  };
  if (json.value === undefined) return [];
  if (kind === 'movement' || kind === 'drill') return [entry(json.value, [])];
  if (Array.isArray(json.value)) return json.value.map((value: unknown, index) => entry(value, [index]));
  faults.push({ file: file.path, line: 1, column: 1, field: '', code: 'wrong-type', message: 'the file should be a list' });
  return [];
}

/** A movement lives in its pattern's folder, in a file of its own name, so that it is found without searching. */
function checkPlace({ kind, file, value, tell }: Entry): void {
  if (kind !== 'movement' && kind !== 'drill') return;
  const parts = file.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.json$/, '');
  const id = asText(value['id']);
  if (id !== undefined && id !== name) tell('id-not-file-name', ['id'], `the id "${id}" is not the file's name "${name}"`);
  const pattern = asText(value['pattern']);
  if (kind === 'movement' && pattern !== undefined && pattern !== parts.at(-2)) {
    tell('pattern-not-folder', ['pattern'], `the pattern "${pattern}" is not the folder "${parts.at(-2) ?? ''}"`);
  }
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function byPlace(a: CatalogueFault, b: CatalogueFault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
