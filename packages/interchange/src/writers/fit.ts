// Decides how sessions and plans leave as FIT files for watches: one activity a session, one workout a planned day, names in title messages.
import type {
  Catalogue,
  IsoDate,
  LedgerState,
  LoggedSession,
  LoggedSet,
  MassUnit,
  Plan,
  PlannedDayMoved,
  PlannedSession,
} from '@strongback/engine';
import { dayNumber } from '@strongback/engine';
import { FitEncoder } from 'fit-file-parser/encoder';
import { numbersOf, UNKNOWN_CATEGORY } from '../formats/fit/exercise-numbers.ts';
import { BASE, FIT_EPOCH_SECONDS, MESSAGE } from '../formats/fit/fit-fields.ts';
import { nameFor, sessionsToWrite } from './rows.ts';

export interface FitFile {
  /** File name without a folder, e.g. `2026-03-02-1.fit`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Our set ids in the order of the file's active sets: FIT has no place for them. */
  readonly sets: readonly string[];
}

type Field = readonly [number: number, base: number, value: number | readonly number[] | string];

const STRENGTH = { sport: 10, subSport: 20 } as const;
const WIDTH: Readonly<Record<number, number>> = {
  [BASE.enum]: 1,
  [BASE.uint8]: 1,
  [BASE.uint16]: 2,
  [BASE.uint32]: 4,
  [BASE.uint32z]: 4,
};
const INVALID_U16 = 0xffff;
/** Longest text of a field in UTF-8 bytes, without its end. */
const LONGEST_TEXT = 200;
const USUAL_SET_SECONDS = 30;

/** One activity file a finished session. Loses RPE, kinds, supersets, sides, metres, speed, notes, assistance; loads go in steps of 1/16 kg. */
export function writeFitActivities(state: LedgerState, catalogue: Catalogue): FitFile[] {
  const perDay = new Map<string, number>();
  return sessionsToWrite(state).map(({ session, sets }) => {
    const number = (perDay.get(session.date) ?? 0) + 1;
    perDay.set(session.date, number);
    return { name: `${session.date}-${number}.fit`, bytes: activity(session, sets, catalogue), sets: sets.map((set) => set.set) };
  });
}

function activity(session: LoggedSession, sets: readonly LoggedSet[], catalogue: Catalogue): Uint8Array {
  const file = new FitEncoder({ protocolVersion: 0x20, profileVersion: 2100 });
  const offset = (session.offsetMinutes ?? 0) * 60;
  const start = fitSeconds(session.date, session.at) - offset;
  const titles = new TitleBook();
  let clock = start;
  const messages: Field[][] = [];
  for (const set of sets) {
    const movement = catalogue.movement.get(set.exercise);
    const seconds = set.seconds ?? Math.max(1, Math.round((set.reps ?? 0) * (movement?.secondsPerRep ?? 0)) || USUAL_SET_SECONDS);
    messages.push(
      setMessage(set, seconds, clock, messages.length, titles.numbersFor(set.exercise, nameFor(set, catalogue, null))),
    );
    clock += Math.round(seconds);
    if (set.restSeconds) {
      messages.push(restMessage(set.restSeconds, clock, messages.length));
      clock += Math.round(set.restSeconds);
    }
  }
  const end = Math.max(clock, start + Math.round((session.minutes ?? 0) * 60));
  const elapsed = (session.minutes === undefined ? end - start : session.minutes * 60) * 1000;
  put(file, MESSAGE.fileId, fileId(4, start));
  put(file, MESSAGE.event, [
    [253, BASE.uint32, start],
    [0, BASE.enum, 0],
    [1, BASE.enum, 0],
  ]);
  for (const title of titles.messages()) put(file, MESSAGE.exerciseTitle, title);
  for (const message of messages) put(file, MESSAGE.set, message);
  put(file, MESSAGE.event, [
    [253, BASE.uint32, end],
    [0, BASE.enum, 0],
    [1, BASE.enum, 4],
  ]);
  put(file, MESSAGE.lap, [...span(end, start, elapsed, 9), [25, BASE.enum, STRENGTH.sport], [39, BASE.enum, STRENGTH.subSport]]);
  put(file, MESSAGE.session, [
    ...span(end, start, elapsed, 8),
    [5, BASE.enum, STRENGTH.sport],
    [6, BASE.enum, STRENGTH.subSport],
    [25, BASE.uint16, 0],
    [26, BASE.uint16, 1],
  ]);
  put(file, MESSAGE.activity, [
    [253, BASE.uint32, end],
    [0, BASE.uint32, elapsed],
    [1, BASE.uint16, 1],
    [2, BASE.enum, 0],
    [3, BASE.enum, 26],
    [4, BASE.enum, 1],
    [5, BASE.uint32, end + offset],
  ]);
  return file.close();
}

