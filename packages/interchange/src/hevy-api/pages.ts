// Decides how lists of Hevy are walked: page by page to the end, the change feed from newest to oldest and then turned round.
import { accept, type Outcome, refuse } from '@strongback/engine';
import { TEMPLATES_A_PAGE, WORKOUTS_A_PAGE, type HevyTransport } from './api.types.ts';
import { ask } from './ask.ts';
import { instantOf } from './instant.ts';
import { changesIn, type HevyChange, type HevyTemplate, type Page, templatesIn } from './shapes.ts';

const MOST_PAGES = 10_000;
/** Asked again before the latest change seen, so that one of the same moment is not missed; taking it over twice does nothing. */
const OVERLAP_MILLISECONDS = 1000;

/** One change for each workout, its latest, oldest first. */
export async function changesSince(transport: HevyTransport, since: string | null): Promise<Outcome<readonly HevyChange[]>> {
  const from = since === null ? null : instantOf(since);
  const query = from === null ? '' : `&since=${encodeURIComponent(isoOf(Math.max(0, from - OVERLAP_MILLISECONDS)))}`;
  const read = await allPages(transport, `/v1/workouts/events?pageSize=${WORKOUTS_A_PAGE}${query}`, changesIn);
  if (!read.ok) return read;
  // Newest first, and pages shift while they are walked when something new happens: the first telling of a workout is its latest.
  const latest = new Map<string, HevyChange>();
  for (const change of read.value) if (!latest.has(workoutOf(change))) latest.set(workoutOf(change), change);
  return accept([...latest.values()].reverse());
}

export function allTemplates(transport: HevyTransport): Promise<Outcome<readonly HevyTemplate[]>> {
  return allPages(transport, `/v1/exercise_templates?pageSize=${TEMPLATES_A_PAGE}`, templatesIn);
}

export function workoutOf(change: HevyChange): string {
  return change.type === 'updated' ? change.workout.id : change.id;
}

/** When a change happened, ISO 8601; null when Hevy does not say. */
export function timeOf(change: HevyChange): string | null {
  return (change.type === 'updated' ? change.workout.updated_at : change.deleted_at) ?? null;
}

/** `2026-03-02T17:04:00.000Z` from milliseconds since 1970. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

async function allPages<T>(
  transport: HevyTransport,
  path: string,
  read: (answer: string) => Outcome<Page<T>>,
): Promise<Outcome<readonly T[]>> {
  const entries: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await ask(transport, { method: 'GET', path: `${path}&page=${page}` });
    // A page past the end is answered with 404: the list got shorter meanwhile, or is empty.
    if (!answer.ok && answer.code === 'hevy.missing' && (page > 1 || /page/i.test(answer.reason.split(':').slice(1).join(':'))))
      return accept(entries);
    if (!answer.ok) return answer;
    const found = read(answer.value);
    if (!found.ok) return found;
    entries.push(...found.value.entries);
    if (page >= found.value.pages || found.value.entries.length === 0) return accept(entries);
  }
  return refuse('hevy.shape', `Hevy gives more than ${MOST_PAGES} pages. Nothing was changed`);
}
