import { fromEnum, StoreError, saveCorrection, withdrawCorrection } from '@parallax/database';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { InvalidInput, NotAllowed, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { Article } from '../types/article.ts';
import { BlockRole, EntityType } from '../types/enums.ts';
import { requireScope } from '../viewer.ts';

const failures = [NotAllowed, NotFound, InvalidInput];
const longestName = 200;

type Said = Parameters<typeof saveCorrection>[2];

function nameFrom(name: string, path: string): string {
  const plain = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (plain.length > 0 && plain.length <= longestName) return plain;
  throw new InvalidInput(path, `Write 1 to ${longestName} letters.`);
}

/** Does an editor's work; the articles that it changes are read again soon. */
async function edit(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'PLACE_NOT_IN_ARTICLE') throw new InvalidInput('start', error.message);
    if (error.code === 'TEXT_NOT_STORABLE') throw new InvalidInput('name', error.message);
    throw new NotFound(error.message);
  }
}

function correct(context: Context, articleId: number | string, said: () => Said): Promise<string> {
  requireScope(context.viewer, 'edit');
  const article = localId(String(articleId), 'Article');
  if (article === null) throw new NotFound('There is no such article.');
  return edit(async () => {
    await saveCorrection(context.db, article, said(), context.viewer.id);
    return article;
  });
}

const place = {
  article: { required: true, description: 'Which article.' },
  start: { required: true, description: 'Where the place starts in its text, in UTF-16 units.' },
  end: { required: true, description: 'Where it ends.' },
} as const;

builder.mutationFields((t) => ({
  correctBlock: t.field({
    type: Article,
    description:
      'Says what a block of an article is for. It is read again soon, and the correction holds for every later reading. For editors.',
    errors: {
      types: failures,
      union: { name: 'CorrectBlockResult', description: 'The article, or why nothing was done.' },
    },
    args: {
      article: t.arg.id(place.article),
      start: t.arg.int(place.start),
      end: t.arg.int(place.end),
      role: t.arg({ type: BlockRole, required: true, description: 'What the block at this place is for.' }),
    },
    resolve: (_root, { article, start, end, role }, context) =>
      correct(context, article, () => ({ kind: 'block', start, end, role: fromEnum(role) })),
  }),
  correctEntity: t.field({
    type: Article,
    description:
      'Says who or what a mention names. With the name of another entity of the article, the two become one. It is read again soon, and the correction holds for every later reading. For editors.',
    errors: {
      types: failures,
      union: { name: 'CorrectEntityResult', description: 'The article, or why nothing was done.' },
    },
    args: {
      article: t.arg.id(place.article),
      start: t.arg.int(place.start),
      end: t.arg.int(place.end),
      type: t.arg({ type: EntityType, required: true, description: 'What it is.' }),
      name: t.arg.string({ required: true, description: 'Its name.' }),
    },
    resolve: (_root, { article, start, end, type, name }, context) =>
      correct(context, article, () => ({
        kind: 'entity',
        start,
        end,
        type: fromEnum(type),
        name: nameFrom(name, 'name'),
      })),
  }),
  correctAttribution: t.field({
    type: Article,
    description:
      'Says who speaks in an attribution, by the place of its cue (“said”), or that it is none. It is read again soon, and the correction holds for every later reading. For editors.',
    errors: {
      types: failures,
      union: { name: 'CorrectAttributionResult', description: 'The article, or why nothing was done.' },
    },
    args: {
      article: t.arg.id(place.article),
      start: t.arg.int(place.start),
      end: t.arg.int(place.end),
      speaker: t.arg.string({ description: 'Who speaks; nothing where nobody does: the article says it itself.' }),
    },
    resolve: (_root, { article, start, end, speaker }, context) =>
      correct(context, article, () => ({
        kind: 'attribution',
        start,
        end,
        speaker: speaker == null ? null : nameFrom(speaker, 'speaker'),
      })),
  }),
  withdrawCorrection: t.field({
    type: Article,
    description: 'Takes a correction back: the article is read again without it. For editors.',
    errors: {
      types: failures,
      union: { name: 'WithdrawCorrectionResult', description: 'The article, or why nothing was done.' },
    },
    args: { correction: t.arg.id({ required: true, description: 'Which correction.' }) },
    resolve: (_root, args, context) => {
      requireScope(context.viewer, 'edit');
      const id = localId(args.correction, 'Correction');
      if (id === null) throw new NotFound('There is no such correction.');
      return edit(() => withdrawCorrection(context.db, id));
    },
  }),
}));
