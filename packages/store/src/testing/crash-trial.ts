// Decides how a crash is staged and judged: kill at a system call, cut the power, open what is left, compare with what was acknowledged.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '@strongback/engine';
import { chainOver } from '../chain.ts';
import { nodeHash, sqliteStore } from '../sqlite/index.ts';

const WORKER = fileURLToPath(new URL('./append-worker.ts', import.meta.url));
const SHIM = fileURLToPath(new URL('./power-cut.c', import.meta.url));
const BLOCK = 512;

export interface Judged {
  /** Events that were acknowledged, and how many of them are gone. */
  readonly acknowledged: number;
  readonly lost: number;
  /** What else is wrong with what is left; empty when sound. */
  readonly faults: readonly string[];
}

export function whyNoStrace(): string | null {
  return spawnSync('strace', ['-V']).status === 0 ? null : 'strace is not installed';
}
export function whyNoPowerCut(): string | null {
  return process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0 ? null : 'no C compiler on Linux';
}

/** Opens what is left and compares it with the acknowledged numbers by device. */
export async function judge(file: string, acknowledged: ReadonlyMap<string, number>): Promise<Judged> {
  const total = [...acknowledged.values()].reduce((sum, one) => sum + one, 0);
  let store: ReturnType<typeof sqliteStore>;
  try {
    store = sqliteStore(file);
  } catch (problem) {
    return { acknowledged: total, lost: total, faults: [`does not open: ${String(problem)}`] };
  }
  try {
    const faults = [...store.database.faults()];
    const page = await store.read('a', 0, 10_000_000);
    page.events.forEach((one, index) => {
      if (one.seq !== index + 1) faults.push(`number ${index + 1} is ${one.seq}`);
    });
    if (
      chainOver(
        '',
        page.events.map((one) => one.event),
        nodeHash,
      ) !== page.head.chain
    )
      faults.push('the chain does not fit');
    if (page.head.seq !== page.events.length) faults.push('the head does not fit');
    const kept = new Set(page.events.map(({ event }) => `${event.device} ${event.deviceSeq}`));
    if (kept.size !== page.events.length) faults.push('an event is there twice');
    let lost = 0;
    for (const [device, through] of acknowledged)
      for (let number = 1; number <= through; number++) if (!kept.has(`${device} ${number}`)) lost += 1;
    return { acknowledged: total, lost, faults };
  } catch (problem) {
    return { acknowledged: total, lost: total, faults: [`does not read: ${String(problem)}`] };
  } finally {
    await store.close();
  }
}

interface Run {
  readonly acknowledged: Map<string, number>;
  readonly ended: Promise<'done' | 'killed'>;
}

function watch(child: ChildProcess, onAck: () => void): Run {
  const acknowledged = new Map<string, number>();
  let rest = '';
  let done = false;
  child.stdout?.on('data', (data: Buffer) => {
    const lines = (rest + data.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [word, device = '', number] = line.split(' ');
      if (word === 'done') done = true;
      if (word === 'ack') acknowledged.set(device, Number(number));
      onAck();
    }
  });
  return { acknowledged, ended: new Promise((over) => child.once('close', () => over(done ? 'done' : 'killed'))) };
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
}

const CALLS = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'write', 'unlink'] as const;
export const KILLED_CALLS: readonly (typeof CALLS)[number][] = CALLS;

/** Kills the worker at its `nth` call of `call` on the database's files. `finished`: it got through without reaching that call. */
export function killAtSyscall(call: string, nth: number, batches = 6): Promise<Judged & { readonly finished: boolean }> {
  return faultAtSyscall(call, `signal=KILL:when=${nth}`, batches);
}

/** Lets calls of `call` on the database's files go wrong as strace's `inject` says: `error=EIO:when=3+` is the third and all after it. */
export async function faultAtSyscall(call: string, fault: string, batches = 6): Promise<Judged & { readonly finished: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-kill-'));
  const file = join(folder, 'ledger.db');
  try {
    const child = spawn(
      'strace',
      [
        '-f',
        '-qq',
        '-o',
        '/dev/null',
        '-P',
        file,
        '-P',
        `${file}-wal`,
        '-P',
        `${file}-shm`,
        '-e',
        `trace=${call}`,
        '-e',
        `inject=${call}:${fault}`,
        process.execPath,
        WORKER,
        file,
        String(batches),
      ],
      { env: quiet(), stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const run = watch(child, () => undefined);
    const end = await run.ended;
    return { ...(await judge(file, run.acknowledged)), finished: end === 'done' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The compiled shim, made once a process. */
let compiled: string | null = null;
export function shim(): string {
  if (compiled !== null) return compiled;
  const target = join(mkdtempSync(join(tmpdir(), 'strongback-shim-')), 'power-cut.so');
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', target, SHIM, '-ldl'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`the power-cut shim does not compile: ${made.stderr}`);
  return (compiled = target);
}

/**
 * Lets the worker write, kills it, and rebuilds the disk as a power cut would leave it: what was synced, plus a random share of the
 * blocks that were written and not synced. `lieAfter`: from that many syncs on, the disk only pretends.
 */
export async function cutPower(seed: number, lieAfter?: number): Promise<Judged> {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'strongback-cut-'));
  const [live, shadow, after] = ['live', 'shadow', 'after'].map((name) => join(folder, name)) as [string, string, string];
  for (const one of [live, shadow, after]) mkdirSync(one);
  const file = join(live, 'ledger.db');
  try {
    const lie = lieAfter === undefined ? {} : { POWER_CUT_LIE_AFTER: String(lieAfter) };
    const child = spawn(process.execPath, [WORKER, file], {
      env: { ...quiet(), LD_PRELOAD: shim(), POWER_CUT_WATCH: live, POWER_CUT_SHADOW: shadow, ...lie },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let acks = 0;
    const killAfter = 5 + random.below(60);
    const run = watch(child, () => {
      if ((acks += 1) === killAfter) child.kill('SIGKILL');
    });
    await run.ended;
    const share = [0, 0.5, 0.9][random.below(3)] ?? 0;
    for (const name of readdirSync(live)) {
      if (!name.endsWith('-shm') && !name.endsWith('.lock'))
        rebuild(join(live, name), join(shadow, name), join(after, name), share, random);
    }
    return await judge(join(after, basename(file)), run.acknowledged);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a disk holds of a file after the cut: what was synced, plus a random share of the blocks that were written and not synced. */
export function rebuild(
  live: string,
  shadow: string,
  target: string,
  share: number,
  random: ReturnType<typeof seededRandom>,
): void {
  if (!existsSync(shadow)) {
    // Never synced: nothing of its content is promised.
    writeFileSync(target, '');
    return;
  }
  const written = readFileSync(live);
  const synced = readFileSync(shadow);
  writeFileSync(target, synced);
  const out = openSync(target, 'r+');
  const length = random.below(2) === 0 ? synced.length : Math.max(synced.length, written.length);
  for (let at = 0; at < length; at += BLOCK) {
    const fresh = written.subarray(at, Math.min(at + BLOCK, length));
    if (fresh.length > 0 && !fresh.equals(synced.subarray(at, at + BLOCK)) && random.unit() < share)
      writeSync(out, fresh, 0, fresh.length, at);
  }
  closeSync(out);
}
