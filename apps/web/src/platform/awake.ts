// Decides that the screen stays on during a session, where the phone allows it.

/** Asks for the screen to stay on, again after each return to the app. Tells `held` whether it does. Returns the release. */
export function keepAwake(held: (held: boolean) => void): () => void {
  let lock: WakeLockSentinel | null = null;
  let stopped = false;
  const take = async (): Promise<void> => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return held(false);
    try {
      lock = await navigator.wakeLock.request('screen');
      if (stopped) return void lock.release();
      held(true);
      lock.addEventListener('release', () => held(false));
    } catch {
      held(false);
    }
  };
  const seen = (): void => {
    if (document.visibilityState === 'visible') void take();
  };
  document.addEventListener('visibilitychange', seen);
  void take();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', seen);
    void lock?.release();
  };
}
