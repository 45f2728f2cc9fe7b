// Proves the assistant's door by driving the real program: how it begins, what it reads, what it writes.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { type LedgerState, readLedger, replay } from '@strongback/engine';
import { describe, expect, it } from 'vitest';
import { bin, TODAY, workbench } from './testing/connection.ts';

const { ledger, fresh, connect } = workbench();

function state(): LedgerState {
  return replay(readLedger(readFileSync(ledger(), 'utf8')).events);
}

describe('the beginning', () => {
  it.each([
    ['2025-11-25', '2025-11-25'],
    ['2025-06-18', '2025-06-18'],
    ['2024-11-05', '2024-11-05'],
    ['1999-01-01', '2025-11-25'],
  ])('a client that speaks %s is answered in %s', async (asked, spoken) => {
    const answer = await connect().begin(asked);
    expect(answer.result).toMatchObject({
      protocolVersion: spoken,
      capabilities: { tools: {} },
      serverInfo: { name: 'strongback' },
    });
  });

  it('nothing but ping is answered before it', async () => {
    const server = connect();
    expect((await server.ask('ping')).result).toEqual({});
    expect((await server.ask('tools/list')).error?.code).toBe(-32600);
    expect((await server.ask('initialize', {})).error?.message).toContain('protocolVersion');
  });

  it('ends well when the client goes', async () => {
    const server = connect();
    await server.begin();
    expect(await server.close()).toBe(0);
  });

  it.each([
    [['mcp'], 2],
    [['mcp', '--ledger', 'missing.jsonl'], 2],
  ])('%j is refused at once', (args, code) => {
    const done = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', input: '' });
    expect(done.status).toBe(code);
    expect(done.stderr.trim().split('\n').length).toBe(1);
  });
});

describe('reading', () => {
  it('shows plan, findings, log and a day, and the whole texts', async () => {
    const server = connect();
    await server.begin();
    const planned = (await server.call('read_plan')).result?.structuredContent;
    const { sessions } = planned as unknown as { sessions: { date: string; slots: object[] }[] };
    expect(sessions[0]?.date).toBe(TODAY);
    expect(sessions[0]?.slots.length).toBeGreaterThan(0);
    const findings = (await server.call('read_findings')).result?.structuredContent;
    expect(JSON.stringify(findings)).toContain('as.trot');
    const day = (await server.call('explain_day', { date: TODAY })).result?.structuredContent as {
      slots: { reasons: object[] }[];
    };
    expect(day.slots.every((slot) => slot.reasons.length > 0)).toBe(true);
    expect((await server.call('read_log')).result?.structuredContent).toMatchObject({ found: 0, sessions: [] });
    const listed = (await server.ask('resources/list')).result as { resources: { uri: string }[] };
    for (const { uri } of listed.resources) {
      const read = (await server.ask('resources/read', { uri })).result as { contents: { text: string }[] };
      expect(read.contents[0]?.text.length).toBeGreaterThan(100);
    }
    expect(readFileSync(ledger(), 'utf8')).toBe(fresh());
  });

  it('read-only offers and does nothing that writes', async () => {
    const server = connect('--read-only');
    await server.begin();
    const { tools } = (await server.ask('tools/list')).result as {
      tools: { name: string; annotations: { readOnlyHint: boolean } }[];
    };
    expect(tools.map((tool) => tool.name)).toEqual(['read_plan', 'read_findings', 'read_log', 'explain_day']);
    expect(tools.every((tool) => tool.annotations.readOnlyHint)).toBe(true);
    expect((await server.call('log_set', { exercise: 'deadlift', reps: 5 })).error?.code).toBe(-32602);
    expect(readFileSync(ledger(), 'utf8')).toBe(fresh());
  });

  it('sees what another program wrote meanwhile', async () => {
    const server = connect();
    await server.begin();
    const other = connect();
    await other.begin();
    await server.call('read_log');
    await other.call('log_set', { exercise: 'deadlift', reps: 5, load: 100, unit: 'kg' });
    expect((await server.call('read_log')).result?.structuredContent).toMatchObject({ found: 1 });
  });
});

