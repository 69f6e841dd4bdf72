import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { count } from '../words/count.ts';
import { momentInWords } from '../words/moment.ts';

export const StoryCardFragment = graphql(`
  fragment StoryCard on Story {
    title
    slug
    asOf
    articleCount
    originCount
    quiz { questionCount }
    briefing {
      title
      asOf
      sections(kinds: [SUMMARY]) {
        items { text }
      }
    }
  }
`);

/** How many sentences of the summary stand here. */
const mostSentences = 2;

/** A story on the home page: what it is, how much reporting there is, the first sentences, the ways in. */
export function StoryCard({ story }: { story: FragmentOf<typeof StoryCardFragment> }) {
  const { title, slug, asOf, articleCount, originCount, quiz, briefing } = readFragment(StoryCardFragment, story);
  const when = briefing?.asOf ?? asOf;
  const sentences = (briefing?.sections[0]?.items ?? []).slice(0, mostSentences);
  return (
    <article className="story-card entry" data-item="">
      <h3>
        <a href={`/stories/${slug}`}>{briefing?.title ?? title}</a>
      </h3>
      <p className="facts-line">
        {when && (
          <>
            <span>
              As of <time dateTime={when}>{momentInWords(when)}</time>
            </span>{' '}
          </>
        )}
        <span>
          {count(articleCount, 'article')}, {count(originCount, 'independent origin')}
        </span>
      </p>
      {sentences.length > 0 ? (
        <p className="story-summary">{sentences.map(({ text }) => text).join(' ')}</p>
      ) : (
        <p className="story-summary faint">The briefing is being prepared.</p>
      )}
      <p className="ways">
        <a href={`/stories/${slug}`}>
          Read the briefing<span className="unseen">: {briefing?.title ?? title}</span>
        </a>{' '}
        {quiz && quiz.questionCount > 0 && (
          <a href={`/quiz/${slug}`}>
            Take the quiz, {count(quiz.questionCount, 'question')}
            <span className="unseen">: {briefing?.title ?? title}</span>
          </a>
        )}
      </p>
    </article>
  );
}
