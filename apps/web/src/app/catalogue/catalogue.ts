// Decides when the catalogue and its words in the person's language are fetched: once, when first needed; once here nobody waits.
import { use } from 'react';
import { withOwnExercises, type Catalogue } from '@strongback/engine';
import type { Language } from '../../messages/messages.types.ts';
import { atOnce } from '../../ui/at-once.ts';
import { useOwn, type Own } from '../book/book-context.tsx';
import { choices } from '../account/choices.ts';
import { useLanguage } from '../words/words.tsx';

/** The catalogue as a person reads it, and the names that sentences of the engine hold. */
export interface Spoken {
  readonly catalogue: Catalogue;
  readonly names: ReadonlyMap<string, string>;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

let coming: Promise<Catalogue> | null = null;
let germanComing: Promise<Spoken> | null = null;
const writtenOf = new WeakMap<Catalogue, Catalogue>();

/** The catalogue as it is written: what the engine plans with, the same in every language. */
export function loadCatalogue(): Promise<Catalogue> {
  coming ??= atOnce(import('@strongback/catalogue').then((room) => room.catalogue()));
  return coming;
}

async function readGerman(): Promise<Spoken> {
  // Where the words cannot be fetched, the catalogue is read in English.
  const [catalogue, room] = await Promise.all([loadCatalogue(), import('@strongback/catalogue/german').catch(() => null)]);
  if (room === null) return { catalogue, names: NO_NAMES };
  const words = room.germanCatalogue();
  const spoken = room.catalogueIn(words, catalogue);
  writtenOf.set(spoken, catalogue);
  return { catalogue: spoken, names: room.namesIn(words, catalogue) };
}

function loadGerman(): Promise<Spoken> {
  germanComing ??= atOnce(readGerman());
  return germanComing;
}

/** The same where nothing waits for it: when a page is printed, for one. */
async function spokenIn(language: Language): Promise<Spoken> {
  return language === 'de' ? loadGerman() : { catalogue: await loadCatalogue(), names: NO_NAMES };
}

/** The same with somebody's own exercises and steps. */
export async function spokenFor(language: Language, own: Own | undefined): Promise<Spoken> {
  const { catalogue, names } = await spokenIn(language);
  return { catalogue: withOwn(catalogue, own), names };
}

/** Everything that the first screen needs of the catalogue, in the chosen language. */
export async function loadSpoken(): Promise<void> {
  await (choices().language === 'de' ? loadGerman() : loadCatalogue());
}

/** The catalogue in the person's language, with their own exercises and the steps of their gym; waits for it inside a suspense boundary. */
export function useCatalogue(): Catalogue {
  const own = useOwn();
  return withOwn(useLanguage() === 'de' ? use(loadGerman()).catalogue : use(loadCatalogue()), own);
}

/** A catalogue with the exercises that somebody made and the steps of their gym; what the engine is given of it has them too. */
export function withOwn(catalogue: Catalogue, own: Own | undefined): Catalogue {
  if (own === undefined) return catalogue;
  const whole = withOwnExercises(catalogue, own);
  const plain = writtenOf.get(catalogue);
  if (plain !== undefined && !writtenOf.has(whole)) writtenOf.set(whole, withOwnExercises(plain, own));
  return whole;
}

/** Names in the person's language by English names in small letters; empty in English. */
export function useNames(): ReadonlyMap<string, string> {
  return useLanguage() === 'de' ? use(loadGerman()).names : NO_NAMES;
}

/** The catalogue that the engine is given: names in a person's language never reach a plan. */
export function written(catalogue: Catalogue): Catalogue {
  return writtenOf.get(catalogue) ?? catalogue;
}
