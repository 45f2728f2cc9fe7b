// Sets alike in a row are said once, in their order.
import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test('sets alike in a row are counted; a set between them parts them', () => {
  expect(counted(['5 reps at 100 kg', '5 reps at 100 kg', '4 reps at 100 kg', '5 reps at 100 kg'])).toEqual([
    '2\u00a0×\u00a05 reps at 100 kg',
    '4 reps at 100 kg',
    '5 reps at 100 kg',
  ]);
  expect(counted([])).toEqual([]);
});
