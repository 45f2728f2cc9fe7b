// Decides how far the list of the security standard is: every section with a test that exists or a reason, and what is not met is counted.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './measured.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface StandardSection {
  readonly section: string;
  readonly said: string;
  readonly files: readonly string[];
}

/** The rows of docs/reference/security-standard.md. */
export function standardSections(): readonly StandardSection[] {
  const text = readFileSync(join(ROOT, 'docs/reference/security-standard.md'), 'utf8');
  return Array.from(text.matchAll(/^\| (\d+\.\d[^|]*?) \| ([^|]+?) \|(.*)\|$/gm), ([, section = '', said = '', tests = '']) => ({
    section,
    said,
    files: Array.from(tests.matchAll(/`([^`]+)`/g), (match) => match[1] ?? ''),
  }));
}

export async function sectionsOfStandard(): Promise<Measured> {
  const all = standardSections();
  const gone = all.flatMap((one) => one.files).filter((file) => !existsSync(join(ROOT, file)));
  if (gone.length > 0) return { seen: `tests that are gone: ${gone.join(', ')}`, held: false };
  const unmet = all.filter((one) => /not met/.test(one.said));
  return {
    seen: `${all.length} rows of sections, each with a test or a reason; ${unmet.length} say "not met"; single requirements are not listed`,
    held: false,
    soFar: true,
  };
}
