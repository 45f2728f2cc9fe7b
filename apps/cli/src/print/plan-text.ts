// Decides how a plan reads on paper or in a terminal: blocks at a glance, then one week in full for each block, then what changes.
import {
  assessmentOf,
  EASY_EFFORT,
  type Catalogue,
  type DrillDose,
  GATE_WORDS,
  type GateReport,
  type Plan,
  type PlannedSession,
  type PlannedWeek,
  type PrescribedSet,
  type Slot,
  TEST_IDS,
  toldEffort,
  weekdayOf,
} from '@strongback/engine';

/** The plan as plain text, at most 110 columns. Ends with a line break. */
export function planText(plan: Plan, catalogue: Catalogue): string {
  const name = (id: string): string => catalogue.movement.get(id)?.name ?? catalogue.drill.get(id)?.name ?? id;
  const pair = (id: string): boolean => catalogue.movement.get(id)?.implements === 2;
  const lines: string[] = [];
  lines.push(
    `Plan for ${plan.athlete}: ${plan.weeks.length} ${plan.weeks.length === 1 ? 'week' : 'weeks'} from ${plan.from}`,
    '',
  );
  for (const block of plan.blocks) {
    const lighter = plan.weeks.some((week) => week.deload && week.from >= block.from && week.from <= block.to);
    lines.push(`  ${block.from} to ${block.to}  ${block.kind}${lighter && block.kind !== 'deload' ? ' (deload)' : ''}`);
  }
  lines.push('');
  if (plan.assumptions.length > 0)
    lines.push(
      'Assumed, because it was not said:',
      ...plan.assumptions.flatMap((text) => wrapped(`  - ${title(/[.!?]$/.test(text) ? text : `${text}.`)}`)),
      '',
    );
  if (plan.aim !== undefined)
    lines.push(
      `For ${plan.aim.sport}${plan.aim.inSeason ? ', in season' : ''}:`,
      ...plan.aim.reasons.flatMap((one) => wrapped(`  - ${one.because} [${one.rule}, ${one.grade}]`)),
      '',
    );
  if (plan.concessions.length > 0)
    lines.push(
      'What could not be met:',
      ...plan.concessions.flatMap((entry) => wrapped(`  - ${entry.text}${entry.relax ? `. To meet it: ${entry.relax}` : ''}`)),
      '',
    );
  const closed = plan.gates.filter((gate) => !gate.open);
  if (closed.length > 0) {
    lines.push('Gates still closed:');
    for (const gate of closed)
      lines.push(
        ...wrapped(
          `  - ${GATE_WORDS[gate.gate]}: ${gate.needs.map((need) => `${need.text} (${shownText(need)})`).join('; ') || 'see its tests'}`,
        ),
      );
    lines.push('');
  }
  lines.push(...firstTests(plan));
  plan.weeks.forEach((week, index) => lines.push(...weekLines(plan, week, index, name, pair)));
  return `${lines.join('\n')}\n`;
}

/** Gates whose lifts the plan works towards, holds below heavy or left out. */
function gatesNamed(plan: Plan): readonly string[] {
  const rules = plan.weeks.flatMap(({ sessions }) =>
    sessions.flatMap(({ slots }) => slots.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))),
  );
  const waits = plan.concessions.some(({ rule }) => rule === 'plan.gates');
  return plan.gates.flatMap(({ gate, open }) => {
    const logged = rules.includes('gate.logged') && (gate === 'heavy-hinge' || gate === 'deadlift-from-floor');
    return logged || (!open && (waits || rules.includes(`gate.${gate}`))) ? [gate] : [];
  });
}

/** The tests that those gates wait for and nobody has done, with the minutes they take. */
function firstTests(plan: Plan): string[] {
  const named = gatesNamed(plan);
  const asked = plan.gates
    .filter(({ gate }) => named.includes(gate))
    .flatMap(({ needs, open }) => needs.flatMap(({ have, test }) => ((have === null || open) && test != null ? [test] : [])));
  const tests = TEST_IDS.filter((id) => asked.includes(id)).map(assessmentOf);
  if (tests.length === 0) return [];
  const minutes = tests.reduce((sum, test) => sum + test.minutes, 0);
  const list = tests.map((test) => `${test.name} ${test.minutes}`).join(', ');
  return [
    `Tests to do in the first week, ${minutes} minutes in all, before a session or on a free day:`,
    ...wrapped(`  ${list}`),
    '',
  ];
}

