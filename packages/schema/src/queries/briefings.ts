import { builder } from '../builder.ts';
import { briefingIdOf } from '../revisions.ts';
import { Briefing } from '../types/briefing.ts';

builder.queryFields((t) => ({
  briefing: t.field({
    type: Briefing,
    nullable: true,
    description:
      'The cited account of the story with this slug: the latest, or one revision, which stays as it is for ever. Null where there is none.',
    args: {
      slug: t.arg.string({ required: true, description: "The story's name in addresses of pages." }),
      revision: t.arg.int({ description: 'Which revision, from 1.' }),
    },
    resolve: async (_root, { slug, revision }, context) => {
      const story = await context.db.story.findUnique({
        where: { slug },
        select: { id: true, mergedIntoId: true, retractedAt: true },
      });
      if (!story || story.retractedAt) return null;
      // The revisions of a merged story stay where they were; what is latest, the story that it went into knows.
      const storyId = revision == null ? (story.mergedIntoId ?? story.id) : story.id;
      return briefingIdOf(context).load({ storyId, revision: revision ?? null });
    },
  }),
}));
