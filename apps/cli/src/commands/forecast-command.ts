// Decides how the forecaster appears among the commands; its own file holds its help and options.
import type { Command } from '../command.types.ts';
import type { ExitCode } from '../terminal/outcome.ts';
import { FORECAST_HELP, forecast } from './forecast.ts';

export const forecastCommand: Command = {
  help: FORECAST_HELP,
  run: async (args) => (await forecast([...args])) as ExitCode,
};
