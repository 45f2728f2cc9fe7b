// Decides how a note of the engine stands alone on a line: it begins a sentence, so it ends one.

/** What already ends a sentence, or closes the brackets of a language nobody speaks. */
const ENDED = /[.!?…:;\]]["“”’»)]?$/u;

/** The text with a full stop, unless it ends with a sign of its own. */
export function fullStop(text: string): string {
  const told = text.trimEnd();
  return told === '' || ENDED.test(told) ? told : `${told}.`;
}
