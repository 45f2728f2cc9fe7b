// Decides how a test says in one line what a lifter did on a day, and what is believed of them after it.
import { believe } from '../athlete/believe.ts';
import type { AthleteView, Strength } from '../athlete/view.types.ts';
import type { EventBody } from '../ledger/event.types.ts';
import type { SetKind } from '../vocabulary/training.ts';
import { FIXTURE_CATALOGUE } from './catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from './ledger.ts';

/** Barbell rows of one day. What is left out was asked and done as usual: three sets at RPE 8, all repetitions, told as asked. */
export interface GivenRows {
  readonly kg: number;
  /** Repetitions asked for. */
  readonly reps: number;
  readonly done?: number;
  /** Effort asked for. */
  readonly rpe?: number;
  /** Effort told; null where nothing was said. */
  readonly told?: number | null;
  readonly count?: number;
  readonly kind?: SetKind;
}

/** The facts of a planned session of barbell rows. */
export function rowsOn(date: string, given: GivenRows): readonly EventBody[] {
  const { reps, done = reps, rpe: asked = 8, told = asked, count = 3, kind } = given;
  return sessionFacts(
    date,
    sets(count, {
      exercise: 'barbell-row',
      kg: given.kg,
      reps: done,
      ...(told === null ? {} : { rpe: told }),
      ...(kind === undefined ? {} : { kind }),
      slot: 'slot-barbell-row',
      asked: { loadGrams: kg(given.kg), reps, rpe: rpe(asked) },
    }),
    { plannedDate: day(date) },
  );
}

/** What is believed on a day of somebody with a profile and these facts. */
export function believedOn(date: string, facts: readonly EventBody[]): AthleteView {
  return believe(ledgerOf([profiled, ...facts]), FIXTURE_CATALOGUE, day(date));
}

/** The belief about their barbell row. */
export function rowBeliefOn(date: string, facts: readonly EventBody[]): Strength {
  const belief = believedOn(date, facts).strength.get('barbell-row');
  if (belief === undefined) throw new Error('nothing is believed of the row');
  return belief;
}
