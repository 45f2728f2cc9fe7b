// Decides what the clock of a running workshop shows, second by second: the steps in their order, where every group stands, who works.
import { partSeconds, type Workshop } from './workshop.ts';

export type WorkshopStep =
  | { readonly kind: 'welcome' | 'break' | 'closing'; readonly seconds: number }
  | { readonly kind: 'warm-up' | 'demonstration'; readonly at: number; readonly seconds: number }
  /** Everybody walks to the station of this round and reads its card. */
  | { readonly kind: 'change'; readonly round: number; readonly seconds: number }
  /** One of each two or three works, then says or hears one thing. */
  | { readonly kind: 'work' | 'tell'; readonly round: number; readonly turn: number; readonly seconds: number };

/** Every step of the evening; together exactly its minutes, in seconds. */
export function workshopSteps(workshop: Workshop): readonly WorkshopStep[] {
  const { turns, turnSeconds, tellSeconds, changeSeconds } = workshop;
  const pause = partSeconds(workshop, 'break');
  const steps: WorkshopStep[] = [
    { kind: 'welcome', seconds: partSeconds(workshop, 'welcome') },
    ...workshop.warmUp.map(({ seconds }, at) => ({ kind: 'warm-up' as const, at, seconds })),
    ...workshop.demonstration.map(({ seconds }, at) => ({ kind: 'demonstration' as const, at, seconds })),
  ];
  for (const [round, seconds] of changeSeconds.entries()) {
    if (pause > 0 && round === Math.ceil(changeSeconds.length / 2)) steps.push({ kind: 'break', seconds: pause });
    steps.push({ kind: 'change', round, seconds });
    for (let turn = 0; turn < turns; turn++)
      steps.push(
        { kind: 'work', round, turn, seconds: turnSeconds - tellSeconds },
        { kind: 'tell', round, turn, seconds: tellSeconds },
      );
  }
  // A break that no further round follows ends the stations.
  if (pause > 0 && changeSeconds.length < 2) steps.push({ kind: 'break', seconds: pause });
  steps.push({ kind: 'closing', seconds: partSeconds(workshop, 'closing') });
  return steps.filter((step) => step.seconds > 0);
}

/** The station, from 0, at which a group stands in a round. */
export const stationOfGroup = (workshop: Pick<Workshop, 'stations'>, group: number, round: number): number =>
  (group + round) % workshop.stations.length;

/** What the people who share one set of equipment do in a turn, counted through the whole evening so that nobody comes short: the place of who works, of who watches, and of who rests, if anybody. */
export function rolesIn(
  size: number,
  turn: number,
): { readonly works: number; readonly watches: number; readonly rests: number | null } {
  const works = turn % size;
  return { works, watches: (works + 1) % size, rests: size > 2 ? (works + 2) % size : null };
}
