// Decides how a coach's note looks on a terminal: wrapped lines, the rules and their grades in brackets.
import { type CoachNote, isRuleId, type NoteLine, RULES } from '@strongback/engine';

const WIDTH = 96;
/** A number stays on the line of its unit. */
const TOGETHER = /(?<=\d) (?=(?:%|kg|lb|s|m|cm|mm)\b|%)/g;
const KEPT = '\u00a0';

/** Plain text of a note; after each sentence the rules it rests on, with the grade of their evidence. */
export function noteText(note: CoachNote): string {
  const lines: string[] = [note.title];
  for (const section of note.sections) {
    lines.push('', section.heading);
    for (const line of section.lines) lines.push(...wrapped(withRules(line), '  - ', '    '));
  }
  lines.push(
    '',
    ...wrapped(
      'In brackets: the rule and the grade of its evidence, A to E; ? where it is not yet checked. `strongback rules` tells more.',
      '',
      '',
    ),
  );
  return `${lines.join('\n')}\n`;
}

const withRules = (line: NoteLine): string =>
  line.rules.length === 0 ? line.text : `${line.text} [${[...new Set(line.rules)].map(graded).join(', ')}]`;

const graded = (id: string): string =>
  isRuleId(id) ? `${id} ${RULES[id].grade}${RULES[id].status === 'verify' ? '?' : ''}` : id;

function wrapped(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.replaceAll(TOGETHER, KEPT).split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines.map((one) => one.replaceAll(KEPT, ' '));
}
