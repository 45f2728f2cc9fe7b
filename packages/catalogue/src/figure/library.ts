// Decides which written figure an id means: its own, another's by name, or a change laid over another.
import type { AuthoredFigure, FigureEntry, FigureFile, Pose } from './author.types.ts';
import { mergePose } from './resolve.ts';

/** Every figure and base by id, as written. */
export interface FigureLibrary {
  readonly entries: ReadonlyMap<string, FigureEntry>;
  /** Ids that may be asked for; bases may not. */
  readonly ids: readonly string[];
  /** By pattern and position, and by pattern alone: the first written for it. */
  readonly alike: ReadonlyMap<string, string>;
}

/** Files joined; ids in code-unit order. */
export function libraryOf(files: readonly FigureFile[]): FigureLibrary {
  const entries = new Map<string, FigureEntry>();
  const ids: string[] = [];
  const alike = new Map<string, string>();
  for (const file of files) {
    for (const [id, entry] of Object.entries(file.bases ?? {})) entries.set(id, entry);
    for (const [id, entry] of Object.entries(file.figures)) {
      entries.set(id, entry);
      ids.push(id);
    }
    for (const [kind, id] of Object.entries(file.alike ?? {})) {
      alike.set(kind, id);
      const [pattern = kind] = kind.split('/');
      if (!alike.has(pattern)) alike.set(pattern, id);
    }
  }
  return { entries, ids: ids.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), alike };
}

/** The whole figure behind an id, everything it starts from laid together; null when there is none or it runs in a circle. */
export function unfold(library: FigureLibrary, id: string, trail: readonly string[] = []): AuthoredFigure | null {
  const entry = library.entries.get(id);
  if (entry === undefined || trail.includes(id)) return null;
  if (typeof entry === 'string') return unfold(library, entry, [...trail, id]);
  const { from, ...own } = entry;
  if (from === undefined) return own;
  const base = unfold(library, from, [...trail, id]);
  if (base === null) return null;
  const poses: { start?: Pose; mid?: Pose; end?: Pose } = {};
  for (const key of ['start', 'mid', 'end'] as const) {
    const [below, above] = [base[key], own[key]];
    if (below !== undefined || above !== undefined) poses[key] = mergePose(below ?? {}, above ?? {});
  }
  return { ...base, ...own, ...poses };
}
