// Decides how tests, health questions, cards, claims and rules are read: in German where it has words for them, else in English, marked as such.
import { use } from 'react';
import { heldTogether } from '../../messages/held-together.ts';
import { atOnce } from '../../ui/at-once.ts';
import { useLanguage, useWords } from '../words/words.tsx';

type Texts = ReadonlyMap<string, string>;

const NO_TEXTS: Texts = new Map();

let coming: Promise<Texts> | null = null;

/** Where the words cannot be fetched, the texts are read in English. */
function loadTexts(): Promise<Texts> {
  coming ??= atOnce(
    import('@strongback/catalogue/german-knowledge').then((room) => room.germanKnowledge()).catch(() => NO_TEXTS),
  );
  return coming;
}

/** Reads an English text of the engine's knowledge in the person's language; waits for the words inside a suspense boundary. */
export function useKnowledgeText(): (text: string) => string {
  const language = useLanguage();
  const texts = language === 'de' ? use(loadTexts()) : NO_TEXTS;
  return (text) => heldTogether(texts.get(text) ?? text);
}

/** A text of the engine's knowledge; said to be English where it stays English among other words. */
export function Told({ text }: { readonly text: string }) {
  const told = useKnowledgeText()(text);
  return useLanguage() === 'de' && told === heldTogether(text) ? <span lang="en">{told}</span> : told;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Where something stands: cited as it was published, in its own direction; what describes a source rather than names it is read in German. */
export function Source({ text }: { readonly text: string }) {
  const { said } = useWords();
  const whole = heldTogether(text);
  const german = useLanguage() === 'de';
  const told = german ? said(text, NO_NAMES) : whole;
  return <bdi lang={german && told === whole ? 'en' : undefined}>{told}</bdi>;
}

/** Numbers are named as the rulebook names them: in English, in their own direction. */
export function InEnglish({ text }: { readonly text: string }) {
  return <bdi lang={useLanguage() === 'de' ? 'en' : undefined}>{text}</bdi>;
}
