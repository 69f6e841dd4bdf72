import { graphql, type ResultOf, readFragment } from '@parallax/schema/documents';
import { OwnQuestionFragment } from '../components/teach/own-question.ts';
import { headlineBeside } from '../words/headline.ts';
import { ask } from './api.ts';
import type { Asker } from './asker.ts';
import { StorySourcesFragment } from './story-sources.ts';

const OwnQuizQuery = graphql(
  `
    query OwnQuiz($id: ID!) {
      teaching {
        quiz(id: $id) {
          id
          title
          questionCount
          changedCount
          questions { ...OwnQuestion }
          story { id slug title ...StorySources }
        }
      }
    }
  `,
  [OwnQuestionFragment, StorySourcesFragment],
);

export type OwnQuizData = NonNullable<NonNullable<ResultOf<typeof OwnQuizQuery>['teaching']>['quiz']>;

/** A quiz of the teacher who asks; `no teacher` where nobody asks who is one, null where it is none of theirs. */
export async function loadOwnQuiz(id: string, asker: Asker): Promise<OwnQuizData | 'no teacher' | null> {
  const { teaching } = await ask(OwnQuizQuery, { id }, asker);
  return teaching ? teaching.quiz : 'no teacher';
}

/** The articles that a question of this quiz may cite. */
export function articlesOf(quiz: OwnQuizData) {
  const { articles } = readFragment(StorySourcesFragment, quiz.story);
  return articles.nodes.map((article) => ({
    id: article.id,
    outlet: article.name,
    headline: headlineBeside(article),
  }));
}
