// Decides how the pictures of one look stand together on sheets: side by side at a size that can be read, tall ones going on in the next column.
import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';

/** The size of a sheet in CSS pixels, near a million of them, so that two phones stand above each other; and sheet pixels per picture pixel. */
const SHEETS = {
  320: { width: 1240, height: 980, scale: 0.72 },
  390: { width: 1066, height: 1148, scale: 0.66 },
  1280: { width: 1180, height: 1036, scale: 0.45 },
} as const;
const CAPTION = 14;
const GAP = 6;
/** How much of a picture is shown again at the head of the next column, in pixels of the picture, so that no line is lost at the cut. */
const AGAIN = 16;
/** What is left of a column has to hold this much of a picture to be used. */
const LEAST = 120;

interface Slice {
  readonly name: string;
  readonly file: string;
  /** From where to where, in pixels of the picture. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export interface SheetsOrder {
  readonly folder: string;
  /** The width of the screen pictured, in CSS pixels. */
  readonly screen: keyof typeof SHEETS;
  readonly look: string;
  readonly names: readonly string[];
  /** Sheet pixels per picture pixel; left out, so that every word can be read. */
  readonly scale?: number;
}

/** Writes `sheet-LOOK-NN.png` beside the pictures; gives their names. */
export async function sheetsOf(browser: Browser, order: SheetsOrder): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [index, slices] of laidOut(order).entries()) {
    const page = await browser.newPage({ viewport: { width: SHEETS[order.screen].width, height: SHEETS[order.screen].height } });
    const url = join(order.folder, `sheet-${order.look}-${String(index + 1).padStart(2, '0')}`);
    writeFileSync(`${url}.html`, markup(slices));
    await page.goto(`file://${url}.html`);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await page.screenshot({ path: `${url}.png` });
    await page.close();
    rmSync(`${url}.html`);
    written.push(`${url}.png`);
  }
  return written;
}

/** Which part of which picture stands where, sheet by sheet. */
function laidOut({ folder, screen, look, names, scale = SHEETS[screen].scale }: SheetsOrder): readonly (readonly Slice[])[] {
  const sheet = SHEETS[screen];
  const sheets: Slice[][] = [[]];
  let [left, top, column] = [GAP, 0, 0];
  for (const name of names) {
    const file = join(folder, `${look}-${name}.jpg`);
    const picture = sizeOf(file);
    // Pages for paper are wider than a phone and set for it: they may be smaller.
    const width = Math.round(picture.width * (name.startsWith('paper') ? Math.min(scale, 0.55) : scale));
    const own = width / picture.width;
    for (let from = 0; from < picture.height; ) {
      if (top > 0 && (sheet.height - top - CAPTION < LEAST || column !== width)) {
        left += column + GAP;
        top = 0;
      }
      if (left + width > sheet.width) {
        sheets.push([]);
        [left, top] = [GAP, 0];
      }
      column = width;
      const room = (sheet.height - top - CAPTION) / own;
      // A picture that fits a column whole is not cut in two.
      if (picture.height - from > room && top > 0 && picture.height * own <= sheet.height - CAPTION) {
        left += column + GAP;
        top = 0;
        continue;
      }
      const to = Math.min(picture.height, from + Math.floor(room));
      sheets.at(-1)?.push({ name, file, from, to, left, top, width });
      top += CAPTION + (to - from) * own + GAP;
      from = to < picture.height ? to - AGAIN : to;
    }
  }
  return sheets;
}

function markup(slices: readonly Slice[]): string {
  const cells = slices.map(({ name, file, from, to, left, top, width }) => {
    const { width: whole } = sizeOf(file);
    const own = width / whole;
    return `<figure style="left:${left}px;top:${top}px;width:${width}px"><figcaption>${name}${from > 0 ? ` from ${from}` : ''}</figcaption>
      <div style="height:${(to - from) * own}px"><img src="file://${file}" style="width:${width}px;margin-top:${-from * own}px"></div></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Sheet</title><style>body{margin:0;background:#777;font:11px sans-serif}
    figure{position:absolute;margin:0}figcaption{height:${CAPTION}px;overflow:hidden;white-space:nowrap}div{overflow:hidden}img{display:block}</style>${cells.join('')}`;
}

/** Width and height of a JPEG, from its frame header. */
function sizeOf(file: string): { readonly width: number; readonly height: number } {
  const head = Buffer.alloc(64 * 1024);
  const handle = openSync(file, 'r');
  const length = readSync(handle, head, 0, head.length, 0);
  closeSync(handle);
  for (let at = 2; at + 9 < length; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc3) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
  }
  throw new Error(`${file} is no JPEG`);
}
