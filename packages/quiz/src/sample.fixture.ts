import type { Analysis, Attribution, Certainty, Claim, Entity, EntityType, Polarity } from '@parallax/analysis';
import type { ArticleSpan, Divergence, Finding, NumberRow, Story } from '@parallax/comparison';

/** An invented story, annotated by hand: a ferry that sank off an invented coast, in five invented outlets. */

const people: Record<string, { type: EntityType; name: string; aliases: string[]; role?: string }> = {
  guard: { type: 'organisation', name: 'Varnland Coast Guard', aliases: ['Coast Guard', 'VCG'] },
  brandt: { type: 'person', name: 'Orla Brandt', aliases: ['Brandt'], role: 'spokeswoman of Alder Lines' },
  lines: { type: 'organisation', name: 'Alder Lines', aliases: [] },
  ruiz: { type: 'person', name: 'Mateo Ruiz', aliases: ['Ruiz'], role: 'mayor of Port Alder' },
  ministry: { type: 'organisation', name: 'Transport Ministry', aliases: [] },
  union: { type: 'organisation', name: 'Seafarers Union', aliases: [] },
  okafor: { type: 'person', name: 'Ngozi Okafor', aliases: ['Okafor'], role: 'professor of ship safety' },
  agency: { type: 'organisation', name: 'Meridian Press', aliases: ['MP'] },
  town: { type: 'place', name: 'Port Alder', aliases: [] },
};

interface Said {
  says: string;
  by?: string[];
  certainty?: Certainty;
  polarity?: Polarity;
}
interface Line {
  text: string;
  claims: Said[];
  /** Quotations with their speakers. */
  quotes?: [string, string][];
}

