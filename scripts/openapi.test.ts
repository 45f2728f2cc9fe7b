// Proves that the kept document and the client's types are those of the route table, and that every field of the document reaches the types.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientTypes, DOCUMENT_PATH, documentText, TYPES_PATH } from './openapi.ts';

const STALE = 'run `node scripts/openapi.ts`';

describe('the document of the API in the repository', () => {
  it('is that of the route table', () => {
    expect(readFileSync(DOCUMENT_PATH, 'utf8'), STALE).toBe(documentText());
  });
  it("and so are the client's types", () => {
    expect(readFileSync(TYPES_PATH, 'utf8'), STALE).toBe(clientTypes(documentText()));
  });
  it('has no field that the types lack', () => {
    const types = readFileSync(TYPES_PATH, 'utf8');
    const names = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, one] of Object.entries(value)) {
        if (key === 'properties') for (const name of Object.keys(one as object)) names.add(name);
        walk(one);
      }
    };
    const { paths } = JSON.parse(documentText()) as { paths: unknown };
    walk(paths);
    expect(names.size).toBeGreaterThan(30);
    for (const name of names) expect(types).toMatch(new RegExp(`readonly ${name}\\??:`));
  });
});
