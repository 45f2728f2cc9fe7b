// Decides how one Node process works out its share of the lives: their files and numbers come in, fingerprints go out, in the zone and language it was given.
import { readFileSync } from 'node:fs';
import { type Life, type Print, printOf, standing } from './same-lives.ts';

/** What the process is asked: files of lives, and whether each is lived again. */
export interface Share {
  readonly files: readonly { readonly path: string; readonly again: boolean }[];
}

const { files } = JSON.parse(readFileSync(0, 'utf8')) as Share;
const prints: Print[] = [];
for (const { path, again } of files) prints.push(await printOf(JSON.parse(readFileSync(path, 'utf8')) as Life, again));
process.stdout.write(JSON.stringify({ stood: standing(), prints }));
