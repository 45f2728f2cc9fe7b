// Decides how a program asks the server: one typed call a route, answers and refusals as values, news as a stream. It reads no clock and no network of its own.
import { type RouteName, type Routes, TEXT_ROUTES } from './generated/routes.ts';

/** The part of the platform's `fetch` that is needed; pass `fetch` itself. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;
interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}
export interface FetchAnswer {
  readonly status: number;
  text(): Promise<string>;
  readonly body: { getReader(): Reader } | null;
}
interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

export interface ClientOptions {
  /** Where the server is, without a slash at the end: `https://strong.example`. */
  readonly base: string;
  /** The secret that is sent along: a device's, an account's session, or a personal token. Left out: none. */
  readonly secret?: string;
  readonly fetch: Fetch;
}

/** What came back. `status` 0: no answer, or one that is not from Strongback. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly reason: string; readonly at?: string };

/** What a route takes: `query` and `body` as the document of the API says. */
export type Asked<Name extends RouteName> = Part<'query', Routes[Name]['query']> & Part<'body', Routes[Name]['body']>;
type Part<Key extends string, Value> = Value extends null
  ? Readonly<Partial<Record<Key, never>>>
  : object extends Value
    ? Readonly<Partial<Record<Key, Value>>>
    : Readonly<Record<Key, Value>>;
type Arguments<Name extends RouteName> =
  object extends Asked<Name> ? readonly [asked?: Asked<Name>] : readonly [asked: Asked<Name>];

/** One message of a stream. */
export interface News {
  readonly event: string;
  readonly data: unknown;
}

export interface Client {
  /** Asks one route. Never rejects: what goes wrong is an outcome. A route that answers text gives the text. */
  ask<Name extends RouteName>(name: Name, ...asked: Arguments<Name>): Promise<Outcome<Routes[Name]['gives']>>;
  /** News of one ledger as they come, until the caller stops or the server ends it. Throws when the server refuses. */
  news(athlete: string): AsyncGenerator<News, void>;
  /** The same client with another secret. */
  as(secret: string | undefined): Client;
}

export function openClient({ base, secret, fetch }: ClientOptions): Client {
  const root = base.endsWith('/') ? base.slice(0, -1) : base;
  return {
    async ask(name, ...[given]) {
      const asked = (given ?? {}) as { readonly query?: Record<string, unknown>; readonly body?: unknown };
      try {
        const answer = await send(name, asked);
        return read(answer.status, await answer.text(), name) as Outcome<never>;
      } catch (problem) {
        return { ok: false, status: 0, code: 'offline', reason: problem instanceof Error ? problem.message : 'no answer' };
      }
    },
    async *news(athlete) {
      const answer = await send('GET /api/v1/sync/events', { query: { athlete } });
      if (answer.status !== 200 || answer.body === null) throw new Error(`the server answered ${answer.status}`);
      const reader = answer.body.getReader();
      try {
        yield* messages(reader);
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    },
    as: (other) => openClient({ base, fetch, ...(other === undefined ? {} : { secret: other }) }),
  };

  function send(
    name: RouteName,
    { query, body }: { readonly query?: Record<string, unknown>; readonly body?: unknown },
  ): Promise<FetchAnswer> {
    const [method = 'GET', path = '/'] = name.split(' ');
    const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null);
    const search = pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join('&');
    return fetch(`${root}${path}${search === '' ? '' : `?${search}`}`, {
      method,
      headers: {
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

const TEXT: ReadonlySet<RouteName> = new Set(TEXT_ROUTES);

function read(status: number, text: string, name: RouteName): Outcome<unknown> {
  if (status === 200 && TEXT.has(name)) return { ok: true, value: text };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, status: 0, code: 'offline', reason: `the answer (${status}) is not from Strongback` };
  }
  if (status === 200) return { ok: true, value };
  const error = (value as { error?: { code?: unknown; reason?: unknown; at?: unknown } } | null)?.error;
  return {
    ok: false,
    status,
    code: typeof error?.code === 'string' ? error.code : 'offline',
    reason: typeof error?.reason === 'string' ? error.reason : `the server answered ${status}`,
    ...(typeof error?.at === 'string' ? { at: error.at } : {}),
  };
}

declare class TextDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** Messages of a server-sent stream, cut at blank lines. */
async function* messages(reader: Reader): AsyncGenerator<News, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += decoder.decode(value, { stream: true });
    const whole = rest.split('\n\n');
    rest = whole.pop() ?? '';
    for (const message of whole) {
      const lines = message.split('\n');
      const field = (key: string): string =>
        lines.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : [])).join('\n');
      const data = field('data');
      if (data !== '') yield { event: field('event') || 'message', data: JSON.parse(data) as unknown };
    }
  }
}
