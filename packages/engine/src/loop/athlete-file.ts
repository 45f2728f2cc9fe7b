// Decides how ATHLETE.json becomes facts of a ledger: validated with line and field, names looked up, nothing dropped unsaid.
import { assessmentOf } from '../assess/tests/all.ts';
import { isTestId, type TestId } from '../assess/test-ids.ts';
import type { EventBody } from '../ledger/event.types.ts';
import type { HalfRpe, IsoDate } from '../units/brand.ts';
import { gramsFrom } from '../units/mass.ts';
import { accept, type Outcome, refuse } from '../units/refusal.ts';
import { readTyped, type TypedKind } from '../units/typed-json.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { doubts, testRefused, unknownFields } from './athlete-doubts.ts';
import { type AthleteFile, athleteFileSchema } from './athlete-schema.ts';

export interface AthleteFacts {
  readonly id: string;
  readonly bodies: readonly EventBody[];
  /** What was ignored or assumed while reading, in words. */
  readonly notes: readonly string[];
}

/** Largest file read, characters. */
const MAX_TEXT = 5_000_000;

const KIND: TypedKind = {
  notJson: 'athlete.not-json',
  notFitting: 'athlete.field',
  examples: { athlete: '"athlete": { "id": "a1" }', 'athlete.id': '"id": "a1"' },
  *also(value) {
    for (const path of unknownFields(value)) yield { path, said: 'is not known; check its name' };
  },
};

/**
 * Reads ATHLETE.json. `nameToId` finds a movement by id or any name the catalogue knows. `today` dates what carries no date.
 * Refusals name the line and the field of all that does not fit, one a line of the reason; names that nobody knows are kept out of the plan and said in `notes`.
 */
export function readAthleteFile(
  text: string,
  catalogue: Catalogue,
  nameToId: (name: string) => string | null,
  today: IsoDate,
): Outcome<AthleteFacts> {
  if (text.trim() === '') return refuse('athlete.empty', 'the file is empty; write at least { "athlete": { "id": "a1" } }');
  if (text.length > MAX_TEXT)
    return refuse('athlete.too-large', `the file has ${text.length} characters; at most ${MAX_TEXT} are read`);
  const read = readTyped(text, athleteFileSchema, KIND);
  return read.ok ? accept(factsOf(read.value, catalogue, nameToId, today)) : read;
}

