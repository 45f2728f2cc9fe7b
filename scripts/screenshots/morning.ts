// Decides when the pictures are taken: nine o'clock on a day on which the demo athlete trains, in the zone in which that is reckoned.

/** The zone of this machine: in another one its nine o'clock may stand on another day. */
export const PICTURE_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The demo athlete trains on Mondays, Tuesdays, Thursdays and Saturdays: nine o'clock on the next Monday, or so many days later. */
export function nextTrainingMorning(later = 0): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + ((8 - now.getDay()) % 7) + later, 9, 0, 0);
}
