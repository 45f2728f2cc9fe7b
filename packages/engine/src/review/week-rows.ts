// Decides what is proposed for the whole week, for a sore region, for a gate and for a test. First match wins within each.
import type { AthleteView } from '../athlete/view.types.ts';
import { idleWeeks } from '../athlete/adherence.ts';
import type { Finding } from '../assess/finding.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import { dayNumber } from '../units/calendar.ts';
import { GATE_WORDS } from '../vocabulary/gate-words.ts';
import type { GateId } from '../vocabulary/world.ts';
import { weekOf } from './exercise-rows.ts';
import type { Draft } from './draft-proposal.ts';
import { fatigueSigns } from './signs.ts';

export interface WeekCase {
  readonly view: AthleteView;
  readonly findings: readonly Finding[];
}

interface Row {
  readonly when: string;
  /** Comes back although it was declined. */
  readonly insists: boolean;
  /** The rows below are still looked at. */
  readonly goesOn?: true;
  readonly take: (c: WeekCase) => Draft | null;
}

/** Seeing somebody comes first, then the cap, then signs that agree, then sessions that are missed. */
export const WEEK_TABLE: readonly Row[] = [
  { when: 'pain above 5/10, or a result that asks for it', insists: true, goesOn: true, take: professional },
  { when: 'the plan went on for weeks without training', insists: false, take: idle },
  { when: 'the cap on loaded weeks is reached', insists: true, take: cap },
  { when: 'two signs of fatigue agree', insists: false, take: early },
  { when: 'sessions are missed for weeks', insists: false, take: missing },
];

const monday = (view: AthleteView): IsoDate => weekOf(dayNumber(view.today));

function professional({ view, findings }: WeekCase): Draft | null {
  const stop = findings.find((f) => f.stop === true);
  const pain = view.complaints.find((c) => c.severity > rule('pain').numbers.acceptableUpTo);
  if (stop === undefined && pain === undefined) return null;
  const about =
    pain === undefined ? (stop?.because ?? '') : `${pain.joint.replace('-', ' ')} ${pain.severity}/10 since ${pain.since}.`;
  return {
    kind: 'ask-professional',
    subject: pain?.joint ?? stop?.test ?? 'health',
    date: pain?.since ?? ((stop?.date ?? view.today) as IsoDate),
    rule: 'pain',
    needsDecision: true,
    headline: pain === undefined ? 'A result to show to a professional' : `Have the ${pain.joint.replace('-', ' ')} looked at`,
    because: about,
    change: 'That pattern is left out until it has been looked at.',
    expected: 'This program chooses exercises. It does not diagnose anything.',
    numbers: pain === undefined ? [] : [{ name: 'pain', value: pain.severity, unit: 'of 10' }],
  };
}

function idle({ view }: WeekCase): Draft | null {
  const weeks = idleWeeks(view);
  if (weeks === 0 || view.idleSince === null) return null;
  const numbers = rule('prog.break').numbers;
  const [least, most] = numbers.rebuildWeeks;
  return {
    kind: 'plan-anew',
    subject: 'plan',
    date: view.idleSince,
    rule: 'prog.break',
    needsDecision: true,
    headline: `${weeks} weeks without training: plan anew from today`,
    because: 'No session is in the log for that time, and the plan went on by the calendar.',
    change: 'A new plan begins today with its first block; what is logged stays.',
    expected: `Up to ${numbers.negligibleWeeks} weeks little is lost; after a longer break load and sets start lower and come back over ${least} to ${most} weeks.`,
    numbers: [{ name: 'without training', value: weeks, unit: 'weeks' }],
  };
}

function cap({ view }: WeekCase): Draft | null {
  const numbers = rule('plan.deload-cap').numbers;
  const older = (view.profile.ageYears ?? 0) >= rule('deload.every').numbers.olderFromAge || view.level === 'advanced';
  const most = older ? numbers.maxLoadedWeeksOlder : numbers.maxLoadedWeeks;
  if (view.loadedWeeks < most) return null;
  return {
    kind: 'early-deload',
    subject: 'week',
    date: monday(view),
    rule: 'plan.deload-cap',
    needsDecision: true,
    headline: `A lighter week after ${view.loadedWeeks} loaded ones`,
    because: `${view.loadedWeeks} weeks of full training without a lighter one; ${most} is the most this program goes.`,
    ...LIGHTER,
    numbers: [
      { name: 'loaded weeks', value: view.loadedWeeks, unit: 'weeks' },
      { name: 'most', value: most, unit: 'weeks' },
    ],
  };
}

const LIGHTER = {
  change: 'About half the sets, a little less load, plenty left in every set, for five to seven days.',
  expected:
    'Usual practice; no trial shows that it adds strength, and a full week off has cost a little. Expect to feel fresher.',
} as const;

function early({ view }: WeekCase): Draft | null {
  const signs = fatigueSigns(view);
  // Grip and other sport may agree with a sign; alone or with each other they are none (rules `grip.drop`, `fatigue.sport`).
  const independent = signs.filter((s) => s.id !== 'grip' && s.id !== 'sport');
  if (signs.length < rule('deload.early').numbers.signsNeeded || independent.length === 0) return null;
  if (view.loadedWeeks < rule('plan.deload-cap').numbers.minWeeksBetween - 1) return null;
  return {
    kind: 'early-deload',
    subject: 'week',
    date: monday(view),
    rule: 'review.deload-early',
    needsDecision: true,
    headline: 'Signs agree: a lighter week now',
    because: `${signs.map((s) => s.text).join('; ')}.`,
    ...LIGHTER,
    numbers: signs.map((s) => ({ name: s.id, value: s.value, unit: s.unit })),
  };
}

