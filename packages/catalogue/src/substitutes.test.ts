// Shows for every sore joint, way of being equipped and strength pattern what can still be trained, and how well.
import type { Equipment, Joint, Movement, Pattern } from '@strongback/engine';
import { EQUIPMENT, JOINTS, STRENGTH_PATTERNS } from '@strongback/engine';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

const KITS: Readonly<Record<string, readonly Equipment[]>> = {
  'bands only': ['bands'],
  'dumbbells only': ['dumbbells'],
  'hotel gym': ['dumbbells', 'bench', 'cable', 'machines'],
  'home rack': ['barbell', 'rack', 'bench', 'plates', 'pull-up-bar', 'bands'],
  'full gym': EQUIPMENT,
};

/** Joint and pattern pairs where, in some kit, only a still hold is left, each with its reason. */
const HELD_ONLY: readonly { readonly joint: Joint; readonly pattern: Pattern; readonly why: string }[] = [
  {
    joint: 'elbow',
    pattern: 'vertical-press',
    why: 'every overhead press straightens the elbow; a wall push keeps the intent, a front raise serves the shoulder in part',
  },
  {
    joint: 'shoulder',
    pattern: 'vertical-press',
    why: 'every overhead press asks the shoulder; a wall push below shoulder height keeps the intent until it is quiet',
  },
];

const { movements } = catalogue();
const possible = (one: Movement, owned: readonly Equipment[]): boolean =>
  one.equipment.some((set) => set.every((word) => owned.includes(word)));
/** Trunk patterns and carries are holds by nature; elsewhere a hold is a lesser substitute for a lift. */
const HELD_BY_NATURE: readonly Pattern[] = ['carry', 'anti-extension', 'anti-rotation', 'anti-lateral-flexion'];
const dynamic = (one: Movement): boolean =>
  HELD_BY_NATURE.includes(one.pattern) || (!one.tags.includes('isometric') && one.loadMode !== 'none');

/** Movements of the pattern that ask little of the sore joint with what is at hand. */
function candidates(joint: Joint, kit: readonly Equipment[], pattern: Pattern): readonly Movement[] {
  return movements.filter(
    (one) => one.pattern === pattern && !one.roles.includes('power') && (one.joints[joint] ?? 0) <= 1 && possible(one, kit),
  );
}

const cells = Object.entries(KITS).flatMap(([kit, owned]) =>
  JOINTS.flatMap((joint) =>
    STRENGTH_PATTERNS.map((pattern) => ({ kit, joint, pattern, found: candidates(joint, owned, pattern) })),
  ),
);

test('every sore joint × equipment × strength pattern has a movement of the same pattern that spares the joint', () => {
  const lines = cells.map(({ kit, joint, pattern, found }) => {
    const best = [...found].sort((a, b) => Number(dynamic(b)) - Number(dynamic(a)))[0];
    return `${kit.padEnd(15)}${joint.padEnd(16)}${pattern.padEnd(22)}${String(found.length).padStart(3)}  ${best?.id ?? 'none'}`;
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(cells).toHaveLength(JOINTS.length * 5 * STRENGTH_PATTERNS.length);
  expect(cells.filter(({ found }) => found.length === 0)).toEqual([]);
});

test('where only a hold is left, the reason is listed, and the list is no longer than the truth', () => {
  const held = new Set(cells.filter(({ found }) => !found.some(dynamic)).map(({ joint, pattern }) => `${joint} ${pattern}`));
  expect([...held].sort()).toEqual(HELD_ONLY.map(({ joint, pattern }) => `${joint} ${pattern}`).sort());
});
