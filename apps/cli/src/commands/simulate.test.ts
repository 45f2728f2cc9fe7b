// Holds `strongback simulate` to one table a seed, in words and as JSON.
import { expect, test, vi } from 'vitest';
import { simulateCommand } from './simulate.ts';

async function printed(args: readonly string[]): Promise<string> {
  const out: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out.push(String(text));
    return true;
  });
  try {
    expect(await simulateCommand.run(args)).toBe(0);
  } finally {
    spy.mockRestore();
  }
  return out.join('');
}

test('one policy in one body is one row, the same for the same seed', async () => {
  const args = ['--athletes', '2', '--weeks', '8', '--policy', 'linear', '--body', 'fragile', '--json'];
  const first = await printed(args);
  expect(await printed(args)).toBe(first);
  const { rows } = JSON.parse(first) as { rows: readonly { body: string; policy: string; athletes: number }[] };
  expect(rows).toEqual([expect.objectContaining({ body: 'fragile', policy: 'linear', athletes: 2 })]);
});

test('the table names its columns and every body', async () => {
  const text = await printed(['--athletes', '1', '--weeks', '4', '--policy', 'one-more-rep']);
  for (const word of ['days in pain', 'overreached weeks', 'impulse', 'saturating', 'fragile']) expect(text).toContain(word);
});

test('a policy that there is not is refused', async () => {
  await expect(async () => simulateCommand.run(['--policy', 'magic'])).rejects.toThrow(/--policy takes one of/);
});
