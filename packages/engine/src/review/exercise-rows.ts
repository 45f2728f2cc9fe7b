// Decides what is proposed for one exercise. The table is read from top to bottom and the first row that holds is taken.
import { plateauFor, stalledTwice } from '../athlete/plateau-view.ts';
import { REGION_MUSCLES } from '../athlete/soreness.ts';
import { slippingFrom } from '../athlete/steadiness.ts';
import type { AthleteView, Earned } from '../athlete/view.types.ts';
import type { ExposureNode } from '../athlete/exposure.types.ts';
import { rule } from '../evidence/rulebook.ts';
import { dateOfDay, dayNumber } from '../units/calendar.ts';
import type { Joint, Muscle } from '../vocabulary/body.ts';
import type { Draft } from './draft-proposal.ts';

/** What the table needs to know of a movement; the review has no catalogue of its own. */
export interface ReviewedMovement {
  readonly name: string;
  readonly joints: Readonly<Partial<Record<Joint, number>>>;
  readonly muscles: Readonly<Partial<Record<Muscle, number>>>;
  readonly regressions: readonly string[];
}

export interface ExerciseCase {
  readonly exercise: string;
  readonly head: ExposureNode;
  readonly earned: Earned;
  readonly movement: ReviewedMovement | null;
  readonly view: AthleteView;
}

interface Row {
  readonly when: string;
  readonly take: (c: ExerciseCase) => Draft | null;
}

const SUSPICIOUS = rule('review.suspicious').numbers;
const ADHERENCE = rule('review.adherence').numbers;
const LANDMARKS = rule('vol.landmarks').numbers;

/** First match wins. Pain needs one strike, changes of structure two. */
export const EXERCISE_TABLE: readonly Row[] = [
  { when: 'a joint it loads hurts at 4/10 or more', take: hurts },
  { when: 'technique kept slipping for three sessions', take: slipping },
  { when: 'it was missed, too hard, or broken twice: a step back', take: stepBack },
  { when: 'it rises faster than a body can', take: suspicious },
  { when: 'it has stood still, named twice in a row', take: plateau },
  { when: 'a step was earned', take: step },
  { when: 'something happened last time that a step should wait for', take: held },
];

export function proposeForExercise(c: ExerciseCase): Draft | null {
  for (const row of EXERCISE_TABLE) {
    const draft = row.take(c);
    if (draft !== null) return draft;
  }
  return null;
}

const nameOf = (c: ExerciseCase): string => c.movement?.name ?? c.exercise.replace('unmapped:', '').replaceAll('-', ' ');

function hurts(c: ExerciseCase): Draft | null {
  const from = rule('session.pain').numbers.swapFrom;
  for (const complaint of c.view.complaints) {
    const provoked = complaint.provokedBy.includes(c.exercise);
    if (complaint.severity < from || (!provoked && (c.movement?.joints[complaint.joint] ?? 0) < 2)) continue;
    const joint = complaint.joint.replace('-', ' ');
    return {
      kind: 'exercise-change',
      subject: c.exercise,
      date: complaint.since,
      rule: 'session.pain',
      needsDecision: true,
      headline: `${nameOf(c)} rests while the ${joint} hurts`,
      because: `${joint} ${complaint.severity}/10 since ${complaint.since}; this lift loads it.`,
      change: 'A movement with the same purpose that spares the joint, until it is at 2/10 or less.',
      expected:
        'The work goes on; how fast the joint settles differs from person to person. If it does not within two weeks, see a professional.',
      numbers: [{ name: 'pain', value: complaint.severity, unit: 'of 10' }],
    };
  }
  return null;
}

function slipping(c: ExerciseCase): Draft | null {
  const graded = slippingFrom(c.head);
  if (graded === null) return null;
  const { sessions, sets, notClean: bad } = graded;
  const easier = c.movement?.regressions[0];
  return {
    kind: 'exercise-change',
    subject: c.exercise,
    date: c.head.exposure.date,
    rule: 'review.technique',
    needsDecision: true,
    headline: `${nameOf(c)}: technique slips in ${Math.round((bad / sets) * 100)} % of sets`,
    because: `${bad} of ${sets} graded sets over the last ${sessions} sessions were not clean.`,
    change:
      easier === undefined
        ? 'Ten per cent less load until three clean sessions.'
        : `${easier.replaceAll('-', ' ')} for a block, then back.`,
    expected: 'Cleaner repetitions within a few sessions; the load usually comes back quickly. No study gives the exact time.',
    numbers: [
      { name: 'sets not clean', value: bad, unit: 'sets' },
      { name: 'sets graded', value: sets, unit: 'sets' },
    ],
  };
}

