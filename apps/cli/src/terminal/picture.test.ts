// The picture in the terminal is read back from its colours by a reader that knows nothing of how it was drawn.
import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { pairingPicture } from './picture.ts';

const read = jsqr as unknown as (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;
const SCALE = 4;
/** What sets a background: 40 is black, 107 white; anything else ends it. */
const CELLS = new RegExp(String.raw`\u001B\[(\d+)m|  `, 'g');

function pixelsOf(picture: string): { readonly pixels: Uint8ClampedArray; readonly side: number } {
  const rows = picture.split('\n').flatMap((line) => {
    let dark = false;
    const row = [...line.matchAll(CELLS)].flatMap(([, code]) => {
      if (code === undefined) return [dark];
      dark = code === '40' ? true : code === '107' ? false : dark;
      return [];
    });
    return row.length === 0 ? [] : [row];
  });
  const quiet = 4;
  const side = (rows.length + 2 * quiet) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const dark = rows[Math.floor(y / SCALE) - quiet]?.[Math.floor(x / SCALE) - quiet] === true;
      pixels.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * side + x) * 4);
    }
  return { pixels, side };
}

test('a phone that reads the picture gets the address with the code behind the #', () => {
  const { pixels, side } = pixelsOf(pairingPicture('http://192.168.178.23:4870', 'ABCD2345'));
  expect(read(pixels, side, side)?.data).toBe('http://192.168.178.23:4870/people#code=ABCD2345');
});
