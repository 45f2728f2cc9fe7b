// Examples of what a ledger keeps, refuses and understands; the frozen first version among them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { AthleteId, DeviceId, IsoDate, SessionId, SetId } from '../units/brand.ts';
import type { EventBody } from './event.types.ts';
import { emptyState, evolve } from './evolve.ts';
import { readEventLine, readLedger } from './ledger-lines.ts';
import { openReplay } from './open-replay.ts';
import { replay } from './replay.ts';
import { EVENT_SCHEMAS } from './schemas/event-schemas.ts';
import { stateText } from './state-text.ts';
import { isEventType, versionOf } from './versions.ts';
import { appendBodies, observeAll, startWriter, tryAppend } from './writer.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const writer = startWriter('a1' as AthleteId, 'phone' as DeviceId);
const session = 's' as SessionId;
const started: EventBody = { type: 'SessionStarted', session, date: '2026-01-05' as IsoDate };
const performed = (set: string, reps = 8): EventBody => ({
  type: 'SetPerformed',
  session,
  set: set as SetId,
  exercise: 'row',
  kind: 'working',
  reps,
});
const stateOf = (...bodies: EventBody[]) => replay(appendBodies(writer, bodies, 1_000));

const LINE =
  '{"athlete":"a","body":{"date":"2026-01-05","session":"s","type":"SessionStarted"},"device":"d","deviceSeq":1,"time":{"ms":1,"tick":0},"version":1}';
const refusal = (
  change: (event: Record<string, never> & { body: Record<string, unknown>; time: Record<string, unknown> }) => void,
) => {
  const event = JSON.parse(LINE) as Parameters<typeof change>[0];
  change(event);
  const read = readEventLine(JSON.stringify(event));
  return read.ok ? 'accepted' : read.reason;
};

/** Types that came after the first release. */
const SINCE =
  'PlanLocked HabitKept ExerciseMade TemplateKept WorkshopKept FlagDecided SportAimSet TurnsChosen BellsOwned ExerciseAdded'.split(
    ' ',
  );

test('the first released ledger still reads and replays to the same state', () => {
  const read = readLedger(fixture('ledger-v1.jsonl'));
  expect(read.faults).toEqual([]);
  expect(new Set([...read.events.map((event) => event.body.type), ...SINCE])).toEqual(new Set(Object.keys(EVENT_SCHEMAS)));
  expect(JSON.parse(stateText(replay(read.events)))).toEqual(JSON.parse(fixture('ledger-v1.state.json')));
});

test.each([1, 2, 3])('a released shape (version %d) never changes; a change raises the version', (version) => {
  for (const line of fixture(`event-schemas-v${version}.jsonl`).trim().split('\n')) {
    const frozen = JSON.parse(line) as { type: string; schema: unknown };
    if (!isEventType(frozen.type)) throw new Error(`${frozen.type} was released and is gone`);
    if (versionOf(frozen.type) === version)
      expect(JSON.parse(JSON.stringify(z.toJSONSchema(EVENT_SCHEMAS[frozen.type]))), frozen.type).toEqual(frozen.schema);
  }
});

test('a ledger with second versions, newer and older mixed, still reads and replays to the same state', () => {
  const read = readLedger(fixture('ledger-v2.jsonl'));
  expect(read.faults).toEqual([]);
  expect(read.events.map((event) => event.version)).toEqual([1, 1, 2, 1, 2, 2]);
  expect(JSON.parse(stateText(replay(read.events)))).toEqual(JSON.parse(fixture('ledger-v2.state.json')));
});

test('the door names the field', () => {
  expect(refusal(() => undefined)).toBe('accepted');
  expect(
    refusal((event) => {
      event.body['date'] = '2026-02-30';
    }),
  ).toBe('body.date is not a date YYYY-MM-DD');
  expect(
    refusal((event) => {
      event.body['title'] = 'a\0b';
    }),
  ).toBe('body.title holds a NUL or half of a character pair');
  expect(
    refusal((event) => {
      event.body['title'] = '\ud800';
    }),
  ).toBe('body.title holds a NUL or half of a character pair');
  expect(
    refusal((event) => {
      event.body['title'] = 7;
    }),
  ).toBe('body.title is not of type string');
  expect(
    refusal((event) => {
      event.body['title'] = 'x'.repeat(500);
    }),
  ).toBe('accepted');
  expect(
    refusal((event) => {
      event.body['title'] = 'x'.repeat(501);
    }),
  ).toBe('body.title is longer than 500');
  expect(
    refusal((event) => {
      delete event.body['session'];
    }),
  ).toBe('body.session is missing');
  expect(
    refusal((event) => {
      event.body['role'] = 'admin';
    }),
  ).toBe('body has a field nobody knows: "role"');
  expect(
    refusal((event) => {
      event.body['minutes'] = -1;
    }),
  ).toBe('body.minutes is below 0');
  expect(
    refusal((event) => {
      event.time['ms'] = 1.5;
    }),
  ).toBe('time.ms is not a whole number');
  expect(
    refusal((event) => {
      event['deviceSeq' as never] = 0 as never;
    }),
  ).toBe('deviceSeq is below 1');
  expect(
    refusal((event) => {
      event['seq' as never] = 9 as never;
    }),
  ).toBe('the event has a field nobody knows: "seq"');
});

