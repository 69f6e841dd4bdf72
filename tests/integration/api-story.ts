import { randomUUID } from 'node:crypto';
import type { Analysis, Span } from '@parallax/analysis';
import type { Briefing, Citation } from '@parallax/briefing';
import { joinProfiles, profileKeys, type Story } from '@parallax/comparison';
import {
  createStory,
  type Database,
  profileCandidates,
  publishBriefing,
  publishQuiz,
  saveArticle,
  saveComparison,
} from '@parallax/database';
import type { Quiz } from '@parallax/quiz';

/** Words that stand in the key of every quiz here, and nowhere else: no answer may hold them before its time. */
export const secret = 'SECRET';

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** An article about ferry number `ferry`, in which `office` counts the hurt. */
export function analysisOf(id: string, ferry: number, office: string, hurt: number): Analysis {
  const text = `Ferry ${ferry} aground\n\nFerry ${ferry} ran aground on 2 March. “We saw ${hurt} hurt,” said ${office}.\n`;
  const headline = spanOf(text, `Ferry ${ferry} aground`);
  const first = spanOf(text, `Ferry ${ferry} ran aground on 2 March.`);
  const second = spanOf(text, `“We saw ${hurt} hurt,” said ${office}.`);
  return {
    id,
    title: `Ferry ${ferry} aground`,
    publisher: `${office} News`,
    byline: null,
    published: '2026-03-02',
    updated: null,
    url: null,
    language: 'en',
    text,
    blocks: [
      { ...headline, role: 'headline' },
      { start: first.start, end: second.end, role: 'body' },
    ],
    sentences: [
      { ...headline, block: 0 },
      { ...first, block: 1 },
      { ...second, block: 1 },
    ],
    entities: [
      { id: 'e1', type: 'other', name: `Ferry ${ferry}`, aliases: [], role: undefined },
      { id: 'e2', type: 'organisation', name: office, aliases: [], role: undefined },
    ],
    mentions: [
      { ...spanOf(text, `Ferry ${ferry}`), entity: 'e1', kind: 'name' },
      { ...spanOf(text, office), entity: 'e2', kind: 'name' },
    ],
    quantities: [
      { ...spanOf(text, `${hurt} hurt`), value: hurt, low: null, high: null, change: '=', unit: '', counts: 'hurt' },
    ],
    dates: [{ ...spanOf(text, '2 March'), edtf: '2026-03-02' }],
    quotations: [{ ...spanOf(text, `“We saw ${hurt} hurt,”`), speaker: { entity: 'e2', name: office } }],
    attributions: [
      {
        kind: 'direct',
        source: [spanOf(text, office)],
        cue: [spanOf(text, 'said')],
        content: [spanOf(text, `We saw ${hurt} hurt`)],
        within: null,
        speaker: { entity: 'e2', name: office },
      },
    ],
    claims: [
      {
        ...first,
        id: 'c1',
        sentence: 1,
        attributions: [],
        certainty: 'asserted',
        polarity: 'affirmed',
        quantities: [],
        dates: [0],
        entities: ['e1'],
      },
      {
        ...second,
        id: 'c2',
        sentence: 2,
        attributions: [0],
        certainty: 'attributed',
        polarity: 'affirmed',
        quantities: [0],
        dates: [],
        entities: ['e2'],
      },
    ],
    diagnostics: [],
    stages: ['hand@1'],
  };
}

function comparisonOf(id: string, a: Analysis, b: Analysis): Story {
  const claim = (analysis: Analysis, index: number) => {
    const { id: name, start, end } = analysis.claims[index]!;
    return { article: analysis.id, claim: name, start, end };
  };
  const figure = (analysis: Analysis) => ({
    article: analysis.id,
    ...spanOf(analysis.text, analysis.text.match(/\d+ hurt/)![0]),
  });
  return {
    id,
    title: a.title,
    articles: [a.id, b.id],
    central: 'f1',
    origins: [a, b].map((analysis, index) => ({
      id: `o${index + 1}`,
      articles: [analysis.id],
      agency: null,
      reason: 'It credits nobody else.',
      passages: [],
    })),
    entities: [
      {
        id: 'E1',
        type: 'other',
        name: a.entities[0]!.name,
        aliases: [],
        role: null,
        members: [a, b].map(({ id: article }) => ({ article, entity: 'e1' })),
      },
      ...[a, b].map(({ id: article, entities }, index) => ({
        id: `E${index + 2}`,
        type: 'organisation' as const,
        name: entities[1]!.name,
        aliases: [],
        role: null,
        members: [{ article, entity: 'e2' }],
      })),
    ],
    findings: [
      {
        id: 'f1',
        text: `${a.entities[0]!.name} ran aground on 2 March.`,
        status: 'corroborated',
        reason: 'Two origins carry it.',
        articles: [a.id, b.id],
        origins: 2,
        certainty: 'asserted',
        voices: [],
        entities: ['E1'],
        claims: [claim(a, 0), claim(b, 0)],
      },
      {
        id: 'f2',
        text: 'We saw people hurt',
        status: 'disputed',
        reason: 'The figures differ.',
        articles: [a.id, b.id],
        origins: 2,
        certainty: 'attributed',
        voices: ['Office'],
        entities: ['E2', 'E3'],
        claims: [claim(a, 1), claim(b, 1)],
      },
    ],
    divergences: [
      {
        id: 'd1',
        kind: 'quantity',
        finding: 'f2',
        about: 'how many were hurt',
        explanation: 'The figures differ.',
        sides: [a, b].map((analysis) => ({ articles: [analysis.id], says: 'some', spans: [figure(analysis)] })),
      },
    ],
    positions: [
      { id: 'p1', party: null, name: 'Office', voice: 'Office', stance: 'asserts', spans: [figure(a)] },
      { id: 'p2', party: 'E1', name: 'Owner', voice: 'Owner', stance: 'silent', spans: [] },
    ],
    numbers: [
      {
        id: 'n1',
        counts: 'hurt',
        relation: 'conflict',
        explanation: 'Two voices differ.',
        rows: [a, b].map((analysis) => ({
          ...analysis.quantities[0]!,
          says: 'some',
          voice: 'Office',
          articles: [analysis.id],
          spans: [figure(analysis)],
          start: undefined,
          end: undefined,
          counts: undefined,
        })),
      },
    ],
    timeline: [{ id: 't1', edtf: '2026-03-02', text: 'It ran aground.', finding: 'f1', spans: [claim(a, 0)] }],
    quotations: [
      {
        id: 'q1',
        speaker: null,
        name: 'Office',
        renderings: [a, b].map((analysis) => ({
          text: 'We saw people hurt',
          articles: [analysis.id],
          spans: [{ article: analysis.id, ...analysis.claims[1]! }],
        })),
      },
    ],
    onlyIn: [],
    open: [{ question: 'Who steered?', reason: 'Nobody is named.' }],
  };
}

