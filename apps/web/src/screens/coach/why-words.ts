// Decides how the one reason of an athlete on the list is said.
import type { IsoDate, Joint } from '@strongback/engine';
import type { RosterEntry } from '../../app/book/coached.ts';
import type { Messages } from '../../messages/messages.types.ts';
import type { Writer } from '../../platform/locale.ts';

export function whyWords(
  { why }: Pick<RosterEntry, 'why'>,
  words: Messages,
  write: Writer,
  today: IsoDate,
  name: (exercise: string) => string,
): string {
  const text = words.coach.why;
  const day = (value: unknown): string =>
    typeof value !== 'string'
      ? ''
      : value.slice(0, 4) === today.slice(0, 4)
        ? write.longDay(value as IsoDate)
        : write.fullDay(value as IsoDate);
  const count = (value: unknown): string => (typeof value === 'number' ? write.number(value) : '');
  switch (why.kind) {
    case 'pain': {
      const joint = words.names.joints[why['joint'] as Joint] ?? String(why['joint']);
      return text.pain(joint.toLowerCase(), count(why['severity']), day(why['since']));
    }
    case 'wrote':
      return text.wrote(String(why['text'] ?? ''));
    case 'struggled':
      return text.struggled(count(why['below']), count(why['asked']), day(why['date']));
    case 'missed':
      return text.missed(count(why['missed']), count(why['planned']));
    case 'swapped':
      return text.swapped(name(String(why['exercise'])), name(String(why['to'])), count(why['times']));
    case 'plan-ends':
      return text.planEnds(day(why['until']));
    case 'no-plan':
      return text.noPlan;
    case 'starts':
      return text.starts(day(why['from']));
    case 'trained':
      return why['planned'] === 0
        ? text.trainedFree(day(why['lastOn']))
        : text.trained(count(why['done']), count(why['planned']), day(why['lastOn']));
    default:
      return why['since'] === null ? text.never : text.silent(day(why['since']));
  }
}
