// Decides what packages/engine/RULES.md says: every rule with its numbers, source, grade and the tests that prove it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CLAIMS } from '../packages/engine/src/evidence/claims.ts';
import { citationOf, referenceStatus } from '../packages/engine/src/evidence/references.ts';
import type { Rule } from '../packages/engine/src/evidence/rule.ts';
import { allRules, isRuleId, type RuleId } from '../packages/engine/src/evidence/rulebook.ts';
import { NOT_PROVED } from './rules-not-proved.ts';

export const RULES_FILE = 'packages/engine/RULES.md';
export const INDEX_FILE = 'docs/method/rules-by-topic.md';
export const CLAIMS_FILE = 'docs/method/what-is-known.md';

const TEST_FILE = /\.(test|e2e|contract)\.tsx?$/;
const SKIPPED = new Set(['node_modules', 'dist', '.cache', '.git', 'fixtures']);

/** Test files below the folder, as paths with forward slashes, sorted. */
function testFiles(root: string, folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...testFiles(root, path));
    else if (TEST_FILE.test(entry.name)) found.push(path.split(sep).join('/'));
  }
  return found.sort();
}

/** Which test files cite which rule: `[rule.id]` in a title, or first in a row of cases. */
export function citations(root: string): ReadonlyMap<RuleId, readonly string[]> {
  const byRule = new Map<RuleId, Set<string>>();
  for (const file of ['apps', 'packages', 'scripts'].flatMap((folder) => testFiles(root, folder))) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const pattern of [/\[([a-z0-9][\w.-]+)\]/gi, /\[\s*'([a-z0-9][\w.-]+)',/gi]) {
      for (const [, id] of text.matchAll(pattern)) {
        if (id !== undefined && isRuleId(id)) byRule.set(id, (byRule.get(id) ?? new Set()).add(file));
      }
    }
  }
  return new Map([...byRule].map(([id, files]) => [id, [...files].sort()]));
}

const GRADES = {
  A: 'systematic review or meta-analysis',
  B: 'randomised trial, cohort or very large observation',
  C: 'small, cross-sectional or model study',
  D: 'consensus, textbook or survey of practice',
  E: 'our own default: no study supports the exact number',
} as const;

function ruleText(rule: Rule, proofs: readonly string[]): string {
  const numbers = Object.entries(rule.numbers).map(
    ([name, value]) => `\`${name}\` ${typeof value === 'number' ? value : `(${value.join(', ')})`} ${rule.units[name] ?? ''}`,
  );
  const sources = rule.sources.map((key) => `${citationOf(key)}${referenceStatus(key) === 'verify' ? ' (second-hand)' : ''}`);
  return [
    `### <a id="${rule.id}"></a>\`${rule.id}\``,
    '',
    rule.statement,
    '',
    `- Grade ${rule.grade}, ${rule.status === 'confirmed' ? 'confirmed' : '**not yet checked against the original**'}`,
    ...(numbers.length > 0 ? [`- Numbers: ${numbers.join('; ')}`] : []),
    `- Source: ${sources.length > 0 ? sources.join('; ') : rule.grade === 'E' ? 'our own default' : 'to be located'}`,
    ...(rule.note === null ? [] : [`- Note: ${rule.note}`]),
    `- Proved by: ${proofs.length > 0 ? proofs.map((file) => `\`${file}\``).join(', ') : 'not yet'}`,
    '',
  ].join('\n');
}

/** The whole document. */
export function rulesDocument(root: string): string {
  const proofs = citations(root);
  const topics = [...new Set(allRules.map((rule) => rule.topic))].sort();
  const unproved = allRules.filter((rule) => !proofs.has(rule.id));
  const lines = [
    '# Coaching rules',
    '',
    'Every coaching number of the engine comes from one of these rules. This file is written by `node scripts/rules-md.ts`; a test fails when it is stale.',
    '',
    `${allRules.length} rules: ${(['A', 'B', 'C', 'D', 'E'] as const).map((grade) => `${allRules.filter((rule) => rule.grade === grade).length} of grade ${grade}`).join(', ')}. ${allRules.filter((rule) => rule.status === 'verify').length} are not yet checked against the original. ${unproved.length} are not yet proved by a test.`,
    '',
    '| grade | support |',
    '|---|---|',
    ...Object.entries(GRADES).map(([grade, text]) => `| ${grade} | ${text} |`),
    '',
    '## Not yet proved',
    '',
    unproved.length === 0
      ? 'None: every rule is cited by at least one test.'
      : unproved.map((rule) => `- [\`${rule.id}\`](#${rule.id}): ${NOT_PROVED[rule.id] ?? 'no reason given'}`).join('\n'),
    '',
  ];
  for (const topic of topics) {
    lines.push(`## ${topic.replaceAll('-', ' ')}`, '');
    for (const rule of allRules) if (rule.topic === topic) lines.push(ruleText(rule, proofs.get(rule.id) ?? []));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const link = (id: RuleId): string => `[${id}](../../${RULES_FILE}#${id})`;

/** One line a rule, by topic. */
export function indexDocument(): string {
  const lines = [
    '# Rules by topic',
    '',
    `Written by \`node scripts/rules-md.ts\`. In full: [RULES.md](../../${RULES_FILE}).`,
    '',
  ];
  for (const topic of [...new Set(allRules.map((rule) => rule.topic))].sort()) {
    lines.push(`## ${topic.replaceAll('-', ' ')}`, '');
    for (const rule of allRules)
      if (rule.topic === topic)
        lines.push(`- ${link(rule.id)} (${rule.grade}${rule.status === 'verify' ? ', not yet checked' : ''}): ${rule.statement}`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What is often said, what is known, what the product writes. */
export function claimsDocument(): string {
  const lines = [
    '# What is known, and what is not',
    '',
    'Much of what training guides say is sensible and unproved. This page, written by `node scripts/rules-md.ts`, lists such claims, what is known, and how the app words them.',
    '',
    '| often said | known | we write | rules |',
    '|---|---|---|---|',
    ...CLAIMS.map((claim) => `| ${claim.said} | ${claim.known} | ${claim.wording} | ${claim.rules.map(link).join(', ')} |`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Every document that is written from the rules, by path. */
export function documents(root: string): ReadonlyMap<string, string> {
  return new Map([
    [RULES_FILE, rulesDocument(root)],
    [INDEX_FILE, indexDocument()],
    [CLAIMS_FILE, claimsDocument()],
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  for (const [file, text] of documents(root)) {
    writeFileSync(join(root, file), text);
    process.stderr.write(`${relative(process.cwd(), join(root, file))} written\n`);
  }
}
