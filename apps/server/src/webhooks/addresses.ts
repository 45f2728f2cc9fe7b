// Decides where this server may send anything: only hosts that its operator named, and nothing inside the operator's own network unless named so.
import { lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are not the open internet: this machine, private networks, links, shared and test ranges, multicast. */
const INSIDE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv4');
/** Of IPv6, only what is given out to the internet is outside; of that, not the ranges that wrap an IPv4 address. */
const OUTSIDE = new BlockList();
OUTSIDE.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv6');

/** Whether an address belongs to this machine or a network of its own. What is no address counts as inside. */
export function isInside(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return INSIDE.check(address, 'ipv4');
  if (family === 6) return !OUTSIDE.check(address, 'ipv6') || INSIDE.check(address, 'ipv6');
  return true;
}

/** A host that may be told: `hooks.example.com`, `*.example.com`, `host:8443`; `private:` in front lets it be inside and speak plain HTTP. */
export interface AllowedHost {
  readonly host: string;
  readonly port: string;
  readonly inside: boolean;
}

/** Hosts as an operator writes them, divided by commas. */
export function allowedHosts(text: string): readonly AllowedHost[] {
  return text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const inside = entry.startsWith('private:');
      const match = /^(\[[0-9a-f:.]+\]|[^:]+)(?::(\d+))?$/.exec(inside ? entry.slice('private:'.length) : entry);
      return { host: match?.[1] ?? '', port: match?.[2] ?? '', inside };
    })
    .filter(({ host }) => host !== '');
}

/** The entry that covers a URL, or why none does. */
export function coverOf(text: string, hosts: readonly AllowedHost[]): AllowedHost | string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'this is no address';
  }
  if (url.username !== '' || url.password !== '') return 'an address holds no name and no password';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'the address has to begin with https://';
  const found = hosts.find(({ host, port }) => port === url.port && covers(host, url.hostname));
  if (found === undefined)
    return `this server sends nothing to ${url.host.slice(0, 100)}; its operator names the hosts it may tell`;
  if (!found.inside) {
    if (url.protocol !== 'https:') return 'the address has to begin with https://';
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && isInside(literal)) return 'this address is inside a private network';
  }
  return found;
}

function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1;
}

export interface Sent {
  readonly ok: boolean;
  /** The status, or what went wrong, in a few words. */
  readonly said: string;
}

const WAIT_MS = 10_000;

/**
 * Posts JSON. The address is checked again after its name was looked up, and the connection goes to the address that was checked, so
 * that a name cannot point elsewhere in between. No redirect is followed, no answer is read.
 */
export function post(
  text: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  hosts: readonly AllowedHost[],
  resolve: typeof lookup = lookup,
): Promise<Sent> {
  const cover = coverOf(text, hosts);
  if (typeof cover === 'string') return Promise.resolve({ ok: false, said: cover });
  const checkedLookup: LookupFunction = (host, options, done) => {
    resolve(host, { ...options, all: true }, (problem, addresses) => {
      if (problem !== null) return done(problem, '', 4);
      const refused = !cover.inside && addresses.some(({ address }) => isInside(address));
      const [first] = addresses;
      if (refused || first === undefined) return done(new Error('the name leads into a private network'), '', 4);
      return options.all === true ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
  return new Promise((end) => {
    const send = text.startsWith('https:') ? secureRequest : plainRequest;
    const asked = send(
      text,
      { method: 'POST', headers, lookup: checkedLookup, agent: false, signal: AbortSignal.timeout(WAIT_MS) },
      (answer) => {
        const status = answer.statusCode ?? 0;
        answer.destroy();
        end({ ok: status >= 200 && status < 300, said: `answered ${status}` });
      },
    );
    asked.on('error', (problem) =>
      end({
        ok: false,
        said:
          problem.name === 'AbortError' || problem.name === 'TimeoutError' ? 'no answer in time' : problem.message.slice(0, 120),
      }),
    );
    asked.end(body);
  });
}
