// Proves that JSON files are read whole: openweight, OpenSet, Liftosaur backups, our own lines; and that what is no log is refused in one line.
import { readFileSync } from 'node:fs';
import { type AthleteId, appendBodies, type DeviceId, ledgerText, replay, startWriter, stateText } from '@strongback/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewImport } from '../../pipeline/preview.ts';
import { readFile } from '../../read-file.ts';
import { movementFor, preview, readText } from '../../testing/importing.ts';

const read = (name: string) => readText(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8'));
const setsOf = (name: string) => read(name).sessions.flatMap((session) => session.sets);

describe('openweight', () => {
  it('keeps kinds, units, effort, rest, carries, supersets; tempo and notes as text', () => {
    const result = read('openweight.json');
    expect(result).toMatchObject({ app: 'openweight', read: 4, skipped: [] });
    expect(result.sessions[0]).toMatchObject({
      date: '2026-03-02',
      time: '18:04:00',
      offsetMinutes: 60,
      title: 'Pull A',
      minutes: 72,
      note: 'slept badly',
    });
    const [warm, work, failed, carry] = result.sessions[0]?.sets ?? [];
    expect(warm).toMatchObject({ kind: 'warm-up', weight: 40, unit: 'kg', reps: 8, superset: '1', note: 'brace first' });
    expect(work).toMatchObject({ kind: 'working', rpe: 8, restSeconds: 120, note: 'tempo 3-1-1-0' });
    expect(failed).toMatchObject({ kind: 'failure', weight: 155, unit: 'lb', rpe: 9, note: 'grip went' });
    expect(carry).toMatchObject({ name: 'Farmers Walk', metres: 36.576, seconds: 35 });
  });
});

describe('OpenSet', () => {
  it('reads executions, takes names from the plan, and says what was skipped', () => {
    const result = read('openset.json');
    expect(result.sessions[0]).toMatchObject({ title: 'Pull A', minutes: 50, note: 'steady' });
    expect(setsOf('openset.json').map((set) => [set.name, set.weight, set.reps, set.seconds, set.rpe, set.restSeconds])).toEqual([
      ['Chest-supported row', 60, 8, undefined, 7, 90],
      ['Chest-supported row', 60, 6, undefined, 9, undefined],
      ['dead hang', undefined, undefined, 45, undefined, undefined],
    ]);
    expect(result.skipped).toEqual([{ line: 3, reason: 'planned but not done' }]);
  });
});

describe('Liftosaur', () => {
  it('reads the backup: kinds, sides, holds, supersets, notes, body mass and sleep; nothing personal', () => {
    const result = read('liftosaur-backup.json');
    expect(
      setsOf('liftosaur-backup.json').map((set) => [set.name, set.kind, set.weight, set.unit, set.reps, set.seconds, set.side]),
    ).toEqual([
      ['Bent Over Row (Barbell)', 'warm-up', 40, 'kg', 5, undefined, undefined],
      ['Bent Over Row (Barbell)', 'working', 80, 'kg', 5, undefined, undefined],
      ['Bent Over Row (Barbell)', 'amrap', 80, 'kg', 9, undefined, undefined],
      ['Wall Slide Hold', 'working', undefined, null, undefined, 40, undefined],
      ['Bulgarian Split Squat (Dumbbell)', 'working', 35, 'lb', 8, undefined, 'right'],
      ['Bulgarian Split Squat (Dumbbell)', 'working', 35, 'lb', 7, undefined, 'left'],
    ]);
    expect(result.sessions[0]).toMatchObject({ date: '2026-03-01', time: '10:00:00', minutes: 60, title: 'Day 1', note: 'calm' });
    expect(JSON.stringify(result)).not.toContain('example.com');
    expect(preview(result, null).report.days).toEqual({ bodyMass: 1, sleep: 1, otherTraining: 0 });
  });

  it('reads text workouts, and knows the session that its table, its backup and its text all tell', () => {
    const result = read('liftohistory.txt');
    expect(
      setsOf('liftohistory.txt').map((set) =>
        [set.name, set.kind, set.weight, set.reps, set.rpe ?? '', set.side ?? ''].join(' '),
      ),
    ).toEqual([
      'Bent Over Row, Barbell warm-up 40 5  ',
      'Bent Over Row, Barbell working 80 5 8.5 ',
      'Bent Over Row, Barbell working 80 5 8.5 ',
      'Bent Over Row, Barbell amrap 80 9  ',
      'Bulgarian Split Squat, Dumbbell working 35 8  right',
      'Bulgarian Split Squat, Dumbbell working 35 7  left',
      'Lat Pulldown working 120 10  ',
      'Lat Pulldown working 120 10  ',
      'Lat Pulldown working 120 10  ',
    ]);
    expect(result.skipped.map((note) => note.line)).toEqual([6, 6]);
    const ids = (name: string) =>
      preview(read(name), null).events.flatMap((event) => (event.type === 'SessionImported' ? [event.session] : []));
    expect(ids('liftohistory.txt')).toEqual(ids('liftosaur-history.csv'));
    expect(ids('liftosaur-backup.json')[0]).toBe(ids('liftosaur-history.csv')[0]);
  });
});

describe('our own JSON lines', () => {
  const events = appendBodies(
    startWriter('me' as AthleteId, 'phone' as DeviceId),
    preview(read('openweight.json'), null).events,
    1_767_225_600_000,
  );
  const options = { importId: 'i', fileHash: 'h', unit: null, movementFor };

  it('[X-1] read into an empty ledger give the same ledger, and again nothing', () => {
    const result = readText(ledgerText(events));
    const first = previewImport(result, null, options);
    expect(first.report.imported).toEqual({ sessions: 1, sets: 4 });
    const state = replay(first.ledger ?? []);
    expect(stateText(state)).toBe(stateText(replay(events)));
    const again = previewImport(result, state, options);
    expect(again.ledger).toEqual([]);
    expect(again.report).toMatchObject({ imported: { sessions: 0, sets: 0 }, alreadyThere: 1 });
  });

  it('take over only what is new, whatever part was there, once', () => {
    fc.assert(
      fc.property(fc.subarray([...events]), (part) => {
        const state = part.length === 0 ? null : replay(part);
        const fresh = previewImport(readText(ledgerText(events)), state, options).ledger ?? [];
        expect(fresh.length).toBe(events.length - part.length);
        expect(stateText(replay([...part, ...fresh]))).toBe(stateText(replay(events)));
      }),
    );
  });

  it("another athlete's ledger is a conflict, and damaged lines are named", () => {
    const state = replay(appendBodies(startWriter('you' as AthleteId, 'p' as DeviceId), [{ type: 'NoteWritten', text: 'x' }], 1));
    expect(previewImport(readText(ledgerText(events)), state, options)).toMatchObject({
      ledger: [],
      report: { conflicts: [{ date: '' }] },
    });
    const damaged = readText(`${ledgerText(events)}{"cut":`);
    expect(damaged.skipped).toEqual([
      { line: events.length + 1, reason: 'unreadable: the line is not JSON; it may have been cut off' },
    ]);
  });
});

describe('damage', () => {
  it.each([
    '{',
    '[]',
    '{}',
    '[1,2]',
    '{"a":{"b":[1]}}',
    '['.repeat(100_000),
    '{"history":[],"settings":{}}',
    '{"openset_version":"1.0","type":"session","blocks":[]}',
  ])('%.40s is refused or read as nothing, in one line', (text) => {
    const outcome = readFile(new TextEncoder().encode(text));
    if (outcome.ok) expect(outcome.value.sessions).toEqual([]);
    else expect(outcome.reason).not.toContain('\n');
  });
});
