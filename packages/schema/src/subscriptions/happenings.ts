import type { ParallaxEvent } from '@parallax/database';
import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import { Article } from '../types/article.ts';
import { Briefing } from '../types/briefing.ts';
import { Story } from '../types/story.ts';
import { requireScope } from '../viewer.ts';

/** The kinds of event that concern a story. */
type StoryEvent = Exclude<ParallaxEvent, { kind: 'job' }>;
type Of<Kind extends StoryEvent['kind']> = Extract<StoryEvent, { kind: Kind }>;

/** Events of this kind, of one story where one is named. */
function wanted<Kind extends StoryEvent['kind']>(kind: Kind, storyId: number | string | null | undefined) {
  // An id of something else is nobody's: nothing is ever told of it.
  const story = storyId == null ? undefined : (localId(String(storyId), 'Story') ?? '');
  return (event: ParallaxEvent): event is Of<Kind> =>
    event.kind === kind && (story === undefined || (event as StoryEvent).story === story);
}

const storyArg = { description: 'Only what concerns this story.' };

builder.subscriptionFields((t) => ({
  articleStored: t.field({
    type: Article,
    description: 'Articles that come in, as soon as they are read and stored.',
    args: { story: t.arg.id(storyArg) },
    subscribe: (_root, { story }, { viewer, events }) => {
      requireScope(viewer, 'read');
      return events.listen(wanted('article-stored', story));
    },
    resolve: (event) => event.article,
  }),
  articleAnalysed: t.field({
    type: Article,
    description: 'Articles that were in and were read again, by a newer version of the analysis.',
    args: { story: t.arg.id(storyArg) },
    subscribe: (_root, { story }, { viewer, events }) => {
      requireScope(viewer, 'read');
      return events.listen(wanted('article-analysed', story));
    },
    resolve: (event) => event.article,
  }),
  storyCompared: t.field({
    type: Story,
    description: 'Stories whose articles were compared again, whether or not their briefing says anything new.',
    args: { story: t.arg.id(storyArg) },
    subscribe: (_root, { story }, { viewer, events }) => {
      requireScope(viewer, 'read');
      return events.listen(wanted('story-compared', story));
    },
    resolve: (event) => event.story,
  }),
  briefingPublished: t.field({
    type: Briefing,
    description: 'New revisions of briefings.',
    args: { story: t.arg.id(storyArg) },
    subscribe: (_root, { story }, { viewer, events }) => {
      requireScope(viewer, 'read');
      return events.listen(wanted('briefing-published', story));
    },
    resolve: (event) => event.briefing,
  }),
}));
