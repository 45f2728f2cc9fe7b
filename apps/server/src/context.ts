// Decides what every route may use: the database, the clock, the bus, and how a request's answer is made.
import type { Database } from '@strongback/store';
import type { Bus } from './sync/bus.ts';
import type { Hooks } from './webhooks/deliver.ts';
import type { SecurityLog } from './http/log.ts';
import type { Metrics } from './http/metrics.ts';
import type { RateLimit } from './http/rate.ts';

export interface ServerContext {
  readonly database: Database;
  readonly hash: (text: string) => string;
  readonly now: () => number;
  readonly bus: Bus;
  readonly limits: { readonly everything: RateLimit; readonly pairing: RateLimit; readonly signIn: RateLimit };
  /** Whether anybody may make an account. */
  readonly signUps: boolean;
  /** The demo athlete and its capability; null outside demo mode. */
  readonly demo: { readonly athlete: string; readonly capability: string } | null;
  readonly hooks: Hooks;
  readonly metrics: Metrics;
  /** Hash of the secret that opens the metrics; null where they are off. */
  readonly metricsHash: string | null;
  readonly log: SecurityLog;
  /** Addresses whose word about who asks is taken. */
  readonly proxies: ReadonlySet<string>;
  /** True once a day for each secret: then its use is noted. */
  readonly useDue: (tokenHash: string) => boolean;
  /** The OpenAPI document of the route table. */
  readonly document: () => unknown;
  /** Aborted when the server stops: open streams end. */
  readonly stopping: AbortSignal;
}

/** A request as a route sees it: read, bounded and in plain data. */
export interface Asked {
  readonly query: (name: string) => string | undefined;
  /** The JSON body; only on routes that take one. */
  readonly body: unknown;
  /** The bearer secret's hash, or null. */
  readonly tokenHash: string | null;
  readonly address: string;
  /** The name under which the server was asked, without port. */
  readonly host: string;
}

/** What a route answers: data as JSON, text of a kind, or a stream of news. */
export type Answer =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly type: string; readonly body: string }
  | {
      /** Text that lies packed (brotli) already. `seal` vouches for it and names it to caches; `ownerAsks` says whether one may keep it. */
      readonly kind: 'packed';
      readonly packed: Uint8Array;
      readonly text: () => string;
      readonly seal: string;
      readonly ownerAsks: boolean;
    }
  | { readonly kind: 'stream'; readonly run: (stream: NewsStream) => Promise<void> };

export interface NewsStream {
  send(event: string, data: unknown): Promise<void>;
  /** Resolves when the other side, or the server, is gone. */
  readonly closed: Promise<void>;
}