/** What a need of a gate has been shown to be. */
function shownText({ have, need, text }: GateReport['needs'][number]): string {
  if (have === null) return 'not tested';
  if (have === 0 && /^\d+ weeks of /.test(text)) return 'none so far';
  return typeof have === 'string' ? `shows ${have}` : `have ${Math.round(have * 100) / 100}, need ${need}`;
}

function weekLines(
  plan: Plan,
  week: PlannedWeek,
  index: number,
  name: (id: string) => string,
  pair: (id: string) => boolean,
): string[] {
  const before = plan.weeks[index - 1];
  const lines = [
    `Week ${index + 1}, from ${week.from}: ${week.emphasis}${week.deload && week.emphasis !== 'deload' ? ' (deload)' : ''}`,
  ];
  if (week.sessions.length === 0) lines.push('  no session this week');
  const said = new Set<string>();
  for (const session of week.sessions) lines.push(...sessionLines(session, before?.sessions ?? [], name, pair, said));
  for (const one of week.tests ?? []) {
    lines.push(
      `  ${title(weekdayOf(one.date))} ${one.date}  ${one.kind}: ${name(one.exercise)}`,
      `    ${setsText(one, pair(one.exercise))}`,
    );
    for (const reason of one.reasons)
      lines.push(...wrapped(`        because ${reason.because} [${reason.rule}, ${reason.grade}]`));
  }
  if (!plan.concessions.some((one) => one.weeks?.includes(index + 1) === true))
    for (const entry of week.concessions ?? []) lines.push(...wrapped(`  given up: ${entry.text}`));
  for (const retest of week.retests ?? [])
    lines.push(...wrapped(`  test again: ${title(weekdayOf(retest.on))} ${retest.on}  ${retest.because}`));
  const daily = week.daily.map((routine) => `${routine.kind} ${routine.minutes} min: ${routine.drills.map(name).join(', ')}`);
  if (daily.length > 0 && (index === 0 || JSON.stringify(week.daily) !== JSON.stringify(before?.daily)))
    lines.push(...wrapped(`  every day: ${daily.join('; ')}`));
  lines.push('');
  return lines;
}

/** What a day is for, in a coach's words. */
const DAY_WORDS: Readonly<Record<string, string>> = {
  'horizontal-pull': 'row',
  'vertical-pull': 'pulldown',
  'horizontal-press': 'press',
  'vertical-press': 'overhead press',
};

/** One session; `said` holds the reasons that the week has given already: a reason that stands for many exercises is said once. */
function sessionLines(
  session: PlannedSession,
  before: readonly PlannedSession[],
  name: (id: string) => string,
  pair: (id: string) => boolean,
  said: Set<string>,
): string[] {
  const roles = session.roles.map((role) => DAY_WORDS[role] ?? role.replaceAll('-', ' '));
  const lines = [
    `  ${title(weekdayOf(session.date))} ${session.date}  ${roles.join(' + ')}  (${session.minutes} of ${session.budgetMinutes} min)`,
  ];
  const warmUp = session.warmUp.map((dose) => drillText(dose, name));
  const known = before.find((other) => weekdayOf(other.date) === weekdayOf(session.date));
  if (warmUp.length > 0 && JSON.stringify(known?.warmUp) !== JSON.stringify(session.warmUp))
    lines.push(...wrapped(`    warm-up: ${warmUp.join(', ')}`));
  for (const slot of session.slots) {
    const earlier = known?.slots.find((other) => other.exercise === slot.exercise);
    lines.push(`    ${name(slot.exercise).padEnd(38)} ${setsText(slot, pair(slot.exercise))}${slot.heavy ? '  heavy' : ''}`);
    const work = [turnText(session, slot, name), workText(slot, session.slots, name)].filter((text) => text !== '').join('; ');
    if (work !== '') lines.push(...wrapped(`        ${work}`));
    if (!earlier)
      for (const reason of slot.reasons.filter(({ rule }) => !IN_TURN.has(rule)).slice(0, 2)) {
        if (said.has(reason.because)) continue;
        said.add(reason.because);
        lines.push(
          ...wrapped(
            `        because ${reason.because} [${reason.rule}, ${reason.grade}${reason.status === 'verify' ? ', not yet checked' : ''}]`,
          ),
        );
      }
  }
  const coolDown = session.coolDown.map((dose) => drillText(dose, name));
  if (coolDown.length > 0 && JSON.stringify(known?.coolDown) !== JSON.stringify(session.coolDown))
    lines.push(...wrapped(`    to finish: ${coolDown.join(', ')}`));
  return lines;
}

