// Decides what is written down about requests that matter for security: what, when, how it ended; who only as a mark that is worth nothing elsewhere.
import { createHmac, randomBytes } from 'node:crypto';

/** What happened, in one line of JSON. Never a login, a ledger's id, an address, a secret or what was logged. */
export interface LogEntry {
  /** UTC. */
  readonly at: string;
  readonly what: 'start' | 'stop' | 'done' | 'refused' | 'fault';
  readonly route?: string;
  readonly status?: number;
  /** Machine word of the refusal, or the kind of the fault. */
  readonly code?: string;
  /** The same mark for the same secret while the server runs; another one after it. */
  readonly who?: string;
  /** The same for the household that asked. */
  readonly from?: string;
}

export interface SecurityLog {
  write(entry: Omit<LogEntry, 'at' | 'who' | 'from'> & { readonly token?: string | null; readonly address?: string }): void;
}

/** Routes that change who may do what: their every use is written down. */
const ACCESS = /^\/api\/v1\/(account|passkey|pair|devices|grants|tokens|webhooks|clubs|ledger)\b/;
/** Refusals that may be somebody trying doors. */
const TRIED: ReadonlySet<string> = new Set(['unknown', 'forbidden', 'cross-site', 'too-many', 'wrong-type', 'too-large']);

/** Whether an answer is worth a line. */
export function isWorthALine(method: string, path: string, code: string | null): boolean {
  return code === null ? method === 'POST' && ACCESS.test(path) : TRIED.has(code);
}

export function securityLog(line: (text: string) => void, now: () => number): SecurityLog {
  const key = randomBytes(32);
  const mark = (text: string): string => createHmac('sha256', key).update(text).digest('hex').slice(0, 10);
  return {
    write({ token, address, ...entry }) {
      const written: LogEntry = {
        at: new Date(now()).toISOString(),
        ...entry,
        ...(token === undefined || token === null ? {} : { who: mark(token) }),
        ...(address === undefined ? {} : { from: mark(address) }),
      };
      line(JSON.stringify(written));
    },
  };
}
