import { type FragmentOf, graphql, type ResultOf, readFragment } from '@parallax/schema/documents';
import { Citations, EvidenceFragment } from '../citation.tsx';
import { Fold } from '../fold.tsx';
import { MarkedSentence } from '../marked-sentence.tsx';
import { Outlets } from '../outlets.tsx';
import { SpanLink } from '../span-link.tsx';
import { type Item, subjectOf } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { PlainItems, Section } from './section.tsx';

export const DivergenceFragment = graphql(
  `
    fragment Divergence on Divergence {
      id
      kind
      about
      explanation
      sides {
        says
        articles { id }
        evidence { ...Evidence }
      }
    }
  `,
  [EvidenceFragment],
);

type Sides = ResultOf<typeof DivergenceFragment>['sides'];
const readDivergence = (divergence: FragmentOf<typeof DivergenceFragment>) =>
  readFragment(DivergenceFragment, divergence);

const kinds: Record<ReturnType<typeof readDivergence>['kind'], string> = {
  QUANTITY: 'A different number',
  DATE: 'A different date',
  PLACE: 'A different place',
  ATTRIBUTION: 'A different source named',
  CERTAINTY: 'More or less certain',
  WORDING: 'A different wording of one quotation',
  CAUSE: 'A different cause',
  DENIAL: 'Said by one, denied by the other',
  OMISSION: 'Left out by one',
  PRECISION: 'More or less exact',
};

/** How many sentences of a side are worth showing in full; the citations lead to the rest. */
const mostSentences = 2;

/** How many sides stand open: sixty articles can give twenty figures for one thing. */
const mostSides = 4;

/** The sentences of a side, each once, with all its differing words marked. */
function sentencesOf(side: Sides[number]) {
  const evidence = side.evidence.map((each) => readFragment(EvidenceFragment, each));
  const sentences = new Map<string, { first: (typeof evidence)[number]; marks: typeof evidence }>();
  for (const each of evidence) {
    const name = `${each.article.id}:${each.sentence?.start ?? each.start}`;
    const known = sentences.get(name);
    if (known) known.marks.push(each);
    else sentences.set(name, { first: each, marks: [each] });
  }
  // Two outlets that copy one text say the same: it is shown once.
  const seen = new Set<string>();
  return [...sentences.values()].filter(({ first }) => {
    const text = (first.sentence?.text ?? first.exact).replace(/\s+/g, ' ').trim();
    return !seen.has(text) && seen.add(text);
  });
}

function Side({ side }: { side: Sides[number] }) {
  const sentences = sentencesOf(side).slice(0, mostSentences);
  return (
    <div className="side">
      <Outlets ids={side.articles.map(({ id }) => id)} />
      {sentences.length === 0 && (
        <p className="wording">{side.says || <span className="faint">Nothing of it.</span>}</p>
      )}
      {sentences.map(({ first, marks }) => (
        <blockquote key={`${first.article.id}:${first.start}`} className="wording">
          <SpanLink span={first} className="quiet">
            {first.sentence ? <MarkedSentence sentence={first.sentence} marks={marks} /> : <mark>{first.exact}</mark>}
          </SpanLink>
        </blockquote>
      ))}
    </div>
  );
}

interface DivergencesProps {
  heading: string;
  items: readonly Item[];
  divergences: readonly FragmentOf<typeof DivergenceFragment>[] | null;
}

/** Where the articles differ: the wordings side by side, the difference marked in the text. */
export function Divergences({ heading, items, divergences }: DivergencesProps) {
  const known = divergences?.map(readDivergence) ?? null;
  const entries = items.map((item) => ({ item, divergence: subjectOf(item, known) }));
  const plain = entries.flatMap(({ item, divergence }) => (divergence ? [] : [item]));
  return (
    <Section
      id="divergences"
      heading={heading}
      lead="The wordings side by side; the words that differ are marked. A difference is shown, not judged."
    >
      <Fold
        open={5}
        what="differences"
        entries={entries.flatMap(({ item, divergence }) =>
          divergence
            ? [
                <div key={item.id} className="divergence entry" data-item="">
                  <p className="kind">{kinds[divergence.kind]}</p>
                  <p className="explanation">
                    {item.text}
                    <Citations evidence={item.citations} />
                    <ReportLink item={item} />
                  </p>
                  <Fold
                    open={mostSides}
                    what="wordings"
                    className="sides"
                    entries={divergence.sides.map((side) => (
                      <Side key={`${side.says}:${side.articles[0]?.id}`} side={side} />
                    ))}
                  />
                </div>,
              ]
            : [],
        )}
      />
      {plain.length > 0 && <PlainItems items={plain} />}
    </Section>
  );
}
