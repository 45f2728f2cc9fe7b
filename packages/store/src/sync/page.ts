// Decides whether a page from the meeting place fits what this device remembers, and what of it may be kept.
import { admitEvent, canonicalText } from '@strongback/engine';
import { chainAfter } from '../chain.ts';
import type { AnyEvent } from '../port.ts';
import type { Hash } from '../sha256.ts';
import type { PullValue, RefusedEvent } from './protocol.ts';

/** Events from which a page counts as history. */
const LONG_PAGE = 1_000;

export interface PageRules {
  readonly athlete: string;
  readonly hash: Hash;
  readonly longPage?: number;
}

export interface Taken {
  readonly events: readonly AnyEvent[];
  readonly unreadable: readonly RefusedEvent[];
}

/**
 * The page's events, or null when they do not fit what this device remembers. Short pages pass the ledger's door and their chain is
 * computed again. A long page is history that passed a door when it was written and that the place verifies while it reads: ten years
 * would otherwise cost a slow phone half a minute.
 */
export function takePage(chain: string, page: PullValue, rules: PageRules): Taken | null {
  if (page.before !== chain) return null;
  if (page.events.length >= (rules.longPage ?? LONG_PAGE) && page.events.every((value) => isShaped(value, rules.athlete))) {
    return { events: page.events as readonly AnyEvent[], unreadable: [] };
  }
  const events: AnyEvent[] = [];
  const unreadable: RefusedEvent[] = [];
  let after = chain;
  for (const value of page.events) {
    try {
      after = chainAfter(after, canonicalText(value), rules.hash);
    } catch {
      return null;
    }
    const admitted = admitEvent(value);
    if (admitted.ok) events.push(admitted.value);
    else unreadable.push({ ...identityIn(value), reason: admitted.reason });
  }
  return after === page.chain ? { events, unreadable } : null;
}

/** Enough of an event's shape for the store to keep it and the fold to place it. */
function isShaped(value: unknown, athlete: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { device, deviceSeq, time, version, body, athlete: whose } = value as { readonly [field: string]: unknown };
  const { ms, tick } = (typeof time === 'object' && time !== null ? time : {}) as {
    readonly ms?: unknown;
    readonly tick?: unknown;
  };
  return (
    whose === athlete &&
    typeof device === 'string' &&
    Number.isSafeInteger(deviceSeq) &&
    Number.isSafeInteger(ms) &&
    Number.isSafeInteger(tick) &&
    Number.isSafeInteger(version) &&
    typeof body === 'object' &&
    body !== null &&
    typeof (body as { readonly type?: unknown }).type === 'string'
  );
}

function identityIn(value: unknown): { readonly device: string; readonly deviceSeq: number } {
  const { device, deviceSeq } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly device?: unknown;
    readonly deviceSeq?: unknown;
  };
  return { device: typeof device === 'string' ? device : '', deviceSeq: typeof deviceSeq === 'number' ? deviceSeq : 0 };
}
