// Decides which arguments a tool accepts: its published schema is what is checked, nothing more is let through.
import { parseIsoDate } from '@strongback/engine';
import { INVALID_PARAMS, RpcError } from './json-rpc.ts';

/** The part of JSON Schema that the tools use. */
export type Field =
  | {
      readonly type: 'string';
      readonly description: string;
      readonly format?: 'date';
      readonly enum?: readonly string[];
      readonly maxLength?: number;
    }
  | { readonly type: 'number' | 'integer'; readonly description: string; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean'; readonly description: string };

export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

export type Input = Readonly<Record<string, string | number | boolean | undefined>>;

export function schemaOf(properties: Readonly<Record<string, Field>>, required: readonly string[] = []): InputSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The arguments as checked; throws an RpcError that names the field. */
export function checkedInput(tool: string, schema: InputSchema, given: Readonly<Record<string, unknown>>): Input {
  const wrong = (text: string): RpcError => new RpcError(INVALID_PARAMS, `${tool}: ${text}`);
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(schema.properties, name))
      throw wrong(`there is no argument "${name.slice(0, 60)}"; it takes ${Object.keys(schema.properties).join(', ') || 'none'}`);
  }
  for (const name of schema.required) if (given[name] === undefined) throw wrong(`"${name}" is missing`);
  for (const [name, field] of Object.entries(schema.properties)) {
    const fault = given[name] === undefined ? null : faultOf(field, given[name]);
    if (fault !== null) throw wrong(`"${name}" ${fault}`);
  }
  return given as Input;
}

function faultOf(field: Field, value: unknown): string | null {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'number':
    case 'integer': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
      if (field.type === 'integer' && !Number.isInteger(value)) return 'must be a whole number';
      return value < field.minimum || value > field.maximum ? `must be from ${field.minimum} to ${field.maximum}` : null;
    }
    case 'string': {
      if (typeof value !== 'string') return 'must be a text';
      if (field.format === 'date' && parseIsoDate(value) === null) return 'must be a date such as 2026-11-23';
      if (field.enum !== undefined && !field.enum.includes(value)) return `must be one of ${field.enum.join(', ')}`;
      if (value.trim() === '') return 'must not be empty';
      const longest = field.maxLength ?? 200;
      if (/[\0\ud800-\udfff]/u.test(value)) return 'holds characters that no ledger can hold';
      return value.length > longest ? `must not be longer than ${longest} characters` : null;
    }
  }
}
