import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { rejection, rules } from './gate.ts';
import { daySpan } from './kinds/order.ts';
import { kinds } from './kinds.ts';
import { seededRandom } from './random.ts';
import { readStory } from './reading.ts';
import { sampleAnalyses, sampleStory } from './sample.fixture.ts';
import { names } from './telling.ts';

function candidatesOf(story = sampleStory, analyses = sampleAnalyses): Candidate[] {
  const reading = readStory(story, analyses);
  return kinds.flatMap((kind) => kind.make(reading, seededRandom(1)));
}

const candidates = candidatesOf();

function find(stem: RegExp, among = candidates): Candidate {
  const candidate = among.find((known) => stem.test(known.stem));
  if (candidate === undefined) throw new Error(`No candidate is like ${stem}.`);
  return candidate;
}

function texts(candidate: Candidate, correct: boolean): string[] {
  return candidate.options.filter((option) => option.correct === correct).map((option) => option.text);
}

describe('every kind of question', () => {
  it.each(kinds.map((kind) => kind.kind))('%s: makes a question that passes the gate', (kind) => {
    const own = candidates.filter((candidate) => candidate.kind === kind);
    expect(own.length).toBeGreaterThan(0);
    expect(own.some((candidate) => rejection(candidate, rules) === null)).toBe(true);
  });

  it('calls nothing true without its source that an article has on somebody’s word', () => {
    const reading = readStory(sampleStory, sampleAnalyses);
    const onWord = reading.claims.filter(
      ({ claim, says, voices }) => claim.attributions.length > 0 && says && !voices.some((voice) => names(says, voice)),
    );
    expect(onWord.length).toBeGreaterThan(0);
    for (const candidate of candidates.filter((known) => texts(known, true)[0] === 'True'))
      expect(onWord.filter(({ says }) => candidate.stem.startsWith(`“${says}”`))).toEqual([]);
  });

  it('keeps its name in what it makes', () => {
    const reading = readStory(sampleStory, sampleAnalyses);
    for (const kind of kinds)
      for (const candidate of kind.make(reading, seededRandom(2))) expect(candidate.kind).toBe(kind.kind);
  });
});

describe('single choice', () => {
  it('offers the speakers of the other figures as wrong sources of a figure', () => {
    const candidate = find(/^The articles do not agree on the number of missing passengers\. .* figure 90\?$/);
    expect(texts(candidate, true)).toEqual(['Seafarers Union']);
    expect(texts(candidate, false)).toContain('Varnland Coast Guard');
  });

  it('offers older and other figures, from small to large', () => {
    const candidate = find(
      /^Which figure does the article from Northern Ledger give for the number of missing passengers, on the word of the Seafarers Union\?$/,
    );
    expect(texts(candidate, true)).toEqual(['90']);
    expect(['37', '51', '64', '148', '212']).toEqual(expect.arrayContaining(texts(candidate, false)));
    expect(candidate.options.map((option) => Number(option.text))).toEqual(
      candidate.options.map((option) => Number(option.text)).sort((one, other) => one - other),
    );
  });

  it('tells a conflict of sources from a later count', () => {
    const published = (days: Record<string, string>) =>
      new Map([...sampleAnalyses].map(([id, analysis]) => [id, { ...analysis, published: days[id] ?? null }]));
    const asked = /^One article gives 64 as the number of missing passengers, another 90\. Why do the two differ\?$/;
    const oneDay = published({ a1: '2031-05-06', a2: '2031-05-06' });
    expect(texts(find(asked, candidatesOf(sampleStory, oneDay)), true)).toEqual([
      'Two sources give two different figures',
    ]);
    const weeks = published({ a1: '2031-05-06', a2: '2031-05-20' });
    expect(candidatesOf(sampleStory, weeks).some((known) => asked.test(known.stem))).toBe(false);
    const [comparison, ...rest] = sampleStory.numbers;
    const rows = [comparison!.rows[0]!, comparison!.rows[2]!];
    const update = candidatesOf({ ...sampleStory, numbers: [{ ...comparison!, relation: 'update', rows }, ...rest] });
    expect(texts(find(/Why do the two differ\?$/, update), true)).toEqual([
      'A later count has replaced the earlier one',
    ]);
  });

  it('asks how an article presents what others credit', () => {
    const candidate = find(/^“Rescuers .* How does the article from The Morning Compass present this\?$/);
    expect(texts(candidate, true)).toEqual(['As a fact that the outlet itself vouches for']);
    expect(texts(candidate, false)).toContain('As the word of the Varnland Coast Guard');
  });

  it('asks who denied what, and never takes a denied statement for its source’s own', () => {
    const candidate = find(
      /^“The vessel had been carrying too many vehicles\.” In the article from Harbour Gazette, who denies this\?$/,
    );
    expect(texts(candidate, true)).toEqual(['Alder Lines']);
    const others = candidates.filter((known) => known !== candidate && !known.stem.startsWith('The central report'));
    expect(others.some((known) => known.stem.includes('carrying too many vehicles'))).toBe(false);
    expect(others.some((known) => known.options.some((option) => option.text.includes('too many vehicles')))).toBe(
      false,
    );
  });

  it('takes nothing that a source could not confirm for its statement', () => {
    expect(candidates.some((known) => known.stem.includes('verloading had caused'))).toBe(false);
  });

  it('asks for the first source of what comes at second hand, with who passes it on as a wrong answer', () => {
    const candidate = find(/comes at second hand/);
    expect(texts(candidate, true)).toEqual(['Seafarers Union']);
    expect(texts(candidate, false)).toContain('Local media');
  });

  it('asks who denied the central report', () => {
    const candidate = find(/Which of these has denied it\?$/);
    expect(texts(candidate, true)).toEqual(['Alder Lines']);
    expect(texts(candidate, false)).toContain('Transport Ministry');
  });

  it('asks how many accounts there are where two articles share one', () => {
    const candidate = find(/How many separate accounts do these five articles give\?$/);
    expect(texts(candidate, true)).toEqual(['4']);
  });

  it('asks which article rests on the same report', () => {
    const candidate = find(/^One of the other articles rests on the same report as the article from Harbour Gazette\./);
    expect(texts(candidate, true)).toEqual(['Northern Ledger']);
    expect(texts(candidate, false)).not.toContain('Harbour Gazette');
  });

  it('never offers the body that a person speaks for', () => {
    for (const candidate of candidates.filter((known) => known.optionsAre === 'names'))
      if (texts(candidate, true).includes('Alder Lines')) expect(texts(candidate, false)).not.toContain('Orla Brandt');
  });
});

