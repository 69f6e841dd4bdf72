import type { Analysis } from '@parallax/analysis';
import { brief, revisionLog } from '@parallax/briefing';
import {
  articleName,
  compareStory,
  joinProfiles,
  profileKeys,
  storyChanges,
  type TextVectors,
} from '@parallax/comparison';
import {
  type Database,
  markOutOfDate,
  profileCandidates,
  publishBriefing,
  publishQuiz,
  readAnalyses,
  readBriefing,
  readStory,
  type SavedComparison,
  type StaleStory,
  saveComparison,
  withholdChanged,
} from '@parallax/database';
import { changedGround, groundsOf, makeQuiz, type Question } from '@parallax/quiz';
import type { PreviewedBriefing } from '@parallax/schema';
import { changeLines } from './change-lines.ts';
import type { StoryVectors } from './story-vectors.ts';
import { titleOf } from './title.ts';

/** How many questions a story has, for attempts to draw from: a second one finds others. */
const questionPool = 24;

/** How long a preview waits for the sentence model, in milliseconds: less than an operation may take. */
const previewPatience = 5_000;

/**
 * Compares the articles of a story again and publishes what comes of it: briefing, quiz, comparison. The comparison goes
 * last, because storing it makes the story current: a process that dies before leaves the story stale, and whoever starts
 * next does all of it again, which changes nothing that was published already.
 */
export async function publishStory(
  db: Database,
  { id, articleIds, staleSince }: StaleStory,
  now: Date,
  vectors: StoryVectors | null,
): Promise<SavedComparison> {
  const analyses = await readAnalyses(db, articleIds);
  const { byId, story, briefing, questions, last } = await prepareStory(
    db,
    id,
    analyses,
    (await vectors?.of(analyses)) ?? null,
  );
  await publishBriefing(db, id, briefing, now, changeLines(last, briefing), revisionLog(last, briefing));
  const grounds = (question: Question) => groundsOf(question, story, byId);
  const quiz = await publishQuiz(db, id, questions, now, grounds);
  await withholdChanged(
    db,
    id,
    quiz.id,
    (question, before) => {
      const after = grounds(question);
      // Of an older question nobody knows what it rested on.
      return { grounds: after, changed: before === null ? 'claim-changed' : changedGround(before, after) };
    },
    now,
  );
  // An article that is gone from the database has no name any more.
  const nameOf = (article: string) => (byId.has(article) ? articleName(analyses, article) : null);
  const changes = storyChanges(await readStory(db, id), story, nameOf);
  const known = await profileCandidates(db, id, profileKeys(story));
  const saved = await saveComparison(db, id, story, staleSince, { at: now, changes }, joinProfiles(story, known));
  // It has changed meanwhile. Where somebody else has published that state already, this older one must not be what stands.
  if (saved !== 'current') await markOutOfDate(db, id);
  return saved;
}

/**
 * What would be published of a story, without publishing it. Null where it has no articles. Where the sentence model has much to
 * do first, this one time without it.
 */
export async function previewStory(
  db: Database,
  id: string,
  vectors: StoryVectors | null,
): Promise<PreviewedBriefing | null> {
  const articles = await db.article.findMany({
    where: { storyId: id },
    select: { id: true },
    orderBy: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  if (articles.length === 0) return null;
  const analyses = await readAnalyses(
    db,
    articles.map((article) => article.id),
  );
  const { briefing, questions, last } = await prepareStory(
    db,
    id,
    analyses,
    (await vectors?.within(previewPatience, analyses)) ?? null,
  );
  return {
    title: briefing.title,
    sections: briefing.sections.map(({ heading, items }) => ({ heading, items })),
    changes: changeLines(last, briefing),
    questionCount: questions.questions.length,
  };
}

/** Compares the articles of a story, and makes of it what is published. */
async function prepareStory(db: Database, id: string, analyses: readonly Analysis[], vectors: TextVectors | null) {
  const byId = new Map(analyses.map((analysis) => [analysis.id, analysis]));
  const compared = compareStory(id, analyses, vectors);
  // Where no article has a headline, the comparison knows no better title than the id.
  const story = compared.title === id ? { ...compared, title: titleOf(analyses[0]) } : compared;
  const briefing = brief(story, byId);
  const last = (await readBriefing(db, id))?.briefing ?? null;
  return { byId, story, briefing, questions: makeQuiz(story, byId, { size: questionPool }), last };
}
