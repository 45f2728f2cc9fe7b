// Decides which notes are suggestions of somebody else: an assistant or a coach wrote them; nothing follows until the athlete answers.
import type { IsoDate, LedgerState } from '@strongback/engine';

const MARK = /^Suggested by ([^,:\n]{1,80}), not applied: /;
const BECAUSE = '\nBecause: ';

export interface Suggestion {
  /** Under which an answer is kept. */
  readonly id: string;
  readonly who: string;
  readonly change: string;
  readonly because: string;
  readonly exercise: string | null;
  readonly date: IsoDate | null;
}

/** A short number of a text, the same on every device. */
function mark(text: string): string {
  let hash = 5381;
  for (const letter of text) hash = (Math.imul(hash, 33) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}

/** Suggestions without an answer, the newest first. */
export function openSuggestions(ledger: LedgerState): readonly Suggestion[] {
  return ledger.notes
    .flatMap((note): Suggestion[] => {
      const found = MARK.exec(note.text);
      if (found === null) return [];
      const [change = '', because = ''] = note.text.slice(found[0].length).split(BECAUSE);
      const id = `suggestion:${note.exercise ?? 'plan'}:${mark(note.text)}`;
      return ledger.proposals.has(id)
        ? []
        : [{ id, who: found[1] ?? '', change, because, exercise: note.exercise ?? null, date: note.date ?? null }];
    })
    .reverse();
}
