// Decides that heavy planning happens beside the screen: one question in, one plan or the ways to lay a week out.
import { layoutsFor, planFor } from '@strongback/engine';
import type { PlanAnswer, PlanQuestion } from '../app/training/planner.types.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<PlanQuestion>): void => {
  const began = performance.now();
  const { id, ledger, catalogue, options, wish } = data;
  let answer: PlanAnswer;
  try {
    const found =
      wish === undefined
        ? { outcome: planFor(ledger, catalogue, options) }
        : { layouts: layoutsFor(ledger, catalogue, options, wish) };
    answer = { id, ...found, milliseconds: Math.round(performance.now() - began) };
  } catch (error) {
    const crashed = { ok: false, code: 'plan.crashed', reason: error instanceof Error ? error.message : String(error) } as const;
    answer = { id, milliseconds: 0, ...(wish === undefined ? { outcome: crashed } : { layouts: crashed }) };
  }
  self.postMessage(answer);
};
