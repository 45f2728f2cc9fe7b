// Decides how the whole suite runs and how its result is told: one plain line at the end, with names for what could not run.
import { whyNoBrowser } from './testing/browser.ts';
import { HOUSE_SEED, LAWS_SEED } from './testing/laws-seed.ts';
import { whyNoPostgres } from './testing/postgres.ts';
import { startVitest, type TestCase, type TestModule } from 'vitest/node';

const filters = process.argv.slice(2);
const vitest = await startVitest('test', filters, {
  run: true,
  watch: false,
  reporters: [process.stdout.isTTY ? 'default' : 'minimal'],
});
const modules = vitest.state.getTestModules();
const tests = modules.flatMap((module) => [...module.children.allTests()]);
const broken = modules.filter((module) => module.errors().length > 0 || module.state() === 'queued');
const unhandled = vitest.state.getUnhandledErrors().length;
await vitest.close();

const passed = tests.filter((test) => test.result().state === 'passed');
const failed = tests.filter((test) => test.result().state === 'failed');
const unrun = tests.filter((test) => !passed.includes(test) && !failed.includes(test));
const wavering = passed.filter((test) => (test.diagnostic()?.retryCount ?? 0) > 0);
const failures = failed.length + broken.length + unhandled;

say(title('Failed', failed.map(nameOf)));
say(title('Passed only at the second try', wavering.map(nameOf)));
say(
  title(
    'Could not be loaded',
    broken.map((module) => module.relativeModuleId),
  ),
);
const missing = [whyNoBrowser(), whyNoPostgres()].filter((reason) => reason !== null);
say(title('Missing on this machine (tests that need it did not run)', missing));
say(title('Could not run here', unrun.map(nameOf)));
if (process.env[LAWS_SEED] !== String(HOUSE_SEED)) say(`\nThe laws drew from seed ${process.env[LAWS_SEED]}.`);
say(`${passed.length} passed, ${failures} failed${unrun.length > 0 ? `, ${unrun.length} skipped` : ''}`);
process.exitCode = failures > 0 || passed.length === 0 ? 1 : 0;

function nameOf(test: TestCase): string {
  const module: TestModule = test.module;
  return `${module.relativeModuleId}: ${test.fullName}`;
}

function title(heading: string, names: string[]): string {
  return names.length === 0 ? '' : `\n${heading}:\n${names.map((name) => `  ${name}`).join('\n')}\n`;
}

function say(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`);
}
