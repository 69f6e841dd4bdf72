import { print } from 'graphql';
import { expect, expectTypeOf, it } from 'vitest';
import { graphql, type ResultOf, readFragment, type VariablesOf } from './documents.ts';

const headline = graphql(`
  fragment Headline on Article {
    title
    publisher {
      name
    }
  }
`);

const page = graphql(
  `
    query Page($slug: String!) {
      story(slug: $slug) {
        changedAt
        articles(first: 2) {
          nodes {
            id
            ...Headline
          }
        }
      }
    }
  `,
  [headline],
);

it('knows what an operation takes and gives', () => {
  expectTypeOf<VariablesOf<typeof page>>().toEqualTypeOf<{ slug: string }>();
  type Story = NonNullable<ResultOf<typeof page>['story']>;
  expectTypeOf<Story['changedAt']>().toEqualTypeOf<string>();
  expectTypeOf<ResultOf<typeof headline>['publisher']>().toEqualTypeOf<{ name: string } | null>();
});

it('sends an operation with its fragments, and reads through them', () => {
  expect(print(page as never)).toContain('fragment Headline on Article');
  const article = { id: 'a', title: 'Ferry aground', publisher: null } as never;
  expect(readFragment(headline, article)).toMatchObject({ title: 'Ferry aground' });
});
