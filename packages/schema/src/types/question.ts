import { node } from '../node.ts';
import { optionsOfQuestion } from '../quiz-parts.ts';
import { Level, QuestionKind, Withheld } from './enums.ts';
import { Prompt } from './prompt.ts';
import { QuestionOption } from './question-option.ts';
import { Quiz } from './quiz.ts';

/** Shows nothing of its key: key, explanation and evidence are on `QuestionFeedback`, which an answer has to earn. */
export const Question = node('Question', ({ db }, ids) => db.question.findMany({ where: { id: { in: ids } } }));

Question.implement({
  description: 'A question about the reporting. Its key leaves the server only after the answer is in.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the quiz, from 0.' }),
    kind: t.field({ type: QuestionKind, description: 'How it is answered.', resolve: (question) => question.kind }),
    level: t.field({ type: Level, description: 'Where its answer is found.', resolve: (question) => question.level }),
    stem: t.exposeString('stem', { description: 'The question.' }),
    prompts: t.field({
      type: [Prompt],
      description: 'What the options are to be matched with; empty for other kinds.',
      resolve: (question) => question.prompts as { id: string; text: string }[],
    }),
    options: t.field({
      type: [QuestionOption],
      description: 'What can be chosen, in the order of showing; empty where the answer is typed.',
      resolve: (question, _args, context) => optionsOfQuestion(context).load(question.id),
    }),
    withheld: t.field({
      type: Withheld,
      nullable: true,
      description: 'Why it is asked no more; null where it is asked.',
      resolve: (question) => question.withheld,
    }),
    quiz: t.field({ type: Quiz, description: 'The quiz.', resolve: (question) => question.quizId }),
  }),
});
