// Decides what `strongback catalogue` prints: everything that can be trained, or one movement in full.
import { catalogue, findMovement } from '@strongback/catalogue';
import { type Movement, PATTERNS } from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { readArguments } from '../terminal/arguments.ts';
import { DONE, type ExitCode, REFUSED, Stop } from '../terminal/outcome.ts';

const HELP = `
strongback catalogue [NAME] [--pattern PATTERN] [--json]

Lists movements, drills, cues and technique markers; with a name, one movement in full.

Example:  strongback catalogue "bent over row"
`;

/** Most movements named for words that several have. */
const MOST_NEAR = 12;

export const catalogueCommand: Command = { help: HELP, run };

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, { pattern: { type: 'string' } });
  const pattern = given.choice('pattern', PATTERNS);
  const all = catalogue();
  const wanted = given.positionals.join(' ');
  if (wanted !== '') {
    const movement = all.movement.get(findMovement(wanted) ?? '');
    if (!movement)
      throw new Stop(REFUSED, `the catalogue has no movement called "${wanted.slice(0, 60)}"; ${whereToLook(wanted)}`);
    process.stdout.write(given.flag('json') ? `${JSON.stringify(movement)}\n` : inFull(movement));
    return DONE;
  }
  const movements = all.movements.filter((movement) => pattern === undefined || movement.pattern === pattern);
  if (given.flag('json')) {
    process.stdout.write(
      `${JSON.stringify({ version: all.version, movements, drills: all.drills, cues: all.cues, markers: all.markers })}\n`,
    );
    return DONE;
  }
  for (const each of PATTERNS) {
    const own = movements.filter((movement) => movement.pattern === each);
    if (own.length === 0) continue;
    process.stdout.write(
      `${each} (${own.length})\n${own.map((movement) => `  ${movement.id.padEnd(36)} ${movement.stage.padEnd(11)} ${movement.name}`).join('\n')}\n`,
    );
  }
  process.stdout.write(`${movements.length} movements, ${all.drills.length} drills, ${all.cues.length} cues\n`);
  return DONE;
}

/** Movements that have all the words in their names, or where all of them are listed. */
function whereToLook(wanted: string): string {
  const words = wanted.toLowerCase().split(/[\s-]+/);
  const near = catalogue()
    .movements.filter(({ id, name }) => words.every((word) => `${id} ${name}`.toLowerCase().includes(word)))
    .map((movement) => movement.id);
  if (near.length === 0) return 'strongback catalogue lists them';
  const more = near.length > MOST_NEAR ? ` and ${near.length - MOST_NEAR} more` : '';
  return `there are ${near.slice(0, MOST_NEAR).join(', ')}${more}`;
}

function inFull(movement: Movement): string {
  const cues = movement.cues.map((id) => catalogue().cue.get(id)?.text ?? id);
  const equipment = movement.equipment.map((set) => (set.length === 0 ? 'nothing' : set.join(' + '))).join(', or ');
  return [
    `${movement.name} (${movement.id})`,
    `  ${movement.summary}`,
    '',
    `  pattern ${movement.pattern}, stage ${movement.stage}, ${movement.laterality}, counted in ${movement.trackedBy}`,
    `  muscles ${Object.entries(movement.muscles)
      .map(([muscle, share]) => `${muscle} ${share}`)
      .join(', ')}`,
    `  joints ${
      Object.entries(movement.joints)
        .map(([joint, load]) => `${joint} ${load}`)
        .join(', ') || 'none'
    }; lumbar cost ${movement.lumbarCost}`,
    `  needs ${equipment}`,
    `  range: ${movement.rangeStandard}`,
    `  breathing: ${movement.breathing}`,
    `  cues: ${cues.join(' · ')}`,
    ...movement.faults.map((fault) => `  fault: ${fault.text} → ${catalogue().cue.get(fault.cue)?.text ?? fault.cue}`),
    `  easier: ${movement.regressions.join(', ') || 'none'}; harder: ${movement.progressions.join(', ') || 'none'}`,
    ...(movement.gates.length > 0 ? [`  behind the gates ${movement.gates.join(', ')}`] : []),
    '',
  ].join('\n');
}
