// Decides the fingerprint of the plans on this machine, made by some threads at once. Run: node scripts/audit/same-bytes-hash.ts [threads=1]
import { createHash } from 'node:crypto';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { planBytes } from './same-bytes.ts';

const hashed = (): string => createHash('sha256').update(planBytes()).digest('hex');

if (!isMainThread) parentPort?.postMessage(hashed());
else {
  const threads = Number(process.argv[2] ?? 1);
  const all =
    threads <= 1
      ? [hashed()]
      : await Promise.all(
          Array.from(
            { length: threads },
            () =>
              new Promise<string>((done, failed) => {
                const worker = new Worker(new URL(import.meta.url));
                worker.once('message', (hash: string) => done(hash));
                worker.once('error', failed);
              }),
          ),
        );
  process.stdout.write([...new Set(all)].join('\n'));
}
