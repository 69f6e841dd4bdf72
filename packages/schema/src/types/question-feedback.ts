import type { Question as QuestionRow } from '@parallax/database';
import type { Answer } from '@parallax/quiz';
import { builder } from '../builder.ts';
import { optionsOfQuestion } from '../quiz-parts.ts';
import { Evidence } from './evidence.ts';
import { OptionFeedback } from './option-feedback.ts';
import { Pair } from './pair.ts';
import { loadSubject, Subject } from './subject.ts';

/** Only `Response.feedback` gives one, so whoever reads it has answered. */
export const QuestionFeedback = builder.objectRef<QuestionRow>('QuestionFeedback');

function answerOf(question: QuestionRow): Answer {
  return question.answer as unknown as Answer;
}

QuestionFeedback.implement({
  description: 'The key of a question, and why: readable once the answer is in.',
  fields: (t) => ({
    explanation: t.exposeString('explanation', { description: 'Why the key is the key.' }),
    correctOptions: t.stringList({
      description: 'The keys of the right options; in their right order for a question of order.',
      resolve: (question) => {
        const answer = answerOf(question);
        return answer.type === 'options' || answer.type === 'order' ? answer.options : [];
      },
    }),
    correctPairs: t.field({
      type: [Pair],
      description: 'The right pairs of a matching question.',
      resolve: (question) => {
        const answer = answerOf(question);
        return answer.type === 'match' ? answer.pairs : [];
      },
    }),
    acceptedTexts: t.stringList({
      description: 'The names that are accepted where a name is typed.',
      resolve: (question) => {
        const answer = answerOf(question);
        return answer.type === 'text' ? answer.accept : [];
      },
    }),
    correctNumber: t.float({
      nullable: true,
      description: 'The right number where a number is typed.',
      resolve: (question) => {
        const answer = answerOf(question);
        return answer.type === 'number' ? answer.value : null;
      },
    }),
    unit: t.string({
      nullable: true,
      description: 'The unit of that number; empty where it counts things.',
      resolve: (question) => {
        const answer = answerOf(question);
        return answer.type === 'number' ? answer.unit : null;
      },
    }),
    options: t.field({
      type: [OptionFeedback],
      description: 'Each option with why it is right or wrong.',
      resolve: (question, _args, context) => optionsOfQuestion(context).load(question.id),
    }),
    evidence: t.loadableGroup({
      type: Evidence,
      description: 'Where the articles answer it.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { questionId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.questionId!,
      resolve: (question) => question.id,
    }),
    about: t.field({
      type: Subject,
      nullable: true,
      description: 'What of the comparison it was made from; null where a later comparison no longer has it.',
      resolve: (question, _args, context) => loadSubject(question.about, context),
    }),
  }),
});
