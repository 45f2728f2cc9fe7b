// Decides how an engine sentence about one exercise names it: as every other line of the screen does.
import type { Catalogue } from '@strongback/engine';

/** The sentence with the exercise's own name in front; the engine writes `nordic lower: …`, by its id. Others stay as they are. */
export function withName(text: string, catalogue: Pick<Catalogue, 'movement'>): string {
  const written = /^([a-z0-9][a-z0-9 ]*): /.exec(text)?.[1];
  const movement = written === undefined ? undefined : catalogue.movement.get(written.replaceAll(' ', '-'));
  return written === undefined || movement === undefined ? text : `${movement.name}${text.slice(written.length)}`;
}
