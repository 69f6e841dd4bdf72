import { useSources } from '../citation.tsx';

/** Articles that rest on one report. */
export interface ComparedOrigin {
  id: string;
  articles: readonly string[];
}

interface CoverageTableProps {
  rows: readonly { number: number; text: string; articles: readonly string[] }[];
  origins: readonly ComparedOrigin[];
}

/** More than these are a list to look something up in, which opens when it is wanted. */
const mostLetters = 12;

function Letters({ ids }: { ids: readonly string[] }) {
  const { articles } = useSources();
  return (
    <ul className="letters">
      {ids.map((id) => (
        <li key={id}>
          <b>{articles.get(id)?.letter}</b> {articles.get(id)?.outlet}
        </li>
      ))}
    </ul>
  );
}

/** Which article carries which finding: one letter an article, the articles of one origin side by side. */
export function CoverageTable({ rows, origins }: CoverageTableProps) {
  const { articles } = useSources();
  const columns = origins.flatMap((origin) => origin.articles);
  return (
    <div className="coverage">
      <h3 id="coverage-heading">Which article carries what</h3>
      {/* A region that scrolls must be reachable with the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <section className="scroll" aria-labelledby="coverage-heading" tabIndex={0}>
        <table className="grid" aria-labelledby="coverage-heading">
          {origins.map((origin) => (
            <colgroup key={origin.id} span={origin.articles.length} />
          ))}
          <thead>
            <tr>
              <td rowSpan={2} />
              {origins.map((origin, index) => (
                <th key={origin.id} scope="colgroup" colSpan={origin.articles.length} className="origin-head">
                  <abbr title={`Origin ${index + 1}`}>{index + 1}</abbr>
                </th>
              ))}
            </tr>
            <tr>
              {columns.map((id) => (
                <th key={id} scope="col">
                  <abbr title={articles.get(id)?.outlet}>{articles.get(id)?.letter}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <th scope="row">
                  <a href={`#finding-${row.number}`}>
                    <span className="row-number">{row.number}</span>
                    <span className="row-text">{row.text}</span>
                  </a>
                </th>
                {columns.map((id) =>
                  // An empty cell is read out as one: with sixty articles the word in each would be half the page.
                  row.articles.includes(id) ? (
                    <td key={id} className="yes">
                      yes
                    </td>
                  ) : (
                    <td key={id} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="legend-title">Letters are articles; the numbers above them are independent origins.</p>
      {columns.length > mostLetters ? (
        <details className="fold">
          <summary>Which article each of the {columns.length} letters is</summary>
          <Letters ids={columns} />
        </details>
      ) : (
        <Letters ids={columns} />
      )}
    </div>
  );
}