function article(id: string, publisher: string | null, title: string, lines: Line[]): Analysis {
  const text = `${title}\n\n${lines.map((line) => line.text).join('\n\n')}`;
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in ${id}.`);
    return { start, end: start + words.length };
  };
  const keys = Object.keys(people).filter((key) =>
    [people[key]!.name, ...people[key]!.aliases].some((name) => text.includes(name)),
  );
  const entities = keys.map((key): Entity => ({ id: key, ...people[key]! }));
  const attributions: Attribution[] = [];
  const claims: Claim[] = [];
  const quotations: Analysis['quotations'] = [];
  const sentences = lines.map((line, block) => ({ ...at(line.text), block: block + 1 }));
  for (const [sentence, line] of lines.entries()) {
    for (const said of line.claims) {
      const span = at(said.says);
      const chain = (said.by ?? []).map((name, depth) => {
        const [entity] = Object.entries(people).find(([key]) => key === name) ?? [null];
        const speaker = { entity, name: entity ? people[entity]!.name : name };
        const attribution: Attribution = {
          kind: 'indirect',
          source: [],
          cue: [],
          content: [span],
          within: depth === 0 ? null : attributions.length - 1,
          speaker,
        };
        return attributions.push(attribution) - 1;
      });
      claims.push({
        id: `c${claims.length + 1}`,
        ...span,
        sentence,
        attributions: chain,
        certainty: said.certainty ?? (chain.length > 0 ? 'attributed' : 'asserted'),
        polarity: said.polarity ?? 'affirmed',
        quantities: [],
        dates: [],
        entities: keys.filter((key) =>
          [people[key]!.name, ...people[key]!.aliases].some((name) => said.says.includes(name)),
        ),
      });
    }
    for (const [words, speaker] of line.quotes ?? [])
      quotations.push({ ...at(words), speaker: { entity: speaker, name: people[speaker]!.name } });
  }
  const mentions = keys.flatMap((key) => {
    const name = [people[key]!.name, ...people[key]!.aliases].find((form) => text.includes(form));
    return name === undefined ? [] : [{ entity: key, ...at(name), kind: 'name' as const }];
  });
  return {
    id,
    title,
    publisher,
    byline: null,
    published: null,
    updated: null,
    url: null,
    language: 'en',
    text,
    blocks: [],
    sentences,
    entities,
    mentions,
    quantities: [],
    dates: [...text.matchAll(/\b2009\b/g)].map((year) => ({ start: year.index, end: year.index + 4, edtf: year[0] })),
    quotations,
    attributions,
    claims,
    diagnostics: [],
    stages: [],
  };
}

const articles = [
  article('a1', 'Harbour Gazette', 'Ferry sinks off Port Alder', [
    {
      text: 'The ferry Marisol sank off Port Alder early on Tuesday with 212 people on board, the Varnland Coast Guard said.',
      claims: [
        { says: 'The ferry Marisol sank off Port Alder early on Tuesday with 212 people on board', by: ['guard'] },
      ],
    },
    {
      text: 'Rescuers had pulled 148 people from the water by noon, according to the Coast Guard.',
      claims: [{ says: 'Rescuers had pulled 148 people from the water by noon', by: ['guard'] }],
    },
    {
      text: 'The Coast Guard said 64 passengers were missing.',
      claims: [{ says: '64 passengers were missing', by: ['guard'] }],
    },
    {
      text: '“The ship had passed every inspection this year and was fit to sail,” said Orla Brandt, a spokeswoman of Alder Lines.',
      claims: [{ says: 'The ship had passed every inspection this year and was fit to sail', by: ['brandt'] }],
      quotes: [['“The ship had passed every inspection this year and was fit to sail,”', 'brandt']],
    },
    {
      text: 'Alder Lines denied that the vessel had been carrying too many vehicles.',
      claims: [{ says: 'the vessel had been carrying too many vehicles', by: ['lines'], polarity: 'denied' }],
    },
  ]),
  article('a2', 'Northern Ledger', 'Dozens missing after ferry disaster', [
    {
      text: 'The ferry Marisol sank off Port Alder early on Tuesday with 212 people on board, the Varnland Coast Guard told Meridian Press.',
      claims: [
        { says: 'The ferry Marisol sank off Port Alder early on Tuesday with 212 people on board', by: ['guard'] },
      ],
    },
    {
      text: 'The Seafarers Union put the number of missing passengers at 90.',
      claims: [{ says: 'The Seafarers Union put the number of missing passengers at 90', by: ['union'] }],
    },
    {
      text: 'The Transport Ministry said it could not confirm reports that overloading had caused the accident.',
      claims: [{ says: 'overloading had caused the accident', by: ['ministry'], certainty: 'unconfirmed' }],
    },
    {
      text: '“We asked for a second lifeboat crew in March and nobody answered us,” the Seafarers Union wrote.',
      claims: [{ says: 'We asked for a second lifeboat crew in March and nobody answered us', by: ['union'] }],
      quotes: [['“We asked for a second lifeboat crew in March and nobody answered us,”', 'union']],
    },
  ]),
  article('a3', 'The Morning Compass', 'Overloaded ferry goes down', [
    {
      text: 'The ferry Marisol was carrying far more vehicles than its papers allowed.',
      claims: [{ says: 'The ferry Marisol was carrying far more vehicles than its papers allowed' }],
    },
    {
      text: 'Rescuers had pulled 148 people from the water by noon.',
      claims: [{ says: 'Rescuers had pulled 148 people from the water by noon' }],
    },
    {
      text: 'Mateo Ruiz, the mayor of Port Alder, opened the town’s sports hall to survivors in the evening.',
      claims: [
        { says: 'Mateo Ruiz, the mayor of Port Alder, opened the town’s sports hall to survivors in the evening' },
      ],
    },
    {
      text: '“Our fishermen were out there before any rescue boat came,” Mateo Ruiz said.',
      claims: [{ says: 'Our fishermen were out there before any rescue boat came', by: ['ruiz'] }],
      quotes: [['“Our fishermen were out there before any rescue boat came,”', 'ruiz']],
    },
  ]),
  article('a4', null, 'What we know about the Marisol', [
    {
      text: 'The shipping line bought the vessel second-hand in 2009.',
      claims: [{ says: 'The shipping line bought the vessel second-hand in 2009' }],
    },
    {
      text: 'Local media, citing the Seafarers Union, reported that the ferry had carried far more vehicles than allowed.',
      claims: [{ says: 'the ferry had carried far more vehicles than allowed', by: ['Local media', 'union'] }],
    },
    {
      text: 'Rescuers had pulled 148 people from the water by noon, the Coast Guard said.',
      claims: [{ says: 'Rescuers had pulled 148 people from the water by noon', by: ['guard'] }],
    },
    {
      text: '“A ferry of this age can be safe, but only with half the load,” said Ngozi Okafor, a professor of ship safety.',
      claims: [{ says: 'A ferry of this age can be safe, but only with half the load', by: ['okafor'] }],
      quotes: [['“A ferry of this age can be safe, but only with half the load,”', 'okafor']],
    },
  ]),
  article('a5', 'Coast Herald', 'Families wait in Port Alder', [
    {
      text: 'Relatives of the passengers gathered at the ferry terminal in the night.',
      claims: [{ says: 'Relatives of the passengers gathered at the ferry terminal in the night' }],
    },
    {
      text: 'The harbour hospital treated 37 people for cold and shock before midnight.',
      claims: [{ says: 'The harbour hospital treated 37 people for cold and shock before midnight' }],
    },
    {
      text: 'The Coast Guard now counts 51 passengers as missing.',
      claims: [{ says: 'The Coast Guard now counts 51 passengers as missing', by: ['guard'] }],
    },
    {
      text: 'The divers of the navy reached the wreck on the following morning.',
      claims: [{ says: 'The divers of the navy reached the wreck on the following morning' }],
    },
  ]),
];

/** The analyses of the sample story, by article. */
export const sampleAnalyses: ReadonlyMap<string, Analysis> = new Map(
  articles.map((analysis) => [analysis.id, analysis]),
);

/** The span of words in an article of the sample. */
export function sampleSpan(id: string, words: string): ArticleSpan {
  const start = sampleAnalyses.get(id)!.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in ${id}.`);
  return { article: id, start, end: start + words.length };
}

