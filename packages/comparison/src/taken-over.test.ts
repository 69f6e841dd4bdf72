import { expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { storyEntities } from './entities.ts';
import { storyClaims } from './story-claims.ts';
import { countOrigins } from './taken-over.ts';

function origins(...texts: string[]) {
  const articles = texts.map((text, at) => sketch({ id: `a${at + 1}`, text: `${text}.`, claims: [{ text }] }));
  return countOrigins(storyClaims(articles, storyEntities(articles)), new Map());
}

it('counts those once who tell a thing in the same words, and names and quotations are nobody’s words', () => {
  const told = 'The ferry, which had weighed 610 tonnes when it left the yard in May, sank off the pier';
  expect(origins(told, `${told.replace('sank', 'went down')} at noon`)).toBe(1);
  expect(origins(told, 'The ferry, of 610 tonnes, went down within sight of the pier')).toBe(2);
  const held = 'In Orvane, Harbour Master Tomas Reik Venn of the Northern Coast Office called a meeting';
  expect(origins(`${held} for Friday`, `${held} on the wreck`)).toBe(2);
  const quoted = 'She said: “we heard it break and then the whole of the quay began to shake”';
  expect(origins(`${quoted} again and again`, `${quoted} to a reporter`)).toBe(2);
});
