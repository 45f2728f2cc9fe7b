// Decides how a device listens to the place's news: a stream that only hurries the next round along. Sync works without it.

/** Opens the stream of one athlete's news: lines as they come, ended when the other side ends it, or by what `onStop` is given. Rejects when it cannot be opened. */
export type OpenNews = (
  path: string,
  headers: Readonly<Record<string, string>>,
  onStop: (end: () => void) => void,
) => Promise<AsyncIterable<string>>;

export interface NewsTools {
  readonly open: OpenNews;
  readonly athlete: string;
  readonly capability: string;
  /** Calls back after `ms`; returns how to cancel. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** Up to which event of the place this device has read. */
  readonly readTo: () => Promise<number>;
  /** There is news, or the stream ended: ask. */
  readonly onNews: () => void;
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/** Listens until stopped, opening the stream again and again with patience. Returns the stop. */
export function followNews({ open, athlete, capability, after, readTo, onNews }: NewsTools): () => void {
  let stopped = false;
  // A stream that nobody listens to any more must not stay open: a browser has six connections for one address.
  let end = (): void => undefined;
  let failures = 0;
  let cancel = (): void => undefined;

  async function listen(): Promise<void> {
    if (stopped) return;
    let heard = 0;
    try {
      const path = `/api/v1/sync/events?athlete=${encodeURIComponent(athlete)}`;
      const headers = { authorization: `Bearer ${capability}`, accept: 'text/event-stream' };
      for await (const text of await open(path, headers, (call) => (end = call))) {
        if (stopped) return;
        if (/^event: head$/m.test(text)) {
          heard += 1;
          // The first head says where the place stands: what came between the last round and this stream is told by nobody else.
          if (heard > 1 || headSeq(text) !== (await readTo())) onNews();
        }
        failures = 0;
      }
    } catch {
      // No stream: the rounds come by the clock.
    }
    if (stopped) return;
    failures += 1;
    // An end may mean that this device was shut out; the round finds out.
    if (heard > 0) onNews();
    cancel = after(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10)), () => void listen());
  }

  void listen();
  return () => {
    stopped = true;
    cancel();
    end();
  };
}

/** The number of the place's last event, as a head tells it; null where it does not. */
function headSeq(text: string): number | null {
  const found = /"seq":\s*(\d+)/.exec(text);
  return found === null ? null : Number(found[1]);
}
