// Decides when the catalogue is fetched: once, when first needed.
import { use } from 'react';
import type { Catalogue } from '@strongback/engine';

let loading: Promise<Catalogue> | null = null;

export function loadCatalogue(): Promise<Catalogue> {
  loading ??= import('@strongback/catalogue').then((room) => room.catalogue());
  return loading;
}

/** Waits for the catalogue inside a suspense boundary. */
export function useCatalogue(): Catalogue {
  return use(loadCatalogue());
}
