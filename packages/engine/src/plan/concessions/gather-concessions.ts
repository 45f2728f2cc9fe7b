// Decides which concessions of weeks the plan says as a whole, each once, and for how long they hold.
import { FREE_MINUTES_TEXT, SEVERAL_DAYS_TEXT } from './free-minutes.ts';
import { COVERED_TEXT, NO_ROOM, OWN_TEXT } from './concessions.ts';
import type { Concession, PlannedWeek } from '../plan.types.ts';
import type { PlanRequest } from '../request.types.ts';

interface Held {
  readonly concession: Concession;
  readonly weeks: readonly number[];
}

/**
 * Each concession once, with the weeks it holds for when these are not all. What differs from week to week by days or muscles alone is
 * one note; what is missing for one and the same cause in the same weeks is one list.
 */
export function gatherConcessions(request: PlanRequest, weeks: readonly PlannedWeek[]): Concession[] {
  const said = weeks.flatMap((week, index) =>
    (week.concessions ?? []).map((concession): Held => ({ concession, weeks: [index + 1] })),
  );
  const gathered = together(joinAlike(together(alike(together(said)))));
  const out: Concession[] = gathered.map(({ concession, weeks: at }) =>
    at.length === weeks.length
      ? { ...concession, weeks: at }
      : { ...concession, text: `week ${ranges(at)}: ${concession.text}`, weeks: at },
  );
  if (request.availability.length === 0)
    out.push({ rule: 'plan.minutes', text: 'no training days were given', relax: 'one day of 15 minutes' });
  return out;
}

/** One entry for each rule and text, with all its weeks in order. */
function together(entries: readonly Held[]): Held[] {
  const found = new Map<string, Held>();
  for (const { concession, weeks } of entries) {
    const key = `${concession.rule}|${concession.text}`;
    const held = found.get(key);
    const all = new Set([...(held?.weeks ?? []), ...weeks]);
    found.set(key, { concession: held?.concession ?? concession, weeks: [...all].sort((a, b) => a - b) });
  }
  return [...found.values()];
}

/** Notes that tell the same of different weeks get the same words: free minutes on changing days, work partly covered in some weeks. */
function alike(entries: readonly Held[]): Held[] {
  const free = entries.filter(
    ({ concession }) => concession.rule === 'vol.ramp' && concession.text.startsWith(FREE_MINUTES_TEXT),
  );
  return entries.map((entry) => {
    const { concession } = entry;
    if (free.length > 1 && free.includes(entry)) return { ...entry, concession: { ...concession, text: SEVERAL_DAYS_TEXT } };
    const whole = concession.text.replace(COVERED_TEXT, '');
    const twice = entries.some(
      (other) =>
        other !== entry &&
        other.concession.rule === concession.rule &&
        other.concession.text !== concession.text &&
        other.concession.text.replace(COVERED_TEXT, '') === whole,
    );
    return twice ? { ...entry, concession: { ...concession, text: whole.replace(': ', `${OWN_TEXT}: `) } } : entry;
  });
}

/** What is missing for the same cause, with the same way out, in the same weeks, is said as one list. */
function joinAlike(entries: readonly Held[]): Held[] {
  const out: Held[] = [];
  const lists = new Map<string, { readonly place: number; readonly names: string[] }>();
  for (const entry of entries) {
    const { concession, weeks } = entry;
    const parts = /^no room for (.+?) (this week: .+)$/.exec(concession.text);
    const name = parts?.[1];
    const rest = parts?.[2];
    if (name === undefined || rest === undefined) {
      out.push(entry);
      continue;
    }
    const key = `${rest}|${concession.relax ?? ''}|${weeks.join()}`;
    const list = lists.get(key);
    if (list === undefined) {
      lists.set(key, { place: out.length, names: [name] });
      out.push(entry);
      continue;
    }
    list.names.push(name);
    const first = out[list.place] as Held;
    out[list.place] = { ...first, concession: { ...first.concession, text: `${NO_ROOM} ${inWords(list.names)} ${rest}` } };
  }
  return out;
}

function inWords(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
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
