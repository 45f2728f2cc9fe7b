// Decides how the app asks the server for what is not the ledger itself: one answer shape, refusals as data, no network as a refusal too.
import { ask } from '../../platform/network.ts';

export type ServerAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly reason: string };

interface Asking {
  readonly secret?: string;
  readonly body?: unknown;
}

/** Asks our own server. `offline` is the code where nothing of ours answered. */
export async function askServer<T>(
  method: 'GET' | 'POST',
  path: string,
  { secret, body }: Asking = {},
): Promise<ServerAnswer<T>> {
  try {
    const answer = await ask(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value = JSON.parse(await answer.text()) as { readonly error?: { readonly code?: string; readonly reason?: string } };
    if (answer.status === 200) return { ok: true, value: value as T };
    return { ok: false, code: value.error?.code ?? 'offline', reason: value.error?.reason ?? `answered ${answer.status}` };
  } catch (problem) {
    return { ok: false, code: 'offline', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}
