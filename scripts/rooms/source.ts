// Decides what one source file says that the house cares about: what it imports, what it offers, which ambient names it uses.
import { parseSync, visitorKeys } from 'oxc-parser';

export type Import = { specifier: string; names: readonly string[]; line: number; starExport: boolean };
export type Use = { name: string; line: number };

export type Source = {
  path: string;
  text: string;
  lines: number;
  imports: readonly Import[];
  /** Names offered under a name, and where from; null when the file makes them itself. */
  offers: ReadonlyMap<string, string | null>;
  /** Files whose types are all passed on (`export type *`). */
  typeStars: readonly string[];
  ambient: readonly Use[];
  syntaxErrors: readonly string[];
};

type Node = { type: string; start: number; [key: string]: unknown };

/** Globals that carry time, chance, place or a device. `Date` and `Math` are judged by what is asked of them. */
const AMBIENT = new Set(
  `process console performance crypto globalThis window self global
   Buffer require __dirname setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame
   requestIdleCallback fetch XMLHttpRequest WebSocket EventSource Worker document location
   Intl Temporal navigator localStorage sessionStorage indexedDB caches Notification
   AudioContext SpeechSynthesisUtterance matchMedia scrollTo BroadcastChannel ResizeObserver IntersectionObserver
   MutationObserver FileReader Blob File history screen print alert confirm prompt`.split(/\s+/),
);
const LOCALE_METHODS = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'localeCompare',
]);

/** Reads one file. `path` is relative to the root of the project and decides the language. */
export function readSource(path: string, text: string): Source {
  const { module, program, errors } = parseSync(path, text);
  const lineAt = lineFinder(text);
  const imports: Import[] = [];
  const offers = new Map<string, string | null>();
  const typeStars: string[] = [];
  for (const found of module.staticImports) {
    const names = found.entries.map((entry) => entry.importName.name ?? (entry.importName.kind === 'Default' ? 'default' : '*'));
    imports.push({ specifier: found.moduleRequest.value, names, line: lineAt(found.start), starExport: false });
  }
  for (const found of module.staticExports) {
    for (const entry of found.entries) {
      const { name } = entry.exportName;
      if (name !== null) offers.set(name, entry.moduleRequest?.value ?? null);
      if (entry.moduleRequest === null) continue;
      const specifier = entry.moduleRequest.value;
      const star = entry.importName.kind !== 'Name';
      const line = lineAt(found.start);
      if (star && entry.isType && specifier.endsWith('.types.ts')) typeStars.push(specifier);
      imports.push({
        specifier,
        names: [entry.importName.name ?? '*'],
        line,
        starExport: star && !typeStars.includes(specifier),
      });
    }
  }
  const declared = new Set<string>();
  const uses: { name: string; start: number }[] = [];
  walk(program as unknown as Node, null, '', (node, parent, key) => {
    collectDeclared(node, declared);
    const name = ambientName(node, parent, key);
    if (name !== null) uses.push({ name, start: node.start });
    const asked = dynamicSpecifier(node);
    if (asked !== null) imports.push({ specifier: asked, names: ['*'], line: lineAt(node.start), starExport: false });
  });
  return {
    path,
    text,
    lines: text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports,
    offers,
    typeStars,
    ambient: uses
      .filter((use) => !declared.has(use.name.split('.')[0] ?? ''))
      .map((use) => ({ name: use.name, line: lineAt(use.start) })),
    syntaxErrors: errors.map((error) => error.message),
  };
}

function walk(node: Node, parent: Node | null, key: string, visit: (node: Node, parent: Node | null, key: string) => void): void {
  visit(node, parent, key);
  for (const child of visitorKeys[node.type] ?? []) {
    const value = node[child];
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (isNode(inner)) walk(inner, node, child, visit);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Names bound in the file: a parameter called `process` is not the global of that name. */
function collectDeclared(node: Node, declared: Set<string>): void {
  const patterns =
    node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration'
      ? [node['id'], ...(Array.isArray(node['params']) ? node['params'] : [])]
      : node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'
        ? (node['params'] as unknown[])
        : node.type === 'CatchClause'
          ? [node['param']]
          : node.type.startsWith('Import') && isNode(node['local'])
            ? [node['local']]
            : [];
  for (const pattern of patterns) if (isNode(pattern)) bind(pattern, declared);
}

function bind(pattern: Node, declared: Set<string>): void {
  if (pattern.type === 'Identifier') declared.add(String(pattern['name']));
  for (const key of ['elements', 'properties', 'argument', 'left', 'parameter', 'value']) {
    const inner = pattern[key];
    for (const one of Array.isArray(inner) ? inner : [inner]) if (isNode(one)) bind(one, declared);
  }
}

function ambientName(node: Node, parent: Node | null, key: string): string | null {
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type === 'MemberExpression' && !node['computed'] && isNode(node['property'])) {
    const method = String(node['property']['name']);
    if (LOCALE_METHODS.has(method)) return `*.${method}`;
    const of = isNode(node['object']) && node['object'].type === 'Identifier' ? String(node['object']['name']) : '';
    if ((of === 'Date' && method === 'now') || (of === 'Math' && method === 'random')) return `${of}.${method}`;
    return null;
  }
  const noArguments = Array.isArray(node['arguments']) && node['arguments'].length === 0;
  const calls = node['callee'];
  if (isNode(calls) && calls.type === 'Identifier' && calls['name'] === 'Date') {
    if (node.type === 'CallExpression' || (node.type === 'NewExpression' && noArguments)) return 'Date.now';
  }
  if (node.type !== 'Identifier' || !AMBIENT.has(String(node['name']))) return null;
  if (parent !== null && !isReference(parent, key)) return null;
  return String(node['name']);
}

/** Whether an identifier in this place reads a variable, and is not merely a name of a property, a type member or a label. */
function isReference(parent: Node, key: string): boolean {
  if (key === 'property' && parent.type === 'MemberExpression') return parent['computed'] === true;
  if (key === 'key') return parent['computed'] === true;
  if (parent.type.startsWith('TS'))
    return parent.type === 'TSAsExpression' || parent.type === 'TSNonNullExpression' || parent.type === 'TSSatisfiesExpression';
  return !['label', 'imported', 'exported', 'local', 'id'].includes(key) && parent.type !== 'JSXAttribute';
}

/** What `import('x')` asks for, in code or in a type. */
function dynamicSpecifier(node: Node): string | null {
  if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return null;
  const source = node['source'] ?? node['argument'];
  if (!isNode(source)) return null;
  const literal = source.type === 'TSLiteralType' && isNode(source['literal']) ? source['literal'] : source;
  return typeof literal['value'] === 'string' ? literal['value'] : null;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
