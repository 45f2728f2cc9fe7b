// Builds ten years of training out of the demo athlete's year: every year again, a week's day alike, each set graded and put right once.
import { addDays, type IsoDate } from '@strongback/engine';

/** A year of 52 whole weeks, so that weekdays stay. */
const YEAR_DAYS = 364;
const YEARS = 10;
const OF_A_SESSION = new Set(['SessionStarted', 'SetPerformed', 'SessionFinished', 'CheckInRecorded']);

interface Line {
  readonly body: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly [field: string]: unknown;
}

/** The demo file (`{"demoEnds":…}` and one event a line) with about 66,000 events, oldest first. */
export function tenYearsOf(demo: string): string {
  const [head = '', ...rest] = demo.trim().split('\n');
  const lines = rest.map((line) => JSON.parse(line) as Line);
  const out: string[] = [];
  const say = (line: Line, body: Line['body'], ms: number): void => {
    out.push(JSON.stringify({ ...line, body, deviceSeq: out.length + 1, time: { ms, tick: 0 }, version: 1 }));
  };
  for (let year = YEARS - 1; year >= 0; year--) {
    const back = year * YEAR_DAYS;
    for (const line of lines) {
      if (!OF_A_SESSION.has(line.body.type) && year < YEARS - 1) continue;
      const ms = (line['time'] as { readonly ms: number }).ms - back * 86_400_000;
      const body = Object.fromEntries(
        Object.entries(line.body).map(([field, value]) => [
          field,
          typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
            ? addDays(value as IsoDate, -back)
            : field === 'session' || field === 'set'
              ? `y${year}-${String(value)}`
              : value,
        ]),
      ) as Line['body'];
      say(line, body, ms);
      if (body.type !== 'SetPerformed') continue;
      const { session, set } = body;
      say(line, { type: 'TechniqueGraded', session, set, grade: 'clean', markers: [] }, ms + 1);
      say(line, { type: 'SetCorrected', session, set, changes: { restSeconds: 120 } }, ms + 2);
    }
  }
  return `${head}\n${out.join('\n')}\n`;
}
