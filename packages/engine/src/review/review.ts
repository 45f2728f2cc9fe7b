// Decides what is offered after a session or a week: proposals with reasons; a person decides. The tables are in the files beside.
import type { AthleteView } from '../athlete/view.types.ts';
import type { Finding } from '../assess/finding.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { dayNumber } from '../units/calendar.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { proposeForExercise } from './exercise-rows.ts';
import { proposal } from './draft-proposal.ts';
import type { Proposal } from './proposal.types.ts';
import type { GateChange } from './week-rows.ts';
import { proposeForGates, proposeForRegions, proposeRetests, WEEK_TABLE } from './week-rows.ts';

export interface ReviewContext {
  /** Names, joints and muscles of the movements; without it exercises are judged by their log alone. */
  readonly catalogue?: Catalogue;
  readonly gates?: readonly GateChange[];
}

/** An exercise not done for this long is no longer reviewed. */
const RECENT_DAYS = 28;
/** Changes for standstills offered at once: more would hide what each of them did. */
const MOST_CHANGES = 2;

/**
 * Proposals for `today`, most pressing first: the week, gates, sore regions, exercises, tests. The same evidence gives the
 * same ids, so that an answer finds its proposal again; what was declined rests for two weeks unless safety asks.
 */
export function review(
  view: AthleteView,
  findings: readonly Finding[],
  today: IsoDate,
  context: ReviewContext = {},
): readonly Proposal[] {
  const out: Proposal[] = [];
  const push = (draft: Parameters<typeof proposal>[0] | null, insists = false): boolean => {
    const made = draft === null ? null : proposal(draft, view, insists);
    if (made !== null) out.push(made);
    return draft !== null;
  };
  for (const row of WEEK_TABLE) {
    if (push(row.take({ view, findings }), row.insists) && row.goesOn !== true) break;
  }
  const lighterWeek = out.some((p) => p.kind === 'early-deload');
  for (const draft of proposeForGates(context.gates ?? [], view)) push(draft);
  // A lighter week already takes sets from every region.
  if (!lighterWeek) for (const draft of proposeForRegions(view)) push(draft);
  const day = dayNumber(today);
  let structural = 0;
  // The exercises trained most speak first, so that a cap on changes keeps what matters.
  const order = new Map(view.recentExercises.map((exercise, i) => [exercise, i]));
  const rank = (exercise: string): number => order.get(exercise) ?? Infinity;
  for (const [exercise, head] of [...view.exposures].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const earned = view.earned.get(exercise);
    if (earned === undefined || day - head.exposure.day > RECENT_DAYS) continue;
    const movement = context.catalogue?.movement.get(exercise) ?? null;
    const draft = proposeForExercise({ exercise, head, earned, movement, view });
    if (draft === null || (lighterWeek && (draft.kind === 'sets-up' || draft.kind === 'step'))) continue;
    if (draft.rule === 'review.plateau' && draft.needsDecision && ++structural > MOST_CHANGES) continue;
    push(draft, draft.kind === 'exercise-change' && draft.rule === 'session.pain');
  }
  if (!lighterWeek) for (const draft of proposeRetests(findings, view)) push(draft);
  return out;
}
