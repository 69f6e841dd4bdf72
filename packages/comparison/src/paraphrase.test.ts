import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { likeness } from './claim-likeness.ts';
import { storyEntities } from './entities.ts';
import { paraphrases } from './paraphrase.ts';
import { textsToEmbed } from './sentence-vectors.ts';
import { storyClaims } from './story-claims.ts';
import { unitsOf } from './units.ts';

const report = (id: string, statements: readonly string[]) =>
  sketch({
    id,
    text: statements.map((statement) => `${statement}.`).join(' '),
    claims: statements.map((text) => ({ text })),
  });

const analyses = [
  report('a1', [
    'The ferry was ageing and slow',
    'Rescuers discovered three vessels near the shore',
    'The mayor has resigned after the harbour inquiry',
    'No passenger was hurt',
  ]),
  report('a2', [
    'The head of the town hall quit over the investigation of the port',
    'Divers located the boats close to the beach',
    'Tickets will cost more from January',
  ]),
];
const claims = storyClaims(analyses, storyEntities(analyses));
const units = unitsOf(claims);
const alike = likeness(units);
const found = paraphrases(units, alike);
const odds = (one: string, other: string, pairs = found): number =>
  Math.max(
    -Infinity,
    ...pairs
      .filter(({ first, second }) => units[first]!.text.includes(one) && units[second]!.text.includes(other))
      .map((pair) => pair.odds),
  );

describe('what states the same thing in other words', () => {
  it('is likelier than what does not', () => {
    expect(odds('vessels near the shore', 'boats close to the beach')).toBeGreaterThan(-0.5);
    expect(odds('vessels near the shore', 'boats close to the beach')).toBeGreaterThan(
      2 + odds('ageing and slow', 'boats close to the beach'),
    );
  });

  it('is told by a part of a claim too', () => {
    expect(units.some(({ part, text }) => part !== null && text.startsWith('after the harbour'))).toBe(true);
  });

  it('is unlikely where hardly anything is in common, and not looked for within one article', () => {
    expect(odds('No passenger was hurt', 'Tickets will cost more')).toBeLessThan(0);
    for (const { first, second } of found)
      expect(claims[units[first]!.owner]!.article).not.toBe(claims[units[second]!.owner]!.article);
  });

  it('is told by vectors of a sentence model where words say nothing', () => {
    const axis = (text: string): Float32Array =>
      Float32Array.from([
        /ageing/.test(text) ? 1 : 0,
        /Tickets/.test(text) ? 1 : 0,
        /vessels|boats/.test(text) ? 1 : 0,
        0.1,
      ]);
    const vectors = new Map(analyses.flatMap(textsToEmbed).map((text) => [text, axis(text.split(' (')[0]!)]));
    const withVectors = paraphrases(units, alike, vectors);
    const near = ['vessels near the shore', 'boats close to the beach'] as const;
    expect(odds(...near, withVectors)).toBeGreaterThan(odds(...near));
    const far = paraphrases(units, alike, new Map([...vectors].map(([text]) => [text, axis('')])));
    expect(odds(...near, far)).toBeLessThan(odds(...near, withVectors));
    expect(paraphrases(units, alike, new Map([...vectors].slice(1)))).toEqual(found);
  });
});
