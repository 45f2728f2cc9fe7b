// Decides how the bundled text becomes the catalogue the engine receives: parsed once, indexed once, in id order.
import type { Catalogue, Cue, Drill, Movement, TechniqueMarker } from '@strongback/engine';
import { catalogueText } from './generated/catalogue-text.ts';

interface Bundle {
  readonly version: string;
  readonly movements: readonly Movement[];
  readonly drills: readonly Drill[];
  readonly cues: readonly Cue[];
  readonly markers: readonly TechniqueMarker[];
}

let indexed: Catalogue | undefined;

/** Everything that can be trained. The same object on every call. `version` names the release and the content. */
export function catalogue(): Catalogue {
  indexed ??= index(JSON.parse(catalogueText) as Bundle);
  return indexed;
}

function index(bundle: Bundle): Catalogue {
  return {
    version: bundle.version,
    movements: bundle.movements,
    drills: bundle.drills,
    cues: bundle.cues,
    markers: bundle.markers,
    movement: byId(bundle.movements),
    drill: byId(bundle.drills),
    cue: byId(bundle.cues),
    marker: byId(bundle.markers),
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
