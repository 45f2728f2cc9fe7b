// Decides what picture an id has: its own, or truthfully that of a like movement, or none.
import type { FigureFile } from './author.types.ts';
import { draw } from './draw.ts';
import type { Figure } from './figure.types.ts';
import { figuresText } from '../generated/figures-text.ts';
import type { FigureLibrary } from './library.ts';
import { libraryOf, unfold } from './library.ts';
import type { Limbs } from './limbs.ts';
import { AVERAGE_LIMBS } from './limbs.ts';
import { motionOf } from './motion.ts';

let library: FigureLibrary | undefined;

function figures(): FigureLibrary {
  library ??= libraryOf(JSON.parse(figuresText) as readonly FigureFile[]);
  return library;
}

export interface FigureOptions {
  /** What the thing is when it has no picture of its own. */
  readonly like?: { readonly pattern: string; readonly position: string };
  /** Whose body is drawn; the average adult's when left out. Fractions of height. */
  readonly limbs?: Limbs;
}

/** Ids that have a picture of their own: movements, assessments and drills, in code-unit order. */
export function figureIds(): readonly string[] {
  return figures().ids;
}

/**
 * The picture of a movement, an assessment or a drill by its id. Without one of its own, the picture that stands for its pattern and
 * position, or for its pattern, marked `exact: false`; null when none is there. Shapes lie in a box from 0 to 1, y downward.
 */
export function figureFor(id: string, options: FigureOptions = {}): Figure | null {
  const known = figures();
  const exact = known.ids.includes(id);
  const { like } = options;
  const standIn = like && (known.alike.get(`${like.pattern}/${like.position}`) ?? known.alike.get(like.pattern));
  const source = exact ? id : standIn;
  const authored = source === undefined ? null : unfold(known, source);
  if (authored === null) return null;
  return { id, exact, ...draw(motionOf(authored, options.limbs ?? AVERAGE_LIMBS)) };
}
