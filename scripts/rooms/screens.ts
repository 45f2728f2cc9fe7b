// Decides what the app's source may not say: texts in components, colours and sizes outside the tokens.
import { parseSync, visitorKeys } from 'oxc-parser';
import type { Violation } from './imports.ts';

const APP = 'apps/web/src/';
const TOKENS = 'apps/web/src/styles/tokens.css';
/** Attributes that a person reads or hears. */
const READ = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'closeLabel',
  'hint',
  'label',
  'lead',
  'placeholder',
  'spoken',
  'summary',
  'text',
  'title',
]);
const LETTERS = /\p{L}{2,}/u;
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\(/i;
const NAMED = /:\s*(?:[^;{}]*\s)?(white|black|red|green|blue|yellow|orange|gray|grey|silver|purple|pink|brown)\b(?![-\w(])/i;
const SIZE = /(?<![\w-])\d*\.?\d+(?:px|rem|pt|cm|mm|in|ms|s)\b/;

type Node = { type: string; start: number; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What breaks the rules in one file of the app; nothing for other files and for tests. */
export function checkScreens(path: string, text: string): Violation[] {
  if (!path.startsWith(APP)) return [];
  if (path.endsWith('.css')) return path === TOKENS ? [] : checkStyle(path, text);
  return path.endsWith('.tsx') && !path.includes('.test.') ? checkTexts(path, text) : [];
}

function checkStyle(file: string, text: string): Violation[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return plain.split('\n').flatMap((line, index): Violation[] => {
    // The width at which a page folds is no size of a piece, and no variable can stand there.
    if (/^\s*@(media|container|import)/.test(line)) return [];
    const said = COLOUR.exec(line)?.[0] ?? NAMED.exec(line)?.[1];
    const size = SIZE.exec(line)?.[0];
    return [
      ...(said === undefined ? [] : [breach(file, index + 1, 'colour', `${said}: name it in tokens.css`)]),
      ...(size === undefined || size === '0s' ? [] : [breach(file, index + 1, 'size', `${size}: name it in tokens.css`)]),
    ];
  });
}

function checkTexts(file: string, text: string): Violation[] {
  const found: Violation[] = [];
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const say = (node: Node, words: string): void => {
    if (LETTERS.test(words))
      found.push(breach(file, lineAt(node.start), 'text', `"${words.trim().slice(0, 40)}" belongs into the messages`));
  };
  /** Strings that an expression may give to the page. */
  const shown = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Literal' && typeof node['value'] === 'string') say(node, node['value']);
    if (node.type === 'TemplateLiteral')
      for (const quasi of node['quasis'] as Node[]) say(quasi, (quasi['value'] as { cooked?: string }).cooked ?? '');
    for (const key of ['consequent', 'alternate', 'right', 'left', 'expression'])
      if (key !== 'left' || node.type === 'BinaryExpression') shown(node[key]);
  };
  const visit = (node: Node): void => {
    if (node.type === 'JSXText') say(node, String(node['value']));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as Node[]) if (child.type === 'JSXExpressionContainer') shown(child['expression']);
    if (node.type === 'JSXAttribute' && isNode(node['name']) && READ.has(String(node['name']['name']))) {
      const value = node['value'];
      if (isNode(value)) shown(value.type === 'JSXExpressionContainer' ? value['expression'] : value);
    }
    for (const key of visitorKeys[node.type] ?? []) for (const inner of [node[key]].flat()) if (isNode(inner)) visit(inner);
  };
  visit(parseSync(file, text).program as unknown as Node);
  return found;
}

function breach(file: string, line: number, kind: string, text: string): Violation {
  return { kind, file, line, text };
}
