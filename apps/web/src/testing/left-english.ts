// Decides which texts of a German page are English still: words that only English has, outside what says that it is English.
import type { Page } from 'playwright';

const ENGLISH =
  /\b(?:the|and|with|your|of|for|not|you|from|until|both|keep|each|without|breath|weight|to|is|are|on|by|left|right|sets|weeks|none|more|less|row|press|pull|load)\b/;

/** Texts that stand on the page, what is folded included, and hold English words; those marked `lang="en"` may. */
export async function leftEnglish(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const texts = await page.evaluate(() => {
    const shown: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
      if (node.parentElement?.closest('script, style, [lang=en]') === null) shown.push(node.textContent ?? '');
    return shown;
  });
  return texts.filter((text) => ENGLISH.test(text));
}
