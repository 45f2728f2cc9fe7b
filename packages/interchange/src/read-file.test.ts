// Proves that every invented sample of a table is read whole: app, counts, kinds, units, rests.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const sample = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
function read(name: string) {
  const outcome = readFile(sample(name));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

describe('samples', () => {
  it.each([
    ['strong-a-2020.csv', 'strong', 6, 5, 1],
    ['strong-b-2021-semicolon.csv', 'strong', 1, 1, 0],
    ['strong-c-units-in-header.csv', 'strong', 3, 2, 1],
    ['strong-d-2015.csv', 'strong', 2, 2, 0],
    ['strong-e-localised-zh.csv', 'strong', 2, 2, 0],
    ['hevy-kg.csv', 'hevy', 4, 4, 0],
    ['hevy-lb.csv', 'hevy', 4, 4, 0],
    ['hevy-german-month.csv', 'hevy', 4, 4, 0],
    ['fitnotes-a.csv', 'fitnotes', 3, 3, 0],
    ['fitnotes-b.csv', 'fitnotes', 1, 1, 0],
    ['fitbod.csv', 'fitbod', 1, 1, 0],
  ])('%s: app, rows, sets, skipped', (name, app, rows, sets, skipped) => {
    const result = read(name);
    expect([result.app, result.read, result.sessions.flatMap((session) => session.sets).length, result.skipped.length]).toEqual([
      app,
      rows,
      sets,
      skipped,
    ]);
  });

  it('[I-6] asks for the unit only where the file does not say', () => {
    const asks = (name: string): boolean => read(name).questions.some((question) => question.ask === 'unit');
    expect(asks('strong-a-2020.csv')).toBe(true);
    expect(asks('strong-e-localised-zh.csv')).toBe(true);
    expect(
      ['strong-b-2021-semicolon.csv', 'strong-c-units-in-header.csv', 'strong-d-2015.csv', 'hevy-kg.csv', 'hevy-lb.csv'].some(
        asks,
      ),
    ).toBe(false);
  });

  it('[I-16] [I-17] keeps kinds and rests', () => {
    const sets = read('strong-a-2020.csv').sessions[0]?.sets ?? [];
    expect(sets.map((set) => set.kind)).toEqual(['warm-up', 'working', 'failure', 'drop', 'working']);
    expect(sets[1]?.restSeconds).toBe(120);
    expect(sets[4]).toMatchObject({ name: 'Farmers Walk', reps: 0, metres: 30 });
  });

  it('[I-12] reads a month in another language as the same session', () => {
    expect(read('hevy-german-month.csv').sessions[0]?.key).toBe(read('hevy-kg.csv').sessions[0]?.key);
  });

  it('[I-7] suggests pounds for kilograms stored as long pound decimals', () => {
    expect(read('strong-e-localised-zh.csv').questions[0]?.suggestion).toBe('lb');
  });

  it('reads a file without its header by the shape of the columns', () => {
    const text = readFileSync(new URL('../fixtures/strong-a-2020.csv', import.meta.url), 'utf8');
    const body = text.split('\n').slice(1).join('\n');
    const many = Array.from({ length: 12 }, (_, day) =>
      body.replaceAll('2026-03-02', `2026-03-${String(day + 3).padStart(2, '0')}`),
    ).join('');
    const outcome = readFile(new TextEncoder().encode(many));
    expect(outcome.ok && outcome.value.sessions.length).toBe(12);
    expect(outcome.ok && outcome.value.sessions[0]?.sets.map((set) => [set.name, set.weight, set.reps])).toEqual([
      ['Bent Over Row (Barbell)', 40, 8],
      ['Bent Over Row (Barbell)', 70, 8],
      ['Bent Over Row (Barbell)', 70, 7],
      ['Bent Over Row (Barbell)', 50, 12],
      ['Farmers Walk', 40, 0],
    ]);
  });
});

describe('damage', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n\n'],
    ['a header alone', 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n'],
    ['prose', 'dear diary,\ntoday I lifted\n'],
    ['a line of 200,001 characters', `${'x'.repeat(200_001)}\n`],
    ['ten thousand columns', `${','.repeat(10_000)}\n1\n`],
  ])('%s is refused in one line', (_, text) => {
    const outcome = readFile(new TextEncoder().encode(text));
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.reason).not.toContain('\n');
  });

  it('names the line of an unreadable row and keeps the others', () => {
    const outcome = readFile(
      new TextEncoder().encode(
        'Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-03-02 18:00:00,A,Row,1,80,8\n2026-13-45 18:00:00,A,Row,2,80,8\n2026-03-02 18:00:00,A,Row,3,eighty,8\n2026-03-02 18:00:00,A,Row,4,80,7\n',
      ),
    );
    expect(outcome.ok && outcome.value.skipped.map((note) => note.line)).toEqual([3, 4]);
    expect(outcome.ok && outcome.value.sessions[0]?.sets.length).toBe(2);
  });
});
