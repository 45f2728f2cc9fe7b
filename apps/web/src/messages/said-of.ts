// Decides how a coach is spoken to: the same texts, those that speak to the athlete replaced by those that speak of the athlete.
import type { Messages } from './messages.types.ts';

type Texts = Readonly<Record<string, unknown>>;

const isTexts = (node: unknown): node is Texts => typeof node === 'object' && node !== null && !Array.isArray(node);

function over(texts: Texts, others: Texts): Texts {
  const changed = Object.entries(others).map(([key, other]) => {
    const own = texts[key];
    return [key, isTexts(own) && isTexts(other) ? over(own, other) : other] as const;
  });
  return { ...texts, ...Object.fromEntries(changed) };
}

/** Every text as somebody reads it who looks at another person's log. */
export function saidOfAthlete(words: Messages): Messages {
  return over(words, words.ofAthlete) as Messages;
}
