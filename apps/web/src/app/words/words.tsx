// Decides which words the screens speak and how they write numbers, dates and loads.
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { readablePounds, type MassUnit } from '@strongback/engine';
import type { Language, Messages } from '../../messages/messages.types.ts';
import { saidOfAthlete } from '../../messages/said-of.ts';
import { writerFor, type Writer } from '../../platform/locale.ts';
import { dressPage, onThemeChange, prefersLight } from '../../platform/page.ts';
import { choices, onChoice, type Choices } from '../account/choices.ts';
import { english } from './english.ts';

interface Speech {
  readonly language: Language;
  readonly words: Messages;
  readonly write: Writer;
}

const tags: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', pseudo: 'en-GB', rtl: 'en-GB' };
const SpeechContext = createContext<Speech>({ language: 'en', words: english, write: writerFor('en-GB') });

async function load(language: Language): Promise<Messages> {
  if (language === 'en') return english;
  if (language === 'de') return (await import('../../messages/de/index.ts')).de;
  return (await import('../../messages/pseudo.ts'))[language];
}

function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'rtl' ? 'rtl' : 'ltr';
}

export function useChoices(): Choices {
  return useSyncExternalStore(onChoice, choices);
}

export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const { language, theme, text } = useChoices();
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly words: Messages }>({
    language: 'en',
    words: english,
  });
  useEffect(() => {
    let stale = false;
    void load(language).then((words) => {
      if (!stale) setLoaded({ language, words });
    });
    return () => {
      stale = true;
    };
  }, [language]);
  useEffect(() => {
    const dress = (): void =>
      dressPage({
        theme: theme === 'auto' ? (prefersLight() ? 'light' : 'dark') : theme,
        language: loaded.language === 'de' ? 'de' : 'en',
        direction: directionOf(loaded.language),
        text,
      });
    dress();
    return onThemeChange(dress);
  }, [theme, text, loaded.language]);
  const speech = useMemo(() => ({ ...loaded, write: writerFor(tags[loaded.language], directionOf(loaded.language)) }), [loaded]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** Around what somebody reads of another person's log: texts speak of the athlete, not to whoever reads. */
export function SpeaksOfAthlete({ children }: { readonly children: ReactNode }) {
  const speech = useContext(SpeechContext);
  const told = useMemo(() => ({ ...speech, words: saidOfAthlete(speech.words) }), [speech]);
  return <SpeechContext value={told}>{children}</SpeechContext>;
}

export function useWords(): Messages {
  return useContext(SpeechContext).words;
}

/** The language that is read now: that of the words, not yet that which is still coming. */
export function useLanguage(): Language {
  return useContext(SpeechContext).language;
}

export function useWriter(): Writer {
  return useContext(SpeechContext).write;
}

/** What stands before decimals in the language that is read. */
export function decimalMark(write: Writer): string {
  return write.number(0.5).slice(1, 2);
}

/** A load with its unit, from kilograms: `95 kg`, `210 lb`. */
export function loadText(write: Writer, kilograms: number, unit: MassUnit, withUnit = true): string {
  const rounded = loadShown(kilograms, unit);
  return withUnit ? write.whole(`${write.number(rounded, 2)}\u00a0${unit}`) : write.number(rounded, 2);
}

/** The number that stands for a load in the person's unit, wherever it stands. */
export function loadShown(kilograms: number, unit: MassUnit): number {
  return unit === 'kg' ? Math.round(kilograms * 100) / 100 : readablePounds(kilograms / 0.45359237);
}

/** Kilograms of a load as it is read in a unit: what a person adds up. */
export function loadAsRead(kilograms: number, unit: MassUnit): number {
  return kilogramsOf(loadShown(kilograms, unit), unit);
}

/** A sum of loads, in whole kilograms or pounds. */
export function sumText(write: Writer, kilograms: number, unit: MassUnit): string {
  const shown = Math.round(unit === 'kg' ? kilograms : kilograms / 0.45359237);
  return write.whole(`${write.number(shown, 0)}\u00a0${unit}`);
}

/** Kilograms of a load that was typed in `unit`. */
export function kilogramsOf(value: number, unit: MassUnit): number {
  return unit === 'kg' ? value : value * 0.45359237;
}

/** An estimate: to the half kilogram or the whole pound, as finer would claim what nobody knows. */
export function roundLoadText(write: Writer, kilograms: number, unit: MassUnit): string {
  return write.whole(`${write.number(roundLoadShown(kilograms, unit), 1)}\u00a0${unit}`);
}

/** The number that stands for an estimate in the person's unit, wherever it stands. */
export function roundLoadShown(kilograms: number, unit: MassUnit): number {
  return unit === 'kg' ? Math.round(kilograms * 2) / 2 : Math.round(kilograms / 0.45359237);
}

/** From one estimate to another, its unit once and nothing of it alone on the next line: `27.5–32.5 kg`. */
export function roundRangeText(write: Writer, low: number, high: number, unit: MassUnit): string {
  const shown = (kilograms: number): string => write.number(roundLoadShown(kilograms, unit), 1);
  return write.whole(`${shown(low)}\u2060–\u2060${shown(high)}\u00a0${unit}`);
}

/** How long ago, in the words of the catalogue. */
export function agoText(words: Messages, days: number): string {
  const { ago } = words.session;
  if (days <= 0) return ago.today;
  if (days === 1) return ago.yesterday;
  return days < 14 ? ago.days(days) : ago.weeks(Math.round(days / 7));
}

/** What a pound on the plate may differ from the pound that is read, in pounds. */
const SAME_POUNDS = 0.02;

/** A step that is read in pounds: that of a pound gym in pounds, that of a metric one as it is made, with its pounds beside it: `2 kg (4.4 lb)`. */
function stepText(write: Writer, kilograms: number): string {
  const pounds = kilograms / 0.45359237;
  if (Math.abs(readablePounds(pounds) - pounds) < SAME_POUNDS) return loadText(write, kilograms, 'lb');
  return `${loadText(write, kilograms, 'kg')} (${write.number(pounds, 1)}\u00a0lb)`;
}

/** Sentences of the engine speak of kilograms; whoever thinks in pounds reads pounds. */
export function inUnit(text: string, write: Writer, unit: MassUnit): string {
  if (unit === 'kg') return text.replace(/\d+(?:\.\d+)?[ \u00a0]kg\b/g, (load) => write.whole(load));
  return text.replace(/(steps of )?(\d+(?:\.\d+)?)[ \u00a0]kg\b/g, (_, steps: string | undefined, kilograms: string) =>
    steps === undefined ? loadText(write, Number(kilograms), unit) : `${steps}${stepText(write, Number(kilograms))}`,
  );
}
