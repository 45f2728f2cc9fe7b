// What the server offers to the command line: every public name, listed one by one.
export type { RunningServer, ServeOptions } from './serve.ts';
export { dataDirFrom, databaseFile, DEFAULT_HOST, DEFAULT_PORT, openDataDir, serve } from './serve.ts';
