// Decides everything that is believed about the athlete on one day, from the ledger alone.
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays, dateOfDay, dayNumber } from '../units/calendar.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { adherenceOf, idleSinceOf } from './adherence.ts';
import { balanceOf, gateHistoryOf, type Lifter } from './balance.ts';
import { believeEarned } from './earned.ts';
import type { ExposureNode } from './exposure.types.ts';
import { believeFatigue } from './fatigue.ts';
import { bodyMassAt, foldHistory, type HistoryNode } from './history.ts';
import { withOwnExercises } from './own-exercises.ts';
import { assumptionsOf, believeProfile, levelOf, trainedYears } from './profile.ts';
import { believeReadiness } from './readiness.ts';
import { believeSoreness } from './soreness.ts';
import { believeStrength } from './strength-view.ts';
import { gripTrend, markerTrends, rpeBias, speedTrend } from './trends.ts';
import type { AthleteView, BelievedComplaint, MarkerTrend, Trend } from './view.types.ts';
import { loadedWeeks } from './loaded-weeks.ts';
import { recentVolume } from './volume.ts';
import { whenAsked } from './when-asked.ts';

/**
 * The athlete as believed on `today`. Pure to the observer: the fold over sessions is remembered by the identity of the
 * session records, so that one more session costs one step. Sessions after `today` are not looked at.
 */
export function believe(state: LedgerState, given: Catalogue, today: IsoDate): AthleteView {
  const catalogue = withOwnExercises(given, state);
  const known = viewInMemory(state, catalogue, today);
  if (known !== undefined) return known;
  const day = dayNumber(today);
  const history = foldHistory(state, catalogue, today);
  const heads: ReadonlyMap<string, ExposureNode> = history?.heads ?? NO_HEADS;
  const profile = believeProfile(state, today);
  const trainingSince = history?.first == null ? null : dateOfDay(history.first);
  const years = trainedYears(profile, trainingSince, history?.sessions ?? 0, today);
  const level = levelOf(years);
  const complaints = openComplaints(state, today);
  const soreness = believeSoreness(state.checkIns, history, today);
  const lastTrained = history?.lastTrained ?? null;
  const strength = believeStrength({
    heads,
    catalogue,
    today,
    day,
    bodyMassKg: bodyMassAt(state)(today),
    bodyMassKnown: profile.bodyMassKg !== null,
    sex: profile.sex,
    level,
    ageYears: profile.ageYears,
  });
  const lastTrainedOn = lastTrained === null ? null : dateOfDay(lastTrained);
  const slow = slowBeliefs({
    state,
    catalogue,
    history,
    heads,
    strength,
    soreness,
    complaints,
    lifter: { ...profile, years },
    today,
  });
  const beside = besideTraining(state, lastTrainedOn, today);
  // A session asks for none of the beliefs behind `get`, a plan and a review for all of them.
  const view: AthleteView = {
    today,
    profile,
    level,
    assumptions: assumptionsOf(state, profile, years),
    strength,
    get earned() {
      return slow.earned();
    },
    exposures: heads,
    readiness: believeReadiness(state.checkIns, today),
    fatigue: believeFatigue(state, history, today),
    soreness,
    complaints,
    get weeklySets() {
      return slow.volume().muscles;
    },
    get weeklyPatternSets() {
      return slow.volume().patterns;
    },
    get balance() {
      return slow.balance();
    },
    get gateHistory() {
      return slow.gateHistory();
    },
    trainingSince,
    lastTrainedOn,
    get sessionsLast4Weeks() {
      return slow.volume().sessionsLast4Weeks;
    },
    sessionCount: history?.sessions ?? 0,
    lastHeavyBackOn: history?.lastHeavyBack == null ? null : dateOfDay(history.lastHeavyBack),
    lastHeavyHingeOn: history?.lastHeavyHinge == null ? null : dateOfDay(history.lastHeavyHinge),
    get loadedWeeks() {
      return slow.loaded().weeks;
    },
    get lastDeloadEnd() {
      return slow.loaded().lastDeloadEnd;
    },
    get grip() {
      return slow.grip();
    },
    get barSpeed() {
      return slow.trends().speed;
    },
    get technique() {
      return slow.trends().markers;
    },
    get rpeBias() {
      return slow.bias();
    },
    get recentExercises() {
      return slow.recent();
    },
    get decisions() {
      return beside.decisions;
    },
    get adherence() {
      return beside.adherence;
    },
    get idleSince() {
      return beside.idleSince;
    },
  };
  return remembered(state, catalogue, view);
}

interface Log {
  readonly state: LedgerState;
  readonly catalogue: Catalogue;
  readonly history: HistoryNode | null;
  readonly heads: ReadonlyMap<string, ExposureNode>;
  readonly strength: AthleteView['strength'];
  readonly soreness: AthleteView['soreness'];
  readonly complaints: AthleteView['complaints'];
  readonly lifter: Lifter;
  readonly today: IsoDate;
}

