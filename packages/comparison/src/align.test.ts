import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { compareStory } from './compare.ts';

const company = { name: 'Marlow Ferries', aliases: [] };

const quay = sketch({
  id: 'a1',
  publisher: 'The Quay Times',
  published: '2025-05-02T09:00:00Z',
  headline: 'Ferry runs aground off Tarn',
  text: 'Ferry runs aground off Tarn\nAt least nine people were killed when a ferry ran aground off Tarn on Thursday. The Harbour Board said it could not confirm why the ferry had left its course. More boats are expected to reach the ferry soon. Boats have taken off the crew, which had slept. Marlow Ferries rejected the accusation.',
  entities: [{ name: 'Harbour Board' }, { name: 'Tarn', type: 'place' }, company],
  quantities: [{ text: 'nine', value: 9, counts: 'people' }],
  dates: [{ text: 'Thursday', edtf: '2025-05-01' }],
  claims: [
    { text: 'At least nine people were killed when a ferry ran aground off Tarn on Thursday' },
    {
      text: 'it could not confirm why the ferry had left its course',
      certainty: 'unconfirmed',
      voices: [{ source: 'The Harbour Board', cue: 'said' }],
    },
    { text: 'More boats are expected to reach the ferry soon', certainty: 'expected' },
    { text: 'Boats have taken off the crew' },
    { text: 'Marlow Ferries rejected the accusation', polarity: 'denied' },
  ],
});
const inland = sketch({
  id: 'a2',
  publisher: 'The Inland Star',
  published: '2025-05-02T11:00:00Z',
  headline: 'Nine deaths at sea',
  text: 'Nine deaths at sea\nThe ship lost its way in fog. The board was unable to confirm a cause, said Ada Finch, who leads the Harbour Board. Boats will soon reach the ferry. Marlow Ferries denies all claims against it, and calls the charges invented.',
  entities: [
    { name: 'Ada Finch', type: 'person', role: 'head of the Harbour Board' },
    { name: 'Harbour Board' },
    company,
  ],
  quantities: [{ text: 'Nine', value: 9, counts: 'deaths' }],
  claims: [
    { text: 'Nine deaths at sea' },
    {
      text: 'The board was unable to confirm a cause',
      certainty: 'unconfirmed',
      voices: [{ source: 'Ada Finch', cue: 'said' }],
    },
    { text: 'Boats will soon reach the ferry' },
    { text: 'Marlow Ferries denies all claims against it', polarity: 'denied' },
  ],
});

describe('claims that state the same thing', () => {
  const { findings } = compareStory('s', [quay, inland]);
  const together = (one: string, other: string) =>
    findings.some(({ claims }) => {
      const texts = claims.map(({ article, start, end }) => (article === 'a1' ? quay : inland).text.slice(start, end));
      return texts.some((text) => text.includes(one)) && texts.some((text) => text.includes(other));
    });

  it('are one count of one kind, in whatever words', () => {
    expect(together('nine people were killed', 'Nine deaths')).toBe(true);
  });

  it('are what one party cannot confirm, whoever speaks for it', () => {
    expect(together('it could not confirm why', 'unable to confirm a cause')).toBe(true);
  });

  it('are one party’s denials of all that is said', () => {
    expect(together('rejected the accusation', 'denies all claims')).toBe(true);
  });

  it('are not more of a thing and the thing itself', () => {
    expect(together('More boats are expected', 'Boats will soon reach')).toBe(false);
  });

  it('rest on one voice where that is all they have', () => {
    const finding = findings.find(({ text }) => /confirm/.test(text));
    expect(finding?.status).toBe('single-origin');
    expect(finding?.reason).toMatch(/rest on one voice/);
  });
});

/** An article of one sentence, which `source` says where it is given. */
const brief = (
  id: string,
  text: string,
  source?: string,
  { quantities = [], dates = [] }: Pick<Parameters<typeof sketch>[0], 'quantities' | 'dates'> = {},
) =>
  sketch({
    id,
    publisher: `Outlet ${id}`,
    published: '2025-05-02T09:00:00Z',
    headline: 'News from the quay',
    text: `News from the quay\n${source ? `${source} said ` : ''}${text}.`,
    entities: source ? [{ name: source.replace('The ', '') }] : [],
    quantities,
    dates,
    claims: [{ text, voices: source ? [{ source, cue: 'said' }] : [] }],
  });

describe('what keeps claims apart, and what they rest on', () => {
  it('two parties that cannot confirm a thing each say so of themselves', () => {
    const words = 'it could not confirm why the ferry had left its course';
    const { findings } = compareStory('s', [
      brief('b1', words, 'The Harbour Board'),
      brief('b2', words, 'The Coast Guard'),
    ]);
    expect(findings.filter(({ claims }) => claims.length > 1)).toEqual([]);
  });

  it('a count joins the part of a claim that gives it, and nothing else', () => {
    const two = [{ text: 'two', value: 2, counts: 'dockers' }];
    const { findings } = compareStory('s', [
      brief('b1', 'A crane killed two dockers as the whole harvest was lost', undefined, { quantities: two }),
      brief('b2', 'Among the dead are two dockers', undefined, { quantities: two }),
      brief('b3', 'The whole harvest was lost'),
    ]);
    const articles = findings.map((finding) => finding.articles);
    expect(articles).toContainEqual(['b1', 'b2']);
    expect(articles.some((each) => each.includes('b2') && each.includes('b3'))).toBe(false);
  });

  it('a day alone does not make one thing of two', () => {
    const dates = [{ text: 'Wednesday', edtf: '2025-05-07' }];
    const { findings } = compareStory('s', [
      brief('b1', 'They will be in the valley on Wednesday', undefined, { dates }),
      brief('b2', 'Nobody will be left on a roof on Wednesday', undefined, { dates }),
    ]);
    expect(findings.filter(({ claims }) => claims.length > 1)).toEqual([]);
  });

  it('where three origins name one voice, one that names nobody rests on it too', () => {
    const words = 'the ferry ran aground near the lighthouse of Tarn';
    const board = ['b1', 'b2', 'b3'].map((id) => brief(id, words, 'The Harbour Board'));
    const statusOf = (articles: ReturnType<typeof brief>[]) =>
      compareStory('s', articles).findings.find(({ claims }) => claims.length === articles.length);
    expect(statusOf([...board, brief('b4', words)])).toMatchObject({
      status: 'single-origin',
      reason: expect.stringContaining('all that name a voice rest on one'),
    });
    expect(statusOf([board[0]!, board[1]!, brief('b4', words)])).toMatchObject({ status: 'corroborated' });
  });
});

it('is one finding where two articles share a statement and its parts as well', () => {
  const statement =
    'The ferry Halda, which was built in 1968, ran aground off Tarn and was towed into the harbour after the storm had passed';
  const article = (id: string) => sketch({ id, text: `${statement}.`, claims: [{ text: statement }] });
  expect(compareStory('s', [article('a1'), article('a2')]).findings).toHaveLength(1);
});
