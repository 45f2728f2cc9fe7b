// Decides which names of movements begin with a word that keeps its capital inside a sentence.

const PROPER: ReadonlySet<string> = new Set([
  'Arnold',
  'Bulgarian',
  'Copenhagen',
  'Cossack',
  'Jefferson',
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
