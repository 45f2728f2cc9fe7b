// Decides what a note says of the unknown: which few tests open the most, which gates wait for work, what is assumed meanwhile.
import type { GateState } from '../../assess/assess.types.ts';
import { assessmentOf } from '../../assess/tests/all.ts';
import { TEST_IDS, type TestId } from '../../assess/test-ids.ts';
import type { AthleteView } from '../../athlete/view.types.ts';
import { GATE_WORDS } from '../../vocabulary/gate-words.ts';
import type { NoteLine } from './note.types.ts';
import { capitalised, counted, listText, sentence } from './wording.ts';

const MOST_TESTS = 4;

/** The tests that stand before most gates, and their minutes. */
export function testLines(gates: readonly GateState[]): readonly NoteLine[] {
  const asked = new Map<TestId, GateState[]>();
  for (const gate of gates)
    for (const need of gate.needs)
      if (need.test !== null && need.have === null) asked.set(need.test, [...(asked.get(need.test) ?? []), gate]);
  const tests = [...asked.entries()]
    .sort((a, b) => b[1].length - a[1].length || TEST_IDS.indexOf(a[0]) - TEST_IDS.indexOf(b[0]))
    .slice(0, MOST_TESTS);
  if (tests.length === 0) return [];
  const minutes = Math.ceil(tests.reduce((sum, [test]) => sum + assessmentOf(test).minutes, 0));
  const touched = gates.filter((gate) => tests.some(([, of]) => of.includes(gate)));
  return [
    {
      text: `Most is learned from ${counted(tests.length, 'test')} of ${minutes} minutes together: ${listText(tests.map(([test]) => assessmentOf(test).measures))}. They speak about ${listText(touched.map((gate) => GATE_WORDS[gate.gate]))}.`,
      rules: ['gate.untested'],
    },
  ];
}

/** Open, open for now, and closed by something that was measured or is still to be done. */
export function gateLines(gates: readonly GateState[]): readonly NoteLine[] {
  const lines: NoteLine[] = [];
  const say = (chosen: readonly GateState[], text: (words: string) => string): void => {
    if (chosen.length === 0) return;
    lines.push({
      text: sentence(capitalised(text(listText(chosen.map((gate) => GATE_WORDS[gate.gate]))))),
      rules: chosen.map((gate) => gate.ruleId),
    });
  };
  say(
    gates.filter((gate) => gate.open && !gate.provisional),
    (words) => `open: ${words}`,
  );
  say(
    gates.filter((gate) => gate.open && gate.provisional),
    (words) => `open with a limit until tested: ${words}`,
  );
  const closed = gates.filter((gate) => !gate.open);
  const untested = closed.filter((gate) => gate.needs.every((need) => need.have === null));
  say(untested, (words) => `closed only because nothing was measured: ${words}`);
  for (const gate of closed.filter((one) => !untested.includes(one))) {
    const needs = gate.needs.map((need) => `${need.text} (${standOf(need)})`);
    lines.push({
      text: `Closed: ${GATE_WORDS[gate.gate]}. Opens with: ${needs.join('; ')}.`,
      rules: [gate.ruleId],
    });
  }
  return lines;
}

/** How far a need is met: `not tested`, `none yet`, `now 1.5`. */
function standOf({ have, text }: GateState['needs'][number]): string {
  if (have === null) return 'not tested';
  if (typeof have !== 'number') return `now ${have}`;
  return /^\d+ weeks of /.test(text)
    ? `${have === 0 ? 'none' : counted(have, 'week')} so far`
    : `now ${Math.round(have * 10) / 10}`;
}

export function assumedLines(view: AthleteView): readonly NoteLine[] {
  if (view.assumptions.length === 0) return [];
  return [{ text: `Assumed meanwhile: ${view.assumptions.map(sentence).join(' ')}`, rules: [] }];
}
