// Fails when the comparison of runtimes could miss a difference, or when a Node elsewhere in the world works a life out differently.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashed, lifeOf, printOf } from './same-lives.ts';
import { PLACES, runOnNode } from './same-lives-figure.ts';
import { faultOf, type Run } from './same-runs.ts';

const [here, there] = [PLACES[0], PLACES[3]];
if (here === undefined || there === undefined) throw new Error('places are missing');
const hash = 'a'.repeat(64);
const run = (runtime: Run['runtime'], change: Partial<Run> = {}): Run => ({
  runtime,
  place: here,
  stood: here,
  asked: [0, 1],
  prints: [0, 1].map((athlete) => ({ athlete, ledger: null, state: hash, beliefs: hash, plan: hash })),
  ...change,
});
const printed = (part: 'ledger' | 'state' | 'beliefs' | 'plan', value: string): Run['prints'] =>
  run('Node').prints.map((print) => (print.athlete === 1 ? { ...print, [part]: value } : print));

test('runs that are whole and equal have no fault', () => {
  expect(faultOf(2, [run('Node'), run('Chromium')])).toBeNull();
});

test.each(['state', 'beliefs', 'plan'] as const)('one other hash of the %s is a fault that names the athlete', (part) => {
  const fault = faultOf(2, [run('Node'), run('Chromium', { prints: printed(part, 'b'.repeat(64)) })]);
  expect(fault).toContain(`the ${part} of athlete 1 in Chromium`);
  expect(faultOf(2, [run('Node'), run('Chromium', { prints: printed(part, '') })])).toContain('no hash');
});

test('a life lived again to another ledger is a fault', () => {
  const runs = [run('Node', { prints: printed('ledger', hash) }), run('Chromium', { prints: printed('ledger', 'b'.repeat(64)) })];
  expect(faultOf(2, runs)).toContain('the ledger of athlete 1');
});

test('what is missing is a fault: a print, a runtime, an athlete', () => {
  expect(faultOf(2, [run('Node'), run('Chromium', { prints: run('Node').prints.slice(0, 1) })])).toContain(
    'nothing of athlete 1',
  );
  expect(faultOf(2, [run('Node')])).toContain('not worked out in Chromium');
  expect(faultOf(3, [run('Node'), run('Chromium')])).toContain('athlete 2');
});

test('a run that did not stand in its zone or language is a fault', () => {
  expect(faultOf(2, [run('Node', { stood: there }), run('Chromium')])).toContain('840 minutes ahead');
  expect(faultOf(2, [run('Node', { stood: { ...here, locale: there.locale } }), run('Chromium')])).toContain(there.locale);
});

test('a Node on the other side of the world works a life out, and lives it again, to the same hashes', async () => {
  const life = lifeOf(19, 0);
  const folder = mkdtempSync(join(tmpdir(), 'strongback-same-lives-'));
  try {
    const path = join(folder, 'life.json');
    writeFileSync(path, JSON.stringify(life));
    const far = runOnNode(there, [0], () => path);
    expect(far.stood).toEqual({ locale: there.locale, minutesAhead: there.minutesAhead });
    expect(far.prints).toEqual([{ ...(await printOf(life, false)), ledger: await hashed(life.text) }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
