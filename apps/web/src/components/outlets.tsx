import { useSources } from './citation.tsx';

/** More than this fill a phone's screen with names. */
const most = 6;

/** The outlets of some articles, by name, a link each to the article; of many the first few and how many others. */
export function Outlets({ ids }: { ids: readonly string[] }) {
  const { articles } = useSources();
  const shown = ids.length > most ? ids.slice(0, most - 2) : ids;
  return (
    <ul className="outlets">
      {shown.map((id) => (
        <li key={id}>
          <a href={`/articles/${id}`}>{articles.get(id)?.outlet ?? 'an article'}</a>
        </li>
      ))}
      {shown.length < ids.length && (
        <li>
          <a href="#articles">{ids.length - shown.length} others</a>
        </li>
      )}
    </ul>
  );
}
