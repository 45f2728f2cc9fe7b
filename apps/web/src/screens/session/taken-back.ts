// Decides which facts answer a set removed or corrected, so that either can be taken back: in the session and long after it.
import type { EventBody, LoggedSet, PerformedSet, SetId } from '@strongback/engine';

/** The fact that records a set once more, under the next number of its row: `s/a/w0/0.phone` → `s/a/w0/1.phone`. What was removed stays removed. */
export function doneAgain(set: LoggedSet): EventBody {
  const parts = set.set.split('/');
  const number = /^(\d+)(.*)$/.exec(parts.at(-1) ?? '');
  // An id of another kind gets a number of its own behind it.
  const last = number === null ? `${parts.at(-1) ?? ''}.1` : `${Number(number[1]) + 1}${number[2] ?? ''}`;
  const id = [...parts.slice(0, -1), last].join('/') as SetId;
  const said = Object.entries(set).filter(([field]) => field !== 'removed' && field !== 'sourceName');
  return { ...(Object.fromEntries(said) as unknown as PerformedSet), type: 'SetPerformed', session: set.session, set: id };
}

type Changes = Extract<EventBody, { type: 'SetCorrected' }>['changes'];

/** The fact that gives the corrected fields of a set the values they had before. */
export function asBefore(set: LoggedSet, changes: Changes): EventBody {
  return {
    type: 'SetCorrected',
    session: set.session,
    set: set.set,
    changes: Object.fromEntries(Object.keys(changes).map((field) => [field, set[field as keyof LoggedSet] ?? null])),
  };
}
