// Decides which tables a server has: the ledgers, who may do what, what coaches' lists are made of.
import { LEDGER_SCHEMA } from '@strongback/store';
import { ACCESS_SCHEMA } from './access/access-schema.ts';
import { COACH_SCHEMA } from './coach/summary-procedures.ts';

export const SERVER_SCHEMA: readonly string[] = [...LEDGER_SCHEMA, ...ACCESS_SCHEMA, ...COACH_SCHEMA];
