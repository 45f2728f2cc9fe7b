// Decides how Hevy's interface behaves in tests: an imitation written from its contract, in memory or on 127.0.0.1, with its traps and bad days.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ImitatedSet {
  type: string;
  weight_kg?: number | null;
  reps?: number | null;
  distance_meters?: number | null;
  duration_seconds?: number | null;
  rpe?: number | null;
  custom_metric?: number | null;
}
export interface ImitatedExercise {
  title: string;
  notes?: string | null;
  exercise_template_id?: string;
  supersets_id?: number | null;
  sets: ImitatedSet[];
}
export interface ImitatedWorkout {
  id: string;
  title: string;
  description?: string | null;
  start_time: string;
  end_time: string;
  updated_at: string;
  exercises: ImitatedExercise[];
}
export interface Reply {
  status: number;
  text: string;
  retryAfterSeconds: number | null;
}
type Change = { type: 'updated'; workout: ImitatedWorkout } | { type: 'deleted'; id: string; deleted_at: string };
type Written = Record<string, unknown>;

const RPE = [6, 7, 7.5, 8, 8.5, 9, 9.5, 10];
const TYPES = ['warmup', 'normal', 'failure', 'dropset'];

export class HevyImitation {
  readonly key = '0b7e7d3c-1111-4222-8333-944445555666';
  readonly asked: { method: string; path: string; body: unknown }[] = [];
  readonly workouts = new Map<string, ImitatedWorkout>();
  readonly templates: { id: string; title: string; type: string; is_custom: boolean }[] = [];
  /** Answers for the next requests, instead of the real ones; `after` does the work first and then breaks. */
  readonly trouble: { status: number; text?: string; retryAfterSeconds?: number; after?: boolean }[] = [];
  /** Changes an answer before it leaves, as a new version of the interface might. */
  mangle: (body: unknown) => unknown = (body) => body;
  #changes: Change[] = [];
  #time = Date.parse('2026-03-10T12:00:00Z');
  #server: Server | null = null;

