// Decides how the phone says that rest is over: vibration, a short tone, a notification; each only where wanted and allowed.

export function vibrate(pattern: number | number[]): void {
  try {
    navigator.vibrate?.(pattern);
  } catch {
    // Some browsers refuse before the first touch.
  }
}

let audio: AudioContext | null = null;

/** A soft two-note tone at `volume` 0-1. The first call must follow a touch. */
export function tone(volume: number): void {
  if (volume <= 0) return;
  try {
    audio ??= new AudioContext();
    void audio.resume();
    for (const [index, hertz] of [660, 880].entries()) {
      const source = audio.createOscillator();
      const gain = audio.createGain();
      const start = audio.currentTime + index * 0.18;
      source.frequency.value = hertz;
      gain.gain.setValueAtTime(0.0001, start);
      gain.gain.exponentialRampToValueAtTime(Math.max(0.001, volume * 0.4), start + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.16);
      source.connect(gain).connect(audio.destination);
      source.start(start);
      source.stop(start + 0.17);
    }
  } catch {
    // Sound is a courtesy.
  }
}

export type NotifyState = 'granted' | 'denied' | 'default' | 'missing';

export function notifyState(): NotifyState {
  return 'Notification' in globalThis ? Notification.permission : 'missing';
}

export async function askToNotify(): Promise<NotifyState> {
  return 'Notification' in globalThis ? Notification.requestPermission() : 'missing';
}

/** Shows one notification, replacing the last, when the app is not in view. */
export async function notify(title: string, body: string): Promise<void> {
  if (notifyState() !== 'granted' || document.visibilityState === 'visible') return;
  const worker = await navigator.serviceWorker?.getRegistration();
  await worker?.showNotification(title, { body, tag: 'rest', silent: false });
}

/**
 * Puts a rest on the lock screen while the app is out of view: until when, and what comes next. The phone counts nothing there, so the
 * end is told as a time of day. Returns the end of it; coming back to the app takes the notice away.
 */
export function restOnLockScreen(
  endMs: number,
  say: (clock: string) => { readonly title: string; readonly body: string },
): () => void {
  const change = (): void => void put(endMs, say);
  document.addEventListener('visibilitychange', change);
  return () => document.removeEventListener('visibilitychange', change);
}

async function put(endMs: number, say: (clock: string) => { readonly title: string; readonly body: string }): Promise<void> {
  if (notifyState() !== 'granted') return;
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker === undefined) return;
  if (document.visibilityState === 'visible') {
    for (const shown of await worker.getNotifications({ tag: 'rest' })) shown.close();
    return;
  }
  if (endMs <= Date.now()) return;
  const { title, body } = say(new Date(endMs).toTimeString().slice(0, 5));
  await worker.showNotification(title, { body, tag: 'rest', silent: true });
}

const BEATS = { count: [520, 0.05], turn: [880, 0.09], end: [660, 0.3] } as const;

/** One short beat of a metronome; `turn` marks a new phase, `end` the last repetition. `volume` 0-1. */
export function beat(volume: number, kind: keyof typeof BEATS): void {
  if (volume <= 0) return;
  try {
    audio ??= new AudioContext();
    void audio.resume();
    const [hertz, seconds] = BEATS[kind];
    const source = audio.createOscillator();
    const gain = audio.createGain();
    const start = audio.currentTime;
    source.frequency.value = hertz;
    gain.gain.setValueAtTime(Math.max(0.001, volume * 0.5), start);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    source.connect(gain).connect(audio.destination);
    source.start(start);
    source.stop(start + seconds);
  } catch {
    // Sound is a courtesy.
  }
}
