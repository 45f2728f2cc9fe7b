// Decides how a template enters a request: its locks beside those that stand, and what filled each slot said with the plan.
import { fillTemplate } from '../plan/fill-template.ts';
import type { PlanRequest } from '../plan/request.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import { type AccessoryTemplate, readTemplate } from '../plan/template.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { nameInside } from '../vocabulary/proper-names.ts';

/** The request with a template's slots as locks. Locks that a person set come first: a template never takes their exercise twice. */
export function withTemplate(request: PlanRequest, template: AccessoryTemplate, catalogue: Catalogue): PlanRequest {
  const { locks, filled, open } = fillTemplate(template, request, catalogue);
  const name = (id: string): string => nameInside(catalogue.movement.get(id)?.name ?? id);
  return {
    ...request,
    locks: [...request.locks, ...locks],
    assumptions: [
      ...request.assumptions,
      ...filled.map((one) => `template ${template.name}, ${one.slot}: ${name(one.exercise)}; ${one.because}`),
      ...open.map((one) => `template ${template.name}, ${one.slot}: left empty; ${one.because}`),
    ],
  };
}

/** The template that the person chose, if any; one that cannot be read fills nothing. */
export function chosenTemplate(state: Pick<LedgerState, 'templates'>): AccessoryTemplate | null {
  const chosen = state.templates?.find((one) => one.chosen);
  const read = chosen === undefined ? null : readTemplate(chosen.body);
  return read?.ok === true ? read.value : null;
}
