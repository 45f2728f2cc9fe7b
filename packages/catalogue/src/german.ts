// What the catalogue says in German, loadable apart from it (`@strongback/catalogue/german`).
import { germanText } from './generated/german-text.ts';
import type { CatalogueWords } from './locale/words.types.ts';

export { catalogueIn, namesIn } from './locale/speak.ts';
export type { CatalogueWords, DrillWords, MovementWords } from './locale/words.types.ts';

let parsed: CatalogueWords | undefined;

/** The German words of movements, drills, cues and markers. The same object on every call. */
export function germanCatalogue(): CatalogueWords {
  parsed ??= JSON.parse(germanText) as CatalogueWords;
  return parsed;
}
