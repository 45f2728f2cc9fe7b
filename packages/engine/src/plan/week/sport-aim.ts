// Decides what the sport a plan is for changes in a week: which work it asks for, what a movement is worth to it, which muscles get more or less.
import { rule } from '../../evidence/rulebook.ts';
import type { SportAsk, SportProfile } from '../../evidence/sport-profile.types.ts';
import { sportProfile } from '../../evidence/sport-profiles.ts';
import type { Muscle } from '../../vocabulary/body.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { SportWork } from '../../vocabulary/sports.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import type { PlanRequest } from '../request.types.ts';

/** The sport in view: its profile, and whether its season is on. */
export interface SportAim {
  readonly profile: SportProfile;
  readonly inSeason: boolean;
}

const NUMBERS = rule('sport.profile').numbers;
const SEASON = rule('sport.season').numbers;

/** The aim of a request; null where none is named or nothing follows from it. */
export function sportAimOf(request: Pick<PlanRequest, 'aim'>): SportAim | null {
  if (request.aim === undefined || request.aim.sport === 'general') return null;
  return { profile: sportProfile(request.aim.sport), inSeason: request.aim.inSeason };
}

const BY_PATTERN: Readonly<Partial<Record<SportWork, Pattern>>> = {
  hinge: 'hinge',
  squat: 'squat',
  press: 'horizontal-press',
  overhead: 'vertical-press',
  row: 'horizontal-pull',
  pulldown: 'vertical-pull',
  'external-rotation': 'external-rotation',
  'shoulder-blade': 'scapular',
  'anti-extension': 'anti-extension',
  rotation: 'anti-rotation',
  carry: 'carry',
  grip: 'grip',
};

const LEGS: ReadonlySet<Pattern> = new Set<Pattern>(['squat', 'lunge', 'hinge']);

/** Whether one movement is work of this kind. */
export function doesWork(movement: Movement, work: SportWork): boolean {
  const pattern = BY_PATTERN[work];
  if (pattern !== undefined) return movement.pattern === pattern;
  switch (work) {
    case 'single-leg':
      return LEGS.has(movement.pattern) && movement.laterality !== 'bilateral' && !isSuitcase(movement);
    case 'sideways':
      return movement.plane === 'frontal' && ((LEGS.has(movement.pattern) && !isSuitcase(movement)) || trainsGroin(movement));
    case 'hamstrings':
      return (movement.muscles.hamstrings ?? 0) >= 1;
    case 'side-trunk':
      return movement.pattern === 'anti-lateral-flexion' || (movement.pattern === 'carry' && movement.laterality !== 'bilateral');
    case 'hold':
      return movement.hold !== undefined || (movement.pattern === 'grip' && movement.trackedBy === 'seconds');
    default:
      return false;
  }
}

const isSuitcase = (movement: Movement): boolean => movement.pattern === 'hinge' && movement.plane === 'frontal';
const trainsGroin = ({ muscles }: Movement): boolean => (muscles.adductors ?? 0) >= 1 || (muscles.abductors ?? 0) >= 1;

/** What the movement is worth to the sport beside everything else, in thousandths of a point; bounded both ways (rule `sport.profile`). */
export function sportWorth(aim: SportAim | null, movement: Movement): number {
  if (aim === null) return 0;
  const { profile } = aim;
  let value = 0;
  if (profile.asks.some(({ work }) => doesWork(movement, work))) value += NUMBERS.askPoints;
  if (movement.plane !== 'sagittal' && profile.planes[movement.plane] >= NUMBERS.decidesFrom) value += NUMBERS.planePoints;
  if (profile.oneSided && movement.laterality !== 'bilateral') value += NUMBERS.sidePoints;
  if (trains(movement, profile.weak)) value += NUMBERS.regionPoints;
  // What the sport loads itself is left out where it is all that the movement trains.
  if (movement.pattern === 'isolation' || movement.pattern === 'grip')
    if (trains(movement, profile.loads)) value -= NUMBERS.regionPoints;
  return Math.max(-NUMBERS.mostPoints, Math.min(NUMBERS.mostPoints, value));
}

const trains = (movement: Movement, muscles: readonly Muscle[]): boolean =>
  muscles.some((muscle) => (movement.muscles[muscle] ?? 0) >= 1);

/** The weekly sets aimed at, times what the sport says of the muscle; in season never beyond the start of its band. `start` and the aim are fractional sets. */
export function sportTarget(aim: SportAim | null, muscle: Muscle, target: number, start: number): number {
  if (aim === null) return target;
  const share = aim.profile.weak.includes(muscle) ? NUMBERS.moreSets : aim.profile.loads.includes(muscle) ? NUMBERS.fewerSets : 1;
  const asked = share < 1 ? Math.max(Math.min(target, start), target * share) : target * share;
  return aim.inSeason ? Math.min(asked, start) : asked;
}

/** The most a week may hold of a muscle, fractional sets: in season a little over the start of its band, never more than without (rule `sport.season`). */
export function sportCeiling(aim: SportAim | null, most: number, start: number, room: number): number {
  return aim === null || !aim.inSeason ? most : Math.min(most, Math.max(room, start * SEASON.overStart));
}

/** What the sport asks of a week of so many days: no kind of work more than once a day. */
export function sportAsks(aim: SportAim | null, days: number): readonly SportAsk[] {
  if (aim === null) return [];
  return aim.profile.asks.map((one) => ({ ...one, timesPerWeek: Math.min(one.timesPerWeek, days) }));
}

const WORDS: Readonly<Record<SportWork, string>> = {
  'single-leg': 'single-leg work',
  sideways: 'sideways work',
  hamstrings: 'work for the hamstrings',
  hinge: 'hinges',
  squat: 'squats',
  press: 'presses',
  overhead: 'overhead presses',
  row: 'rows',
  pulldown: 'pulldowns',
  'external-rotation': 'work for the rotator cuff',
  'shoulder-blade': 'work for the shoulder blades',
  'anti-extension': 'trunk work against arching',
  rotation: 'trunk work against twisting',
  'side-trunk': 'work for the side of the trunk',
  carry: 'carries',
  grip: 'grip work',
  hold: 'quiet holds',
};

/** The kind of work in plain words, as it stands inside a sentence. */
export const workWords = (work: SportWork): string => WORDS[work];

/** What a movement does for the sport, in words; null where it does nothing in particular. */
export function sportSentence(aim: SportAim | null, movement: Movement): { rule: string; because: string } | null {
  const ask = aim?.profile.asks.find(({ work }) => doesWork(movement, work));
  if (aim === null || ask === undefined) return null;
  return { rule: aim.profile.rule, because: `${WORDS[ask.work]} for the sport: ${ask.because}` };
}
