import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { momentInWords } from '../../words/moment.ts';
import { profileKinds } from '../../words/profile-kind.ts';
import { MarkedText, MarkedTextFragment } from '../marked-text.tsx';
import { spanAddress } from '../span-link.tsx';

export const HitFragment = graphql(
  `
    fragment Hit on SearchHit {
      kind
      publishedAt
      title { ...MarkedWords }
      snippet { ...MarkedWords }
      found {
        __typename
        ... on Story { slug title asOf }
        ... on Article { id name story { title } }
        ... on Claim { start end article { id name } }
        ... on Quotation { start end speakerName article { id name } }
        ... on Profile { slug name type }
      }
    }
  `,
  [MarkedTextFragment],
);

/** What can be found, as readers call it. */
export const hitKinds = {
  STORY: { one: 'Story', many: 'Stories' },
  ARTICLE: { one: 'Article', many: 'Articles' },
  CLAIM: { one: 'Claim', many: 'Claims' },
  QUOTATION: { one: 'Quotation', many: 'Quotations' },
  PROFILE: { one: 'Name', many: 'Names' },
} as const;

type Found = NonNullable<ReturnType<typeof readHit>['found']>;
const readHit = (hit: FragmentOf<typeof HitFragment>) => readFragment(HitFragment, hit);

function addressOf(found: Found): string {
  switch (found.__typename) {
    case 'Story':
      return `/stories/${found.slug}`;
    case 'Article':
      return `/articles/${found.id}`;
    case 'Profile':
      return `/names/${found.slug}`;
    default:
      return spanAddress(found);
  }
}

/** Where it stands or what it is, in a few words. */
function placeOf(found: Found): string {
  switch (found.__typename) {
    case 'Article':
      return found.name;
    case 'Claim':
      return found.article.name;
    case 'Quotation':
      return [found.speakerName, found.article.name].filter(Boolean).join(', in ');
    case 'Profile':
      return profileKinds[found.type].one;
    default:
      return '';
  }
}

/** Something that was found: what it is, its title, the words around what was searched for. */
export function Hit({ hit }: { hit: FragmentOf<typeof HitFragment> }) {
  const { kind, publishedAt, title, snippet, found } = readHit(hit);
  if (!found) return null;
  const place = placeOf(found);
  // A story is dated as everywhere else, by the last change of an article and not by the last to come out.
  const date = (found.__typename === 'Story' ? found.asOf : null) ?? publishedAt;
  const snippetText = readFragment(MarkedTextFragment, snippet).text;
  const hasSnippet = snippetText !== '';
  // Words out of a text show where they were cut; a claim is a clause of its own.
  const words = (
    <>
      {/^[^\p{Lu}\p{N}“"‘(]/u.test(snippetText) && '… '}
      <MarkedText of={snippet} />
      {title && !/[.!?…][”"’)]*\s*$/u.test(snippetText) && ' …'}
    </>
  );
  const titleText = title && readFragment(MarkedTextFragment, title).text.trim();
  return (
    <li className="entry hit" data-item="">
      <p className="row-facts">
        <b>{hitKinds[kind].one}</b> <bdi>{place}</bdi>
        {place && date && ', '}
        {date && momentInWords(date.slice(0, 10))}
      </p>
      {title ? (
        <>
          <h2>
            <a href={addressOf(found)}>{titleText ? <MarkedText of={title} /> : place}</a>
          </h2>
          {hasSnippet && <p className="snippet">{kind === 'PROFILE' ? <MarkedText of={snippet} /> : words}</p>}
        </>
      ) : (
        <p className="snippet">
          <a href={addressOf(found)}>{words}</a>
        </p>
      )}
    </li>
  );
}
