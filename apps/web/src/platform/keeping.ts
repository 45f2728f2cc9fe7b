// Decides what the phone is asked about keeping data: persistence and room left.

export interface Keeping {
  /** The browser promised not to clear the data by itself. */
  readonly persisted: boolean;
  readonly usedBytes: number | null;
  readonly roomBytes: number | null;
}

/** Asks once to keep the data for good; a refusal is only told. */
export async function askToKeep(): Promise<Keeping> {
  try {
    const persisted = (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.()) || false;
    const estimate = await navigator.storage?.estimate?.();
    return { persisted, usedBytes: estimate?.usage ?? null, roomBytes: estimate?.quota ?? null };
  } catch {
    return { persisted: false, usedBytes: null, roomBytes: null };
  }
}

/** Removes a database for good. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('the database could not be deleted'));
    // Another tab still holds it: it is deleted when that tab lets go.
    request.onblocked = () => resolve();
  });
}

/** Names of the databases that begin with `prefix`; none where the browser does not tell. */
export async function databasesNamed(prefix: string): Promise<readonly string[]> {
  try {
    const all = await indexedDB.databases();
    return all.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  } catch {
    return [];
  }
}
