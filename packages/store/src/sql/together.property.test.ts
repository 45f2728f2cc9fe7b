// Procedures put together give what they give one by one, ask no more often than the longest of them, and keep the order of their parts.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Procedure, type Row, sql, type Statement, together, unanswered } from './procedure.ts';

/** Asks one question after another, and says what it was told. */
function* asking(name: string, questions: number, silent: number): Procedure<readonly string[]> {
  const told: string[] = [];
  for (let n = 0; n < questions; n++) {
    if (n === silent) yield* unanswered(sql(`${name} silent`));
    const [row] = yield* sql(`${name} ${n}`);
    told.push(String(row?.['said']));
  }
  return told;
}

/** Answers each statement with its own text; `unanswered` ones with nothing. */
function driven<T>(procedure: Procedure<T>): { readonly value: T; readonly trips: readonly (readonly string[])[] } {
  const trips: string[][] = [];
  let step = procedure.next();
  while (step.done !== true) {
    trips.push(step.value.map(({ text }) => text));
    step = procedure.next(step.value.map(({ text, unanswered: silent }: Statement): Row[] => (silent ? [] : [{ said: text }])));
  }
  return { value: step.value, trips };
}

const part = fc.record({ questions: fc.nat(5), silent: fc.integer({ min: -1, max: 5 }) });

test('together says what each says alone, in the fewest steps, in the order of the parts', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const made = () => parts.map(({ questions, silent }, index) => asking(`p${index}`, questions, silent));
      const alone = made().map(driven);
      const { value, trips } = driven(together(...made()));
      expect(value).toEqual(alone.map((one) => one.value));
      expect(trips).toHaveLength(Math.max(0, ...alone.map((one) => one.trips.length)));
      for (const [at, texts] of trips.entries()) expect(texts).toEqual(alone.flatMap((one) => one.trips[at] ?? []));
    }),
  );
});

test('a fault of one part ends the whole', () => {
  const whole = together(asking('a', 2, -1), asking('b', 1, -1));
  whole.next();
  expect(() => whole.throw(new Error('on purpose'))).toThrow('on purpose');
  expect(whole.next([]).done).toBe(true);
});
