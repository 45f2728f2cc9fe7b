// Decides how tests get at the catalogue's own files.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogueFiles, figureFiles } from '../../scripts/files.ts';
import type { CatalogueFile } from '../check/fault.ts';

/** Every data file with its text, in path order. */
export function readCatalogueFiles(): readonly CatalogueFile[] {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  return catalogueFiles(folder).map(({ path, absolute }) => ({ path, text: readFileSync(absolute, 'utf8') }));
}

/** Every file of figures with its text, in path order. */
export function readFigureFiles(): readonly CatalogueFile[] {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  return figureFiles(folder).map(({ path, absolute }) => ({ path, text: readFileSync(absolute, 'utf8') }));
}
