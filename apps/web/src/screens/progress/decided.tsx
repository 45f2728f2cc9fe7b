// Decides how past decisions are read: what was proposed, what was answered, and what the log says since then.
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { cameOf, type CameOf } from './came-of.ts';

const SHOWN = 12;

export function Decided() {
  const { decided: text } = useWords();
  const write = useWriter();
  const said = useEngineText();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { view, gates } = understood(ledger, catalogue, today);
  const decisions = [...ledger.proposals.values()].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, SHOWN);
  if (decisions.length === 0) return null;
  const signed = (value: number): string =>
    write.whole(`${value > 0 ? '+' : value < 0 ? '−' : ''}${write.number(Math.abs(value), 1)}`);
  const say = (what: CameOf): string => {
    switch (what.kind) {
      case 'soon':
        return text.soon;
      case 'strength':
        return text.strength(signed(what.percent), signed(what.low), signed(what.high), what.times);
      case 'not-trained':
        return text.notTrained;
      case 'not-tested':
        return text.notTested;
      case 'retested':
        return text.retested(write.day(what.date));
      case 'gate':
        return what.open ? text.gateOpen : text.gateClosed;
      case 'felt':
        return text.felt(write.number(what.before, 1), write.number(what.now, 1));
      case 'unknown':
        return text.unknown;
    }
  };
  return (
    <details>
      <summary>
        {text.title} ({decisions.length})
      </summary>
      <ul className="rows">
        {decisions.map((one) => (
          <li key={one.proposal} className="stack-tight">
            <span className="small quiet">{text.on(text.decisions[one.decision], write.day(one.date))}</span>
            <span>
              {one.subject !== undefined && catalogue.movement.has(one.subject)
                ? `${catalogue.movement.get(one.subject)?.name}: `
                : ''}
              {said(one.change ?? '')}
            </span>
            {one.edited === undefined ? null : <span className="small">{text.yours(one.edited)}</span>}
            <span className="quiet">{say(cameOf(one, ledger, view, gates))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
