// Decides how the body is drawn: half an outline and the muscles on it, front and back, as points that a smooth line runs through.

/** One side of the body, from the middle line outwards; `!` after a point makes a corner. The other side is its mirror image. */
type Half = string;

/** Box of one figure: the middle line stands at 0. */
export const FIGURE_BOX = { left: -52, top: 2, width: 104, height: 254 } as const;

export type BodySide = 'front' | 'back';

const HEAD: Half = '0,4! 3.4,4.3 6.9,6.6 8.9,10.8 9.2,15.6 8.7,18.6 8.2,22.6 6.2,27.4 3.2,30.6 0,31.2!';
const EAR: Half = '8.9,14.4 10.4,14 10.6,16.6 9.6,19.6 8.6,20.4';
/** Neck, arm, trunk and leg in one line. */
const OUTLINE: Half = [
  '0,28! 6.2,28.4 6.9,34.5 12.4,39.6 21,42.6 28.4,45.6 32.6,52 33.8,61 34.6,70 36.6,80 38.6,89 41.4,97.5 44.4,106 45.8,115 46.4,126',
  '48.4,131.5 50.4,138.4 50.2,146 48.2,151.6 45.6,151.8 43.8,147.6! 42.6,143.2 40.9,145.2 39.6,143.4 39.8,137.6 41,127.4 37,117 33.4,107.5 31.4,98 29.2,88 27.2,78.5 25.4,70',
  '25,77 23.6,87 20.6,97 19,104.5 19.8,112 22.4,120.5 24.6,131 25.3,143 24.6,157 22.2,171 19.4,182.5 18.9,190 20.4,199 20.8,208 18.4,222',
  '14.6,235 14.2,241 17,247.4 18.4,251.6 14.6,253.8 8,253.4 6.6,247 7.6,240 7.6,233 5.4,221 3.6,209 4.4,198.5 6.2,189.6 6,181',
  '3.8,167 2,151 0.8,138.4 0,135!',
].join(' ');

const FRONT: Readonly<Record<string, Half>> = {
  neck: '1.4,32.4 5.6,30.6 6,35 4.6,39.4 1.4,41.4! 1.6,37',
  'upper-traps': '7.4,35.8! 12.6,40.4 19.6,43! 13,43.6 6,42.4! 6.8,39',
  'front-delts': '20.4,44.2! 24.6,45.2 27.6,48.6 28.2,55 27.4,62.4 25.6,66.6! 23.6,60 20.4,52.6 18.2,46.6!',
  'side-delts': '25.8,44.8! 29.6,47.4 32,53 32.6,61 31.8,68.6 30,72! 28.2,68 29.2,61 29.4,54 28.2,48.4',
  chest: '1,45.4! 7,44.4 16.6,46 20,52.4 23.2,60.4 24.2,66! 19.4,71 11.4,73 4.6,70.6 1,66.6!',
  serratus: '23.4,69.6! 23.9,74.4 23,80 21.6,85.4 19.8,87.4! 18.6,82 18.4,76.4 20,72.8!',
  biceps: '27.6,70! 30.6,74 33,80.6 34.8,88 34.4,94.4! 32.4,92.6 30.4,86 28.6,79 26.8,72.4!',
  triceps: '32.2,71.4! 33.8,70.4! 35.4,79 37.2,87 38.6,93! 36.6,91.6 35.2,84.6 33.4,77.6',
  forearms: '32.6,98! 35.4,96 38.4,96.2 41.2,100 43.6,107 44.8,115 45.2,125.4! 42.2,126! 38.6,117 35.2,108.6',
  abs: '0.9,71.6! 5,73.4 8.6,75.4 9.8,84 9.6,96 9.4,107 7.6,117.4 4.4,126 0.9,131.6!',
  obliques: '11.4,76! 16.6,75.4! 17,83 19,89.4! 19,97 17.6,104.6 18.4,112 17.6,115.4! 13.4,113 10.6,110 11.4,98 11.6,86',
  'hip-flexors': '9.8,113! 14.6,116.4 16.8,118.4! 13.8,124 10,130.4 5.4,134! 6,127.6 8.6,120.4',
  abductors: '19,115.6! 21.4,120.4 23.2,128.4 23.6,138.4! 20.6,132 18.2,124.6 17.6,119.6!',
  quads:
    '16.4,122.4! 19.4,130.6 22.6,139 23.8,148 23,160 20.8,171 17.6,180.4! 13.6,177.6 9.4,181.4! 7.8,173 8.8,162 9.6,150 11,137 13.4,128.4',
  adductors: '2,138.4! 6,135.4 10.4,132.6 9.4,141.6 8,152 7,163.4 6.4,172! 4.4,160 2.8,148',
  calves: '5.6,197! 7.4,202.6 8.2,212 8.4,224! 6.4,219 4.8,209',
};
const SHIN: Half = '9.6,194! 14,195.4 18.4,196! 19.6,207 17.4,221 13.4,234.4! 10.4,226 10.2,212 9.6,201';