describe('true, false or not stated', () => {
  it('puts another article’s figure into the article’s own statement', () => {
    const candidate = find(/^“The Seafarers Union put the number of missing passengers at (?:64|51)\.” /);
    expect(texts(candidate, true)).toEqual(['False']);
  });

  it('asks for what only another article reports', () => {
    const candidate = candidates.find(
      (known) => known.kind === 'true-false-not-stated' && texts(known, true)[0] === 'Not stated',
    );
    expect(candidate?.stem).toMatch(/Going by the article .* alone, is this statement true, false or not stated\?$/);
  });
});

describe('which article', () => {
  it('finds the one that dropped the source', () => {
    const candidate = find(
      /^“Rescuers had pulled 148 people from the water by noon\.” One article states this as a fact/,
    );
    expect(texts(candidate, true)).toEqual(['The Morning Compass']);
    expect(texts(candidate, false).sort()).toEqual(['Harbour Gazette', '“What we know about the Marisol”'].sort());
  });

  it('is not asked of a report that another article may hold too', () => {
    const onlyIn = [{ article: 'a1', finding: 'f1' }];
    const made = candidatesOf({ ...sampleStory, onlyIn });
    expect(made.some((candidate) => /Only one of these five articles/.test(candidate.stem))).toBe(false);
  });
});

describe('fill in', () => {
  it('leaves a gap where the figure stood, and nowhere else', () => {
    const candidate = find(/Which number stands in the gap/);
    expect(candidate.stem.match(/_____/g)).toHaveLength(1);
    expect(candidate.answer.type).toBe('number');
    if (candidate.answer.type === 'number') expect(candidate.stem).not.toContain(String(candidate.answer.value));
  });

  it('accepts a surname only where one person bears it', () => {
    const entity = sampleStory.entities.find(({ id }) => id === 'E-brandt')!;
    const twin = { ...entity, id: 'E-twin', name: 'Piet Brandt', aliases: [], members: [] };
    const made = candidatesOf({
      ...sampleStory,
      entities: [...sampleStory.entities.map((known) => ({ ...known, aliases: [] })), twin],
    });
    const candidate = find(
      /^“The ship had passed every inspection/,
      made.filter(({ kind }) => kind === 'fill-name'),
    );
    expect(candidate.answer).toEqual({ type: 'text', accept: ['Orla Brandt'] });
  });
});

describe('spot the drift', () => {
  it('asks what was lost between two wordings, with nothing true among the wrong answers', () => {
    const candidate = find(
      /^The article from Harbour Gazette says: “Rescuers .* What has been lost from the first wording/,
    );
    expect(texts(candidate, true)).toEqual(['Who says so']);
    expect(texts(candidate, false)).toContain('That it is not certain');
  });

  it('is not asked where both wordings name the source', () => {
    const both = candidates.filter(
      (known) => known.kind === 'spot-the-drift' && known.stem.includes('Gazette') && known.stem.includes('Marisol”'),
    );
    expect(both.filter((known) => texts(known, true)[0] === 'Who says so')).toEqual([]);
  });
});

describe('daySpan', () => {
  it.each([
    ['2031-05-06', '2031-05-06T00:00', '2031-05-06T24:00'],
    ['2031-05', '2031-05-01T00:00', '2031-05-31T24:00'],
    ['2031', '2031-01-01T00:00', '2031-12-31T24:00'],
    ['XXXX-10-08/XXXX-10-13', 'XXXX-10-08T00:00', 'XXXX-10-13T24:00'],
  ])('reads %s', (edtf, from, to) => {
    expect(daySpan(edtf)).toEqual({ from, to });
  });

  it.each([['203X'], ['XXXX-XX-07'], ['2031-05-06/2031-05-01']])('does not place %s', (edtf) => {
    expect(daySpan(edtf)).toBeNull();
  });
});
