import { holdStory, releaseStory, restoreStory, retractStory, StoreError } from '@parallax/database';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { InvalidInput, NotAllowed, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { Story } from '../types/story.ts';
import { requireScope } from '../viewer.ts';

const failures = [NotAllowed, NotFound, InvalidInput];
const longestNote = 1000;

async function edit(context: Context, storyId: number | string, work: (id: string) => Promise<void>): Promise<string> {
  requireScope(context.viewer, 'edit');
  const id = localId(String(storyId), 'Story');
  if (id === null) throw new NotFound('There is no such story.');
  try {
    await work(id);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'TEXT_NOT_STORABLE') throw new InvalidInput('note', error.message);
    throw new NotFound(error.message);
  }
  Story.getDataloader(context).clear(id);
  return id;
}

const story = { required: true, description: 'Which story.' } as const;

builder.mutationFields((t) => ({
  holdStory: t.field({
    type: Story,
    description:
      'Holds a story: what is published of it stays, and what its articles change waits until it is published (`publishStory`). `briefingPreview` shows what waits. For editors.',
    errors: { types: failures, union: { name: 'HoldStoryResult', description: 'The story, or why nothing was done.' } },
    args: { story: t.arg.id(story) },
    resolve: (_root, args, context) => edit(context, args.story, (id) => holdStory(context.db, id)),
  }),
  publishStory: t.field({
    type: Story,
    description: 'Publishes what waits in a story that is held, which is held no more. For editors.',
    errors: {
      types: failures,
      union: { name: 'PublishStoryResult', description: 'The story, or why nothing was done.' },
    },
    args: { story: t.arg.id(story) },
    resolve: (_root, args, context) => edit(context, args.story, (id) => releaseStory(context.db, id)),
  }),
  retractStory: t.field({
    type: Story,
    description:
      'Takes back what was published of a story: its page shows the note in place of the briefing, and no list or search leads to it. For editors.',
    errors: {
      types: failures,
      union: { name: 'RetractStoryResult', description: 'The story, or why nothing was done.' },
    },
    args: {
      story: t.arg.id(story),
      note: t.arg.string({ required: true, description: `Why, for readers: 1 to ${longestNote} letters.` }),
    },
    resolve: (_root, args, context) =>
      edit(context, args.story, async (id) => {
        const note = args.note.trim();
        if (note.length === 0 || note.length > longestNote) {
          throw new InvalidInput('note', `Write 1 to ${longestNote} letters.`);
        }
        await retractStory(context.db, id, note, context.now());
      }),
  }),
  restoreStory: t.field({
    type: Story,
    description: 'Publishes a story again that was retracted. For editors.',
    errors: {
      types: failures,
      union: { name: 'RestoreStoryResult', description: 'The story, or why nothing was done.' },
    },
    args: { story: t.arg.id(story) },
    resolve: (_root, args, context) => edit(context, args.story, (id) => restoreStory(context.db, id)),
  }),
}));
