// English: what a coach reads where the athlete reads "your": the same places, said of somebody else.
import { inOrder } from '../figures.ts';

export const ofAthlete = {
  progress: {
    up: (name: string, amount: string, sure: boolean) => `The ${name} ${sure ? 'is up' : 'seems up by about'} ${amount}`,
    down: (name: string, amount: string, sure: boolean) => `The ${name} ${sure ? 'is down' : 'seems down by about'} ${amount}`,
    flat: (name: string) => `The ${name} has not changed`,
    unclear: (name: string) => `Too early to judge the ${name}`,
    of: 'Balance comes from the log, shown beside what is usual.',
    volume: {
      within: (count: number, all: number, nearly: boolean) =>
        `Within the range${nearly ? ', give or take half a set' : ''}: ${count} of ${all} muscles.`,
      short: (list: string) => `Below it: ${list}.`,
      much: (list: string) => `Above it: ${list}.`,
      why: 'The range begins where a muscle starts to gain. It ends where a week would hold more than the last four weeks prepared for.',
      rangeSpoken: (from: string, to: string) => `range ${from} to ${to}`,
      range: 'Range',
      standings: {
        under: 'below the range',
        within: 'within the range',
        edge: 'at the edge of the range',
        over: 'above the range',
      },
    },
  },
  outcome: { against: (date: string) => `Today against ${date}, the first session in this log.` },
  effort: {
    noneText: 'After a few sets with an RPE this page shows the athlete’s own chart.',
    fitted: (count: number) => `Fitted to the athlete’s own sets: ${count} sessions of this lift.`,
    usual: 'From the usual curve of lifters, set to the athlete’s strength; their own sets will refine it.',
  },
  decided: { yours: (text: string) => `Said with it: ${text}` },
  plan: {
    assumptions: 'Assumed, or taken from the log',
    replanned: 'A new plan from today. What was logged stays.',
    optimal: (gap: string) =>
      `Within the rules, no other week would serve the goals more than ${inOrder(`${gap}\u00a0%`)} better.`,
  },
  layWeek: {
    stays: 'The week is laid well as it is. No other way is clearly better.',
    better: 'The first way looks better than the week as it is.',
    keep: 'Keep the days',
  },
  sport: {
    title: 'Sport',
    choose: 'The sport the gym work is for',
    chosenNote: 'Kept as you touch it. The next plan leans a little towards it, inside every rule.',
    forSport: (name: string) => `For the sport: ${name}`,
    head: { weight: 'Sport' },
  },
} as const;
