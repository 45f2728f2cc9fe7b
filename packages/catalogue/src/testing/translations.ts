// Decides when a translated text is suspect: numbers that differ, or English words that were left.

const WORDS: readonly (readonly [english: RegExp, german: RegExp])[] = [
  [/\btwo\b|\btwice\b|\bboth\b/i, /zwei|beide|doppelt|paar/i],
  [/\bthree\b/i, /drei/i],
  [/\bfour\b/i, /vier/i],
  [/\bfive\b/i, /fünf/i],
  [/\bsix\b/i, /sechs/i],
  [/\bseven\b/i, /sieben/i],
  [/\beight\b/i, /acht/i],
  [/\bten\b/i, /zehn/i],
  [/\btwelve\b/i, /zwölf/i],
];

/** Digits as they are read, decimals with a point. */
const digits = (text: string): readonly string[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replace(/(\d),(?=\d{3}\b)/g, '$1').replace(',', '.')).toSorted();

/** Whether two texts name other numbers, in digits or in words from two on. */
export function numbersApart(english: string, german: string): boolean {
  if (digits(english).join(' ') !== digits(german).join(' ')) return true;
  return WORDS.some(([here, there]) => here.test(english) && !there.test(german));
}

/** Whether a German text still holds words that only English has. */
export function englishLeft(text: string): boolean {
  return /\b(?:the|and|with|your|of|for|not|you|from|until|both|keep|each|without|breath|weight)\b/i.test(text);
}
