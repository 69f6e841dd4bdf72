import type { Span } from '@parallax/analysis';
import type { OpenQuestion } from './comparison.ts';
import type { StoryMaterial } from './material.ts';
import type { StoryClaim } from './story-claims.ts';

/** A basic question of journalism, and how to see whether what the articles say of the event answers it. */
interface Basic {
  question: string;
  reason: string;
  answered(theme: readonly StoryClaim[], told: Told, material: StoryMaterial): boolean;
}

/** What a reader of all the articles is told of the event: what states it, and how each article begins. */
interface Told {
  words: string;
  holds: (kind: 'dates' | 'quantities') => boolean;
  /** Whether somebody is heard in it. */
  isVoiced: boolean;
  /** Whether any of the articles names a place, wherever: what happened there may have happened anywhere in it. */
  places: boolean;
}

/** So many sentences of a report tell the event; what follows may be about others. */
const opening = 3;

function toldOf(theme: readonly StoryClaim[], { analyses, entities }: StoryMaterial): Told {
  const spans = [
    ...theme.map(({ analysis, sentence }) => ({ analysis, start: sentence.start, end: sentence.end })),
    ...analyses.flatMap((analysis) =>
      analysis.sentences
        .filter(({ block }) => /^(?:headline|standfirst|body)$/.test(analysis.blocks[block]?.role ?? ''))
        .slice(0, opening + 1)
        .map(({ start, end }) => ({ analysis, start, end })),
    ),
  ];
  return {
    words: spans.map(({ analysis, start, end }) => analysis.text.slice(start, end)).join(' '),
    holds: (kind) =>
      spans.some(({ analysis, start, end }) =>
        (analysis[kind] as readonly Span[]).some((each) => each.start >= start && each.end <= end),
      ),
    isVoiced: spans.some(({ analysis, start, end }) =>
      analysis.attributions.some(({ source }) => source.some((each) => each.start >= start && each.end <= end)),
    ),
    places: entities.some(({ type }) => type === 'place'),
  };
}

const cause =
  /\b(?:because|due to|caused? (?:by|of)|as a result of|in order to|in (?:exchange|return) for|owing to|blamed|after|over|amid|wants?|demand(?:s|ed|ing)?|to (?:help|support|aid|assist|prevent|avoid))\b/iu;

/** What puts one thing down to another, wherever it stands: who reads on may take it for the cause. */
const joins = /\b(?:because(?! of (?:his|her|their) )|due to|owing to|caused by|as a result of|on account of)\b/iu;

const basics: readonly Basic[] = [
  {
    question: 'Who says so?',
    reason: 'No article names a source for the event.',
    answered: (theme, told) => told.isVoiced || theme.some((claim) => claim.voices.length > 0),
  },
  {
    question: 'When did it happen?',
    reason: 'No statement about the event carries a date that can be told.',
    answered: (_, told) => told.holds('dates'),
  },
  {
    question: 'Where did it happen?',
    reason: 'No statement about the event names a place.',
    answered: (_, told) => told.places,
  },
  {
    question: 'How many, or how much?',
    reason: 'No statement about the event carries a figure.',
    answered: (_, told) => told.holds('quantities'),
  },
  {
    question: 'Why did it happen?',
    reason: 'No statement about the event gives a cause or a purpose.',
    answered: (_, told, { analyses }) => cause.test(told.words) || analyses.some(({ text }) => joins.test(text)),
  },
  {
    question: 'Has another party confirmed it?',
    reason: 'Wherever the articles name a source for the event, it is the same one.',
    answered: (theme, _, { origins, positions }) =>
      new Set(theme.flatMap((claim) => claim.voices.at(-1)?.key ?? [])).size !== 1 ||
      origins.length < 2 ||
      positions.some(({ stance }) => stance === 'confirms'),
  },
];

/** The basic questions that none of a story's articles answers. */
export function openQuestions(material: StoryMaterial): OpenQuestion[] {
  const theme = material.theme.flatMap(({ claims }) => claims);
  if (theme.length === 0) return [];
  const told = toldOf(theme, material);
  return basics
    .filter((basic) => !basic.answered(theme, told, material))
    .map(({ question, reason }) => ({ question, reason }));
}
