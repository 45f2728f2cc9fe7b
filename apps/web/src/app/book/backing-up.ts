// Decides how the phone meets the server: our own sync over plain requests.
import {
  followNews,
  httpTransport,
  type OpenNews,
  sha256,
  startSync,
  type PhoneStore,
  type SyncClient,
  type SyncStatus,
} from '@strongback/store';
import { platformDigest } from '@strongback/store/indexeddb';
import type { AthleteId } from '@strongback/engine';

export interface BackUp {
  readonly store: PhoneStore;
  readonly ask: Parameters<typeof httpTransport>[0];
  readonly openNews: OpenNews;
  readonly capability: string;
  readonly athlete: AthleteId;
  readonly newDevice: () => string;
  readonly now: () => number;
  readonly after: (ms: number, call: () => void) => () => void;
  readonly onStatus: (status: SyncStatus) => void;
  readonly onPulled: () => void;
}

/** Begins to meet the server; ends with `stop`. News of the server hurries the next round along. */
export function backUp({ ask, openNews, capability, ...rest }: BackUp): SyncClient {
  let stopNews = (): void => undefined;
  let listening = false;
  let stopped = false;
  const listen = async (): Promise<void> => {
    const { athlete, after, store } = rest;
    // Of a ledger with nothing in it the server knows nothing yet: asking would only be refused.
    const { seq } = await store.head(athlete);
    if (seq === 0 || listening || stopped) return;
    listening = true;
    stopNews = followNews({
      open: openNews,
      athlete,
      capability,
      after,
      readTo: () => client.readTo(),
      onNews: () => client.nudge(),
    });
  };
  const client = startSync({
    ...rest,
    transport: httpTransport(ask, '', async () => capability),
    hash: sha256,
    ...(platformDigest === null ? {} : { digest: platformDigest }),
    onStatus: (status) => {
      rest.onStatus(status);
      // Before the first round that left nothing behind the server may not know this device yet.
      if (listening || stopped || status.lastSuccessMs === null || status.pending > 0) return;
      void listen().catch(() => undefined);
    },
  });
  return {
    ...client,
    stop: () => {
      stopped = true;
      stopNews();
      client.stop();
    },
  };
}
