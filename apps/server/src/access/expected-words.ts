// Decides which words a passphrase may not be made of: what somebody who knows the product and the login would try first.

/** The product, what it is about, and what the field is called, in the languages of the app. Stands in docs/reference/security-standard.md (6.1.2). */
export const EXPECTED_WORDS: readonly string[] = [
  'strongback',
  'strength',
  'training',
  'workout',
  'barbell',
  'athlete',
  'coach',
  'passphrase',
  'password',
  'login',
  'kraft',
  'hantel',
  'trainer',
  'passwort',
  'kennwort',
];
/** What must be left without them: as much as makes guessing worth nothing within the limits of tries. */
const LEAST_LEFT = 8;
const LEAST_DIFFERENT = 5;
/** Shorter pieces of a login stand in too many honest words. */
const SHORTEST_PIECE = 3;

/** Whether too little is left of the passphrase once the expected words and those of the login are taken out, in any case and spelling of marks. */
export function isExpected(passphrase: string, login: string): boolean {
  const pieces = plain(login)
    .split(' ')
    .filter((piece) => piece.length >= SHORTEST_PIECE);
  // Long words first, so that a word inside another leaves nothing of it.
  const words = [...EXPECTED_WORDS, ...pieces].sort((a, b) => b.length - a.length);
  const left = words.reduce((text, word) => text.replaceAll(word, ' '), plain(passphrase)).replaceAll(' ', '');
  return left.length < LEAST_LEFT || new Set(left).size < LEAST_DIFFERENT;
}

/** Letters and digits in lower case without marks, everything else a space. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
