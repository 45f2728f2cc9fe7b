// Decides what an accessory template is: slots that a coach keeps and shares, each filled for one person by what their findings ask for.
import * as z from 'zod/mini';
import { MUSCLES } from '../vocabulary/body.ts';
import { PATTERNS } from '../vocabulary/training.ts';
import { WEEKDAYS } from '../vocabulary/world.ts';
import { lineOfPath } from '../units/json-place.ts';
import { type Outcome, refuse } from '../units/refusal.ts';
import { readTyped } from '../units/typed-json.ts';

const words = z.string().check(z.minLength(1), z.maxLength(120));
const slot = z.strictObject({
  /** What the coach calls it. */
  name: words,
  /** A fixed exercise; then nothing else chooses. */
  exercise: z.optional(words),
  /** What may fill it: any of these patterns, this muscle directly, all of these tags. */
  patterns: z.optional(z.array(z.enum(PATTERNS)).check(z.minLength(1))),
  muscle: z.optional(z.enum(MUSCLES)),
  tags: z.optional(z.array(words)),
  weekday: z.optional(z.enum(WEEKDAYS)),
  sets: z.optional(z.int().check(z.gte(2), z.lte(5))),
  /** Repetitions, seconds or metres, as the exercise is counted. */
  amount: z.optional(z.int().check(z.gte(1), z.lte(600))),
  rpe: z.optional(z.number().check(z.gte(4), z.lte(9), z.multipleOf(0.5))),
  /** `finding`: stays empty unless a finding asks for such work. */
  when: z.optional(z.enum(['always', 'finding'])),
});

/** The shape of a template file. Effort in RPE. */
export const templateSchema = z.strictObject({
  template: z.literal(1),
  name: words,
  slots: z.array(slot).check(z.minLength(1), z.maxLength(12)),
});

export type AccessoryTemplate = z.infer<typeof templateSchema>;
export type TemplateSlot = AccessoryTemplate['slots'][number];

/** Reads the text of a template file; refuses with all that does not fit, one a line. */
export function readTemplate(text: string): Outcome<AccessoryTemplate> {
  const read = readTyped(text, templateSchema, { notJson: 'template.json', notFitting: 'template.shape' });
  if (!read.ok) return read;
  const loose = read.value.slots.flatMap((one, index) =>
    one.exercise === undefined && one.patterns === undefined && one.muscle === undefined ? [{ index, name: one.name }] : [],
  );
  if (loose.length === 0) return read;
  return refuse(
    'template.shape',
    loose
      .map(
        ({ index, name }) =>
          `line ${lineOfPath(text, ['slots', index])}: slots[${index}], "${name}", must name an exercise, patterns or a muscle`,
      )
      .join('\n'),
  );
}
