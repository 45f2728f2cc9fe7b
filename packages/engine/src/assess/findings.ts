// Decides what the assessments say together: one finding a test, worst first, each with its reason and what it changes.
import { citationOf } from '../evidence/references.ts';
import { RULES, type RuleId } from '../evidence/rulebook.ts';
import { addDays } from '../units/calendar.ts';
import type { IsoDate } from '../units/brand.ts';
import type { AssessedPerson, AssessmentResult, GateState } from './assess.types.ts';
import { CONSEQUENCES } from './consequences/all.ts';
import { prefer } from './consequences/moves.ts';
import type { Finding } from './finding.types.ts';
import { type Graded, severityOf } from './severity.ts';
import { assessmentOf } from './tests/all.ts';
import { TEST_IDS, type TestUnit } from './test-ids.ts';

const UNIT_TEXT: Readonly<Record<TestUnit, string>> = {
  ratio: '',
  grade: '',
  cm: ' cm',
  deg: '°',
  s: ' s',
  reps: ' repetitions',
  kg: ' kg',
  points: ' points',
};
const GRADE_TEXT: readonly string[] = ['smooth', 'slightly uneven', 'obvious'];

/** A number without trailing noughts, at most two decimals. */
const plain = (value: number): string => String(Math.round(value * 100) / 100);

/** The unit of the field that decided. */
const unitOf = (graded: Graded): TestUnit => {
  const test = assessmentOf(graded.test);
  const held = test.fields.find((field) => graded.sitting.fields.has(field.id));
  if (test.id === 'grip-width' || test.id === 'er-ir-strength') return 'ratio';
  return held?.unit ?? test.fields[0]?.unit ?? 'ratio';
};

/** The sources of a rule in one line; our own defaults say so. */
export const sourcesOf = (id: RuleId): string => {
  const { sources } = RULES[id];
  return sources.length === 0 ? 'our own default' : sources.map(citationOf).join('; ');
};

/** The norm as it is said to this person: their own half of one that is split by sex and own form, without the note on where it comes from. */
const markFor = (norm: string, sex: AssessedPerson['sex'], form: string | null): string => {
  const marks = norm.replace(/ \(our own marks?\)$/, '').split('; ');
  // Of a norm with a mark for each form only that of the form done is said.
  const own =
    form === null ? undefined : marks.find((mark) => mark.startsWith(form.replaceAll('-', ' ')) || mark.startsWith(form));
  const said = own ?? marks.join('; ');
  if (sex !== 'male' && sex !== 'female') return said;
  return said
    .replace(/men ([\d.]+(?: s)?), women ([\d.]+(?: s)?)/, sex === 'male' ? '$1' : '$2')
    .replace(/^(pull-ups|inverted rows):? (\d+)$/, '$2 $1');
};

const becauseOf = (graded: Graded, sex: AssessedPerson['sex']): string => {
  const test = assessmentOf(graded.test);
  const unit = unitOf(graded);
  const value =
    graded.value === null
      ? ''
      : unit === 'grade'
        ? ` ${GRADE_TEXT[graded.value] ?? plain(graded.value)}`
        : ` ${plain(graded.value)}${UNIT_TEXT[unit]}`;
  const side = graded.side ? ` on the ${graded.side}` : '';
  const also = graded.also ? `, ${graded.also}` : '';
  const pain = graded.pain >= 1 ? `, pain ${plain(graded.pain)}/10` : '';
  return `${test.measures}${value}${side}${also}${pain}; the mark is ${markFor(test.norm, sex, graded.sitting.form)}`;
};

const findingOf = (graded: Graded, sex: AssessedPerson['sex']): Finding => {
  const test = assessmentOf(graded.test);
  const rule = RULES[test.rule];
  const { changes, text } = CONSEQUENCES[graded.test](graded);
  return {
    id: `test.${graded.test}${graded.side ? `.${graded.side}` : ''}`,
    source: 'test',
    test: graded.test,
    side: graded.side,
    date: graded.date,
    value: graded.value,
    unit: unitOf(graded),
    norm: test.norm,
    normValue: graded.normValue,
    severity: graded.severity,
    domain: test.domain,
    score: graded.score,
    rule: test.rule,
    grade: rule.grade,
    status: rule.status,
    citation: sourcesOf(test.rule),
    because: becauseOf(graded, sex),
    changes,
    changesText: text,
    stop: graded.stop,
    retestOn: addDays(graded.date, 7 * (test.retestWeeks[graded.severity] ?? test.retestWeeks[0])),
  };
};

