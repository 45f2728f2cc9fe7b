// Decides how a watch's strength activity is read: active sets, rests between them, names by number or title; other sports as time spent.
import { accept, type Outcome, refuse } from '@strongback/engine';
import type { LineNote, OtherTraining, ReadResult, SourceSession, SourceSet } from '../../source.types.ts';
import { momentOf } from '../../text/moment.ts';
import { exerciseNamed } from './exercise-numbers.ts';
import { FIT_EPOCH_SECONDS, MESSAGE, numberOf, type RawMessage, textOf } from './fit-fields.ts';
import { fitMessages } from './fit-messages.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const WANTED: ReadonlySet<number> = new Set([
  MESSAGE.session,
  MESSAGE.activity,
  MESSAGE.set,
  MESSAGE.exerciseTitle,
  MESSAGE.workoutStep,
]);
const POUND_KG = 0.45359237;
const SPORTS: Readonly<Record<number, string>> = {
  1: 'running',
  2: 'cycling',
  4: 'fitness',
  5: 'swimming',
  10: 'training',
  11: 'walking',
  12: 'skiing',
  13: 'skiing',
  15: 'rowing',
  17: 'hiking',
  31: 'climbing',
  43: 'yoga',
};

/** True for the bytes of a FIT file. */
export function looksLikeFit(bytes: Uint8Array): boolean {
  return bytes.length >= 14 && [0x2e, 0x46, 0x49, 0x54].every((byte, index) => bytes[8 + index] === byte);
}

/** Times in the file are UTC; the difference to the watch's local time, where it is told, gives wall time. */
export function readFit(bytes: Uint8Array): Outcome<ReadResult> {
  if (bytes.length > MOST_BYTES)
    return refuse('import.too-large', 'a FIT file of one activity is never larger than 64 MB; nothing was read');
  const contents = fitMessages(bytes, WANTED);
  if (!contents.ok) return contents;
  const { messages, faults } = contents.value;
  const of = (number: number): readonly RawMessage[] => messages.filter((message) => message.globalMessageNumber === number);
  const sets = of(MESSAGE.set);
  const sessions = of(MESSAGE.session);
  if (sets.length === 0 && sessions.length === 0)
    return refuse(
      'import.fit',
      faults.length > 0
        ? `the FIT file is damaged (${faults[0]}) and holds no activity; copy it from the watch again`
        : of(MESSAGE.workoutStep).length > 0
          ? 'the FIT file is a planned workout, not one that was done'
          : 'the FIT file holds no activity',
    );
  const offsetSeconds = offsetOf(of(MESSAGE.activity)[0]);
  const titles = titlesOf(of(MESSAGE.exerciseTitle));
  const notes: { skipped: LineNote[]; flagged: LineNote[] } = {
    skipped: [],
    flagged: faults.map((reason) => ({ line: 1, reason })),
  };
  const spans = sessions.flatMap((message) => spanOf(message) ?? []);
  const groups = new Map<number, SourceSet[]>();
  sets.forEach((message, index) => {
    const time = numberOf(message, 6) ?? numberOf(message, 254) ?? spans[0]?.start;
    if (time === undefined) return void notes.skipped.push({ line: index + 1, reason: 'unreadable: the set has no time' });
    const start = spans.find((span) => time >= span.start - 60 && time <= span.end + 60)?.start ?? spans[0]?.start ?? time;
    const key = spans.length > 0 ? start : ([...groups.keys()][0] ?? start);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    addSet(message, index + 1, group, titles, notes.skipped);
  });
  const done = [...groups.entries()].flatMap(([start, list]): SourceSession[] => {
    const moment = momentOf((start + FIT_EPOCH_SECONDS + offsetSeconds) * 1000);
    const span = spans.find((one) => one.start === start);
    return moment === null || list.length === 0
      ? []
      : [
          {
            key: String(start),
            ...moment,
            offsetMinutes: Math.round(offsetSeconds / 60),
            title: null,
            minutes: span ? Math.round(span.seconds / 60) : null,
            note: null,
            sets: list,
          },
        ];
  });
  const other = spans.flatMap((span): OtherTraining[] => {
    const moment = momentOf((span.start + FIT_EPOCH_SECONDS + offsetSeconds) * 1000);
    if (moment === null || groups.has(span.start)) return [];
    return [
      {
        key: String(span.start),
        date: moment.date,
        sport: SPORTS[span.sport] ?? `sport ${span.sport}`,
        minutes: Math.round(span.seconds / 60),
      },
    ];
  });
  return accept({
    app: 'fit',
    variant: sets.length > 0 ? 'strength' : 'other',
    read: sets.length,
    sessions: done,
    bodyMass: [],
    otherTraining: other,
    ...notes,
    questions: [],
    extraColumns: [],
  });
}

