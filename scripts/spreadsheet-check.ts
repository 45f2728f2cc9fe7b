// Decides whether a spreadsheet program finds a formula in what we export: node scripts/spreadsheet-check.ts, with LibreOffice at hand (soffice).
//
// Not among the tests, for it needs a program that npm does not bring; the law that no cell begins like a formula is among them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../packages/catalogue/src/index.ts';
import {
  appendBodies,
  type AthleteId,
  type DeviceId,
  type EventBody,
  replay,
  startWriter,
} from '../packages/engine/src/index.ts';
import { writeHevy, writeOwnCsv, writeStrong } from '../packages/interchange/src/index.ts';

const HOSTILE = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  '=HYPERLINK("http://x.example";"y")',
  '=cmd|" /C calc"!A0',
  ' =1+1',
  '"=1+1',
];
const program = process.env['SOFFICE'] ?? 'soffice';
const folder = mkdtempSync(join(tmpdir(), 'strongback-sheets-'));

/** A ledger whose every text is one that a spreadsheet would like to run. */
function ledger(): ReturnType<typeof replay> {
  const bodies = HOSTILE.flatMap((text, index): EventBody[] => {
    const session = `s${index}` as never;
    const date = `2026-03-${String(index + 1).padStart(2, '0')}` as never;
    return [
      { type: 'SessionStarted', session, date },
      {
        type: 'SetPerformed',
        session,
        set: `set-${index}` as never,
        exercise: `unmapped:${text.trim()}`,
        kind: 'working',
        reps: 5,
        note: text,
      },
      { type: 'SessionFinished', session, note: text },
    ];
  });
  return replay(appendBodies(startWriter('a1' as AthleteId, 'phone' as DeviceId), bodies, 0));
}

/** Formula cells that the spreadsheet program made of a table. */
function formulasIn(name: string, text: string): number {
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, text);
  const done = spawnSync(
    program,
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'fods', '--outdir', folder, file],
    { encoding: 'utf8', timeout: 180_000 },
  );
  if (done.error !== undefined || done.status !== 0)
    throw new Error(`${program} could not convert: ${done.error?.message ?? done.stderr}`);
  const sheet = readFileSync(join(folder, `${name}.fods`), 'utf8');
  if (!sheet.includes('<table:table-cell')) throw new Error(`${name}: the spreadsheet program read no cells`);
  return (sheet.match(/table:formula=/g) ?? []).length;
}

try {
  const state = ledger();
  const control = formulasIn('control', `note\n${HOSTILE.map((text) => `"${text.replaceAll('"', '""')}"`).join('\n')}\n`);
  if (control === 0)
    throw new Error('the spreadsheet program finds no formula even in a table made of formulas: nothing was checked');
  process.stdout.write(`control: ${control} formula cells in a table made of formulas\n`);
  for (const [name, text] of [
    ['strong', writeStrong(state, catalogue(), 'kg')],
    ['hevy', writeHevy(state, catalogue(), 'kg')],
    ['own', writeOwnCsv(state, catalogue())],
  ] as const) {
    const found = formulasIn(name, text);
    process.stdout.write(`${name}: ${found} formula cells\n`);
    if (found > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
