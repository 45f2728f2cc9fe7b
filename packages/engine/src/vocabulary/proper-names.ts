// Decides which words in the names of movements keep their capital inside a sentence.

const PROPER: ReadonlySet<string> = new Set([
  'Arnold',
  'Bulgarian',
  'Copenhagen',
  'Cossack',
  'Jefferson',
  'Kroc',
  'Meadows',
  'Nordic',
  'Pallof',
  'Pendlay',
  'Romanian',
  'Spanish',
  'Turkish',
  'Zercher',
  'L-sit',
]);

/** Whether the text begins with a person's or a place's name: `Romanian deadlift`. */
export function beginsWithName(text: string): boolean {
  return PROPER.has(text.split(' ')[0] ?? '');
}

/** A movement's name inside a sentence: `dumbbell Romanian deadlift`, `prone Y raise`. Names and letters that show a shape keep their capital. */
export function nameInside(name: string): string {
  return name
    .split(' ')
    .map((word) => (PROPER.has(word) || SHAPE.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

/** One capital that shows a shape: `T`, `Y`, `T-bar`. */
const SHAPE = /^[A-Z](-|$)/;
