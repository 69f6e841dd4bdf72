import { graphql } from '@parallax/schema/documents';

export const SessionPart = graphql(`
  fragment SessionPart on AccountSession @_unmask {
    id
    startedAt
    expiresAt
    userAgent
    isCurrent
  }
`);

export const TokenPart = graphql(`
  fragment TokenPart on ApiToken @_unmask {
    id
    name
    start
    scopes
    createdAt
    expiresAt
    lastUsedAt
  }
`);

export const AttemptPart = graphql(`
  fragment AttemptPart on Attempt @_unmask {
    id
    mode
    startedAt
    finishedAt
    score
    questionCount
    quiz { title story { slug } }
  }
`);
