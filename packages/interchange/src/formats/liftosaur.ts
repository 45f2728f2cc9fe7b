// Decides how Liftosaur's history table is read: one row a set, warm-ups first, completed values only.
import { accept, type Outcome } from '@strongback/engine';
import type { LineNote, ReadResult, SourceSet } from '../source.types.ts';
import { writtenTime } from '../text/dates.ts';
import { numberIn } from '../text/numbers.ts';
import { SessionGrouping } from '../tables/grouping.ts';
import { unitNamed } from '../tables/units.ts';
import { eachNamedRow } from '../tables/named-rows.ts';

export function readLiftosaurTable(text: string): Outcome<ReadResult> {
  const grouping = new SessionGrouping('liftosaur', true);
  const skipped: LineNote[] = [];
  const flagged: LineNote[] = [];
  const { read } = eachNamedRow(text, (line, cell) => {
    const start = writtenTime(cell('workout datetime'), 'day-first');
    const name = cell('exercise');
    if (!start || name === '')
      return void skipped.push({
        line,
        reason: `unreadable: ${start ? 'no exercise name' : `the date "${cell('workout datetime').slice(0, 40)}"`}`,
      });
    const reps = numberIn(cell('completed reps'), '.');
    const weight = numberIn(cell('completed weight value'), '.');
    if (typeof reps !== 'number') return void skipped.push({ line, reason: 'planned but not done' });
    const rpe = numberIn(cell('completed rpe'), '.');
    const set: SourceSet = {
      line,
      name,
      kind: cell('is warmup set?') === '1' ? 'warm-up' : cell('is amrap?') === '1' ? 'amrap' : 'working',
      unit: unitNamed(cell('completed weight unit')),
      reps: Math.floor(reps),
      ...(typeof weight === 'number' ? { weight } : {}),
      ...(typeof rpe === 'number' && rpe > 0 && rpe <= 10 ? { rpe: Math.round(rpe * 2) / 2 } : {}),
      ...(cell('notes') ? { note: cell('notes') } : {}),
    };
    grouping.set(
      {
        start,
        startText: cell('workout datetime'),
        title: cell('day name') || cell('program') || null,
        number: null,
        minutes: null,
        note: null,
        line,
      },
      set,
      1,
    );
    return;
  });
  return accept({
    app: 'liftosaur',
    variant: 'history',
    read,
    sessions: grouping.sessions(flagged),
    bodyMass: [],
    skipped,
    flagged,
    questions: [],
    extraColumns: [],
  });
}
