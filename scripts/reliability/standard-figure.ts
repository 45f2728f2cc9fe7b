// Decides how far the list of the security standard is: every requirement of its levels 1 and 2 with a test that exists or a reason, and what is not met is counted.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './measured.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Requirements of levels 1 and 2 in each chapter of version 5.0.0. */
export const REQUIRED: readonly number[] = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

export interface StandardRequirement {
  readonly id: string;
  readonly said: string;
  readonly files: readonly string[];
}

/** The rows of docs/reference/security-standard.md. */
export function standardRequirements(): readonly StandardRequirement[] {
  const text = readFileSync(join(ROOT, 'docs/reference/security-standard.md'), 'utf8');
  return Array.from(
    text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]+?) \|(.*)\|$/gm),
    ([, id = '', said = '', tests = '']): StandardRequirement => ({
      id,
      said,
      files: Array.from(tests.matchAll(/`([^`]+)`/g), (match) => match[1] ?? ''),
    }),
  );
}

/** What is wrong with a row: a test that is gone, or neither a test nor a reason. Null when nothing is. */
export function faultOf({ id, said, files }: StandardRequirement): string | null {
  const gone = files.find((file) => !existsSync(join(ROOT, file)));
  if (gone !== undefined) return `${id} names ${gone}, which is gone`;
  return files.length > 0 || /^does not apply: |not met/.test(said) ? null : `${id} has neither a test nor a reason`;
}

export async function requirementsOfStandard(): Promise<Measured> {
  const all = standardRequirements();
  const fault = all.map(faultOf).find((one) => one !== null);
  if (fault !== undefined) return { seen: fault ?? '', held: false };
  const said = (words: RegExp): number => all.filter((one) => words.test(one.said)).length;
  return {
    seen: `${all.length} of ${REQUIRED.reduce((sum, count) => sum + count, 0)} requirements listed: ${all.filter((one) => one.files.length > 0).length} with a test or page, ${said(/^does not apply/)} that do not apply, ${said(/not met/)} not met or not in full, each with its reason`,
    held: REQUIRED.every((count, index) => all.filter((one) => one.id.startsWith(`${index + 1}.`)).length === count),
  };
}
