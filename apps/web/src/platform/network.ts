// Decides how the app learns that a network came back or that it is seen again.

/** Calls back when it is worth trying the network. Returns the stop. */
export function onChance(call: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') call();
  };
  addEventListener('online', call);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', call);
    document.removeEventListener('visibilitychange', seen);
  };
}

/** The network, with a limit so that a captive portal cannot hold a round for ever. */
export async function ask(
  url: string,
  init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
): Promise<Response> {
  return fetch(url, { ...init, cache: 'no-store', credentials: 'same-origin', signal: AbortSignal.timeout(20_000) });
}

/** Opens a stream of text that lasts; ends when the other side ends it, the network goes, or by what `onStop` is given. Rejects unless the answer is 200. */
export async function openStream(
  url: string,
  headers: Readonly<Record<string, string>>,
  onStop: (end: () => void) => void,
): Promise<AsyncIterable<string>> {
  const leaving = new AbortController();
  onStop(() => leaving.abort());
  const answer = await fetch(url, { headers, cache: 'no-store', credentials: 'same-origin', signal: leaving.signal });
  if (answer.status !== 200 || answer.body === null) {
    // An answer that nobody reads would hold its connection.
    await answer.body?.cancel();
    throw new Error(`answered ${answer.status}`);
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  return (async function* () {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  })();
}
