import type { GraphQLEnumType, GraphQLInterfaceType } from 'graphql';
import { expect, it } from 'vitest';
import { nextSteps } from './next-steps.ts';
import { schema } from './schema.ts';

it('tells of every failure, by its code, what to do now', () => {
  const codes = (schema.getType('FailureCode') as GraphQLEnumType).getValues().map(({ name }) => name);
  expect(Object.keys(nextSteps).sort()).toEqual(codes.sort());
  for (const step of Object.values(nextSteps)) expect(step).toMatch(/^[A-Z].{15,}\.$/);
  const failure = schema.getType('Failure') as GraphQLInterfaceType;
  for (const { name, getFields } of schema.getPossibleTypes(failure)) {
    expect(Object.keys(getFields.call(schema.getType(name) as never)), name).toEqual(
      expect.arrayContaining(['code', 'message', 'nextStep']),
    );
  }
});