function stepBack(c: ExerciseCase): Draft | null {
  if (c.earned.verdict !== 'back') return null;
  const load = c.earned.loadKg === null ? '' : ` at ${c.earned.loadKg} kg`;
  return {
    kind: 'back-off',
    subject: c.exercise,
    date: c.earned.lastOn,
    rule: c.earned.rule as Draft['rule'],
    needsDecision: false,
    headline: `${nameOf(c)}: one step back`,
    because: c.earned.because,
    change: `${c.earned.sets} × ${c.earned.reps > 0 ? c.earned.reps : (c.earned.seconds ?? c.earned.metres ?? '')}${load} next time.`,
    expected: 'Room to do it well again; most of the step is usually back within two or three sessions.',
    numbers: [{ name: 'sessions in a row', value: c.earned.strikes, unit: 'sessions' }],
  };
}

function suspicious(c: ExerciseCase): Draft | null {
  const s = c.head.strength;
  if (s === null || s.readings < 8 || c.view.level === 'novice') return null;
  const perWeek = s.slope * 700;
  if (perWeek - 1.645 * Math.sqrt(Math.max(0, s.varSlope)) * 700 <= SUSPICIOUS.percentPerWeek) return null;
  return {
    kind: 'hold',
    subject: c.exercise,
    date: c.head.exposure.date,
    rule: 'review.suspicious',
    needsDecision: false,
    headline: `${nameOf(c)} rises unusually fast`,
    because: `About ${perWeek.toFixed(1)} % a week; more than ${SUSPICIOUS.percentPerWeek} % for weeks is rarely strength alone.`,
    change: 'Check range of motion, technique and how effort is called before adding more.',
    expected: 'If all three are as before, carry on and enjoy it.',
    numbers: [{ name: 'trend', value: Math.round(perWeek * 10) / 10, unit: '% a week' }],
  };
}

function plateau(c: ExerciseCase): Draft | null {
  if (!stalledTwice(c.view, c.exercise)) return null;
  const verdict = plateauFor(c.view, c.exercise);
  if (verdict === null) return null;
  const chance = Math.round(verdict.probabilityStalled * 100);
  const base = {
    subject: c.exercise,
    date: c.head.exposure.date,
    rule: 'review.plateau' as const,
    headline: `${nameOf(c)} is standing still`,
    numbers: [{ name: 'chance of a standstill', value: chance, unit: '%' }],
  };
  const said = `The chance that it has stood still for two weeks or more is ${chance} %.`;
  const { adherence } = c.view;
  if (adherence !== null && adherence.share < ADHERENCE.plateauNeedsShare) {
    return {
      ...base,
      kind: 'hold',
      needsDecision: false,
      because: `${said} ${adherence.done} of ${adherence.due} planned sessions were done, which may be all there is to it.`,
      change: 'Nothing yet: train as planned for three weeks, then look again.',
      expected: 'Often enough by itself.',
    };
  }
  if (c.view.readiness.lowDays >= 3) {
    return {
      ...base,
      kind: 'hold',
      needsDecision: false,
      because: `${said} Sleep, energy or soreness have been below the usual on ${c.view.readiness.lowDays} of 7 days.`,
      change: 'Rest first: the plan stays, the next lighter week comes when signs agree.',
      expected: 'If tiredness hides the progress it shows within a week or two.',
    };
  }
  const sport = c.view.fatigue.sport;
  if (sport !== null && sport.daysAbove >= rule('fatigue.sport').numbers.signDays) {
    return {
      ...base,
      kind: 'hold',
      needsDecision: false,
      because: `${said} Other sport was beyond the usual on ${sport.daysAbove} of 7 days, which may hide it.`,
      change: 'Nothing yet: look again once the other sport is back to its usual.',
      expected: 'If tiredness hides the progress it shows within a week or two.',
    };
  }
  const room = roomFor(c);
  if (room !== null && mayAdd(c)) {
    return {
      ...base,
      kind: 'sets-up',
      needsDecision: true,
      because: `${said} It trains the ${room.muscle.replaceAll('-', ' ')}: ${room.sets} sets a week there, below the productive range.`,
      change: 'Two sets more a week for this lift, for three to four weeks, then look again.',
      expected: `On average each weekly set adds about ${rule('vol.hyp').numbers.growthPercentPerSet} % of muscle over a training period; for one person it may be more or nothing.`,
      numbers: [...base.numbers, { name: 'weekly sets', value: room.sets, unit: 'sets' }],
    };
  }
  if (room !== null) {
    return {
      ...base,
      kind: 'hold',
      needsDecision: false,
      because: `${said} There would be room for more sets, but the last sessions or the body speak against adding now.`,
      change: 'Nothing yet: the same again until it is met cleanly and nothing is sore.',
      expected: 'More work on top of trouble rarely helps; a calm fortnight often does.',
    };
  }
  return {
    ...base,
    kind: 'exercise-change',
    needsDecision: true,
    because: `${said} Its weekly sets are already in the productive range.`,
    change: 'Another repetition range or a close variation for one block, then back.',
    expected: 'Reviews find small benefits of planned variation on average; for one person it may do nothing.',
  };
}

