import { describe, expect, it } from 'vitest';
import { statementTerms } from './statement-terms.ts';

const same = (one: string, other: string) => expect(statementTerms(one)).toEqual(statementTerms(other));

describe('what a statement states', () => {
  it('is the same in irregular forms, synonyms and for a country by its capital', () => {
    same('Lisbon sent aid', 'Portugal is dispatching assistance');
    same('The bank was sold', 'The bank sells');
  });

  it('is the same however sure anyone is of it', () => {
    same('The pier is expected to close', 'The pier will likely close');
  });

  it('differs where another country does it', () => {
    expect(statementTerms('Oslo sent aid')).not.toEqual(statementTerms('Rome sent aid'));
  });

  it('knows a country by its quarter of the compass where the text has named it', () => {
    expect(statementTerms('The North closed its harbours', ['north korea'])).toEqual(
      statementTerms('North Korea closed its harbours'),
    );
    expect(statementTerms('The North Sea is rough', ['north korea'])).not.toContain(statementTerms('North Korea')[0]);
  });
});
