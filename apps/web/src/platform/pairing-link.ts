// Decides how a pairing code travels in a link: behind the `#`, which no browser sends and no log of a server holds.

const MARK = '#code=';
/** Names by which only this device itself reaches the server. */
const OWN_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The page where a code is typed, as this device reaches it. */
export function pairingAddress(): string {
  return `${location.origin}/people`;
}

/** The link that brings another device to this page with the code in hand; null where the address works on this device only. */
export function pairingLink(code: string): string | null {
  return OWN_NAME.test(location.hostname) ? null : `${location.origin}/people${MARK}${encodeURIComponent(code)}`;
}

/** The code that this page was opened with, or null. */
export function pairingCodeHere(): string | null {
  const { hash } = location;
  if (!hash.startsWith(MARK)) return null;
  try {
    return decodeURIComponent(hash.slice(MARK.length)).slice(0, 40);
  } catch {
    return null;
  }
}

/** Takes the code out of the address, so that going back does not bring it again. */
export function forgetPairingCode(): void {
  if (location.hash.startsWith(MARK)) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
}
