// What files told of days leaves with their import; what was told by hand, before or since, stays. The frozen second versions among them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AthleteId, DeviceId, Grams, IsoDate } from '../units/brand.ts';
import type { EventBody } from './event.types.ts';
import { readLedger } from './ledger-lines.ts';
import { replay } from './replay.ts';
import { stateText } from './state-text.ts';
import type { LedgerState } from './state.types.ts';
import { appendBodies, startWriter } from './writer.ts';

const DAY = '2026-03-02' as IsoDate;
const told = (from: string | null): { readonly import?: string } => (from === null ? {} : { import: from });
const mass = (kilograms: number, from: string | null = null): EventBody => ({
  type: 'BodyMassRecorded',
  date: DAY,
  grams: (kilograms * 1000) as Grams,
  ...told(from),
});
const night = (sleepMinutes: number, from: string | null = null): EventBody => ({
  type: 'CheckInRecorded',
  date: DAY,
  sleepMinutes,
  ...told(from),
});
const felt = (energy: number): EventBody => ({ type: 'CheckInRecorded', date: DAY, energy });
const ride = (minutes: number, from: string | null = null): EventBody => ({
  type: 'CalendarEntryAdded',
  entry: { entry: 'other-1', kind: 'sport', from: DAY, to: DAY, sport: 'cycling', minutes },
  ...told(from),
});
const removed: EventBody = { type: 'CalendarEntryRemoved', entry: 'other-1' };
const undone = (from: string): EventBody => ({ type: 'ImportUndone', import: from });
const stateOf = (...bodies: EventBody[]): LedgerState =>
  replay(appendBodies(startWriter('a1' as AthleteId, 'phone' as DeviceId), bodies, 1_000));
const grams = (...bodies: EventBody[]): readonly number[] => stateOf(...bodies).bodyMass.map((one) => one.grams);
const morning = (...bodies: EventBody[]): unknown => stateOf(...bodies).checkIns.get(DAY);
const minutes = (...bodies: EventBody[]): number | undefined => stateOf(...bodies).calendar.get('other-1')?.minutes;

test('a body mass of an import leaves with it; the one before and the one since stay', () => {
  expect(grams(mass(80, 'i'))).toEqual([80_000]);
  expect(grams(mass(80, 'i'), undone('i'))).toEqual([]);
  expect(grams(mass(80), mass(81, 'i'), undone('i'))).toEqual([80_000]);
  expect(grams(mass(80), mass(81, 'i'), mass(82), undone('i'))).toEqual([82_000]);
  expect(grams(mass(80, 'i'), mass(81, 'j'), undone('i'))).toEqual([81_000]);
  expect(grams(mass(80, 'i'), mass(81, 'j'), undone('j'))).toEqual([80_000]);
  expect(grams(mass(80, 'i'), mass(81, 'j'), undone('j'), undone('i'))).toEqual([]);
});

test('body masses stand in the order of their days, whenever they were told, one a day', () => {
  const on = (date: string, kilograms: number): EventBody => ({ ...mass(kilograms), date: date as IsoDate }) as EventBody;
  const told = stateOf(
    on('2026-03-02', 80),
    on('2026-03-20', 82),
    on('2026-03-10', 81),
    on('2026-03-01', 79),
    on('2026-03-10', 83),
  );
  expect(told.bodyMass.map(({ date, grams: g }) => [date, g])).toEqual([
    ['2026-03-01', 79_000],
    ['2026-03-02', 80_000],
    ['2026-03-10', 83_000],
    ['2026-03-20', 82_000],
  ]);
});

test('a night of an import leaves with it; what was felt that morning stays', () => {
  expect(morning(night(420, 'i'), undone('i'))).toBeUndefined();
  expect(morning(felt(4), night(420, 'i'))).toEqual({ date: DAY, energy: 4, sleepMinutes: 420 });
  expect(morning(felt(4), night(420, 'i'), undone('i'))).toEqual({ date: DAY, energy: 4 });
  expect(morning(night(420, 'i'), felt(4), undone('i'))).toEqual({ date: DAY, energy: 4 });
  expect(morning(night(400), night(420, 'i'), undone('i'))).toEqual({ date: DAY, sleepMinutes: 400 });
});

test('other training of an import leaves with it, and one that was removed since stays removed', () => {
  expect(minutes(ride(60, 'i'))).toBe(60);
  expect(minutes(ride(60, 'i'), undone('i'))).toBeUndefined();
  expect(minutes(ride(60), ride(90, 'i'), undone('i'))).toBe(60);
  expect(minutes(ride(60), ride(90, 'i'), removed, undone('i'))).toBeUndefined();
  expect(minutes(ride(60, 'i'), removed, ride(30), undone('i'))).toBe(30);
});

test('what arrives after its import was undone counts nowhere; another import may tell it again', () => {
  expect(grams(undone('i'), mass(80, 'i'))).toEqual([]);
  expect(morning(undone('i'), night(420, 'i'))).toBeUndefined();
  expect(minutes(undone('i'), ride(60, 'i'), ride(60, 'i-2'))).toBe(60);
});

test('a state keeps no trace of imports that told nothing, or were undone', () => {
  expect(stateOf(mass(80), night(420), ride(60))).not.toHaveProperty('toldOfDays');
  expect(stateOf(mass(80, 'i'), night(420, 'i'), ride(60, 'i'), undone('i'))).not.toHaveProperty('toldOfDays');
});

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

test('a ledger with first and second versions of what is told of days still reads and replays to the same state', () => {
  const read = readLedger(fixture('ledger-v2-days.jsonl'));
  expect(read.faults).toEqual([]);
  expect(read.events.map((event) => event.version)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 1]);
  expect(JSON.parse(stateText(replay(read.events)))).toEqual(JSON.parse(fixture('ledger-v2-days.state.json')));
});
