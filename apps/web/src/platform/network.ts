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
): Promise<{ readonly status: number; text(): Promise<string> }> {
  return fetch(url, { ...init, cache: 'no-store', credentials: 'same-origin', signal: AbortSignal.timeout(20_000) });
}
