// Decides how a plot is also a table: folded, complete, native.
interface TableTwinProps {
  readonly summary: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function TableTwin({ summary, head, rows }: TableTwinProps) {
  return (
    <details>
      <summary className="quiet small">{summary}</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={summary}>
        <table className="table">
          <thead>
            <tr>
              {head.map((cell) => (
                <th scope="col" key={cell}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th scope="row" key={head[column]}>
                      {cell}
                    </th>
                  ) : (
                    <td key={head[column]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
