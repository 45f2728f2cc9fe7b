// Decides what another sport costs the body: regions it tires and the weekly sets it stands for (rule plan.sport, grade E).
import type { CalendarEntry } from '../ledger/event.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { Muscle } from '../vocabulary/body.ts';

export interface SportLoad {
  readonly sport: string;
  readonly minutes: number;
  readonly rpe: number;
  /** Tires the upper back and grip. */
  readonly back: boolean;
  /** Tires legs and hips. */
  readonly legs: boolean;
  /** RPE 7 and more for half an hour and more: keeps its distance from heavy work. */
  readonly hard: boolean;
  /** Fractional sets it stands for. */
  readonly sets: Readonly<Partial<Record<Muscle, number>>>;
  /** How much of its load each part of the body bears, 0 to 1. */
  readonly bears: Readonly<Record<BodyPart, number>>;
  /** Which of the two were told; the other is assumed. */
  readonly told: { readonly minutes: boolean; readonly rpe: boolean };
}

export const BODY_PARTS = ['legs', 'back', 'shoulders'] as const;
/** A part of the body that another sport loads as a whole; `back` holds the pulling arm and the grip. */
export type BodyPart = (typeof BODY_PARTS)[number];

type Region = 'pull' | 'legs' | 'grapple' | 'overhead' | 'whole';

const REGION_OF: Readonly<Record<string, Region>> = {
  climbing: 'pull',
  bouldering: 'pull',
  rowing: 'pull',
  swimming: 'pull',
  kayaking: 'pull',
  canoeing: 'pull',
  paddling: 'pull',
  surfing: 'pull',
  running: 'legs',
  cycling: 'legs',
  football: 'legs',
  soccer: 'legs',
  hockey: 'legs',
  skiing: 'legs',
  hiking: 'legs',
  skating: 'legs',
  'track-and-field': 'legs',
  judo: 'grapple',
  wrestling: 'grapple',
  bjj: 'grapple',
  'brazilian-jiu-jitsu': 'grapple',
  grappling: 'grapple',
  rugby: 'grapple',
  mma: 'grapple',
  tennis: 'overhead',
  badminton: 'overhead',
  volleyball: 'overhead',
  handball: 'overhead',
  baseball: 'overhead',
  throwing: 'overhead',
  squash: 'overhead',
};

/** Fractional sets an hour at RPE 7. */
const SETS_PER_HOUR: Readonly<Record<Region, Readonly<Partial<Record<Muscle, number>>>>> = {
  pull: { lats: 2, forearms: 2, 'upper-back': 1, 'rear-delts': 1, biceps: 1 },
  legs: { quads: 1.5, hamstrings: 1.5, glutes: 1, calves: 2 },
  grapple: { 'upper-back': 1, lats: 1, forearms: 2, erectors: 1, obliques: 1, glutes: 1 },
  overhead: { 'external-rotators': 1, 'front-delts': 1, forearms: 1, quads: 0.5 },
  whole: { quads: 1, glutes: 1, obliques: 0.5 },
};

const { assumedMinutes, assumedRpe, lesserShare } = rule('fatigue.sport').numbers;

const BEARS: Readonly<Record<Region, Readonly<Record<BodyPart, number>>>> = {
  pull: { legs: 0, back: 1, shoulders: lesserShare },
  legs: { legs: 1, back: 0, shoulders: 0 },
  grapple: { legs: lesserShare, back: 1, shoulders: lesserShare },
  overhead: { legs: lesserShare, back: 0, shoulders: 1 },
  whole: { legs: lesserShare, back: lesserShare, shoulders: lesserShare },
};

/** What one calendar entry of another sport asks of the body. Unknown sports count for the whole body; what was not told is assumed (rule `fatigue.sport`). */
export function sportLoad(entry: CalendarEntry): SportLoad {
  const sport = (entry.sport ?? 'sport').toLowerCase();
  const minutes = entry.minutes ?? assumedMinutes;
  const rpe = entry.rpe ?? assumedRpe;
  const region = REGION_OF[sport] ?? 'whole';
  const share = Math.round((minutes / 60) * (rpe / 7) * 4) / 4;
  const sets: Partial<Record<Muscle, number>> = {};
  for (const [muscle, perHour] of Object.entries(SETS_PER_HOUR[region]) as [Muscle, number][]) sets[muscle] = perHour * share;
  return {
    sport,
    minutes,
    rpe,
    sets,
    bears: BEARS[region],
    told: { minutes: entry.minutes !== undefined, rpe: entry.rpe !== undefined },
    back: region === 'pull' || region === 'grapple',
    legs: region === 'legs' || region === 'grapple' || region === 'whole',
    hard: rpe >= 7 && minutes >= 30,
  };
}
