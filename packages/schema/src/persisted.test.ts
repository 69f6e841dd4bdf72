import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { persisted } from './persisted.ts';

const operation = 'query Page { stories { nodes { ...B ...A } } }';
const a = 'fragment A on Story { title }';
const b = 'fragment B on Story { slug ...A }';

it('knows an operation again, in whatever order its fragments come and however often', () => {
  const first = persisted(parse(`${operation} ${a} ${b}`));
  const second = persisted({
    ...parse(operation),
    definitions: [a, b, operation, a].flatMap((text) => parse(text).definitions),
  });
  expect(second).toEqual(first);
  expect(first.id).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(first.text.indexOf('query Page')).toBe(0);
});

it('tells operations apart', () => {
  expect(persisted(parse('{ stories { totalCount } }')).id).not.toBe(
    persisted(parse('{ articles { totalCount } }')).id,
  );
});