/** Sets may rise only while nothing speaks against it: no soreness there, nothing missed, no falling strength, no pain (laws of the review). */
export function mayAdd(c: ExerciseCase): boolean {
  const { view, movement, head, earned } = c;
  if (view.readiness.action !== 'as-planned' || view.readiness.lowDays >= 3) return false;
  if (view.fatigue.sport?.parts.some((part) => part.action !== 'none') === true) return false;
  if (earned.strikes > 0 || earned.verdict === 'back') return false;
  const verdict = head.ladders[0]?.lastVerdict;
  if (verdict === 'missed' || verdict === 'overshot' || verdict === 'broken' || verdict === 'lighter' || verdict === 'slipping')
    return false;
  if (head.strength !== null && head.strength.slope < -0.0002) return false;
  for (const s of view.soreness) {
    if (s.level >= 2 && REGION_MUSCLES[s.region].some((m) => (movement?.muscles[m] ?? 0) > 0)) return false;
  }
  return !view.complaints.some((k) => k.severity >= 3 && (movement?.joints[k.joint] ?? 0) >= 1);
}

/** The direct muscle furthest below its productive range; null when all have their share. */
function roomFor(c: ExerciseCase): { readonly muscle: Muscle; readonly sets: number } | null {
  for (const [muscle, share] of Object.entries(c.movement?.muscles ?? {}) as [Muscle, number][]) {
    const band: readonly number[] | undefined = LANDMARKS[muscle];
    const sets = c.view.weeklySets[muscle]?.last4 ?? 0;
    if (share >= 1 && band !== undefined && sets < (band[2] ?? 0)) return { muscle, sets: Math.round(sets * 10) / 10 };
  }
  return null;
}

function step(c: ExerciseCase): Draft | null {
  if (c.earned.verdict !== 'step') return null;
  const to = `${c.earned.sets} × ${c.earned.reps > 0 ? c.earned.reps : (c.earned.seconds ?? c.earned.metres ?? '')}`;
  return {
    kind: 'step',
    subject: c.exercise,
    date: c.earned.lastOn,
    rule: c.earned.rule as Draft['rule'],
    needsDecision: false,
    headline: `${nameOf(c)}: next step earned`,
    because: c.earned.because,
    change: c.earned.loadKg === null ? `${to} next time.` : `${to} at ${c.earned.loadKg} kg next time.`,
    expected: 'About 2.5 to 3 % harder than before at the same reserve; if it is too much the next session holds it.',
    numbers: [{ name: 'clean sessions', value: c.earned.clean, unit: 'sessions' }],
  };
}

function held(c: ExerciseCase): Draft | null {
  if (c.earned.verdict !== 'hold' || (c.earned.strikes === 0 && c.earned.rule !== 'review.soreness' && c.earned.rule !== 'pain'))
    return null;
  return {
    kind: 'hold',
    subject: c.exercise,
    date: c.earned.lastOn,
    rule: c.earned.rule as Draft['rule'],
    needsDecision: false,
    headline: `${nameOf(c)}: the same again`,
    because: c.earned.because,
    change: 'No change next time.',
    expected: 'One uneven session says little; two in a row would take five per cent off.',
    numbers: [{ name: 'days since this dose began', value: dayNumber(c.view.today) - dayNumber(c.earned.since), unit: 'days' }],
  };
}

/** The Monday of a date, for things that hold for a week. */
export const weekOf = (day: number): ReturnType<typeof dateOfDay> => dateOfDay(day - ((((day + 3) % 7) + 7) % 7));
