// Decides how the end-to-end test knows what it asked: a fetch that remembers each route and holds each answer against the document.
import type { Fetch } from '@strongback/client';
import * as z from 'zod';
import { DESCRIBED } from '../api/answers.ts';

export interface Recorded {
  readonly fetch: Fetch;
  /** Routes that were answered with 200, as `METHOD /path`. */
  readonly answered: Set<string>;
  /** Answers that were not as described, each with the reason. */
  readonly wrong: string[];
}

export function recordingFetch(): Recorded {
  const answered = new Set<string>();
  const wrong: string[] = [];
  return {
    answered,
    wrong,
    fetch: async (url, init) => {
      const answer = await fetch(url, init);
      const name = `${init.method} ${new URL(url).pathname}`;
      if (answer.status !== 200) return answer;
      answered.add(name);
      const gives = DESCRIBED[name]?.gives;
      const kind = answer.headers.get('content-type') ?? '';
      if (gives === undefined) wrong.push(`${name} is not described`);
      else if (!(gives instanceof z.ZodType)) {
        if (!kind.startsWith(gives.text)) wrong.push(`${name} came as ${kind}`);
      } else {
        const value: unknown = await answer.clone().json();
        const checked = gives.safeParse(value);
        // What the schema does not name is left out by it: a field that nobody described shows here.
        if (!checked.success) wrong.push(`${name}: ${checked.error.message}`);
        else if (JSON.stringify(sorted(checked.data)) !== JSON.stringify(sorted(value)))
          wrong.push(`${name} gives more than it says`);
      }
      return answer;
    },
  };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
