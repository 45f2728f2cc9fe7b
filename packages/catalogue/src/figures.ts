// What the catalogue draws: its pictures, loadable apart from the catalogue (`@strongback/catalogue/figures`).
export { figureFor, figureIds } from './figure/figure.ts';
export type { Figure, FigureRole, FigureShape, Point } from './figure/figure.types.ts';
export type { Limbs } from './figure/limbs.ts';
export { AVERAGE_LIMBS } from './figure/limbs.ts';
