// Decides what a device and a meeting place say to each other, and how a device reads the answers.
import type { AnyEvent, Head, SealedSegment, Through } from '../port.ts';

/** Events of one push at most; a page of a pull at most. */
export const PUSH_EVENTS = 200;
export const PULL_EVENTS = 2_000;

export interface RefusedEvent {
  readonly device: string;
  readonly deviceSeq: number;
  readonly reason: string;
}
export interface PushValue {
  readonly accepted: number;
  /** Single events that the place will not keep; the others of the batch were kept. */
  readonly refused: readonly RefusedEvent[];
  readonly through: Through;
  readonly head: Head;
}
export interface PullValue {
  /** As the place sent them; each still has to pass the ledger's door. */
  readonly events: readonly unknown[];
  /** Number of the last event of this page in the place's order. */
  readonly to: number;
  /** Chain up to the number that was asked after: where the device's own memory must fit. */
  readonly before: string;
  readonly chain: string;
  readonly through: Through;
  readonly head: Head;
  /** Highest number that a coach has read; null when nobody else may read. */
  readonly seenTo: number | null;
  /** Number of the last event that can be had in a sealed segment; left out by places that give none. */
  readonly sealedTo?: number;
}
/** Which sealed segments there are beyond a number. */
export interface SegmentsValue {
  readonly segments: readonly SealedSegment[];
  readonly through: Through;
  readonly head: Head;
  readonly seenTo: number | null;
}
/** A segment as it lies in the place, and the hash by which the place vouches for it (`sealOf`). */
export interface SegmentValue {
  readonly text: string;
  /** The text as it came, where the way gives it: its hash is counted without writing the text down again. */
  readonly bytes?: Uint8Array;
  readonly seal: string;
}

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** No answer, or one that is not ours (a captive portal, a proxy's error page): try again later. */
  | { readonly kind: 'offline'; readonly reason: string }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly reason: string;
      readonly device?: string;
      readonly deviceSeq?: number;
    };

