// Decides how code is made wrong in one place: the small slips a hand makes, which a test ought to notice.
import { parseSync } from 'oxc-parser';

/** One slip: the characters from `start` to `end` give way to `text`. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}
interface Binary extends Node {
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}

const OTHER_OPERATOR: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
};

/** Every place of a TypeScript file where one slip is tried. Types, imports and texts are left alone. */
export function mutantsOf(text: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const slip = (start: number, end: number, other: string): void => {
    found.push({ start, end, text: other, line: text.slice(0, start).split('\n').length });
  };
  visit(parseSync('file.ts', text).program as unknown as Node, text, slip);
  return found;
}

type Slip = (start: number, end: number, other: string) => void;

function visit(node: Node, text: string, slip: Slip): void {
  if (node.type.startsWith('TS') && !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(node.type))
    return;
  if (node.type.startsWith('Import')) return;
  slipsHere(node, text, slip);
  for (const [field, value] of Object.entries(node))
    if (field !== 'typeAnnotation' && field !== 'returnType')
      for (const child of [value].flat()) if (isNode(child)) visit(child, text, slip);
}

function slipsHere(node: Node, text: string, slip: Slip): void {
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
    const { operator, left, right } = node as Binary;
    const other = OTHER_OPERATOR[operator];
    if (other === undefined || (operator === '+' && [left, right].some(isText))) return;
    const at = text.indexOf(operator, left.end);
    slip(at, at + operator.length, other);
  } else if (node.type === 'Literal' && typeof node['value'] === 'boolean') {
    slip(node.start, node.end, node['value'] ? 'false' : 'true');
  } else if (node.type === 'Literal' && typeof node['value'] === 'number') {
    slip(node.start, node.end, String(node['value'] + 1));
  } else if (node.type === 'UnaryExpression' && node['operator'] === '!') {
    slip(node.start, node.start + 1, '');
  } else if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') {
    const test = node['test'] as Node;
    if (!/^(?:Binary|Logical|Unary)/.test(test.type)) slip(test.start, test.end, `!(${text.slice(test.start, test.end)})`);
  } else if (node.type === 'ExpressionStatement' && (node['expression'] as Node).type === 'CallExpression') {
    slip(node.start, node.end, ';');
  }
}

function isText(node: Node): boolean {
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node['value'] === 'string';
  return node.type === 'BinaryExpression' && [(node as Binary).left, (node as Binary).right].some(isText);
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Node).type === 'string' &&
    typeof (value as Node).start === 'number'
  );
}
