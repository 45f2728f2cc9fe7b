// Decides how the API tells about itself: an OpenAPI 3.1 document made from the route table and the schemas that requests are checked with.
import { ENGINE_VERSION } from '@strongback/engine';
import * as z from 'zod';
import { STATUSES } from '../http/refusal.ts';
import type { Route } from '../routes.ts';
import { DESCRIBED, type Described } from './answers.ts';

type Json = Readonly<Record<string, unknown>>;

const WHO: Readonly<Record<Route['allowed'], string>> = {
  anyone: 'Asked by anyone.',
  secret: 'Asked with a secret of one’s own, known to the server or not.',
  account: 'Asked with the session of an account.',
  reader: 'Asked by the owner of the ledger, a coach with a live grant, or a token that may read.',
  writer: 'Asked by the owner of the ledger, or by a coach or a token within what was granted.',
  owner: 'Asked by the owner of the ledger.',
  person: 'Asked with the session of an account that is in the club.',
  administrator: 'Asked with the session of an administrator of the club.',
};

const ERROR = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(STATUSES) as [string, ...string[]]),
      reason: z.string().describe('what went wrong, for a person'),
      at: z.string().optional().describe('the field that is not as expected'),
      device: z.string().optional(),
      deviceSeq: z.int().optional(),
    }),
  })
  .meta({ id: 'Refusal' });

/** The document of these routes. Throws when one of them is not described. */
export function openApiDocument(routes: readonly Route[]): Json {
  const shared = new Map<string, Json>();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const described = DESCRIBED[name];
    if (described === undefined) throw new TypeError(`${name} is not described in api/answers.ts`);
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route, described, shared);
  }
  const refusal = schemaOf(ERROR, 'input', shared);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Strongback',
      version: ENGINE_VERSION,
      summary: 'The ledger of an athlete: kept, met, shared and told.',
      description:
        'Everything is JSON over HTTP. A ledger that is not yours and one that does not exist give the same answer. No cookie is ever set.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        secret: {
          type: 'http',
          scheme: 'bearer',
          description: "A device's capability, an account's session, or a personal token.",
        },
      },
      responses: {
        Refused: { description: 'The request was refused, and why.', content: { 'application/json': { schema: refusal } } },
      },
      schemas: Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function operation(route: Route, described: Described, shared: Map<string, Json>): Json {
  const { gives } = described;
  const content =
    'text' in gives && typeof gives.text === 'string'
      ? { [gives.text]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: schemaOf(gives as z.ZodType, 'input', shared) } };
  return {
    operationId: operationId(route),
    summary: described.summary,
    description: WHO[route.allowed],
    tags: [route.path.startsWith('/api/v1/') ? (route.path.split('/')[3] ?? 'server') : 'server'],
    security: route.allowed === 'anyone' ? [] : [{ secret: [] }],
    ...(described.query === undefined ? {} : { parameters: parameters(described.query, shared) }),
    ...(route.body === null
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input', shared) } } },
        }),
    responses: { '200': { description: 'Done.', content }, default: { $ref: '#/components/responses/Refused' } },
  };
}

function parameters(query: z.ZodObject, shared: Map<string, Json>): readonly Json[] {
  const schema = schemaOf(query, 'output', shared);
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(schema['properties'] as Record<string, Json>).map(([name, one]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: one,
  }));
}

/** `POST /api/v1/sync/push` is `postSyncPush`. */
function operationId(route: Route): string {
  const words = route.path
    .replace('/api/v1/', '')
    .split(/[^a-z]+/i)
    .filter((word) => word !== '');
  return route.method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** The schema as the document holds it: shared parts by reference, nothing about the tool that made it. */
function schemaOf(type: z.ZodType, io: 'input' | 'output', shared: Map<string, Json>): Json {
  const { $schema: _draft, $defs, ...schema } = z.toJSONSchema(type, { io, reused: 'inline' }) as Record<string, unknown>;
  for (const [name, part] of Object.entries(($defs ?? {}) as Record<string, Json>)) shared.set(name, placed(part) as Json);
  const { id, ...rest } = schema;
  if (typeof id === 'string') {
    shared.set(id, placed(rest) as Json);
    return { $ref: `#/components/schemas/${id}` };
  }
  return placed(schema) as Json;
}

function placed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(placed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !(key === 'id' && typeof one === 'string' && /^[A-Z]/.test(one)))
      .map(([key, one]) => [
        key,
        key === '$ref' && typeof one === 'string' ? one.replace('#/$defs/', '#/components/schemas/') : placed(one),
      ]),
  );
}
