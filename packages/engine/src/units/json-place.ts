// Decides on which line of a JSON text a field stands, so that an error can name it.

/** Line (from 1) of the value at `path` in a well-formed JSON text; the line of the nearest parent when the path is absent. */
export function lineOfPath(text: string, path: readonly (string | number)[]): number {
  let at = 0;
  let best = 0;
  const skipSpace = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text[at] as string)) at++;
  };
  const skipString = (): string => {
    const start = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    return text.slice(start, at);
  };
  const skipValue = (): void => {
    skipSpace();
    const first = text[at];
    if (first === '"') return void skipString();
    if (first !== '{' && first !== '[') {
      while (at < text.length && !',]}'.includes(text[at] as string)) at++;
      return;
    }
    let depth = 0;
    do {
      const character = text[at];
      if (character === '"') {
        skipString();
        continue;
      }
      if (character === '{' || character === '[') depth++;
      else if (character === '}' || character === ']') depth--;
      at++;
    } while (depth > 0 && at < text.length);
  };
  const enter = (step: string | number): boolean => {
    skipSpace();
    const open = text[at];
    if (open !== '{' && open !== '[') return false;
    at++;
    for (let index = 0; at < text.length; index++) {
      skipSpace();
      if (text[at] === '}' || text[at] === ']') return false;
      let name: string | number = index;
      const start = at;
      if (open === '{') {
        name = JSON.parse(skipString()) as string;
        skipSpace();
        at++;
        skipSpace();
      }
      if (name === step) {
        best = open === '{' ? start : at;
        return true;
      }
      skipValue();
      skipSpace();
      if (text[at] === ',') at++;
    }
    return false;
  };
  skipSpace();
  best = at;
  for (const step of path) if (!enter(step)) break;
  let line = 1;
  for (let index = 0; index < best; index++) if (text.charCodeAt(index) === 10) line++;
  return line;
}

/** `performances[2].exercise` for a path. */
export function pathText(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
