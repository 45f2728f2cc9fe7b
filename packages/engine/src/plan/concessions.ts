// Decides how a week says what it could not meet, in a person's words, with the smallest change that would meet it.
import type { Movement } from '../vocabulary/movement.ts';
import type { Pattern } from '../vocabulary/training.ts';
import { hasEquipment, personBarrier, stageBarrier } from './barriers.ts';
import { allowedOn } from './compile-week.ts';
import type { Composition } from './compose-week.ts';
import type { Concession } from './plan.types.ts';

const WORDS: Readonly<Partial<Record<string, string>>> = {
  'horizontal-pull': 'a row',
  'vertical-pull': 'a pulldown or pull-up',
  hinge: 'a hinge',
  carry: 'a carry',
  'anti-extension': 'trunk work against extension',
  'anti-rotation': 'trunk work against rotation',
  prevention: 'shoulder-blade and rotator work',
};

const MANDATORY = new Set(['plan.pull-days', 'plan.hinge-weekly', 'plan.carry-weekly', 'plan.trunk-weekly', 'plan.prevention']);

/** Concessions of one composed week. */
export function weekConcessions(composition: Composition): Concession[] {
  const out: Concession[] = [];
  const { roles } = composition.context;
  if (roles.length === 1 && composition.context.done !== undefined) {
    if (roles[0]?.closed.length === 0)
      out.push({
        rule: 'plan.pull-days',
        text: `rows and vertical pulling share ${dayName(composition, 0)}: it is the last day of the week`,
        relax: 'another day before the week ends',
      });
  } else if (roles.length === 1) {
    out.push({
      rule: 'plan.pull-days',
      text: `only one training day: rows and vertical pulling share ${dayName(composition, 0)}`,
      relax: 'a second training day, from 15 minutes',
    });
  }
  if (roles.length > 0 && !roles.some((role) => role.hard)) {
    out.push({
      rule: 'plan.spacing-heavy-back',
      text: 'no hard back work this week: other sport, travel or a test lies too near every training day',
      relax: 'one training day with a day of rest or easy sport on both sides',
    });
  }
  for (const { meaning } of composition.shortages) {
    if (!MANDATORY.has(meaning.rule) || meaning.subject.startsWith('lead lift')) continue;
    const [subject = '', day] = meaning.subject.split('|');
    if (day === 'any') continue;
    const words = WORDS[subject] ?? subject;
    const index = day === undefined ? null : Number(day);
    const { because, relax } = whyMissing(composition, subject, index);
    const where = index === null ? 'this week' : `on ${dayName(composition, index)}`;
    const any = composition.shortages.some((other) => other.meaning.subject === `${subject}|any`);
    const partly =
      meaning.rule === 'plan.trunk-weekly' && !any ? ' of its own; another movement of the week covers part of it' : '';
    out.push({ rule: meaning.rule, text: `no room for ${words} ${where}${partly}: ${because}`, relax });
  }
  return out;
}

function dayName(composition: Composition, index: number): string {
  const names = {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  } as const;
  const role = composition.context.roles[index];
  return role === undefined ? 'that day' : names[role.day.weekday];
}

function serves(movement: Movement, subject: string): boolean {
  return subject === 'prevention'
    ? movement.pattern === 'scapular' || movement.pattern === 'external-rotation'
    : movement.pattern === (subject as Pattern);
}

/** The first barrier that stands in the way of every movement that would serve. */
function whyMissing(composition: Composition, subject: string, day: number | null): { because: string; relax: string } {
  const { context } = composition;
  const roles = day === null ? context.roles : context.roles.slice(day, day + 1);
  const serving = context.catalogue.movements.filter((movement) => serves(movement, subject));
  const possible = serving.filter(
    (movement) =>
      personBarrier(context.person, movement) === null &&
      stageBarrier(context.person, movement, context.kind, context.weekIndex) === null,
  );
  if (possible.some((movement) => roles.some((role) => allowedOn(context, movement, role)))) {
    const shortest = Math.min(...context.roles.map((role) => role.day.minutes));
    return {
      because: 'the minutes are used by what matters more',
      relax: `about 10 minutes more on one day (the shortest has ${shortest})`,
    };
  }
  if (possible.length > 0) {
    const needs = possible
      .filter((movement) => !roles.some((role) => hasEquipment(movement, role.day.equipment)))
      .flatMap((movement) => movement.equipment.map((set) => set.join(' and ')))
      .filter((text) => text !== '')
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    if (needs[0] !== undefined)
      return { because: 'the equipment of these days has nothing for it', relax: `${needs[0]} would do` };
    return { because: 'the days left for it must stay light', relax: 'a training day with a day of rest before it' };
  }
  const barrier = serving.map((movement) => personBarrier(context.person, movement)).find((found) => found !== null);
  if (barrier?.rule === 'plan.complaint') return { because: barrier.because, relax: 'it comes back when the joint has settled' };
  if (barrier?.gate !== undefined) return { because: barrier.because, relax: `the tests of the gate ${barrier.gate}` };
  return { because: barrier?.because ?? 'nothing in the catalogue serves it here', relax: 'a change of equipment or limits' };
}
