// Decides the cues of a slot: at most two, answering the last faults first, and never one that did not help twice (rule `session.cues`).
import type { ExposureNode } from '../athlete/exposure.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';

const NUMBERS = rule('session.cues').numbers;

/** Cue ids for a movement. Faults come from the marks of the last sessions; without any, the movement's own first cues. */
export function cuesFor(movement: Movement, head: ExposureNode | undefined, catalogue: Catalogue): readonly string[] {
  const chosen: string[] = [];
  for (const { fault, sessions } of lastFaults(head)) {
    const answers = answersTo(fault, movement, catalogue);
    // The fault is still there after this cue was shown: the next answer takes its turn.
    const turn = Math.min(answers.length - 1, Math.floor((sessions - 1) / NUMBERS.dropAfterSessions));
    const cue = answers[Math.max(0, turn)];
    if (cue !== undefined && !chosen.includes(cue)) chosen.push(cue);
    if (chosen.length >= NUMBERS.maxCues) return chosen;
  }
  for (const cue of movement.cues) {
    if (chosen.length >= NUMBERS.maxCues) break;
    if (!chosen.includes(cue)) chosen.push(cue);
  }
  return chosen;
}

function answersTo(fault: string, movement: Movement, catalogue: Catalogue): readonly string[] {
  const own = movement.faults.filter((f) => f.fault === fault).map((f) => f.cue);
  const listed = movement.cues.filter((id) => catalogue.cue.get(id)?.answers.includes(fault) === true);
  const general = catalogue.cues.filter((cue) => cue.answers.includes(fault)).map((cue) => cue.id);
  return [...new Set([...own, ...listed, ...general])];
}

const LOOK_BACK = 3;

/** Marks of the last graded sessions, the most frequent first, with the number of sessions in a row that showed each. */
function lastFaults(head: ExposureNode | undefined): readonly { readonly fault: string; readonly sessions: number }[] {
  const seen = new Map<string, { sets: number; sessions: number; open: boolean }>();
  let looked = 0;
  for (let node: ExposureNode | null = head ?? null; node !== null && looked < LOOK_BACK * 2; node = node.previous) {
    const graded = node.exposure.sets.filter((s) => s.technique !== null);
    if (graded.length === 0) continue;
    const marks = new Set(graded.flatMap((s) => s.markers));
    for (const [fault, tally] of seen) if (!marks.has(fault)) tally.open = false;
    for (const fault of marks) {
      const tally = seen.get(fault);
      const sets = graded.filter((s) => s.markers.includes(fault)).length;
      if (tally === undefined) {
        if (looked === 0) seen.set(fault, { sets, sessions: 1, open: true });
      } else if (tally.open) {
        tally.sets += sets;
        tally.sessions += 1;
      }
    }
    looked += 1;
  }
  return [...seen]
    .map(([fault, t]) => ({ fault, sessions: t.sessions, sets: t.sets }))
    .sort((a, b) => b.sets - a.sets || (a.fault < b.fault ? -1 : 1));
}
