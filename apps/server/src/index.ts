// What the server offers to the command line: every public name, listed one by one.
export type { RunningServer, ServeOptions } from './serve.ts';
export { dataDirFrom, databaseFile, DEFAULT_HOST, DEFAULT_PORT, openDataDir, serve } from './serve.ts';
export type { BackupReport, RestoreReport } from './operation/backup.ts';
export { backup, restore } from './operation/backup.ts';
export { backupPostgres, doctorPostgres, restorePostgres } from './operation/postgres-operation.ts';
export type { Check, Diagnosis } from './operation/doctor.ts';
export { doctor } from './operation/doctor.ts';
export { doctorAddress } from './operation/doctor-address.ts';
