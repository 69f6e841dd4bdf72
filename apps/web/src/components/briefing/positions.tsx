import { type FragmentOf, graphql, type ResultOf, readFragment } from '@parallax/schema/documents';
import { groupBy } from '../../data/group-by.ts';
import { startsLarge } from '../../words/starts-large.ts';
import { Citations } from '../citation.tsx';
import { type Item, subjectOf } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { PlainItems, Section } from './section.tsx';

export const PositionFragment = graphql(`
  fragment Position on Position {
    id
    name
    voice
    stance
  }
`);

const stances = [
  ['ASSERTS', 'Says so'],
  ['CONFIRMS', 'Confirms'],
  ['DENIES', 'Denies'],
  ['CANNOT_CONFIRM', 'Cannot confirm'],
  ['SILENT', 'Has said nothing'],
] as const;

type Position = ResultOf<typeof PositionFragment>;

/** A pronoun for the party itself: “her ministry”. */
const isPronoun = (voice: string): boolean => /^(?:he|she|it|they|his|her|its|their)\b/i.test(voice);

/** The words of a sentence of the briefing: “Denied by the company: …” without what stands above it. */
const wordsOf = ({ text }: Item): string => text.slice(text.indexOf(': ') + 2);

/** Through whom a party speaks, where it is not itself. */
function voicesOf(positions: readonly Position[]): string[] {
  const others = positions.filter(({ name, voice }) => voice.toLowerCase() !== name.toLowerCase() && !isPronoun(voice));
  return [...new Set(others.map(({ voice }) => voice.replace(/^(?:An?|The) /, (article) => article.toLowerCase())))];
}

/** What a party says, each wording once, with the citations of all that stand in these words. */
function wordings(said: readonly { item: Item; position: Position }[]) {
  return [...groupBy(said, ({ item }) => wordsOf(item))].map(([words, same]) => ({
    words,
    item: same[0]?.item,
    citations: same.flatMap(({ item }) => item.citations),
  }));
}

interface PositionsProps {
  heading: string;
  items: readonly Item[];
  positions: readonly FragmentOf<typeof PositionFragment>[] | null;
  central: string | null;
}

/** Who asserts, confirms, denies, cannot confirm, has said nothing about the central claim. */
export function Positions({ heading, items, positions, central }: PositionsProps) {
  const known = positions?.map((position) => readFragment(PositionFragment, position)) ?? null;
  const entries = items.map((item) => ({ item, position: subjectOf(item, known) }));
  const plain = entries.flatMap(({ item, position }) => (position ? [] : [item]));
  return (
    <Section
      id="positions"
      heading={heading}
      lead={
        central && (
          <>
            What each party says of the event, in the articles’ words. The central claim is: “
            {central.replace(/\.$/, '')}”.
          </>
        )
      }
    >
      <div className="stances">
        {stances.map(([stance, label]) => {
          const held = entries.flatMap(({ item, position }) =>
            position?.stance === stance ? [{ item, position }] : [],
          );
          if (held.length === 0) return null;
          return (
            <div key={stance} className="stance">
              <h3>{label}</h3>
              <ul>
                {[...groupBy(held, ({ position }) => position.name.toLowerCase())].map(([party, said]) => (
                  <li key={party}>
                    <p className="party">
                      {startsLarge(said[0]?.position.name ?? '')}
                      {voicesOf(said.map(({ position }) => position)).map((voice) => (
                        <span key={voice} className="voice">
                          through {voice}
                        </span>
                      ))}
                    </p>
                    {wordings(said).map(({ words, item, citations }) => (
                      <p key={words} className="words entry" data-item="">
                        {words}
                        <Citations evidence={citations} />
                        <ReportLink item={item} />
                      </p>
                    ))}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {plain.length > 0 && <PlainItems items={plain} />}
    </Section>
  );
}
