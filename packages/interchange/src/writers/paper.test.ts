// Proves that the pages are made for paper: their size, their count, nothing beside the edge, and no word of a person that becomes markup.
import { catalogue } from '@strongback/catalogue';
import {
  appendBodies,
  type AthleteId,
  type DeviceId,
  type EventBody,
  type IsoDate,
  planFor,
  replay,
  startWriter,
  understand,
} from '@strongback/engine';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoBrowser } from '../../../../scripts/testing/browser.ts';
import { writeLogPage, writePlanPage, writeSummaryPage } from './paper-pages.ts';
import { PAPERS } from './paper.ts';

const all = catalogue();
const from = '2026-03-02' as IsoDate;
const HOSTILE = '<img src=x onerror="document.title=1"> & "quoted" </section><script>1</script> \u0007';

/** Some weeks of training and a plan. */
function trained() {
  const bodies: EventBody[] = [{ type: 'AthleteProfiled', units: 'kg', zone: 'Europe/Berlin', name: 'Sam' }];
  for (let day = 1; day <= 20; day++) {
    const session = `s${day}` as never;
    bodies.push({ type: 'SessionStarted', session, date: `2026-02-${String(day).padStart(2, '0')}` as IsoDate });
    for (let set = 0; set < 12; set++)
      bodies.push({
        type: 'SetPerformed',
        session,
        set: `${day}-${set}` as never,
        exercise: set < 6 ? 'barbell-row' : set < 11 ? 'trap-bar-deadlift' : 'unmapped:My row <b>',
        kind: set % 6 === 0 ? 'warm-up' : 'working',
        loadGrams: 60_000 as never,
        reps: 8,
        ...(set === 3 ? { note: HOSTILE } : {}),
      });
    bodies.push({ type: 'SessionFinished', session, note: day === 1 ? HOSTILE : 'fine' });
  }
  const state = replay(appendBodies(startWriter('a1' as AthleteId, 'phone' as DeviceId), bodies, 0));
  const plan = planFor(state, all, { from, weeks: 4, seed: 1, effort: 'quick' });
  if (!plan.ok) throw new Error(plan.reason);
  return { state, plan: plan.value, understood: understand(state, all, from) };
}

const { state, plan, understood } = trained();
const days = plan.weeks.flatMap((week) => week.sessions.map((session) => session.date));
const summary = { state, view: understood.view, findings: understood.findings, catalogue: all, unit: 'kg' as const };

