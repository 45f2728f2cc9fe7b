// Decides how a plan becomes weeks to draw: kind, past or future, how much work.
import type { IsoDate, Plan } from '@strongback/engine';
import type { Messages } from '../../messages/messages.types.ts';
import type { SeasonWeek } from '../../ui/season.tsx';
import { weekIndex } from './planning.ts';

export function setsIn(week: Plan['weeks'][number]): number {
  return week.sessions.reduce((sum, session) => sum + session.slots.reduce((sets, slot) => sets + slot.sets.length, 0), 0);
}

export function seasonWeeks(plan: Plan, today: IsoDate, words: Messages): readonly SeasonWeek[] {
  const now = weekIndex(plan, today);
  const most = Math.max(1, ...plan.weeks.map(setsIn));
  return plan.weeks.map((week, index) => ({
    key: week.from,
    kind: week.deload ? 'deload' : week.emphasis,
    when: index < now ? 'past' : index === now ? 'now' : 'future',
    share: setsIn(week) / most,
    spoken: words.plan.weekSpoken(
      index + 1,
      words.names.blocks[week.deload ? 'deload' : week.emphasis],
      week.sessions.length,
      setsIn(week),
    ),
  }));
}
