// Decides what is looked at from outside: whether the address that people use leads here, over HTTPS, through a proxy that changes nothing it should not.
import { CONTENT_SECURITY_POLICY } from '../http/headers.ts';
import type { Check } from './doctor.ts';

const PATIENCE_MS = 5_000;
const YEAR_SECONDS = 31_536_000;

export type Look = (url: string, init: { readonly redirect: 'manual'; readonly signal: AbortSignal }) => Promise<Response>;

/** Asks the address as a browser would, changing nothing. `look` is for tests. */
export async function doctorAddress(address: string, look: Look = fetch): Promise<readonly Check[]> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return [
      { name: 'address', state: 'wrong', text: `"${address.slice(0, 100)}" is no address; it looks like https://lift.example` },
    ];
  }
  const asked = async (to: URL): Promise<Response | string> => {
    try {
      return await look(to.href, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (problem) {
      const cause = problem instanceof Error && problem.cause instanceof Error ? problem.cause.message : '';
      return cause === '' ? (problem instanceof Error ? problem.message : 'unknown') : cause;
    }
  };
  const health = await asked(new URL('/healthz', url));
  if (typeof health === 'string')
    return [
      { name: 'address', state: 'wrong', text: `${url.origin} does not answer (${health}); see docs/how-to/run-a-server.md` },
    ];
  const checks: Check[] = [await healthOf(url, health), policyOf(health)];
  if (url.protocol !== 'https:') {
    const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    checks.push({
      name: 'https',
      state: here ? 'well' : 'warning',
      text: here
        ? 'plain HTTP is private on this very computer'
        : 'plain HTTP: whoever shares the network can read along, and browsers refuse offline start, passkeys and the camera; put a proxy with HTTPS before it',
    });
    return checks;
  }
  checks.push({ name: 'https', state: 'well', text: 'HTTPS with a certificate that is trusted here' }, strictOf(health));
  checks.push(await redirectOf(url, asked));
  return checks;
}

async function healthOf(url: URL, health: Response): Promise<Check> {
  const body: unknown = await health.json().catch(() => null);
  const ours = health.status === 200 && typeof body === 'object' && body !== null && (body as { ok?: unknown }).ok === true;
  return {
    name: 'address',
    state: ours ? 'well' : 'wrong',
    text: ours
      ? `${url.origin} leads to a Strongback that answers`
      : `${url.origin} answers ${health.status}, but not as Strongback does; does the proxy pass every path on?`,
  };
}

function policyOf(health: Response): Check {
  const whole = health.headers.get('content-security-policy') === CONTENT_SECURITY_POLICY;
  return {
    name: 'headers',
    state: whole ? 'well' : 'wrong',
    text: whole
      ? 'the policy against foreign code arrives as it was sent'
      : 'the header content-security-policy is missing or changed on the way; let the proxy pass headers on as they are',
  };
}

function strictOf(health: Response): Check {
  const seconds = Number(/max-age=(\d+)/.exec(health.headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
  return {
    name: 'strict transport',
    state: seconds >= YEAR_SECONDS ? 'well' : 'warning',
    text:
      seconds >= YEAR_SECONDS
        ? 'browsers are told to use HTTPS only'
        : `let the proxy add "strict-transport-security: max-age=${YEAR_SECONDS}"; then browsers never ask over plain HTTP again`,
  };
}

async function redirectOf(url: URL, asked: (to: URL) => Promise<Response | string>): Promise<Check> {
  const plain = new URL(url);
  plain.protocol = 'http:';
  plain.port = '';
  const answer = await asked(plain);
  if (typeof answer === 'string') return { name: 'plain http', state: 'well', text: 'nothing answers over plain HTTP' };
  const target = answer.headers.get('location') ?? '';
  const leads = answer.status >= 300 && answer.status < 400 && target.startsWith('https:');
  return {
    name: 'plain http',
    state: leads ? 'well' : 'wrong',
    text: leads
      ? 'plain HTTP leads to HTTPS'
      : 'the same address answers over plain HTTP too; let the proxy redirect it to HTTPS',
  };
}
