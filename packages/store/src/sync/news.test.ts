// Examples of listening to news: it hurries rounds along, comes back with patience, and its end asks at once.
import { expect, test } from 'vitest';
import { followNews } from './news.ts';

const settled = () => new Promise((done) => setTimeout(done, 5));

test('the end of listening ends the stream that is open', async () => {
  let open = 0;
  const stop = followNews({
    athlete: 'a',
    capability: 'secret',
    open: async (_path, _headers, onStop) => {
      open += 1;
      const ended = new Promise<void>((done) => onStop(() => done()));
      return (async function* () {
        yield 'event: head\ndata: {"seq":1}\n\n';
        await ended;
        open -= 1;
      })();
    },
    after: () => () => undefined,
    readTo: async () => 1,
    onNews: () => undefined,
  });
  await settled();
  expect(open).toBe(1);
  stop();
  await settled();
  expect(open).toBe(0);
});

test('news after the first asks for a round, an end asks too, and the stream is opened again later and later', async () => {
  const waits: number[] = [];
  let calls: (() => void)[] = [];
  let asked = 0;
  let opened = 0;
  let cancelled = 0;
  const stop = followNews({
    athlete: 'a b',
    capability: 'secret',
    open: async (path, headers) => {
      expect(path).toBe('/api/v1/sync/events?athlete=a%20b');
      expect(headers['authorization']).toBe('Bearer secret');
      opened += 1;
      if (opened > 1) throw new Error('no network');
      return (async function* () {
        yield 'event: head\ndata: {"seq":4}\n\n';
        yield 'event: beat\ndata: {}\n\n';
        yield 'event: head\ndata: {"seq":5}\n\n';
      })();
    },
    after: (ms, call) => {
      waits.push(ms);
      calls.push(call);
      return () => (cancelled += 1);
    },
    readTo: async () => 4,
    onNews: () => (asked += 1),
  });
  for (let round = 0; round < 8; round++) {
    await settled();
    const due = calls;
    calls = [];
    for (const call of due) call();
  }
  await settled();
  expect(asked).toBe(2);
  expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(Math.max(...waits)).toBe(30_000);
  expect(cancelled).toBe(0);
  stop();
  expect(cancelled).toBe(1);
  const before = opened;
  for (const call of calls) call();
  await settled();
  expect(opened).toBeLessThanOrEqual(before + 1);
});

test('what was written between the last round and the opening of the stream is asked for at once', async () => {
  for (const [readTo, expected] of [
    [7, 0],
    [6, 1],
  ] as const) {
    let asked = 0;
    const stop = followNews({
      athlete: 'a',
      capability: 'secret',
      open: async (_path, _headers, onStop) => {
        const ended = new Promise<void>((done) => onStop(() => done()));
        return (async function* () {
          yield 'event: head\ndata: {"seq":7}\n\n';
          await ended;
        })();
      },
      after: () => () => undefined,
      readTo: async () => readTo,
      onNews: () => (asked += 1),
    });
    await settled();
    expect(asked, `read to ${readTo} of 7`).toBe(expected);
    stop();
    await settled();
  }
});
