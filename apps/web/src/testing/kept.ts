// Decides how a browser test reads what is kept of a ledger: on the phone in its own database, on the server with the phone's own secret.
import type { Page } from 'playwright';

/** An event as far as the browser tests look into it. */
export interface KeptEvent {
  readonly time: { readonly ms: number; readonly tick: number };
  readonly device: string;
  readonly deviceSeq: number;
  readonly body: {
    readonly type: string;
    readonly session?: string;
    readonly set?: string;
    readonly kind?: string;
    readonly body?: string;
    readonly exercise?: string;
    readonly superset?: string;
    readonly from?: string;
    readonly restSeconds?: number | null;
    readonly loadGrams?: number;
    readonly changes?: { readonly loadGrams?: number | null; readonly rpe?: number | null };
    readonly entered?: { readonly value: number; readonly unit: string };
    readonly rested?: { readonly after: string; readonly seconds: number };
  };
}

export interface KeptOnPhone {
  readonly athlete: string;
  /** The secret with which this phone asks the server. */
  readonly capability: string;
  /** In the order in which they were written here. */
  readonly events: readonly KeptEvent[];
}

/** What the phone's database holds now; asks the app nothing. */
export function keptOnPhone(page: Page): Promise<KeptOnPhone> {
  return page.evaluate(
    () =>
      new Promise<KeptOnPhone>((resolve, reject) => {
        const open = indexedDB.open('strongback-own');
        open.onerror = () => reject(open.error ?? new Error('the database does not open'));
        open.onsuccess = () => {
          const reading = open.result.transaction(['events', 'notes']);
          const rows = reading.objectStore('events').getAll();
          const athlete = reading.objectStore('notes').get('athlete');
          const capability = reading.objectStore('notes').get('capability');
          reading.oncomplete = () => {
            open.result.close();
            resolve({
              athlete: athlete.result as string,
              capability: capability.result as string,
              events: (rows.result as { event: KeptEvent }[]).map((row) => row.event),
            });
          };
        };
      }),
  );
}

/** How many of `events` are performed sets. */
export function setsAmong(events: readonly KeptEvent[]): number {
  return events.filter((event) => event.body.type === 'SetPerformed').length;
}

/** What the server at `url` holds of this athlete, up to a thousand events. */
export async function keptOnServer(
  url: string,
  { athlete, capability }: Pick<KeptOnPhone, 'athlete' | 'capability'>,
): Promise<readonly KeptEvent[]> {
  const answer = await fetch(`${url}/api/v1/sync/pull?athlete=${encodeURIComponent(athlete)}&after=0&limit=1000`, {
    headers: { authorization: `Bearer ${capability}` },
  });
  return ((await answer.json()) as { events: KeptEvent[] }).events;
}
