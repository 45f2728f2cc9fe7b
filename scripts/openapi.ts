// Decides how the API's document and the client's types are made from the route table: node scripts/openapi.ts writes both; a test fails while they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../apps/server/src/api/openapi.ts';
import { ROUTES } from '../apps/server/src/routes.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const DOCUMENT_PATH = join(root, 'docs/reference/openapi.json');
export const TYPES_PATH = join(root, 'packages/client/src/generated/routes.ts');

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}
interface Media {
  readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[];
  readonly requestBody?: Media;
  readonly responses: { readonly '200': Media };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The document as it is kept in the repository. */
export function documentText(): string {
  return `${JSON.stringify(openApiDocument(ROUTES), null, 1)}\n`;
}

/** The types of every route, made from nothing but the document. */
export function clientTypes(text: string): string {
  const { paths, components } = JSON.parse(text) as Document;
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
  const shared = Object.entries(components.schemas)
    .filter(([name]) => name !== 'Refusal')
    .map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`);
  const rows = operations.map(({ name, operation }) => {
    const query = typeOf({
      type: 'object',
      properties: Object.fromEntries((operation.parameters ?? []).map((one) => [one.name, one.schema])),
      required: (operation.parameters ?? []).filter((one) => one.required).map((one) => one.name),
    });
    const body = operation.requestBody?.content['application/json']?.schema;
    const takes = `readonly query: ${operation.parameters === undefined ? 'null' : query}; readonly body: ${body === undefined ? 'null' : typeOf(body)}`;
    return `  /** ${operation.summary}. */\n  readonly '${name}': { ${takes}; readonly gives: ${givesOf(operation)} };`;
  });
  const texts = operations.filter(({ operation }) => mediaOf(operation) !== 'application/json').map(({ name }) => `'${name}'`);
  return [
    '// Decides what each route takes and gives, as types. Made by `node scripts/openapi.ts` from the document of the API; not edited by hand.',
    ...shared,
    '',
    '/** Every route of the API. `gives` of a route that answers text, or a stream, is a string. */',
    'export interface Routes {',
    ...rows,
    '}',
    'export type RouteName = keyof Routes;',
    '',
    '/** Routes whose answer is no JSON. */',
    `export const TEXT_ROUTES: readonly RouteName[] = [${texts.join(', ')}];`,
    '',
  ].join('\n');
}

function mediaOf(operation: Operation): string {
  return Object.keys(operation.responses['200'].content)[0] ?? 'application/json';
}

function givesOf(operation: Operation): string {
  const schema = operation.responses['200'].content['application/json']?.schema;
  return schema === undefined ? 'string' : typeOf(schema);
}

/** A JSON Schema as a TypeScript type. Throws on what it has no word for, rather than say `unknown`. */
function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (schema.const !== undefined) return JSON.stringify(schema.const).replaceAll('"', "'");
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one).replaceAll('"', "'")).join(' | ');
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice !== undefined) return choice.map(typeOf).join(' | ');
  const { type } = schema;
  if (Array.isArray(type)) return type.map((one: string) => typeOf({ ...schema, type: one })).join(' | ');
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `readonly ${wrapped(typeOf(schema.items ?? {}))}[]`;
    case 'object':
      return objectType(schema);
    case undefined:
      return 'unknown';
    default:
      throw new TypeError(`there is no type for ${JSON.stringify(schema)}`);
  }
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(
    ([name, one]) => `readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(one)}`,
  );
  if (fields.length > 0) return `{ ${fields.join('; ')} }`;
  if (additionalProperties === false) return 'Readonly<Record<string, never>>';
  const value =
    typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0
      ? typeOf(additionalProperties)
      : 'unknown';
  return `Readonly<Record<string, ${value}>>`;
}

function wrapped(type: string): string {
  return /[|&]/.test(type) && !type.startsWith('{') ? `(${type})` : type;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const document = documentText();
  for (const [path, text] of [
    [DOCUMENT_PATH, document],
    [TYPES_PATH, clientTypes(document)],
  ] as const) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    writeFileSync(path, text);
    process.stdout.write(`${path} written\n`);
  }
}
