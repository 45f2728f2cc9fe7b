// Decides what time it is: the only place in the app that reads the clock.
import type { IsoDate, WallTime } from '@strongback/engine';

export function nowMs(): number {
  return Date.now();
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The civil day where the phone is, or in an IANA zone; one that the browser does not know is taken for here. */
export function todayDate(zone?: string): IsoDate {
  const now = new Date();
  const there = zone === undefined ? null : dayIn(zone, now);
  if (there !== null) return there;
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate;
}

function dayIn(zone: string, now: Date): IsoDate | null {
  try {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
      .formatToParts(now)
      .reduce<Record<string, string>>((found, { type, value }) => ({ ...found, [type]: value }), {});
    return `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}` as IsoDate;
  } catch {
    return null;
  }
}

export function wallTime(): WallTime {
  const now = new Date();
  return `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}` as WallTime;
}

/** IANA zone of the phone; `UTC` where it will not say. */
export function zoneName(): string {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  } catch {
    return 'UTC';
  }
}

/** Calls back every `everyMs` and at once when the app is seen again. Returns the stop. */
export function onTick(everyMs: number, call: () => void): () => void {
  const timer = setInterval(call, everyMs);
  const seen = (): void => {
    if (document.visibilityState === 'visible') call();
  };
  document.addEventListener('visibilitychange', seen);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
  };
}

export function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

/** Calls when the page has nothing better to do. Returns the stop. */
export function whenIdle(call: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) return after(500, call);
  const waiting = requestIdleCallback(call, { timeout: 3000 });
  return () => cancelIdleCallback(waiting);
}

/** Calls once the next frame is on its way to the screen; soon even when the page is hidden and draws nothing. */
export function afterPaint(call: () => void): void {
  let called = false;
  const once = (): void => {
    if (called) return;
    called = true;
    call();
  };
  setTimeout(once, 300);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      once();
    };
    port2.postMessage(null);
  });
}

/** The time of day at a moment in the past, where the phone is. */
export function wallTimeAt(ms: number): WallTime {
  const then = new Date(ms);
  return `${two(then.getHours())}:${two(then.getMinutes())}:${two(then.getSeconds())}` as WallTime;
}

/** The moment of a day and a time of day where the phone is. */
export function momentOf(date: IsoDate, at: WallTime): number {
  return new Date(`${date}T${at}`).getTime();
}

/** Resolves when the page has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => whenIdle(resolve));
}
