// Decides how the phone meets the server: our own sync over plain requests.
import { httpTransport, sha256, startSync, type PhoneStore, type SyncClient, type SyncStatus } from '@strongback/store';
import type { AthleteId } from '@strongback/engine';

export interface BackUp {
  readonly store: PhoneStore;
  readonly ask: Parameters<typeof httpTransport>[0];
  readonly capability: string;
  readonly athlete: AthleteId;
  readonly newDevice: () => string;
  readonly now: () => number;
  readonly after: (ms: number, call: () => void) => () => void;
  readonly onStatus: (status: SyncStatus) => void;
  readonly onPulled: () => void;
}

/** Begins to meet the server; ends with `stop`. */
export function backUp({ ask, capability, ...rest }: BackUp): SyncClient {
  return startSync({ ...rest, transport: httpTransport(ask, '', async () => capability), hash: sha256 });
}
