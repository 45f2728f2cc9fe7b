// What the catalogue offers: every public name, listed one by one.
export { catalogue } from './catalogue.ts';
export { nameKey } from './name-key.ts';
export type { MovementName } from './names.ts';
export { findMovement, movementNames } from './names.ts';
