// Decides the decimal mark of a whole file from its number cells.
import { decimalEvidence, type DecimalMark } from '../text/numbers.ts';

/** The mark that most cells prove; `undecided` is a cell that reads two ways where no cell proves anything. */
export function decimalMarkOf(cells: Iterable<string>): { readonly mark: DecimalMark; readonly undecided: string | null } {
  const votes = { '.': 0, ',': 0 };
  let bothWays: string | null = null;
  for (const cell of cells) {
    const evidence = cell === '' ? null : decimalEvidence(cell);
    if (evidence === 'both-ways') bothWays ??= cell;
    else if (evidence) votes[evidence]++;
  }
  if (votes[','] > votes['.']) return { mark: ',', undecided: null };
  return { mark: '.', undecided: votes['.'] === 0 ? bothWays : null };
}
