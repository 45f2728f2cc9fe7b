// Decides how the app learns that a network came back or that it is seen again.

/** Calls back when it is worth trying the network. Returns the stop. */
export function onChance(call: () => void): () => void {
  const seen = (): void => { if (document.visibilityState === 'visible') call(); };
  addEventListener('online', call);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', call);
    document.removeEventListener('visibilitychange', seen);
  };
}

export function origin(): string {
  return location.origin;
}
