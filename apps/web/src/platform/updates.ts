// Decides when a new build takes over: it waits, and is let in only between sessions.

let waiting: ServiceWorker | null = null;
let asked = false;
const listeners = new Set<() => void>();

const found = (worker: ServiceWorker | null): void => {
  waiting = worker;
  for (const listener of listeners) listener();
};

/** Registers the service worker and watches for a newer one. Never throws. */
export async function startServiceWorker(path: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const hadOne = navigator.serviceWorker.controller !== null;
    const registration = await navigator.serviceWorker.register(path);
    if (registration.waiting) found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const fresh = registration.installing;
      fresh?.addEventListener('statechange', () => {
        if (fresh.state === 'installed' && hadOne) found(fresh);
      });
    });
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (asked) location.reload();
    });
  } catch {
    // Private windows and plain HTTP refuse; the app works without.
  }
}

export function updateWaits(): boolean {
  return waiting !== null;
}

export function onUpdateFound(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The browser may keep the old worker over some last work of its own; the ask is repeated at this pace, … */
const ASK_AGAIN_MS = 700;
/** … and after so many asks the page is loaded anew, which lets go of the old worker. */
const ASKS_BEFORE_RELOAD = 3;

/** Lets the waiting build in and reloads. Call only when no session is under way. */
export function letUpdateIn(): void {
  if (asked) return;
  asked = true;
  let asks = 0;
  const ask = (): void => {
    if (asks === ASKS_BEFORE_RELOAD) {
      reload();
      return;
    }
    asks += 1;
    waiting?.postMessage({ type: 'let-in' });
    setTimeout(ask, ASK_AGAIN_MS);
  };
  ask();
}

export function reload(): void {
  location.reload();
}

/** Leaves everything shown and begins at the first page. */
export function startOver(): void {
  location.replace('/');
}