/** Worst first, then by id, so that the order never depends on how results arrived. */
export const byWeight = (a: Finding, b: Finding): number =>
  b.severity - a.severity || a.score - b.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** One finding for each test that was done and is graded; severity 0 means clear. */
export const findingsFrom = (results: readonly AssessmentResult[], person: AssessedPerson): readonly Finding[] =>
  TEST_IDS.map((id) => severityOf(id, results, person))
    .filter((graded): graded is Graded => graded !== null)
    .map((graded) => findingOf(graded, person.sex))
    .sort(byWeight);

/** What holds while a test is missing: the cap of severity 1, and the wish to see the test. Nothing is failed by not being tested. */
export const untestedFindings = (gates: readonly GateState[], today: IsoDate): readonly Finding[] =>
  gates
    .filter((gate) => gate.provisional && (gate.gate === 'overhead' || gate.gate === 'bent-row' || gate.gate === 'heavy-hinge'))
    .map((gate): Finding => {
      if (gate.gate === 'heavy-hinge') return loggedFinding(gate, today);
      const rule = RULES['gate.untested'];
      const domain = gate.gate === 'overhead' ? 'shoulder-mobility' : 'hinge';
      return {
        ...untested(gate, today),
        domain,
        score: 0,
        rule: 'gate.untested',
        grade: rule.grade,
        status: rule.status,
        citation: sourcesOf('gate.untested'),
        because: `not yet tested: ${gate.needs.map((need) => need.text).join('; ')}`,
        changes:
          gate.gate === 'overhead'
            ? [{ kind: 'cap-percent', pattern: 'vertical-press', maxPercent1RM: gate.capPercent1RM ?? 100 }]
            : [
                { kind: 'cap-lumbar-cost', patterns: ['horizontal-pull'], maxLumbarCost: gate.maxLumbarCost ?? 3 },
                prefer('supported', 'horizontal-pull'),
              ],
        changesText:
          gate.gate === 'overhead'
            ? `Overhead presses stay at or below ${gate.capPercent1RM ?? 100} % of their estimated 1RM until the overhead tests are done.`
            : 'Rows stay at a middle cost for the back until the tests for bent-over rows are done.',
        stop: false,
      };
    });

/** What every finding about a gate without its tests has in common: the first test that is missing, and nothing measured. */
const untested = (gate: GateState, today: IsoDate) => {
  const test = gate.needs.map((need) => need.test).find((one) => one !== null) ?? null;
  return {
    id: `untested.${gate.gate}`,
    source: 'untested',
    test,
    side: null,
    date: today,
    value: null,
    unit: '',
    norm: test ? assessmentOf(test).norm : '',
    normValue: null,
    severity: 1,
  } as const;
};

/** The hinge that the log opened: trained on, below heavy, until its tests are done. */
const loggedFinding = (gate: GateState, today: IsoDate): Finding => {
  const rule = RULES['gate.logged'];
  const cap = gate.capPercent1RM ?? rule.numbers.capPercent1RM;
  return {
    ...untested(gate, today),
    domain: 'hinge',
    score: 0,
    rule: 'gate.logged',
    grade: rule.grade,
    status: rule.status,
    citation: sourcesOf('gate.logged'),
    because: `open by the log, not yet tested: ${gate.needs.map((need) => need.text).join('; ')}`,
    changes: [
      { kind: 'cap-percent', pattern: 'hinge', maxPercent1RM: cap },
      { kind: 'cap-percent', pattern: 'squat', maxPercent1RM: cap },
    ],
    changesText: `Deadlifts go on up to ${cap} % until they are tested.`,
    stop: false,
  };
};
