// Decides what a device is called in a list of devices: what its browser says it is, in one word.

/** E.g. `Android`, `iPhone`, `Windows`; `device` where the browser does not say. */
export function deviceLabel(): string {
  return /Android|iPhone|iPad|Windows|Mac OS X|CrOS|Linux/.exec(navigator.userAgent)?.[0] ?? 'device';
}
