// Decides whether the gate opens for the catalogue: reads its files, prints every fault, ends with 1 when there is one.
import { readFileSync } from 'node:fs';
import { checkCatalogue } from '../src/check/check-catalogue.ts';
import { faultLine } from '../src/check/fault.ts';
import { checkFigures } from '../src/figure/check-figures.ts';
import { catalogueFiles, figureFiles } from './files.ts';

const folder = process.argv[2] ?? new URL('..', import.meta.url).pathname;
const files = catalogueFiles(folder).map(({ path, absolute }) => ({ path, text: readFileSync(absolute, 'utf8') }));
const figures = figureFiles(folder).map(({ path, absolute }) => ({ path, text: readFileSync(absolute, 'utf8') }));
const faults = [...checkCatalogue(files), ...checkFigures(figures)];
for (const fault of faults) process.stderr.write(`${faultLine(fault)}\n`);
process.stdout.write(
  faults.length === 0
    ? `The catalogue is sound: ${files.length + figures.length} files.\n`
    : `${faults.length} faults in ${files.length + figures.length} files.\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
