import { graphql, type ResultOf } from '@parallax/schema/documents';
import { Desk, NotForYou, Said } from '../../../components/desk/desk.tsx';
import { Preview, PreviewPart } from '../../../components/desk/preview.tsx';
import { Publishing } from '../../../components/desk/publishing.tsx';
import { StoryArticles } from '../../../components/desk/story-articles.tsx';
import { StoryPart } from '../../../components/desk/story-part.ts';
import { Refusal } from '../../../components/refusal.tsx';
import { ask } from '../../../data/api.ts';
import { type DeskProps, serveDesk } from '../../../data/desk.ts';
import { editStory } from '../../../data/edit-story.ts';
import { single } from '../../../data/serve.ts';
import { momentInWords } from '../../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const StoryQuery = graphql(
  `
    query DeskStory($slug: String!) { story(slug: $slug) { ...StoryPart } }
  `,
  [StoryPart],
);
const PreviewQuery = graphql(
  `
    query DeskPreview($story: ID!) { briefingPreview(story: $story) { ...PreviewPart } }
  `,
  [PreviewPart],
);

interface StoryProps extends DeskProps {
  story: ResultOf<typeof StoryPart>;
  preview: ResultOf<typeof PreviewPart> | null;
  said: string | null;
  refusal: string | null;
}

export const getServerSideProps = serveDesk<Omit<StoryProps, 'may'>>(
  'EDIT',
  async ({ params, query }, fields, asker) => {
    const slug = single(params?.slug) ?? '';
    const { story } = await ask(StoryQuery, { slug }, asker);
    if (!story) return null;
    const done = fields ? await editStory(fields, story, asker) : { said: single(query.said) ?? null, refusal: null };
    if ('goTo' in done) return done;
    const now = fields ? ((await ask(StoryQuery, { slug }, asker)).story ?? story) : story;
    const isShown = query.preview !== undefined || now.isHeld;
    const preview = isShown ? (await ask(PreviewQuery, { story: story.id }, asker)).briefingPreview : null;
    return { story: now, preview, ...done };
  },
);

/** One story: its articles, what is published of it, what would be. */
export default function DeskStoryPage(props: StoryProps) {
  if (!props.may) return <NotForYou />;
  const { may, story, preview, said, refusal } = props;
  const action = `/desk/stories/${story.slug}`;
  const isWaiting = story.retraction !== null || story.isHeld;
  const state = story.retraction ? 'Retracted' : story.isHeld ? 'Held' : story.isStale ? 'Being compared' : 'Published';
  return (
    <Desk title={story.title} at="/desk/stories" may={may} again={story.isStale ? action : undefined}>
      <p className="own-facts">
        <span className={isWaiting ? 'tag tag-warn' : 'tag'}>{state}</span>{' '}
        {story.briefing && `Revision ${story.briefing.revision}, ${momentInWords(story.briefing.publishedAt)} · `}
        {story.quiz && `${story.quiz.questionCount} questions · `}
        <a href={`/stories/${story.slug}`}>The page that readers see</a>
      </p>
      <Said>{said}</Said>
      <Refusal>{refusal}</Refusal>
      <StoryArticles articles={story.articles.nodes} action={action} />
      <Publishing story={story} action={action} />
      {preview && <Preview preview={preview} />}
    </Desk>
  );
}
