// Decides how the server says no: one shape of JSON, one table from machine words to HTTP.

/** Machine words of refusals and the status each travels under. Foreign and missing are one word: nobody learns what exists. */
export const STATUSES = {
  invalid: 400,
  'not-json': 400,
  unknown: 404,
  'no-route': 404,
  method: 405,
  conflict: 409,
  erased: 410,
  'too-large': 413,
  'wrong-type': 415,
  'cross-site': 403,
  forbidden: 403,
  'too-many': 429,
  internal: 500,
  damaged: 500,
  busy: 503,
  full: 507,
} as const;

export type RefusalCode = keyof typeof STATUSES;

/** What every refused request is answered with, besides the status. */
export interface ErrorBody {
  readonly error: {
    readonly code: RefusalCode;
    readonly reason: string;
    readonly at?: string;
    readonly device?: string;
    readonly deviceSeq?: number;
  };
}

/** Thrown by a handler to end a request with a refusal; never leaves the server. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly detail: Omit<ErrorBody['error'], 'code' | 'reason'>;
  constructor(code: RefusalCode, reason: string, detail: Omit<ErrorBody['error'], 'code' | 'reason'> = {}) {
    super(reason);
    this.code = code;
    this.detail = detail;
  }
}

export function errorBody(refused: Refused): ErrorBody {
  return { error: { code: refused.code, reason: refused.message, ...refused.detail } };
}
