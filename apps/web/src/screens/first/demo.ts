// Decides how the demo athlete is opened: a simulated year that came with the app, moved so that it ends now and today is a training day.
import { addDays, daysBetween, readLedger, weekdayOf, WEEKDAYS, type IsoDate, type Weekday } from '@strongback/engine';
import type { Book } from '../../app/book/book.types.ts';
import { changeBook } from '../../app/book/opening.ts';
import { askForPlan, issued } from '../../app/training/planning.ts';
import { shippedText } from '../../platform/files.ts';

const LAST_DAY = /^\{"demoEnds":"(\d{4}-\d{2}-\d{2})"\}\n/;

/** Opens the demo ledger, unfolding and planning it first where this phone has none. False when it did not come with this build. */
export async function openDemo(): Promise<boolean> {
  const text = await shippedText('/demo.jsonl');
  const head = text === null ? null : LAST_DAY.exec(text);
  if (text === null || head === null) return false;
  await changeBook('demo', async (book) => {
    if (book.state().events === 0) {
      const { events } = readLedger(moved(text.slice(head[0].length), head[1] as IsoDate, book.state().today));
      await book.record(events.map((event) => event.body) as Parameters<typeof book.record>[0]);
    }
    await planDemo(book);
  });
  return true;
}

/** The simulated year holds what was done; what comes next is planned like anybody's. */
export async function planDemo(book: Book): Promise<void> {
  const { ledger, today } = book.state();
  if (ledger.plan !== null || ledger.athlete === null) return;
  const { outcome } = await askForPlan(ledger, today);
  if (outcome.ok) await book.record([issued(outcome.value)]);
}

/** The year with all its days moved, weekdays alike, so that it ends before today and today is one of the training days. */
export function moved(text: string, ends: IsoDate, today: IsoDate): string {
  const told = /.*"type":"AvailabilitySet".*/.exec(text)?.[0] ?? '';
  const days = [...told.matchAll(/"weekday":"(\w{3})"/g)];
  const trains = new Set(days.map((found) => found[1]));
  const now = WEEKDAYS.indexOf(weekdayOf(today));
  const turned = WEEKDAYS.findIndex((_, by) => trains.has(WEEKDAYS[(now - by + 7) % 7]));
  const by = Math.max(0, turned);
  const shift = Math.floor((daysBetween(ends, today) - by) / 7) * 7 + by;
  const turn = (weekday: string): string => {
    const at = WEEKDAYS.indexOf(weekday as Weekday);
    return at < 0 ? weekday : (WEEKDAYS[(at + by) % 7] ?? weekday);
  };
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => addDays(date as IsoDate, shift))
    .replace(/"weekday":"(\w{3})"/g, (_, weekday: string) => `"weekday":"${turn(weekday)}"`);
}
