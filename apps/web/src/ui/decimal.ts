// Decides what a typed number is: comma and dot both count as the decimal mark.

/** The number in the text, or null when it is not one. Accepts `82,5`, `82.5`, ` 82 `, `−5`. */
export function parseDecimal(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}
