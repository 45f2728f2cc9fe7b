// Decides that the documents written from the rules are up to date.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules, isRuleId } from '../packages/engine/src/evidence/rulebook.ts';
import { NOT_PROVED } from './rules-not-proved.ts';
import { citations, documents, INDEX_FILE, indexDocument, rulesDocument } from './rules-md.ts';

const root = join(import.meta.dirname, '..');

describe('documents written from the rules', () => {
  for (const [file, text] of documents(root)) {
    it(`${file} is up to date; write it again with: node scripts/rules-md.ts`, () =>
      expect(readFileSync(join(root, file), 'utf8')).toBe(text));
  }

  it('list every rule once, and every unproved one in the open', () => {
    const text = rulesDocument(root);
    const proofs = citations(root);
    for (const rule of allRules) {
      expect(text.split(`<a id="${rule.id}"></a>`).length, rule.id).toBe(2);
      expect(indexDocument(), rule.id).toContain(`#${rule.id})`);
      if (!proofs.has(rule.id)) expect(text).toContain(`[\`${rule.id}\`](#${rule.id})`);
    }
  });

  it('an unproved rule has a reason', () => {
    const proofs = citations(root);
    expect(allRules.filter((rule) => !proofs.has(rule.id) && NOT_PROVED[rule.id] === undefined)).toEqual([]);
  });

  it('the method links only rules that exist', () => {
    const folder = join(root, INDEX_FILE, '..');
    for (const file of readdirSync(folder)) {
      for (const [, id] of readFileSync(join(folder, file), 'utf8').matchAll(/RULES\.md#([^)]+)\)/g))
        expect(isRuleId(id ?? ''), `${file}: ${id}`).toBe(true);
    }
  });
});
