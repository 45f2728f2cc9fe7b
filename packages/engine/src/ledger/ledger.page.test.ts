// The frozen ledger inside a real page: the same state, to the byte, as on Node.
import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import { readLedger } from './ledger-lines.ts';
import { replay } from './replay.ts';
import { stateText } from './state-text.ts';

const fixture = async (name: string) => (await fetch(new URL(`./fixtures/${name}`, import.meta.url))).text();

test('the first released ledger replays in a browser to the state that Node has', async () => {
  const read = readLedger(await fixture('ledger-v1.jsonl'));
  expect(read.faults).toEqual([]);
  expect(stateText(replay(read.events))).toBe(canonicalText(JSON.parse(await fixture('ledger-v1.state.json'))));
});
