// Proves `strongback hevy` against an imitation on 127.0.0.1: off without a key, the key nowhere, questions answered, nothing twice.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LedgerState, readLedger, replay } from '@strongback/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HevyImitation } from '../../../../scripts/testing/hevy-imitation.ts';

const bin = join(dirname(fileURLToPath(import.meta.url)), '../../bin/strongback.js');
let folder: string;
let hevy: HevyImitation;
let address: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strongback-hevy-'));
  hevy = new HevyImitation();
  address = await hevy.listen();
});
afterEach(async () => {
  await hevy.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(args: string, environment: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args.split(' ')], {
      cwd: folder,
      env: { ...process.env, HEVY_API_KEY: hevy.key, HEVY_API_URL: address, STRONGBACK_TODAY: '2026-03-12', ...environment },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.on('close', (code) => done({ code, out, err }));
  });
}

function state(): LedgerState {
  return replay(readLedger(readFileSync(join(folder, 'me.jsonl'), 'utf8')).events);
}

function workout(id: string, day: string) {
  const sets = [{ type: 'normal', weight_kg: 60, reps: 8, rpe: 8 }];
  return {
    id,
    title: 'Pull',
    start_time: `${day}T17:04:00Z`,
    end_time: `${day}T18:04:00Z`,
    exercises: [{ title: 'Bent Over Row (Barbell)', sets }],
  };
}

