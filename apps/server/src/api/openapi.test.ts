// Proves that the published document is valid OpenAPI 3.1, holds every route and nothing else, and says what requests are checked with.
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALLOWED, ROUTES } from '../routes.ts';
import type { RunningServer } from '../serve.ts';
import { ask, freshServer, newSecret } from '../testing/asking.ts';
import { DESCRIBED } from './answers.ts';
import { openApiDocument } from './openapi.ts';

let server: RunningServer;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ server, close } = await freshServer());
});
afterAll(() => close());

type Document = { openapi: string; paths: Record<string, Record<string, Record<string, unknown>>> };

test('the server publishes a document that the schema of OpenAPI 3.1 accepts', async () => {
  const { status, json } = await ask(server, 'GET', '/api/openapi.json');
  expect(status).toBe(200);
  const validator = new Validator();
  const verdict = await validator.validate(structuredClone(json));
  expect(verdict).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
  // And the same validator refuses what is none.
  const bent = structuredClone(json) as unknown as Document;
  (bent.paths['/healthz'] ?? {})['get'] = { responses: 'none' };
  expect(await new Validator().validate({ ...bent })).toMatchObject({ valid: false });
});

test('every route is in it, and nothing else is', async () => {
  const { paths } = (await ask(server, 'GET', '/api/openapi.json')).json as unknown as Document;
  const told = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = ROUTES.map((route) => `${route.method} ${route.path}`);
  expect(told.sort()).toEqual(served.sort());
  expect(Object.keys(DESCRIBED).sort()).toEqual(served);
});

test('a route that is not described is an error, not a hole', () => {
  const route = { method: 'GET', path: '/api/v1/new', allowed: ALLOWED[0], body: null, mostBytes: 0, run: () => {} } as never;
  expect(() => openApiDocument([route])).toThrow('GET /api/v1/new is not described');
});

test('every reference in it leads somewhere, and every operation has a name of its own', () => {
  const document = openApiDocument(ROUTES) as { components: { schemas: object; responses: object } } & Document;
  const text = JSON.stringify(document);
  const wanted = Array.from(text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g), (match) => [match[1], match[2]]);
  expect(wanted.length).toBeGreaterThan(20);
  for (const [kind, name] of wanted) expect(document.components[kind as 'schemas']).toHaveProperty(name as string);
  const names = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((one) => one['operationId']));
  expect(new Set(names).size).toBe(ROUTES.length);
});

test('a route that takes a secret says so, and those for anyone say that too', () => {
  const { paths } = openApiDocument(ROUTES) as Document;
  for (const route of ROUTES)
    expect(paths[route.path]?.[route.method.toLowerCase()]?.['security']).toEqual(
      route.allowed === 'anyone' ? [] : [{ secret: [] }],
    );
});

test.each([
  ['GET /api/v1/sync/pull', '/api/v1/sync/pull?after=1', 'athlete'],
  ['GET /api/v1/sync/pull', '/api/v1/sync/pull?athlete=x&after=many', 'after'],
  ['GET /api/v1/devices', `/api/v1/devices?athlete=${'x'.repeat(201)}`, 'athlete'],
])('%s refuses %s and names the field', async (_, path, at) => {
  const reply = await ask(server, 'GET', path, { secret: newSecret() });
  expect([reply.status, reply.json.error?.code]).toEqual([400, 'invalid']);
  expect((reply.json.error as unknown as { at: string }).at).toBe(at);
});

test('a request that does not fit is told every field of it, not only the first', async () => {
  const reply = await ask(server, 'POST', '/api/v1/account/create', { body: { login: 7, passphrase: [] } });
  expect(reply.json.error).toMatchObject({ code: 'invalid', at: 'login' });
  expect(reply.json.error?.reason).toMatch(/login is not as expected.*; passphrase is not as expected/);
});
