// Two invented reports of one event, with everything that can be stored of them.
import type { Analysis, ArticleSource, Span } from '@parallax/analysis';
import type { Briefing, Citation } from '@parallax/briefing';
import type { ArticleSpan, Story } from '@parallax/comparison';
import type { Quiz } from '@parallax/quiz';

/** Where words stand in a text. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text.`);
  return { start, end: start + words.length };
}

const first = `Ferry strike halts Tarnmouth crossings

By Ida Quill

“No boat will leave before Friday,” said Bram Oste, who leads the Harbour Union. 🚢 About 1,200 passengers were stranded on 3 March, the Coast Wire reported, citing the Harbour Union. The company did not confirm it.

Subscribe to our letter`;

const second = `Tarnmouth ferries stay in port

Between 900 and 1,000 people wait in Tarnmouth since 3 March, Oste told the Lantern. “No boat will leave until Friday.”`;

function firstAnalysis(id: string): Analysis {
  const span = (words: string) => at(first, words);
  return {
    id,
    title: 'Ferry strike halts Tarnmouth crossings',
    publisher: 'The Tarn Courier',
    byline: 'Ida Quill',
    published: '2031-03-04T08:30:00+01:00',
    updated: '2031-03-04',
    url: 'https://courier.example/ferry?x=1',
    language: 'en-GB',
    text: first,
    blocks: [
      { ...span('Ferry strike halts Tarnmouth crossings'), role: 'headline' },
      { ...span('By Ida Quill'), role: 'byline' },
      { start: first.indexOf('“No boat'), end: first.indexOf('\n\nSubscribe'), role: 'body' },
      { ...span('Subscribe to our letter'), role: 'boilerplate', reason: 'asks for a subscription' },
    ],
    sentences: [
      { ...span('Ferry strike halts Tarnmouth crossings'), block: 0 },
      { ...span('By Ida Quill'), block: 1 },
      { ...span('“No boat will leave before Friday,” said Bram Oste, who leads the Harbour Union.'), block: 2 },
      {
        ...span('About 1,200 passengers were stranded on 3 March, the Coast Wire reported, citing the Harbour Union.'),
        block: 2,
      },
      { ...span('The company did not confirm it.'), block: 2 },
    ],
    entities: [
      { id: 'e1', type: 'place', name: 'Tarnmouth', aliases: [] },
      { id: 'e2', type: 'person', name: 'Bram Oste', aliases: ['Oste', 'O’ste'], role: 'leader of the Harbour Union' },
      { id: 'e3', type: 'organisation', name: 'Harbour Union', aliases: ['the union, "HU"'] },
      { id: 'e4', type: 'other', name: 'Coast Wire', aliases: [] },
    ],
    mentions: [
      { ...span('Tarnmouth'), entity: 'e1', kind: 'name' },
      { ...span('Bram Oste'), entity: 'e2', kind: 'name' },
      { ...span('who'), entity: 'e2', kind: 'pronoun' },
      { ...span('Harbour Union'), entity: 'e3', kind: 'name' },
      { ...span('The company'), entity: 'e4', kind: 'nominal' },
    ],
    quantities: [
      { ...span('1,200'), value: 1200, low: null, high: null, change: '~', unit: '', counts: 'passengers' },
      { ...span('3'), value: 0.1 + 0.2, low: -1.5, high: 1e21, change: '<', unit: '%', counts: '' },
    ],
    dates: [
      { ...span('Friday'), edtf: 'XXXX-XX-XX' },
      { ...span('3 March'), edtf: 'XXXX-03-03' },
    ],
    quotations: [
      { ...span('“No boat will leave before Friday,”'), speaker: { entity: 'e2', name: 'Bram Oste' } },
      { ...span('“'), speaker: null },
      { ...span('”'), speaker: { entity: null, name: 'officials' } },
    ],
    attributions: [
      {
        kind: 'direct',
        source: [span('Bram Oste')],
        cue: [span('said')],
        content: [span('“No boat will leave before Friday,”')],
        within: null,
        speaker: { entity: 'e2', name: 'Bram Oste' },
      },
      {
        kind: 'indirect',
        source: [],
        cue: [span('citing'), span('reported')],
        content: [span('stranded'), span('About')],
        within: 2,
        speaker: null,
      },
      {
        kind: 'mixed',
        source: [span('the Coast Wire')],
        cue: [span('reported')],
        content: [span('About 1,200 passengers were stranded on 3 March')],
        within: null,
        speaker: { entity: null, name: 'the Coast Wire' },
      },
    ],
    claims: [
      {
        ...span('No boat will leave before Friday'),
        id: 'c1',
        sentence: 2,
        attributions: [0],
        certainty: 'expected',
        polarity: 'denied',
        quantities: [],
        dates: [0],
        entities: [],
      },
      {
        ...span('About 1,200 passengers were stranded on 3 March'),
        id: 'c2',
        sentence: 3,
        attributions: [2, 1],
        certainty: 'attributed',
        polarity: 'affirmed',
        quantities: [1, 0],
        dates: [1, 0],
        entities: ['e4', 'e1', 'e3'],
      },
      {
        ...span('The company did not confirm it.'),
        id: 'c3',
        sentence: 4,
        attributions: [],
        certainty: 'unconfirmed',
        polarity: 'denied',
        quantities: [],
        dates: [],
        entities: ['e4'],
      },
    ],
    diagnostics: [{ ...span('🚢'), stage: 'clean', code: 'odd-character', message: 'A picture stands in the text.' }],
    stages: ['clean@2', 'segment@1'],
  };
}

function secondAnalysis(id: string): Analysis {
  const span = (words: string) => at(second, words);
  return {
    id,
    title: 'Tarnmouth ferries stay in port',
    publisher: null,
    byline: null,
    published: null,
    updated: null,
    url: null,
    language: 'en',
    text: second,
    blocks: [{ start: 0, end: second.length, role: 'body' }],
    sentences: [
      { ...span('Between 900 and 1,000 people wait in Tarnmouth since 3 March, Oste told the Lantern.'), block: 0 },
    ],
    entities: [
      { id: 'e1', type: 'place', name: 'Tarnmouth', aliases: [] },
      { id: 'e2', type: 'person', name: 'Oste', aliases: [] },
    ],
    mentions: [],
    quantities: [
      {
        ...span('Between 900 and 1,000'),
        value: 950,
        low: 900,
        high: 1000,
        change: '>',
        unit: '',
        counts: 'people',
      },
    ],
    dates: [],
    quotations: [],
    attributions: [],
    claims: [
      {
        ...span('Between 900 and 1,000 people wait in Tarnmouth since 3 March'),
        id: 'c1',
        sentence: 0,
        attributions: [],
        certainty: 'asserted',
        polarity: 'affirmed',
        quantities: [0],
        dates: [],
        entities: ['e1', 'e2'],
      },
    ],
    diagnostics: [],
    stages: [],
  };
}

/** An analysis with everything in it. */
export const richAnalysis = (id = 'a1'): Analysis => firstAnalysis(id);

