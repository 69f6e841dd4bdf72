import type { OpenQuestion } from './comparison.ts';
import type { StoryMaterial } from './material.ts';

/** A basic question of journalism, and how to see in a story whether anything answers it. */
interface Basic {
  question: string;
  reason: string;
  answered(material: StoryMaterial): boolean;
}

const textAround = (material: StoryMaterial): string =>
  (material.central?.claims ?? [])
    .map((claim) => claim.analysis.text.slice(claim.sentence.start, claim.sentence.end))
    .join(' ');

const basics: readonly Basic[] = [
  {
    question: 'Who says so?',
    reason: 'No article names a source for the central statement.',
    answered: ({ central }) => central!.claims.some((claim) => claim.voices.length > 0),
  },
  {
    question: 'When did it happen?',
    reason: 'No statement of the central event carries a date.',
    answered: ({ central, findings }) =>
      central!.claims.some((claim) => claim.dates.length > 0) ||
      findings.some(
        ({ finding, claims }) =>
          finding.entities.some((id) => central!.finding.entities.includes(id)) &&
          claims.some((claim) => claim.dates.length > 0),
      ),
  },
  {
    question: 'Where did it happen?',
    reason: 'No statement of the central event names a place.',
    answered: ({ central }) =>
      central!.claims.some((claim) => claim.entities.some((entity) => entity.type === 'place')),
  },
  {
    question: 'How many, or how much?',
    reason: 'No article puts a figure to the central event.',
    answered: ({ claims }) => claims.some((claim) => claim.quantities.length > 0),
  },
  {
    question: 'Why?',
    reason: 'No article gives a cause or a purpose for the central event.',
    answered: (material) =>
      /\b(?:because|due to|caused by|as a result of|in order to|in exchange for|in return for|owing to|blamed|to (?:help|support|aid|assist|prevent|avoid))\b/i.test(
        textAround(material),
      ),
  },
  {
    question: 'Has anyone confirmed it independently?',
    reason: 'No article reports that a party other than the one that said it first has confirmed it.',
    answered: ({ analyses }) =>
      analyses.some((analysis) =>
        analysis.attributions.some((attribution) =>
          attribution.cue.some(
            ({ start, end }) =>
              /\b(?:confirm(?:s|ed)?|verif(?:y|ied|ies)|corroborated)\b/i.test(analysis.text.slice(start, end)) &&
              !/\bnot\b|n't/i.test(analysis.text.slice(Math.max(0, start - 20), end)),
          ),
        ),
      ),
  },
];

/** The basic questions that none of a story's articles answers. */
export function openQuestions(material: StoryMaterial): OpenQuestion[] {
  if (!material.central) return [];
  return basics.filter((basic) => !basic.answered(material)).map(({ question, reason }) => ({ question, reason }));
}
