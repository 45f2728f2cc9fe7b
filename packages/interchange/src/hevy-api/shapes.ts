// Decides which answers of Hevy are understood: the fields we use must be what the contract says, others may come and go.
import { accept, type Outcome, refuse } from '@strongback/engine';
import * as z from 'zod/mini';

const number = z.nullish(z.number());
const text = z.nullish(z.string());

const set = z.object({
  index: number,
  type: z.string(),
  weight_kg: number,
  reps: number,
  distance_meters: number,
  duration_seconds: number,
  rpe: number,
  custom_metric: number,
});

const exercise = z.object({
  index: number,
  title: z.string(),
  notes: text,
  exercise_template_id: text,
  // What is read as `supersets_id` is written as `superset_id`.
  supersets_id: z.nullish(z.union([z.number(), z.string()])),
  superset_id: z.nullish(z.union([z.number(), z.string()])),
  sets: z.array(set),
});

const workout = z.object({
  id: z.string().check(z.minLength(1)),
  title: text,
  description: text,
  start_time: z.string(),
  end_time: text,
  updated_at: text,
  created_at: text,
  exercises: z.array(exercise),
});

const change = z.discriminatedUnion('type', [
  z.object({ type: z.literal('updated'), workout }),
  z.object({ type: z.literal('deleted'), id: z.string(), deleted_at: text }),
]);

const template = z.object({ id: z.string(), title: z.string(), type: text, is_custom: z.nullish(z.boolean()) });

export type HevyWorkout = z.infer<typeof workout>;
export type HevyExercise = z.infer<typeof exercise>;
export type HevySet = z.infer<typeof set>;
export type HevyChange = z.infer<typeof change>;
export type HevyTemplate = z.infer<typeof template>;

const changesPage = z.object({ page: number, page_count: z.number(), events: z.array(change) });
const templatesPage = z.object({ page: number, page_count: z.number(), exercise_templates: z.array(template) });

export interface Page<T> {
  readonly pages: number;
  readonly entries: readonly T[];
}

export function changesIn(answer: string): Outcome<Page<HevyChange>> {
  const read = shaped(changesPage, answer, 'the change feed');
  return read.ok ? accept({ pages: read.value.page_count, entries: read.value.events }) : read;
}

export function templatesIn(answer: string): Outcome<Page<HevyTemplate>> {
  const read = shaped(templatesPage, answer, 'the list of exercises');
  return read.ok ? accept({ pages: read.value.page_count, entries: read.value.exercise_templates }) : read;
}

/** Id and time of a workout that was written. Hevy answers with the workout itself, in an envelope, or in a list of one. */
export function writtenIn(answer: string): { readonly id: string; readonly updatedAt: string | null } | null {
  let found: unknown;
  try {
    found = JSON.parse(answer);
  } catch {
    return null;
  }
  for (let depth = 0; depth < 4; depth++) {
    if (Array.isArray(found)) found = found[0];
    const one = z.object({ id: z.string(), updated_at: text }).safeParse(found);
    if (one.success) return { id: one.data.id, updatedAt: one.data.updated_at ?? null };
    const envelope = z.object({ workout: z.unknown() }).safeParse(found);
    if (!envelope.success) return null;
    found = envelope.data.workout;
  }
  return null;
}

function shaped<T>(schema: z.ZodMiniType<T>, answer: string, what: string): Outcome<T> {
  let json: unknown;
  try {
    json = JSON.parse(answer);
  } catch {
    return refuse(
      'hevy.shape',
      `Hevy answered for ${what} with something that is not JSON. Nothing was changed; try again later`,
    );
  }
  const read = schema.safeParse(json);
  if (read.success) return accept(read.data);
  const at = read.error.issues[0]?.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return refuse(
    'hevy.shape',
    `Hevy answers in a form that this version does not know: ${what}, field ${at?.replace(/^\./, '') || 'at the top'}. ` +
      'Nothing was changed. A newer version may read it; until then a CSV export of Hevy can be imported',
  );
}
