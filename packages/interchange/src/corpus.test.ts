// Proves that what campaigns found stays sound: every kept input, and every sample.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { soundnessOf } from './testing/sound.ts';

const folder = new URL('../fixtures/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[a-z]+$/.test(name));

describe('kept inputs', () => {
  it.each(files)('%s', async (name) => {
    expect((await soundnessOf(readFileSync(new URL(name, folder)))).complaints).toEqual([]);
  });
});
