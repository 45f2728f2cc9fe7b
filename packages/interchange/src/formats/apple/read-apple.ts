// Decides what is taken from an Apple Health export: workouts as time spent, body mass, and sleep a night; sets are not in it.
import { addDays, type IsoDate } from '@strongback/engine';
import type { BodyMassRow, LineNote, OtherTraining, ReadResult, SleepRow } from '../../source.types.ts';
import { writtenTime } from '../../text/dates.ts';
import { unitNamed } from '../../tables/units.ts';
import { type Attributes, TagScanner } from './scan-xml.ts';

const MASS = 'HKQuantityTypeIdentifierBodyMass';
const SLEEP = 'HKCategoryTypeIdentifierSleepAnalysis';
/** A century of every night, workout and weighing stays far below. */
const MOST_FACTS = 2_000_000;

/** True for the text at the beginning of `export.xml`. */
export function looksLikeAppleHealth(text: string): boolean {
  const head = text.slice(0, 20_000);
  return head.includes('<HealthData') || (head.includes('<!DOCTYPE HealthData') && head.includes('<?xml'));
}

/** Takes the file piece by piece; `result` gives what was found so far. */
export class AppleHealthReader {
  readonly #scanner = new TagScanner(['Record', 'Workout'], (name, attributes, line) => this.#take(name, attributes, line));
  readonly #bodyMass: BodyMassRow[] = [];
  readonly #other: OtherTraining[] = [];
  readonly #nights = new Map<string, [from: number, to: number][]>();
  readonly #skipped: LineNote[] = [];
  #read = 0;
  #left = 0;

  push(text: string): void {
    this.#scanner.push(text);
  }

  result(): ReadResult {
    return {
      app: 'apple-health',
      variant: 'export',
      read: this.#read,
      sessions: [],
      bodyMass: this.#bodyMass,
      sleep: [...this.#nights.entries()]
        .map(([date, spans]): SleepRow => ({ date, minutes: Math.min(covered(spans), 1440) }))
        .filter((night) => night.minutes > 0),
      otherTraining: this.#other,
      skipped: this.#skipped,
      flagged: this.#notes(),
      questions: [],
      extraColumns: [],
    };
  }

  #notes(): LineNote[] {
    const notes: LineNote[] = [];
    if (this.#other.length > 0)
      notes.push({ line: 1, reason: 'Apple Health keeps no sets: its workouts are read as other training, with their length' });
    if (this.#left > 0) notes.push({ line: 1, reason: `${this.#left} records beyond the first ${MOST_FACTS} were left out` });
    return notes;
  }

  #take(name: string, attributes: Attributes, line: number): void {
    if (this.#read >= MOST_FACTS) {
      this.#left++;
      return;
    }
    const type = attributes.get('type');
    if (name === 'Workout') this.#takeWorkout(attributes, line);
    else if (type === MASS) this.#takeMass(attributes, line);
    else if (type === SLEEP) this.#takeSleep(attributes);
  }

  #takeWorkout(attributes: Attributes, line: number): void {
    this.#read++;
    const start = writtenTime(attributes.get('startDate') ?? '', 'day-first');
    const minutes = minutesIn(attributes);
    if (!start || minutes === null)
      return void this.#skipped.push({ line, reason: 'unreadable: a workout without start or length' });
    const sport = (attributes.get('workoutActivityType') ?? 'Other')
      .replace('HKWorkoutActivityType', '')
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    this.#other.push({ key: attributes.get('startDate') ?? '', date: start.date, sport, minutes });
  }

  #takeMass(attributes: Attributes, line: number): void {
    this.#read++;
    const at = writtenTime(attributes.get('startDate') ?? '', 'day-first');
    const unit = unitNamed(attributes.get('unit'));
    const value = Number(attributes.get('value') ?? Number.NaN);
    if (!at || unit === null || !Number.isFinite(value))
      return void this.#skipped.push({ line, reason: 'unreadable: a body mass without day, unit or number' });
    this.#bodyMass.push({ line, date: at.date, value, unit });
  }

  /** Asleep in any phase; a night belongs to the day on which it ends. */
  #takeSleep(attributes: Attributes): void {
    if (!(attributes.get('value') ?? '').includes('Asleep')) return;
    this.#read++;
    const from = writtenTime(attributes.get('startDate') ?? '', 'day-first');
    const to = writtenTime(attributes.get('endDate') ?? '', 'day-first');
    if (!from?.time || !to?.time) return;
    const day = minuteOfDay(to.time) >= 18 * 60 ? addDays(to.date as IsoDate, 1) : to.date;
    const end = minuteOfDay(to.time) + (to.date === day ? 1440 : 0);
    const daysBefore = from.date === to.date ? 0 : 1;
    const start = end - (minuteOfDay(to.time) + daysBefore * 1440 - minuteOfDay(from.time));
    if (start >= end || end - start > 1440) return;
    const spans = this.#nights.get(day) ?? [];
    this.#nights.set(day, spans);
    spans.push([start, end]);
  }
}

function minutesIn(attributes: Attributes): number | null {
  const duration = Number(attributes.get('duration') ?? Number.NaN);
  if (!Number.isFinite(duration) || duration < 0) return null;
  const unit = attributes.get('durationUnit') ?? 'min';
  return Math.round(unit === 'hr' ? duration * 60 : unit === 's' ? duration / 60 : duration);
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes that at least one span covers: a watch and a phone both tell the same night. */
function covered(spans: readonly [number, number][]): number {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return total;
}
