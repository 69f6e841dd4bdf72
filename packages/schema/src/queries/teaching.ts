import { builder } from '../builder.ts';
import { Teaching } from '../types/teaching.ts';
import { may } from '../viewer.ts';

builder.queryField('teaching', (t) =>
  t.field({
    type: Teaching,
    nullable: true,
    description: 'What the teacher who asks has; null for who is no teacher.',
    resolve: (_root, _args, { viewer }) =>
      may(viewer, 'teach') && viewer.id !== null ? { teacherId: viewer.id } : null,
  }),
);