describe('writing', () => {
  it('a set of a planned day starts the planned session and answers its slot', async () => {
    const server = connect();
    await server.begin();
    const day = (await server.call('explain_day')).result?.structuredContent as { slots: { exercise: string; slot: string }[] };
    const slot = day.slots[0];
    const told = (
      await server.call('log_set', { exercise: slot?.exercise, reps: 8, load: 25, unit: 'lb', rpe: 7.5, finish: true })
    ).result;
    expect(told?.structuredContent).toMatchObject({ slot: slot?.slot, sessionOpen: false });
    const [session] = [...state().sessions.values()];
    expect(session).toMatchObject({ date: TODAY, plan: 'plan-1', plannedDate: TODAY, status: 'finished' });
    expect(session?.sets[0]).toMatchObject({
      reps: 8,
      rpe: 15,
      loadGrams: 11340,
      entered: { value: 25, unit: 'lb' },
      slot: slot?.slot,
    });
    expect(session?.sets[0]?.asked).toBeDefined();
  });

  it('the same set sent again is corrected, not doubled; other sets get their own names', async () => {
    const server = connect();
    await server.begin();
    await server.call('log_set', { exercise: 'deadlift', reps: 5, load: 100, unit: 'kg', set: '2' });
    await server.call('log_set', { exercise: 'deadlift', reps: 6, load: 100, unit: 'kg', set: '2', finish: true });
    await server.call('log_set', { exercise: 'deadlift', reps: 4 });
    await server.call('log_set', { exercise: 'deadlift', reps: 7, load: 100, unit: 'kg', set: '2' });
    const sets = [...state().sessions.values()].flatMap((session) => session.sets);
    expect(sets.map((set) => set.reps)).toEqual([7, 4]);
    expect(sets[1]?.loadGrams).toBeUndefined();
  });

  it('a suggestion is seen, decides nothing, and is kept once', async () => {
    const server = connect();
    await server.begin();
    const change = {
      change: 'Swap the carries for suitcase carries',
      because: 'the left side was weaker',
      exercise: 'suitcase carry',
    };
    expect((await server.call('propose_change', change)).result?.structuredContent).toMatchObject({
      recorded: true,
      applied: false,
    });
    expect((await server.call('propose_change', change)).result?.structuredContent).toMatchObject({ recorded: false });
    expect((await server.call('read_findings')).result?.structuredContent?.['suggestedByAssistants']).toMatchObject([
      { ...change, exercise: expect.any(String) as string },
    ]);
    expect(state().plan).toEqual(replay(readLedger(fresh()).events).plan);
    expect(state().proposals.size).toBe(0);
    const said = spawnSync(process.execPath, [bin, 'explain', ledger()], {
      encoding: 'utf8',
      env: { ...process.env, STRONGBACK_TODAY: TODAY },
    });
    expect(said.stdout).toContain('Suggested by an assistant, for you to decide');
  });

  it('two assistants at once lose nothing', async () => {
    const servers = [connect(), connect()];
    await Promise.all(servers.map((server) => server.begin()));
    await Promise.all(
      servers.flatMap((server, who) =>
        [1, 2, 3, 4, 5].map((number) => server.call('log_set', { exercise: 'deadlift', reps: number, set: `${who}-${number}` })),
      ),
    );
    expect([...state().sessions.values()].flatMap((session) => session.sets).length).toBe(10);
    expect(readLedger(readFileSync(ledger(), 'utf8')).faults).toEqual([]);
  });

  it('a ledger whose last line has no end is still whole afterwards', async () => {
    writeFileSync(ledger(), fresh().trimEnd());
    const server = connect();
    await server.begin();
    expect((await server.call('log_set', { exercise: 'deadlift', reps: 5 })).error).toBeUndefined();
    expect(readLedger(readFileSync(ledger(), 'utf8')).faults).toEqual([]);
  });
});