/** One workout file a planned session from `from` on, named by the day it is on; days that were given up have none. */
export function writeFitWorkouts(
  plan: Plan,
  catalogue: Catalogue,
  options: {
    readonly unit: MassUnit;
    readonly from: IsoDate;
    /** Name of a workout on its day. */
    readonly name: (day: IsoDate) => string;
    readonly moves?: readonly Pick<PlannedDayMoved, 'from' | 'to'>[];
  },
): Omit<FitFile, 'sets'>[] {
  const moved = new Map((options.moves ?? []).map(({ from, to }) => [from, to]));
  return plan.weeks
    .flatMap((week) => week.sessions)
    .flatMap((session) => {
      const on = moved.has(session.date) ? (moved.get(session.date) ?? null) : session.date;
      if (on === null || on < options.from) return [];
      return [{ name: `${on}-plan.fit`, bytes: writeFitWorkout(session, options.name(on), catalogue, options.unit) }];
    });
}

/** A planned session as a structured workout: one step a set, one a rest. Sides and tempo go into the step's notes. */
export function writeFitWorkout(session: PlannedSession, name: string, catalogue: Catalogue, unit: MassUnit): Uint8Array {
  const file = new FitEncoder({ protocolVersion: 0x20, profileVersion: 2100 });
  const titles = new TitleBook();
  const steps: Field[][] = [];
  for (const slot of session.slots) {
    const movement = catalogue.movement.get(slot.exercise);
    const numbers = titles.numbersFor(slot.exercise, movement?.name ?? slot.exercise);
    slot.sets.forEach((set, index) => {
      const [kind, value] = set.reps === null ? (set.seconds === null ? [5, 0] : [0, set.seconds * 1000]) : [29, set.reps];
      const words = [
        set.metres === null ? '' : `${set.metres} m`,
        set.side === null ? '' : set.side === 'each' ? 'each side' : set.side,
        set.tempo === null ? '' : `tempo ${set.tempo}`,
        set.rpe === null ? '' : `RPE ${set.rpe}`,
      ];
      steps.push([
        ...step(steps.length, kind, value, 0),
        [8, BASE.text, words.filter(Boolean).join(', ')],
        [10, BASE.uint16, numbers.category],
        [11, BASE.uint16, numbers.subtype],
        [12, BASE.uint16, set.loadKg === null || set.loadKg < 0 ? INVALID_U16 : Math.round(set.loadKg * 100)],
        [13, BASE.uint16, unit === 'lb' ? 2 : 1],
      ]);
      const last = slot === session.slots[session.slots.length - 1] && index === slot.sets.length - 1;
      if (set.restSeconds > 0 && !last) steps.push(step(steps.length, 0, set.restSeconds * 1000, 1));
    });
  }
  put(file, MESSAGE.fileId, fileId(5, fitSeconds(session.date, undefined)));
  put(file, MESSAGE.workout, [
    [4, BASE.enum, STRENGTH.sport],
    [6, BASE.uint16, steps.length],
    [8, BASE.text, name],
    [11, BASE.enum, STRENGTH.subSport],
  ]);
  for (const message of steps) put(file, MESSAGE.workoutStep, message);
  for (const title of titles.messages()) put(file, MESSAGE.exerciseTitle, title);
  return file.close();
}

