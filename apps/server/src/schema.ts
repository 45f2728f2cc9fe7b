// Decides which tables a server has: the ledgers, who may do what, what coaches' lists are made of, tokens of programs, and whom to tell.
import { LEDGER_SCHEMA } from '@strongback/store';
import { ACCESS_SCHEMA } from './access/access-schema.ts';
import { INVITE_SCHEMA } from './access/sign-up.ts';
import { SESSION_SCHEMA } from './access/session-life.ts';
import { CLUB_SCHEMA } from './clubs/club-procedures.ts';
import { COACH_SCHEMA } from './coach/summary-procedures.ts';
import { TOKEN_SCHEMA } from './tokens/token-procedures.ts';
import { HOOK_SCHEMA } from './webhooks/hook-procedures.ts';

export const SERVER_SCHEMA: readonly string[] = [
  ...LEDGER_SCHEMA,
  ...ACCESS_SCHEMA,
  ...COACH_SCHEMA,
  ...TOKEN_SCHEMA,
  ...HOOK_SCHEMA,
  ...CLUB_SCHEMA,
  ...SESSION_SCHEMA,
  ...INVITE_SCHEMA,
];
