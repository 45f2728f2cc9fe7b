// Decides how a refusal of the server is told on these screens, and how codes are shown.
import type { ServerAnswer } from '../../app/account/server.ts';
import type { Messages } from '../../messages/messages.types.ts';

export type Tell = (good: boolean, text: string) => void;

/** The value, or null after the refusal was told. */
export function valueOf<T>(answer: ServerAnswer<T>, words: Messages['people'], tell: Tell): T | null {
  if (answer.ok) return answer.value;
  tell(false, answer.code === 'offline' ? words.offline : words.refused(answer.reason));
  return null;
}

/** Four letters at a time, as people read codes out. */
export function spaced(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
