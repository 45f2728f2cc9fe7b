// Decides what a JSON-RPC 2.0 message is: requests, notifications, answers and errors, one a line.

export const PARSE_ERROR = -32700;
export const INVALID_REQUEST = -32600;
export const METHOD_NOT_FOUND = -32601;
export const INVALID_PARAMS = -32602;
export const INTERNAL_ERROR = -32603;
/** What a resource address that leads nowhere is answered with. */
export const NOT_FOUND = -32002;

export type Id = string | number;

export interface Request {
  /** Null for a notification, which is never answered. */
  readonly id: Id | null;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Ends a request with an error instead of a result. */
export class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** A message that is an answer to us: nothing was asked, so it is let go. */
export const ANSWER = 'answer';

/** The request in a message; throws an RpcError that says what is wrong with it. */
export function requestIn(value: unknown): Request | typeof ANSWER {
  if (!isRecord(value)) throw new RpcError(INVALID_REQUEST, 'a message is a JSON object');
  if (value['jsonrpc'] !== '2.0') throw new RpcError(INVALID_REQUEST, '"jsonrpc" must be "2.0"');
  if (!('method' in value) && ('result' in value || 'error' in value)) return ANSWER;
  const { id, method, params } = value;
  if (typeof method !== 'string') throw new RpcError(INVALID_REQUEST, '"method" must be a text');
  if (id !== undefined && !isId(id)) throw new RpcError(INVALID_REQUEST, '"id" must be a text or a whole number');
  if (params !== undefined && !isRecord(params)) throw new RpcError(INVALID_PARAMS, '"params" must be an object');
  return { id: id ?? null, method, params: params ?? {} };
}

/** The id that an answer to a message must carry; null where it has none that can be used. */
export function idOf(value: unknown): Id | null {
  return isRecord(value) && isId(value['id']) ? value['id'] : null;
}

export function answer(id: Id, result: unknown): object {
  return { jsonrpc: '2.0', id, result };
}

export function failure(id: Id | null, error: { readonly code: number; readonly message: string }): object {
  return { jsonrpc: '2.0', id, error: { code: error.code, message: error.message } };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is Id {
  return typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value));
}
