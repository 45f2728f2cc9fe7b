// Decides how a pairing link is drawn in a terminal, for the camera of a phone: dark on light whatever the terminal's own colours are.
import { encode } from 'uqr';

const DARK = '\u001B[40m';
const LIGHT = '\u001B[107m';
const PLAIN = '\u001B[0m';

/** A QR code that brings a phone to the server at `address` (`http://host:port`) with the code in hand; the code stands behind the `#`, so no log holds it. */
export function pairingPicture(address: string, code: string): string {
  const { data } = encode(`${address}/people#code=${encodeURIComponent(code)}`, { ecc: 'L', border: 2 });
  return data.map((row) => `${row.map((dark) => `${dark ? DARK : LIGHT}  `).join('')}${PLAIN}`).join('\n');
}
