import { articleName } from '@parallax/comparison';
import { describe, expect, it } from 'vitest';
import { opening, outletLabel, outletPhrase, outletPhrases } from './outlets.ts';
import { readStory } from './reading.ts';
import { sampleAnalyses, sampleStory } from './sample.fixture.ts';

function readingWith(changes: Record<string, { publisher?: string | null; title?: string }>) {
  const analyses = new Map([...sampleAnalyses].map(([id, analysis]) => [id, { ...analysis, ...changes[id] }] as const));
  return readStory(sampleStory, analyses);
}

describe('an article by name', () => {
  it('is called by its publisher', () => {
    expect(outletPhrase(readingWith({}), 'a1')).toBe('the article from Harbour Gazette');
    expect(outletPhrases(readingWith({}), ['a1', 'a2', 'a5'])).toBe(
      'the articles from Harbour Gazette, Northern Ledger and Coast Herald',
    );
  });

  it('drops a remark in brackets after the publisher', () => {
    expect(outletLabel(readingWith({ a1: { publisher: 'Harbour Gazette (archive)' } }), 'a1')).toBe('Harbour Gazette');
  });

  it('is called by its headline where the publisher is not known', () => {
    expect(outletPhrase(readingWith({}), 'a4')).toBe('the article “What we know about the Marisol”');
  });

  it('adds the headline where two articles have one publisher', () => {
    expect(outletLabel(readingWith({ a2: { publisher: 'Harbour Gazette' } }), 'a2')).toBe(
      'Harbour Gazette, “Dozens missing after ferry disaster”',
    );
  });

  it('is called by its first words where it has neither', () => {
    expect(outletPhrase(readingWith({ a4: { title: '' } }), 'a4')).toBe(
      'the article that begins “The shipping line bought the vessel second-hand …”',
    );
  });

  it('has the name in a quiz that it has in a briefing', () => {
    for (const changed of [{}, { publisher: 'Harbour Gazette (archive)' }, { publisher: null, title: '' }]) {
      const reading = readingWith({ a4: changed });
      const analyses = reading.articles.map(reading.analysis);
      for (const article of reading.articles)
        expect(outletLabel(reading, article)).toBe(articleName(analyses, article));
    }
  });
});

describe('opening', () => {
  it('cuts between words', () => {
    expect(opening('Dozens missing after ferry disaster', 20)).toBe('Dozens missing after …');
    expect(opening('Short.', 20)).toBe('Short');
  });
});
