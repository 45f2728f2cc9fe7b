// Examples of `strongback forecast`: which rows it reads, what it prints, and how it refuses.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forecast } from './forecast.ts';
import { dayNumber, isoDay, readForecastCsv } from './forecast-csv.ts';

const HEAD = 'date,session,exercise,lift,set,kind,weight,unit,reps,rpe,seconds';
const row = (date: string, weight: string, reps = '5', kind = 'normal', exercise = 'Bench Press'): string =>
  `${date},1,${exercise},bench,1,${kind},${weight},kg,${reps},,0`;
const days = ['2025-01-01', '2025-01-05', '2025-01-09', '2025-01-13', '2025-01-17', '2025-01-21', '2025-01-25 18:04'];
const LOG = [HEAD, ...days.map((d, i) => row(d, String(100 + i)))].join('\n');

describe('rows', () => {
  it('reads columns by name, in any order, with quotes and either line end', () => {
    const csv = readForecastCsv(
      'reps,unit,weight,kind,lift,date,exercise\r\n5,kg,80,normal,squat,2025-01-01,"Squat, ""high"" bar"\r\n',
    );
    expect(csv).toMatchObject({
      ok: true,
      read: 1,
      damaged: [],
      rows: [{ day: dayNumber('2025-01-01'), lift: 'squat', load: 80, reps: 5 }],
    });
  });

  it('leaves out warm-ups, drop sets, other lifts and impossible loads', () => {
    const csv = readForecastCsv(
      [
        HEAD,
        row('2025-01-01', '60', '5', 'warmup'),
        row('2025-01-01', '60', '5', 'drop'),
        row('2025-01-01', '600'),
        row('2025-01-01', '100').replace(',bench,', ',,'),
      ].join('\n'),
    );
    expect(csv).toMatchObject({ ok: true, rows: [], damaged: [] });
  });

  it('names the line and the field of what it cannot read, and keeps the rest', () => {
    const csv = readForecastCsv(
      [HEAD, row('01/02/2025', '100'), row('2025-02-30', '100'), row('2025-01-01', 'heavy'), row('2025-01-01', '100')].join('\n'),
    );
    expect(csv).toMatchObject({
      ok: true,
      damaged: [{ line: 2 }, { line: 3 }, { line: 4, reason: 'weight "heavy" is not a number' }],
    });
    expect(csv.ok && csv.rows.length).toBe(1);
  });

  it('knows days', () => {
    expect(isoDay(dayNumber('2024-02-29 10:00') ?? 0)).toBe('2024-02-29');
    expect(dayNumber('2025-02-29')).toBeNull();
  });
});

describe('the command', () => {
  let folder = '';
  let out = '';
  let err = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forecast-'));
    out = '';
    err = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });
  const file = async (text: string): Promise<string> => {
    const path = join(folder, 'log.csv');
    await writeFile(path, text);
    return path;
  };

  it('prints one object for machines', async () => {
    expect(await forecast([await file(LOG), '--json'])).toBe(0);
    const { series } = JSON.parse(out) as {
      series: { lift: string; sessions: { date: string }[]; capacity28: { origin: string }[] }[];
    };
    expect(series.map((s) => s.lift)).toEqual(['bench']);
    expect(series[0]?.sessions.map((s) => s.date)).toEqual(['2025-01-25']);
    expect(series[0]?.capacity28.map((c) => c.origin)).toEqual(['2025-01-21', '2025-01-25']);
  });

  it('prints a sentence a lift for people', async () => {
    expect(await forecast([await file(LOG)])).toBe(0);
    expect(out).toMatch(/^bench: on 2025-01-25 a best estimated 1RM of \d+\.\d was to be expected/);
  });

  it('prints the same bytes twice', async () => {
    const path = await file(LOG);
    await forecast([path, '--json']);
    const once = out;
    out = '';
    await forecast([path, '--json']);
    expect(out).toBe(once);
  });

  it('says what is wrong with a call or a file', async () => {
    expect(await forecast([])).toBe(2);
    expect(await forecast(['--nonsense', 'x'])).toBe(2);
    await expect(forecast([join(folder, 'none.csv')])).rejects.toMatchObject({ code: 2 });
    expect(await forecast([await file('a,b\n1,2')])).toBe(3);
    expect(err).toContain('lacks date, lift, kind, weight, unit, reps');
    expect(await forecast(['--help'])).toBe(0);
  });
});
