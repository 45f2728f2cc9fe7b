// Decides whether the technique of a lift is steady: by the grades of its last graded sessions (rule `review.technique`).
import { rule } from '../evidence/rulebook.ts';
import type { ExposureNode } from './exposure.types.ts';
import type { AthleteView } from './view.types.ts';

const NUMBERS = rule('review.technique').numbers;

/** What was graded over the sessions looked at. */
export interface Slipping {
  readonly sessions: number;
  readonly sets: number;
  readonly notClean: number;
}

/** How the technique slips over the last graded sessions, each with a set that was not clean; null where it is steady or not graded often enough. */
export function slippingFrom(head: ExposureNode | null): Slipping | null {
  let sessions = 0;
  let sets = 0;
  let notClean = 0;
  for (let node = head; node !== null && sessions < NUMBERS.sessions; node = node.previous) {
    const graded = node.exposure.sets.filter((set) => set.technique !== null);
    if (graded.length === 0) continue;
    const faulty = graded.filter((set) => set.technique !== 'clean').length;
    if (faulty === 0) return null;
    sessions += 1;
    sets += graded.length;
    notClean += faulty;
  }
  return sessions < NUMBERS.sessions || notClean / sets <= NUMBERS.slippingShare ? null : { sessions, sets, notClean };
}

/** Lifts whose technique keeps slipping, with what was graded. */
export function unsteadyLifts(view: Pick<AthleteView, 'exposures'>): ReadonlyMap<string, Slipping> {
  const found = new Map<string, Slipping>();
  for (const [exercise, head] of view.exposures) {
    const slipping = slippingFrom(head);
    if (slipping !== null) found.set(exercise, slipping);
  }
  return found;
}
