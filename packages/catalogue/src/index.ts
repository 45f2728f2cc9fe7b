// What the catalogue offers: every public name, listed one by one.
export { catalogue } from './catalogue.ts';
export type { CheckOptions } from './check/check-catalogue.ts';
export { checkCatalogue } from './check/check-catalogue.ts';
export type { CatalogueFault, CatalogueFile, FaultCode } from './check/fault.ts';
export { FAULT_CODES, faultLine } from './check/fault.ts';
export { nameKey } from './name-key.ts';
export type { MovementName } from './names.ts';
export { findMovement, movementNames } from './names.ts';
export type { Suggestion } from './suggest.ts';
export { suggestMovement } from './suggest.ts';
export {
  ALIAS_SYSTEMS,
  catalogueJsonSchema,
  catalogueSchema,
  cueSchema,
  DRILL_KINDS,
  drillSchema,
  markerSchema,
  movementJsonSchema,
  movementSchema,
} from './schema/catalogue-schema.ts';
