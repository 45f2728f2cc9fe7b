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
  const client = startSync({
    ...rest,
    transport: httpTransport(ask, '', async () => capability),
    hash: sha256,
    onStatus: (status) => {
      rest.onStatus(status);
      // Before the first round the server may not know this device yet.
      if (listening || status.lastSuccessMs === null) return;
      listening = true;
      const { athlete, after } = rest;
      stopNews = followNews({ open: openNews, athlete, capability, after, onNews: () => client.nudge() });
    },
  });
  return {
    ...client,
    stop: () => {
      stopNews();
      client.stop();
    },
  };
}
