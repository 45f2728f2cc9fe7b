// Decides what may be said about the progress of one lift, by handing its days to the plateau detector. Worked out only when asked.
import type { ExposureNode } from './exposure.types.ts';
import type { SlopePrior } from './plateau/model.ts';
import { PLATEAU_RULE, SLOPE_PRIORS } from './plateau/model.ts';
import type { PlateauState } from './plateau/plateau.ts';
import { plateauChance, plateauStart, plateauUpdate } from './plateau/plateau.ts';
import type { PlateauVerdict } from './plateau/verdict.ts';
import { plateauVerdict } from './plateau/verdict.ts';
import type { AthleteView } from './view.types.ts';

const states = new WeakMap<SlopePrior, WeakMap<ExposureNode, PlateauState>>();
/** A log longer than this is read from here on: an older standstill says nothing about the plan of today. */
const MOST_EXPOSURES = 160;

function priorFor(view: AthleteView): SlopePrior {
  if (view.level === 'advanced') return SLOPE_PRIORS.advanced;
  // A novice's rate is assumed only where somebody said so: it calls slow lifters stalled.
  return view.level === 'novice' && view.profile.trainingYears !== null ? SLOPE_PRIORS.novice : SLOPE_PRIORS.unknown;
}

function stateAt(node: ExposureNode, prior: SlopePrior): PlateauState {
  let known = states.get(prior);
  if (known === undefined) states.set(prior, (known = new WeakMap()));
  const chain: ExposureNode[] = [];
  let state: PlateauState | undefined;
  for (let n: ExposureNode | null = node; n !== null && chain.length < MOST_EXPOSURES; n = n.previous) {
    state = known.get(n);
    if (state !== undefined) break;
    chain.push(n);
  }
  let now = state ?? plateauStart(prior);
  for (let i = chain.length - 1; i >= 0; i--) {
    const n = chain[i];
    if (n === undefined) continue;
    const light = n.ladders[0]?.lastDay === n.exposure.day && n.ladders[0].lastVerdict === 'short';
    now = plateauUpdate(now, {
      day: n.exposure.day,
      purpose: light ? 'deload' : 'training',
      ...(n.reading === null ? {} : { topLogE1rm: n.reading.logE1rm, topSdPercent: Math.min(5, n.reading.sigmaPercent) }),
    });
    known.set(n, now);
  }
  return now;
}

/** Progress, plateau or not yet clear for one lift; null where the log holds no strength readings of it. */
export function plateauFor(view: AthleteView, exercise: string): PlateauVerdict | null {
  const head = view.exposures.get(exercise);
  if (head === undefined || head.strength === null || head.strength.readings < 2) return null;
  return plateauVerdict(stateAt(head, priorFor(view)));
}

/** True when a standstill was named at the last two exposures: two strikes. */
export function stalledTwice(view: AthleteView, exercise: string): boolean {
  const head = view.exposures.get(exercise);
  // So few exposures are never named, whatever they show.
  if (head === undefined || head.previous === null || head.previous.length < PLATEAU_RULE.leastSessions) return false;
  const prior = priorFor(view);
  return isNamed(stateAt(head, prior)) && isNamed(stateAt(head.previous, prior));
}

/** By the state of a lift after an exposure: a week without the lift asks for the same one again. */
const named = new WeakMap<PlateauState, boolean>();

function isNamed(state: PlateauState): boolean {
  let known = named.get(state);
  if (known === undefined) named.set(state, (known = plateauChance(state).answer === 'plateau'));
  return known;
}
