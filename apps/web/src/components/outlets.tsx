import { useSources } from './citation.tsx';

/** The outlets of some articles, by name, a link each to the article. */
export function Outlets({ ids }: { ids: readonly string[] }) {
  const { articles } = useSources();
  return (
    <ul className="outlets">
      {ids.map((id) => (
        <li key={id}>
          <a href={`/articles/${id}`}>{articles.get(id)?.outlet ?? 'an article'}</a>
        </li>
      ))}
    </ul>
  );
}
