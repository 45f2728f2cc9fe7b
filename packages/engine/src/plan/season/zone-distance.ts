// Decides whether a trip crosses three or more time zones, from zone names alone (no clock, no zone database).

/** Standard offset from UTC in hours of zones people travel between; daylight saving is left out, so a border case may differ by one. */
const STANDARD_HOURS: Readonly<Record<string, number>> = {
  'Pacific/Honolulu': -10,
  'America/Anchorage': -9,
  'America/Los_Angeles': -8,
  'America/Vancouver': -8,
  'America/Tijuana': -8,
  'America/Denver': -7,
  'America/Phoenix': -7,
  'America/Edmonton': -7,
  'America/Chicago': -6,
  'America/Mexico_City': -6,
  'America/Winnipeg': -6,
  'America/New_York': -5,
  'America/Toronto': -5,
  'America/Bogota': -5,
  'America/Lima': -5,
  'America/Panama': -5,
  'America/Halifax': -4,
  'America/Caracas': -4,
  'America/La_Paz': -4,
  'America/Santiago': -4,
  'America/Sao_Paulo': -3,
  'America/Argentina/Buenos_Aires': -3,
  'America/Montevideo': -3,
  'Atlantic/Azores': -1,
  'Atlantic/Reykjavik': 0,
  'Europe/London': 0,
  'Europe/Dublin': 0,
  'Europe/Lisbon': 0,
  'Africa/Casablanca': 1,
  'Africa/Accra': 0,
  'Africa/Lagos': 1,
  'Europe/Helsinki': 2,
  'Europe/Athens': 2,
  'Europe/Bucharest': 2,
  'Europe/Sofia': 2,
  'Europe/Kyiv': 2,
  'Europe/Kiev': 2,
  'Europe/Riga': 2,
  'Europe/Vilnius': 2,
  'Europe/Tallinn': 2,
  'Africa/Cairo': 2,
  'Africa/Johannesburg': 2,
  'Asia/Jerusalem': 2,
  'Asia/Beirut': 2,
  'Europe/Istanbul': 3,
  'Europe/Moscow': 3,
  'Europe/Minsk': 3,
  'Africa/Nairobi': 3,
  'Asia/Riyadh': 3,
  'Asia/Baghdad': 3,
  'Asia/Tehran': 3.5,
  'Asia/Dubai': 4,
  'Asia/Baku': 4,
  'Asia/Tbilisi': 4,
  'Asia/Kabul': 4.5,
  'Asia/Karachi': 5,
  'Asia/Tashkent': 5,
  'Asia/Kolkata': 5.5,
  'Asia/Calcutta': 5.5,
  'Asia/Colombo': 5.5,
  'Asia/Kathmandu': 5.75,
  'Asia/Dhaka': 6,
  'Asia/Almaty': 5,
  'Asia/Yangon': 6.5,
  'Asia/Bangkok': 7,
  'Asia/Jakarta': 7,
  'Asia/Ho_Chi_Minh': 7,
  'Asia/Singapore': 8,
  'Asia/Kuala_Lumpur': 8,
  'Asia/Hong_Kong': 8,
  'Asia/Shanghai': 8,
  'Asia/Taipei': 8,
  'Asia/Manila': 8,
  'Australia/Perth': 8,
  'Asia/Tokyo': 9,
  'Asia/Seoul': 9,
  'Australia/Darwin': 9.5,
  'Australia/Adelaide': 9.5,
  'Australia/Brisbane': 10,
  'Australia/Sydney': 10,
  'Australia/Melbourne': 10,
  'Asia/Vladivostok': 10,
  'Pacific/Auckland': 12,
  'Pacific/Fiji': 12,
  UTC: 0,
};

function offset(zone: string): number | null {
  const known = STANDARD_HOURS[zone];
  if (known !== undefined) return known;
  return zone.startsWith('Europe/') ? 1 : null;
}

/** True when home and away lie three or more hours apart (rule `travel.dose`). Unknown home or unknown zone: true, cautiously, unless both names are equal. */
export function crossesZones(home: string | null, away: string | null): boolean {
  if (away === null || home === away) return false;
  const there = offset(away);
  const here = home === null ? null : offset(home);
  if (there === null || here === null) return true;
  const apart = Math.abs(there - here);
  return Math.min(apart, 24 - apart) >= 3;
}
