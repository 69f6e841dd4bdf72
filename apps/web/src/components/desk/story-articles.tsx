import type { ResultOf } from '@parallax/schema/documents';
import { headline } from '../../words/headline.ts';
import { momentInWords } from '../../words/moment.ts';
import { Field } from '../field.tsx';
import type { StoryPart } from './story-part.ts';

interface StoryArticlesProps {
  articles: ResultOf<typeof StoryPart>['articles']['nodes'];
  /** Where its forms go. */
  action: string;
}

/** The articles of a story, and how they are told apart or joined with others. */
export function StoryArticles({ articles, action }: StoryArticlesProps) {
  return (
    <section className="desk-part" aria-labelledby="articles">
      <h2 id="articles">Its articles</h2>
      <form className="form" method="post" action={`${action}#articles`}>
        <ul className="own-rows">
          {articles.map((article) => (
            <li key={article.id} className="own-row">
              <label className="tick">
                <input type="checkbox" name="article" value={article.id} aria-label={headline(article)} />
                <span>
                  <a className="own-title" href={`/desk/articles/${article.id}`}>
                    {headline(article)}
                  </a>
                  {article.isPinned && <span className="tag">Pinned</span>}
                  <br />
                  <span className="own-facts">
                    <bdi>{article.publisher?.name ?? 'Publisher not known'}</bdi>
                    {article.published && ` · ${momentInWords(article.published)}`}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p className="form-note">Of the articles that you tick:</p>
        <p className="button-row">
          <button type="submit" name="do" value="split" className="button quiet-button">
            Make a story of its own
          </button>
          <button type="submit" name="do" value="pin" className="button quiet-button">
            Pin
          </button>
          <button type="submit" name="do" value="unpin" className="button quiet-button">
            Unpin
          </button>
        </p>
      </form>
      <form className="form" method="post" action={`${action}#articles`}>
        <Field
          name="other"
          label="Merge another story into this one"
          hint="Its address, or the last part of it."
          required
        />
        <p>
          <button type="submit" name="do" value="merge" className="button quiet-button">
            Merge it
          </button>
        </p>
      </form>
    </section>
  );
}
