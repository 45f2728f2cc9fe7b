// Decides what an explanation holds: the coach's note with what assistants suggested, and the same facts as data for machines.
import { type Catalogue, coachNote, type LedgerState, type Proposal, tolerances, type Understanding } from '@strongback/engine';
import { proposedChanges } from '../mcp/proposed-change.ts';
import { noteText } from './note-text.ts';

const SUGGESTIONS_SHOWN = 10;

/** Plain text note for a person. */
export function explanationText(
  state: LedgerState,
  known: Understanding,
  proposals: readonly Proposal[],
  catalogue: Catalogue,
): string {
  const note = coachNote(state, known, proposals, catalogue);
  const suggested = proposedChanges(state).slice(-SUGGESTIONS_SHOWN);
  if (suggested.length === 0) return noteText(note);
  const lines = suggested.map(({ change, because, date }) => ({
    text: `${change} (${date ?? 'no date'}) ${because}`,
    rules: [],
  }));
  return noteText({ ...note, sections: [...note.sections, { heading: 'Suggested by an assistant, for you to decide', lines }] });
}

/** The same for machines; maps become objects. */
export function explanationJson(
  state: LedgerState,
  known: Understanding,
  proposals: readonly Proposal[],
  catalogue: Catalogue,
): Record<string, unknown> {
  const { view } = known;
  return {
    athlete: state.athlete,
    on: view.today,
    sessions: view.sessionCount,
    level: view.level,
    findings: known.findings,
    gates: known.gates,
    complaints: view.complaints,
    screen: known.screen,
    strength: Object.fromEntries(view.strength),
    earned: Object.fromEntries(view.earned),
    readiness: view.readiness,
    fatigue: view.fatigue,
    soreness: view.soreness,
    weeklySets: view.weeklySets,
    loadedWeeks: view.loadedWeeks,
    tolerance: tolerances(view, state, catalogue),
    proposals,
    openSession: state.openSession,
    assumptions: view.assumptions,
  };
}
