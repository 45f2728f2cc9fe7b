// Decides how many days the body clock needs after a flight.
import { rule } from '../rulebook.ts';

/** Days to re-entrain after crossing zones (rule `travel.zones`). */
export const reentrainmentDays = (zones: number, direction: 'east' | 'west'): number => {
  const { eastZonesPerDay, westZonesPerDay } = rule('travel.zones').numbers;
  return zones / (direction === 'east' ? eastZonesPerDay : westZonesPerDay);
};
