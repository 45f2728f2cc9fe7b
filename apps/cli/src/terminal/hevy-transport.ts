// Decides how Hevy is reached from the command line: the key from the environment, in one header, to one address, and nowhere else.
import { setTimeout as pause } from 'node:timers/promises';
import type { HevyRequest, HevyResponse, HevyTransport } from '@strongback/interchange';
import { REFUSED, Stop, USAGE } from './outcome.ts';

const ADDRESS = 'https://api.hevyapp.com';
const ANSWER_WITHIN_MILLISECONDS = 30_000;
const LONGEST_ANSWER_BYTES = 32 * 1024 * 1024;

/** The way to Hevy with the key of `HEVY_API_KEY`; `HEVY_API_URL` replaces the address. The key is neither kept nor shown. */
export function hevyTransport(environment: NodeJS.ProcessEnv): HevyTransport {
  const key = environment['HEVY_API_KEY']?.trim() ?? '';
  if (key === '')
    throw new Stop(
      REFUSED,
      "set HEVY_API_KEY to a key from Hevy's developer settings (Hevy Pro): the connection is off without one, and the key is never stored",
    );
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Stop(USAGE, 'HEVY_API_KEY does not hold a key');
  const address = addressIn(environment['HEVY_API_URL'] ?? ADDRESS);
  return {
    send: (request) => send(address, key, request),
    async wait(milliseconds) {
      await pause(milliseconds);
    },
  };
}

function addressIn(text: string): string {
  const url = URL.parse(text);
  const near = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !(url.protocol === 'http:' && near)))
    throw new Stop(USAGE, 'HEVY_API_URL takes an https address: a key is not sent in the open');
  return url.origin;
}

async function send(address: string, key: string, request: HevyRequest): Promise<HevyResponse> {
  try {
    const answer = await fetch(address + request.path, {
      method: request.method,
      headers: {
        'api-key': key,
        accept: 'application/json',
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      // Another address must not get the key.
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS),
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const text = await textOf(answer);
    const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return { status: answer.status, text: text.replaceAll(key, '…'), retryAfterSeconds: Number.isFinite(after) ? after : null };
  } catch (error) {
    const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : 'no reason';
    return { status: 0, text: reason.replaceAll(key, '…'), retryAfterSeconds: null };
  }
}

async function textOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > LONGEST_ANSWER_BYTES) throw new Error(`the answer is longer than ${LONGEST_ANSWER_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
