// Decides how a request becomes an answer: limits, secrets and bodies checked once for all routes, then the route, then the headers.
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { ZodError } from 'zod';
import { CAPABILITY, secretHash } from './access/secrets.ts';
import { noteUse } from './access/session-life.ts';
import { DESCRIBED } from './api/answers.ts';
import type { Answer, ServerContext } from './context.ts';
import { DATA_HEADERS, FORGET_HEADERS, OWNERS_DATA_HEADERS, SECURITY_HEADERS } from './http/headers.ts';
import { isWorthALine } from './http/log.ts';
import { addressKey } from './http/rate.ts';
import { errorBody, Refused, STATUSES } from './http/refusal.ts';
import type { StaticFiles } from './http/static-files.ts';
import { ROUTES, type Route } from './routes.ts';
import { SEAL_HEADER } from '@strongback/store';

const compress = promisify(brotliCompress);
/** Of an answer that tells what was expected. */
const MOST_LETTERS = 120;
/** Told one by one. */
const MOST_FIELDS = 10;
/** Routes that open a session. */
const OPENS = /\/(account\/(create|sign-in|recover)|passkey\/sign-in)$/;
/** Routes after which a browser should hold nothing more. */
const ENDS = /\/(account\/(sign-out|delete)|ledger\/delete)$/;
const WORTH_COMPRESSING_BYTES = 2_000;

export interface AppParts {
  readonly context: ServerContext;
  readonly files: StaticFiles;
  /** Called with faults that are ours; never with anybody's data. */
  readonly onFault: (problem: unknown) => void;
}

/** The server as a function from requests to answers. */
export function createApp({ context, files, onFault }: AppParts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value);
  });
  app.onError((problem, c) => {
    const refused = problem instanceof Refused ? problem : refusalFor(problem);
    if (refused.code === 'internal') {
      onFault(problem);
      context.metrics.count('faults');
    }
    const { pathname } = new URL(c.req.url);
    if (isWorthALine(c.req.method, pathname, refused.code)) {
      // What stands in an address may be anything; only routes of the table are named.
      const route = ROUTES.some((one) => one.path === pathname) ? `${c.req.method} ${pathname}` : 'no route';
      const token = bearer(c);
      context.log.write({
        what: 'refused',
        route,
        status: STATUSES[refused.code],
        code: refused.code,
        token,
        address: addressOf(c, context.proxies),
      });
    }
    if (leaves(c, pathname, refused.code)) for (const [name, value] of Object.entries(FORGET_HEADERS)) c.header(name, value);
    if (refused.code === 'busy' || refused.code === 'full' || refused.code === 'too-many') c.header('retry-after', '5');
    return c.json(errorBody(refused), STATUSES[refused.code], DATA_HEADERS);
  });
  for (const route of ROUTES) {
    const name = `${route.method} ${route.path}`;
    app.on(route.method, route.path, timed(name), limited(route), (c) => answer(route, c));
    app.all(route.path, (c) => {
      // HEAD is asked of GET routes by the framework itself.
      throw new Refused('method', `${c.req.method} is not for ${route.path}`);
    });
  }
  app.all('/api/*', () => {
    throw new Refused('no-route', 'the API has no such address; /api/openapi.json lists them');
  });
  app.on(['GET', 'HEAD'], '*', async (c) => {
    const { pathname } = new URL(c.req.url);
    const found = await files(pathname, {
      acceptEncoding: c.req.header('accept-encoding') ?? '',
      ifNoneMatch: c.req.header('if-none-match') ?? '',
    });
    if (found === null) throw new Refused('no-route', 'there is nothing here');
    return new Response(c.req.method === 'HEAD' ? null : found.body, { status: found.status, headers: found.headers });
  });
  app.all('*', () => {
    throw new Refused('method', 'this is not asked of a page');
  });
  return app;

  async function answer(route: Route, c: Context): Promise<Response> {
    const address = addressOf(c, context.proxies);
    if (!context.limits.everything.take(address)) throw new Refused('too-many', 'too many requests; wait a moment');
    refuseOtherSites(c);
    checkQuery(route, c);
    const tokenHash = tokenOf(route, c);
    const made = await route.run(context, {
      query: (name) => c.req.query(name),
      body: await bodyOf(route, c),
      tokenHash,
      address,
      host: hostOf(c),
    });
    if (tokenHash !== null && context.useDue(tokenHash)) await context.database.write(() => noteUse(tokenHash, context.now()));
    if (OPENS.test(route.path)) context.metrics.count('sign_ins');
    if (isWorthALine(route.method, route.path, null))
      context.log.write({ what: 'done', route: `${route.method} ${route.path}`, status: 200, token: bearer(c), address });
    if (ENDS.test(route.path)) for (const [name, value] of Object.entries(FORGET_HEADERS)) c.header(name, value);
    if (made.kind === 'text') return c.body(made.body, 200, { ...DATA_HEADERS, 'content-type': made.type });
    if (made.kind === 'packed') return sendPacked(c, made);
    return made.kind === 'json' ? sendJson(c, made.value) : sendStream(c, made);
  }

  function timed(name: string): MiddlewareHandler {
    return async (c, next) => {
      const from = performance.now();
      await next();
      context.metrics.answered(name, c.res.status, performance.now() - from);
    };
  }

  function sendStream(c: Context, made: Answer & { readonly kind: 'stream' }): Response {
    for (const [name, value] of Object.entries(DATA_HEADERS)) c.header(name, value);
    return streamSSE(c, async (stream) => {
      const closed = new Promise<void>((done) => {
        stream.onAbort(done);
        context.stopping.addEventListener('abort', () => done(), { once: true });
      });
      await made.run({
        closed,
        send: (event, data) => stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => undefined),
      });
    });
  }
}

