/** The id of the form in the masthead: the filters of the search page belong to it too. */
export const searchForm = 'search';

/** The box in the masthead of every page. */
export function SearchBox({ query }: { query: string }) {
  return (
    <search>
      <form id={searchForm} className="search-box" action="/search" method="get">
        <input
          type="search"
          name="q"
          aria-label="Search"
          placeholder="Search"
          maxLength={200}
          defaultValue={query}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" aria-label="Search">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4zM10.9 10.9 14.5 14.5" className="sign-line" />
          </svg>
        </button>
      </form>
    </search>
  );
}
