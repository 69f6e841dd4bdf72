import { graphql, type ResultOf } from '@parallax/schema/documents';

export const PreviewPart = graphql(`
  fragment PreviewPart on BriefingPreview @_unmask {
    title
    changes
    questionCount
    sections {
      heading
      items { text citations { start end article { id name } } }
    }
  }
`);

/** What would be published of a story now, with what it changes. */
export function Preview({ preview }: { preview: ResultOf<typeof PreviewPart> }) {
  return (
    <section className="desk-part preview" aria-labelledby="preview">
      <h2 id="preview">Preview: {preview.title}</h2>
      {preview.changes.length > 0 && (
        <div className="shown-once">
          <p>
            <strong>What changes</strong>
          </p>
          <ul className="preview-changes">
            {preview.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="form-note">Its quiz would have {preview.questionCount} questions.</p>
      {preview.sections
        .filter(({ items }) => items.length > 0)
        .map(({ heading, items }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <ul className="preview-items">
              {items.map(({ text, citations }) => (
                <li key={text}>
                  {text}{' '}
                  <span className="own-facts">
                    {citations.slice(0, 4).map(({ article, start, end }, index) => (
                      <a key={`${article.id} ${start}`} href={`/articles/${article.id}?from=${start}&to=${end}`}>
                        {index > 0 && ', '}
                        {article.name}
                      </a>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}
