// Decides what one planned week gives a sport: exposures, qualities, planes and sides counted beside what the sport asks, and what is left to it.
import { rule } from '../../evidence/rulebook.ts';
import type { SportProfile, Weight } from '../../evidence/sport-profile.types.ts';
import { sportProfile } from '../../evidence/sport-profiles.ts';
import { plainMuscle } from '../../vocabulary/muscle-words.ts';
import type { Muscle } from '../../vocabulary/body.ts';
import type { Catalogue, Movement } from '../../vocabulary/movement.ts';
import { QUALITIES, type Quality, type Sport, type SportRemainder, type SportWork } from '../../vocabulary/sports.ts';
import { type Plane, PLANES } from '../../vocabulary/training.ts';
import type { Plan, PlannedWeek, Reason, Slot } from '../plan.types.ts';
import { reason } from '../day/reasons.ts';
import type { Person } from '../person.ts';
import { doesWork, sportAsks, workWords } from './sport-aim.ts';
import { LANDMARKS } from './targets.ts';

export interface SportWeek {
  readonly profile: SportProfile;
  /** Exposures of a week: a slot is one. `asked` is at most one for each training day of the week. */
  readonly asks: readonly {
    readonly work: SportWork;
    readonly because: string;
    readonly asked: number;
    readonly given: number;
  }[];
  /** Those the sport asks for, the weightiest first. `given` in sets a week, for mobility in minutes a week. */
  readonly qualities: readonly { readonly quality: Quality; readonly weight: Weight; readonly given: number }[];
  /** Sets a week in each plane. */
  readonly planes: readonly { readonly plane: Plane; readonly weight: Weight; readonly sets: number }[];
  /** Sets a week done one side at a time, and with both. */
  readonly sides: { readonly one: number; readonly both: number };
  /** What the gym leaves to the sport itself. */
  readonly leaves: readonly SportRemainder[];
}

const HEAVY = rule('load.strength').numbers.minPercent1RM;
const LONG_SET = rule('per.blocks').numbers.hypertrophyReps[1];
/** Grip is trained where the hands hold this much and more (0 none to 3 much). */
const HOLDS_ON = 2;

/** What a planned week gives a sport. Counts only; a movement that the catalogue does not know is left out. */
export function sportWeek(sport: Sport, week: PlannedWeek, catalogue: Catalogue): SportWeek {
  const profile = sportProfile(sport);
  const work = week.sessions.flatMap((session) =>
    session.slots.flatMap((slot) => {
      const movement = catalogue.movement.get(slot.exercise);
      return movement === undefined ? [] : [{ slot, movement }];
    }),
  );
  const sets = (test: (movement: Movement, slot: Slot) => boolean): number =>
    work.reduce((sum, { slot, movement }) => sum + (test(movement, slot) ? slot.sets.length : 0), 0);
  const given: Readonly<Record<Quality, () => number>> = {
    'maximal-strength': () =>
      work.reduce((sum, { slot }) => sum + slot.sets.filter((set) => (set.percent1RM ?? 0) >= HEAVY).length, 0),
    power: () => sets((movement) => movement.roles.includes('power')),
    'strength-endurance': () =>
      work.reduce((sum, { slot }) => sum + slot.sets.filter((set) => (set.reps ?? 0) >= LONG_SET).length, 0),
    grip: () => sets((movement) => movement.pattern === 'grip' || movement.gripLoad >= HOLDS_ON),
    trunk: () => sets((_, slot) => slot.intent.role === 'trunk' || slot.intent.role === 'carry'),
    isometric: () => sets((movement) => movement.trackedBy === 'seconds'),
    mobility: () => 7 * week.daily.reduce((sum, one) => sum + (one.kind === 'mobility' ? one.minutes : 0), 0),
  };
  return {
    profile,
    asks: sportAsks({ profile, inSeason: false }, week.sessions.length).map(({ work: kind, because, timesPerWeek }) => ({
      work: kind,
      because,
      asked: timesPerWeek,
      given: work.filter(({ movement }) => doesWork(movement, kind)).length,
    })),
    qualities: QUALITIES.flatMap((quality) => {
      const weight = profile.qualities[quality] ?? 0;
      return weight === 0 ? [] : [{ quality, weight, given: given[quality]() }];
    }).toSorted((a, b) => b.weight - a.weight),
    planes: PLANES.map((plane) => ({
      plane,
      weight: profile.planes[plane],
      sets: sets((movement) => movement.plane === plane),
    })),
    sides: {
      one: sets((movement) => movement.laterality !== 'bilateral'),
      both: sets((movement) => movement.laterality === 'bilateral'),
    },
    leaves: profile.leaves,
  };
}

/** What the plan says of the sport it is for: counts of its first ordinary week, most telling first; null where no sport is in view. */
export function planAim({ aim }: Person, weeks: readonly PlannedWeek[], catalogue: Catalogue): NonNullable<Plan['aim']> | null {
  if (aim === null) return null;
  const { profile, inSeason } = aim;
  const trained = weeks.filter((week) => week.sessions.length > 0);
  const week = trained.find(({ deload, emphasis }) => !deload && emphasis !== 'travel') ?? trained[0];
  const reasons: Reason[] = [];
  if (week !== undefined)
    for (const { work, asked, given, because } of sportWeek(profile.sport, week, catalogue).asks)
      reasons.push(reason(profile.rule, `${workWords(work)}, ${given} of ${asked} times a week: ${because}`));
  if (inSeason) reasons.push(reason('sport.season', 'in season the gym keeps strength with few sets; the loads stay'));
  const more = profile.weak.filter(planned);
  const less = profile.loads.filter(planned);
  if (more.length > 0 && !inSeason)
    reasons.push(reason('sport.profile', `a little more work for what the sport leaves behind: ${listed(more)}`));
  if (less.length > 0) reasons.push(reason('sport.profile', `a little less for what the sport loads itself: ${listed(less)}`));
  return { sport: profile.sport, inSeason, reasons };
}

const planned = (muscle: Muscle): boolean => LANDMARKS[muscle] !== undefined;

/** `lats, biceps and grip`. */
function listed(muscles: readonly Muscle[]): string {
  const names = muscles.map(plainMuscle);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
