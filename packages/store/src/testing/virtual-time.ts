// Decides time in tests of waiting: a clock that moves only when told, so that hours of patience take milliseconds.

export interface VirtualTime {
  now(): number;
  after(ms: number, call: () => void): () => void;
  /** Moves on by `ms`, calling what falls due in order and letting promises settle in between. */
  pass(ms: number): Promise<void>;
}

export function virtualTime(): VirtualTime {
  let time = 0;
  let ids = 0;
  const waiting = new Map<number, { readonly at: number; readonly call: () => void }>();
  // A step of a store or a transport settles within a few turns of the event loop.
  const settle = async () => {
    for (let turn = 0; turn < 12; turn++) await new Promise((done) => setImmediate(done));
  };
  return {
    now: () => time,
    after(ms, call) {
      const id = (ids += 1);
      waiting.set(id, { at: time + ms, call });
      return () => waiting.delete(id);
    },
    async pass(ms) {
      const until = time + ms;
      await settle();
      for (;;) {
        const [next] = [...waiting].filter(([, one]) => one.at <= until).sort((a, b) => a[1].at - b[1].at || a[0] - b[0]);
        if (next === undefined) break;
        waiting.delete(next[0]);
        time = Math.max(time, next[1].at);
        next[1].call();
        await settle();
      }
      time = until;
    },
  };
}
