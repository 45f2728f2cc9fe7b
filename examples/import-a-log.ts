// Shows how another app's log becomes facts, and what they let us believe: node examples/import-a-log.ts [FILE] [kg|lb]
import { readFileSync } from 'node:fs';
import { catalogue, findMovement } from '@strongback/catalogue';
import { type AthleteId, appendBodies, believe, type DeviceId, type IsoDate, replay, startWriter } from '@strongback/engine';
import { fingerprint, previewImport, readFile } from '@strongback/interchange';

const file = process.argv[2] ?? new URL('../packages/interchange/fixtures/hevy-kg.csv', import.meta.url);
const unit = process.argv[3] === 'lb' ? 'lb' : process.argv[3] === 'kg' ? 'kg' : null;
const bytes = readFileSync(file);

// 1. The file is recognised by what its columns are. Damage is a refusal with one clear line.
const read = readFile(bytes);
if (!read.ok) throw new Error(read.reason);

// 2. A preview says what an import would do, before anything is written. Nothing is guessed: an open question yields no events.
const hash = fingerprint(bytes.toString('base64'));
const movementFor = (name: string) => catalogue().movement.get(findMovement(name) ?? '') ?? null;
const preview = previewImport(read.value, null, { importId: `import-${hash}`, fileHash: hash, unit, movementFor });
const { report } = preview;
console.log(`${report.app}: ${report.read} rows, ${report.imported.sessions} sessions, ${report.imported.sets} sets`);
for (const question of report.questions) console.log(`To be answered: ${question.text} (likely ${question.suggestion})`);
for (const note of [...report.skipped, ...report.flagged]) console.log(`Line ${note.line}: ${note.reason}`);
for (const { name, sets } of report.unmapped) console.log(`Kept in the log only: ${name} (${sets} sets)`);

// 3. Accepted, it is a ledger like any other.
if (preview.events.length > 0 && report.last !== null) {
  const writer = startWriter('me' as AthleteId, 'example' as DeviceId);
  const state = replay(appendBodies(writer, preview.events, 0));
  const view = believe(state, catalogue(), report.last as IsoDate);
  for (const [exercise, belief] of view.strength)
    if (belief.source === 'log')
      console.log(`${exercise}: 1RM about ${belief.e1rmKg.toFixed(1)} kg, ± ${belief.sigmaPercent.toFixed(0)} %`);
}