function setMessage(
  set: LoggedSet,
  seconds: number,
  start: number,
  index: number,
  numbers: { category: number; subtype: number },
): Field[] {
  const sixteenths = set.loadGrams === undefined || set.loadGrams < 0 ? INVALID_U16 : Math.round((set.loadGrams / 1000) * 16);
  return [
    [254, BASE.uint32, start + Math.round(seconds)],
    [0, BASE.uint32, Math.round(seconds * 1000)],
    [3, BASE.uint16, set.reps ?? INVALID_U16],
    [4, BASE.uint16, Math.min(sixteenths, INVALID_U16)],
    [5, BASE.uint8, 1],
    [6, BASE.uint32, start],
    [7, BASE.uint16, [numbers.category]],
    [8, BASE.uint16, [numbers.subtype]],
    [9, BASE.uint16, set.entered?.unit === 'lb' ? 2 : 1],
    [10, BASE.uint16, index],
  ];
}

function restMessage(seconds: number, start: number, index: number): Field[] {
  return [
    [254, BASE.uint32, start + Math.round(seconds)],
    [0, BASE.uint32, Math.round(seconds * 1000)],
    [5, BASE.uint8, 0],
    [6, BASE.uint32, start],
    [10, BASE.uint16, index],
  ];
}

function step(index: number, durationType: number, value: number, intensity: number): Field[] {
  return [
    [254, BASE.uint16, index],
    [1, BASE.enum, durationType],
    [2, BASE.uint32, value],
    [3, BASE.enum, 2],
    [7, BASE.enum, intensity],
  ];
}

function fileId(type: number, created: number): Field[] {
  return [
    [0, BASE.enum, type],
    // 255: a maker without a number of its own.
    [1, BASE.uint16, 255],
    [2, BASE.uint16, 0],
    [3, BASE.uint32z, 1],
    [4, BASE.uint32, created],
  ];
}

function span(end: number, start: number, elapsedMs: number, event: number): Field[] {
  return [
    [254, BASE.uint16, 0],
    [253, BASE.uint32, end],
    [0, BASE.enum, event],
    [1, BASE.enum, 1],
    [2, BASE.uint32, start],
    [7, BASE.uint32, elapsedMs],
    [8, BASE.uint32, elapsedMs],
  ];
}

/** Which numbers a movement has in one file: the profile's, or a running number of the unknown category under its own title. */
class TitleBook {
  readonly #known = new Map<string, { category: number; subtype: number; name: string }>();

  numbersFor(exercise: string, name: string): { category: number; subtype: number } {
    const found = this.#known.get(exercise) ?? {
      ...(numbersOf(exercise) ?? { category: UNKNOWN_CATEGORY, subtype: this.#known.size }),
      name,
    };
    this.#known.set(exercise, found);
    return found;
  }

  messages(): Field[][] {
    return [...this.#known.values()].map(({ category, subtype, name }, index) => [
      [254, BASE.uint16, index],
      [0, BASE.uint16, category],
      [1, BASE.uint16, subtype],
      [2, BASE.text, name],
    ]);
  }
}

function put(file: FitEncoder, message: number, fields: readonly Field[]): void {
  file.writeMessage(
    message,
    fields.map(([number, baseType, value]) => {
      const bytes = typeof value === 'string' ? FitEncoder.string(shortened(value)) : Array.isArray(value) ? words(value) : null;
      return bytes === null
        ? { number, baseType, size: WIDTH[baseType] ?? 1, value: value as number }
        : { number, baseType, size: bytes.length, value: bytes };
    }),
  );
}

function words(values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, value >> 8]));
}

/** Cut to what a text field holds, never inside a character (at most four bytes each). */
function shortened(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > LONGEST_TEXT) break;
    kept += character;
  }
  return kept;
}

function fitSeconds(date: IsoDate, at: string | undefined): number {
  const [hours = 0, minutes = 0, seconds = 0] = (at ?? '00:00:00').split(':').map(Number);
  return dayNumber(date) * 86_400 + hours * 3600 + minutes * 60 + seconds - FIT_EPOCH_SECONDS;
}
