// Examples of what habits of a person are in a ledger: rests taken, rests and units chosen, templates, flags decided.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AthleteId, DeviceId, IsoDate, SessionId, SetId } from '../units/brand.ts';
import type { EventBody } from './event.types.ts';
import { readLedger } from './ledger-lines.ts';
import { replay } from './replay.ts';
import { stateText } from './state-text.ts';
import { appendBodies, startWriter } from './writer.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const writer = startWriter('a1' as AthleteId, 'phone' as DeviceId);
const session = 's' as SessionId;
const started: EventBody = { type: 'SessionStarted', session, date: '2026-01-05' as IsoDate };
const performed = (set: string) =>
  ({ type: 'SetPerformed', session, set: set as SetId, exercise: 'row', kind: 'working', reps: 8 }) as const;
const stateOf = (...bodies: EventBody[]) => replay(appendBodies(writer, bodies, 1_000));

test('a ledger with the habits of a person still reads and replays to the same state', () => {
  const read = readLedger(fixture('ledger-v3.jsonl'));
  expect(read.faults).toEqual([]);
  expect(JSON.parse(stateText(replay(read.events)))).toEqual(JSON.parse(fixture('ledger-v3.state.json')));
});

test('the rest taken before a set stands with the set that it followed', () => {
  const after = { after: 'w1' as SetId, seconds: 142 };
  const state = stateOf(started, performed('w1'), { ...performed('w2'), rested: after });
  expect(state.sessions.get(session)?.sets.map((set) => set.restSeconds)).toEqual([142, undefined]);
});

test('a habit is told in parts and taken back in parts', () => {
  const kept = (change: object): EventBody => ({ type: 'HabitKept', exercise: 'row', ...change });
  expect(stateOf(kept({ restSeconds: 150 }), kept({ unit: 'lb' })).habits).toEqual([
    { exercise: 'row', restSeconds: 150, unit: 'lb' },
  ]);
  expect(stateOf(kept({ restSeconds: 150, unit: 'lb' }), kept({ restSeconds: null })).habits).toEqual([
    { exercise: 'row', unit: 'lb' },
  ]);
  expect(stateOf(kept({ restSeconds: 150 }), kept({ restSeconds: null })).habits).toEqual([]);
});

test('of several templates at most one is chosen, and one without a text is gone', () => {
  const kept = (name: string, chosen: boolean, body: string | null = '{}'): EventBody => ({
    type: 'TemplateKept',
    name,
    body,
    chosen,
  });
  expect(stateOf(kept('arms', true), kept('rows', true)).templates).toEqual([
    { name: 'arms', body: '{}', chosen: false },
    { name: 'rows', body: '{}', chosen: true },
  ]);
  expect(stateOf(kept('arms', true), kept('rows', false)).templates?.find((one) => one.chosen)?.name).toBe('arms');
  expect(stateOf(kept('arms', true), kept('arms', false, null)).templates).toEqual([]);
});

test('the last decision about a flag holds, with who made it', () => {
  const decided = (decision: 'monitor' | 'refer'): EventBody => ({
    type: 'FlagDecided',
    flag: 'pain',
    date: '2026-01-05' as IsoDate,
    decision,
  });
  const [first] = appendBodies({ ...writer, by: 'coach' }, [decided('monitor')], 1_000);
  const [second] = appendBodies({ ...writer, by: 'coach', nextSeq: 2 }, [decided('refer')], 2_000);
  if (first === undefined || second === undefined) throw new Error('nothing was written');
  expect(replay([first, second]).flags).toEqual([{ flag: 'pain', date: '2026-01-05', decision: 'refer', by: 'coach' }]);
});

test('what may be done in turn is what was chosen last', () => {
  const chosen = (turns: 'never' | 'small'): EventBody => ({ type: 'TurnsChosen', turns });
  expect(stateOf(chosen('never'), chosen('small')).inTurn).toBe('small');
});

test('the bells of a place are those told last, lightest first, and can be unknown again', () => {
  const owned = (place: string, grams: readonly number[] | null) => ({ type: 'BellsOwned', place, grams }) as EventBody;
  expect(stateOf(owned('home', [24_000, 16_000, 16_000]), owned('shed', [8_000])).bells).toEqual([
    { place: 'home', grams: [16_000, 16_000, 24_000] },
    { place: 'shed', grams: [8_000] },
  ]);
  expect(stateOf(owned('home', [16_000]), owned('home', null)).bells).toEqual([]);
});

test('what a session holds beyond its plan is kept in the order told, and is marked as taken off', () => {
  const added = (slot: string, out?: boolean) =>
    ({ type: 'ExerciseAdded', session: 's', slot, exercise: slot, ...(out === undefined ? {} : { out }) }) as EventBody;
  const held = stateOf(added('own-curl'), added('own-dip'), added('own-curl', true)).added;
  expect(held?.map(({ slot, out }) => [slot, out])).toEqual([
    ['own-dip', false],
    ['own-curl', true],
  ]);
});

test('the sport in view is the one told last, and is taken back', () => {
  const told = (sport: string | null, inSeason = false): EventBody => ({ type: 'SportAimSet', sport, inSeason });
  expect(stateOf(told('running'), told('Judo', true)).aim).toEqual({ sport: 'Judo', inSeason: true });
  expect(stateOf(told('running'), told(null)).aim).toBeUndefined();
});

test('a workshop is kept by its id: told again it is replaced, without a text it is gone', () => {
  const kept = (workshop: string, name: string, body: string | null) => ({ type: 'WorkshopKept', workshop, name, body }) as const;
  const state = stateOf(kept('w1', 'Hinge', '{}'), kept('w2', 'Row', '{}'), kept('w1', 'Hinge evening', '{"a":1}'));
  expect(state.workshops).toEqual([
    { id: 'w2', name: 'Row', body: '{}' },
    { id: 'w1', name: 'Hinge evening', body: '{"a":1}' },
  ]);
  expect(stateOf(kept('w1', 'Hinge', '{}'), kept('w1', 'Hinge', null)).workshops).toEqual([]);
});