  put(workout: Omit<ImitatedWorkout, 'updated_at'>): void {
    const whole = { ...workout, updated_at: this.#now() };
    this.workouts.set(workout.id, whole);
    this.#changes = this.#changes.filter((one) => one.type !== 'updated' || one.workout.id !== workout.id);
    this.#changes.push({ type: 'updated', workout: whole });
  }

  remove(id: string): void {
    this.workouts.delete(id);
    this.#changes = this.#changes.filter((one) => one.type !== 'updated' || one.workout.id !== id);
    this.#changes.push({ type: 'deleted', id, deleted_at: this.#now() });
  }

  answer(method: string, path: string, key: string | undefined, body: unknown): Reply {
    this.asked.push({ method, path, body });
    if (key !== this.key) return { status: 401, text: 'Unauthorized', retryAfterSeconds: null };
    const trouble = this.trouble.shift();
    const reply =
      trouble === undefined || trouble.after === true ? this.#route(method, new URL(path, 'http://hevy'), body) : null;
    if (trouble !== undefined)
      return { status: trouble.status, text: trouble.text ?? 'busy', retryAfterSeconds: trouble.retryAfterSeconds ?? null };
    return reply as Reply;
  }

  /** Serves on 127.0.0.1 and gives the address. A status of 0 breaks the line without an answer. */
  async listen(): Promise<string> {
    this.#server = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        const key = request.headers['api-key'];
        const body: unknown = text === '' ? undefined : JSON.parse(text);
        const reply = this.answer(request.method ?? '', request.url ?? '', typeof key === 'string' ? key : undefined, body);
        if (reply.status === 0) return void request.socket.destroy();
        response.statusCode = reply.status;
        if (reply.retryAfterSeconds !== null) response.setHeader('retry-after', String(reply.retryAfterSeconds));
        response.end(reply.text);
      });
    });
    await new Promise<void>((done) => this.#server?.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => this.#server?.close(done));
  }

  #now(): string {
    this.#time += 60_000;
    return new Date(this.#time).toISOString();
  }

  #route(method: string, url: URL, body: unknown): Reply {
    const one = /^\/v1\/workouts\/([^/]+)$/.exec(url.pathname)?.[1];
    if (method === 'GET' && url.pathname === '/v1/workouts/events') {
      const since = Date.parse(url.searchParams.get('since') ?? '1970-01-01T00:00:00Z');
      const time = (entry: Change): string => (entry.type === 'updated' ? entry.workout.updated_at : entry.deleted_at);
      return this.#page(
        url,
        'events',
        this.#changes
          .filter((entry) => Date.parse(time(entry)) >= since)
          .reverse()
          .map(readShape),
        10,
      );
    }
    if (method === 'GET' && url.pathname === '/v1/exercise_templates')
      return this.#page(url, 'exercise_templates', this.templates, 100);
    if (method === 'POST' && url.pathname === '/v1/workouts') return this.#write(`workout-${this.workouts.size + 1}`, 201, body);
    if (method === 'PUT' && one !== undefined && this.workouts.has(one)) return this.#write(one, 200, body);
    return { status: 404, text: 'Not Found', retryAfterSeconds: null };
  }

  #page(url: URL, name: string, entries: readonly unknown[], most: number): Reply {
    const page = Number(url.searchParams.get('page') ?? 1);
    const size = Number(url.searchParams.get('pageSize') ?? 5);
    if (!(size >= 1 && size <= most))
      return { status: 400, text: `pageSize must be less than or equal to ${most}`, retryAfterSeconds: null };
    const pages = Math.ceil(entries.length / size);
    if (page > Math.max(1, pages)) return { status: 404, text: '{"error":"Page not found"}', retryAfterSeconds: null };
    const body = { page, page_count: pages, [name]: entries.slice((page - 1) * size, page * size) };
    return { status: 200, text: JSON.stringify(this.mangle(body)), retryAfterSeconds: null };
  }

  #write(id: string, status: number, body: unknown): Reply {
    const workout = (body as { workout: Written }).workout;
    const fault = this.#faultOf(workout);
    if (fault !== null) return { status: 400, text: fault, retryAfterSeconds: null };
    const exercises = (workout['exercises'] as Written[]).map((entry) => ({
      title: this.templates.find((template) => template.id === entry['exercise_template_id'])?.title ?? '',
      exercise_template_id: entry['exercise_template_id'] as string,
      notes: entry['notes'] as string | null,
      supersets_id: entry['superset_id'] as number | null,
      sets: entry['sets'] as ImitatedSet[],
    }));
    this.put({
      id,
      title: String(workout['title']),
      description: workout['description'] as string | null,
      start_time: String(workout['start_time']),
      end_time: String(workout['end_time']),
      exercises,
    });
    return { status, text: JSON.stringify(this.mangle({ workout: [this.workouts.get(id)] })), retryAfterSeconds: null };
  }

  #faultOf(workout: Written): string | null {
    for (const field of ['title', 'start_time', 'end_time'])
      if (typeof workout[field] !== 'string') return `"workout.${field}" is required`;
    for (const exercise of workout['exercises'] as Written[]) {
      if ('supersets_id' in exercise) return '"supersets_id" is not allowed';
      if (!this.templates.some((template) => template.id === exercise['exercise_template_id']))
        return 'Invalid exercise template id';
      for (const set of exercise['sets'] as Written[]) {
        if (!TYPES.includes(String(set['type']))) return '"type" must be one of [warmup, normal, failure, dropset]';
        if (set['rpe'] !== null && !RPE.includes(set['rpe'] as number)) return `"rpe" must be one of [null, ${RPE.join(', ')}]`;
        for (const field of ['reps', 'distance_meters', 'duration_seconds'])
          if (set[field] !== null && !Number.isInteger(set[field])) return `"${field}" must be an integer`;
      }
    }
    return null;
  }
}

/** Entries as they are read: with indexes, and every field of a set. */
function readShape(change: Change): unknown {
  if (change.type === 'deleted') return change;
  const empty = { weight_kg: null, reps: null, distance_meters: null, duration_seconds: null, rpe: null, custom_metric: null };
  const exercises = change.workout.exercises.map((exercise, index) => ({
    index,
    notes: '',
    exercise_template_id: 'T',
    supersets_id: null,
    ...exercise,
    sets: exercise.sets.map((set, at) => ({ index: at, ...empty, ...set })),
  }));
  return { type: 'updated', workout: { ...change.workout, exercises } };
}
