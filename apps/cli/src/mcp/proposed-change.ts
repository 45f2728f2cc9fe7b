// Decides how a suggestion of an assistant stands in the ledger: as a note with a mark, which changes nothing until a person does.
import type { IsoDate, LedgerState, NoteWritten } from '@strongback/engine';

const MARK = 'Suggested by an assistant, not applied: ';
const BECAUSE = '\nBecause: ';

export interface ProposedChange {
  readonly change: string;
  readonly because: string;
  readonly exercise: string | null;
  readonly date: IsoDate | null;
}

export function noteOfChange(change: ProposedChange): NoteWritten {
  return {
    type: 'NoteWritten',
    text: `${MARK}${change.change}${BECAUSE}${change.because}`,
    ...(change.exercise === null ? {} : { exercise: change.exercise }),
    ...(change.date === null ? {} : { date: change.date }),
  };
}

/** What assistants suggested, the newest last. */
export function proposedChanges(state: LedgerState): ProposedChange[] {
  return state.notes.flatMap((note): ProposedChange[] => {
    if (!note.text.startsWith(MARK)) return [];
    const [change = '', because = ''] = note.text.slice(MARK.length).split(BECAUSE);
    return [{ change, because, exercise: note.exercise ?? null, date: note.date ?? null }];
  });
}