function factsOf(
  file: AthleteFile,
  catalogue: Catalogue,
  nameToId: (name: string) => string | null,
  today: IsoDate,
): AthleteFacts {
  const notes: string[] = [...doubts(file, today)];
  const bodies: EventBody[] = [];
  const exercise = (name: string, where: string): string | null => {
    const id = catalogue.movement.has(name) ? name : nameToId(name);
    if (id === null) notes.push(`${where}: "${name}" is not in the catalogue and was left out of the plan`);
    return id;
  };
  const person = file.athlete;
  bodies.push({
    type: 'AthleteProfiled',
    units: person.units ?? 'kg',
    zone: person.zone ?? 'UTC',
    ...(person.name === undefined ? {} : { name: person.name }),
    ...(person.born === undefined ? {} : { born: person.born as IsoDate }),
    ...(person.sex === undefined ? {} : { sex: person.sex }),
    ...(person.bodyMassKg === undefined ? {} : { bodyMassGrams: gramsFrom(person.bodyMassKg, 'kg') }),
    ...(person.heightCm === undefined ? {} : { heightMillimetres: Math.round(person.heightCm * 10) }),
    ...(person.trainingYears === undefined ? {} : { trainingYears: person.trainingYears }),
  });
  if (file.goals) {
    const goals = file.goals.flatMap((goal, index) => {
      const id = exercise(goal.exercise, `goals[${index}]`);
      if (id === null) return [];
      return [
        {
          exercise: id,
          ...(goal.loadKg === undefined ? {} : { loadGrams: gramsFrom(goal.loadKg, 'kg') }),
          ...(goal.reps === undefined ? {} : { reps: Math.round(goal.reps) }),
          ...(goal.by === undefined ? {} : { by: goal.by as IsoDate }),
        },
      ];
    });
    bodies.push({ type: 'GoalsSet', goals });
  }
  if (file.aim) bodies.push({ type: 'SportAimSet', sport: file.aim.sport, inSeason: file.aim.inSeason ?? false });
  if (file.availability && file.availability.length > 0) {
    const days = new Map<string, { weekday: (typeof file.availability)[number]['weekday']; minutes: number }>();
    for (const day of file.availability) {
      const known = days.get(day.weekday);
      if (known) notes.push(`availability names ${day.weekday} twice; the longer of the two was used`);
      if (!known || known.minutes < day.minutes)
        days.set(day.weekday, { weekday: day.weekday, minutes: Math.floor(day.minutes) });
    }
    bodies.push({ type: 'AvailabilitySet', days: [...days.values()] });
  }
  if (file.equipment) bodies.push({ type: 'EquipmentChanged', place: 'home', equipment: [...new Set(file.equipment)] });
  if (file.kettlebellsKg !== undefined && file.kettlebellsKg.length > 0)
    bodies.push({ type: 'BellsOwned', place: 'home', grams: file.kettlebellsKg.map((kg) => gramsFrom(kg, 'kg')) });
  (file.assessments ?? []).forEach((row, index) => {
    if (!isTestId(row.test)) {
      notes.push(`assessments[${index}]: there is no test "${row.test}"; it was left out`);
      return;
    }
    const unit = row.unit ?? mainUnit(row.test);
    const refused = testRefused(row, unit, today);
    if (refused !== null) {
      notes.push(`assessments[${index}]: ${refused}`);
      return;
    }
    bodies.push({
      type: 'AssessmentRecorded',
      assessment: `file-${index + 1}`,
      test: row.test,
      date: row.date as IsoDate,
      value: row.value,
      unit,
      ...(row.side ? { side: row.side } : {}),
      ...(row.form === undefined ? {} : { form: row.form }),
      ...(row.field === undefined ? {} : { field: row.field }),
      ...(row.flags === undefined ? {} : { flags: row.flags }),
      ...(row.pain === undefined ? {} : { pain: Math.round(row.pain) }),
      ...(row.measuredBy === undefined ? {} : { measuredBy: row.measuredBy }),
    });
  });
  (file.performances ?? []).forEach((row, index) => {
    const id = exercise(row.exercise, `performances[${index}]`);
    if (id === null) return;
    bodies.push({
      type: 'PerformanceReported',
      exercise: id,
      date: row.date as IsoDate,
      loadGrams: gramsFrom(row.loadKg, 'kg'),
      entered: { value: row.loadKg, unit: 'kg' },
      reps: Math.floor(row.reps),
      ...(row.rpe === undefined || row.rpe === null ? {} : { rpe: Math.round(row.rpe * 2) as HalfRpe }),
    });
  });
  (file.complaints ?? []).forEach((row, index) => {
    bodies.push({
      type: 'JointComplained',
      complaint: `file-${index + 1}`,
      joint: row.joint,
      severity: Math.round(row.severity),
      since: (row.since ?? today) as IsoDate,
      provokedBy: (row.provokedBy ?? []).map((name) => exercise(name, `complaints[${index}].provokedBy`) ?? name),
      ...(row.side ? { side: row.side } : {}),
    });
  });
  (file.calendar ?? []).forEach((row, index) => {
    const from = row.from ?? row.date;
    const to = row.to ?? row.date ?? row.from;
    if (row.kind === 'sport' ? row.weekday === undefined && from === undefined : from === undefined) {
      notes.push(`calendar[${index}]: a ${row.kind} without a date was left out`);
      return;
    }
    if (from !== undefined && to !== undefined && to < from) {
      notes.push(`calendar[${index}]: ends before it begins and was left out`);
      return;
    }
    bodies.push({
      type: 'CalendarEntryAdded',
      entry: {
        entry: `file-${index + 1}`,
        kind: row.kind,
        ...(from === undefined ? {} : { from: from as IsoDate }),
        ...(to === undefined ? {} : { to: to as IsoDate }),
        ...(row.weekday === undefined ? {} : { weekday: row.weekday }),
        ...(row.exercises === undefined
          ? {}
          : { exercises: row.exercises.flatMap((name) => exercise(name, `calendar[${index}]`) ?? []) }),
        ...(row.zone === undefined ? {} : { zone: row.zone }),
        ...(row.equipment === undefined ? {} : { equipment: row.equipment }),
        ...(row.sport === undefined ? {} : { sport: row.sport }),
        ...(row.minutes === undefined ? {} : { minutes: Math.round(row.minutes) }),
        ...(row.rpe === undefined ? {} : { rpe: row.rpe }),
      },
    });
  });
  if (file.preferences) {
    const list = (names: readonly string[] | undefined, where: string): string[] =>
      (names ?? []).flatMap((name) => exercise(name, where) ?? []);
    bodies.push({
      type: 'PreferencesSet',
      likes: list(file.preferences.likes, 'preferences.likes'),
      dislikes: list(file.preferences.dislikes, 'preferences.dislikes'),
    });
    if (file.preferences.inTurn !== undefined) bodies.push({ type: 'TurnsChosen', turns: file.preferences.inTurn });
  }
  return { id: person.id, bodies, notes };
}

function mainUnit(test: TestId): string {
  return assessmentOf(test).fields[0]?.unit ?? 'points';
}
