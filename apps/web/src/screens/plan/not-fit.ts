// Decides which of the things that did not fit are said: each once, however many weeks say it, the open week's own first.
import type { Concession } from '@strongback/engine';

/** `week 1-4: ` before what several weeks say alike. */
const WEEKS = /^week [\d, -]+: /;
/** What a plan says of a goal that is far away comes first. */
const GOAL = 'prog.novice';
/** More than this is no longer read. */
const SAID = 6;

/**
 * What is said of a week and of its plan, at most six. Two notes of one rule that begin alike (up to the first colon) are one:
 * what follows names the muscles of each week, and the day and its cause stay the same.
 */
export function notFit(week: readonly Concession[], plan: readonly Concession[]): readonly Concession[] {
  const said = new Map<string, Concession>();
  for (const one of [...plan.filter(({ rule }) => rule === GOAL), ...week, ...plan]) {
    const [start = ''] = one.text.replace(WEEKS, '').split(':');
    const key = `${one.rule}|${start}`;
    if (!said.has(key)) said.set(key, one);
  }
  return [...said.values()].slice(0, SAID);
}
