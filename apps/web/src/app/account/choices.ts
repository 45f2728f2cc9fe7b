// Decides the choices of this phone that are not training: look, language, sound. Kept outside the ledger.
import { phoneLanguages, readPreference, writePreference } from '../../platform/preferences.ts';
import { LANGUAGES, type Language } from '../../messages/messages.types.ts';

export interface Choices {
  readonly theme: 'auto' | 'dark' | 'light';
  readonly text: 'normal' | 'large' | 'larger';
  readonly language: Language;
  readonly volume: number;
  readonly vibrate: boolean;
  readonly notify: boolean;
  /** Whether bar speed is asked after a set, and grip strength before a session. */
  readonly askSpeed: boolean;
  readonly askGrip: boolean;
  /** How effort is told: as RPE, or as repetitions in reserve. */
  readonly effort: 'rpe' | 'rir';
  /** The player shows what to do and a mark to say that it is done, and nothing else. */
  readonly simple: boolean;
}

const listeners = new Set<() => void>();
let current: Choices | null = null;

function phoneLanguage(): Language {
  for (const tag of phoneLanguages()) {
    const short = tag.slice(0, 2).toLowerCase();
    if (short === 'de' || short === 'en') return short;
  }
  return 'en';
}

function read(): Choices {
  const base: Choices = {
    theme: 'auto',
    text: 'normal',
    language: phoneLanguage(),
    volume: 0.3,
    vibrate: true,
    notify: false,
    askSpeed: false,
    askGrip: false,
    effort: 'rpe',
    simple: false,
  };
  try {
    const kept = JSON.parse(readPreference('choices') ?? '{}') as Partial<Choices>;
    const language = LANGUAGES.find((known) => known === kept.language) ?? base.language;
    return { ...base, ...kept, language };
  } catch {
    return base;
  }
}

export function choices(): Choices {
  current ??= read();
  return current;
}

export function choose(change: Partial<Choices>): void {
  current = { ...choices(), ...change };
  writePreference('choices', JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function onChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
