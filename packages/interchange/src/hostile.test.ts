// Proves that hostile files end quickly: refused in one line, or read with every loss said. Nothing hangs, nothing crashes, no number goes mad.
import { type AthleteId, type DeviceId, startWriter, tryAppend } from '@strongback/engine';
import { describe, expect, it } from 'vitest';
import { preview } from './testing/importing.ts';
import { readAnyFile } from './read-any-file.ts';

const HEADER = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes\n';
const row = (cells: Partial<Record<'date' | 'name' | 'label' | 'weight' | 'reps' | 'seconds' | 'note', string>>): string =>
  [
    cells.date ?? '2026-03-02 18:00:00',
    'A',
    cells.name ?? 'Row',
    cells.label ?? '1',
    cells.weight ?? '80',
    cells.reps ?? '8',
    '0',
    cells.seconds ?? '0',
    cells.note ?? '',
  ].join(',');
const big = (text: string, megabytes: number): string => text.repeat(Math.ceil((megabytes * 1_048_576) / text.length));
const digits = '1'.repeat(99_000);
const spaces = ' '.repeat(99_000);

const FILES: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['8 MB of quotes', () => big('"', 8)],
  ['8 MB of unbalanced quotes in rows', () => HEADER + big('"a"b,"c\n', 8)],
  ['an open quote and 20 MB behind it', () => `${HEADER}"${big('abc def\n', 20)}`],
  ['one line of 30 MB', () => big('abcdefgh', 30)],
  ['8 MB of commas', () => big(',', 8)],
  ['8 MB of brackets in the header', () => `${big('(', 8)}\n1,2\n`],
  ['a header of 190 columns of 90 kB brackets', () => `${Array.from({ length: 190 }, () => '('.repeat(90_000)).join(',')}\n1\n`],
  [
    'cells of 99,000 digits',
    () => HEADER + Array.from({ length: 40 }, () => row({ weight: digits, seconds: digits, date: digits })).join('\n'),
  ],
  [
    'cells of 99,000 spaces and letters',
    () =>
      HEADER +
      Array.from({ length: 40 }, () =>
        row({ label: `x${spaces}x`, date: `2026-03-02${spaces}18:00`, seconds: `1${spaces}m` }),
      ).join('\n'),
  ],
  [
    'durations without an end',
    () => HEADER + Array.from({ length: 200 }, () => row({ seconds: '1m'.repeat(20_000) })).join('\n'),
  ],
  [
    'a billion sets in one row',
    () => 'date,exercise,sets,weight,reps\n2026-03-02,Row,1000000000,80,8\n2026-03-02,Row,1e300,80,8\n2026-03-02,Row,3,80,8\n',
  ],
  [
    'numbers beyond all bounds',
    () =>
      HEADER +
      [
        row({ weight: '1e308' }),
        row({ reps: '99999999999' }),
        row({ weight: '-5' }),
        row({ reps: 'NaN' }),
        row({ weight: 'Infinity' }),
        row({}),
      ].join('\n'),
  ],
  ['100,000 sets on one day', () => HEADER + Array.from({ length: 100_000 }, () => row({})).join('\n')],
  [
    'names of the language itself',
    () =>
      HEADER +
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((name) => row({ name, label: name })).join('\n'),
  ],
  ['columns named after the language', () => '__proto__,constructor,toString,date,exercise,reps\n1,2,3,2026-03-02,Row,8\n'],
  [
    'half characters and zero bytes inside',
    () => `${HEADER}${row({})}\n${row({ name: 'R\ud83dow', note: 'n' })}\n${'x'.repeat(5000)}`,
  ],
  ['JSON nested 200,000 deep', () => '['.repeat(200_000)],
  [
    'JSON with a poisoned prototype',
    () =>
      '{"__proto__":{"date":"2026-03-02"},"date":"2026-03-02T10:00:00Z","exercises":[{"exercise":{"name":"__proto__"},"sets":[{"reps":8,"__proto__":{"weight":1}}]}]}',
  ],
  ['10 MB of opened tags', () => `<HealthData>${big('<Record type="', 10)}`],
  ['10 MB of one tag', () => `<HealthData><Record ${big('a="b" ', 10)}/>`],
  [
    'a text workout of a million sets',
    () => `2026-03-01 10:00:00 +00:00 / duration: 1s / exercises: {\n Row / ${'999x9999 1kg, '.repeat(20_000)}\n}`,
  ],
  [
    'a FIT header and noise',
    () =>
      Uint8Array.from({ length: 2_000_000 }, (_, index) =>
        index < 14
          ? ([14, 32, 8, 8, 0x72, 0x84, 0x1e, 0, 0x2e, 0x46, 0x49, 0x54, 0, 0][index] ?? 0)
          : (index * 2654435761) >>> 24,
      ),
  ],
  [
    'a zip header and noise',
    () =>
      Uint8Array.from({ length: 2_000_000 }, (_, index) =>
        index < 4 ? ([0x50, 0x4b, 3, 4][index] ?? 0) : (index * 2654435761) >>> 24,
      ),
  ],
  ['JEFIT banners without end', () => big('### EXERCISE LOGS ###\n', 4)],
];

describe('hostile files', () => {
  it.each(FILES)('%s', { timeout: 20_000 }, async (_, make) => {
    const made = make();
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    const outcome = await readAnyFile(bytes, { unit: 'kg', decimal: '.', dayFirst: true });
    if (!outcome.ok) {
      expect(outcome.reason).not.toMatch(/[\n\r]/);
      expect(outcome.reason.length).toBeLessThan(700);
      return;
    }
    const { events } = preview(outcome.value, null, { unit: 'kg' });
    expect(tryAppend(startWriter('tester' as AthleteId, 'phone' as DeviceId), events, 1)).toMatchObject({ ok: true });
  });
});