const BACK: Readonly<Record<string, Half>> = {
  neck: '0.9,30.6! 5.4,30 6,33.6 4.6,37 0.9,35.6!',
  'upper-traps': '0.9,37.6! 5,38.8 7.2,36.4! 12.8,40.8 20.6,44! 15,47.4 8.4,49.6 0.9,52!',
  'upper-back': '0.9,53.8! 8.8,51.2 15.4,48.8! 14.4,54.4 12.8,61 10.6,66.8 7,67.6! 4.6,63 0.9,61.6!',
  'lower-traps': '0.9,63.4! 4,65 6.4,69! 6,77 4,86.4 0.9,94!',
  'rear-delts': '17.6,47.4! 22.4,44.8 27.2,47 29.2,53 28.6,59.4 27,63.6! 24.6,58.6 20.6,54.2 16.4,52.4!',
  'side-delts': '25.8,44.8! 30,47.6 32.2,53.4 32.8,61 32,67.6 30.8,70.4! 29.2,66.4 30.4,59.6 30.6,53 29,48.4',
  'external-rotators': '16.2,54.2! 20.4,56 24.2,60.2 25.6,66.2! 20.4,68 15.4,68.2 12.4,67! 14.6,61',
  lats: '7.9,69.4! 12,69.2 17,70.2 24.2,68.4! 24.4,77 23,86.6 20.2,96 17.4,100.4! 12.4,96 8.6,90 6.6,85! 7.6,77',
  erectors: '0.9,97! 4,90.4 5.8,87.6! 8.6,93 11.4,98 11,108 8.6,116.4 4.4,114.4 0.9,119.4!',
  obliques: '13,98.8! 17,102.4! 17.8,108 18.4,113.6! 14.4,113.4 11.2,113.6! 12.6,107',
  triceps: '30.2,72! 32.6,69.4! 35,79.4 37,88 37.4,95! 34.6,95.4 32.2,94! 30.4,86 28.4,77.4 27.2,71 28.2,68.6!',
  forearms: '32.4,98! 35.4,97.2 39.4,97! 42.2,102 44.2,109 45,117 45.2,125.4! 42.2,126! 38.4,117 35,108.6',
  abductors: '11,116! 15.4,115.2 19.4,115.6! 22,121 22.6,125.4! 18.4,122.4 14.4,120.6 9.6,120.4!',
  glutes: '0.9,122.6! 4.4,118.6 9.6,122 15,122.6 20,126 23.2,130.4! 23.4,138.4 20.4,145 13,147.6 6,146 0.9,141!',
  adductors: '2,147! 5.6,148.4 6.6,156 6.4,166 6.6,172! 4.2,161',
  hamstrings:
    '7.4,148.8! 13.4,149.8 20.4,147.4 23.6,143! 23.8,154 22.2,165.6 19.6,177 18,184! 15.6,178.4 12.6,176.4 9.4,179.4 7.2,184! 7.6,173 8.4,161',
  calves:
    '6.4,190.6! 9.4,186.6 12.4,190.4 15.6,186.6 18.4,190.6! 19.8,200 19.8,210 17.6,219.6 14.4,225 12.2,219.4 9.4,223.4 6.6,217 4.8,207.6 5,198.6',
};
const HEEL: Half = '8.4,226! 12,223.6 15.8,227! 13.6,235.4 13.2,241 9,241 8.6,235';