/** An analysis of another report of the same event, by a publisher that is not known. */
export const plainAnalysis = (id = 'a2'): Analysis => secondAnalysis(id);

/** An article as it came in, to an analysis of it. */
export const sourceOf = ({ id, text }: Analysis): ArticleSource => ({
  id,
  text,
  marks: [{ start: 0, end: 5, role: 'headline', reason: '<h1>' }],
});

/** A comparison of `richAnalysis()` and `plainAnalysis()` with everything in it. */
export function sampleStory(id: string): Story {
  const one = (words: string): ArticleSpan => ({ article: 'a1', ...at(first, words) });
  const two = (words: string): ArticleSpan => ({ article: 'a2', ...at(second, words) });
  return {
    id,
    title: 'Ferries stay in port at Tarnmouth',
    articles: ['a1', 'a2'],
    central: 'f.a1.c2',
    origins: [
      {
        id: 'a1',
        articles: ['a1', 'a2'],
        agency: 'Coast Wire',
        reason: 'Both credit it.',
        passages: [one('No boat'), two('No boat')],
      },
      { id: 'o2', articles: [], agency: null, reason: 'Nobody’s.', passages: [] },
    ],
    entities: [
      {
        id: 'a1.e2',
        type: 'person',
        name: 'Bram Oste',
        aliases: ['Oste'],
        role: 'leader of the Harbour Union',
        members: [
          { article: 'a1', entity: 'e2' },
          { article: 'a2', entity: 'e2' },
        ],
      },
      {
        id: 'a1.e1',
        type: 'place',
        name: 'Tarnmouth',
        aliases: [],
        role: null,
        members: [{ article: 'a1', entity: 'e1' }],
      },
    ],
    findings: [
      {
        id: 'f.a1.c2',
        text: 'About 1,200 passengers were stranded on 3 March',
        status: 'single-origin',
        reason: 'Both rest on the Coast Wire.',
        articles: ['a2', 'a1'],
        origins: 1,
        certainty: 'attributed',
        voices: ['the Coast Wire', 'Oste'],
        entities: ['a1.e1', 'a1.e2'],
        claims: [
          { claim: 'c1', ...two('Between 900 and 1,000 people wait in Tarnmouth since 3 March') },
          { claim: 'c2', ...one('About 1,200 passengers were stranded on 3 March') },
        ],
      },
      {
        id: 'f.a1.c3',
        text: 'The company did not confirm it.',
        status: 'unconfirmed',
        reason: 'It is hedged.',
        articles: ['a1'],
        origins: 1,
        certainty: 'unconfirmed',
        voices: [],
        entities: [],
        claims: [{ claim: 'c3', ...one('The company did not confirm it.') }],
      },
    ],
    divergences: [
      {
        id: 'd.quantity.a1.c2',
        kind: 'quantity',
        finding: 'f.a1.c2',
        about: 'how many people wait',
        explanation: 'One gives about 1,200, the other 900 to 1,000.',
        sides: [
          { articles: ['a2'], says: 'Between 900 and 1,000', spans: [two('Between 900 and 1,000')] },
          { articles: ['a1'], says: 'About 1,200', spans: [one('About 1,200'), one('1,200')] },
        ],
      },
    ],
    positions: [
      {
        id: 'p.1',
        party: 'a1.e2',
        name: 'Bram Oste',
        voice: 'Bram Oste',
        stance: 'asserts',
        spans: [one('Bram Oste')],
      },
      {
        id: 'p.2',
        party: null,
        name: 'The company',
        voice: 'it',
        stance: 'cannot confirm',
        spans: [one('The company')],
      },
      { id: 'p.3', party: null, name: 'The port', voice: 'The port', stance: 'silent', spans: [] },
    ],
    numbers: [
      {
        id: 'n.1',
        counts: 'people who wait',
        relation: 'conflict',
        explanation: 'Two voices at one time.',
        rows: [
          {
            value: 1200,
            low: null,
            high: null,
            change: '~',
            unit: '',
            says: 'About 1,200',
            voice: 'the Coast Wire',
            articles: ['a1'],
            spans: [one('About 1,200')],
          },
          {
            value: 950,
            low: 900,
            high: 1000,
            change: '=',
            unit: '',
            says: 'Between 900 and 1,000',
            voice: null,
            articles: ['a2', 'a1'],
            spans: [two('Between 900 and 1,000')],
          },
        ],
      },
    ],
    timeline: [
      { id: 't.1', edtf: 'XXXX-03-03', text: 'Passengers were stranded.', finding: 'f.a1.c2', spans: [one('3 March')] },
      { id: 't.2', edtf: '2031', text: 'Nothing more is known.', finding: null, spans: [] },
    ],
    quotations: [
      {
        id: 'q.1',
        speaker: 'a1.e2',
        name: 'Bram Oste',
        renderings: [
          {
            text: 'No boat will leave before Friday',
            articles: ['a1'],
            spans: [one('No boat will leave before Friday')],
          },
          {
            text: 'No boat will leave until Friday',
            articles: ['a2'],
            spans: [two('No boat will leave until Friday')],
          },
        ],
      },
      { id: 'q.2', speaker: null, name: null, renderings: [] },
    ],
    onlyIn: [{ article: 'a1', finding: 'f.a1.c3' }],
    open: [{ question: 'How long will it last?', reason: 'No article gives a date for its end.' }],
  };
}

