// Decides how every figure is looked at together: sheets of pictures in .cache/figures, drawn in the app's dark colours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FigureShape } from '../packages/catalogue/src/figure/figure.types.ts';
import { figureFor, figureIds } from '../packages/catalogue/src/figure/figure.ts';
import { launchBrowser } from './testing/browser.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '.cache', 'figures');
const [COLUMNS, ROWS, SIZE] = [9, 5, 170];
const COLOURS = {
  start: '#6b727c',
  end: '#f4f1ea',
  working: '#ff7a3d',
  path: '#b4b8be',
  prop: '#4c535c',
  load: '#ec5a5e',
  measure: '#7badff',
  ground: '#30353c',
  edge: '#121417',
};
const GROUND = '#121417';

const wanted = process.argv.slice(2);
const ids = figureIds().filter(
  (id) => wanted.length === 0 || wanted.some((word) => (word.endsWith('$') ? id === word.slice(0, -1) : id.includes(word))),
);
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: COLUMNS * SIZE, height: ROWS * (SIZE + 16) } });
const perSheet = COLUMNS * ROWS;
for (let from = 0; from < ids.length; from += perSheet) {
  const cells = ids.slice(from, from + perSheet).map((id) => `<figure>${picture(id)}<figcaption>${id}</figcaption></figure>`);
  await page.setContent(
    `<style>body{margin:0;background:${GROUND};color:#b4b8be;font:11px sans-serif;display:grid;align-content:start;grid-template-columns:repeat(${COLUMNS},${SIZE}px)}
     figure{margin:0;padding:4px;box-sizing:border-box;width:${SIZE}px}svg{display:block;width:100%;border:1px solid #1b1e22}figcaption{text-align:center;white-space:nowrap;overflow:hidden}</style>${cells.join('')}`,
  );
  const path = join(folder, `sheet-${String(from / perSheet + 1).padStart(2, '0')}.png`);
  writeFileSync(path, await page.screenshot());
  process.stdout.write(`${path}\n`);
}
await browser.close();

function picture(id: string): string {
  const figure = figureFor(id);
  if (figure === null) return '';
  const shapes = [...figure.back, ...(figure.frames.at(-1) ?? [])];
  return `<svg viewBox="0 0 100 100" stroke-linecap="round" stroke-linejoin="round" fill="none">${shapes.map(shapeText).join('')}</svg>`;
}

function shapeText(shape: FigureShape): string {
  const colour = COLOURS[shape.role];
  if (shape.kind === 'disc')
    return `<circle cx="${100 * shape.at[0]}" cy="${100 * shape.at[1]}" r="${100 * shape.radius}" fill="${colour}"/>`;
  if (shape.kind === 'ring')
    return `<circle cx="${100 * shape.at[0]}" cy="${100 * shape.at[1]}" r="${100 * shape.radius}" stroke="${colour}" stroke-width="${100 * shape.width}"/>`;
  const path = shape.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${100 * x} ${100 * y}`).join('');
  return `<path d="${path}" stroke="${colour}" stroke-width="${100 * shape.width}"${shape.far ? ' opacity="0.55"' : ''}${shape.role === 'path' ? ' stroke-dasharray="0.1 3.2"' : ''}/>`;
}
