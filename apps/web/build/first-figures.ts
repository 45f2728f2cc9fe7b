// Decides how the first page's pictures are written down: the end pose's shapes, three decimals.
import { figureFor } from '@strongback/catalogue/figures';

const FIRST = ['romanian-deadlift', 'chest-supported-row', 'pull-up'];

/** The text of `src/screens/first/first-figures.ts`. */
export function firstFiguresText(): string {
  const figures = FIRST.map((id) => {
    const figure = figureFor(id);
    if (figure === null) throw new Error(`no figure is called "${id}"`);
    return { back: figure.back, frames: figure.frames.slice(-1) };
  });
  const text = JSON.stringify(figures, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  );
  return `// Holds the first page's pictures as JSON text. Written by \`node scripts/first-figures.ts\`; not edited by hand.\nexport const firstFigures =\n  '${text}';\n`;
}