/** Whether this device once had the ledger that it is refused now: deleted, or shut out of. */
function leaves(c: Context, pathname: string, code: string): boolean {
  if (code !== 'erased' && code !== 'unknown') return false;
  return pathname === '/api/v1/sync/segment' || (pathname.startsWith('/api/v1/sync/') && Number(c.req.query('after')) > 0);
}

function limited(route: Route): ReturnType<typeof bodyLimit> {
  return bodyLimit({
    maxSize: Math.max(1, route.mostBytes),
    onError: () => {
      throw new Refused('too-large', `the request is larger than ${route.mostBytes} bytes`);
    },
  });
}

/** Who asks, as a household. What a proxy says of it counts only where the operator named that proxy, and then only the last word. */
function addressOf(c: Context, proxies: ReadonlySet<string>): string {
  try {
    const near = addressKey(getConnInfo(c).remote.address);
    const said = proxies.has(near) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return said === undefined || isIP(said) === 0 ? near : addressKey(said);
  } catch {
    return 'unknown';
  }
}

/** The name in the address bar: what a passkey is bound to. */
function hostOf(c: Context): string {
  try {
    return new URL(`http://${c.req.header('host') ?? ''}`).hostname;
  } catch {
    return '';
  }
}

/** A page of another site may neither read nor change anything here, even with a secret in hand. */
function refuseOtherSites(c: Context): void {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refused('cross-site', 'this was asked by another site');
}

function tokenOf(route: Route, c: Context): string | null {
  return route.allowed === 'anyone' ? null : bearer(c);
}

function bearer(c: Context): string | null {
  const match = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '');
  const secret = match?.[1] ?? '';
  return CAPABILITY.test(secret) ? secretHash(secret) : null;
}

/** What stands after the question mark has to be as the document of the API says. */
function checkQuery(route: Route, c: Context): void {
  const checked = DESCRIBED[`${route.method} ${route.path}`]?.query?.safeParse(c.req.query());
  if (checked?.success === false) throw notAsExpected(checked.error);
}

async function bodyOf(route: Route, c: Context): Promise<unknown> {
  if (route.body === null) return null;
  if (!/^application\/json(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Refused('wrong-type', 'the body has to be application/json');
  let value: unknown;
  try {
    value = JSON.parse(await c.req.text());
  } catch (problem) {
    if (problem instanceof Refused) throw problem;
    throw new Refused('not-json', 'the body is not JSON');
  }
  const checked = route.body.safeParse(value);
  if (checked.success) return checked.data;
  throw notAsExpected(checked.error);
}

/** Names the fields, and what the document of the API asks of them; of what was sent no more than the names of unknown fields. */
function notAsExpected({ issues }: ZodError): Refused {
  const told = issues
    .slice(0, MOST_FIELDS)
    .map((issue) => ({ at: issue.path.join('.'), asked: issue.message.slice(0, MOST_LETTERS) }));
  const said = told.map(({ at, asked }) => `${at === '' ? 'the body' : at} is not as expected: ${asked}`);
  const more = issues.length > told.length ? [`and ${issues.length - told.length} more`] : [];
  const first = told[0]?.at ?? '';
  return new Refused('invalid', [...said, ...more].join('; '), first === '' ? {} : { at: first });
}

async function sendJson(c: Context, value: unknown): Promise<Response> {
  const text = JSON.stringify(value);
  const headers: Record<string, string> = { ...DATA_HEADERS, 'content-type': 'application/json' };
  if (text.length < WORTH_COMPRESSING_BYTES || !/\bbr\b/.test(c.req.header('accept-encoding') ?? ''))
    return c.body(text, 200, headers);
  const small = await compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return c.body(new Uint8Array(small), 200, { ...headers, 'content-encoding': 'br' });
}

/**
 * Packed text goes out as it lies where the other side can read it. The athlete's own browser may keep it, asks each time whether it still
 * may, and only where it can be told to forget it again: over HTTPS, which is where browsers say who asks.
 */
function sendPacked(c: Context, { packed, text, seal, ownerAsks }: Answer & { readonly kind: 'packed' }): Response {
  const tag = `W/"${seal}"`;
  const keepable = ownerAsks && c.req.header('sec-fetch-site') === 'same-origin';
  const headers = {
    ...(keepable ? OWNERS_DATA_HEADERS : DATA_HEADERS),
    'content-type': 'text/plain; charset=utf-8',
    etag: tag,
    [SEAL_HEADER]: seal,
  };
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
  return /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
    ? c.body(new Uint8Array(packed), 200, { ...headers, 'content-encoding': 'br' })
    : c.body(text(), 200, headers);
}

/** Full disks and busy databases are conditions, not faults of ours. */
function refusalFor(problem: unknown): Refused {
  const code = typeof problem === 'object' && problem !== null ? (problem as { errcode?: unknown }).errcode : undefined;
  if (typeof code === 'number' && (code & 0xff) === 13)
    return new Refused('full', "the server's disk is full; nothing was kept of this request");
  if (typeof code === 'number' && ((code & 0xff) === 5 || (code & 0xff) === 6))
    return new Refused('busy', 'the server is busy; try again');
  return new Refused('internal', 'the server failed; nothing was kept of this request');
}
