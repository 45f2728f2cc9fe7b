// Decides what the process that gets killed does: appends batches of three devices for ever, and says on stdout what was acknowledged.
import { writeSync } from 'node:fs';
import { sqliteStore } from '../sqlite/index.ts';
import { sampleEvents } from '../store.contract.ts';

const [file = '', batchesText = '1000000'] = process.argv.slice(2);
const store = sqliteStore(file);
const batches = Number(batchesText);

async function write(device: string): Promise<void> {
  let next = ((await store.through('a'))[device] ?? 0) + 1;
  for (let batch = 0; batch < batches; batch++) {
    const size = 1 + ((next * 7) % 10);
    const result = await store.append('a', sampleEvents('a', device, size, next));
    if (!result.ok) throw new Error(result.reason);
    next += size;
    writeSync(1, `ack ${device} ${next - 1}\n`);
    // Old history is packed away while others write.
    if (batch % 4 === 3) await store.seal('a', 10);
  }
}

await Promise.all(['d1', 'd2', 'd3'].map(write));
await store.close();
writeSync(1, 'done\n');
