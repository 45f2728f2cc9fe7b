// Decides how the catalogue's files become modules that load without a build: one for the names, one for the figures, one for everything. Any Node from 18 runs it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'src', 'generated');
const problems = [];

const movements = entries('exercises');
const drills = entries('drills');
const cues = entries('cues').flat();
const markers = entries('markers').flat();
const figures = entries('figures');
const german = {
  language: 'de',
  movements: merged('locales/de/movements'),
  drills: merged('locales/de/drills'),
  cues: merged('locales/de/cues'),
  markers: merged('locales/de/markers'),
};
if (problems.length > 0) {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stderr.write('The catalogue was not built. `node packages/catalogue/scripts/check.ts` lists every fault.\n');
  process.exit(1);
}

const body = { movements: byId(movements), drills: byId(drills), cues: byId(cues), markers: byId(markers) };
const released = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const version = `${released}+${createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12)}`;
const names = {
  version,
  movements: body.movements.map(({ id, name, pattern, stage, equipment, aliases }) => ({
    id,
    name,
    pattern,
    stage,
    equipment,
    aliases: [...new Set(Object.values(aliases).flat())],
    german: [german.movements[id]?.name ?? [], german.movements[id]?.aliases ?? []].flat(),
  })),
};

mkdirSync(out, { recursive: true });
write('catalogue-text.ts', 'Holds the whole catalogue as JSON text.', 'catalogueText', { version, ...body });
write('figures-text.ts', 'Holds the written figures as JSON text.', 'figuresText', figures);
write('german-text.ts', 'Holds the German words of the catalogue as JSON text.', 'germanText', german);
write(
  'german-knowledge-text.ts',
  'Holds the German texts of tests and rules as JSON text.',
  'germanKnowledgeText',
  merged('locales/de/knowledge'),
);
write('names-text.ts', 'Holds the names by which movements are found, as JSON text.', 'namesText', names);
process.stdout.write(
  `catalogue ${version}: ${movements.length} movements, ${drills.length} drills, ${cues.length} cues, ${markers.length} markers, ${figures.reduce((sum, file) => sum + Object.keys(file.figures).length, 0)} figures\n`,
);

/** Every JSON file below a folder, parsed; a file that cannot be parsed becomes a problem with its path. */
function entries(folder) {
  return filesBelow(join(root, folder)).map((path) => {
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      problems.push(`${relative(root, path)}: ${error.message}`);
      return [];
    }
  });
}

/** The words of every file below a folder as one table by id. */
function merged(folder) {
  return Object.fromEntries(entries(folder).flatMap((file) => Object.entries(file)));
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : entry.name.endsWith('.json') ? [join(folder, entry.name)] : [],
    )
    .sort();
}

/** Id order by code unit, the same on every machine. */
function byId(list) {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** A text literal parses faster than an object literal and needs no inferred type. Written only when it changed. */
function write(file, purpose, name, value) {
  const text = `// ${purpose} Generated from the data files; not edited by hand.\nexport const ${name}: string = ${quoted(JSON.stringify(value))};\n`;
  const path = join(out, file);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

function quoted(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}
