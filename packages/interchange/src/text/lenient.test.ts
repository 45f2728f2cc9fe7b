// Proves that a line with broken quotes is split as people meant it, and that an open quote swallows no rows.
import { describe, expect, it } from 'vitest';
import { readText } from '../testing/importing.ts';
import { lenientCells, openCell } from './lenient.ts';

describe('broken quotes', () => {
  it.each([
    ['a,"b, c",d', ['a', 'b, c', 'd']],
    ['a,"Hammer" Curl,1', ['a', '"Hammer" Curl', '1']],
    ['a,"open,1', ['a', 'open', '1']],
    ['12" box,"say ""hi""",', ['12" box', 'say "hi"', '']],
    ['', ['']],
    ['"', ['']],
  ])('%s', (line, cells) => {
    expect(lenientCells(line, ',')).toEqual(cells);
  });

  it('[I-3] [I-26] rows behind an open quote are read', () => {
    const header = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Notes\n';
    const rows = ['1,20,8,"open', '2,20,8,', '3,20,8,"two\nlines"', '4,20,8,"fine"']
      .map((rest) => `2026-03-02 18:00:00,A,"Hammer" Curl,${rest}\n`)
      .join('');
    const result = readText(header + rows, { unit: 'kg' });
    expect(result.sessions[0]?.sets.map((set) => set.reps)).toEqual([8, 8, 8, 8]);
  });

  it.each([
    ['a,"b, c",d', null],
    ['12" box,"say ""hi"""', null],
    ['"a","b","Lat pull', 'last'],
    ['"a","Row, sup', 'before'],
    ['"a","she said ""hi', 'last'],
  ] as const)('%s leaves open: %s', (line, open) => {
    expect(openCell(line, ',')).toBe(open);
  });

  it('a file cut off inside a quoted cell says so at the row that it kept in part, and only there', () => {
    const whole = ['"Date","Exercise","Notes","Weight","Reps"', '"2026-03-02","Row","easy, slow","80","8"'];
    const cut = (row: string) => readText([...whole, row].join('\n'), { unit: 'kg' });
    for (const row of ['"2026-03-02","Bench Pr', '"2026-03-02","Bench Press","felt good']) {
      const { flagged, sessions } = cut(row);
      expect(sessions[0]?.sets.map((set) => set.reps)).toEqual([8, undefined]);
      expect(flagged).toEqual([{ line: 3, reason: expect.stringContaining('breaks off inside a quoted cell') as string }]);
    }
    expect(cut('"2026-03-02","Bench Press","","60","5"').flagged).toEqual([]);
  });
});
