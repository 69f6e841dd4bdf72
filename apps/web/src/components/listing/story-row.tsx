import { graphql, type ResultOf } from '@parallax/schema/documents';
import { count } from '../../words/count.ts';
import { momentInWords } from '../../words/moment.ts';

export const StoryRowFragment = graphql(`
  fragment StoryRow on Story {
    slug
    title
    asOf
    articleCount
    originCount
    briefing {
      title
      sections(kinds: [SUMMARY]) {
        items { text }
      }
    }
  }
`);

/** A story in a list: its title, how much reporting there is, its first sentence. */
export function StoryRow({ story }: { story: ResultOf<typeof StoryRowFragment> }) {
  const { slug, title, asOf, articleCount, originCount, briefing } = story;
  const first = briefing?.sections[0]?.items[0]?.text;
  return (
    <li className="entry story-row" data-item="">
      <a className="row-name" href={`/stories/${slug}`}>
        {briefing?.title ?? title}
      </a>
      <span className="row-facts">
        {asOf && `${momentInWords(asOf.slice(0, 10))}, `}
        {count(articleCount, 'article')}, {count(originCount, 'independent origin')}
      </span>
      {first && <p>{first}</p>}
    </li>
  );
}
