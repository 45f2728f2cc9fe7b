// Decides which whole texts an assistant can read beside the tools: the explanation of today, and the plan as issued.
import { catalogue } from '@strongback/catalogue';
import { type Plan, proposalsFor, understand } from '@strongback/engine';
import { explanationText } from '../print/explain-text.ts';
import { planText } from '../print/plan-text.ts';
import { NOT_FOUND, RpcError } from './json-rpc.ts';
import type { Desk } from './tool.types.ts';

export const RESOURCES = [
  {
    uri: 'strongback://explanation',
    name: 'explanation',
    title: 'What is known today',
    description: 'Findings, beliefs, gates and proposals, each with its rule and grade, as a coach would note them.',
    mimeType: 'text/plain',
  },
  {
    uri: 'strongback://plan',
    name: 'plan',
    title: 'The plan as issued',
    description: 'Blocks, weeks, sessions and sets with their reasons.',
    mimeType: 'text/plain',
  },
] as const;

/** The contents of a resource; throws an RpcError when there is none. */
export function resourceText(uri: unknown, desk: Desk): { uri: string; mimeType: string; text: string } {
  const found = RESOURCES.find((entry) => entry.uri === uri);
  if (found === undefined)
    throw new RpcError(NOT_FOUND, `there is no resource "${String(uri).slice(0, 80)}"; resources/list names them`);
  const state = desk.state();
  if (found.name === 'plan') {
    const text =
      state.plan === null ? 'No plan has been issued yet.\n' : planText(JSON.parse(state.plan.body) as Plan, catalogue());
    return { uri: found.uri, mimeType: found.mimeType, text };
  }
  const known = understand(state, catalogue(), desk.today());
  const proposals = proposalsFor(state, catalogue(), desk.today());
  return { uri: found.uri, mimeType: found.mimeType, text: explanationText(state, known, proposals, catalogue()) };
}
