// Decides which concessions of weeks the plan says as a whole, and for how long they hold.
import type { Concession, PlannedWeek } from './plan.types.ts';
import type { PlanRequest } from './request.types.ts';

/** Each distinct concession once; when it does not hold in every week, its text names the weeks. */
export function gatherConcessions(request: PlanRequest, weeks: readonly PlannedWeek[]): Concession[] {
  const found = new Map<string, { concession: Concession; weeks: number[] }>();
  weeks.forEach((week, index) => {
    for (const concession of week.concessions ?? []) {
      const key = `${concession.rule}|${concession.text}`;
      const held = found.get(key);
      if (held === undefined) found.set(key, { concession, weeks: [index + 1] });
      else if (held.weeks.at(-1) !== index + 1) held.weeks.push(index + 1);
    }
  });
  const out = [...found.values()].map(({ concession, weeks: at }) =>
    at.length === weeks.length ? concession : { ...concession, text: `week ${ranges(at)}: ${concession.text}` },
  );
  if (request.availability.length === 0)
    out.push({ rule: 'plan.minutes', text: 'no training days were given', relax: 'one day of 15 minutes' });
  return out;
}

function ranges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i] as number;
    let last = first;
    while (numbers[i + 1] === last + 1) {
      last++;
      i++;
    }
    parts.push(first === last ? `${first}` : `${first}-${last}`);
  }
  return parts.join(', ');
}
