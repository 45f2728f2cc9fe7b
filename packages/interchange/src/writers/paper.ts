// Decides how a page for paper is made: one HTML file that needs nothing else, cut for A4 or Letter, black on white, nothing torn in two that fits on one page.

import type { PaperWords } from './paper-words.ts';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

const SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };

/** Points and millimetres: paper has no screen. */
const STYLE = `
body { margin: 0; color: #000; background: #fff; font: 9.5pt/1.35 system-ui, "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 16pt; margin: 0 0 2mm; }
h2 { font-size: 11.5pt; margin: 6mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.6pt solid #000; break-after: avoid; }
h3 { font-size: 10pt; margin: 0 0 1mm; break-after: avoid; }
p { margin: 0 0 1.5mm; overflow-wrap: anywhere; }
section { break-inside: avoid; margin: 0 0 4mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: start; vertical-align: top; padding-block: 0.8mm; padding-inline: 0 4mm; border-bottom: 0.3pt solid #999; overflow-wrap: anywhere; }
th { font-weight: 600; border-bottom-color: #000; }
pre { font: 9pt/1.3 "Liberation Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.small { color: #333; font-size: 8.5pt; }
.write { border-bottom: 0.3pt solid #000; }
@media screen { body { max-width: 186mm; margin: 8mm auto; padding: 0 4mm; } }
`;

/** A whole page. `body` is HTML already; every text in it went through `shown`. */
export function paperPage(
  title: string,
  paper: Paper,
  body: string,
  { language, direction }: Pick<PaperWords, 'language' | 'direction'>,
): string {
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${shown(title)}</title>`,
    `<style>\n@page { size: ${SIZES[paper]}; margin: 14mm 12mm; }${STYLE}</style>`,
    '</head>',
    `<body>\n${body}\n</body>`,
    '</html>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it; a control character is no letter. */
export function shown(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{Cc}/gu, ' ').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** Figures come before words: such a cell runs from left to right whatever letters its first word has. */
const startsWithFigure = (cell: string): boolean => /^\d/.test(cell);

/** A table; the widths are shares of a hundred. Cells are text; an empty one in `toFill` columns is a line to write on. */
export function paperTable(
  columns: readonly { readonly name: string; readonly share: number; readonly toFill?: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const widths = columns.map(({ share }) => `<col style="width:${share}%">`).join('');
  const head = columns.map(({ name }) => `<th scope="col">${shown(name)}</th>`).join('');
  // What a cell holds is read by its own letters: numbers and units keep their order on a page from right to left.
  const body = rows.map((row) => {
    const cells = columns.map(({ toFill }, at) =>
      toFill === true
        ? '<td class="write"></td>'
        : `<td><bdi${startsWithFigure(row[at] ?? '') ? ' dir="ltr"' : ''}>${shown(row[at] ?? '').replaceAll('\n', '<br>')}</bdi></td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}
