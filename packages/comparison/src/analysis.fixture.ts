import type { Analysis, Certainty, Change, EntityType, Polarity, Span } from '@parallax/analysis';

interface ClaimSketch {
  /** Words of the text; the first place where they stand is taken. */
  text: string;
  certainty?: Certainty;
  polarity?: Polarity;
  /** Outermost first: the words that name the source, and the cue. */
  voices?: { source: string; cue: string }[];
}

interface Sketch {
  id: string;
  text: string;
  title?: string;
  publisher?: string;
  published?: string;
  byline?: string;
  headline?: string;
  entities?: { name: string; type?: EntityType; aliases?: string[]; role?: string }[];
  quantities?: { text: string; value: number; counts?: string; unit?: string; change?: Change }[];
  dates?: { text: string; edtf: string }[];
  quotations?: { text: string; speaker?: string }[];
  claims?: ClaimSketch[];
}

/** An analysis from words instead of offsets: everything is found in the text, and must stand there. */
export function sketch(given: Sketch): Analysis {
  const { text } = given;
  const place = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`"${words}" does not stand in ${given.id}`);
    return { start, end: start + words.length };
  };
  const inside = (outer: Span) => (inner: Span) => inner.start >= outer.start && inner.end <= outer.end;

  const sentences = [...text.matchAll(/[^.!?\n]+[.!?]?["”]?/g)]
    .map((match) => ({ raw: match[0], start: match.index }))
    .filter(({ raw }) => raw.trim() !== '')
    .map(({ raw, start }) => {
      const lead = raw.length - raw.trimStart().length;
      return { start: start + lead, end: start + raw.trimEnd().length };
    });
  const headline = given.headline ? place(given.headline) : null;
  const blocks = headline
    ? [
        { ...headline, role: 'headline' as const },
        { start: headline.end + 1, end: text.length, role: 'body' as const },
      ]
    : [{ start: 0, end: text.length, role: 'body' as const }];

  const entities = (given.entities ?? []).map((entity, at) => ({
    id: `e${at + 1}`,
    type: entity.type ?? ('organisation' as const),
    name: entity.name,
    aliases: entity.aliases ?? [],
    ...(entity.role && { role: entity.role }),
  }));
  const mentions = entities
    .flatMap((entity) =>
      [entity.name, ...entity.aliases].flatMap((form) =>
        [...text.matchAll(new RegExp(form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map((match) => ({
          entity: entity.id,
          start: match.index,
          end: match.index + form.length,
          kind: 'name' as const,
        })),
      ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention, at, all) => at === 0 || mention.start >= all[at - 1]!.end);
  const entityAt = (span: Span) => {
    const mention = mentions.find(inside(span));
    return mention ? entities.find((entity) => entity.id === mention.entity)! : null;
  };
  const speakerAt = (span: Span) => {
    const entity = entityAt(span);
    return { entity: entity?.id ?? null, name: entity?.name ?? text.slice(span.start, span.end) };
  };
  const quantities = (given.quantities ?? []).map((quantity) => ({
    ...place(quantity.text),
    value: quantity.value,
    low: null,
    high: null,
    change: quantity.change ?? ('=' as const),
    unit: quantity.unit ?? '',
    counts: quantity.counts ?? '',
  }));
  const dates = (given.dates ?? []).map((date) => ({ ...place(date.text), edtf: date.edtf }));

  const attributions: Analysis['attributions'] = [];
  const claims = (given.claims ?? []).map((claim, at) => {
    const span = place(claim.text);
    const sentence = sentences.findIndex((each) => each.start <= span.start && span.start < each.end);
    const from = sentences[sentence]!.start;
    const chain = (claim.voices ?? []).map((voice, depth) => {
      const source = place(voice.source, from);
      attributions.push({
        kind: 'indirect',
        source: [source],
        cue: [place(voice.cue, from)],
        content: [span],
        within: depth === 0 ? null : attributions.length - 1,
        speaker: speakerAt(source),
      });
      return attributions.length - 1;
    });
    return {
      id: `c${at + 1}`,
      ...span,
      sentence,
      attributions: chain,
      certainty: claim.certainty ?? (chain.length > 0 ? ('attributed' as const) : ('asserted' as const)),
      polarity: claim.polarity ?? ('affirmed' as const),
      quantities: quantities.flatMap((each, index) => (inside(span)(each) ? [index] : [])),
      dates: dates.flatMap((each, index) => (inside(span)(each) ? [index] : [])),
      entities: [...new Set(mentions.filter(inside(span)).map((mention) => mention.entity))],
    };
  });
  return {
    id: given.id,
    title: given.title ?? given.headline ?? '',
    publisher: given.publisher ?? null,
    byline: given.byline ?? null,
    published: given.published ?? null,
    updated: null,
    url: null,
    language: 'en',
    text,
    blocks,
    sentences: sentences.map((sentence) => ({
      ...sentence,
      block: headline && sentence.start >= headline.end ? 1 : 0,
    })),
    entities,
    mentions,
    quantities,
    dates,
    quotations: (given.quotations ?? []).map(({ text: words, speaker }) => ({
      ...place(words),
      speaker: speaker ? speakerAt(place(speaker)) : null,
    })),
    attributions,
    claims,
    diagnostics: [],
    stages: [],
  };
}
