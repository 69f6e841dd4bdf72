import { type FragmentOf, graphql, type ResultOf, readFragment } from '@parallax/schema/documents';
import { changedWords } from '../../words/changed-words.ts';
import { count } from '../../words/count.ts';

export const ItemChangeFragment = graphql(`
  fragment ItemChange on BriefingItemChange {
    kind
    section
    before
    after
    citationsAdded
    citationsRemoved
  }
`);

type Change = ResultOf<typeof ItemChangeFragment>;

const kinds = {
  TITLE: 'Another title',
  ADDED: 'Added',
  REMOVED: 'Removed',
  REWORDED: 'Reworded',
  CITATIONS: 'Other sources',
} as const;

const sections: Record<string, string> = {
  SUMMARY: 'in short',
  POSITIONS: 'positions',
  FINDINGS: 'what is reported',
  DIVERGENCES: 'where the articles differ',
  NUMBERS: 'numbers compared',
  TIMELINE: 'timeline',
  QUOTATIONS: 'in their words',
  ENTITIES: 'people, organisations, places',
  ONLY_IN: 'only in one article',
  OPEN: 'not in these articles',
  ARTICLES: 'the articles',
  CHANGES: 'changes',
};

/** A wording with the words marked that the other one lacks. */
function Marked({ text, other }: { text: string; other: string }) {
  let at = 0;
  return changedWords(text, other).map((run) => {
    at += run.text.length;
    return run.isChanged ? <mark key={at}>{run.text}</mark> : run.text;
  });
}

/** “2 sources came, 1 went”. */
function sourcesInWords(added: number, removed: number): string {
  return [added > 0 && `${count(added, 'source')} came`, removed > 0 && `${removed} went`].filter(Boolean).join(', ');
}

function ItemChange({ change }: { change: Change }) {
  const { kind, section, before, after, citationsAdded, citationsRemoved } = change;
  const isReworded = before !== null && after !== null && before !== after;
  const sources = sourcesInWords(citationsAdded, citationsRemoved);
  const newWords = isReworded ? <Marked text={after} other={before} /> : after;
  return (
    <li className={`entry change-${kind.toLowerCase()}`} data-item="">
      <p className="change-kind">
        <b>{kinds[kind]}</b>
        {section && `, ${sections[section]}`}
        {(kind === 'REWORDED' || kind === 'CITATIONS') && sources && `; ${sources}`}
      </p>
      {before !== null && (isReworded || after === null) && (
        <p>
          <del>{isReworded ? <Marked text={before} other={after} /> : before}</del>
        </p>
      )}
      {after !== null && <p>{isReworded || before === null ? <ins>{newWords}</ins> : newWords}</p>}
    </li>
  );
}

const keyOf = ({ kind, section, before, after }: Change): string => `${kind}:${section}:${before}:${after}`;

/**
 * What a revision says otherwise than the one before, entry by entry: the old words struck out, the new ones below.
 * Entries in the same words that rest on other sources stand folded at the end.
 */
export function ItemChanges({ changes }: { changes: readonly FragmentOf<typeof ItemChangeFragment>[] }) {
  const read = changes.map((change) => readFragment(ItemChangeFragment, change));
  const worded = read.filter(({ kind }) => kind !== 'CITATIONS');
  const cited = read.filter(({ kind }) => kind === 'CITATIONS');
  return (
    <>
      {worded.length > 0 && (
        <ul className="item-changes">
          {worded.map((change) => (
            <ItemChange key={keyOf(change)} change={change} />
          ))}
        </ul>
      )}
      {cited.length > 0 && (
        <details className="fold">
          <summary>{count(cited.length, 'entry', 'entries')} in the same words, from other sources</summary>
          <ul className="item-changes">
            {cited.map((change) => (
              <ItemChange key={keyOf(change)} change={change} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
