// Decides that heavy planning happens beside the screen: one question in, one plan out.
import { planFor } from '@strongback/engine';
import type { PlanAnswer, PlanQuestion } from '../app/planner.types.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<PlanQuestion>): void => {
  const began = performance.now();
  let answer: PlanAnswer;
  try {
    const outcome = planFor(data.ledger, data.catalogue, data.options);
    answer = { id: data.id, outcome, milliseconds: Math.round(performance.now() - began) };
  } catch (error) {
    answer = {
      id: data.id,
      milliseconds: 0,
      outcome: { ok: false, code: 'plan.crashed', reason: error instanceof Error ? error.message : String(error) },
    };
  }
  self.postMessage(answer);
};
