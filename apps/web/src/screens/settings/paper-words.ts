// Decides in which words the pages for paper are printed: those of the screens.
import type { IsoDate, MassUnit } from '@strongback/engine';
import { ENGLISH_PAPER, type PaperText, type PaperWords } from '@strongback/interchange';
import type { Spoken } from '../../app/catalogue/catalogue.ts';
import { inUnit } from '../../app/words/words.tsx';
import { paper as german } from '../../messages/de/paper.ts';
import { allHeld } from '../../messages/every-text.ts';
import type { Language, Messages } from '../../messages/messages.types.ts';
import { stretched } from '../../messages/pseudo.ts';
import type { Writer } from '../../platform/locale.ts';

/** What the screens speak now. */
export interface Speaking {
  readonly language: Language;
  readonly words: Messages;
  readonly write: Writer;
  readonly spoken: Spoken;
}

/** The texts of the pages in a language of the screens. */
export function paperText(language: Language): PaperText {
  if (language === 'en') return allHeld(ENGLISH_PAPER.text);
  return language === 'de' ? allHeld(german) : stretched(allHeld(ENGLISH_PAPER.text), language);
}

export function paperWords({ language, words, write, spoken }: Speaking, unit: MassUnit): PaperWords {
  const text = paperText(language);
  const { blocks, joints } = words.names;
  return {
    language: language === 'de' ? 'de' : 'en',
    direction: language === 'rtl' ? 'rtl' : 'ltr',
    text,
    block: (kind) => blocks[kind],
    joint: (joint, side) => (side === null ? joints[joint] : `${joints[joint]} ${text[side]}`),
    longDay: (date: IsoDate) => `${write.weekday(date)}, ${write.fullDay(date)}`,
    day: write.fullDay,
    number: (value) => write.number(value, 2),
    name: (id, english) => spoken.catalogue.movement.get(id)?.name ?? spoken.catalogue.drill.get(id)?.name ?? english,
    said: (sentence) => words.said(inUnit(sentence, write, unit), spoken.names),
  };
}
