// Decides when English arrives: the words of the first screen with the app itself, all others before any other screen is shown.
import { firstWords } from '../../messages/en/first-words.ts';
import type { Messages } from '../../messages/messages.types.ts';

/** English as far as it has arrived. Whole once `loadEnglish` has settled, which every screen but the first waits for. */
export const english = { ...firstWords } as Messages;

let coming: Promise<Messages> | null = null;

/** Fetches the rest of English, once. */
export function loadEnglish(): Promise<Messages> {
  coming ??= import('../../messages/en/index.ts').then(({ en }) => Object.assign(english, en));
  return coming;
}
