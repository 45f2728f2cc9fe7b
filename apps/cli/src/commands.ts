// Decides which commands there are, in the order in which a newcomer meets them. Each is loaded when it is asked for.
import type { Command } from './command.types.ts';

export interface CommandEntry {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: readonly CommandEntry[] = [
  { name: 'serve', summary: 'the app and the API', load: async () => (await import('./commands/serve.ts')).serveCommand },
  {
    name: 'demo',
    summary: 'the server on throw-away data with a demo athlete',
    load: async () => (await import('./commands/serve.ts')).demoCommand,
  },
  { name: 'plan', summary: 'the plan, readable or as JSON', load: async () => (await import('./commands/plan.ts')).planCommand },
  {
    name: 'import',
    summary: 'read another app’s log: preview, or append to a ledger',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'export',
    summary: 'a ledger in the forms that other apps read, or whole',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'explain',
    summary: 'findings, beliefs, gates, proposals, with their reasons',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'replay',
    summary: 'what a ledger says, folded from its first event',
    load: async () => (await import('./commands/replay.ts')).replayCommand,
  },
  {
    name: 'forecast',
    summary: 'what a log will show next, from earlier days only',
    load: async () => (await import('./commands/forecast-command.ts')).forecastCommand,
  },
  {
    name: 'simulate',
    summary: 'virtual athletes through the closed loop: outcome and safety figures',
    load: async () => (await import('./commands/simulate.ts')).simulateCommand,
  },
  {
    name: 'backup',
    summary: 'everything of an installation in one file',
    load: async () => (await import('./commands/operation.ts')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'a backup, checked whole, put in place',
    load: async () => (await import('./commands/operation.ts')).restoreCommand,
  },
  {
    name: 'doctor',
    summary: 'what is wrong with this installation',
    load: async () => (await import('./commands/operation.ts')).doctorCommand,
  },
  {
    name: 'sensors',
    summary: 'bar speed and grip strength from a device’s file',
    load: async () => (await import('./commands/sensors.ts')).sensorsCommand,
  },
  {
    name: 'hevy',
    summary: 'a ledger and an account at Hevy, both ways, when asked',
    load: async () => (await import('./commands/hevy.ts')).hevyCommand,
  },
  {
    name: 'mcp',
    summary: 'a ledger for an assistant: read, log, suggest',
    load: async () => (await import('./commands/mcp.ts')).mcpCommand,
  },
  {
    name: 'catalogue',
    summary: 'movements, drills, cues and markers',
    load: async () => (await import('./commands/catalogue.ts')).catalogueCommand,
  },
  {
    name: 'rules',
    summary: 'every coaching rule with grade and source',
    load: async () => (await import('./commands/rules.ts')).rulesCommand,
  },
  {
    name: 'schema',
    summary: 'JSON Schemas of what others rely on',
    load: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
];
