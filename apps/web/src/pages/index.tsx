import { graphql, type ResultOf, readFragment } from '@parallax/schema/documents';
import { DueSection } from '../components/due-section.tsx';
import { PageHead } from '../components/page-head.tsx';
import { StoryCard, StoryCardFragment } from '../components/story-card.tsx';
import { ask } from '../data/api.ts';
import { serve } from '../data/serve.ts';

export const config = { unstable_runtimeJS: false };

const HomeQuery = graphql(
  `
    query Home {
      stories(first: 50, orderBy: { field: PUBLISHED, direction: DESC }) {
        nodes { ...StoryCard }
      }
    }
  `,
  [StoryCardFragment],
);

export const getServerSideProps = serve(async () => {
  const { stories } = await ask(HomeQuery, {});
  return { stories };
});

/** The stories, and what this is. */
export default function HomePage({ stories }: ResultOf<typeof HomeQuery>) {
  return (
    <>
      <PageHead
        title="The same event, seen from several places"
        path="/"
        description="What the articles about one event report, who says so, where they differ, with the words behind every sentence."
      />
      <div className="home">
        <header className="home-head">
          <h1>The same event, seen from several places</h1>
          <p>
            What the articles about one event report, who says so, where they agree and where they drift apart, with the
            words behind every sentence.
          </p>
        </header>
        <DueSection />
        <section className="stories" aria-labelledby="stories-heading">
          <h2 id="stories-heading" className="label-heading">
            Stories
          </h2>
          {stories.nodes.length === 0 && (
            <p role="status">No story is ready yet. The first articles are being read and compared.</p>
          )}
          {stories.nodes.map((story) => (
            <StoryCard key={readFragment(StoryCardFragment, story).slug} story={story} />
          ))}
        </section>
        <section className="about" id="about" aria-labelledby="about-heading">
          <h2 id="about-heading">What Parallax is</h2>
          <p>
            Parallax is what astronomers call the shift of one object seen from two places; it is how they measure how
            far away a thing really is. This site does the same with the news. It sets several articles about one event
            side by side and shows what they report.
          </p>
          <ul className="about-points">
            <li>
              <b>Every sentence has its source.</b> The small numbers lead to the exact words in an article. A sentence
              with a name, a number or a date that its sources do not hold is left out.
            </li>
            <li>
              <b>Copies count once.</b> Five articles that rest on one agency report are one origin. “Corroborated”
              means that independent origins carry a statement. It never means “true”.
            </li>
            <li>
              <b>Differences stay.</b> Where articles contradict each other, both wordings are shown. There is no
              verdict, no score for outlets, no political axis, and everybody sees the same page.
            </li>
            <li>
              <b>Try it yourself.</b> Each story has a quiz about the reporting: who said it, which figure is the later
              one, which article rests on another.
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}