/** Rules under which slots take turns; their line says it. */
const IN_TURN: ReadonlySet<string> = new Set(['session.pair', 'session.fill-rest']);

/** Who takes turns with the slot, and the rests of it; empty where it is done alone. */
function turnText({ turns, slots }: PlannedSession, slot: Slot, name: (id: string) => string): string {
  const turn = turns?.find((one) => one.slots.includes(slot.id));
  const partner = slots.find((one) => one.id !== slot.id && turn?.slots.includes(one.id) === true);
  if (turn === undefined || partner === undefined) return '';
  const rest = slot.id === turn.slots[0] ? turn.betweenSeconds : turn.roundSeconds;
  const rule = slot.reasons.find((reason) => IN_TURN.has(reason.rule));
  return `in turn with ${name(partner.exercise)}, ${rest} s of rest before it${rule === undefined ? '' : ` [${rule.rule}, ${rule.grade}]`}`;
}

/** Clusters, contrast pairs, holds, straps and sides in words; empty where sets are plain. */
function workText(slot: Slot, slots: readonly Slot[], name: (id: string) => string): string {
  const { method } = slot;
  const words = (slot.handling ?? []).map((one) => one.replaceAll('-', ' '));
  if (method?.kind === 'cluster') words.unshift(`in clusters: ${method.parts} parts a set, ${method.restSeconds} s between them`);
  if (method?.kind === 'contrast') {
    const partner = name(slots.find((other) => other.id === method.with)?.exercise ?? method.with);
    const minutes = Math.round(method.restSeconds / 60);
    words.unshift(
      method.part === 'heavy'
        ? `contrast pair, ${method.rounds} rounds: then ${minutes} min of rest and ${partner}`
        : `contrast pair: after ${partner}`,
    );
  }
  if (method?.kind === 'hold')
    words.unshift(`${method.intent} hold: ${method.joint} at ${method.degrees}°, muscle at ${method.length} length`);
  return words.join('; ');
}

/** `3 × 8 at 46 kg, RPE 7.5, 3-1-1-0, rest 2:00`; differing sets are listed one by one. `pair`: the load is for each of two implements. */
export function setsText(slot: Pick<Slot, 'sets'>, pair = false): string {
  const groups: { text: string; count: number; tail: string }[] = [];
  for (const set of slot.sets) {
    const side = set.side === null ? '' : set.side === 'each' ? ' each side' : ` ${set.side}`;
    const text = `${amount(set)}${side}${loadText(set.loadKg, pair)}`;
    const effort = toldEffort(set);
    const tail = `${effort === null ? '' : `, RPE ${effort <= EASY_EFFORT ? `${EASY_EFFORT} or less` : effort}`}${set.percent1RM === null ? '' : `, ${Math.round(set.percent1RM)} %`}${set.tempo ? `, ${set.tempo}` : ''}, rest ${Math.floor(set.restSeconds / 60)}:${String(set.restSeconds % 60).padStart(2, '0')}`;
    const last = groups[groups.length - 1];
    if (last && last.text === text && last.tail === tail) last.count++;
    else groups.push({ text, count: 1, tail });
  }
  return groups.map((group) => `${group.count} × ${group.text}${group.tail}`).join(' · ');
}

function loadText(loadKg: number | null, pair: boolean): string {
  if (loadKg === null) return '';
  if (loadKg === 0) return ' at body weight';
  return loadKg < 0 ? ` with ${-loadKg} kg of help` : ` at ${loadKg} kg${pair ? ' each hand' : ''}`;
}

function amount(set: PrescribedSet): string {
  if (set.seconds !== null) return `${set.seconds} s`;
  if (set.metres !== null) return `${set.metres} m`;
  return `${set.reps ?? '?'}`;
}

function drillText(dose: DrillDose, name: (id: string) => string): string {
  const size =
    dose.reps !== undefined
      ? `${dose.sets && dose.sets > 1 ? `${dose.sets} × ` : ''}${dose.reps}`
      : dose.seconds !== undefined
        ? `${dose.seconds} s`
        : '';
  return `${name(dose.drill)}${size ? ` ${size}` : ''}${dose.perSide ? ' each side' : ''}`;
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Lines of at most 110 columns; continuation lines keep the indent. */
function wrapped(text: string, width = 110): string[] {
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trim().split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line);
      line = `${indent}  `;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  lines.push(line);
  return lines;
}