test('hostile lines are refused, newer ones kept', () => {
  expect(readEventLine(LINE.replace('"s"', '1e400'))).toMatchObject({ ok: false, at: 'body.session' });
  expect(readEventLine('{"athlete":"a"')).toMatchObject({ ok: false, reason: 'the line is not JSON; it may have been cut off' });
  expect(readEventLine(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toMatchObject({ ok: false });
  const newer = (extra: string) => readEventLine(LINE.replace('"version":1', '"version":2').replace('"type"', `${extra},"type"`));
  expect(newer('"weight":{"kg":[1,2]}')).toMatchObject({ ok: true, value: { version: 2, body: { weight: { kg: [1, 2] } } } });
  expect(newer('"deep":1e400')).toMatchObject({ ok: false, reason: 'body.deep is not a finite number' });
  expect(newer('"__proto__":{"admin":true}')).toMatchObject({ ok: false, reason: 'body has a field named __proto__' });
  expect(newer(`"deep":${'['.repeat(60)}${']'.repeat(60)}`)).toMatchObject({ ok: false, code: 'event.size' });
  expect(newer('"text":"\\u0000"')).toMatchObject({ ok: false });
});

test('a damaged file keeps what can be read and names the lines that cannot', () => {
  const other = LINE.replace('"athlete":"a"', '"athlete":"b"').replace('"deviceSeq":1', '"deviceSeq":2');
  const changed = LINE.replace('2026-01-05', '2026-01-06');
  const read = readLedger(`\ufeff${LINE}\r\n\n${LINE}\n${changed}\n${other}\n${LINE.slice(0, 40)}`);
  expect(read.events).toHaveLength(1);
  expect(read.faults.map((fault) => fault.line)).toEqual([4, 5, 6]);
  expect(read.faults[0]?.reason).toBe('event 1 of device d was there before with other content');
});

test('a number that was left out is not taken for seen: it counts when it comes', () => {
  const events = appendBodies(writer, [started, performed('a'), performed('b'), performed('c'), performed('d')], 1_000);
  const arriving = [0, 2, 4, 1, 3].map((index) => events[index] as (typeof events)[number]);
  const states = arriving.map((_, count) => arriving.slice(0, count + 1).reduce(evolve, emptyState()));
  expect(states.map((state) => state.applied)).toEqual([1, 2, 3, 4, 5]);
  expect(states.map((state) => state.seen.get('phone' as DeviceId))).toEqual([
    [{ from: 1, to: 1 }],
    [1, 3].map((seq) => ({ from: seq, to: seq })),
    [1, 3, 5].map((seq) => ({ from: seq, to: seq })),
    [
      { from: 1, to: 3 },
      { from: 5, to: 5 },
    ],
    [{ from: 1, to: 5 }],
  ]);
});

test('nothing is written when one body is refused', () => {
  expect(tryAppend(writer, [started, { ...performed('a'), loadGrams: NaN } as EventBody], 0)).toMatchObject({
    ok: false,
    at: 'body.loadGrams',
  });
});

test('a session: sets, a correction, a clearing, a removal, a finish and a reopening', () => {
  const state = stateOf(
    started,
    performed('a'),
    performed('b'),
    { type: 'SetCorrected', session, set: 'a' as SetId, changes: { reps: 9, note: 'x' } },
    { type: 'SetCorrected', session, set: 'a' as SetId, changes: { note: null } },
    { type: 'SetRemoved', session, set: 'b' as SetId },
  );
  const kept = state.sessions.get(session);
  expect(kept?.sets.map((set) => [set.set, set.reps, set.removed, 'note' in set])).toEqual([
    ['a', 9, false, false],
    ['b', 8, true, false],
  ]);
  expect(state.openSession).toBe(session);
  const done = stateOf(started, { type: 'SessionFinished', session, effort: 7 });
  expect(done.openSession).toBeNull();
  expect(stateOf(started, { type: 'SessionFinished', session }, { type: 'SessionReopened', session }).openSession).toBe(session);
  expect(stateOf(started, { type: 'SessionDiscarded', session }).sessions.get(session)?.status).toBe('discarded');
});

test('a correction that comes before its set, and a set before its session, wait', () => {
  const state = stateOf({ type: 'SetCorrected', session, set: 'a' as SetId, changes: { reps: 5 } }, performed('a'));
  expect(state.sessions.size).toBe(0);
  expect(state.pending.get(session)).toHaveLength(2);
  const later = replay(
    appendBodies({ ...writer, nextSeq: 3, clock: { device: writer.device, time: state.time } }, [started], 5_000),
    state,
  );
  expect(later.sessions.get(session)?.sets).toMatchObject([{ set: 'a', reps: 5 }]);
  expect(later.pending.size).toBe(0);
});

test('a correction made by a device that saw the set wins whatever its clock says', () => {
  const first = appendBodies(writer, [started, performed('a')], 4e12);
  const slow = observeAll(startWriter('a1' as AthleteId, 'slow' as DeviceId), first);
  const fix = appendBodies(slow, [{ type: 'SetCorrected', session, set: 'a' as SetId, changes: { reps: 3 } }], 0);
  const open = openReplay({ events: [...fix, ...first] });
  expect(open.state().sessions.get(session)?.sets[0]?.reps).toBe(3);
});

test('two devices that start the same planned session make one, with the sets of both', () => {
  const other = startWriter('a1' as AthleteId, 'tablet' as DeviceId);
  const state = replay([
    ...appendBodies(writer, [started, performed('a')], 10),
    ...appendBodies(other, [started, performed('b')], 11),
  ]);
  expect(state.sessions.get(session)?.sets.map((set) => set.set)).toEqual(['a', 'b']);
});

test('an import replaces its session; undoing it brings back what it replaced', () => {
  const imported = (run: string, reps: number): EventBody => ({
    type: 'SessionImported',
    import: run,
    session,
    app: 'strong',
    date: '2026-01-05' as IsoDate,
    content: run,
    sets: [{ set: 'a' as SetId, exercise: 'row', kind: 'unknown', reps, sourceName: 'Row', line: 2 }],
  });
  const undo: EventBody = { type: 'ImportUndone', import: 'i2' };
  expect(stateOf(imported('i1', 8), imported('i2', 9)).sessions.get(session)?.sets[0]?.reps).toBe(9);
  expect(stateOf(imported('i1', 8), imported('i2', 9), undo).sessions.get(session)?.sets[0]?.reps).toBe(8);
  const undone = (run: string): EventBody => ({ type: 'ImportUndone', import: run });
  const thrice = [imported('i1', 8), imported('i2', 9), imported('i3', 10)];
  expect(stateOf(...thrice, undone('i3'), undone('i2')).sessions.get(session)?.sets[0]?.reps).toBe(8);
  expect(stateOf(imported('i2', 9), undo).sessions.size).toBe(0);
  expect(stateOf(undo, imported('i2', 9)).sessions.size).toBe(0);
  expect(stateOf(imported('i1', 8), imported('i2', 9)).superseded.size).toBe(1);
  expect(stateOf(imported('i1', 8), imported('i2', 9), { type: 'ImportUndone', import: 'i1' }).superseded.size).toBe(0);
  const corrected = stateOf({ type: 'SetCorrected', session, set: 'a' as SetId, changes: { reps: 5 } }, imported('i1', 8));
  expect(corrected.sessions.get(session)?.sets).toMatchObject([{ set: 'a', reps: 5 }]);
  expect(corrected.pending.size).toBe(0);
  expect(stateOf(started, imported('i1', 8))).toMatchObject({ openSession: null, openSessions: [] });
});

test('what is told again about a joint is added, what is told of the athlete in parts is joined', () => {
  const told = (severity: number): EventBody => ({
    type: 'JointComplained',
    complaint: 'c',
    joint: 'elbow',
    severity,
    since: '2026-01-01' as IsoDate,
    provokedBy: [],
  });
  const complaint = stateOf(
    told(4),
    { type: 'JointEased', complaint: 'c', date: '2026-01-02' as IsoDate },
    told(6),
  ).complaints.get('c');
  expect(complaint).toMatchObject({ severity: 6, easedOn: null, told: [{ severity: 4 }, { severity: 6 }] });
  const profile = stateOf(
    { type: 'AthleteProfiled', name: 'Sam', units: 'kg', zone: 'Europe/Berlin' },
    { type: 'AthleteProfiled', units: 'lb', zone: 'Europe/Berlin' },
  ).profile;
  expect(profile).toEqual({ name: 'Sam', units: 'lb', zone: 'Europe/Berlin' });
});

test('a late event folds again only from the checkpoint before it', () => {
  const events = appendBodies(writer, [started, ...Array.from({ length: 400 }, (_, n) => performed(`set-${n}`))], 1_000);
  const late = events[350];
  if (late === undefined) throw new Error('unreachable');
  const open = openReplay({ checkpointEvery: 50, events: events.filter((event) => event !== late) });
  const before = open.folded();
  open.add([late]);
  expect(open.folded() - before).toBe(51);
  expect(stateText(open.state())).toBe(stateText(replay(events)));
});

test('another athlete has no place in a ledger', () => {
  const other = appendBodies(startWriter('b' as AthleteId, 'x' as DeviceId), [started], 0);
  expect(() => other.reduce(evolve, stateOf(started))).toThrow(RangeError);
  expect(emptyState().applied).toBe(0);
});
