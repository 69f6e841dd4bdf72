import { graphql, type VariablesOf } from '@parallax/schema/documents';
import { ask } from './api.ts';
import type { Asker } from './asker.ts';
import type { Fields } from './form.ts';

const CorrectBlock = graphql(`
  mutation CorrectBlock($article: ID!, $start: Int!, $end: Int!, $role: BlockRole!) {
    done: correctBlock(article: $article, start: $start, end: $end, role: $role) {
      __typename
      ... on Failure { message }
    }
  }
`);
const CorrectEntity = graphql(`
  mutation CorrectEntity($article: ID!, $start: Int!, $end: Int!, $type: EntityType!, $name: String!) {
    done: correctEntity(article: $article, start: $start, end: $end, type: $type, name: $name) {
      __typename
      ... on Failure { message }
    }
  }
`);
const CorrectAttribution = graphql(`
  mutation CorrectAttribution($article: ID!, $start: Int!, $end: Int!, $speaker: String) {
    done: correctAttribution(article: $article, start: $start, end: $end, speaker: $speaker) {
      __typename
      ... on Failure { message }
    }
  }
`);
const Withdraw = graphql(`
  mutation WithdrawCorrection($correction: ID!) {
    done: withdrawCorrection(correction: $correction) { __typename ... on Failure { message } }
  }
`);

type Role = VariablesOf<typeof CorrectBlock>['role'];
type EntityType = VariablesOf<typeof CorrectEntity>['type'];

/** What blocks are for, in words. */
export const roleWords: Record<Role, string> = {
  HEADLINE: 'Headline',
  STANDFIRST: 'Standfirst',
  BYLINE: 'Byline',
  CAPTION: 'Caption',
  SUBHEADING: 'Subheading',
  BODY: 'Report',
  BOILERPLATE: 'Boilerplate',
};

/** What entities are, in words. */
export const entityWords: Record<EntityType, string> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  PLACE: 'Place',
  OTHER: 'Something else',
};

const isRole = (word: string): word is Role => Object.hasOwn(roleWords, word);
const isEntityType = (word: string): word is EntityType => Object.hasOwn(entityWords, word);

/** Does what a form on the desk's page of an article asks for. Gives why it was refused; null where it was not. */
export async function correctArticle(fields: Fields, article: string, asker: Asker): Promise<string | null> {
  const field = (name: string) => fields(name)[0] ?? '';
  const place = { article, start: Number(field('start')) || 0, end: Number(field('end')) || 0 };
  const [role, type] = [field('role'), field('type')];
  let done: object;
  switch (field('do')) {
    case 'block':
      if (!isRole(role)) return 'Choose what the block is for.';
      ({ done } = await ask(CorrectBlock, { ...place, role }, asker));
      break;
    case 'entity':
      if (!isEntityType(type)) return 'Choose what it is.';
      ({ done } = await ask(CorrectEntity, { ...place, type, name: field('name') }, asker));
      break;
    case 'speaker':
      ({ done } = await ask(CorrectAttribution, { ...place, speaker: field('speaker') }, asker));
      break;
    case 'no-speaker':
      ({ done } = await ask(CorrectAttribution, { ...place, speaker: null }, asker));
      break;
    case 'withdraw':
      ({ done } = await ask(Withdraw, { correction: field('correction') }, asker));
      break;
    default:
      return 'Nothing was done.';
  }
  return 'message' in done && typeof done.message === 'string' ? done.message : null;
}
