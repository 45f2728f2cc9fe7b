// Decides what ATHLETE.json may hold: one person at one moment, enough to plan from. All but `athlete.id` is optional.
import * as z from 'zod/mini';
import { JOINTS, SEXES } from '../vocabulary/body.ts';
import { SIDES } from '../vocabulary/training.ts';
import { CALENDAR_KINDS, EQUIPMENT, MASS_UNITS, WEEKDAYS } from '../vocabulary/world.ts';
import { parseIsoDate } from '../units/calendar.ts';

const date = z.string().check(z.refine((text) => parseIsoDate(text) !== null, 'must be a date such as 2026-11-23'));
const between = (low: number, high: number) => z.number().check(z.gte(low), z.lte(high));
const words = z.string().check(z.minLength(1), z.maxLength(120));
const weekday = z.enum(WEEKDAYS);
const minutes = between(1, 600);

const calendarEntry = z.looseObject({
  kind: z.enum(CALENDAR_KINDS),
  date: z.optional(date),
  from: z.optional(date),
  to: z.optional(date),
  weekday: z.optional(weekday),
  exercises: z.optional(z.array(words)),
  zone: z.optional(words),
  equipment: z.optional(z.array(z.enum(EQUIPMENT))),
  sport: z.optional(words),
  minutes: z.optional(between(0, 1440)),
  rpe: z.optional(between(0, 10)),
});

/** Shape of ATHLETE.json. Unknown fields are ignored and said. */
export const athleteFileSchema = z.looseObject({
  athlete: z.looseObject({
    id: z.string().check(z.minLength(1), z.maxLength(100)),
    name: z.optional(words),
    born: z.optional(date),
    sex: z.optional(z.enum(SEXES)),
    bodyMassKg: z.optional(between(20, 400)),
    heightCm: z.optional(between(80, 260)),
    trainingYears: z.optional(between(0, 90)),
    units: z.optional(z.enum(MASS_UNITS)),
    zone: z.optional(words),
  }),
  goals: z.optional(
    z.array(
      z.looseObject({
        exercise: words,
        loadKg: z.optional(between(0, 1000)),
        reps: z.optional(between(1, 1000)),
        by: z.optional(date),
      }),
    ),
  ),
  availability: z.optional(z.array(z.looseObject({ weekday, minutes }))),
  equipment: z.optional(z.array(z.enum(EQUIPMENT))),
  /** One entry a bell: a size that stands twice is there in a pair. */
  kettlebellsKg: z.optional(z.array(between(1, 200))),
  assessments: z.optional(
    z.array(
      z.looseObject({
        test: words,
        date,
        side: z.optional(z.nullable(z.enum(SIDES))),
        value: between(-1000, 10000),
        unit: z.optional(words),
        form: z.optional(words),
        field: z.optional(words),
        flags: z.optional(z.array(words)),
        pain: z.optional(between(0, 10)),
        measuredBy: z.optional(z.enum(['self', 'partner', 'coach'])),
      }),
    ),
  ),
  performances: z.optional(
    z.array(
      z.looseObject({
        exercise: words,
        date,
        loadKg: between(-300, 1000),
        reps: between(0, 1000),
        rpe: z.optional(z.nullable(between(0, 10))),
      }),
    ),
  ),
  complaints: z.optional(
    z.array(
      z.looseObject({
        joint: z.enum(JOINTS),
        side: z.optional(z.nullable(z.enum(SIDES))),
        severity: between(0, 10),
        since: z.optional(date),
        provokedBy: z.optional(z.array(words)),
      }),
    ),
  ),
  calendar: z.optional(z.array(calendarEntry)),
  aim: z.optional(z.looseObject({ sport: words, inSeason: z.optional(z.boolean()) })),
  preferences: z.optional(
    z.looseObject({
      likes: z.optional(z.array(words)),
      dislikes: z.optional(z.array(words)),
      inTurn: z.optional(z.enum(['never', 'small', 'opposites'])),
    }),
  ),
});

export type AthleteFile = z.infer<typeof athleteFileSchema>;

/** The fields that are read, by the part of the file they stand in; `''` is the file itself. Anything else is named as ignored. */
export const KNOWN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(athleteFileSchema.def.shape),
  athlete: Object.keys(athleteFileSchema.def.shape.athlete.def.shape),
  preferences: ['likes', 'dislikes', 'inTurn'],
  aim: ['sport', 'inSeason'],
  goals: fieldsOf(athleteFileSchema.def.shape.goals),
  availability: fieldsOf(athleteFileSchema.def.shape.availability),
  assessments: fieldsOf(athleteFileSchema.def.shape.assessments),
  performances: fieldsOf(athleteFileSchema.def.shape.performances),
  complaints: fieldsOf(athleteFileSchema.def.shape.complaints),
  calendar: fieldsOf(athleteFileSchema.def.shape.calendar),
};

function fieldsOf(list: {
  readonly def: { readonly innerType: { readonly def: { readonly element: { readonly def: { readonly shape: object } } } } };
}): readonly string[] {
  return Object.keys(list.def.innerType.def.element.def.shape);
}
