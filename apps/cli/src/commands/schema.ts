// Decides which JSON Schemas are published, and prints one.
import { catalogueJsonSchema, movementJsonSchema } from '@strongback/catalogue';
import { jsonSchemaOf, publishedSchemas } from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { readArguments } from '../terminal/arguments.ts';
import { DONE, type ExitCode, REFUSED, Stop } from '../terminal/outcome.ts';

/** Shapes of the catalogue, beside those of the engine. */
const CATALOGUE = [
  { name: 'catalogue', what: 'everything that can be trained, as in catalogue --json', schema: catalogueJsonSchema },
  { name: 'movement', what: 'one movement file', schema: movementJsonSchema },
] as const;

const HELP = `
strongback schema [NAME]

Prints a JSON Schema (draft 2020-12). Without a name, lists them.

Example:  strongback schema athlete > athlete.schema.json
`;

export const schemaCommand: Command = { help: HELP, run };

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, {});
  const name = given.positionals[0];
  if (name === undefined) {
    const rows = [...publishedSchemas(), ...CATALOGUE].map((row) => ({ name: row.name, what: row.what }));
    process.stdout.write(
      given.flag('json')
        ? `${JSON.stringify(rows)}\n`
        : `${rows.map((row) => `${row.name.padEnd(30)} ${row.what}`).join('\n')}\n`,
    );
    return DONE;
  }
  const schema = jsonSchemaOf(name) ?? CATALOGUE.find((row) => row.name === name)?.schema() ?? null;
  if (!schema) throw new Stop(REFUSED, `there is no schema "${name.slice(0, 60)}"; strongback schema lists them`);
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return DONE;
}
