import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../packages/engine/src/evidence/rulebook.ts';
import { citations, RULES_FILE, rulesDocument } from './rules-md.ts';

const root = join(import.meta.dirname, '..');

describe('RULES.md', () => {
  it('is what the rules and the tests say; write it again with: node scripts/rules-md.ts', () => {
    expect(readFileSync(join(root, RULES_FILE), 'utf8')).toBe(rulesDocument(root));
  });

  it('lists every rule once, and every unproved one in the open', () => {
    const text = rulesDocument(root);
    const proofs = citations(root);
    for (const rule of allRules) {
      expect(text.split(`<a id="${rule.id}"></a>`).length, rule.id).toBe(2);
      if (!proofs.has(rule.id)) expect(text).toContain(`[\`${rule.id}\`](#${rule.id})`);
    }
  });
});