function addSet(
  message: RawMessage,
  line: number,
  sets: SourceSet[],
  titles: ReadonlyMap<string, string>,
  skipped: LineNote[],
): void {
  const seconds = Math.round((numberOf(message, 0) ?? 0) / 1000);
  const last = sets[sets.length - 1];
  if (numberOf(message, 5) === 0) {
    if (last !== undefined && seconds > 0) sets[sets.length - 1] = { ...last, restSeconds: seconds };
    skipped.push({
      line,
      reason: last ? `rest: ${seconds} s kept as the rest after the previous set` : 'rest without a set before it',
    });
    return;
  }
  const reps = numberOf(message, 3);
  const category = numberOf(message, 7);
  const subtype = numberOf(message, 8) ?? null;
  const name =
    category === undefined
      ? 'unnamed exercise'
      : (titles.get(`${category}/${subtype ?? ''}`) ?? exerciseNamed(category, subtype));
  sets.push({
    line,
    name,
    kind: 'unknown',
    unit: null,
    ...loadOf(numberOf(message, 4), numberOf(message, 9)),
    ...(reps === undefined ? {} : { reps }),
    // The watch times every set; only without repetitions is the time what was trained.
    ...(reps === undefined || reps === 0 ? { seconds } : {}),
  });
}

/** Steps of 1/16 kg snapped back to the unit the watch showed. */
function loadOf(sixteenths: number | undefined, displayUnit: number | undefined): Pick<SourceSet, 'weight' | 'unit'> | object {
  if (sixteenths === undefined) return {};
  const kilograms = sixteenths / 16;
  const pounds = Math.round((kilograms / POUND_KG) * 2) / 2;
  const quarter = (kilograms * 4) % 1 === 0;
  if (
    displayUnit === 2 ||
    (displayUnit !== 1 && !quarter && pounds % 2.5 === 0 && Math.abs(pounds * POUND_KG - kilograms) <= 1 / 32)
  )
    return { weight: pounds, unit: 'lb' };
  return { weight: kilograms, unit: 'kg' };
}

function titlesOf(messages: readonly RawMessage[]): ReadonlyMap<string, string> {
  return new Map(
    messages.flatMap((message): [string, string][] => {
      const title = textOf(message, 2);
      return title === '' ? [] : [[`${numberOf(message, 0) ?? ''}/${numberOf(message, 1) ?? ''}`, title]];
    }),
  );
}

function offsetOf(activity: RawMessage | undefined): number {
  const utc = activity && numberOf(activity, 253);
  const local = activity && numberOf(activity, 5);
  const seconds = utc === undefined || local === undefined ? 0 : local - utc;
  return Math.abs(seconds) <= 14 * 3600 ? Math.round(seconds / 900) * 900 : 0;
}

function spanOf(message: RawMessage): { start: number; end: number; seconds: number; sport: number } | null {
  const start = numberOf(message, 2);
  if (start === undefined) return null;
  const seconds = (numberOf(message, 7) ?? 0) / 1000;
  return { start, end: start + seconds, seconds, sport: numberOf(message, 5) ?? 0 };
}
