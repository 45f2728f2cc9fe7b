// Decides how the public names of a package are listed: every exported name with its signature, so that a change of what others rely on shows in review.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Packages that others install. */
export const LISTED = ['engine', 'catalogue', 'interchange', 'client'] as const;
/** Longest value of a constant that is shown whole, characters. */
const LONGEST_VALUE = 400;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}
interface Named extends Node {
  readonly id?: (Node & { readonly name: string; readonly typeAnnotation?: Node | null }) | null;
}
interface File {
  readonly path: string;
  readonly text: string;
  readonly body: readonly Node[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

const files = new Map<string, File>();

export function listingPath(name: string): string {
  return join(root, `docs/reference/api-${name}.md`);
}

/** The listing of a package as Markdown, made from its sources. */
export function apiListing(name: string): string {
  const folder = join(root, 'packages', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, string>;
  };
  const sections = Object.entries(manifest.exports).map(([entry, source]) => {
    const names = [...offered(fileAt(join(folder, source)))].sort(([a], [b]) => (a < b ? -1 : 1));
    const title = `${manifest.name}${entry.slice(1)}`;
    return `## ${title}\n\n${names.length} names.\n\n\`\`\`ts\n${names.map(([, signature]) => signature).join('\n\n')}\n\`\`\`\n`;
  });
  const head = `# What ${manifest.name} offers\n\nMade by \`node scripts/api-listing.ts\` from the sources; a test fails while it is stale.\n`;
  return `${head}\n${sections.join('\n')}`;
}

function fileAt(path: string): File {
  const known = files.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, text);
  const file = { path, text, body: program.body as unknown as Node[], comments };
  files.set(path, file);
  return file;
}

/** Every name that a file exports, with the signature of what stands behind it. */
function offered(file: File): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of file.body) {
    const from = (node['source'] as { value: string } | null | undefined)?.value;
    if (node.type === 'ExportAllDeclaration' && from !== undefined) {
      for (const [name, signature] of offered(fileAt(join(dirname(file.path), from)))) found.set(name, signature);
    } else if (node.type === 'ExportNamedDeclaration') {
      for (const specifier of node['specifiers'] as { local: { name: string }; exported: { name: string } }[]) {
        const target = from === undefined ? file : fileAt(join(dirname(file.path), from));
        found.set(specifier.exported.name, signatureOf(target, specifier.local.name));
      }
      for (const { id } of declaredIn(node)) if (id) found.set(id.name, signatureOf(file, id.name));
    }
  }
  return found;
}

/** The names that one statement declares: a constant, a function, an interface, a type. */
function declaredIn(statement: Node): Named[] {
  const declaration = (statement['declaration'] as Named | null | undefined) ?? statement;
  return declaration.type === 'VariableDeclaration' ? (declaration['declarations'] as Named[]) : [declaration];
}

function signatureOf(file: File, name: string): string {
  for (const statement of file.body) {
    const declared = declaredIn(statement).find((entry) => entry.id?.name === name);
    if (declared !== undefined) return signature(file, declared, name);
    const from = (statement['source'] as { value: string } | null | undefined)?.value;
    const passedOn = ((statement['specifiers'] ?? []) as { local: { name: string }; exported?: { name: string } }[]).find(
      (specifier) => specifier.exported?.name === name,
    );
    if (from !== undefined && passedOn !== undefined)
      return signatureOf(fileAt(join(dirname(file.path), from)), passedOn.local.name);
  }
  throw new Error(`${file.path} does not declare ${name}`);
}

function signature(file: File, node: Named, name: string): string {
  switch (node.type) {
    case 'FunctionDeclaration': {
      if (node['returnType'] === null) throw new Error(`${file.path}: ${name} is public and does not say what it returns`);
      return oneLine(textOf(file, node.start, (node['body'] as Node).start)).replace(/^async /, '');
    }
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'ClassDeclaration':
      return textOf(file, node.start, node.end);
    case 'VariableDeclarator': {
      const type = node.id?.typeAnnotation;
      if (type) return `const ${name}${oneLine(textOf(file, type.start, type.end))}`;
      const init = unwrapped(node['init'] as Node);
      const value = oneLine(textOf(file, (node['init'] as Node).start, (node['init'] as Node).end));
      if (value.length <= LONGEST_VALUE) return `const ${name} = ${value}`;
      return `const ${name} = ${init.type === 'ObjectExpression' ? `{ ${keysOf(file, init).join(', ')} }` : '…'}`;
    }
    default:
      throw new Error(`${file.path}: ${name} is a ${node.type}, which the listing cannot show`);
  }
}

/** The value under `as const` and `satisfies`. */
function unwrapped(node: Node): Node {
  return node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' ? unwrapped(node['expression'] as Node) : node;
}

function keysOf(file: File, object: Node): string[] {
  return (object['properties'] as Node[]).map((property) => {
    const key = (property['key'] ?? property['argument']) as Node;
    return `${property.type === 'SpreadElement' ? '...' : ''}${file.text.slice(key.start, key.end)}`;
  });
}

/** Source text without comments, trailing spaces and empty lines. */
function textOf(file: File, start: number, end: number): string {
  let text = '';
  let at = start;
  for (const comment of file.comments) {
    if (comment.end <= start || comment.start >= end) continue;
    text += file.text.slice(at, comment.start);
    at = comment.end;
  }
  text += file.text.slice(at, end);
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/;$/, '');
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([([]) /g, '$1')
    .replace(/,? ([)\]])/g, '$1')
    .trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of LISTED) {
    const listing = apiListing(name);
    const path = listingPath(name);
    if (existsSync(path) && readFileSync(path, 'utf8') === listing) continue;
    writeFileSync(path, listing);
    process.stdout.write(`${path} written\n`);
  }
}
