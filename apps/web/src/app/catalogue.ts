// Decides when the catalogue is fetched: once, when first needed; once it is here nobody waits for it.
import { use } from 'react';
import type { Catalogue } from '@strongback/engine';

let here: Catalogue | null = null;
let coming: Promise<Catalogue> | null = null;

export function loadCatalogue(): Promise<Catalogue> {
  coming ??= import('@strongback/catalogue').then((room) => (here = room.catalogue()));
  return coming;
}

/** Waits for the catalogue inside a suspense boundary. */
export function useCatalogue(): Catalogue {
  return here ?? use(loadCatalogue());
}
