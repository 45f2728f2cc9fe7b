// Decides how a whole language is changed at once: every text in it, and every text that its functions make.
import { heldTogether } from './held-together.ts';

const walk = (node: unknown, change: (text: string) => string): unknown => {
  if (typeof node === 'string') return change(node);
  if (typeof node === 'function') return (...values: unknown[]) => change((node as (...values: unknown[]) => string)(...values));
  if (Array.isArray(node)) return node.map((one) => walk(one, change));
  return Object.fromEntries(Object.entries(node as object).map(([key, value]) => [key, walk(value, change)]));
};

/** The same texts, each one changed. */
export function everyText<Texts>(texts: Texts, change: (text: string) => string): Texts {
  return walk(texts, change) as Texts;
}

/** The same texts with every number held to what it counts. Each language passes through here once. */
export function allHeld<Texts>(texts: Texts): Texts {
  return everyText(texts, heldTogether);
}
