import type { Hit, Marked } from '@parallax/database';
import { brandWithType } from '@pothos/core';
import { builder } from '../builder.ts';
import { Article } from './article.ts';
import { Claim } from './claim.ts';
import { Profile } from './profile.ts';
import { Quotation } from './quotation.ts';
import { Story } from './story.ts';

export const SearchKind = builder.enumType('SearchKind', {
  description: 'What can be found.',
  values: {
    STORY: { description: 'A story, by its title and its findings.' },
    ARTICLE: { description: 'An article, by its headline and its text, boilerplate left out.' },
    CLAIM: { description: 'A claim.' },
    QUOTATION: { description: 'A quotation.' },
    PROFILE: { description: 'A person, organisation or place, by all its names.' },
  } as const,
});

const Mark = builder.objectRef<{ start: number; end: number }>('Mark').implement({
  description: 'A part of a text that was searched for.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it starts in the text, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where it ends; the unit at `end` is no longer part of it.' }),
  }),
});

const MarkedText = builder.objectRef<Marked>('MarkedText').implement({
  description: 'A text, with what was searched for marked in it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text, plain.' }),
    marks: t.field({
      type: [Mark],
      description: 'What was searched for, in order; the marks do not overlap.',
      resolve: ({ marks }) => marks,
    }),
  }),
});

/** The type of the graph for each kind. (A function, because these types refer to each other across files.) */
const types = () => ({ STORY: Story, ARTICLE: Article, CLAIM: Claim, QUOTATION: Quotation, PROFILE: Profile }) as const;

const Found = builder.unionType('Found', {
  description: 'What was found.',
  types: () => Object.values(types()),
});

export const SearchHit = builder.objectRef<Hit>('SearchHit');

SearchHit.implement({
  description: 'Something that was found, with the words that it was found by.',
  fields: (t) => ({
    kind: t.field({ type: SearchKind, description: 'What it is.', resolve: ({ kind }) => kind }),
    title: t.field({
      type: MarkedText,
      nullable: true,
      description: 'Its title or name; null for claims and quotations.',
      resolve: ({ title }) => title,
    }),
    snippet: t.field({
      type: MarkedText,
      description: 'The words around what was found; the first words where only the title has it.',
      resolve: ({ snippet }) => snippet,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was put out, of a story its last article; null for profiles, and where it is not known.',
      resolve: ({ moment }) => (moment === null ? null : new Date(moment)),
    }),
    found: t.field({
      type: Found,
      nullable: true,
      description: 'The thing itself; null where it went between the search and the reading.',
      resolve: async ({ kind, target }, _args, context) => {
        const type = types()[kind];
        const row = await type.getDataloader(context).load(target);
        if (row === null) return null;
        brandWithType(row, type.name as never);
        return row;
      },
    }),
  }),
});
