// Decides the opening of a note: how much was trained, what a break means, when the next lighter week is due, how the day looks.
import type { AthleteView } from '../../athlete/view.types.ts';
import { rule } from '../../evidence/rulebook.ts';
import type { LedgerState } from '../../ledger/state.types.ts';
import type { IsoDate } from '../../units/brand.ts';
import { daysBetween } from '../../units/calendar.ts';
import type { Judgement } from '../judge.ts';
import type { NoteLine } from './note.types.ts';
import { capitalised, counted, dayText, monthText, sentence, spanText } from './wording.ts';

const DAYS_PER_WEEK = 7;

/** True when training paused for so long that the rule for breaks speaks. */
export function isBreak(view: AthleteView): boolean {
  return (
    view.lastTrainedOn !== null &&
    daysBetween(view.lastTrainedOn, view.today) > rule('prog.break').numbers.negligibleWeeks * DAYS_PER_WEEK
  );
}

export function standingLines(state: LedgerState, view: AthleteView, screen: Judgement['screen']): readonly NoteLine[] {
  const lines: NoteLine[] = [sessionsLine(state, view)];
  if (isBreak(view) && view.lastTrainedOn !== null) {
    const back = rule('prog.break').numbers;
    lines.push({
      text: `Nothing is logged for ${spanText(view.lastTrainedOn, view.today)}. What follows is what the log said then. The first week back starts at about ${Math.round(back.afterFourWeeksLoad * 100)} % of the load and ${Math.round(back.afterFourWeeksSets * 100)} % of the sets, and builds up over ${back.rebuildWeeks[0]} to ${back.rebuildWeeks[1]} weeks.`,
      rules: ['prog.break'],
    });
  } else if (view.sessionCount > 0) lines.push(loadedWeeksLine(view));
  if (view.readiness.date !== null) lines.push({ text: sentence(view.readiness.because), rules: [view.readiness.rule] });
  lines.push(...sportLines(view));
  if (view.adherence !== null && view.adherence.due > 0)
    lines.push({
      text: `${view.adherence.done} of the ${counted(view.adherence.due, 'session')} due in the last four weeks were done.`,
      rules: [],
    });
  for (const reason of screen !== null && screen.result !== 'clear' ? screen.reasons : [])
    lines.push({ text: `Health questions: ${sentence(reason.text)}`, rules: [reason.rule] });
  const open = state.openSession === null ? undefined : state.sessions.get(state.openSession);
  if (open !== undefined)
    lines.push({
      text: `A session is open: ${open.title ?? dayText(open.date, view.today)}, ${counted(open.sets.filter((set) => !set.removed).length, 'set')} so far.`,
      rules: [],
    });
  return lines;
}

function sessionsLine(state: LedgerState, view: AthleteView): NoteLine {
  if (view.sessionCount === 0 || view.trainingSince === null || view.lastTrainedOn === null)
    return { text: 'No session in the log yet: everything below rests on what was told and tested.', rules: [] };
  const imported = [...state.sessions.values()].filter((session) => session.app !== undefined).length;
  const perWeek =
    (view.sessionCount * DAYS_PER_WEEK) / Math.max(DAYS_PER_WEEK, daysBetween(view.trainingSince, view.lastTrainedOn) + 1);
  const rhythm = view.sessionCount < 4 ? '' : `, about ${perWeek.toFixed(1)} a week`;
  const lately = isBreak(view) ? '' : `; ${view.sessionsLast4Weeks} of them in the last four weeks`;
  if (view.sessionCount === 1 && !isBreak(view))
    return { text: `One session so far, on ${dayText(view.lastTrainedOn)}. Read as ${view.level}.`, rules: [] };
  return {
    text: `${counted(view.sessionCount, 'session')} ${daysTrained(view.trainingSince, view.lastTrainedOn)}${rhythm}${lately}${imported > 0 && imported < view.sessionCount ? ` (${imported} brought from another log)` : ''}. Read as ${view.level}.`,
    rules: [],
  };
}

/** From when to when: by the month, and by the day where both lie in one month. */
function daysTrained(first: IsoDate, last: IsoDate): string {
  if (first === last) return `on ${dayText(last)}`;
  return `from ${first.slice(0, 7) === last.slice(0, 7) ? dayText(first, last) : monthText(first)} to ${dayText(last)}`;
}

function loadedWeeksLine(view: AthleteView): NoteLine {
  const { loadedWeeks } = rule('deload.every').numbers;
  const [least, most] = loadedWeeks;
  const due =
    view.loadedWeeks >= most
      ? 'a lighter week is due now'
      : view.loadedWeeks >= least
        ? `a lighter week is due within ${most - view.loadedWeeks === 1 ? 'a week' : `${most - view.loadedWeeks} weeks`}`
        : `a lighter week comes after ${least} to ${most} of them`;
  const count = view.loadedWeeks === 0 ? 'no full week of training' : `${counted(view.loadedWeeks, 'full week')} of training`;
  return { text: `${capitalised(count)} since the last lighter one; ${due}.`, rules: ['deload.every'] };
}

/** Other sport of the last week beside the lifting, and what it asks of today; nothing where none was told. */
function sportLines(view: AthleteView): readonly NoteLine[] {
  const { sport, lifting } = view.fatigue;
  if (sport === null || sport.times === 0) return [];
  const beside =
    lifting?.week == null || lifting.sessions === 0
      ? ''
      : ` beside ${lifting.week} from ${counted(lifting.sessions, 'session')} of lifting`;
  const asked = [...new Set(sport.parts.filter((part) => part.action !== 'none').map((part) => part.because))];
  return [
    {
      text: `Other sport in the last seven days: ${sport.times === 1 ? 'once' : `${sport.times} times`}, a load of ${sport.week}${beside} (effort from 0 to 10 times minutes${sport.assumed ? '; what was not told is assumed' : ''}).${asked.length === 0 ? ' No more than usual for today.' : ` ${asked.join(' ')}`}`,
      rules: ['srpe', 'fatigue.sport'],
    },
  ];
}