const citation = (article: 'a1' | 'a2', quote: string): Citation => ({
  article,
  quote,
  ...at(article === 'a1' ? first : second, quote),
});

export const sampleBriefing = (story: string): Briefing => ({
  story,
  title: 'Ferries stay in port at Tarnmouth',
  asOf: '2031-03-04T08:30:00+01:00',
  articles: 2,
  origins: 1,
  sections: [
    {
      kind: 'summary',
      heading: 'In short',
      items: [
        {
          text: 'No boat leaves before Friday.',
          citations: [
            citation('a2', 'No boat will leave until Friday'),
            citation('a1', 'No boat will leave before Friday'),
          ],
          about: 'f.a1.c2',
        },
        { text: 'That is all.', citations: [], about: null },
      ],
    },
    { kind: 'only-in', heading: 'Only in one article', items: [] },
    { kind: 'changes', heading: 'Changes', items: [{ text: 'First published.', citations: [], about: null }] },
  ],
  dropped: [{ text: 'Forty boats lie in port.', section: 'summary', missing: ['forty'] }],
});

export const sampleQuiz = (story: string): Quiz => ({
  story,
  title: 'What did you understand?',
  questions: [
    {
      id: 'q1',
      kind: 'single-choice',
      level: 'across-articles',
      stem: 'How many passengers does the Coast Wire count?',
      prompts: [],
      options: [
        {
          id: 'o1',
          text: '950',
          correct: false,
          why: 'The other article’s.',
          evidence: [citation('a2', '900 and 1,000')],
        },
        { id: 'o2', text: '1,200', correct: true, why: 'Its own words.', evidence: [citation('a1', '1,200')] },
      ],
      answer: { type: 'options', options: ['o2'] },
      explanation: 'It says about 1,200.',
      evidence: [citation('a1', 'About 1,200 passengers')],
      about: 'n.1',
    },
    {
      id: 'q2',
      kind: 'match',
      level: 'about-the-reporting',
      stem: 'Who says it?',
      prompts: [
        { id: 'p1', text: 'No boat will leave' },
        { id: 'p2', text: 'Passengers were stranded' },
      ],
      options: [
        { id: 'o1', text: 'The Coast Wire', correct: true, why: 'It reported so.', evidence: [] },
        { id: 'o2', text: 'Bram Oste', correct: true, why: 'He said so.', evidence: [] },
      ],
      answer: {
        type: 'match',
        pairs: [
          { prompt: 'p1', option: 'o2' },
          { prompt: 'p2', option: 'o1' },
        ],
      },
      explanation: 'One is quoted, one is cited.',
      evidence: [],
      about: 'p.1',
    },
  ],
  rejected: [
    { stem: 'Is it true?', kind: 'true-false-not-stated', rule: 'no-evidence', message: 'Nothing bears it out.' },
  ],
});
