import { type FragmentOf, graphql } from '@parallax/schema/documents';
import { EvidenceFragment } from '../citation.tsx';

export const QuestionFragment = graphql(`
  fragment Question on Question @_unmask {
    id
    position
    kind
    level
    stem
    options { key text }
    prompts { key text }
  }
`);

export const ResponseFragment = graphql(
  `
    fragment Response on Response @_unmask {
      question { id }
      reply {
        options
        text
        pairs { prompt option }
      }
      isCorrect
      score
      feedback {
        explanation
        correctOptions
        correctNumber
        unit
        acceptedTexts
        correctPairs { prompt option }
        evidence { ...Evidence }
        options {
          key
          text
          isCorrect
          why
          evidence { ...Evidence }
        }
      }
    }
  `,
  [EvidenceFragment],
);

export type Question = FragmentOf<typeof QuestionFragment>;
export type Response = FragmentOf<typeof ResponseFragment>;
export type Feedback = NonNullable<Response['feedback']>;
export type Reply = Response['reply'];