describe('pages for paper', () => {
  it('say every planned day once, where it moved to, and not what was given up', () => {
    const [first, second] = days as [IsoDate, IsoDate];
    const page = writePlanPage(plan, all, {
      paper: 'a4',
      unit: 'kg',
      moves: [
        { from: first, to: '2026-03-08' as IsoDate },
        { from: second, to: null },
      ],
    });
    expect(page).toContain('Sunday 2026-03-08');
    expect(page).not.toContain(`day ${first},`);
    expect(page).not.toContain(`day ${second},`);
    for (const day of days.slice(2)) expect(page.split(`day ${day},`)).toHaveLength(2);
    const week = writePlanPage(plan, all, { paper: 'a4', unit: 'kg', from, until: '2026-03-08' as IsoDate });
    expect(week.match(/<section>/g)).toHaveLength(days.filter((day) => day <= '2026-03-08').length);
  });
  it('say once how a tempo is read, where there is one to read', () => {
    const legend = 'Tempo: lowering - pause - lifting - pause, in seconds; X: as fast as possible.';
    const page = writePlanPage(plan, all, { paper: 'a4', unit: 'kg' });
    expect(page).toMatch(/\d-\d-[\dX]-\d/);
    expect(page.split(legend)).toHaveLength(2);
    expect(writePlanPage(plan, all, { paper: 'a4', unit: 'kg', from: '2030-01-01' as IsoDate })).not.toContain(legend);
  });

  it('mark two exercises that are done in turn, with the rests of the turn, and say once how the marks are read', () => {
    const legend = 'A1 and A2: in turn';
    const session = plan.weeks.flatMap((week) => week.sessions).find(({ slots }) => slots.length > 1);
    const [first, second] = session?.slots ?? [];
    if (session === undefined || first === undefined || second === undefined) throw new RangeError('a day of two exercises');
    const page = (turns: typeof session.turns): string => {
      const { turns: _, ...plain } = session;
      const day = turns === undefined ? plain : { ...plain, turns };
      const weeks = plan.weeks.slice(0, 1).map((week) => ({ ...week, sessions: [day] }));
      return writePlanPage({ ...plan, weeks }, all, { paper: 'a4', unit: 'kg' }).replaceAll('\u00a0', ' ');
    };
    const inTurn = page([{ slots: [first.id, second.id], betweenSeconds: 61, roundSeconds: 77 }]);
    expect(inTurn.split(legend)).toHaveLength(2);
    expect(inTurn).toMatch(/>A1 [^<]+<[\s\S]+61 s[\s\S]+>A2 [^<]+<[\s\S]+77 s/);
    expect(page(undefined)).not.toContain(legend);
    expect(page(undefined)).not.toContain('A1 ');
  });

  it('letter the turns of a day from the head of its list, whatever the order in which they were found', () => {
    const session = plan.weeks.flatMap((week) => week.sessions).find(({ slots }) => slots.length > 3);
    const [a, b, c, d] = session?.slots.map(({ id }) => id) ?? [];
    if (session === undefined || a === undefined || b === undefined || c === undefined || d === undefined)
      throw new RangeError('a day of four exercises');
    const [rests, weeks] = [{ betweenSeconds: 61, roundSeconds: 77 }, plan.weeks.slice(0, 1)];
    const turns = [
      { slots: [c, d] as const, ...rests },
      { slots: [a, b] as const, ...rests },
    ];
    const one = { ...plan, weeks: weeks.map((week) => ({ ...week, sessions: [{ ...session, turns }] })) };
    const page = writePlanPage(one, all, { paper: 'a4', unit: 'kg' }).replaceAll('\u00a0', ' ');
    expect(page.match(/(?<=>)[A-Z]\d(?= (?!and))/g)).toEqual(['A1', 'A2', 'B1', 'B2']);
  });

  it('say of one arm or leg at a time that both sides did it, where no side is told apart', () => {
    const session = 'one' as never;
    const row = { type: 'SetPerformed', session, exercise: 'one-arm-dumbbell-row', kind: 'working', reps: 8 } as const;
    const facts: EventBody[] = [
      { type: 'AthleteProfiled', units: 'kg', zone: 'Europe/Berlin' },
      { type: 'SessionStarted', session, date: '2026-02-01' as IsoDate },
      { ...row, set: 'a' as never, loadGrams: 24_000 as never },
      { ...row, set: 'b' as never, loadGrams: 22_000 as never, side: 'left' },
      { type: 'SessionFinished', session },
    ];
    const one = replay(appendBodies(startWriter('a1' as AthleteId, 'phone' as DeviceId), facts, 0));
    const page = writeLogPage(one, all, { paper: 'a4', unit: 'kg' }).replaceAll('\u00a0', ' ');
    expect(page).toContain('8 each side × 24 kg; 8 left × 22 kg');
  });

  it('show words of a person as words', () => {
    const page = writeLogPage(state, all, { paper: 'a4', unit: 'kg' });
    expect(page).toContain('&lt;img src=x onerror=&quot;');
    expect(page).not.toMatch(/<img|<script|<b>/);
    expect(page).not.toContain('\u0007');
  });
});

describe.runIf(whyNoBrowser() === null)('printed by a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const SIZES = { a4: [594.96, 841.92], letter: [612, 792] } as const;

  it.each(
    PAPERS.flatMap((paper) => [
      { paper, name: 'plan', most: 12, make: () => writePlanPage(plan, all, { paper, unit: 'kg' }) },
      { paper, name: 'log', most: 12, make: () => writeLogPage(state, all, { paper, unit: 'lb' }) },
      { paper, name: 'summary', most: 1, make: () => writeSummaryPage(summary, paper) },
    ]),
  )('the $name on $paper', async ({ paper, most, make }) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(make());
    await page.emulateMedia({ media: 'print' });
    // As wide as the paper is between its margins.
    await page.setViewportSize({ width: Math.floor(((paper === 'a4' ? 210 : 215.9) - 24) * (96 / 25.4)), height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await page.close();
    expect(asked).toEqual([]);
    const boxes = Array.from(pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g), (match) => [
      Number(match[1]),
      Number(match[2]),
    ]);
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.length).toBeLessThanOrEqual(most);
    for (const [width = 0, height = 0] of boxes) {
      expect(Math.abs(width - SIZES[paper][0])).toBeLessThan(1.5);
      expect(Math.abs(height - SIZES[paper][1])).toBeLessThan(1.5);
    }
  });
});
