// Decides who the authorization matrix asks as, and whom each kind of route has to let in.
import type { Allowed } from '../routes.ts';

export const ROLES = [
  'anonymous',
  'unknown secret',
  'owner device',
  'owner account',
  'paired device',
  'revoked device',
  'other athlete',
  'other account',
  'coach who views',
  'coach who prescribes',
  'coach who logs',
  'coach invited',
  'coach revoked',
  'coach expired',
  'token that reads',
  'token that logs',
  'token that proposes',
  'token for the calendar',
  'token revoked',
  'token expired',
  'club administrator',
  'club coach',
  'club member',
  'administrator of another club',
] as const;
export type Role = (typeof ROLES)[number];
export const LEDGERS = ['own', 'foreign', 'missing'] as const;
type Ledger = (typeof LEDGERS)[number];

const OWNERS: readonly Role[] = ['owner device', 'owner account', 'paired device'];
const COACHES: readonly Role[] = ['coach who views', 'coach who prescribes', 'coach who logs'];
/** What they may write is another question: nothing at all for one that reads. */
const TOKENS: readonly Role[] = ['token that reads', 'token that logs', 'token that proposes'];
/** In a club with the owner, and let in to nothing by that. */
const CLUB: readonly Role[] = ['club administrator', 'club coach', 'club member'];
const ACCOUNTS: readonly Role[] = [
  ...CLUB,
  'administrator of another club',
  'owner account',
  'other account',
  ...COACHES,
  'coach invited',
  'coach revoked',
  'coach expired',
];

/** Who is let in to the ledger that the owner, and the coaches, know. Foreign and missing ledgers: nobody but their own. */
export function letIn(allowed: Allowed, role: Role, ledger: Ledger): boolean {
  switch (allowed) {
    case 'anyone':
      return true;
    case 'secret':
      return role !== 'anonymous';
    case 'account':
      return ACCOUNTS.includes(role);
    case 'owner':
      return ledger === 'own' && OWNERS.includes(role);
    case 'reader':
      return ledger === 'own' && (OWNERS.includes(role) || COACHES.includes(role) || role === 'token that reads');
    case 'person':
    case 'administrator': {
      const roles: readonly Role[] = allowed === 'person' ? [...CLUB, 'owner account'] : ['club administrator'];
      return ledger === 'own' ? roles.includes(role) : ledger === 'foreign' && role === 'administrator of another club';
    }
    case 'writer':
      return ledger === 'own' && (OWNERS.includes(role) || COACHES.includes(role) || TOKENS.includes(role));
  }
}
