// Decides how a browser test gets a phone with a past and a plan without waiting for either: a backup of both, taken over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { addDays, appendBodies, type AthleteId, canonicalText, type DeviceId, ledgerText, startWriter } from '@strongback/engine';
import type { IsoDate } from '@strongback/engine';

const DEMO = join(import.meta.dirname, '..', '..', 'dist', 'demo.jsonl');

export interface Trained {
  readonly lines: readonly string[];
  /** Sets done in them, of sessions that were finished. */
  readonly sets: number;
}

/** The demo athlete's first `sessions` sessions, and a plan of two days from today on. */
export function trained(sessions: number, today: IsoDate): Trained {
  const [, ...past] = readFileSync(DEMO, 'utf8').trim().split('\n');
  const lines: string[] = [];
  for (let at = 0, finished = 0; finished < sessions; at++) {
    const line = past[at];
    if (line === undefined) throw new Error(`the demo athlete has no ${sessions} sessions`);
    lines.push(line);
    if (line.includes('"type":"SessionFinished"')) finished++;
  }
  const athlete = 'demo' as AthleteId;
  const set = { reps: 8, seconds: null, metres: null, loadKg: 60, rpe: 7, side: null, restSeconds: 120, tempo: '3110' };
  const session = (date: IsoDate) => ({
    date,
    minutes: 60,
    slots: [{ exercise: 'barbell-row', sets: [set, set, set] }],
    warmUp: [],
    coolDown: [],
  });
  const weeks = [{ from: today, emphasis: 'strength', deload: false, sessions: [session(today), session(addDays(today, 2))] }];
  const body = canonicalText({ engine: '0.1.0', athlete, from: today, seed: 1, weeks });
  const plan = appendBodies(
    startWriter(athlete, 'other-phone' as DeviceId),
    [{ type: 'PlanIssued', plan: 'two-days', engine: '0.1.0', seed: 1, from: today, body }],
    Date.parse(`${today}T00:00:00Z`),
  );
  lines.push(...ledgerText(plan).trim().split('\n'));
  return { lines, sets: lines.filter((line) => line.includes('"type":"SetPerformed"')).length };
}

/** Takes the backup over on an empty phone, through the import screen. */
export async function becomeTrained(page: Page, url: string, { lines }: Trained): Promise<void> {
  await page.goto(`${url}/import`);
  const buffer = Buffer.from(`${lines.join('\n')}\n`);
  await page.locator('input[type=file]').setInputFiles({ name: 'backup.jsonl', mimeType: 'application/jsonl', buffer });
  await page.getByRole('button', { name: `Import ${lines.length} entries` }).click();
  await page.getByRole('heading', { name: /sets are in your log/ }).waitFor();
}
