// Decides by example how a count of the log is said.
import { expect, test } from 'vitest';
import { day } from '../testing-fixtures/ledger.ts';
import { logFindings } from './log-findings.ts';

test('[log.hinge-lag] [log.press-pull] one set a week is one set', () => {
  const weeklySets = { 'horizontal-press': 1, 'horizontal-pull': 8, hinge: 1 };
  const found = logFindings({ weeklySets, weeks: 4, e1rmKg: {}, sides: [] }, day('2026-01-05'));
  const because = (id: string): string | undefined => found.find((one) => one.id === id)?.because;
  expect(because('log.hinge-lag')).toMatch(/^about 1 hinge set a week over 4 weeks;/);
  expect(because('log.press-pull')).toMatch(/^about 1 pressing set a week against 8 of pulling,/);
});
