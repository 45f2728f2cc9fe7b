// Decides how figures of the plan as it is stand beside those of another one.
import { useWords, useWriter } from '../../app/words/words.tsx';

interface BesideTableProps {
  readonly caption?: string;
  /** What the rows are about, over the first column. */
  readonly what: string;
  readonly now: string;
  /** What a row is, and its figure now and instead. */
  readonly rows: readonly (readonly [name: string, now: number, instead: number])[];
}

export function BesideTable({ caption, what, now, rows }: BesideTableProps) {
  const { plan } = useWords();
  const write = useWriter();
  return (
    <table className="table">
      {caption === undefined ? null : <caption className="small quiet">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{now}</th>
          <th scope="col">{plan.whatIf.instead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, before, after]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{write.number(before, 1)}</td>
            <td className="number">{write.number(after, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