describe('strongback hevy', () => {
  it('is off without a key, and sends a key to nobody but Hevy', async () => {
    const off = await run('hevy pull --into me.jsonl', { HEVY_API_KEY: '' });
    expect(off).toMatchObject({ code: 1, out: '', err: expect.stringContaining('HEVY_API_KEY') as string });
    const open = await run('hevy pull --into me.jsonl', { HEVY_API_URL: 'http://example.org' });
    expect(open).toMatchObject({ code: 2, out: '' });
    const odd = await run('hevy pull --into me.jsonl', { HEVY_API_KEY: 'two words\nand a line' });
    expect(odd.code).toBe(2);
    expect(odd.err).not.toContain('two words');
    expect(hevy.asked).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('pulls in the ledger’s zone, shows first, repeats without effect, and keeps the key nowhere', async () => {
    hevy.put(workout('w1', '2026-03-02'));
    const dry = await run('hevy pull --into me.jsonl --zone America/New_York --dry-run');
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('would take over 1 new session, 1 set;') as string });
    expect(readdirSync(folder)).toEqual([]);
    expect((await run('hevy pull --into me.jsonl --zone America/New_York')).code).toBe(0);
    expect([...state().sessions.values()]).toMatchObject([{ date: '2026-03-02', at: '12:04:00', offsetMinutes: -300 }]);
    const before = readFileSync(join(folder, 'me.jsonl'), 'utf8');
    const again = await run('hevy pull --into me.jsonl --json');
    expect(JSON.parse(again.out)).toMatchObject({ imported: { sessions: 0 }, gone: [] });
    expect(readFileSync(join(folder, 'me.jsonl'), 'utf8')).toBe(before);
    for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), 'utf8')).not.toContain(hevy.key);
    expect(readdirSync(folder).sort()).toEqual(['me.jsonl', 'me.jsonl.hevy.json']);
  });

  it('asks about what is gone, and does what is answered', async () => {
    hevy.put(workout('w1', '2026-03-02'));
    hevy.put(workout('w2', '2026-03-04'));
    await run('hevy pull --into me.jsonl --zone UTC');
    hevy.remove('w1');
    hevy.remove('w2');
    const asked = await run('hevy pull --into me.jsonl');
    expect(asked.out).toContain('--discard w1 (or --keep w1)');
    expect([...state().sessions.values()].every((session) => session.status === 'finished')).toBe(true);
    expect((await run('hevy gone --into me.jsonl --keep w2')).out).toContain('w1');
    expect((await run('hevy gone --into me.jsonl --discard w1')).out).toBe('Nothing is open.\n');
    expect([...state().sessions.values()].map((session) => session.status)).toEqual(['discarded', 'finished']);
    expect((await run('hevy gone --into me.jsonl --discard w1')).code).toBe(1);
  });

  it('pushes what was logged here, once', async () => {
    hevy.templates.push({ id: 'T1', title: 'Bent Over Row (Barbell)', type: 'weight_reps', is_custom: false });
    const event = (deviceSeq: number, version: number, body: object): string =>
      `${JSON.stringify({ athlete: 'me', body, device: 'phone', deviceSeq, time: { ms: deviceSeq, tick: 0 }, version })}\n`;
    writeFileSync(
      join(folder, 'me.jsonl'),
      event(1, 1, { type: 'AthleteProfiled', units: 'kg', zone: 'Europe/Berlin' }) +
        event(2, 1, { type: 'SessionStarted', session: 's1', date: '2026-07-02', at: '18:04:00' }) +
        event(3, 2, {
          type: 'SetPerformed',
          session: 's1',
          set: 'x',
          exercise: 'barbell-row',
          kind: 'working',
          loadGrams: 60000,
          reps: 8,
          rpe: 13,
        }) +
        event(4, 1, { type: 'SessionFinished', session: 's1', minutes: 60 }),
    );
    const before = readFileSync(join(folder, 'me.jsonl'), 'utf8');
    expect((await run('hevy push --into me.jsonl --dry-run')).out).toContain('RPE 6.5 is not taken by Hevy');
    expect(hevy.workouts.size).toBe(0);
    const sent = await run('hevy push --into me.jsonl --json');
    expect(JSON.parse(sent.out)).toMatchObject({ sent: 1, held: [] });
    expect([...hevy.workouts.values()]).toMatchObject([{ start_time: '2026-07-02T16:04:00.000Z' }]);
    expect(JSON.parse((await run('hevy push --into me.jsonl --json')).out)).toMatchObject({ sent: 0, upToDate: 1 });
    expect(JSON.parse((await run('hevy pull --into me.jsonl --json')).out)).toMatchObject({ alreadyHere: 1, conflicts: [] });
    expect(readFileSync(join(folder, 'me.jsonl'), 'utf8')).toBe(before);
  });

  it('a send that broke in the middle is found again, not doubled', async () => {
    hevy.templates.push({ id: 'T1', title: 'Deadlift', type: 'weight_reps', is_custom: false });
    const shared = { athlete: 'me', device: 'phone', version: 1 };
    const bodies = [
      { type: 'SessionStarted', session: 's1', date: '2026-03-02', at: '18:04:00' },
      { type: 'SetPerformed', session: 's1', set: 'x', exercise: 'deadlift', kind: 'working', reps: 5 },
      { type: 'SessionFinished', session: 's1', minutes: 60 },
    ];
    const lines = bodies.map((body, at) => JSON.stringify({ ...shared, deviceSeq: at + 1, time: { ms: at, tick: 0 }, body }));
    writeFileSync(join(folder, 'me.jsonl'), `${lines.join('\n')}\n`);
    const list = JSON.stringify({ page: 1, page_count: 1, exercise_templates: hevy.templates });
    hevy.trouble.push({ status: 200, text: list }, { status: 0, after: true });
    const broken = await run('hevy push --into me.jsonl --zone UTC');
    expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('looked up next time') as string });
    expect((await run('hevy push --into me.jsonl --zone UTC')).code).toBe(0);
    expect(hevy.workouts.size).toBe(1);
  });

  it('a wrong key, a changed form and a damaged memory each end with one clear line and no change', async () => {
    hevy.put(workout('w1', '2026-03-02'));
    const wrong = await run('hevy pull --into me.jsonl', { HEVY_API_KEY: 'not-the-right-key' });
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).not.toContain('not-the-right-key');
    hevy.mangle = () => ({ workouts: [] });
    const changed = await run('hevy pull --into me.jsonl');
    expect(changed).toMatchObject({ code: 1, err: expect.stringContaining('does not know: the change feed') as string });
    expect(existsSync(join(folder, 'me.jsonl'))).toBe(false);
    writeFileSync(join(folder, 'me.jsonl.hevy.json'), '{"version":2}');
    expect((await run('hevy pull --into me.jsonl')).code).toBe(3);
    for (const { err } of [wrong, changed]) expect(err.trim().split('\n').length).toBe(1);
  });
});
