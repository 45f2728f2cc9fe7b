// Decides how special work is read beside an exercise: clusters, contrast pairs, the angle and intent of a hold, straps, sides, breath.
import type { Handling, SlotMethod } from '@strongback/engine';
import type { Messages } from '../../messages/messages.types.ts';
import { useWords } from '../words/words.tsx';

interface Work {
  readonly handling?: readonly Handling[];
  readonly method?: SlotMethod;
}

/** Lines on how the sets of one exercise are done; nothing where they are plain. */
export function WorkNotes({ of }: { readonly of: Work }) {
  const words = useWords();
  const lines = workLines(words, of);
  return lines.length === 0 ? null : (
    <ul className="stack-tight quiet small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function workLines(words: Messages, { handling = [], method }: Work): readonly string[] {
  return [...(method === undefined ? [] : [methodWords(words, method)]), ...handling.map((one) => words.session.handling[one])];
}

function methodWords({ session, names }: Messages, method: SlotMethod): string {
  const { method: said } = session;
  switch (method.kind) {
    case 'cluster':
      return said.cluster(method.parts, method.restSeconds);
    case 'contrast':
      return said[method.part](Math.round(method.restSeconds / 60));
    case 'hold':
      return said.hold[method.intent](
        method.joint === 'shoulder' && method.degrees >= 180
          ? said.hold.overhead
          : said.hold.at(names.inside(names.joints[method.joint]), method.degrees),
      );
  }
}
