// What tests, health questions, cards, claims and rules say in German, by their English text (`@strongback/catalogue/german-knowledge`).
import { germanKnowledgeText } from './generated/german-knowledge-text.ts';

let parsed: ReadonlyMap<string, string> | undefined;

/**
 * German texts by English ones, as the engine's assessments, health screen, cards, claims and rules hold them. An English text that
 * changes loses its German one, so that nothing is said that no longer holds. The same object on every call.
 */
export function germanKnowledge(): ReadonlyMap<string, string> {
  parsed ??= new Map(Object.entries(JSON.parse(germanKnowledgeText) as Readonly<Record<string, string>>));
  return parsed;
}