function missing({ view }: WeekCase): Draft | null {
  const numbers = rule('review.adherence').numbers;
  const a = view.adherence;
  if (a === null || a.due < numbers.weeks * 2 || a.share >= numbers.belowShare) return null;
  return {
    kind: 'sets-down',
    subject: 'week',
    date: monday(view),
    rule: 'review.adherence',
    needsDecision: true,
    headline: `${a.done} of ${a.due} sessions happened`,
    because: 'A plan made for the days there really are is worth more than a larger one.',
    change: 'Fewer or shorter sessions from next week; the main lifts stay.',
    expected:
      'One or two sets of each main lift a week keep strength for months, and short sessions still raise it in most people.',
    numbers: [
      { name: 'done', value: a.done, unit: 'sessions' },
      { name: 'due', value: a.due, unit: 'sessions' },
    ],
  };
}

/** Regions that stay sore get fewer sets; the load elsewhere stays (local before global). */
export function proposeForRegions(view: AthleteView): readonly Draft[] {
  const [least, most] = rule('review.soreness').numbers.setsCut;
  return view.soreness
    .filter((s) => s.persistent)
    .map((s) => ({
      kind: 'sets-down' as const,
      subject: s.region,
      date: weekOf(dayNumber(s.date)),
      rule: 'review.soreness' as const,
      needsDecision: true,
      headline: `${s.region.replace('-', ' ').replace(/^./, (c) => c.toUpperCase())} stays sore`,
      because: s.because,
      change: `${Math.round(least * 100)} to ${Math.round(most * 100)} % fewer sets there for two weeks; everything else as it is.`,
      expected: 'Soreness usually settles within a week at the lower dose; strength is not lost that quickly.',
      numbers: [{ name: 'soreness', value: s.level, unit: 'of 4' }],
    }));
}

/** A gate as judged now, and what the plan under way took it for. */
export interface GateChange {
  readonly gate: GateId;
  readonly openNow: boolean;
  readonly openInPlan: boolean;
  readonly needs: readonly { readonly text: string }[];
}

export function proposeForGates(changes: readonly GateChange[], view: AthleteView): readonly Draft[] {
  return changes
    .filter((g) => g.openNow !== g.openInPlan)
    .map((g) => {
      const name = GATE_WORDS[g.gate];
      return g.openNow
        ? {
            kind: 'gate-opens' as const,
            subject: g.gate,
            date: monday(view),
            rule: 'review.gate' as const,
            needsDecision: true,
            headline: `Open: ${name}`,
            because: 'Every condition holds now.',
            change: `${name.slice(0, 1).toUpperCase()}${name.slice(1)} may enter the plan, lightly at first.`,
            expected: 'A gate opens a pattern; it does not promise safety. The first weeks stay easy.',
          }
        : {
            kind: 'gate-closes' as const,
            subject: g.gate,
            date: monday(view),
            rule: 'review.gate' as const,
            needsDecision: false,
            headline: `Closed for now: ${name}`,
            because: g.needs.map((n) => n.text).join('; ') || 'A condition no longer holds.',
            change: `Other movements of the same purpose take over until it opens again.`,
            expected: 'The work goes on; the strength of the pattern is kept.',
          };
    });
}

/** Tests whose id is no plain name. */
const PLAIN_TESTS: Readonly<Record<string, string>> = {
  'pull-max': 'pulling maximum',
  'brace-breath': 'breathing and bracing',
  'hinge-screen': 'hip hinge',
  'push-pull': 'press against pull',
  'er-endurance': 'external-rotation endurance',
  'er-ir-strength': 'external to internal rotation strength',
  'occiput-wall': 'head to wall',
  'grip-dynamometer': 'handgrip',
  'back-extension-hold': 'back-extension hold',
  'grip-width': 'grip width over shoulder width',
  'scapular-dyskinesis': 'shoulder-blade control',
  'scapular-slide': 'shoulder-blade position, side to side',
  'shoulder-flexion': 'overhead reach, lying',
  'shoulder-rotation': 'shoulder rotation, lying',
  'lumbar-locked-rotation': 'lumbar-locked rotation',
  'straight-leg-raise': 'active straight-leg raise',
  'hamstring-bridge': 'single-leg hamstring bridge',
  'bridge-hold': 'single-leg bridge hold',
  'flexor-hold': 'trunk flexor hold',
  'segment-lengths': 'body segments for the squat model',
};

const plainTest = (id: string): string => PLAIN_TESTS[id] ?? id.replaceAll('-', ' ');

/** Tests that are due, unless the week or the day speaks against testing. */
export function proposeRetests(findings: readonly Finding[], view: AthleteView): readonly Draft[] {
  if ((view.readiness.z ?? 0) < rule('test.day').numbers.minWellnessZ) return [];
  const due = new Map<string, Finding>();
  for (const f of findings) {
    if (f.test === null || f.retestOn === undefined || f.retestOn > view.today) continue;
    const known = due.get(f.test);
    if (known === undefined || f.severity > known.severity) due.set(f.test, f);
  }
  return [...due.values()].map((f) => ({
    kind: 're-test' as const,
    subject: f.test ?? f.id,
    date: f.retestOn as IsoDate,
    rule: 'plan.retest' as const,
    needsDecision: false,
    headline: `Time to measure again: ${plainTest(f.test ?? f.id)}`,
    because: `Last measured ${f.date}: ${f.because}`,
    change: 'A few minutes before a session; the plan answers to the result.',
    expected: 'A result counts as changed only beyond the error of the test itself.',
  }));
}