function finding(id: string, status: Finding['status'], places: [string, string][]): Finding {
  const claims = places.map(([article, words]) => {
    const span = sampleSpan(article, words);
    const claim = sampleAnalyses.get(article)!.claims.find((candidate) => candidate.start === span.start);
    if (claim === undefined) throw new Error(`"${words}" is no claim of ${article}.`);
    return { ...span, end: claim.end, claim: claim.id, of: claim };
  });
  const ids = [...new Set(claims.map((claim) => claim.article))];
  return {
    id,
    text: places[0]![1],
    status,
    reason: 'Set by hand.',
    articles: ids,
    origins: ids.length,
    certainty: 'attributed',
    voices: [],
    entities: [...new Set(claims.flatMap((claim) => claim.of.entities))].map((key) => `E-${key}`),
    claims: claims.map(({ of: _, ...reference }) => reference),
  };
}

const findings = [
  finding('f1', 'corroborated', [
    ['a1', 'The ferry Marisol sank off Port Alder early on Tuesday'],
    ['a2', 'The ferry Marisol sank off Port Alder early on Tuesday'],
  ]),
  finding('f2', 'corroborated', [
    ['a1', 'Rescuers had pulled 148 people from the water by noon'],
    ['a3', 'Rescuers had pulled 148 people from the water by noon'],
    ['a4', 'Rescuers had pulled 148 people from the water by noon'],
  ]),
  finding('f3', 'disputed', [
    ['a3', 'The ferry Marisol was carrying far more vehicles than its papers allowed'],
    ['a4', 'the ferry had carried far more vehicles than allowed'],
    ['a1', 'the vessel had been carrying too many vehicles'],
  ]),
  finding('f4', 'single-origin', [['a3', 'Mateo Ruiz, the mayor of Port Alder, opened']]),
  finding('f5', 'single-origin', [['a5', 'Relatives of the passengers gathered']]),
  finding('f6', 'single-origin', [['a5', 'The divers of the navy reached']]),
  finding('f7', 'single-origin', [['a4', 'The shipping line bought the vessel']]),
  finding('f8', 'unconfirmed', [['a2', 'overloading had caused the accident']]),
];

function row(value: number, voice: string | null, article: string, words: string): NumberRow {
  return {
    value,
    low: null,
    high: null,
    change: '=',
    unit: '',
    says: String(value),
    voice: voice === null ? null : people[voice]!.name,
    articles: [article],
    spans: [sampleSpan(article, words)],
  };
}

const divergences: Divergence[] = [
  {
    id: 'd1',
    kind: 'attribution',
    finding: 'f2',
    about: 'who says how many were saved',
    explanation: 'Harbour Gazette credits the Coast Guard; The Morning Compass states it as a fact.',
    sides: [
      {
        articles: ['a1'],
        says: 'according to the Coast Guard',
        spans: [sampleSpan('a1', 'according to the Coast Guard')],
      },
      {
        articles: ['a3'],
        says: 'Rescuers had pulled 148 people',
        spans: [sampleSpan('a3', 'Rescuers had pulled 148 people')],
      },
    ],
  },
];

