// Decides where small choices that are not training live: this phone's local storage, and memory where that is refused.
const PREFIX = 'strongback.';
const memory = new Map<string, string>();

export function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

export function writePreference(key: string, value: string | null): void {
  if (value === null) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // Refused storage is survived: the value stays for this visit.
  }
}

export function clearPreferences(): void {
  memory.clear();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

/** The languages the phone asks for, best first; survives names that `Intl` refuses. */
export function phoneLanguages(): readonly string[] {
  return navigator.languages?.length ? navigator.languages : [navigator.language || 'en'];
}
