// Decides which words never part at the end of a line: a number and its unit.

const UNITS = '%|kg|lb|mg|g|mL|ml|mm|cm|m|s|h|min|Min\\.|Std\\.|Sätze|sets|minutes|Minuten|hours|Stunden';
const PARTED = new RegExp(`(\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu');

/** The text with its numbers bound to the units that follow them: `30 %`, `25 g`, `8 sets`. */
export function heldTogether(text: string): string {
  return text.replace(PARTED, '$1\u00a0');
}
