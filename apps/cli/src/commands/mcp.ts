// Decides what `strongback mcp` does: serves one ledger to an assistant over standard input and output.
import { statSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { openClient } from '@strongback/client';
import { ENGINE_VERSION, type LedgerState } from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { failure, idOf, INTERNAL_ERROR, PARSE_ERROR } from '../mcp/json-rpc.ts';
import { READ_TOOLS } from '../mcp/read-tools.ts';
import { openServer } from '../mcp/server.ts';
import { remoteDesk } from '../mcp/remote-desk.ts';
import type { Desk, Tool } from '../mcp/tool.types.ts';
import { WRITE_TOOLS } from '../mcp/write-tools.ts';
import { readArguments } from '../terminal/arguments.ts';
import { nowMs, timeHere, todayHere } from '../terminal/clock.ts';
import { openLedger } from '../terminal/ledger-file.ts';
import { appendLocked } from '../terminal/ledger-lock.ts';
import { DONE, type ExitCode, Stop, USAGE } from '../terminal/outcome.ts';

const HELP = `
strongback mcp --ledger LEDGER.jsonl [--read-only]
strongback mcp --server URL --athlete ID [--read-only]

Serves a ledger to an assistant by the Model Context Protocol over standard input and output. The assistant can read the plan, the findings and
the log, log a set that was done, and leave suggestions; it can never change a plan. Everything stays on this machine except what the
assistant reads.

With --server it works on a ledger that a server keeps, under a personal token that the environment brings as STRONGBACK_TOKEN: what the token's
scopes do not cover is refused there (read; log for sets; propose for suggestions).

  --read-only   offers only what reads

Example:  strongback mcp --ledger me.jsonl --read-only
`;

/** Longest message that is read, characters. */
const LONGEST_LINE = 1_000_000;

export const mcpCommand: Command = { help: HELP, run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, {
    ledger: { type: 'string' },
    server: { type: 'string' },
    athlete: { type: 'string' },
    'read-only': { type: 'boolean' },
  });
  const path = given.text('ledger');
  const base = given.text('server');
  if ((path === undefined) === (base === undefined) || given.positionals.length > 0)
    throw new Stop(USAGE, 'name one ledger: strongback mcp --ledger LEDGER.jsonl, or --server URL --athlete ID');
  const tools = given.flag('read-only') ? READ_TOOLS : [...READ_TOOLS, ...WRITE_TOOLS];
  if (base !== undefined) return serveRemote(tools, base, given.text('athlete'));
  const file = path ?? '';
  openLedger(file);
  const server = openServer(tools, deskFor(file), ENGINE_VERSION);
  for await (const line of linesOf(process.stdin)) {
    const reply = line === null ? TOO_LONG : server.handle(line);
    if (reply !== null) process.stdout.write(`${reply}\n`);
  }
  return DONE;
}

/** One message after the other: what is new is read before it, what it wrote is kept by the server before it is answered. */
async function serveRemote(tools: readonly Tool[], base: string, athlete: string | undefined): Promise<ExitCode> {
  const token = process.env['STRONGBACK_TOKEN'] ?? '';
  if (athlete === undefined) throw new Stop(USAGE, 'name whose ledger it is: --athlete ID');
  if (token === '') throw new Stop(USAGE, 'STRONGBACK_TOKEN is empty; make a token with the scopes read, log and propose');
  const desk = remoteDesk(openClient({ base, secret: token, fetch }), athlete, token);
  await desk.refresh();
  const server = openServer(tools, desk, ENGINE_VERSION);
  for await (const line of linesOf(process.stdin)) {
    let reply = TOO_LONG as string | null;
    if (line !== null) {
      const stale = await desk.refresh().then(
        () => null,
        (problem: unknown) => (problem instanceof Stop ? problem.message : 'the server did not answer'),
      );
      reply = stale === null ? server.handle(line) : notKept(line, stale);
      const fault = await desk.flush();
      if (fault !== null) reply = notKept(line, `the server did not keep it: ${fault}. Nothing was changed`);
    }
    if (reply !== null) process.stdout.write(`${reply}\n`);
  }
  return DONE;
}

function notKept(line: string, message: string): string {
  let asked: unknown = null;
  try {
    asked = JSON.parse(line);
  } catch {
    // Answered without an id.
  }
  return JSON.stringify(failure(idOf(asked), { code: INTERNAL_ERROR, message }));
}

const TOO_LONG = JSON.stringify(
  failure(null, { code: PARSE_ERROR, message: `a message has at most ${LONGEST_LINE} characters; this one was dropped` }),
);

/** The ledger as it is on disk: read again when another program wrote to it. */
function deskFor(path: string): Desk {
  let known: { readonly stamp: string; readonly state: LedgerState } | null = null;
  return {
    state() {
      const stamp = stampOf(path);
      if (known === null || known.stamp !== stamp) known = { stamp, state: openLedger(path).state };
      return known.state;
    },
    today: todayHere,
    timeOfDay: timeHere,
    append(bodies) {
      appendLocked(path, bodies, nowMs());
    },
  };
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'gone' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
}

/** Lines of a stream without their ends, blank ones left out; null for a line that is too long, whose rest is let go. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let dropping = false;
  for await (const chunk of stream) {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      if (dropping) dropping = false;
      else if (part.length > LONGEST_LINE) yield null;
      else if (part.trim() !== '') yield part;
    }
    if (rest.length > LONGEST_LINE) {
      if (!dropping) yield null;
      dropping = true;
      rest = '';
    }
  }
  if (!dropping && rest.trim() !== '') yield rest;
}
