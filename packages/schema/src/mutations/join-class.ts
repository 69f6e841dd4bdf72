import { foldNickname, type Joined, joinClass, StoreError } from '@parallax/database';
import { builder } from '../builder.ts';
import { InvalidInput } from '../failures.ts';
import { knownLearner, readerArgument } from '../learner.ts';
import { line } from '../line.ts';
import { orFailure, quizFailures } from '../store-failure.ts';
import { Membership } from '../types/membership.ts';
import { requireScope } from '../viewer.ts';

const longestNickname = 24;

const JoinedClass = builder.objectRef<Joined>('JoinedClass').implement({
  description: 'A place in a class.',
  fields: (t) => ({
    membership: t.field({
      type: Membership,
      description: 'The place.',
      resolve: ({ pupilId }, _args, { db }) => db.pupil.findUniqueOrThrow({ where: { id: pupilId } }),
    }),
    returnCode: t.exposeString('returnCode', {
      nullable: true,
      description:
        'With which the pupil comes back on another device: shown now and never again. Null for who came back.',
    }),
  }),
});

/** Which field of the form is wrong. */
const fieldOf: Record<string, string> = { JOIN_CODE_UNKNOWN: 'code', RETURN_CODE_WRONG: 'returnCode' };

builder.mutationField('joinClass', (t) =>
  t.field({
    type: JoinedClass,
    description: 'Joins a class by its code, under a nickname; nothing else is asked of a pupil.',
    errors: {
      types: quizFailures,
      union: { name: 'JoinClassResult', description: 'The place, or why there is none.' },
    },
    args: {
      code: t.arg.string({ required: true, description: 'The code of the class.' }),
      nickname: t.arg.string({
        required: true,
        description: `What the pupil is called there: up to ${longestNickname} letters, with a letter or digit among them.`,
      }),
      returnCode: t.arg.string({ description: 'The code that was shown at the first joining, for who comes back.' }),
      reader: t.arg.string(readerArgument),
    },
    resolve: async (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const learner = knownLearner(context, args.reader);
      const nickname = line(args.nickname, 'nickname', longestNickname);
      if (foldNickname(nickname) === '') throw new InvalidInput('nickname', 'Use at least one letter or digit.');
      return orFailure('nickname', async () => {
        try {
          return await joinClass(context.db, learner, args.code, nickname, args.returnCode || null);
        } catch (error) {
          const path = error instanceof StoreError ? fieldOf[error.code] : undefined;
          throw path ? new InvalidInput(path, (error as Error).message) : error;
        }
      });
    },
  }),
);
