import type { OpenQuestion } from './comparison.ts';
import type { StoryMaterial } from './material.ts';
import type { StoryClaim } from './story-claims.ts';

/** A basic question of journalism, and how to see whether what the articles say of the event answers it. */
interface Basic {
  question: string;
  reason: string;
  answered(theme: readonly StoryClaim[], material: StoryMaterial): boolean;
}

const sentencesOf = (claims: readonly StoryClaim[]): string =>
  claims.map((claim) => claim.analysis.text.slice(claim.sentence.start, claim.sentence.end)).join(' ');

const cause =
  /\b(?:because|due to|caused? (?:by|of)|as a result of|in order to|in (?:exchange|return) for|owing to|blamed|after|to (?:help|support|aid|assist|prevent|avoid))\b/iu;

const basics: readonly Basic[] = [
  {
    question: 'Who says so?',
    reason: 'No article names a source for the event.',
    answered: (theme) => theme.some((claim) => claim.voices.length > 0),
  },
  {
    question: 'When did it happen?',
    reason: 'No statement about the event carries a date.',
    answered: (theme) => theme.some((claim) => claim.dates.length > 0),
  },
  {
    question: 'Where did it happen?',
    reason: 'No statement about the event names a place.',
    answered: (theme) => theme.some((claim) => claim.entities.some((entity) => entity.type === 'place')),
  },
  {
    question: 'How many, or how much?',
    reason: 'No statement about the event carries a figure.',
    answered: (theme) => theme.some((claim) => claim.quantities.length > 0),
  },
  {
    question: 'Why did it happen?',
    reason: 'No statement about the event gives a cause or a purpose.',
    answered: (theme) => cause.test(sentencesOf(theme)),
  },
  {
    question: 'Has another party confirmed it?',
    reason: 'Every statement about the event rests on the same voice.',
    answered: (theme, { origins }) =>
      new Set(theme.flatMap((claim) => claim.voices.at(-1)?.key ?? [])).size !== 1 || origins.length < 2,
  },
];

/** The basic questions that none of a story's articles answers. */
export function openQuestions(material: StoryMaterial): OpenQuestion[] {
  const theme = material.theme.flatMap(({ claims }) => claims);
  if (theme.length === 0) return [];
  return basics
    .filter((basic) => !basic.answered(theme, material))
    .map(({ question, reason }) => ({ question, reason }));
}