function citation(analysis: Analysis): Citation {
  const { start, end } = analysis.claims[0]!;
  return { article: analysis.id, start, end, quote: analysis.text.slice(start, end) };
}

function briefingOf(story: Story, a: Analysis, b: Analysis): Briefing {
  return {
    story: story.id,
    title: story.title,
    asOf: '2026-03-02',
    articles: 2,
    origins: 2,
    sections: [
      {
        kind: 'summary',
        heading: 'In short',
        items: [{ text: story.findings[0]!.text, citations: [citation(a), citation(b)], about: 'f1' }],
      },
      {
        kind: 'findings',
        heading: 'What is reported',
        items: story.findings.map((finding) => ({ text: finding.text, citations: [citation(a)], about: finding.id })),
      },
    ],
    dropped: [],
  };
}

function quizOf(story: Story, a: Analysis): Quiz {
  const option = (id: string, text: string, correct: boolean) => ({
    id,
    text,
    correct,
    why: `${secret} why ${id}`,
    evidence: [citation(a)],
  });
  const common = {
    level: 'one-span' as const,
    explanation: `${secret} explanation`,
    evidence: [citation(a)],
    about: 'f1',
    prompts: [],
  };
  return {
    story: story.id,
    title: story.title,
    questions: [
      {
        ...common,
        id: 'q1',
        kind: 'single-choice',
        stem: 'When did it run aground?',
        options: [option('o1', 'On 2 March', true), option('o2', 'On 3 March', false)],
        answer: { type: 'options', options: ['o1'] },
      },
      {
        ...common,
        id: 'q2',
        kind: 'fill-name',
        stem: 'What ran aground?',
        options: [],
        answer: { type: 'text', accept: [`${secret} name`] },
      },
      {
        ...common,
        id: 'q3',
        kind: 'match',
        stem: 'Who says what?',
        prompts: [{ id: 'p1', text: 'Two were hurt' }],
        options: [option('o1', 'The office', true), option('o2', 'The owner', false)],
        answer: { type: 'match', pairs: [{ prompt: 'p1', option: 'o1' }] },
      },
    ],
    rejected: [{ stem: `${secret} stem`, kind: 'order', rule: 'no-evidence', message: 'None.' }],
  };
}

/** Stores a story of two articles with all that is published of it. */
export async function storeStory(
  db: Database,
  ferry: number,
): Promise<{ storyId: string; slug: string; quizId: string }> {
  const { id, slug } = await createStory(db, { title: `Ferry ${ferry} aground`, id: `s${ferry}-${randomUUID()}` });
  const a = analysisOf(`a${ferry}`, ferry, 'Harbour Office', 2);
  const b = analysisOf(`b${ferry}`, ferry, 'Coast Guard', 3);
  for (const analysis of [a, b]) {
    await saveArticle(db, analysis, { id: analysis.id, text: analysis.text }, { storyId: id });
  }
  const story = comparisonOf(id, a, b);
  const { staleSince } = await db.story.findUniqueOrThrow({ where: { id } });
  await saveComparison(
    db,
    id,
    story,
    staleSince,
    null,
    joinProfiles(story, await profileCandidates(db, id, profileKeys(story))),
  );
  const now = new Date('2026-03-03T12:00:00Z');
  await publishBriefing(db, id, briefingOf(story, a, b), now, ['First version.']);
  const quiz = await publishQuiz(db, id, quizOf(story, a), now);
  return { storyId: id, slug, quizId: quiz.id };
}
