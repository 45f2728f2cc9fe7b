// Decides whether the gate opens for the catalogue: reads its files, prints every fault, ends with 1 when there is one.
import { readFileSync } from 'node:fs';
import { checkCatalogue } from '../src/check/check-catalogue.ts';
import { faultLine } from '../src/check/fault.ts';
import { catalogueFiles } from './files.ts';

const folder = process.argv[2] ?? new URL('..', import.meta.url).pathname;
const files = catalogueFiles(folder).map(({ path, absolute }) => ({ path, text: readFileSync(absolute, 'utf8') }));
const faults = checkCatalogue(files);
for (const fault of faults) process.stderr.write(`${faultLine(fault)}\n`);
process.stdout.write(
  faults.length === 0
    ? `The catalogue is sound: ${files.length} files.\n`
    : `${faults.length} faults in ${files.length} files.\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