/** Beliefs that a plan and a review ask for and a session does not: each is worked out once, when somebody does. */
function slowBeliefs({ state, catalogue, history, heads, strength, soreness, complaints, lifter, today }: Log) {
  const day = dayNumber(today);
  const lastTrained = history?.lastTrained ?? null;
  const volume = whenAsked(() => recentVolume(history, day, history?.first ?? null));
  const balance = whenAsked(() => balanceOf(heads, strength, volume().patterns, catalogue, today, history?.first ?? null));
  return {
    volume,
    balance,
    earned: whenAsked(() => believeEarned({ heads, catalogue, day, lastTrained, soreness, complaints })),
    gateHistory: whenAsked(() => gateHistoryOf({ history, heads, balance: balance(), complaints }, lifter, catalogue, day)),
    loaded: whenAsked(() => loadedWeeks(history, day)),
    grip: whenAsked(() => gripTrend(state.checkIns, today)),
    trends: whenAsked(() => slowTrends(heads)),
    bias: whenAsked(() => rpeBias(heads.values(), day)),
    recent: whenAsked(() => recentExercises(heads, addDays(today, -28))),
  };
}

type Beside = Pick<AthleteView, 'decisions' | 'adherence' | 'idleSince'>;

/** What plans and answers say, whatever is believed of the body. */
function besideTraining(state: LedgerState, lastTrainedOn: IsoDate | null, today: IsoDate): Beside {
  const decisions = whenAsked(() => decisionsOf(state, today));
  const adherence = whenAsked(() => adherenceOf(state, today));
  const idleSince = whenAsked(() => idleSinceOf(state, lastTrainedOn, today));
  return {
    get decisions() {
      return decisions();
    },
    get adherence() {
      return adherence();
    },
    get idleSince() {
      return idleSince();
    },
  };
}

/** The view with something else beside it. What nobody asked yet stays unasked, and what is worked out serves both. */
function withBeside(view: AthleteView, beside: Beside): AthleteView {
  const all = { ...Object.getOwnPropertyDescriptors(view), ...Object.getOwnPropertyDescriptors(beside) };
  return Object.defineProperties({}, all) as AthleteView;
}

const NO_HEADS: ReadonlyMap<string, ExposureNode> = new Map();

interface Believed {
  readonly state: LedgerState;
  readonly catalogue: Catalogue;
  readonly view: AthleteView;
}
/** The last view of each list of sessions: what is written beside them mostly says nothing of the athlete's body. */
const views = new WeakMap<LedgerState['sessions'], Believed>();

/** Facts that no belief but `decisions`, `adherence` and `idleSince` is made from. */
const BESIDE: ReadonlySet<string> = new Set<keyof LedgerState>(['plan', 'proposals', 'notes', 'applied', 'time', 'seen']);

function viewInMemory(state: LedgerState, catalogue: Catalogue, today: IsoDate): AthleteView | undefined {
  const known = views.get(state.sessions);
  if (known === undefined || known.catalogue !== catalogue || known.view.today !== today) return undefined;
  if (known.state === state) return known.view;
  if (!sameBut(BESIDE, known.state, state)) return undefined;
  return remembered(state, catalogue, withBeside(known.view, besideTraining(state, known.view.lastTrainedOn, today)));
}

function sameBut(left: ReadonlySet<string>, one: LedgerState, other: LedgerState): boolean {
  const keys = Object.keys(one) as (keyof LedgerState)[];
  return (
    keys.length === Object.keys(other).length && keys.every((key) => left.has(key) || (key in other && one[key] === other[key]))
  );
}

function remembered(state: LedgerState, catalogue: Catalogue, view: AthleteView): AthleteView {
  views.set(state.sessions, { state, catalogue, view });
  return view;
}

function openComplaints(state: LedgerState, today: IsoDate): readonly BelievedComplaint[] {
  const out: BelievedComplaint[] = [];
  for (const c of state.complaints.values()) {
    if ((c.easedOn !== null && c.easedOn <= today) || c.since > today || c.severity <= 0) continue;
    out.push({
      complaint: c.complaint,
      joint: c.joint,
      ...(c.side === undefined ? {} : { side: c.side }),
      severity: c.severity,
      since: c.since,
      provokedBy: c.provokedBy,
    });
  }
  return out.sort((a, b) => b.severity - a.severity || (a.complaint < b.complaint ? -1 : 1));
}

function decisionsOf(state: LedgerState, today: IsoDate): AthleteView['decisions'] {
  if (state.proposals.size === 0) return [];
  const out = [...state.proposals.values()]
    .filter((d) => d.date <= today)
    .map((d) => ({ proposal: d.proposal, date: d.date, decision: d.decision }));
  return out.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.proposal < b.proposal ? -1 : 1));
}

const byHead = new WeakMap<ExposureNode, { readonly speed: Trend | null; readonly markers: readonly MarkerTrend[] }>();

function slowTrends(heads: ReadonlyMap<string, ExposureNode>): {
  readonly speed: ReadonlyMap<string, Trend>;
  readonly markers: readonly MarkerTrend[];
} {
  const speed = new Map<string, Trend>();
  const markers: MarkerTrend[] = [];
  for (const [exercise, head] of heads) {
    let known = byHead.get(head);
    if (known === undefined) byHead.set(head, (known = { speed: speedTrend(head), markers: markerTrends(head) }));
    if (known.speed !== null) speed.set(exercise, known.speed);
    markers.push(...known.markers);
  }
  return { speed, markers };
}

function recentExercises(heads: ReadonlyMap<string, ExposureNode>, from: IsoDate): readonly string[] {
  const counts: { readonly exercise: string; readonly count: number }[] = [];
  for (const [exercise, head] of heads) {
    let count = 0;
    for (let node: ExposureNode | null = head; node !== null && node.exposure.date >= from; node = node.previous) count += 1;
    if (count > 0) counts.push({ exercise, count });
  }
  return counts.sort((a, b) => b.count - a.count || (a.exercise < b.exercise ? -1 : 1)).map((c) => c.exercise);
}
