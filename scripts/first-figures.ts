// Decides the three pictures of the app's first page: baked into a small file, so that the page waits for no library.
import { writeFileSync } from 'node:fs';
import { firstFiguresText } from '../apps/web/build/first-figures.ts';

const path = new URL('../apps/web/src/screens/first/first-figures.ts', import.meta.url);
writeFileSync(path, firstFiguresText());
