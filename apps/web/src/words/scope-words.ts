/** What a token of a scope may do, as its owner chooses it. */
export const scopeWords = {
  READ: 'Read what is published',
  TAKE: 'Take quizzes',
  OWN: 'Read and change your own attempts and reviews',
  TEACH: 'Keep classes',
  INGEST: 'Bring articles in',
  EDIT: 'Correct, merge, split, publish, retract',
  ADMINISTER: 'Give roles',
} as const;
