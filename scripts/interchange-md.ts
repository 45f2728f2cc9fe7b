// Writes docs/reference/interchange.md from what the readers and writers do.
//
//   node scripts/interchange-md.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coveragePage } from '../packages/interchange/src/testing/coverage.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs/reference/interchange.md'), coveragePage());
