// Decides what must hold of every file, however damaged: it ends, in one line or with every row accounted for, and what it offers a ledger takes once.
import type { AthleteId, DeviceId } from '@strongback/engine';
import { replay, startWriter, tryAppend } from '@strongback/engine';
import { readAnyFile } from '../read-any-file.ts';
import type { ReadResult } from '../source.types.ts';
import { preview } from './importing.ts';

export interface Soundness {
  /** What does not hold; empty for a sound file. */
  readonly complaints: readonly string[];
  /** Which way the file took: reader, refusal and kinds of notes. Files of one way are alike. */
  readonly way: string;
}

const ANSWERS = { unit: 'kg', decimal: '.', dayFirst: true } as const;

/** Reads a file as an import would, twice, and looks at everything it says. */
export async function soundnessOf(bytes: Uint8Array): Promise<Soundness> {
  const complaints: string[] = [];
  let outcome: Awaited<ReturnType<typeof readAnyFile>>;
  try {
    outcome = await readAnyFile(bytes, ANSWERS);
  } catch (error) {
    return { complaints: [`crash while reading: ${trace(error)}`], way: 'crash' };
  }
  if (!outcome.ok) {
    if (/[\n\r]/.test(outcome.reason) || outcome.reason.length > 900)
      complaints.push(`the refusal is no line: ${outcome.reason.slice(0, 200)}`);
    return { complaints, way: `refused ${outcome.code}` };
  }
  const result = outcome.value;
  const lost = result.read - accountedFor(result);
  if (lost > 0) complaints.push(`${lost} of ${result.read} rows are neither sets nor skipped (${result.app} ${result.variant})`);
  for (const note of [...result.skipped, ...result.flagged])
    if (/[\n\r]/.test(note.reason) || note.reason === '' || !(note.line >= 1))
      complaints.push(`a note is no line: ${JSON.stringify(note).slice(0, 200)}`);
  try {
    complaints.push(...offered(result));
  } catch (error) {
    complaints.push(`crash while previewing: ${trace(error)}`);
  }
  const kinds = (notes: ReadResult['skipped']): string =>
    [...new Set(notes.map((note) => note.reason.replaceAll(/"[^"]*"|[\d.,:-]+/g, '#').slice(0, 40)))]
      .sort()
      .slice(0, 4)
      .join('; ');
  return { complaints, way: `${result.app} ${result.variant} | ${kinds(result.skipped)} | ${kinds(result.flagged)}` };
}

function offered(result: ReadResult): string[] {
  const complaints: string[] = [];
  const first = preview(result, null, ANSWERS);
  if (first.ledger !== undefined) return complaints;
  const appended = tryAppend(startWriter('tester' as AthleteId, 'phone' as DeviceId), first.events, 1_767_225_600_000);
  if (!appended.ok) return [`the ledger refuses what is offered: ${appended.reason.slice(0, 200)}`];
  if (first.events.length === 0) return complaints;
  const again = preview(result, replay(appended.value), ANSWERS, 'run-2');
  if (again.events.length > 0 || again.report.conflicts.length > 0)
    complaints.push(
      `a second import of the same file offers ${again.events.length} facts and ${again.report.conflicts.length} conflicts`,
    );
  return complaints;
}

/** Rows that became sets, or of which it is said why not. Health exports join many rows to one night. */
function accountedFor(result: ReadResult): number {
  if (result.app === 'apple-health' || result.ledger !== undefined) return result.read;
  const sets = result.sessions.reduce((sum, session) => sum + session.sets.length, 0);
  return sets + result.skipped.length + result.bodyMass.length;
}

function trace(error: unknown): string {
  return error instanceof Error ? `${error.message} ${(error.stack ?? '').split('\n').slice(1, 4).join(' < ')}` : String(error);
}
