// Decides how growth is drawn: three small charts side by side, milliseconds upwards, each with its own scale across.

export interface Series {
  readonly title: string;
  /** What grows, and the processor milliseconds it takes. */
  readonly points: readonly (readonly [x: number, ms: number])[];
}

const WIDTH = 300;
const HEIGHT = 220;
const LEFT = 44;
const BOTTOM = 34;
const TOP = 28;
const RIGHT = 16;

/** An SVG that reads on light and dark ground. */
export function growthPicture(all: readonly Series[]): string {
  const charts = all.map((series, index) => `<g transform="translate(${index * WIDTH} 0)">${chart(series)}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH * all.length} ${HEIGHT}" font-family="sans-serif" font-size="11" fill="#777" role="img" aria-label="Processor time of the planner against movements, days and weeks">
<rect width="100%" height="100%" fill="#fff"/>
${charts.join('\n')}
</svg>
`;
}

function chart({ title, points }: Series): string {
  const most = niceAbove(Math.max(...points.map(([, ms]) => ms)));
  const last = Math.max(...points.map(([x]) => x));
  const across = (x: number): number => Math.round(10 * (LEFT + (x / last) * (WIDTH - LEFT - RIGHT))) / 10;
  const up = (ms: number): number => Math.round(10 * (HEIGHT - BOTTOM - (ms / most) * (HEIGHT - BOTTOM - TOP))) / 10;
  const lines = [0, 0.5, 1].map(
    (share) =>
      `<path d="M${LEFT} ${up(share * most)}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 6}" y="${up(share * most) + 4}" text-anchor="end">${share * most}</text>`,
  );
  const marks = points.map(([x, ms]) => `<circle cx="${across(x)}" cy="${up(ms)}" r="3" fill="#2458a6"/>`);
  const names = points.map(([x]) => `<text x="${across(x)}" y="${HEIGHT - BOTTOM + 15}" text-anchor="middle">${x}</text>`);
  const path = points.map(([x, ms], i) => `${i === 0 ? 'M' : 'L'}${across(x)} ${up(ms)}`).join('');
  return `<text x="${LEFT}" y="16" fill="#333">ms · ${title}</text>${lines.join('')}<path d="${path}" fill="none" stroke="#2458a6" stroke-width="1.5"/>${marks.join('')}${names.join('')}`;
}

function niceAbove(value: number): number {
  for (let scale = 1; ; scale *= 10) for (const step of [1, 2, 4, 5]) if (step * scale * 2 >= value) return step * scale * 2;
}
