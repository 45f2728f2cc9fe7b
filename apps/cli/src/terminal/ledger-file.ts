// Decides how a ledger file is opened and appended to on the command line.
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readSync, statSync } from 'node:fs';
import {
  type AthleteId,
  appendBodies,
  type DeviceId,
  type EventBody,
  eventLine,
  type LedgerEvent,
  type LedgerState,
  observeAll,
  type ReadLedger,
  readLedger,
  replay,
  startWriter,
  type UnknownBody,
} from '@strongback/engine';
import { textOf } from './files.ts';
import { DAMAGED, Stop, stopAt } from './outcome.ts';

export interface OpenLedger {
  readonly events: readonly LedgerEvent<EventBody | UnknownBody>[];
  readonly state: LedgerState;
}

const NOTHING = 'nothing was changed';
/** Most damaged lines told one by one. */
const TOLD = 20;

/** Reads a ledger whole; damaged lines stop with file, line and reason. */
export function openLedger(path: string): OpenLedger {
  const read = readLedger(textOf(path));
  if (read.faults.length > 0) throw stopAt(path, { reason: faultLines(read) }, DAMAGED, keptWords(read));
  if (read.events.length === 0) throw new Stop(DAMAGED, `${path}: holds no events; is it a ledger?`);
  return { events: read.events, state: replay(read.events) };
}

function faultLines({ faults, events }: ReadLedger): string {
  // Where no line is an event the file is something else, and one line says as much as all.
  const told = events.length === 0 ? 1 : TOLD;
  const lines = faults.slice(0, told).map(({ line, reason }) => `line ${line}: ${reason}`);
  return [...lines, ...(events.length > 0 && faults.length > TOLD ? [`and ${faults.length - TOLD} more`] : [])].join('\n');
}

function keptWords({ faults, events }: ReadLedger): string {
  if (events.length === 0) return `no line is an event; is it a ledger? ${NOTHING}`;
  const all = faults.length + events.length;
  return `${faults.length} of ${all} lines ${faults.length === 1 ? 'is' : 'are'} damaged; ${NOTHING}`;
}

/** Appends whole events of another copy of the same ledger, as they are; refuses when one of them is here with other content. */
export function appendEvents(path: string, events: OpenLedger['events']): void {
  const text = existsSync(path) ? textOf(path) : '';
  const here = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const added = events.map((event) => `${eventLine(event)}\n`).join('');
  const { faults } = readLedger(here + added);
  if (faults[0]) throw new Stop(DAMAGED, `${path}: ${faults[0].reason}. Nothing was changed`);
  appendDurably(path, added);
}

/** Appends facts to a ledger file, which is created when missing, and makes them durable. */
export function appendToLedger(path: string, athlete: string, bodies: readonly EventBody[], nowMs: number): number {
  const known = existsSync(path) ? openLedger(path).events : [];
  const owner = (known[0]?.athlete ?? athlete) as AthleteId;
  const writer = observeAll(startWriter(owner, 'command-line' as DeviceId), known);
  const events = appendBodies(writer, bodies, nowMs);
  appendDurably(path, events.map((event) => `${eventLine(event)}\n`).join(''));
  return events.length;
}

function appendDurably(path: string, lines: string): void {
  endLastLine(path);
  appendFileSync(path, lines);
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A file that was written by hand may lack the last line's end; the next fact must not be glued to it. */
function endLastLine(path: string): void {
  if (!existsSync(path) || statSync(path).size === 0) return;
  const { size } = statSync(path);
  const last = Buffer.alloc(1);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, last, 0, 1, size - 1);
  } finally {
    closeSync(handle);
  }
  if (size > 0 && last[0] !== 10) appendFileSync(path, '\n');
}
