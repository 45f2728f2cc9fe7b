// Decides how Hevy is asked: patiently where asking again is harmless, and never twice for something that may have been done.
import { accept, type Outcome, refuse } from '@strongback/engine';
import type { HevyRequest, HevyTransport } from './api.types.ts';

const TRIES = 5;
const FIRST_WAIT_MILLISECONDS = 1000;
const LONGEST_WAIT_MILLISECONDS = 60_000;

/** The text of a good answer. Refusals: `hevy.key`, `hevy.limit`, `hevy.missing`, `hevy.rejected`, `hevy.unreachable`, `hevy.unsure`. */
export async function ask(transport: HevyTransport, request: HevyRequest): Promise<Outcome<string>> {
  for (let attempt = 1; ; attempt++) {
    const { status, text, retryAfterSeconds } = await transport.send(request);
    if (status >= 200 && status < 300) return accept(text);
    const busy = status === 429 || status === 503;
    const broken = status === 0 || status >= 500;
    // A workout that was sent without an answer may have arrived: sending it again could double it.
    if (broken && !busy && request.method === 'POST')
      return refuse(
        'hevy.unsure',
        `Hevy did not answer (${said(status, text)}); whether it has the workout is looked up next time`,
      );
    if (!busy && !broken) return refusalFor(request, status, text);
    if (attempt === TRIES)
      return refuse(
        'hevy.unreachable',
        `Hevy could not be reached in ${TRIES} tries (${said(status, text)}). Nothing was changed; try again later`,
      );
    const doubled = FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1);
    await transport.wait(Math.min(LONGEST_WAIT_MILLISECONDS, Math.max(doubled, (retryAfterSeconds ?? 0) * 1000)));
  }
}

function refusalFor(request: HevyRequest, status: number, text: string): Outcome<string> {
  if (status === 401)
    return refuse('hevy.key', "Hevy does not know the key. Make one in Hevy's developer settings (Hevy Pro only)");
  if (status === 403)
    return request.method === 'POST'
      ? refuse('hevy.limit', `Hevy does not allow this to the account (${said(status, text)})`)
      : refuse('hevy.key', "Hevy refuses the key: the account needs Hevy Pro, and a key from Hevy's developer settings");
  if (status === 404) return refuse('hevy.missing', `Hevy has no ${request.path.split('?')[0]} (${said(status, text)})`);
  return refuse('hevy.rejected', `Hevy refused ${request.method} ${request.path.split('?')[0]} (${said(status, text)})`);
}

/** Errors come as JSON or as plain text; a short piece of either is enough. */
function said(status: number, text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim().slice(0, 160);
  return `${status === 0 ? 'no answer' : `status ${status}`}${plain === '' ? '' : `: ${plain}`}`;
}
