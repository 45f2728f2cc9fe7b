// Proves that wrong messages, arguments and ledgers are answered clearly and change nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workbench } from './testing/connection.ts';

const { ledger, fresh, connect } = workbench();

describe('what is wrong is said and changes nothing', () => {
  it.each([
    ['not json', '{"jsonrpc":"2.0","id":1', -32700],
    ['no object', '7', -32600],
    ['a list', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', -32600],
    ['no version', '{"id":1,"method":"ping"}', -32600],
    ['no method', '{"jsonrpc":"2.0","id":1}', -32600],
    ['an id that is none', '{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600],
    ['params that are a list', '{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}', -32602],
    ['an unknown method', '{"jsonrpc":"2.0","id":1,"method":"tools/erase"}', -32601],
    ['an unknown resource', '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///etc/passwd"}}', -32002],
    ['a line of two million characters', `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(2_000_000)}"}`, -32700],
  ])('%s', async (_name, line, code) => {
    const server = connect();
    await server.begin();
    const answer = await server.raw(line);
    expect(answer.error?.code).toBe(code);
    expect(answer.error?.message.length).toBeLessThan(200);
    expect((await server.ask('ping')).result).toEqual({});
    expect(readFileSync(ledger(), 'utf8')).toBe(fresh());
  });

  it('arguments that do not fit are named', async () => {
    const server = connect();
    await server.begin();
    const wrong: [string, object, RegExp][] = [
      ['log_set', {}, /"exercise" is missing/],
      ['log_set', { exercise: 'deadlift', reps: '5' }, /"reps" must be a number/],
      ['log_set', { exercise: 'deadlift', reps: 5.5 }, /whole number/],
      ['log_set', { exercise: 'deadlift', reps: 5, rpe: 11 }, /"rpe" must be from 0 to 10/],
      ['log_set', { exercise: 'deadlift', reps: 5, unit: 'stone' }, /one of kg, lb/],
      ['log_set', { exercise: 'deadlift', reps: 5, date: '2026-02-30' }, /date such as/],
      ['log_set', { exercise: 'deadlift', reps: 5, apply: true }, /no argument "apply"/],
      ['log_set', { exercise: 'deadlift', reps: 5, note: 'a\0b' }, /no ledger can hold/],
      ['log_set', { exercise: '   ', reps: 5 }, /must not be empty/],
      ['propose_change', { change: 'x'.repeat(2000), because: 'y' }, /longer than 1000/],
      ['read_log', { limit: 0 }, /from 1 to 100/],
      ['erase_log', {}, /no tool "erase_log"/],
    ];
    for (const [tool, given, said] of wrong) {
      const { error } = await server.call(tool, given);
      expect(error?.code).toBe(-32602);
      expect(error?.message).toMatch(said);
    }
    expect(readFileSync(ledger(), 'utf8')).toBe(fresh());
  });

  it('what the catalogue or the ledger refuses comes back as the tool result', async () => {
    const server = connect();
    await server.begin();
    const refused: [string, object, RegExp][] = [
      ['log_set', { exercise: 'flying deadlft', reps: 5 }, /it knows .*deadlift/],
      ['log_set', { exercise: 'deadlift' }, /"reps", "seconds" or "metres"/],
      ['log_set', { exercise: 'deadlift', reps: 5, load: 100 }, /needs its "unit"/],
      ['log_set', { exercise: 'deadlift', reps: 5, date: '2026-11-24' }, /still to come/],
      ['read_plan', { from: '2026-11-24', to: '2026-11-23' }, /before the first/],
    ];
    for (const [tool, given, said] of refused) {
      const { result } = await server.call(tool, given);
      expect(result?.isError).toBe(true);
      const [content] = (result?.['content'] ?? []) as { text: string }[];
      expect(content?.text).toMatch(said);
    }
    expect(readFileSync(ledger(), 'utf8')).toBe(fresh());
  });

  it('a ledger that got damaged is named, and the door stays open', async () => {
    const server = connect();
    await server.begin();
    writeFileSync(ledger(), `${fresh()}{"cut`);
    expect((await server.call('log_set', { exercise: 'deadlift', reps: 5 })).error?.message).toMatch(/me\.jsonl: line \d+/);
    expect(readFileSync(ledger(), 'utf8')).toBe(`${fresh()}{"cut`);
    writeFileSync(ledger(), fresh());
    expect((await server.call('read_log')).error).toBeUndefined();
  });
});
