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
    const texts: { readonly text: string; readonly box: DOMRect; readonly lines: readonly DOMRect[]; readonly owner: Element }[] =
      [];
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (owner === null || (node.textContent ?? '').trim() === '') continue;
      if (owner.closest('.hidden-text, [hidden], option, style, script, svg') !== null || !owner.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      texts.push({ text: say(node.textContent ?? ''), box, lines: [...range.getClientRects()], owner });
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
      if (box.left < -1.5 && owner.closest('.table-scroll, .coached-places') === null)
        faults.push(`leaves the screen: "${say(node.textContent ?? '')}"`);
      if (spill !== null) {
        const frame = spill.getBoundingClientRect();
        if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 4)
          faults.push(`runs out of its box: "${say(node.textContent ?? '')}"`);
      }
    }
    const fixed = (element: Element): boolean =>
      element.closest('.tabs, .player-foot, .foot-action, .sheet-foot, .notice, .popup, .player > .row-between') !== null;
    for (let a = 0; a < texts.length; a++)
      for (let b = a + 1; b < Math.min(texts.length, a + 40); b++) {
        const [one, other] = [texts[a], texts[b]];
        if (one === undefined || other === undefined || fixed(one.owner) || fixed(other.owner)) continue;
        if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
        // Line by line: what flows around a piece at the edge does not lie on it.
        const meet = one.lines.some((line) =>
          other.lines.some(
            (its) =>
              Math.min(line.right, its.right) - Math.max(line.left, its.left) > 3 &&
              Math.min(line.bottom, its.bottom) - Math.max(line.top, its.top) > 6,
          ),
        );
        const inline = one.owner.parentElement === other.owner.parentElement && getComputedStyle(one.owner).display === 'inline';
        if (meet && !inline) faults.push(`overlap: "${one.text}" and "${other.text}"`);
      }
    return [...new Set(faults)];
  });
}
