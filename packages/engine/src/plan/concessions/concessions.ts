// Decides how a week says what it could not meet, in a person's words, with the smallest change that would meet it.
import type { Composition } from '../week/compose-week.ts';
import { lockedExercise } from '../week/lock-rows.ts';
import { MANDATORY, missingCause } from './missing-cause.ts';
import type { Concession } from '../plan.types.ts';
import { weekdayName } from '../../units/calendar.ts';
import { nameInside } from '../../vocabulary/proper-names.ts';

/** How a missing exposure begins, and how it ends where another movement covers part of it. */
export const NO_ROOM = 'no room for';
export const COVERED_TEXT = ' of its own; another movement of the week covers part of it';
export const OWN_TEXT = ' of its own';

const WORDS: Readonly<Partial<Record<string, string>>> = {
  'horizontal-pull': 'a row',
  'vertical-pull': 'a pulldown or pull-up',
  hinge: 'a hinge',
  carry: 'a carry',
  'anti-extension': 'trunk work against extension',
  'anti-rotation': 'trunk work against rotation',
  prevention: 'shoulder-blade and rotator work',
};

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
    const { because, relax } = missingCause(composition, subject, index);
    const where = index === null ? 'this week' : `on ${dayName(composition, index)}`;
    const any = composition.shortages.some((other) => other.meaning.subject === `${subject}|any`);
    const partly = meaning.rule === 'plan.trunk-weekly' && !any ? COVERED_TEXT : '';
    const locked = lockedExercise(subject);
    if (locked !== null) {
      const name = nameInside(composition.context.catalogue.movement.get(locked)?.name ?? locked);
      out.push({ rule: meaning.rule, text: `${name} is locked in but cannot stand ${where}: ${because}`, relax });
      continue;
    }
    out.push({ rule: meaning.rule, text: `${NO_ROOM} ${words} ${where}${partly}: ${because}`, relax });
  }
  return out;
}

function dayName(composition: Composition, index: number): string {
  const role = composition.context.roles[index];
  return role === undefined ? 'that day' : weekdayName(role.day.weekday);
}
