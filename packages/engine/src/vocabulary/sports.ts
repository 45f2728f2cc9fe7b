// Decides the words for sport: which sports have a profile, which qualities one asks, and which kinds of gym work answer it.

export const SPORTS = [
  'running',
  'sprinting',
  'cycling',
  'swimming',
  'rowing',
  'climbing',
  'football',
  'rugby',
  'basketball',
  'volleyball',
  'tennis',
  'throwing',
  'combat',
  'powerlifting',
  'weightlifting',
  'strongman',
  'skiing',
  'general',
] as const;
/** A sport with a profile; `general` asks nothing in particular. */
export type Sport = (typeof SPORTS)[number];

export const QUALITIES = ['maximal-strength', 'power', 'strength-endurance', 'grip', 'trunk', 'isometric', 'mobility'] as const;
/** What strength is for in a sport. */
export type Quality = (typeof QUALITIES)[number];

export const SPORT_WORK = [
  'single-leg',
  'sideways',
  'hamstrings',
  'hinge',
  'squat',
  'press',
  'overhead',
  'row',
  'pulldown',
  'external-rotation',
  'shoulder-blade',
  'anti-extension',
  'rotation',
  'side-trunk',
  'carry',
  'grip',
  'hold',
] as const;
/** A kind of gym work that a sport asks for. */
export type SportWork = (typeof SPORT_WORK)[number];

export const SPORT_REMAINDERS = ['endurance', 'speed', 'skill', 'jumping', 'contact', 'grip', 'mobility'] as const;
/** What the gym leaves to the sport itself. */
export type SportRemainder = (typeof SPORT_REMAINDERS)[number];

const OTHER_NAMES: Readonly<Record<string, Sport>> = {
  jogging: 'running',
  'trail-running': 'running',
  triathlon: 'running',
  'track-and-field': 'sprinting',
  sprint: 'sprinting',
  biking: 'cycling',
  mountainbiking: 'cycling',
  'mountain-biking': 'cycling',
  kayaking: 'rowing',
  canoeing: 'rowing',
  paddling: 'rowing',
  bouldering: 'climbing',
  soccer: 'football',
  hockey: 'football',
  'american-football': 'rugby',
  handball: 'throwing',
  baseball: 'throwing',
  cricket: 'throwing',
  javelin: 'throwing',
  'water-polo': 'throwing',
  badminton: 'tennis',
  squash: 'tennis',
  padel: 'tennis',
  'table-tennis': 'tennis',
  judo: 'combat',
  wrestling: 'combat',
  bjj: 'combat',
  'brazilian-jiu-jitsu': 'combat',
  grappling: 'combat',
  mma: 'combat',
  boxing: 'combat',
  'olympic-weightlifting': 'weightlifting',
  'cross-country-skiing': 'skiing',
};

/** The sport with a profile that a name means; null where there is none. Letters' size and spaces do not matter. */
export function sportNamed(name: string): Sport | null {
  const key = name.trim().toLowerCase().replaceAll(/\s+/g, '-');
  const own = SPORTS.find((sport) => sport === key);
  return own ?? (Object.hasOwn(OTHER_NAMES, key) ? (OTHER_NAMES[key] ?? null) : null);
}
