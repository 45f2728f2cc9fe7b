// Decides what `strongback serve` and `strongback demo` do: the app and the API on one address, until they are asked to stop.
import { demoEvents } from '@strongback/simulator';
import { DEFAULT_HOST, DEFAULT_PORT, type RunningServer, type ServeOptions, serve } from '@strongback/server';
import { networkInterfaces } from 'node:os';
import type { Command } from '../command.types.ts';
import { type Arguments, readArguments } from '../terminal/arguments.ts';
import { todayHere } from '../terminal/clock.ts';
import { pairingPicture } from '../terminal/picture.ts';
import { DONE, type ExitCode, REFUSED, Stop, USAGE } from '../terminal/outcome.ts';

/** The demo year is the same for everybody on one day. */
const DEMO_SEED = 7;

const SERVE_HELP = `
strongback serve [--port 4870] [--host 127.0.0.1] [--data DIR] [--invite-only] [--proxy ADDRESS] [--log security|off]

Serves the app and the API. PORT, HOST and STRONGBACK_DATA are read where no option is given.
With --invite-only nobody makes an account without an invitation: the first one by the code that is printed, the others by those of clubs and athletes.
--proxy names the reverse proxy whose word about who asks is believed. Who may do what is written to stderr when it changes, a line of JSON
each, without names, addresses or training; --log off ends that. STRONGBACK_METRICS holds a secret that opens /metrics.

Example:  strongback serve --host 0.0.0.0 --data /srv/strongback
`;

const DEMO_HELP = `
strongback demo [--port 4870] [--host 0.0.0.0]

The server on throw-away data with a demo athlete: a simulated year of training. Everything is gone when it stops.
A phone in the same network opens the address that is printed and enters the code, or points its camera at the picture; --host 127.0.0.1 keeps it to this computer.

Example:  strongback demo
`;

export const serveCommand: Command = {
  help: SERVE_HELP,
  run: (args) => {
    const options = {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      proxy: { type: 'string' },
      log: { type: 'string' },
      'invite-only': { type: 'boolean' },
    } as const;
    const given = readArguments(args, options, 0);
    const log = given.text('log') ?? 'security';
    if (log !== 'security' && log !== 'off') throw new Stop(USAGE, `--log is "${log.slice(0, 20)}"; it is security or off`);
    const proxy = given.text('proxy');
    const dataDir = given.text('data') ?? process.env['STRONGBACK_DATA'];
    return untilStopped({
      ...place(given),
      ...(dataDir === undefined ? {} : { dataDir }),
      ...(proxy === undefined ? {} : { proxies: [proxy] }),
      ...(given.flag('invite-only') ? { signUps: false } : {}),
      ...(log === 'off' ? {} : { log: (line: string) => void process.stderr.write(`${line}\n`) }),
    });
  },
};

export const demoCommand: Command = {
  help: DEMO_HELP,
  run: (args) => {
    const given = readArguments(args, { port: { type: 'string' }, host: { type: 'string' } }, 0);
    return untilStopped({
      ...place(given, '0.0.0.0'),
      demo: { athlete: 'demo', events: () => demoEvents(todayHere(), DEMO_SEED) },
    });
  },
};

function place(given: Arguments, usualHost = DEFAULT_HOST): { port: number; host: string } {
  const port = process.env['PORT'];
  if (given.text('port') === undefined && port !== undefined && !/^\d{1,5}$/.test(port))
    throw new Stop(USAGE, `PORT is "${port.slice(0, 20)}"; it must be a number`);
  return {
    port: given.integer('port', 0, 65535, port === undefined ? DEFAULT_PORT : Number(port)),
    host: given.text('host') ?? process.env['HOST'] ?? usualHost,
  };
}

async function untilStopped(options: ServeOptions): Promise<ExitCode> {
  let server: RunningServer;
  try {
    server = await serve(options);
  } catch (error) {
    throw new Stop(REFUSED, startProblem(error, options));
  }
  process.stderr.write(greeting(server, options));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await server.stop();
  return DONE;
}

/** Where it is, also for a phone in the same network. */
function greeting({ url, port, dataDir, demoCode, accountCode }: RunningServer, { host }: ServeOptions): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const lines = [`Strongback is at ${everywhere ? `http://127.0.0.1:${port}` : url}`];
  const near = everywhere ? homeAddresses().map((address) => `http://${address}:${port}`) : [];
  if (near.length > 0) lines.push(`On a phone in the same network: ${near.join(' or ')}`);
  if (demoCode !== null) {
    lines.push(`There: Settings, People and devices, I have a code: ${demoCode.replace(/^(.{4})/, '$1 ')}`);
    // Drawn for a person at a terminal, not into a log.
    const [address] = near;
    if (address !== undefined && process.stderr.isTTY) lines.push(pairingPicture(address, demoCode));
    lines.push('Demo data, gone when this stops. Ctrl+C stops it.');
  } else lines.push(`Data in ${dataDir}. Ctrl+C stops it.`);
  if (accountCode !== null)
    lines.push(
      `Accounts by invitation only. One account, within seven days, by the code ${accountCode.replaceAll(/(.{4})(?=.)/g, '$1 ')}`,
    );
  return `${lines.join('\n')}\n`;
}

/** This computer's IPv4 addresses in its own networks. */
function homeAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : []));
}

function startProblem(error: unknown, options: ServeOptions): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return `port ${options.port} is taken; stop what runs there or choose another with --port`;
  if (code === 'EACCES')
    return `not allowed to use port ${options.port} or the data folder; choose another with --port or --data`;
  return `the server could not start: ${error instanceof Error ? error.message : String(error)}`;
}
