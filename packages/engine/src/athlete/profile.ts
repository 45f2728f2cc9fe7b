// Decides who the person is taken to be, how far along, and what had to be assumed because it was not said.
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { daysBetween, yearsBetween } from '../units/calendar.ts';
import { ASSUMED } from './numbers.ts';
import type { BelievedProfile, Level } from './view.types.ts';

/** Years of training from which a lifter is intermediate and advanced (grade E). */
const LEVEL_YEARS = { intermediate: 1, advanced: 4 } as const;
/** Sessions a year that count as training through it. */
const SESSIONS_A_YEAR = 60;

export function believeProfile(state: LedgerState, today: IsoDate): BelievedProfile {
  const told = state.profile;
  let latest: { readonly date: IsoDate; readonly grams: number } | null = null;
  for (const entry of state.bodyMass) if (entry.date <= today && (latest === null || entry.date >= latest.date)) latest = entry;
  const grams = latest?.grams ?? told?.bodyMassGrams;
  return {
    id: state.athlete,
    name: told?.name ?? null,
    born: told?.born ?? null,
    ageYears: told?.born === undefined ? null : yearsBetween(told.born, today),
    sex: told?.sex ?? null,
    bodyMassKg: grams === undefined ? null : grams / 1000,
    trainingYears: told?.trainingYears ?? null,
    units: told?.units ?? 'kg',
    zone: told?.zone ?? null,
  };
}

/** Years that count: what was told plus nothing, or the span of a log dense enough to count as training, whichever is more. */
export function trainedYears(
  profile: BelievedProfile,
  trainingSince: IsoDate | null,
  sessions: number,
  today: IsoDate,
): number | null {
  const logged = trainingSince === null ? null : Math.min(daysBetween(trainingSince, today) / 365.25, sessions / SESSIONS_A_YEAR);
  if (profile.trainingYears === null) return logged;
  return Math.max(profile.trainingYears, logged ?? 0);
}

/** Unknown counts as novice: the cautious side. */
export function levelOf(years: number | null): Level {
  if (years === null || years < LEVEL_YEARS.intermediate) return 'novice';
  return years < LEVEL_YEARS.advanced ? 'intermediate' : 'advanced';
}

/** What is missing, and what is taken for it. */
export function assumptionsOf(state: LedgerState, profile: BelievedProfile, years: number | null): readonly string[] {
  const said: string[] = [];
  if (profile.born === null) said.push('Age unknown: no maximal singles, and the usual recovery times.');
  if (profile.sex === null) said.push('Sex not told: where a norm is split, the stricter one is used.');
  if (profile.bodyMassKg === null)
    said.push(`Body mass unknown: ${ASSUMED.bodyMassKg} kg is assumed where bodyweight lifts need it.`);
  if (profile.trainingYears === null) {
    said.push(years === null ? 'Training years unknown: planned as a beginner.' : 'Training years not told: read from the log.');
  }
  if (state.equipment.size === 0) said.push('Equipment not told: only what needs none is taken for granted.');
  if (state.availability === null) said.push('Training days not told.');
  if (state.healthScreen === null) said.push('Health questions not answered: no maximal attempts until they are.');
  return said;
}
