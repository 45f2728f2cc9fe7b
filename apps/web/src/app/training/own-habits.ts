// Decides which rest and which unit hold for an exercise on the screens: the person's own where they chose one, and how an older phone's are taken over.
import type { Equipment, EventBody, KeptHabit, LedgerState, MassUnit, Movement } from '@strongback/engine';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import type { Book } from '../book/book.types.ts';

type Habits = readonly KeptHabit[] | undefined;

/** Equipment that a load can be read off, and so may have a unit of its own. */
export const MEASURED = [
  'machines',
  'cable',
  'dumbbells',
  'kettlebells',
  'barbell',
  'trap-bar',
  'plates',
] as const satisfies readonly Equipment[];

/** The rest that somebody chose after each set of an exercise, in seconds; null where the written one holds. */
export function ownRest(habits: Habits, exercise: string): number | null {
  return habits?.find((one) => one.exercise === exercise)?.restSeconds ?? null;
}

/** The unit in which loads of a movement are typed and shown: that of the exercise, of its equipment, of the person. */
export function unitOf(habits: Habits, movement: Pick<Movement, 'id' | 'equipment'> | undefined, usual: MassUnit): MassUnit {
  if (habits === undefined || movement === undefined) return usual;
  const own = habits.find((one) => one.exercise === movement.id)?.unit;
  if (own !== undefined) return own;
  const [first] = movement.equipment;
  const piece = MEASURED.find((one) => first?.includes(one));
  return habits.find((one) => one.equipment !== undefined && one.equipment === piece)?.unit ?? usual;
}

/** The fact that keeps a rest for an exercise; null takes it back. */
export function restKept(exercise: string, restSeconds: number | null): EventBody {
  return { type: 'HabitKept', exercise, restSeconds };
}

/** Rests that an older build kept on this phone alone enter the ledger, once; what the ledger says already stands. */
export async function takeOverRests(book: Book): Promise<void> {
  const text = readPreference('rests');
  const { kind, seat, ledger } = book.state();
  if (text === null || kind !== 'own' || seat !== 'writer' || ledger.athlete === null) return;
  const bodies = restsIn(text, ledger);
  if (bodies.length > 0 && !(await book.record(bodies))) return;
  writePreference('rests', null);
}

function restsIn(text: string, ledger: LedgerState): readonly EventBody[] {
  try {
    return Object.entries(JSON.parse(text) as Record<string, unknown>).flatMap(([exercise, seconds]) =>
      typeof seconds === 'number' && seconds >= 0 && seconds <= 3600 && ownRest(ledger.habits, exercise) === null
        ? [restKept(exercise, seconds)]
        : [],
    );
  } catch {
    return [];
  }
}
