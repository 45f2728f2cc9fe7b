// Proves that archives and health exports are read in a stream, and that bombs, locks and damage are refused in one line.
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppleHealthReader } from './formats/apple/read-apple.ts';
import { readAnyFile } from './read-any-file.ts';
import { catalogue } from '@strongback/catalogue';
import type { EventBody } from '@strongback/engine';
import { packedZip } from '../../../scripts/testing/packed-zip.ts';
import { afterImports, preview } from './testing/importing.ts';
import { stateOf } from './testing/ledgers.ts';
import { zipEntries } from './text/zip.ts';
import { writeFitActivities } from './writers/fit.ts';
import { zipOf } from './writers/zip.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const APPLE = new TextDecoder().decode(fixture('apple-health-export.xml'));

/** A zip archive in its plainest form. */
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
async function read(bytes: Uint8Array) {
  const outcome = await readAnyFile(bytes);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
async function refusal(bytes: Uint8Array): Promise<string> {
  const outcome = await readAnyFile(bytes);
  if (outcome.ok) throw new Error('was read');
  expect(outcome.reason).not.toContain('\n');
  return outcome.reason;
}

describe('Apple Health', () => {
  it('reads workouts as other training, body mass in both units, and a night once though two devices told it', async () => {
    const result = await read(text(APPLE));
    expect(result.app).toBe('apple-health');
    expect(result.otherTraining?.map((row) => [row.date, row.sport, row.minutes])).toEqual([
      ['2026-03-02', 'traditional strength training', 63],
      ['2026-03-05', 'running', 31],
    ]);
    expect(result.bodyMass.map((row) => [row.date, row.value, row.unit])).toEqual([
      ['2026-03-02', 80.5, 'kg'],
      ['2026-03-04', 176, 'lb'],
    ]);
    expect(result.sleep).toEqual([{ date: '2026-03-03', minutes: 480 }]);
    const { events, report } = preview(result, null);
    expect(report.days).toEqual({ bodyMass: 2, sleep: 1, otherTraining: 2 });
    expect(preview(result, afterImports(events), {}, 'run-2').events).toEqual([]);
  });

  it('is the same from a zip archive and however the stream is cut', async () => {
    const whole = await read(text(APPLE));
    expect(
      await read(
        packedZip([
          { name: 'apple_health_export/export_cda.xml', bytes: text('<ClinicalDocument/>') },
          { name: 'apple_health_export/export.xml', bytes: text(APPLE) },
        ]),
      ),
    ).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }), (cuts) => {
        const reader = new AppleHealthReader();
        let at = 0;
        for (let index = 0; at < APPLE.length; index++) {
          const next = at + (cuts[index % cuts.length] as number);
          reader.push(APPLE.slice(at, next));
          at = next;
        }
        expect(reader.result()).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});

describe('archives', () => {
  it('a log inside is read by its content; further logs are named', async () => {
    const csv = fixture('hevy-kg.csv');
    expect(
      (
        await read(
          packedZip([
            { name: 'readme.md', bytes: text('hello') },
            { name: 'x/workouts.csv', bytes: csv },
          ]),
        )
      ).app,
    ).toBe('hevy');
    const two = await read(
      packedZip([
        { name: 'a.csv', bytes: csv },
        { name: 'b.csv', bytes: csv },
      ]),
    );
    expect(two.flagged[0]?.reason).toContain('1 more');
  });

  it('an archive of activities is one log; a file in it that is none is named, and the bytes are counted', async () => {
    const sets = ['a', 'b', 'c', 'd'].map((set) => ({
      set,
      exercise: 'barbell-row',
      kind: 'working',
      reps: 8,
      loadGrams: 60_000,
    }));
    const bodies = ['2026-03-02', '2026-03-04', '2026-03-04'].flatMap((date, index) => {
      const session = `s${index}`;
      return [
        { type: 'SessionStarted', session, date },
        ...sets.slice(index).map((set) => ({ type: 'SetPerformed', session, ...set, set: `${session}-${set.set}` })),
        { type: 'SessionFinished', session },
      ];
    }) as unknown as EventBody[];
    const files = writeFitActivities(stateOf(bodies), catalogue());
    expect(files.map((file) => file.name)).toEqual(['2026-03-02-1.fit', '2026-03-04-1.fit', '2026-03-04-2.fit']);
    const whole = await read(zipOf(files));
    expect(whole.flagged).toEqual([]);
    expect(whole.sessions.map((session) => session.sets.length)).toEqual([4, 3, 2]);
    const state = afterImports(preview(whole, null).events);
    expect([...state.sessions.values()].map((session) => session.date)).toEqual(['2026-03-02', '2026-03-04', '2026-03-04']);
    const mixed = await read(zipOf([...files, { name: 'note.fit', bytes: text('hello') }]));
    expect(mixed.sessions).toHaveLength(3);
    expect(mixed.flagged[0]?.reason).toContain('"note.fit"');
    expect(
      await refusal(
        zipOf([
          { name: 'a.fit', bytes: text('x') },
          { name: 'b.fit', bytes: text('y') },
        ]),
      ),
    ).not.toBe('');
    const zeros = new Uint8Array(45 * 1024 * 1024);
    expect(await refusal(packedZip(Array.from({ length: 3 }, (_, index) => ({ name: `${index}.fit`, bytes: zeros }))))).toContain(
      'MB',
    );
  });

  it('our archives hold what was put in, with its checksum and its name', () => {
    const made = zipOf([
      { name: 'ä.txt', bytes: text('hello') },
      { name: 'empty', bytes: text('') },
    ]);
    const view = Buffer.from(made);
    expect(view.readUInt32LE(14)).toBe(crc32(text('hello')));
    expect(zipEntries(made)).toMatchObject({
      ok: true,
      value: [
        { name: 'ä.txt', size: 5 },
        { name: 'empty', size: 0 },
      ],
    });
    expect(zipEntries(zipOf([]))).toEqual({ ok: true, value: [] });
  });

  it('a bomb is refused while it inflates', async () => {
    const zeros = new Uint8Array(100 * 1024 * 1024);
    expect(await refusal(packedZip([{ name: 'a.csv', bytes: zeros }]))).toContain('has 100 MB unpacked; at most 64 MB');
    expect(await refusal(packedZip([{ name: 'export.xml', bytes: zeros }]))).toContain('grows beyond');
  });

  it('what is locked, nested, empty, cut or changed is refused in one line', async () => {
    const good = packedZip([{ name: 'a.csv', bytes: fixture('hevy-kg.csv') }]);
    expect(await refusal(packedZip([{ name: 'a.csv', bytes: fixture('hevy-kg.csv'), flags: 1 }]))).toContain('password');
    expect(await refusal(packedZip([{ name: 'a.csv', bytes: good }]))).toContain('archive inside');
    expect(await refusal(packedZip([]))).toContain('empty');
    for (let cut = 30; cut < good.length - 1; cut += 37) await refusal(good.slice(0, cut));
    for (let at = 30; at < good.length; at += 11) {
      const changed = good.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const outcome = await readAnyFile(changed);
      if (!outcome.ok) expect(outcome.reason).not.toContain('\n');
    }
  });
});
