// Decides what a workshop is: the wish of whoever teaches, the evening made of it, and how a kept one is read back.
import * as z from 'zod/mini';
import { rule } from '../evidence/rulebook.ts';
import { pathText } from '../units/json-place.ts';
import { accept, type Outcome, refuse } from '../units/refusal.ts';
import { faultText, fieldFaults, readTyped } from '../units/typed-json.ts';
import { JOINTS } from '../vocabulary/body.ts';
import { EQUIPMENT, type Equipment } from '../vocabulary/world.ts';

const WORKSHOP_THEMES = ['hinge', 'row', 'vertical-pull', 'press', 'squat', 'carry', 'brace'] as const;
/** What an evening teaches. */
export type WorkshopTheme = (typeof WORKSHOP_THEMES)[number];

const WORKSHOP_LEVELS = ['new', 'some', 'able'] as const;
/** What most of the group brings: nothing yet, some training, years of it. */
export type WorkshopLevel = (typeof WORKSHOP_LEVELS)[number];

const WORKSHOP_CARES = [...JOINTS, 'pregnancy', 'blood-pressure'] as const;
/** Something to mind in the group: a sore joint, a pregnancy, blood pressure that is not steady. No diagnosis. */
export type WorkshopCare = (typeof WORKSHOP_CARES)[number];

/** What can be counted out on the floor; which machine a room has is not known, so machines are not asked for. */
const WORKSHOP_EQUIPMENT: readonly Equipment[] = EQUIPMENT.filter((item) => item !== 'machines');

const WORKSHOP_PARTS = ['welcome', 'warm-up', 'demonstration', 'stations', 'break', 'closing'] as const;
export type WorkshopPart = (typeof WORKSHOP_PARTS)[number];

const STATION = rule('workshop.station').numbers;
const TIME = rule('workshop.time').numbers;
/** What may be asked for; counts and minutes, least and most, from the rules `workshop.station` and `workshop.time`. */
export const WORKSHOP_CHOICES = {
  themes: WORKSHOP_THEMES,
  mostThemes: STATION.themes[1],
  levels: WORKSHOP_LEVELS,
  cares: WORKSHOP_CARES,
  equipment: WORKSHOP_EQUIPMENT,
  people: STATION.people,
  minutes: TIME.minutes,
  stations: STATION.stations,
} as const;

const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const list = <S extends z.core.$ZodType>(item: S, least: number, most: number) =>
  z.array(item).check(z.minLength(least), z.maxLength(most));
const word = z.string().check(z.minLength(1), z.maxLength(200));
const seconds = whole(0, 60 * TIME.minutes[1]);
const theme = z.enum(WORKSHOP_THEMES);

const wishSchema = z.strictObject({
  themes: list(theme, ...STATION.themes),
  people: whole(...STATION.people),
  minutes: whole(...TIME.minutes),
  /** Pieces of each kind: every dumbbell and kettlebell is one. What is not named is not there. */
  equipment: z.partialRecord(z.enum(EQUIPMENT), whole(0, 200)),
  level: z.enum(WORKSHOP_LEVELS),
  cares: list(z.strictObject({ care: z.enum(WORKSHOP_CARES), people: whole(1, STATION.people[1]) }), 0, WORKSHOP_CARES.length),
  /** Stations wished for; left out, the design chooses. */
  stations: z.exactOptional(whole(...STATION.stations)),
  seed: z.int(),
});

const version = z.strictObject({
  exercise: word,
  /** For one turn. */
  amount: whole(1, 1_000),
  unit: z.enum(['reps', 'seconds', 'metres']),
});

const station = z.strictObject({
  theme,
  standard: version,
  /** Null: the same movement, lighter and through less of its range. */
  easier: z.nullable(version),
  /** Null: the same movement, slower and with a pause. */
  harder: z.nullable(version),
  /** What people who mind something do here; null: they watch and count. */
  spares: list(z.strictObject({ care: z.enum(WORKSHOP_CARES), version: z.nullable(version) }), 0, WORKSHOP_CARES.length),
  /** Pieces that stand at the station the whole time. */
  kit: z.partialRecord(z.enum(EQUIPMENT), whole(1, 200)),
  /** Marks of good form that the watcher looks for, red lines first. */
  marks: list(word, 0, 12),
  /** Faults to name, each with the cue that answers it. */
  faults: list(z.strictObject({ fault: word, cue: word }), 0, 12),
  cues: list(word, 0, STATION.stations[1]),
});

