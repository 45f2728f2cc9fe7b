// Decides how a test reads a QR code off the screen: from the pixels of a picture, by a reader that knows nothing of how it was drawn.
import jsqr from 'jsqr';
import type { Page } from 'playwright';

const read = jsqr as unknown as (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

/** What the QR code in a PNG says. Throws when there is none to be read. `page` unpacks the picture. */
export async function readPicture(page: Page, png: Buffer): Promise<string> {
  const { width, height, pixels } = await page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (canvas === null) throw new Error('no canvas');
      canvas.drawImage(image, 0, 0);
      return { width: image.width, height: image.height, pixels: [...canvas.getImageData(0, 0, image.width, image.height).data] };
    },
    [...png],
  );
  const found = read(Uint8ClampedArray.from(pixels), width, height);
  if (found === null) throw new Error('there is no code to be read');
  return found.data;
}
