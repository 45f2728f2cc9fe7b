// Decides how the demo athlete is opened: a simulated year that came with the app, moved so that it ends today.
import { addDays, daysBetween, readLedger, type IsoDate } from '@strongback/engine';
import { changeBook } from '../../app/opening.ts';
import { askForPlan, issued } from '../../app/planning.ts';
import { shippedText } from '../../platform/files.ts';

const LAST_DAY = /^\{"demoEnds":"(\d{4}-\d{2}-\d{2})"\}\n/;

/** Opens the demo ledger, unfolding it first when this phone has none. False when it did not come with this build. */
export async function openDemo(): Promise<boolean> {
  const text = await shippedText('/demo.jsonl');
  const head = text === null ? null : LAST_DAY.exec(text);
  if (text === null || head === null) return false;
  const book = await changeBook('demo');
  if (book.state().events > 0) return true;
  // Whole weeks keep every weekday where it was.
  const days = Math.floor(daysBetween(head[1] as IsoDate, book.state().today) / 7) * 7;
  const moved = text.slice(head[0].length).replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => addDays(date as IsoDate, days));
  const { events } = readLedger(moved);
  const kept = await book.record(events.map((event) => event.body) as Parameters<typeof book.record>[0]);
  // The simulated year holds what was done; what comes next is planned like anybody's.
  const { ledger, today } = book.state();
  const { outcome } = await askForPlan(ledger, today);
  if (outcome.ok) await book.record([issued(outcome.value)]);
  return kept;
}
