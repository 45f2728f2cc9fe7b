// Decides what is printed of a workshop: the evening on one page for whoever teaches, then one card for each station.
import { STOP_LIST, stationOfGroup, type Workshop } from '@strongback/engine';
import type { Language, Messages } from '../../messages/messages.types.ts';
import { clockText } from '../../ui/rest-ring.tsx';
import type { Spoken } from './spoken.ts';

export interface WorkshopPage {
  readonly name: string;
  readonly workshop: Workshop;
  readonly words: Messages;
  readonly said: Spoken;
  /** A text of the engine's knowledge in the person's language. */
  readonly told: (text: string) => string;
  readonly language: Language;
}

/** A4 in points and millimetres: paper has no theme. */
const STYLE = `
@page { size: A4; margin: 14mm; }
body { font: 11pt/1.4 "Archivo Variable", Archivo, sans-serif; color: #000; }
h1 { font-size: 20pt; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 4mm 0 1mm; }
h3 { font-size: 11pt; margin: 3mm 0 1mm; }
p { margin: 0 0 1mm; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 1mm 2mm; border-bottom: 0.3mm solid #888; }
.card { break-before: page; font-size: 15pt; }
.card h1 { font-size: 30pt; }
.card h2 { font-size: 17pt; }
.card td:first-child { width: 34%; }
tr, h2, h3 { break-inside: avoid; break-after: avoid; }
tr { break-after: auto; }
`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
const p = (text: string): string => `<p><bdi>${safe(text)}</bdi></p>`;
const h = (level: 1 | 2 | 3, text: string): string => `<h${level}>${safe(text)}</h${level}>`;
const rows = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  `<table>${head.length === 0 ? '' : `<thead><tr>${head.map((cell) => `<th scope="col">${safe(cell)}</th>`).join('')}</tr></thead>`}<tbody>${body
    .map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

/** A whole page for the printer, in the pieces that the print view knows. */
export function workshopPaper(page: WorkshopPage): string {
  const { name, workshop, language } = page;
  const cards = workshop.stations.map((_, at) => stationCard(page, at)).join('');
  return `<!doctype html><html lang="${language === 'de' ? 'de' : 'en'}" dir="${language === 'rtl' ? 'rtl' : 'ltr'}"><head><title>${safe(name)}</title><style>${STYLE}</style></head><body>${teacherPage(page)}${cards}</body></html>`;
}

function teacherPage({ name, workshop, words, said, told }: WorkshopPage): string {
  const text = words.workshop;
  const { wish, stations, groups, closing } = workshop;
  let from = 0;
  const parts = workshop.parts.map(({ part, seconds }) => {
    const begins = part === 'break' ? text.breakNote : clockText(from);
    from += seconds;
    return [begins, text.parts[part], text.part(said.count(seconds / 60)), inPart(part)];
  });
  function inPart(part: Workshop['parts'][number]['part']): string {
    if (part === 'welcome') return text.welcomeText;
    if (part === 'warm-up') return workshop.warmUp.map((one) => `${said.drill(one.drill)} ${clockText(one.seconds)}`).join(', ');
    if (part === 'demonstration')
      return workshop.demonstration
        .map((one) => `${said.movement(one.exercise)}: ${one.cues.map((cue) => text.said(said.cue(cue))).join(', ')}`)
        .join('; ');
    if (part === 'stations')
      return text.stationsLead(
        said.count(groups.length),
        said.count(workshop.changeSeconds.length),
        said.count(workshop.turns),
        said.count(workshop.turnSeconds),
      );
    return part === 'closing' ? text.closingText(said.count(closing.atOnce), said.count(closing.showSeconds)) : '';
  }
  const home = closing.home.map(
    (one) =>
      `${said.movement(one.version.exercise)}: ${text.home(said.count(one.sets), said.amount(one.version), said.count(one.daysPerWeek))}`,
  );
  return [
    '<section>',
    h(1, name),
    p(text.summary(said.count(wish.people), said.count(wish.minutes), said.count(stations.length))),
    ...(wish.cares.length === 0 ? [] : [p(`${text.minds}: ${said.minds(workshop)}`)]),
    rows([], parts),
    h(2, text.kitTitle),
    ...stations.map((one, at) => p(`${text.station(said.count(at + 1))}: ${said.kit(one.kit)}`)),
    h(2, text.tableTitle),
    rows(
      [text.roundHead, ...groups.map((people, group) => text.group(said.letter(group), said.count(people)))],
      workshop.changeSeconds.map((_, round) => [
        said.count(round + 1),
        ...groups.map((_, group) => text.station(said.count(stationOfGroup(workshop, group, round) + 1))),
      ]),
    ),
    h(2, text.stopTitle),
    p(STOP_LIST.map(told).join('; ')),
    ...(wish.cares.some((one) => one.care === 'pregnancy') ? [p(text.pregnantText)] : []),
    h(2, text.homeTitle),
    ...home.map(p),
    ...(workshop.concessions.length === 0 ? [] : [h(2, text.concessionsTitle), ...said.concessions(workshop).map(p)]),
    '</section>',
  ].join('');
}

function stationCard({ workshop, words, said }: WorkshopPage, at: number): string {
  const text = words.workshop;
  const station = workshop.stations[at];
  if (station === undefined) return '';
  const { exercise } = station.standard;
  return [
    '<section class="card">',
    h(1, text.stationOf(said.count(at + 1), said.movement(exercise))),
    rows(
      [],
      [
        [text.standard, said.version(station.standard)],
        [text.easier, station.easier === null ? text.easierSame : said.version(station.easier)],
        [text.harder, station.harder === null ? text.harderSame : said.version(station.harder)],
        ...said.spares(station).map((one) => [one.label, one.text]),
        [text.kit, said.kit(station.kit)],
      ],
    ),
    h(2, text.cuesTitle),
    ...station.cues.map((id) => p(text.said(said.cue(id)))),
    h(2, text.marksTitle),
    ...station.marks.map((id) => {
      const mark = said.mark(id);
      return p(`☐ ${mark.text}${mark.redLine ? ` (${text.redLine})` : ''}`);
    }),
    h(2, text.faultsTitle),
    ...station.faults.map(({ fault, cue }) => p(text.fault(said.fault(exercise, fault), said.cue(cue)))),
    '</section>',
  ].join('');
}
