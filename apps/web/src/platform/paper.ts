// Decides how a page made for paper reaches the printer: built beside the app piece by piece, seen on paper only, gone afterwards.

/** What may stand on such a page; anything else is left out, its text stays. */
const PIECES = new Set('h1 h2 h3 p section table colgroup col thead tbody tr th td pre br bdi'.split(' '));
const EMPTY = new Set(['br', 'col']);
const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;
/** On paper this page alone; on the screen it is not there. `size` follows. */
const ALONE = `
@media screen { body > .for-paper { display: none; } }
@media print {
  :root { color-scheme: light; background: none; }
  body { background: none; margin: 0; padding: 0; }
  body > :not(.for-paper) { display: none; }
}`;

const between = (page: string, from: string, to: string): string => page.split(from)[1]?.split(to)[0] ?? '';
const plain = (text: string): string => text.replaceAll(/&(?:lt|gt|quot|amp|#39);/g, (sign) => SIGNS[sign] ?? sign);

/** The same pieces as nodes. No text is read as markup by the browser, which our server's headers forbid. */
function build(markup: string, into: ParentNode & Node): void {
  const open: (ParentNode & Node)[] = [into];
  for (const [, closes, name = '', attributes = '', text] of markup.matchAll(TOKEN)) {
    const here = open.at(-1) ?? into;
    if (text !== undefined) here.append(plain(text));
    else if (PIECES.has(name)) {
      if (closes === '/') {
        if (open.length > 1) open.pop();
        continue;
      }
      const piece = document.createElement(name);
      const kind = /class="([a-z]+)"/.exec(attributes)?.[1];
      if (kind !== undefined) piece.className = kind;
      const width = /width:(\d+%)/.exec(attributes)?.[1];
      if (width !== undefined) piece.style.inlineSize = width;
      if (attributes.includes('dir="ltr"')) piece.dir = 'ltr';
      if (attributes.includes('scope="col"')) piece.setAttribute('scope', 'col');
      here.append(piece);
      if (!EMPTY.has(name)) open.push(piece);
    }
  }
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

/** Opens the print view of a whole page for paper, as `@strongback/interchange` writes it. */
export function printPaper(page: string): void {
  document.querySelector('body > .for-paper')?.remove();
  const style = between(page, '<style>', '</style>');
  const host = document.createElement('div');
  host.className = 'for-paper';
  host.lang = /<html lang="([a-z-]+)"/.exec(page)?.[1] ?? 'en';
  host.dir = /<html [^>]*dir="(ltr|rtl)"/.exec(page)?.[1] ?? 'ltr';
  const room = host.attachShadow({ mode: 'open' });
  room.adoptedStyleSheets = [sheetOf(style.replaceAll(/\bbody \{/g, ':host {'))];
  build(between(page, '<body>', '</body>'), room);
  document.body.append(host);
  const alone = sheetOf(`${/@page [^}]*\}/.exec(style)?.[0] ?? ''}${ALONE}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, alone];
  const before = document.title;
  // The name that a printer or a saved page gets.
  document.title = plain(between(page, '<title>', '</title>'));
  addEventListener(
    'afterprint',
    () => {
      host.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== alone);
      document.title = before;
    },
    { once: true },
  );
  print();
}
