// Decides whether the plateau detector keeps its promises: false alarms, standstills found, calibration, beside the usual rules.
//
//   node bench/plateau.ts [--lifters 2000] [--seed 20261122] [--json]
//
// Every lifter is simulated with a truth the detector does not see: 26 weeks of log, then 12 weeks watched after each session.
// The thresholds are those of the model file and were fixed before this seed was ever run. About six minutes on one core.
import { parseArgs } from 'node:util';
import { PLATEAU_RULE } from '../packages/engine/src/athlete/plateau/model.ts';
import {
  calibrate,
  calledShare,
  everYes,
  highestChance,
  lifterLog,
  WATCH_FROM,
  WINDOWS,
} from '../packages/engine/src/athlete/plateau/testing/campaign.ts';
import type { LifterTruth } from '../packages/engine/src/athlete/plateau/testing/simulated-lifter.ts';
import { populationSlope, USUAL_LIFTER } from '../packages/engine/src/athlete/plateau/testing/simulated-lifter.ts';
import { USUAL_RULES } from './plateau-rules.ts';

const { values } = parseArgs({
  options: {
    lifters: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '20261122' },
    json: { type: 'boolean' },
  },
});
const lifters = Number(values.lifters);
const seed = Number(values.seed);
const thresholds = [0.75, 0.8, 0.85, 0.9, 0.95];

type Cell = { name: string; truth: Partial<LifterTruth>; mixed?: boolean };
const stall = { stallWeek: WATCH_FROM };
const FALSE_ALARMS: Cell[] = [
  { name: '0.5 %/week', truth: {} },
  { name: '0.5, form wave 1 %', truth: { wanderSd: 1 } },
  { name: '0.25 %/week', truth: { slope: 0.25 } },
  { name: 'mixed slopes', truth: {}, mixed: true },
  { name: '0.5, e1RM alone', truth: { rir: false } },
  { name: '0.5, 3 a week', truth: { sessionsPerWeek: 3 } },
  { name: '0.5, 1 a week', truth: { sessionsPerWeek: 1 } },
  { name: '0.5, noise x1.5', truth: { noise: 1.5 } },
  { name: '0.5, 20 % light days', truth: { lightShare: 0.2 } },
  { name: '0.5, all light days bad', truth: { badOfLight: 1 } },
  { name: '0.5, no bad days', truth: { badOfLight: 0 } },
];
const STANDSTILLS: Cell[] = [
  { name: '0.5 -> 0', truth: stall },
  { name: '0.5 -> 0, form wave 1 %', truth: { ...stall, wanderSd: 1 } },
  { name: '1.0 -> 0', truth: { ...stall, slope: 1 } },
  { name: '0.25 -> 0', truth: { ...stall, slope: 0.25 } },
  { name: '0.5 -> -0.3', truth: { ...stall, slopeAfter: -0.3 } },
  { name: '0.5 -> 0, e1RM alone', truth: { ...stall, rir: false } },
  { name: '0.5 -> 0, 3 a week', truth: { ...stall, sessionsPerWeek: 3 } },
  { name: '0.5 -> 0, noise x0.6', truth: { ...stall, noise: 0.6 } },
];

const rows: { kind: string; name: string; highest: number[][] }[] = [];
const promise = (kind: string, name: string): { kind: string; name: string; highest: number[][] } => {
  const row = rows.find((r) => r.kind === kind && r.name === name);
  if (!row) throw new Error(`no cell ${name}`);
  return row;
};
for (const [kind, cells] of [
  ['false', FALSE_ALARMS],
  ['found', STANDSTILLS],
] as const) {
  for (const cell of cells) {
    process.stderr.write(`${kind} ${cell.name} … `);
    const highest = logsOf(cell).map((log) => highestChance(log));
    rows.push({ kind, name: cell.name, highest });
    process.stderr.write('done\n');
  }
}
// Looks at one lifter are alike, so calibration takes twice the lifters of a row.
const calm = calibrate(seed + 1, 2 * lifters, {});
const wave = calibrate(seed + 2, 2 * lifters, { wanderSd: 1 });

