import { type GraphQLSchema, getNamedType, getOperationAST, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** What is the same for everyone until something is published; anything else may be of one reader, or change at any time. */
const publicRoots = new Set([
  'archive',
  'archiveMonths',
  'article',
  'articles',
  'briefing',
  'claims',
  'divergences',
  'entities',
  'entity',
  'findings',
  'profile',
  'profiles',
  'quotations',
  'search',
  'stories',
  'story',
]);

/** What hangs on a story and still is of one reader: attempts, answers, reviews, accounts. */
const privateType = /Attempt|Response|Review|Viewer|User|Account|Session|Token|Job/;

/** Whether the answer to an operation may be kept for everyone until something is published. */
export function isCacheable(schema: GraphQLSchema, text: string): boolean {
  const document = parse(text);
  if (getOperationAST(document)?.operation !== 'query') return false;
  const types = new TypeInfo(schema);
  let isPublic = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const type = types.getType();
        if (types.getParentType() === schema.getQueryType() && !publicRoots.has(name.value)) isPublic = false;
        if (!type || privateType.test(getNamedType(type).name)) isPublic = false;
      },
    }),
  );
  return isPublic;
}
