// Decides the rows that a sport in view adds to a week: kinds of work it asks for, and few sets in season.
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { SportWork } from '../../vocabulary/sports.ts';
import type { RowBuilder } from './row-builder.ts';
import { doesWork, sportAsks } from './sport-aim.ts';
import type { WeekContext } from './week-context.ts';

const SEASON_SETS = rule('sport.season').numbers;
/** Price of one exposure that the sport asks for and a week does not hold, thousandths of a point. */
const MISSING = rule('sport.profile').numbers.missingPoints;

type Of = (movement: number) => Movement;

/** Adds what the sport in view asks of the week: exposures of kinds of work (rule `sport.profile`). */
export function forSport(rows: RowBuilder, context: WeekContext, of: Of): void {
  if (context.kind === 'travel') return;
  if (context.person.aim?.inSeason === true)
    rows.rowByMovement(
      { rule: 'sport.season', subject: 'sets' },
      { band: SEASON_SETS.setsPerWeek, bandPrice: SEASON_SETS.furtherSetPoints, already: setsDone(context) },
      'sets',
      () => 1,
    );
  for (const { work, timesPerWeek } of sportAsks(context.person.aim, context.roles.length)) {
    const does = (m: number): number => (doesWork(of(m), work) ? 1 : 0);
    if (rows.anyMovement(does))
      rows.rowByMovement(
        { rule: 'sport.profile', subject: work },
        { lo: timesPerWeek, price: MISSING, already: alreadyDone(context, work) },
        'slots',
        does,
      );
  }
}

/** Sets that the kept part of a week has brought: a slot counts the two that a season's slot mostly has. */
function setsDone({ done }: WeekContext): number {
  let slots = 0;
  for (const times of done?.movements.values() ?? []) slots += times;
  return 2 * slots;
}

function alreadyDone({ done, catalogue }: WeekContext, work: SportWork): number {
  let sum = 0;
  for (const [id, times] of done?.movements ?? []) {
    const movement = catalogue.movement.get(id);
    if (movement !== undefined && doesWork(movement, work)) sum += times;
  }
  return sum;
}
