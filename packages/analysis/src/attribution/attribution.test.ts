import { describe, expect, it } from 'vitest';
import type { Attribution, Diagnostic, Quotation } from '../analysis.ts';
import type { ArticleSource } from '../article.ts';
import { segment } from '../segment/segment.ts';
import type { Layers } from '../stage.ts';
import { tokens } from '../tokens/tokens.ts';
import { attribution } from './attribution.ts';

interface Reading {
  text: string;
  attributions: readonly Attribution[];
  quotations: readonly Quotation[];
  diagnostics: Omit<Diagnostic, 'stage'>[];
}

function read(text: string, given: Partial<Pick<Layers, 'entities' | 'mentions'>> = {}): Reading {
  const source: ArticleSource = { id: 'a', text };
  const diagnostics: Omit<Diagnostic, 'stage'>[] = [];
  const diagnose = (problem: Omit<Diagnostic, 'stage'>) => void diagnostics.push(problem);
  const blocks: Layers['blocks'] = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'body',
  }));
  const layers = { blocks, entities: [], mentions: [], ...given };
  const { sentences } = segment.run({ ...layers, source, diagnose });
  const { tokens: words } = tokens.run({ ...layers, sentences, source, diagnose });
  const result = attribution.run({ ...layers, sentences, tokens: words, source, diagnose });
  return { text, diagnostics, ...result };
}

const said = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((span) => text.slice(span.start, span.end)).join(' … ');
const show = ({ text, attributions }: Reading) =>
  attributions.map((one) => [said(text, one.source), said(text, one.cue), said(text, one.content)]);

describe('attribution', () => {
  it.each([
    ['Officials said the dam held.', 'a clause without "that"', ['Officials', 'said', 'the dam held']],
    [
      'The council announced that the bridge would open in June.',
      '"that" belongs to the content',
      ['The council', 'announced', 'that the bridge would open in June'],
    ],
    ['“We will stay,” the minister said.', 'quotation, source, cue', ['the minister', 'said', '“We will stay,”']],
    [
      '“We will stay,” said Ida Ravn, a nurse.',
      'an inverted cue; the apposition belongs to the source',
      ['Ida Ravn, a nurse', 'said', '“We will stay,”'],
    ],
    [
      '“We stay,” she said, “until they leave.”',
      'a quotation with the cue in its middle',
      ['she', 'said', '“We stay,” … “until they leave.”'],
    ],
    ['The dam held, engineers said.', 'a clause before its cue', ['engineers', 'said', 'The dam held']],
    [
      'According to the union, nobody was hurt.',
      'a preposition that reports',
      ['the union', 'According to', 'nobody was hurt'],
    ],
    [
      'Nobody was hurt, according to the union.',
      'the same at the end',
      ['the union', 'according to', 'Nobody was hurt'],
    ],
    [
      'Jonas Holm, who led the inquiry, said the pumps were old.',
      'a relative clause belongs to the source',
      ['Jonas Holm, who led the inquiry', 'said', 'the pumps were old'],
    ],
    [
      "A spokesman for Norland's president said no troops had crossed the border.",
      'an unnamed source is the whole noun phrase',
      ["A spokesman for Norland's president", 'said', 'no troops had crossed the border'],
    ],
    [
      'The army has repeatedly said that it will withdraw.',
      'auxiliaries and adverbs belong to the cue',
      ['The army', 'has repeatedly said', 'that it will withdraw'],
    ],
    ['Holm declined to comment.', 'an infinitive', ['Holm', 'declined', 'to comment']],
    [
      'The army is expected to withdraw on Monday.',
      'a passive without a source',
      ['', 'is expected', 'The army … to withdraw on Monday'],
    ],
    [
      'Residents accused the utility of hiding the leak.',
      'an accusation',
      ['Residents', 'accused', 'the utility of hiding the leak'],
    ],
  ])('%s (%s)', (text, _reason, expected) => {
    expect(show(read(text))).toEqual([expected]);
  });

  it('goes on with a speaker through a quotation that fills the next sentence of the paragraph', () => {
    const reading = read(
      '“The water is rising,” Ida Ravn said. “We need pumps. We need them now.”\n\n“Leave us alone.”',
    );
    expect(show(reading)).toEqual([
      ['Ida Ravn', 'said', '“The water is rising,” … “We need pumps. We need them now.”'],
    ]);
    expect(reading.quotations.map((quotation) => quotation.speaker?.name ?? null)).toEqual([
      'Ida Ravn',
      'Ida Ravn',
      null,
    ]);
  });

  it('says which attribution holds another', () => {
    const reading = read('State television reported that the minister had said the talks were over.');
    expect(reading.attributions.map((one) => one.within)).toEqual([null, 0]);
  });

  it('reports an unbalanced mark and reads the rest of the article', () => {
    const reading = read(
      '“The road is closed, the officer told drivers. Nobody was hurt.\n\nHolm said the paper would not close.',
    );
    expect(reading.diagnostics.map((problem) => problem.code)).toEqual(['unbalanced-quotation-mark']);
    expect(show(reading)).toContainEqual(['Holm', 'said', 'the paper would not close']);
  });

  it('resolves a source to the entity of its head, not to a name inside it', () => {
    const text = 'Ida Ravn said it was late. A spokesman for Ida Ravn said it was early.';
    const second = text.lastIndexOf('Ida Ravn');
    const reading = read(text, {
      entities: [{ id: 'e1', type: 'person', name: 'Ida Ravn', aliases: [] }],
      mentions: [
        { start: 0, end: 8, entity: 'e1', kind: 'name' },
        { start: second, end: second + 8, entity: 'e1', kind: 'name' },
      ],
    });
    expect(reading.attributions.map((one) => one.speaker)).toEqual([
      { entity: 'e1', name: 'Ida Ravn' },
      { entity: null, name: 'A spokesman for Ida Ravn' },
    ]);
  });

  it('gives no speaker to a pronoun that no mention resolves', () => {
    expect(read('He said it was late.').attributions[0]?.speaker).toBeNull();
  });
});