/** The sample story, as a comparison would give it. */
export const sampleStory: Story = {
  id: 's1',
  title: 'Ferry sinks off Port Alder',
  articles: articles.map((analysis) => analysis.id),
  central: 'f3',
  origins: [
    {
      id: 'o1',
      articles: ['a1', 'a2'],
      agency: 'Meridian Press',
      reason: 'They share whole sentences, and one credits Meridian Press.',
      passages: [
        sampleSpan('a1', 'The ferry Marisol sank off Port Alder early on Tuesday with 212 people on board'),
        sampleSpan('a2', 'The ferry Marisol sank off Port Alder early on Tuesday with 212 people on board'),
      ],
    },
    ...['a3', 'a4', 'a5'].map((id) => ({
      id: `o-${id}`,
      articles: [id],
      agency: null,
      reason: 'It shares nothing.',
      passages: [],
    })),
  ],
  entities: Object.entries(people).map(([key, entity]) => ({
    id: `E-${key}`,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    role: entity.role ?? null,
    members: articles
      .filter((analysis) => analysis.entities.some((own) => own.id === key))
      .map((analysis) => ({ article: analysis.id, entity: key })),
  })),
  findings,
  divergences,
  positions: [
    {
      id: 'p1',
      party: 'E-union',
      name: 'Seafarers Union',
      voice: 'Seafarers Union',
      stance: 'asserts',
      spans: [sampleSpan('a4', 'citing the Seafarers Union')],
    },
    {
      id: 'p2',
      party: 'E-lines',
      name: 'Alder Lines',
      voice: 'Alder Lines',
      stance: 'denies',
      spans: [sampleSpan('a1', 'Alder Lines denied')],
    },
    {
      id: 'p3',
      party: 'E-ministry',
      name: 'Transport Ministry',
      voice: 'Transport Ministry',
      stance: 'cannot confirm',
      spans: [sampleSpan('a2', 'it could not confirm')],
    },
  ],
  numbers: [
    {
      id: 'n1',
      counts: 'missing passengers',
      relation: 'conflict',
      explanation: 'The coast guard and the union differ.',
      rows: [row(64, 'guard', 'a1', '64'), row(90, 'union', 'a2', '90'), row(51, 'guard', 'a5', '51')],
    },
    {
      id: 'n2',
      counts: 'people on board',
      relation: 'agree',
      explanation: 'They agree.',
      rows: [row(212, 'guard', 'a1', '212')],
    },
    {
      id: 'n4',
      counts: 'people treated in hospital',
      relation: 'agree',
      explanation: 'One article gives it.',
      rows: [row(37, null, 'a5', '37')],
    },
    {
      id: 'n3',
      counts: 'people pulled from the water',
      relation: 'agree',
      explanation: 'They agree.',
      rows: [row(148, 'guard', 'a1', '148')],
    },
  ],
  timeline: [
    {
      id: 't1',
      edtf: '2009',
      text: 'The shipping line bought the vessel second-hand',
      finding: null,
      spans: [sampleSpan('a4', 'The shipping line bought')],
    },
    {
      id: 't2',
      edtf: '2031-05-06T13',
      text: 'Not placed',
      finding: null,
      spans: [sampleSpan('a4', 'Rescuers had pulled')],
    },
    {
      id: 't3',
      edtf: '2031-05-06',
      text: 'Relatives of the passengers gathered at the ferry terminal',
      finding: 'f5',
      spans: [sampleSpan('a5', 'Relatives of the passengers')],
    },
    {
      id: 't4',
      edtf: '2031-05-07',
      text: 'The divers of the navy reached the wreck',
      finding: 'f6',
      spans: [sampleSpan('a5', 'The divers of the navy')],
    },
  ],
  quotations: [
    ['q1', 'brandt', 'a1', '“The ship had passed every inspection this year and was fit to sail,”'],
    ['q2', 'union', 'a2', '“We asked for a second lifeboat crew in March and nobody answered us,”'],
    ['q3', 'ruiz', 'a3', '“Our fishermen were out there before any rescue boat came,”'],
    ['q4', 'okafor', 'a4', '“A ferry of this age can be safe, but only with half the load,”'],
  ].map(([id, key, where, words]) => ({
    id: id!,
    speaker: `E-${key}`,
    name: people[key!]!.name,
    renderings: [{ text: words!, articles: [where!], spans: [sampleSpan(where!, words!)] }],
  })),
  onlyIn: [
    { article: 'a3', finding: 'f4' },
    { article: 'a5', finding: 'f5' },
    { article: 'a5', finding: 'f6' },
    { article: 'a4', finding: 'f7' },
  ],
  open: [{ question: 'Who owned the cargo on the car deck?', reason: 'No article names an owner of the cargo.' }],
};
