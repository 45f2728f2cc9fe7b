// Decides which words never part at the end of a line: a number and what it counts, a name and its number, the two numbers of a product.

/** Words that stand after a number without being what it counts: the line may end before them. */
const FREE =
  // English
  'to|of|and|or|nor|but|in|at|on|by|with|without|from|for|a|an|the|is|are|was|were|be|it|its|that|this|if|then|so|as|over|under|' +
  'against|since|until|before|after|between|within|near|about|while|when|where|than|instead|each|per|not|no|which|there|may|' +
  // German
  'bis|von|vom|und|oder|aber|im|an|am|auf|mit|ohne|aus|für|bei|beim|je|pro|der|die|das|den|dem|des|ein|eine|einer|einem|einen|' +
  'ist|sind|war|waren|wird|werden|als|seit|nach|über|unter|gegen|um|zu|zum|zur|statt|dann|wenn|nicht|kein|keine|wie|doch|was';

const AFTER = new RegExp(`(\\d) (?=(?:×|%|(?!(?:${FREE})(?!\\p{L}))\\p{L}))`, 'giu');
const BEFORE =
  /(×|(?<!\p{L})(?:RPE|weeks?|Wochen?|sets?|Satz|steps?|Schritt|attempt|Versuch|try|lines?|Zeile|rep|Wdh\.|instead of|statt|≤|≥)) (?=\d)/giu;
/** What a load or an amount is for. */
const EACH = /((?<!\p{L})(?:je|each|a)) (?=(?:Hand|Seite|hand|side)(?!\p{L}))/gu;
/** The day of a month, where German writes a full stop after it. */
const DAY = /(\d\.) (?=(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)(?:\.|\p{L}*))/gu;

/** A year after its month. */
const YEAR = /((?<!\p{L})(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)(?:\.|\p{L}*)) (?=\d{4}(?!\d))/gu;
/** Two numbers that are read as one amount: `8 to 10`, `3 von 10`. */
const PAIR = /([^ \n]*\d[^ \n]*) (to|of|bis|von) (?=(\d[^ \n]*))/gu;
/** The narrowest screen still breaks a line well between parts of this length. */
const LONGEST = 18;

/** Holds a pair together where it stays short enough for the narrowest screen; else its first number keeps the word between. */
function pairHeld(whole: string, first: string, word: string, second: string): string {
  const held = `${first}\u00a0${word}`;
  if (held.length > LONGEST) return whole;
  return `${held}${held.length + 1 + second.length <= LONGEST ? '\u00a0' : ' '}`;
}

/** The text with every number bound to what it counts: `30 %`, `8 to 10 hours`, `3 × 8`, `RPE 8`, `Week 3`, `5 April 2025`. */
export function heldTogether(text: string): string {
  if (!/\d/.test(text)) return text.replace(EACH, '$1\u00a0');
  return text
    .replace(AFTER, '$1\u00a0')
    .replace(BEFORE, '$1\u00a0')
    .replace(DAY, '$1\u00a0')
    .replace(EACH, '$1\u00a0')
    .replace(YEAR, '$1\u00a0')
    .replace(PAIR, pairHeld);
}