const concession = z.strictObject({
  code: z.enum(['bare-station', 'few-turns', 'fewer-stations', 'watches', 'odd-groups', 'aside']),
  /** One sentence for a person. */
  text: word,
  rule: word,
  /** Place in the list of stations, from 0. */
  station: z.exactOptional(whole(0, STATION.stations[1])),
  care: z.exactOptional(z.enum(WORKSHOP_CARES)),
  item: z.exactOptional(z.enum(EQUIPMENT)),
  count: z.exactOptional(whole(0, 1_000)),
});

/** The shape of a kept workshop. */
export const workshopSchema = z.strictObject({
  workshop: z.literal(1),
  wish: wishSchema,
  /** In the order they happen; the break falls in the middle of the stations. Together the minutes of the wish, in seconds. */
  parts: list(z.strictObject({ part: z.enum(WORKSHOP_PARTS), seconds }), 1, WORKSHOP_PARTS.length),
  warmUp: list(z.strictObject({ drill: word, seconds }), 0, 20),
  demonstration: list(z.strictObject({ theme, exercise: word, cues: list(word, 0, 2), seconds }), 1, STATION.themes[1]),
  /** People in each group. Group g begins at station g and moves on by one. */
  groups: list(whole(STATION.together[0], STATION.people[1]), 1, STATION.stations[1]),
  /** Inside each group: who shares one set of equipment, two or three at a time. */
  together: list(list(whole(...STATION.together), 1, STATION.people[1]), 1, STATION.stations[1]),
  /** How many times each group comes to every station. */
  laps: whole(1, STATION.maxRounds),
  /** Of one visit; in every turn one of each two or three works. */
  turns: whole(1, 100),
  turnSeconds: seconds,
  /** End of each turn: one thing is said, the next one steps up. */
  tellSeconds: seconds,
  /** Before each visit: walk, read the card. One for every round. */
  changeSeconds: list(seconds, 1, STATION.stations[1] * STATION.maxRounds),
  stations: list(station, 1, STATION.stations[1]),
  closing: z.strictObject({
    /** How many show at the same time, and for how long. */
    atOnce: whole(1, STATION.people[1]),
    showSeconds: seconds,
    home: list(z.strictObject({ theme, version, sets: whole(1, 10), daysPerWeek: whole(1, 7) }), 0, STATION.themes[1]),
  }),
  concessions: list(concession, 0, 60),
  /** Rules it was made from. */
  rules: list(word, 1, 20),
});

export type Workshop = z.infer<typeof workshopSchema>;
export type WorkshopWish = Workshop['wish'];
export type WorkshopStation = Workshop['stations'][number];
export type WorkshopVersion = WorkshopStation['standard'];
export type WorkshopConcession = Workshop['concessions'][number];
/** How many pieces of each kind. */
export type Pieces = WorkshopStation['kit'];

/** Seconds of one part; 0 where the workshop has none. */
export const partSeconds = (workshop: Pick<Workshop, 'parts'>, part: WorkshopPart): number =>
  workshop.parts.find((one) => one.part === part)?.seconds ?? 0;

/** Reads a wish from outside; refuses with `workshop.wish` and all that does not fit. */
export function readWish(value: unknown): Outcome<WorkshopWish> {
  const read = wishSchema.safeParse(value);
  if (read.success) return accept(read.data);
  const faults = fieldFaults(read.error.issues, value);
  const said = faults.map((fault) => faultText(fault, 'the wish')).join('; ');
  return refuse('workshop.wish', `${said}; nothing was made`, pathText(faults[0]?.path ?? []) || 'the wish');
}

/** Reads the text of a kept workshop; refuses with `workshop.json` or `workshop.shape` and all that does not fit, one a line. */
export function readWorkshop(text: string): Outcome<Workshop> {
  return readTyped(text, workshopSchema, { notJson: 'workshop.json', notFitting: 'workshop.shape' });
}
