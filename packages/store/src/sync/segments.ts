// Decides how sealed history arrives: whole segments, some asked for ahead, each held against what this device remembers and what the place vouches for.
import { chainAfter } from '../chain.ts';
import type { SealedSegment } from '../port.ts';
import { sealedContent, type SealedLine, sealedLines, sealedPlace } from '../sealing.ts';
import type { Hash } from '../sha256.ts';
import type { Answer, SegmentValue, SyncTransport } from './protocol.ts';

/** Segments that are under way at once: a way of half a second each would otherwise make a minute of ten years. */
const AHEAD = 5;

export interface ArrivedSegment {
  /** What of the segment is beyond the cursor. */
  readonly lines: readonly SealedLine[];
  readonly to: number;
  readonly chain: string;
}

interface SegmentTools {
  readonly transport: SyncTransport;
  readonly athlete: string;
  readonly hash: Hash;
  /** As `hash` of both texts, one after the other, by the platform itself where it can: a tenth of the time for a long text. */
  readonly digest?: (head: string, rest: string | Uint8Array) => Promise<string>;
}

/** The listed segments that lead on from the cursor without a gap. */
function leadingOn(
  cursor: { readonly seq: number; readonly chain: string },
  listed: readonly SealedSegment[],
): readonly SealedSegment[] {
  const found: SealedSegment[] = [];
  for (const segment of listed) {
    const last = found.at(-1);
    const fits =
      last === undefined
        ? segment.from <= cursor.seq + 1 &&
          cursor.seq < segment.to &&
          (segment.from <= cursor.seq || segment.before === cursor.chain)
        : segment.from === last.to + 1 && segment.before === last.chain;
    if (!fits) break;
    found.push(segment);
  }
  return found;
}

/** What arrived of the segment, or null when it is not what the place vouched for, or does not fit this device's memory. */
async function takeSegment(
  cursor: { readonly seq: number; readonly chain: string },
  segment: SealedSegment,
  { text, bytes, seal }: SegmentValue,
  { athlete, hash, digest }: SegmentTools,
): Promise<ArrivedSegment | null> {
  const counted = digest === undefined ? hash(sealedContent(segment, text)) : await digest(sealedPlace(segment), bytes ?? text);
  if (counted !== seal) return null;
  const lines = sealedLines(athlete, text);
  if (lines?.length !== segment.to - segment.from + 1) return null;
  const skip = Math.max(0, cursor.seq + 1 - segment.from);
  const known = lines.slice(0, skip).reduce((chain, { line }) => chainAfter(chain, line, hash), segment.before);
  if (skip > 0 && known !== cursor.chain) return null;
  return { lines: lines.slice(skip), to: segment.to, chain: segment.chain };
}

/** Several segments are kept in one go: a phone's disk is asked less often, and a cut costs little more. */
const KEPT_AT_ONCE = 4;

/** Some segments beyond the cursor at a time, as they arrive, in order. Ends where one did not come or was not right: pages go on from there. */
export async function* arrivingSegments(
  tools: SegmentTools,
  from: { readonly seq: number; readonly chain: string },
  listed: readonly SealedSegment[],
): AsyncGenerator<ArrivedSegment, void> {
  let kept: ArrivedSegment | null = null;
  let count = 0;
  for await (const one of arriving(tools, from, listed)) {
    kept = kept === null ? one : { ...one, lines: [...kept.lines, ...one.lines] };
    count += 1;
    if (count % KEPT_AT_ONCE !== 0) continue;
    yield kept;
    kept = null;
  }
  if (kept !== null) yield kept;
}

async function* arriving(
  tools: SegmentTools,
  from: { readonly seq: number; readonly chain: string },
  listed: readonly SealedSegment[],
): AsyncGenerator<ArrivedSegment, void> {
  const ask = tools.transport.segment;
  if (ask === undefined) return;
  let cursor = from;
  const wanted = leadingOn(cursor, listed);
  const underWay: Promise<Answer<SegmentValue>>[] = [];
  for (const [index, segment] of wanted.entries()) {
    for (const next of wanted.slice(index + underWay.length, index + AHEAD))
      underWay.push(ask(tools.athlete, next.from, next.chain));
    const answer = await underWay.shift();
    if (answer?.kind !== 'ok') return;
    const taken = await takeSegment(cursor, segment, answer.value, tools);
    if (taken === null) return;
    yield taken;
    cursor = { seq: taken.to, chain: taken.chain };
  }
}