const usual = Object.entries(USUAL_RULES).map(([name, rule]) => {
  const share = (cell: Cell): number[] => {
    const yes = logsOf(cell).map((log) => everYes(log, rule));
    return WINDOWS.map((_, i) => yes.filter((y) => y[i]).length / yes.length);
  };
  return { name, false: share({ name: '', truth: {} }), found: share({ name: '', truth: stall }) };
});

if (values.json) process.stdout.write(`${JSON.stringify({ lifters, seed, rows: rows.map(summary), calm, wave, usual })}\n`);
else print();

function logsOf(cell: Cell): ReturnType<typeof lifterLog>[] {
  return Array.from({ length: lifters }, (_, i) =>
    lifterLog(seed, i, (random) => ({
      ...USUAL_LIFTER,
      ...(cell.mixed ? { slope: populationSlope(random) } : {}),
      ...cell.truth,
    })),
  );
}

function summary(row: { kind: string; name: string; highest: number[][] }): object {
  return {
    kind: row.kind,
    name: row.name,
    called: thresholds.map((t) => ({ threshold: t, share: calledShare(row.highest, t) })),
  };
}

function print(): void {
  const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);
  const say = (line = ''): void => void process.stdout.write(`${line}\n`);
  say(
    `${lifters} simulated lifters a row, seed ${seed}; 2 sessions a week with RIR unless said; called within ${WINDOWS.join('/')} weeks, percent`,
  );
  for (const kind of ['false', 'found']) {
    say();
    say(kind === 'false' ? 'CALLED STALLED WHILE PROGRESSING' : 'TRUE STANDSTILLS CALLED');
    say(`${''.padEnd(28)}${thresholds.map((t) => `P >= ${t}`.padEnd(26)).join('')}`);
    for (const row of rows.filter((r) => r.kind === kind)) {
      say(row.name.padEnd(28) + thresholds.map((t) => calledShare(row.highest, t).map(percent).join(' ').padEnd(26)).join(''));
    }
  }
  say();
  say('THE USUAL RULES, ASKED AFTER EACH SESSION (0.5 %/week; deload weeks already taken out for them)');
  for (const r of usual)
    say(`${r.name.padEnd(66)} false ${r.false.map(percent).join(' ')}   found ${r.found.map(percent).join(' ')}`);
  for (const [name, c] of [
    ['independent noise', calm],
    ['form wave of 1 %', wave],
  ] as const) {
    say();
    say(
      `CALIBRATION, mixed population over 52 weeks, ${name}: Brier ${c.brier.toFixed(4)} (always saying ${percent(c.truly)} %: ${(c.truly * (1 - c.truly)).toFixed(3)})`,
    );
    say(c.bins.map((b) => `${percent(b.said)} ->${percent(b.true)} (${b.looks})`).join('   '));
  }
  say();
  const at = PLATEAU_RULE.plateauFrom;
  const within12 = (kind: string, name: string): number => calledShare(promise(kind, name).highest, at)[3] ?? 1;
  const worst = Math.max(...calm.bins.map((b) => Math.abs(b.said - b.true)));
  const promises: [string, number, boolean][] = [
    ['false at 0.5 %/week within 12 weeks, at most 5', within12('false', '0.5 %/week'), within12('false', '0.5 %/week') <= 0.05],
    ['found at 0.5 %/week within 12 weeks, at least 55', within12('found', '0.5 -> 0'), within12('found', '0.5 -> 0') >= 0.55],
    ['found at 1 %/week within 12 weeks, at least 90', within12('found', '1.0 -> 0'), within12('found', '1.0 -> 0') >= 0.9],
    [
      'false with a form wave of 1 %, at most 10',
      within12('false', '0.5, form wave 1 %'),
      within12('false', '0.5, form wave 1 %') <= 0.1,
    ],
    ['largest miss of a tenth of the stated chance, at most 8', worst, worst <= 0.08],
    ['Brier score, at most 0.10 (shown x100)', calm.brier, calm.brier <= 0.1],
  ];
  say(`PROMISES at P >= ${at}`);
  for (const [text, value, kept] of promises) say(`${kept ? 'kept  ' : 'BROKEN'} ${text}: ${percent(value)}`);
  process.exitCode = promises.every(([, , kept]) => kept) ? 0 : 1;
}
