// Decides what a chosen file would bring: read whatever it is, its names settled by answers, memory and catalogue.
import { nameKey, type Catalogue, type IsoDate, type LedgerState, type Movement, type Outcome } from '@strongback/engine';
import type { Answers, ImportPreview } from '@strongback/interchange';

export interface Chosen {
  readonly bytes: Uint8Array;
  readonly importId: string;
  readonly answers: Answers;
  /** Movement by name as answered on the screen; null keeps the name in the log only. */
  readonly names: Readonly<Record<string, string | null>>;
}

/** An exercise that the athlete made under that very name. */
function ownNamed(ledger: LedgerState, name: string): string | null {
  const same = name.trim().toLowerCase();
  return ledger.ownExercises?.find((one) => one.retired !== true && one.name.toLowerCase() === same)?.id ?? null;
}

/** Bytes at either end that a fingerprint of a large file is made of, beside its length. */
const END_BYTES = 2_000_000;

/** Bytes as text, one character a byte, for a fingerprint that needs no reading. */
function textOf(bytes: Uint8Array): string {
  if (bytes.length > 2 * END_BYTES)
    return `${bytes.length}|${textOf(bytes.subarray(0, END_BYTES))}${textOf(bytes.subarray(-END_BYTES))}`;
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return text;
}

/** Looks a file over; writes nothing. Refuses with the reader's reason. */
export async function lookAt(
  chosen: Chosen,
  ledger: LedgerState,
  catalogue: Catalogue,
  today: IsoDate,
): Promise<Outcome<ImportPreview>> {
  const [{ fingerprint, previewImport, readAnyFile }, { findMovement }] = await Promise.all([
    import('@strongback/interchange'),
    import('@strongback/catalogue'),
  ]);
  const read = await readAnyFile(chosen.bytes, chosen.answers);
  if (!read.ok) return read;
  const { app } = read.value;
  const movementFor = (name: string): Movement | null => {
    const answered = name in chosen.names ? chosen.names[name] : ledger.names.get(nameKey(app, name));
    const id = answered === undefined ? (findMovement(name) ?? ownNamed(ledger, name)) : answered;
    return id === null ? null : (catalogue.movement.get(id) ?? null);
  };
  return {
    ok: true,
    value: previewImport(read.value, ledger, {
      importId: chosen.importId,
      fileHash: fingerprint(textOf(chosen.bytes)),
      unit: chosen.answers.unit ?? null,
      today,
      movementFor,
    }),
  };
}
