import { groupLoader } from './group-loader.ts';
import { standing } from './standing.ts';
import { withoutText } from './types/article.ts';

/** The articles of stories, by date of publication, those without one last. */
export const articlesOfStory = groupLoader(
  ({ db }, ids) =>
    db.article.findMany({
      where: { storyId: { in: ids } },
      orderBy: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      omit: withoutText,
    }),
  (article) => article.storyId!,
);

/** The entities of stories, in the order of the comparison, as all that follow. */
export const entitiesOfStory = groupLoader(
  ({ db }, ids) => db.entity.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
  (entity) => entity.storyId,
);

export const findingsOfStory = groupLoader(
  ({ db }, ids) => db.finding.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
  (finding) => finding.storyId,
);

export const divergencesOfStory = groupLoader(
  ({ db }, ids) => db.divergence.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
  (divergence) => divergence.storyId,
);

export const positionsOfStory = groupLoader(
  ({ db }, ids) => db.position.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
  (position) => position.storyId,
);

export const numbersOfStory = groupLoader(
  ({ db }, ids) => db.numberComparison.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
  (comparison) => comparison.storyId,
);

export const timelineOfStory = groupLoader(
  ({ db }, ids) => db.timelineEvent.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
  (event) => event.storyId,
);

export const quotationsOfStory = groupLoader(
  ({ db }, ids) => db.quotationComparison.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
  (comparison) => comparison.storyId,
);

/** What changed from one comparison of stories to the next, the latest first. */
export const changesOfStory = groupLoader(
  ({ db }, ids) =>
    db.storyChange.findMany({ where: { storyId: { in: ids } }, orderBy: [{ at: 'desc' }, { position: 'asc' }] }),
  (change) => change.storyId,
);

export const briefingsOfStory = groupLoader(
  ({ db, viewer }, ids) =>
    db.briefing.findMany({ where: { storyId: { in: ids }, ...standing(viewer) }, orderBy: { revision: 'desc' } }),
  (briefing) => briefing.storyId,
);
