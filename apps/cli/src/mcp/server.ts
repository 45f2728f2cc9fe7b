// Decides how an assistant's messages are answered: initialize first, then tools and resources; what is wrong is said and changes nothing.
import { Stop } from '../terminal/outcome.ts';
import { checkedInput } from './input.ts';
import {
  ANSWER,
  answer,
  failure,
  idOf,
  INTERNAL_ERROR,
  INVALID_PARAMS,
  INVALID_REQUEST,
  isRecord,
  METHOD_NOT_FOUND,
  PARSE_ERROR,
  type Request,
  requestIn,
  RpcError,
} from './json-rpc.ts';
import { RESOURCES, resourceText } from './resources.ts';
import { type Desk, Refused, type Tool } from './tool.types.ts';

/** Versions of the protocol that are spoken, the newest first. */
export const PROTOCOL_VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'] as const;
/** The one version in which a line may hold a list of messages. */
const WITH_BATCHES = '2025-03-26';
const MOST_MESSAGES = 50;

const INSTRUCTIONS =
  'Strongback plans strength training and keeps a log of facts. Read before you speak: read_plan, read_findings, read_log, explain_day. ' +
  'log_set writes down a set that the athlete did, never one that is planned. propose_change leaves a suggestion that the athlete decides on; ' +
  'nothing here changes a plan. Quote the rule ids and grades that come with findings. For pain that alarms, say to see a professional.';

/** Answers lines of one connection. `handle` gives the line to send back, or null. */
export function openServer(tools: readonly Tool[], desk: Desk, version: string): { handle(line: string): string | null } {
  let spoken: string | null = null;

  return { handle };

  function handle(line: string): string | null {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      return JSON.stringify(failure(null, { code: PARSE_ERROR, message: 'the line is not JSON; send one message a line' }));
    }
    if (!Array.isArray(message)) return textOf(one(message));
    if (spoken !== WITH_BATCHES || message.length === 0 || message.length > MOST_MESSAGES) {
      const reason =
        spoken === WITH_BATCHES ? `a list holds 1 to ${MOST_MESSAGES} messages` : 'send one message a line, not a list';
      return textOf(failure(null, { code: INVALID_REQUEST, message: reason }));
    }
    const answers = message.map(one).filter((entry) => entry !== null);
    return answers.length === 0 ? null : JSON.stringify(answers);
  }

  function one(message: unknown): object | null {
    let request: Request | typeof ANSWER;
    try {
      request = requestIn(message);
    } catch (error) {
      return failure(idOf(message), rpcError(error));
    }
    // Notifications ask for nothing: initialized, cancelled, progress.
    if (request === ANSWER || request.id === null) return null;
    try {
      return answer(request.id, resultOf(request));
    } catch (error) {
      return failure(request.id, rpcError(error));
    }
  }

  function resultOf({ method, params }: Request): unknown {
    if (method === 'initialize') return initialize(params);
    if (method === 'ping') return {};
    if (spoken === null) throw new RpcError(INVALID_REQUEST, 'the connection begins with "initialize"');
    switch (method) {
      case 'tools/list':
        return { tools: tools.map(listed) };
      case 'tools/call':
        return call(params);
      case 'resources/list':
        return { resources: RESOURCES };
      case 'resources/templates/list':
        return { resourceTemplates: [] };
      case 'resources/read':
        return { contents: [resourceText(params['uri'], desk)] };
      default:
        throw new RpcError(METHOD_NOT_FOUND, `there is no method "${method.slice(0, 60)}"`);
    }
  }

  function initialize(params: Request['params']): object {
    const wanted = params['protocolVersion'];
    if (typeof wanted !== 'string') throw new RpcError(INVALID_PARAMS, '"protocolVersion" is missing');
    if (spoken !== null) throw new RpcError(INVALID_REQUEST, 'the connection is initialized already');
    spoken = PROTOCOL_VERSIONS.find((known) => known === wanted) ?? PROTOCOL_VERSIONS[0];
    return {
      protocolVersion: spoken,
      capabilities: { tools: {}, resources: {} },
      serverInfo: { name: 'strongback', title: 'Strongback', version },
      instructions: INSTRUCTIONS,
    };
  }

  function call(params: Request['params']): object {
    const tool = tools.find((entry) => entry.name === params['name']);
    if (tool === undefined)
      throw new RpcError(INVALID_PARAMS, `there is no tool "${String(params['name']).slice(0, 60)}"; tools/list names them`);
    const given = params['arguments'] ?? {};
    if (!isRecord(given)) throw new RpcError(INVALID_PARAMS, `${tool.name}: "arguments" must be an object`);
    const input = checkedInput(tool.name, tool.inputSchema, given);
    try {
      const result = tool.run(input, desk);
      return { content: [{ type: 'text', text: JSON.stringify(result) }], structuredContent: result };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { content: [{ type: 'text', text: `${error.message}. Nothing was changed` }], isError: true };
    }
  }
}

function listed(tool: Tool): object {
  const { name, title, description, inputSchema, writes } = tool;
  const annotations = { title, readOnlyHint: !writes, destructiveHint: false, openWorldHint: false };
  return { name, title, description, inputSchema, annotations };
}

function textOf(message: object | null): string | null {
  return message === null ? null : JSON.stringify(message);
}

function rpcError(error: unknown): { code: number; message: string } {
  if (error instanceof RpcError) return error;
  if (error instanceof Stop) return { code: INTERNAL_ERROR, message: error.message };
  // What broke is for the person who runs this, on stderr; the assistant learns that nothing was answered.
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { code: INTERNAL_ERROR, message: 'this could not be answered; the reason is on the error output of strongback' };
}
