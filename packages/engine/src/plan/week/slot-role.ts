// Decides the part a movement plays in a session, from its own roles and its pattern.
import type { Movement } from '../../vocabulary/movement.ts';
import type { Pattern, SlotRole } from '../../vocabulary/training.ts';

const TRUNK: ReadonlySet<Pattern> = new Set<Pattern>(['anti-extension', 'anti-rotation', 'anti-lateral-flexion']);

/** The role it takes; a lead pull is always `main`. */
export function slotRole(movement: Movement): SlotRole {
  if (TRUNK.has(movement.pattern)) return 'trunk';
  if (movement.pattern === 'carry') return 'carry';
  if (movement.pattern === 'scapular' || movement.pattern === 'external-rotation') return 'prevention';
  if (movement.roles.includes('main')) return 'main';
  if (movement.roles.includes('secondary')) return 'secondary';
  return movement.roles[0] ?? 'accessory';
}

/** What a session is built around: main and secondary lifts. */
export const isLiftRole = (part: SlotRole): boolean => part === 'main' || part === 'secondary';

/** Set counts that make sense for a role; very short days take two or three; a main lift may have two where it comes twice (rule `vol.session`). */
export function setCounts(role: SlotRole, brisk: boolean): readonly number[] {
  if (brisk) return role === 'main' ? [2, 3, 4] : [2, 3];
  switch (role) {
    case 'main':
      return [2, 3, 4, 5];
    case 'secondary':
      return [2, 3, 4];
    case 'power':
      return [3, 4];
    case 'accessory':
      return [2, 3, 4];
    case 'carry':
      return [2, 3, 4];
    default:
      return [2, 3];
  }
}

/** Pulls that may open a day. */
export function canLead(movement: Movement): boolean {
  return movement.roles.includes('main') || movement.roles.includes('secondary');
}
