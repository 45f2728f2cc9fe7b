// Decides how a row of the table of events is an event again.
import type { AnyEvent } from '../port.ts';
import { numberIn, type Row, textIn } from './procedure.ts';

export function eventOf(athlete: string, row: Row): AnyEvent {
  const by = row['actor'];
  return {
    athlete,
    device: textIn(row, 'device'),
    deviceSeq: numberIn(row, 'dseq'),
    time: { ms: numberIn(row, 'ms'), tick: numberIn(row, 'tick') },
    version: numberIn(row, 'v'),
    ...(by === null ? {} : { by }),
    body: JSON.parse(textIn(row, 'body')) as AnyEvent['body'],
  } as AnyEvent;
}
