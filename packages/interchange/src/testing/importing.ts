// Decides how tests import a file as a person would: read, answer the unit, take what the preview offers.
import { catalogue, findMovement } from '@strongback/catalogue';
import type { AthleteId, DeviceId, EventBody, LedgerEvent, LedgerState, Movement } from '@strongback/engine';
import { appendBodies, observeAll, replay, startWriter } from '@strongback/engine';
import { previewImport } from '../pipeline/preview.ts';
import type { ImportPreview } from '../pipeline/report.types.ts';
import { readFile } from '../read-file.ts';
import type { Answers, ReadResult } from '../source.types.ts';

export function readText(text: string, answers: Answers = {}): ReadResult {
  const outcome = readFile(new TextEncoder().encode(text), answers);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

export const movementFor = (name: string): Movement | null => {
  const id = findMovement(name);
  return id === null ? null : (catalogue().movement.get(id) ?? null);
};

export function preview(result: ReadResult, state: LedgerState | null, answers: Answers = {}, importId = 'run-1'): ImportPreview {
  return previewImport(result, state, { importId, fileHash: importId, unit: answers.unit ?? null, movementFor });
}

/** The state after the facts of several imports, one after the other. */
export function afterImports(...imports: readonly (readonly EventBody[])[]): LedgerState {
  let writer = startWriter('tester' as AthleteId, 'phone' as DeviceId);
  return replay(
    imports.flatMap((bodies) => {
      const events = appendBodies(writer, bodies, 1_767_225_600_000);
      writer = observeAll(writer, events);
      return events;
    }),
  );
}

/** Events that tell the sessions of a state again, for formats that hold events. */
export function eventsOf(state: LedgerState): readonly LedgerEvent[] {
  const bodies = [...state.sessions.values()].map(({ status: _status, swaps: _swaps, sets, ...told }) => ({
    type: 'SessionImported',
    ...told,
    sets: sets.map(({ session: _session, removed: _removed, ...set }) => ({ line: 1, ...set })),
  })) as unknown as EventBody[];
  return appendBodies(startWriter('tester' as AthleteId, 'phone' as DeviceId), bodies, 1_767_225_600_000);
}
