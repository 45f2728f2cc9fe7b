// Decides how SugarWOD results are read: lifts with their list of loads as sets, other results as a scored session without sets.
import { accept, type Outcome } from '@strongback/engine';
import type { Answers, LineNote, Question, ReadResult, SourceSession, SourceSet } from '../source.types.ts';
import { writtenTime } from '../text/dates.ts';
import { numberIn } from '../text/numbers.ts';
import { eachNamedRow } from '../tables/named-rows.ts';

/** Dates are month first in this format. The load unit is never stated. */
export function readSugarwod(text: string, answers: Answers): Outcome<ReadResult> {
  const sessions: SourceSession[] = [];
  const skipped: LineNote[] = [];
  const { header, read } = eachNamedRow(text, (line, cell) => {
    const day = writtenTime(cell('date'), 'month-first');
    if (!day) return void skipped.push({ line, reason: `unreadable: the date "${cell('date').slice(0, 30)}"` });
    const lift = cell('barbell_lift');
    if (lift === '')
      return void skipped.push({
        line,
        reason: `a conditioning result (${cell('title').slice(0, 40)}): it holds no sets`,
      });
    const sets = setsOf(cell('set_details'), cell('best_result_raw'), line, lift);
    if (sets.length === 0) return void skipped.push({ line, reason: 'unreadable: no load in the set details' });
    sessions.push({
      key: `${day.date}|${cell('title')}|${line}`,
      date: day.date,
      time: null,
      offsetMinutes: null,
      title: cell('title') || null,
      minutes: null,
      note: [cell('description'), cell('notes')].filter(Boolean).join('\n') || null,
      sets,
    });
    return;
  });
  const questions: Question[] =
    answers.unit || sessions.length === 0
      ? []
      : [
          {
            ask: 'unit',
            text: 'SugarWOD does not say whether loads are kilograms or pounds',
            choices: ['kg', 'lb'],
            suggestion: null,
          },
        ];
  return accept({
    app: 'sugarwod',
    variant: header.includes('set_details') ? 'long' : 'short',
    read,
    sessions,
    bodyMass: [],
    skipped,
    flagged: [],
    questions,
    extraColumns: [],
  });
}

function setsOf(details: string, best: string, line: number, name: string): SourceSet[] {
  try {
    const list: unknown = JSON.parse(details);
    if (Array.isArray(list)) {
      const sets = list.flatMap((entry: unknown): SourceSet[] => {
        if (typeof entry !== 'object' || entry === null) return [];
        const { load, success, reps } = entry as Record<string, unknown>;
        return typeof load === 'number' && Number.isFinite(load)
          ? [
              {
                line,
                name,
                kind: success === false ? 'failure' : 'unknown',
                unit: null,
                weight: load,
                ...(typeof reps === 'number' ? { reps } : {}),
              },
            ]
          : [];
      });
      if (sets.length > 0) return sets;
    }
  } catch {
    // The short form has no list: the best result stands for one set.
  }
  const weight = numberIn(best, '.');
  return typeof weight === 'number' ? [{ line, name, kind: 'unknown', unit: null, weight }] : [];
}
