// Decides what counts as cut or overlapping on a screen: text wider than its box, a page that scrolls sideways, words on words.
import type { Page } from 'playwright';

/** What is wrong with what is shown, in words; empty when nothing is. */
export function cutIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) faults.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
    const scope: ParentNode = document.querySelector('dialog[open]') ?? document;
    const say = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 50);
    const texts: { readonly text: string; readonly box: DOMRect; readonly owner: Element }[] = [];
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (owner === null || (node.textContent ?? '').trim() === '') continue;
      if (owner.closest('.hidden-text, [hidden], option, style, script, svg') !== null || !owner.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      texts.push({ text: say(node.textContent ?? ''), box, owner });
      // Cut by a box that hides what does not fit; boxes that scroll are meant to.
      for (let up: Element | null = owner; up !== null && up !== root; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (style.overflowX === 'auto' || style.overflowX === 'scroll') break;
        if (style.overflowX !== 'hidden' && style.overflowX !== 'clip') continue;
        const frame = up.getBoundingClientRect();
        if (box.left < frame.left - 1.5 || box.right > frame.right + 1.5) faults.push(`cut: "${say(node.textContent ?? '')}"`);
        break;
      }
      const spill = owner.closest('button, .chip, .tag, .week-box, .set-cell');
      if (spill !== null) {
        const frame = spill.getBoundingClientRect();
        if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 4)
          faults.push(`runs out of its box: "${say(node.textContent ?? '')}"`);
      }
    }
    const fixed = (element: Element): boolean =>
      element.closest('.tabs, .player-foot, .foot-action, .notice, .popup, .player > .row-between') !== null;
    for (let a = 0; a < texts.length; a++)
      for (let b = a + 1; b < Math.min(texts.length, a + 40); b++) {
        const [one, other] = [texts[a], texts[b]];
        if (one === undefined || other === undefined || fixed(one.owner) || fixed(other.owner)) continue;
        if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const inline = one.owner.parentElement === other.owner.parentElement && getComputedStyle(one.owner).display === 'inline';
        if (across > 3 && down > 6 && !inline) faults.push(`overlap: "${one.text}" and "${other.text}"`);
      }
    return [...new Set(faults)];
  });
}
