// Proves that the list of the day names what is done in turn, and never shows half of a turn.
import type { FlowGroup } from '@strongback/engine';
import { expect, test } from 'vitest';
import { preparedSession, preparedSlot } from '../../testing/prepared-session.ts';
import { shownAtFirst, turnMarks } from './turn-marks.ts';

const slots = ['squat', 'bench', 'row', 'curl', 'plank'].map((id) => preparedSlot(id, {}));
const turn = (...of: readonly string[]): FlowGroup => ({
  id: of.join('+'),
  kind: 'superset',
  slots: of,
  betweenSeconds: 60,
  roundSeconds: 90,
});
const day = (...groups: readonly FlowGroup[]) => preparedSession(slots, groups);

test('[session.pair] two turns of a day are A and B, and what is done alone has no mark', () => {
  expect([...turnMarks(day(turn('bench', 'row'), turn('curl', 'plank')))]).toEqual([
    ['bench', 'A1'],
    ['row', 'A2'],
    ['curl', 'B1'],
    ['plank', 'B2'],
  ]);
  expect(turnMarks(day()).size).toBe(0);
});

test('letters follow the list of the day, whatever the order in which the turns were found', () => {
  const marks = turnMarks(day(turn('curl', 'plank'), turn('bench', 'row')));
  expect(slots.map(({ slot }) => marks.get(slot))).toEqual([undefined, 'A1', 'A2', 'B1', 'B2']);
});

test('a contrast pair is no turn, and a turn whose partner is not there today is none', () => {
  expect(turnMarks(day({ ...turn('bench', 'row'), kind: 'contrast' })).size).toBe(0);
  expect(turnMarks(day(turn('bench', 'gone'))).size).toBe(0);
});

test('the list is cut behind a turn, not inside it', () => {
  expect(shownAtFirst(day(turn('curl', 'plank')), 4)).toBe(5);
  expect(shownAtFirst(day(turn('bench', 'row')), 4)).toBe(4);
  expect(shownAtFirst(day(turn('bench', 'row')), 5)).toBe(5);
});
