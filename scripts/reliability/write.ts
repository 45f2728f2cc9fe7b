// Decides how RELIABILITY.md is written: every figure measured now, with date and machine; the dial says how long. `node scripts/reliability/write.ts [DIAL] [ROW…]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { FIGURES } from './figures.ts';
import type { Measured } from './measured.ts';

const FILE = new URL('../../RELIABILITY.md', import.meta.url);
const [dialText = '1', ...rows] = process.argv.slice(2);
const dial = Number(dialText);
const chosen = new Set(rows.map(Number));

/** What an earlier run said of a row that is not measured again. */
function earlier(row: number): string | null {
  try {
    return (
      readFileSync(FILE, 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`| ${row} |`)) ?? null
    );
  } catch {
    return null;
  }
}

const lines: string[] = [];
for (const figure of FIGURES) {
  const kept = chosen.size > 0 && !chosen.has(figure.row) ? earlier(figure.row) : null;
  if (kept !== null) {
    lines.push(kept);
    continue;
  }
  process.stderr.write(`${figure.row} ${figure.what} … `);
  const measured: Measured =
    figure.measure === null
      ? { seen: `not measured: ${figure.why ?? 'no reason given'}`, held: false }
      : await figure.measure(dial);
  const verdict = measured.held
    ? 'held'
    : measured.soFar === true
      ? 'so far'
      : measured.seen.startsWith('not measured')
        ? 'open'
        : 'missed';
  process.stderr.write(`${verdict}: ${measured.seen}\n`);
  lines.push(
    `| ${figure.row} | ${figure.what} | ${figure.target} | ${measured.seen.replaceAll('|', ',')} | ${verdict} | ${new Date().toISOString().slice(0, 10)} |`,
  );
}

writeFileSync(
  FILE,
  `# Reliability

What Strongback promises about training that was logged, and what was last measured on the real parts. Written by
\`node scripts/reliability/write.ts\`; the gate fails when a figure is missing. *So far*: nothing was wrong, over less than the target asks. *Missed* and *open* rows are said, not hidden.

- *Saved on this device* means that an IndexedDB transaction of strict durability completed: it survives a crash, a reload and a flat battery.
- *Backed up* means that the server committed with fsync and said so: it survives a crash of the server and a power cut.
- The same entry, sent any number of times in any order, exists once. No clock refuses or reorders training.
- What one entry corrected knowing the other wins over it; the losing value stays in the ledger.
- Nobody reads or writes a ledger without live access, asked in the same transaction.
- Any backup ever made can be read by every later version, on either database.

Not promised: protection of an unlocked, stolen phone; protection from whoever administers the server; data on a phone that was wiped before its first
sync. Where a phone was copied *and* the server was restored from an older backup, an entry may be kept under two identities; it is shown as it is, on every device alike.

Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, ${process.platform}, Node ${process.versions.node}. Rows that were not
measured again keep their date. Figures of speed suffer from whatever else runs on the machine.

| # | Figure | Target | Last measured | Verdict | On |
|---|---|---|---|---|---|
${lines.join('\n')}
`,
);
