import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { groupLoader } from '../group-loader.ts';
import { node } from '../node.ts';
import { Article } from './article.ts';
import { ArticleEntity } from './article-entity.ts';
import { AttributionPart } from './attribution-part.ts';
import { AttributionKind } from './enums.ts';

export const Attribution = node('Attribution', ({ db }, ids) =>
  db.attribution.findMany({ where: { id: { in: ids } } }),
);

export const AttributionEdge = builder.edgeObject({
  type: Attribution,
  name: 'AttributionEdge',
  description: 'An attribution with its cursor.',
});
export const AttributionConnection = builder.connectionObject(
  { type: Attribution, name: 'AttributionConnection', description: 'A page of attributions.' },
  AttributionEdge,
);

/** The pieces of attributions: one read for source, cue and content together. */
const partsOf = groupLoader(
  ({ db }, ids) => db.attributionPart.findMany({ where: { attributionId: { in: ids } }, orderBy: { position: 'asc' } }),
  (part) => part.attributionId,
);

async function pieces(
  attribution: { id: string; articleId: string },
  kind: 'SOURCE' | 'CUE' | 'CONTENT',
  context: Context,
) {
  const parts = await partsOf(context).load(attribution.id);
  return parts
    .filter((part) => part.kind === kind)
    .map(({ start, end }) => ({ articleId: attribution.articleId, start, end }));
}

Attribution.implement({
  description: 'Who says it, the words that show it, what is said. Attributions nest: media citing an agency.',
  fields: (t) => ({
    kind: t.field({ type: AttributionKind, description: 'How the speech is reported.', resolve: (row) => row.kind }),
    article: t.field({ type: Article, description: 'The article it stands in.', resolve: (row) => row.articleId }),
    source: t.field({
      type: [AttributionPart],
      description: 'The words that name who says it; empty where none do.',
      resolve: (row, _args, context) => pieces(row, 'SOURCE', context),
    }),
    cue: t.field({
      type: [AttributionPart],
      description: 'The words that show that it is said: “said”, “according to”.',
      resolve: (row, _args, context) => pieces(row, 'CUE', context),
    }),
    content: t.field({
      type: [AttributionPart],
      description: 'What is said.',
      resolve: (row, _args, context) => pieces(row, 'CONTENT', context),
    }),
    within: t.field({
      type: Attribution,
      nullable: true,
      description: 'The attribution whose content holds this one; null at the top.',
      resolve: (row) => row.withinId,
    }),
    speaker: t.field({
      type: ArticleEntity,
      nullable: true,
      description: 'The entity that speaks, where it is one.',
      resolve: (row) => row.speakerId,
    }),
    speakerName: t.exposeString('speakerName', {
      nullable: true,
      description: "The speaker's name, or the words that name the speaker (“officials”).",
    }),
  }),
});
