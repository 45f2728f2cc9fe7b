// Decides which characters of foreign text are kept: all but zero bytes and half characters, which no ledger can hold.

const UNSTORABLE = /[\0\ud800-\udfff]/gu;

/** Text that a ledger can hold, at most `longest` UTF-16 units. */
export function storable(text: string, longest: number): string {
  const cut = text.length > longest ? text.slice(0, longest) : text;
  return cut.search(UNSTORABLE) < 0 ? cut : cut.replace(UNSTORABLE, '\ufffd');
}
