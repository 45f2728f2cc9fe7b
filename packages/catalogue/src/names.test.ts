// Shows that names from other apps find the movement they mean.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';
import { findMovement, movementNames } from './names.ts';

test.each([
  ['Bent Over Row (Barbell)', 'barbell-row'],
  ['Bent Over Barbell Row', 'barbell-row'],
  ['Bench Press (Barbell)', 'bench-press'],
  ['Barbell Bench Press', 'bench-press'],
  ['bench press', 'bench-press'],
  ['Squat (Barbell)', 'back-squat'],
  ['Deadlift (Bar)', 'deadlift'],
  ['Pull Up', 'pull-up'],
  ['Pull-ups', 'pull-up'],
  ['pullups', 'pull-up'],
  ['Lat Pulldown (Cable)', 'lat-pulldown'],
  ['Chest Supported Incline Row (Dumbbell)', 'chest-supported-row'],
  ['Face Pull (Cable)', 'face-pull'],
  ['Romanian Deadlift (Barbell)', 'romanian-deadlift'],
  ['RDL', 'romanian-deadlift'],
  ['Overhead Press (Barbell)', 'overhead-press'],
  ['OHP', 'overhead-press'],
  ['Farmers Walk', 'farmer-carry'],
  ['T Bar Row', 't-bar-row'],
  ['Deadlift (Trap bar)', 'trap-bar-deadlift'],
  ['Single Arm Dumbbell Row', 'one-arm-dumbbell-row'],
  ['Good Morning (Barbell)', 'good-morning'],
  ['Bulgarian Split Squats', 'bulgarian-split-squat'],
  ['Seated Cable Row - V Grip (Cable)', 'seated-cable-row'],
  ['Lat Pulldown (Custom)', 'lat-pulldown'],
  ['Dumbbell Curl (Each Side)', 'dumbbell-curl'],
])('%s means %s', (name, id) => {
  expect(findMovement(name)).toBe(id);
});

test.each([
  ['Bankdrücken (Langhantel)', 'bench-press'],
  ['BANKDRÜCKEN', 'bench-press'],
  ['Kniebeuge (Langhantel)', 'back-squat'],
  ['Kniebeugen', 'back-squat'],
  ['Kreuzheben (Langhantel)', 'deadlift'],
  ['Rumänisches Kreuzheben', 'romanian-deadlift'],
  ['Langhantelrudern', 'barbell-row'],
  ['Klimmzüge', 'pull-up'],
  ['Klimmzug', 'pull-up'],
  ['Latziehen', 'lat-pulldown'],
  ['Latzug (Kabelzug)', 'lat-pulldown'],
  ['Schrägbankdrücken (Kurzhantel)', 'incline-dumbbell-press'],
  ['Schulterdrücken (Langhantel)', 'overhead-press'],
  ['Seitheben (Kurzhantel)', 'dumbbell-lateral-raise'],
  ['Beinpresse', 'leg-press'],
  ['Liegestütze', 'push-up'],
])('%s means %s', (name, id) => {
  expect(findMovement(name)).toBe(id);
});

test('a German name finds its own movement; what two share finds none of them by chance', () => {
  for (const { id, german } of movementNames()) expect([german[0], findMovement(german[0] ?? '')]).toEqual([german[0], id]);
  expect(findMovement('Flys')).toBeNull();
});

test.each(['', '   ', 'Underwater basket weaving', '(each side)'])('%j means nothing known', (name) => {
  expect(findMovement(name)).toBeNull();
});

test('every id, name and alias finds its own movement', () => {
  for (const { id, name, aliases } of movementNames()) {
    for (const text of [id, name, ...aliases]) expect([text, findMovement(text)]).toEqual([text, id]);
  }
});

test('case, spaces and punctuation do not change what a name means, for every name we know', () => {
  const changed: string[] = [];
  for (const name of movementNames().flatMap((one) => [one.name, ...one.aliases]))
    for (const joint of [' ', '  ', ' - ', '_']) {
      const said = name.split(' ').join(joint);
      for (const form of [said, said.toUpperCase()]) if (findMovement(form) !== findMovement(name)) changed.push(form);
    }
  expect(changed).toEqual([]);
});

test('a key is stable: the key of a key is the key', () => {
  fc.assert(
    fc.property(fc.constantFrom(...movementNames().map(({ name }) => name)), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
  );
});
