// Decides how the server of a random sync history gives out what it sealed: whole, now and then damaged on the way, with or without a planted fault.
import type { LedgerStore, SealedSegment } from '../port.ts';
import { sealOf } from '../sealing.ts';
import type { Answer, SegmentsValue, SegmentValue } from '../sync/protocol.ts';
import { ATHLETE, changedSegment, type PlantedBug, quickHash } from './sync-parts.ts';

export interface SegmentSource {
  segments(after: number): Promise<Answer<SegmentsValue>>;
  segment(from: number, chain: string): Promise<Answer<SegmentValue>>;
}

const UNKNOWN = { kind: 'refused', code: 'unknown', reason: 'unknown' } as const;

/** `one(n)` is true once in `n` times. */
export function segmentSource(
  server: () => LedgerStore,
  epoch: () => number,
  one: (outOf: number) => boolean,
  bug: PlantedBug | null,
): SegmentSource {
  const changes = bug === 'server changes what it sealed';
  async function listed(after: number): Promise<readonly SealedSegment[]> {
    const found = await server().segments(ATHLETE, after);
    return changes ? Promise.all(found.map(async (segment) => changedSegment(segment, await textOf(segment)).segment)) : found;
  }
  const textOf = async ({ from, chain }: SealedSegment): Promise<string> =>
    (await server().segmentText(ATHLETE, from, chain)) ?? '';
  async function held(from: number, chain: string): Promise<{ readonly segment: SealedSegment; readonly text: string } | null> {
    const segment = (await server().segments(ATHLETE, 0)).find((one) => one.from === from && (changes || one.chain === chain));
    if (segment === undefined) return null;
    const text = await textOf(segment);
    return changes ? changedSegment(segment, text) : { segment, text };
  }
  return {
    async segments(after) {
      const head = { ...(await server().head(ATHLETE)), epoch: epoch() };
      return {
        kind: 'ok',
        value: { segments: await listed(after), through: await server().through(ATHLETE), head, seenTo: null },
      };
    },
    async segment(from, chain) {
      const found = await held(from, chain);
      if (found === null) return UNKNOWN;
      const { segment, text } = found;
      const seal = sealOf(segment, text, quickHash);
      // Cut off, or another digit: whoever receives it has to see that.
      if (one(12)) return { kind: 'ok', value: { text: text.slice(0, -3), seal } };
      if (one(12)) return { kind: 'ok', value: { text: text.replace('"t', '"u'), seal } };
      return { kind: 'ok', value: { text, seal } };
    },
  };
}
