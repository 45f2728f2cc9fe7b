// Decides what random ledgers look like in tests: sessions logged here or imported, with every field a set can have.
import { catalogue } from '@strongback/catalogue';
import type { AthleteId, DeviceId, EventBody, LedgerState, PerformedSet, SetKind } from '@strongback/engine';
import { appendBodies, gramsFrom, replay, SET_KINDS, startWriter } from '@strongback/engine';
import * as fc from 'fast-check';
import { snapped } from '../tables/units.ts';

/** Text with everything that tables stumble over; trimmed, because cells are. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('row', 'Überzug', '胸', '💪', 'a b', '5x5', 'слабо') },
      { weight: 3, arbitrary: fc.constantFrom('"', ',', ';', '\n', "'", '\t', '=1+1', '-', '+', '@x', '#', '|', '/') },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('').trim())
  .filter((made) => made !== '');

const oneLine = text.map((made) => made.replace(/[\n\t]/g, ' ').trim()).filter((made) => made !== '');

const movements = catalogue().movements;
const assisted = new Set(movements.filter((movement) => movement.loadMode === 'assisted').map((movement) => movement.id));
const exercise = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...movements.map((movement) => movement.id)).map((id) => ({ exercise: id })) },
  {
    weight: 1,
    arbitrary: oneLine.map((name) => ({ exercise: `unmapped:Zz ${name}`, sourceName: `Zz ${name}` })),
  },
);

const load = fc.oneof(
  fc.integer({ min: 0, max: 1200 }).map((steps) => ({ value: steps / 4, unit: 'kg' as const })),
  fc.integer({ min: 0, max: 1200 }).map((steps) => ({ value: steps / 2, unit: 'lb' as const })),
  fc
    .integer({ min: 0, max: 300_000 })
    .filter((grams) => snapped(grams / 1000, 'kg').grams === grams)
    .map((grams) => ({ value: grams / 1000, unit: 'kg' as const })),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

type Made = Omit<PerformedSet, 'set'> & { readonly sourceName?: string };

const set: fc.Arbitrary<Made> = fc
  .record({
    movement: exercise,
    kind: fc.constantFrom<SetKind[]>(...SET_KINDS),
    load: maybe(load),
    reps: maybe(fc.integer({ min: 0, max: 40 })),
    seconds: maybe(fc.integer({ min: 1, max: 600 })),
    metres: maybe(fc.integer({ min: 1, max: 400 })),
    rpe: maybe(fc.integer({ min: 2, max: 20 })),
    rest: maybe(fc.integer({ min: 1, max: 600 })),
    side: maybe(fc.constantFrom('left', 'right')),
    velocity: maybe(fc.integer({ min: 50, max: 1500 })),
    technique: maybe(fc.constantFrom('clean', 'slipping', 'broken')),
    superset: maybe(fc.constantFrom('a', 'b')),
    note: maybe(text),
  })
  .map(({ movement, load: own, metres, rest, ...told }) => {
    const sign = assisted.has(movement.exercise) ? -1 : 1;
    const made = {
      ...movement,
      ...told,
      restSeconds: rest,
      millimetres: metres === undefined ? undefined : metres * 1000,
      loadGrams: own === undefined ? undefined : sign * gramsFrom(own.value, own.unit) + 0,
      entered: own === undefined ? undefined : { value: sign * own.value + 0, unit: own.unit },
    };
    return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as unknown as Made;
  });

const session = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  at: maybe(
    fc.record({
      hours: fc.integer({ min: 0, max: 23 }),
      minutes: fc.integer({ min: 0, max: 59 }),
      seconds: fc.integer({ min: 0, max: 59 }),
    }),
  ),
  title: maybe(oneLine),
  minutes: maybe(fc.integer({ min: 1, max: 300 })),
  effort: maybe(fc.integer({ min: 0, max: 10 })),
  note: maybe(text),
  sets: fc.array(set, { minLength: 1, maxLength: 6 }),
});

const two = (value: number): string => String(value).padStart(2, '0');

/** The state of a random ledger of up to eight sessions. */
export const ledger: fc.Arbitrary<LedgerState> = fc.array(session, { minLength: 1, maxLength: 8 }).map((sessions) => {
  const bodies = sessions.flatMap((made, index): EventBody[] => {
    const id = `session-${index}`;
    const date = `2026-${two(made.month)}-${two(made.day)}`;
    const at = made.at === undefined ? {} : { at: `${two(made.at.hours)}:${two(made.at.minutes)}:${two(made.at.seconds)}` };
    const title = made.title === undefined ? {} : { title: made.title };
    const foreign = made.sets.some((one) => one.sourceName !== undefined);
    const sets = made.sets.map((one, at) => ({ ...one, set: `${id}-${at}` }));
    const told = {
      ...(made.minutes === undefined ? {} : { minutes: made.minutes }),
      ...(made.note === undefined ? {} : { note: made.note }),
    };
    if (foreign)
      return [
        {
          type: 'SessionImported',
          import: 'before',
          app: 'strong',
          session: id,
          date,
          ...at,
          ...title,
          ...told,
          content: 'x',
          sets: sets.map((one) => ({ line: 1, sourceName: nameOf(one.exercise), ...one })),
        } as unknown as EventBody,
      ];
    return [
      { type: 'SessionStarted', session: id, date, ...at, ...title },
      ...sets.map((one) => ({ type: 'SetPerformed', session: id, ...one })),
      { type: 'SessionFinished', session: id, ...told, ...(made.effort === undefined ? {} : { effort: made.effort }) },
    ] as unknown as EventBody[];
  });
  return stateOf(bodies);
});

/** What a ledger of these facts holds. */
export function stateOf(bodies: readonly EventBody[]): LedgerState {
  return replay(appendBodies(startWriter('tester' as AthleteId, 'phone' as DeviceId), bodies, 1_767_225_600_000));
}

function nameOf(id: string): string {
  return catalogue().movement.get(id)?.name ?? id;
}
