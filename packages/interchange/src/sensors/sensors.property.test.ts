// Proves by laws that a sensor's file, however damaged, is read or refused, never thrown at, and that what it yields a ledger can hold.
import { type AthleteId, type DeviceId, replay, startWriter, tryAppend } from '@strongback/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movementFor } from '../testing/importing.ts';
import { readSensorFile } from './read-sensors.ts';
import { sensorFacts } from './to-facts.ts';

const SPEED = 'Date,Exercise,Weight (kg),Set,Rep,Mean Velocity (m/s)\n';
const GRIP = 'Date,Hand,Grip strength (kg)\n';
const cell = fc.oneof(
  fc.constantFrom(
    '2026-03-02',
    '13.03.2026',
    '03/04/2026',
    'Squat',
    'left',
    'R',
    '0',
    '-1',
    '1e9',
    '0,62',
    '0.62',
    '100',
    '"',
    '',
    'NaN',
    '\u0000',
    '😀',
  ),
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true }).map(String),
);
/** Mostly what a device writes, sometimes anything. */
const mostly = (...usual: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: cell });
const days = mostly('2026-03-02', '2026-03-02 18:05:10', '2026-03-04');
const speedRow = fc.tuple(
  days,
  mostly('Squat', 'Bench Press', 'my own lift'),
  mostly('100', '60,5', '0', ''),
  mostly('1', '2'),
  mostly('1', '2', '3'),
  mostly('0.62', '0.5', '0.41'),
);
const gripRow = fc.tuple(days, mostly('left', 'R'), mostly('43', '45.5'));
const written = (head: string, row: fc.Arbitrary<string[]>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(row, { maxLength: 12 }), fc.constantFrom(',', ';', '\t'))
    .map(([rows, mark]) => head.replaceAll(',', mark) + rows.map((one) => one.join(mark)).join('\n'));
const table = fc.oneof(written(SPEED, speedRow), written(GRIP, gripRow), written('', fc.array(cell, { maxLength: 6 })));

it('reads or refuses, and every fact passes the ledger’s door', () => {
  fc.assert(
    fc.property(table, (text) => {
      const read = readSensorFile(new TextEncoder().encode(text), {
        unit: 'kg',
        speedUnit: 'm/s',
        dayFirst: true,
        date: '2026-03-02',
      });
      if (!read.ok) {
        expect(read.reason.length).toBeGreaterThan(0);
        return;
      }
      const options = { importId: 'sensor', fileHash: 'x', movementFor };
      const first = sensorFacts(read.value, null, options);
      const events = tryAppend(startWriter('me' as AthleteId, 'test' as DeviceId), first.events, 0);
      if (!events.ok) throw new Error(events.reason);
      // The same file again brings nothing new.
      if (events.value.length > 0) expect(sensorFacts(read.value, replay(events.value), options).events).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