/** Where a muscle shows its parts: open lines over it. */
const FRONT_LINES: readonly Half[] = [
  '0,84.6 4.8,84.2 9.8,86',
  '0,96.4 5,96 9.8,97.2',
  '0,108.4 4.8,108.4 9.2,110',
  '20.2,77.6 23.6,75.6',
  '20.4,83 23,81.4',
  '12.6,128.6 15.6,146 15.8,160 13.6,177.6',
  '16.4,122.4 19.4,146 19.8,160 17.8,172',
  '9.4,158 11.6,168 12.8,177.8',
  '36.6,97.4 39.4,106 42.8,119',
  '13.8,196 13.2,210 12.6,230',
];
const BACK_LINES: readonly Half[] = [
  '14.4,149.8 14.2,162 15,177',
  '12.4,190.4 12.6,206 12.2,219.4',
  '31.2,74 33.6,84 34.4,94.6',
  '36.4,98 39,106 42.6,119',
  '4.4,118.4 4.8,106 5.6,92',
  '10.4,74 13.4,82 14.6,96',
];

/** Where joints and regions are marked, on the half that is drawn and the side they show best from. */
export const PLACES: Readonly<Record<string, { readonly side: BodySide; readonly x: number; readonly y: number }>> = {
  neck: { side: 'back', x: 0, y: 36 },
  shoulder: { side: 'front', x: 26, y: 51 },
  elbow: { side: 'front', x: 34.6, y: 95 },
  wrist: { side: 'front', x: 43.6, y: 127 },
  'thoracic-spine': { side: 'back', x: 0, y: 66 },
  'lumbar-spine': { side: 'back', x: 0, y: 108 },
  hip: { side: 'front', x: 17.4, y: 121 },
  knee: { side: 'front', x: 12.8, y: 186 },
  ankle: { side: 'front', x: 11, y: 238 },
};

interface Drawn {
  /** Lies under the muscles. */
  readonly ground: readonly Half[];
  /** Stands for no muscle that is counted. */
  readonly quiet: readonly Half[];
  readonly muscles: Readonly<Record<string, Half>>;
  readonly lines: readonly Half[];
}

/** What is drawn of the body from each side. */
export const DRAWING: Readonly<Record<BodySide, Drawn>> = {
  front: { ground: [EAR, HEAD, OUTLINE], quiet: [SHIN], muscles: FRONT, lines: FRONT_LINES },
  back: { ground: [EAR, HEAD, OUTLINE], quiet: [HEEL], muscles: BACK, lines: BACK_LINES },
};

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly sharp: boolean;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

function cornersOf(half: Half): readonly Corner[] {
  return half.split(' ').map((text) => {
    const [x = 0, y = 0] = text.replace('!', '').split(',').map(Number);
    return { x, y, sharp: text.endsWith('!') };
  });
}

/** The half and its mirror image as one path, so that a muscle is one thing to point at. */
export function bothSides(half: Half): string {
  const points = cornersOf(half);
  return smooth(points, true) + smooth(points.map(mirrored), true);
}

/** As `bothSides`, for an open line. */
export function bothLines(half: Half): string {
  const points = cornersOf(half);
  return smooth(points, false) + smooth(points.map(mirrored), false);
}

const mirrored = (point: Corner): Corner => ({ ...point, x: -point.x });

/** A line through the points, closed or open; at a corner it arrives and leaves straight. */
function smooth(points: readonly Corner[], closed: boolean): string {
  const count = points.length;
  const at = (index: number): Corner => {
    const place = closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index));
    return points[place] ?? { x: 0, y: 0, sharp: true };
  };
  let path = `M${short(at(0).x)} ${short(at(0).y)}`;
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave = from.sharp ? { x: 0, y: 0 } : { x: (to.x - before.x) / 6, y: (to.y - before.y) / 6 };
    const arrive = to.sharp ? { x: 0, y: 0 } : { x: (after.x - from.x) / 6, y: (after.y - from.y) / 6 };
    path += `C${[from.x + leave.x, from.y + leave.y, to.x - arrive.x, to.y - arrive.y, to.x, to.y].map(short).join(' ')}`;
  }
  return closed ? `${path}Z` : path;
}
