// Decides whether ten years of training (about 66,000 entries) are folded, believed and answered to in time, in processor time.
//
//   node bench/loop-ten-years.ts [--json]        needs the app's demo file: npm start or scripts/ensure.mjs makes it
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tenYearsOf } from '../apps/web/src/testing/ten-years.ts';
import { catalogue as everything } from '../packages/catalogue/src/index.ts';
import {
  addDays,
  adviseNextSet,
  believe,
  evolve,
  type IsoDate,
  type LedgerEvent,
  planFor,
  prepareSession,
  replay,
} from '../packages/engine/src/index.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const catalogue = everything();
const text = tenYearsOf(readFileSync(new URL('../apps/web/dist/demo.jsonl', import.meta.url), 'utf8'));
const lines = text.trim().split('\n').slice(1);
const read = (): LedgerEvent[] => lines.map((line) => JSON.parse(line) as LedgerEvent);

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Median processor milliseconds of one run. */
function timed(times: number, run: () => void): number {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const from = cpu();
    run();
    all.push(cpu() - from);
  }
  return all.sort((a, b) => a - b)[times >> 1] ?? 0;
}

const parseMs = timed(7, () => {
  read();
});
const events = read();
const replayMs = timed(7, () => {
  replay(events);
});
const state = replay(events);
const lastDay = [...state.sessions.values()].reduce((latest, one) => (one.date > latest ? one.date : latest), '' as IsoDate);
const date = addDays(lastDay, 1);
const coldMs = timed(3, () => {
  believe(replay(events.map((event) => ({ ...event, body: { ...event.body } }))), catalogue, date);
});

// One more set arrives, and the beliefs of the day are wanted: nothing is remembered of the state that comes of it.
believe(state, catalogue, date);
const set = events.findLast((event) => event.body.type === 'SetPerformed');
if (set === undefined || set.body.type !== 'SetPerformed') throw new Error('the demo holds no set');
const { body } = set;
const UPDATES = 200;
const updateMs =
  timed(5, () => {
    for (let i = 0; i < UPDATES; i++)
      believe(
        evolve(state, {
          ...set,
          deviceSeq: events.length + 1 + i,
          body: { ...body, set: `more-${i}` as typeof body.set },
        }),
        catalogue,
        date,
      );
  }) / UPDATES;

const made = planFor(state, catalogue, { from: date, weeks: 1, seed: 1, effort: 'quick' });
if (!made.ok) throw new Error(made.reason);
const view = believe(state, catalogue, date);
const prepared = prepareSession({ state, view, plan: made.value, date, catalogue });
const slot = prepared?.slots.find((one) => one.sets.length > 1);
const movement = slot === undefined ? undefined : catalogue.movement.get(slot.exercise);
if (slot === undefined || movement === undefined) throw new Error('nothing was prepared');
const first = slot.sets[0];
const ADVICES = 2000;
const adviceMs =
  timed(5, () => {
    for (let i = 0; i < ADVICES; i++)
      adviseNextSet({
        slot,
        done: [
          {
            loadKg: first?.loadKg ?? null,
            reps: first?.reps ?? null,
            rpe: 6 + (i % 8) / 2,
            technique: 'clean',
            markers: [],
            metresPerSecond: null,
          },
        ],
        movement,
        catalogue,
        belief: view.strength.get(slot.exercise) ?? null,
        mayRaise: true,
      });
  }) / ADVICES;

const figures = { entries: events.length, parseMs, replayMs, replayToParse: replayMs / parseMs, coldMs, updateMs, adviceMs };
if (values.json === true) process.stdout.write(`${JSON.stringify(figures)}\n`);
else
  process.stdout.write(
    [
      `ten years: ${events.length} entries, ${lastDay} the last; processor time, medians`,
      `parse JSON                     ${parseMs.toFixed(0)} ms`,
      `replay                         ${replayMs.toFixed(0)} ms, ${(replayMs / parseMs).toFixed(2)} × parsing (at most 400 ms and 2 ×)`,
      `replay and believe from nothing ${coldMs.toFixed(0)} ms`,
      `one more set and the beliefs   ${updateMs.toFixed(3)} ms (below 1 ms)`,
      `advice for the next set        ${adviceMs.toFixed(4)} ms (below 1 ms)`,
      '',
    ].join('\n'),
  );
