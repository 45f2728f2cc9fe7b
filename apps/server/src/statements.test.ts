// Holds every SQL statement of the store and the server to what SQLite, PostgreSQL and Citus share: keyed, one at a time, plain.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SERVER_SCHEMA } from './schema.ts';
import { FOLDERS, ROOT, statements, WALKS } from './testing/statements.ts';

const SCHEMA = SERVER_SCHEMA;

/** The first column of each table's primary key: the one that rows are distributed by. */
const KEYS = new Map(SCHEMA.map((text) => [/create table if not exists (\w+)/.exec(text)?.[1] ?? '', keyOf(text)]));

function keyOf(table: string): string {
  return /primary key \((\w+)/.exec(table)?.[1] ?? /(\w+)\s+text\s+not null primary key/.exec(table)?.[1] ?? '';
}

const ALL = statements();

test('the statements are found', () => {
  expect(ALL.length).toBeGreaterThan(40);
  expect([...KEYS.values()].every((key) => key !== '')).toBe(true);
});

test("every statement on a table names the table's key, or says why it walks", () => {
  for (const { file, text } of ALL) {
    if (text in WALKS) continue;
    const table = /(?:from|into|update)\s+(\w+)/.exec(text)?.[1] ?? '';
    const key = KEYS.get(table);
    expect(key, `${file}: ${text}`).toBeDefined();
    const named = text.startsWith('insert')
      ? new RegExp(`\\(${key}\\b|\\b${key}\\b[^)]*\\) values`)
      : new RegExp(`\\b${key} = \\$\\d`);
    expect(text, file).toMatch(named);
  }
});

test('nothing is used that one of the databases lacks', () => {
  const avoid =
    /\b(serial|sequence|returning \*|trigger|jsonb|now\(\)|random\(\)|merge into|advisory|skip locked|foreign key|references|with recursive)\b|;/i;
  for (const { file, text } of ALL) expect(text, file).not.toMatch(avoid);
  for (const text of SCHEMA) {
    expect(text).not.toMatch(avoid);
    // SQLite lets a null into such a key, where it meets nothing.
    for (const column of /primary key \(([^)]*)\)/.exec(text)?.[1]?.split(', ') ?? [])
      expect(text).toMatch(new RegExp(`\\b${column}\\s+\\w+\\s+not null`));
  }
});

test('no value is written into a statement', () => {
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.includes('test')) continue;
      expect(readFileSync(join(ROOT, folder, name), 'utf8'), name).not.toMatch(/\bsql\(\s*`[^`]*\$\{/);
    }
  }
});
