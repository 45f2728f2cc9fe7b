// Decides which commands there are, in the order in which a newcomer meets them.
import type { Command } from './command.types.ts';
import { catalogueCommand } from './commands/catalogue.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { forecastCommand } from './commands/forecast-command.ts';
import { importCommand } from './commands/import.ts';
import { planCommand } from './commands/plan.ts';
import { replayCommand } from './commands/replay.ts';
import { demoCommand, serveCommand } from './commands/serve.ts';
import { schemaCommand } from './commands/schema.ts';
import { rulesCommand } from './commands/rules.ts';
import { simulateCommand } from './commands/simulate.ts';

export const COMMANDS: readonly Command[] = [
  serveCommand,
  demoCommand,
  planCommand,
  importCommand,
  exportCommand,
  explainCommand,
  replayCommand,
  forecastCommand,
  catalogueCommand,
  rulesCommand,
  simulateCommand,
  schemaCommand,
];