/** The way to the meeting place. Never rejects: what goes wrong is an answer. */
export interface SyncTransport {
  push(athlete: string, events: readonly AnyEvent[]): Promise<Answer<PushValue>>;
  pull(athlete: string, after: number, limit: number): Promise<Answer<PullValue>>;
  /** Sealed segments that reach beyond `after`. Left out: this way knows pages only. */
  segments?(athlete: string, after: number): Promise<Answer<SegmentsValue>>;
  segment?(athlete: string, from: number, chain: string): Promise<Answer<SegmentValue>>;
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function headFrom(value: unknown): Head | null {
  if (!isJson(value)) return null;
  const { seq, chain, epoch } = value;
  return isCount(seq) && typeof chain === 'string' && isCount(epoch) ? { seq, chain, epoch } : null;
}

function throughFrom(value: unknown): Through | null {
  return isJson(value) && Object.values(value).every(isCount) ? (value as Through) : null;
}

export function readPushValue(value: unknown): PushValue | null {
  if (!isJson(value) || !isCount(value['accepted']) || !Array.isArray(value['refused'])) return null;
  const head = headFrom(value['head']);
  const through = throughFrom(value['through']);
  const refused = value['refused'].filter(
    (one): one is RefusedEvent =>
      isJson(one) && typeof one['device'] === 'string' && isCount(one['deviceSeq']) && typeof one['reason'] === 'string',
  );
  return head === null || through === null || refused.length !== value['refused'].length
    ? null
    : { accepted: value['accepted'], refused, through, head };
}

export function readPullValue(value: unknown): PullValue | null {
  if (
    !isJson(value) ||
    !Array.isArray(value['events']) ||
    !isCount(value['to']) ||
    typeof value['chain'] !== 'string' ||
    typeof value['before'] !== 'string'
  )
    return null;
  const head = headFrom(value['head']);
  const through = throughFrom(value['through']);
  const seenTo = value['seenTo'] ?? null;
  const sealedTo = value['sealedTo'] ?? 0;
  if (head === null || through === null || !(seenTo === null || isCount(seenTo)) || !isCount(sealedTo)) return null;
  const { events, to, before, chain } = value as { readonly [Name in keyof PullValue]-?: PullValue[Name] };
  return { events, to, before, chain, through, head, seenTo, sealedTo };
}

export function readSegmentsValue(value: unknown): SegmentsValue | null {
  if (!isJson(value) || !Array.isArray(value['segments'])) return null;
  const head = headFrom(value['head']);
  const through = throughFrom(value['through']);
  const seenTo = value['seenTo'] ?? null;
  const segments = value['segments'].filter(
    (one): one is SealedSegment =>
      isJson(one) &&
      isCount(one['from']) &&
      isCount(one['to']) &&
      typeof one['before'] === 'string' &&
      typeof one['chain'] === 'string',
  );
  if (head === null || through === null || !(seenTo === null || isCount(seenTo))) return null;
  return segments.length === value['segments'].length ? { segments, through, head, seenTo } : null;
}

/** The part of the platform's `fetch` that sync needs. */
export type Fetch = (
  url: string,
  init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
) => Promise<{
  readonly status: number;
  readonly headers?: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer?(): Promise<ArrayBuffer>;
}>;

/** Of the platform: every browser and Node has it. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/** The header in which a place vouches for a segment. */
export const SEAL_HEADER = 'strongback-seal';

/** Sync over HTTP. `base` is the place's origin (empty for the page's own); `capability` the athlete's secret on this device. */
export function httpTransport(fetch: Fetch, base: string, capability: () => Promise<string>): SyncTransport {
  type Received = Awaited<ReturnType<Fetch>>;
  async function asked<T>(
    method: string,
    path: string,
    read: (answer: Received) => Promise<Answer<T>>,
    body?: string,
  ): Promise<Answer<T>> {
    try {
      const headers = {
        authorization: `Bearer ${await capability()}`,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const answer = await fetch(`${base}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
      return await read(answer);
    } catch (problem) {
      return { kind: 'offline', reason: problem instanceof Error ? problem.message : 'no answer' };
    }
  }
  const ask = <T>(method: string, path: string, read: (value: unknown) => T | null, body?: string): Promise<Answer<T>> =>
    asked(method, path, async (answer) => readAnswer(answer.status, await answer.text(), read), body);
  const named = encodeURIComponent;
  return {
    push: (athlete, events) => ask('POST', '/api/v1/sync/push', readPushValue, JSON.stringify({ athlete, events })),
    pull: (athlete, after, limit) =>
      ask('GET', `/api/v1/sync/pull?athlete=${named(athlete)}&after=${after}&limit=${limit}`, readPullValue),
    segments: (athlete, after) => ask('GET', `/api/v1/sync/segments?athlete=${named(athlete)}&after=${after}`, readSegmentsValue),
    segment: (athlete, from, chain) =>
      asked<SegmentValue>(
        'GET',
        `/api/v1/sync/segment?athlete=${named(athlete)}&from=${from}&chain=${named(chain)}`,
        async (answer) => {
          const seal = answer.headers?.get(SEAL_HEADER) ?? null;
          if (answer.status !== 200 || seal === null)
            return readAnswer<SegmentValue>(answer.status, await answer.text(), () => null);
          if (answer.arrayBuffer === undefined) return { kind: 'ok', value: { text: await answer.text(), seal } };
          const bytes = new Uint8Array(await answer.arrayBuffer());
          return { kind: 'ok', value: { text: new TextDecoder().decode(bytes), bytes, seal } };
        },
      ),
  };
}

/** Only an answer in our own shape counts; whatever else came back, we are not connected. */
export function readAnswer<T>(status: number, text: string, read: (value: unknown) => T | null): Answer<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'offline', reason: `the answer (${status}) is not from Strongback` };
  }
  if (status === 200) {
    const found = read(value);
    return found === null ? { kind: 'offline', reason: 'the answer has an unknown shape' } : { kind: 'ok', value: found };
  }
  const error = isJson(value) ? value['error'] : undefined;
  if (!isJson(error) || typeof error['code'] !== 'string' || status >= 500 || status === 429)
    return { kind: 'offline', reason: `the server answered ${status}` };
  return {
    kind: 'refused',
    code: error['code'],
    reason: typeof error['reason'] === 'string' ? error['reason'] : error['code'],
    ...(typeof error['device'] === 'string' ? { device: error['device'] } : {}),
    ...(isCount(error['deviceSeq']) ? { deviceSeq: error['deviceSeq'] } : {}),
  };
}
