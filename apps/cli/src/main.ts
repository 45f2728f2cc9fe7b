// Where the command line starts: reads arguments, picks the command, sets the exit code.
import { COMMANDS } from './commands.ts';
import { Stop, USAGE } from './terminal/outcome.ts';

const [name, ...rest] = process.argv.slice(2);

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return [
    'strongback: assess, plan, train, answer',
    '',
    ...COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'strongback COMMAND --help shows options and an example.',
    'Exit codes: 0 done, 1 refused with a reason, 2 wrong usage, 3 the input is damaged.',
    '',
  ].join('\n');
}

async function run(): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview());
    return name === undefined ? USAGE : 0;
  }
  const entry = COMMANDS.find((one) => one.name === name);
  if (!entry) {
    process.stderr.write(`strongback has no command "${name.slice(0, 40)}"; strongback --help lists them\n`);
    return USAGE;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help.trim()}\n`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.code;
  }
}

// A reader that closes early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run();
