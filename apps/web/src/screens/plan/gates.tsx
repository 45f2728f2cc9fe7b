// Decides how gates are read: open, or how far, with what is left to show and the way to show it.
import type { GateReport } from '@strongback/engine';
import { Link } from 'wouter';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { ROUTES } from '../../app/routes.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';

export function Gates({ gates }: { readonly gates: readonly GateReport[] }) {
  const { plan: words, names } = useWords();
  const said = useEngineText();
  // What is left to show comes first.
  const shown = gates.toSorted((a, b) => Number(a.open) - Number(b.open));
  const write = useWriter();
  const have = (found: number | string): string => (typeof found === 'number' ? write.number(found) : said(found));
  return (
    <section className="section">
      <h2>{words.gates}</h2>
      <ul className="rows">
        {shown.map((gate) => {
          const open = gate.needs.filter((need) => !isMet(need));
          const head = (
            <span className="row-between grow">
              <span>{names.gates[gate.gate]}</span>
              <span className={gate.open ? 'good' : 'warn'}>{gate.open ? words.gateOpen : words.gateLeft(open.length)}</span>
            </span>
          );
          if (gate.open || open.length === 0)
            return (
              <li className="line" key={gate.gate}>
                {head}
              </li>
            );
          return (
            <li key={gate.gate}>
              <details>
                <summary>{head}</summary>
                <ul className="small quiet stack-tight gate-needs">
                  {open.map((need) => (
                    <li key={need.text}>
                      <span className="sentence block">{said(need.text)}</span>
                      <span className="block">{need.have === null ? words.gateUnknown : words.gateHave(have(need.have))}</span>
                    </li>
                  ))}
                  <li>
                    <Link href={ROUTES.body} className="link">
                      {words.testAgain}
                    </Link>
                  </li>
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function isMet(need: GateReport['needs'][number]): boolean {
  return typeof need.have === 'number' && typeof need.need === 'number' && need.have >= need.need;
}
