import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { Citations, EvidenceFragment } from '../citation.tsx';
import { type Item, subjectOf } from './item.tsx';
import { PlainItems, Section } from './section.tsx';

export const PositionFragment = graphql(
  `
    fragment Position on Position {
      id
      name
      voice
      stance
      evidence { ...Evidence }
    }
  `,
  [EvidenceFragment],
);

const stances = [
  ['ASSERTS', 'Says that it is so'],
  ['CONFIRMS', 'Confirms it'],
  ['DENIES', 'Denies it'],
  ['CANNOT_CONFIRM', 'Cannot confirm it'],
  ['SILENT', 'Has said nothing'],
] as const;

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
      lead={central && <>What each party says of the central claim: “{central.replace(/\.$/, '')}”.</>}
    >
      <div className="stances">
        {stances.map(([stance, label]) => {
          const held = entries.filter(({ position }) => position?.stance === stance);
          if (held.length === 0) return null;
          return (
            <div key={stance} className="stance">
              <h3>{label}</h3>
              <ul>
                {held.map(({ item, position }) => {
                  const words = position?.evidence.map((each) => readFragment(EvidenceFragment, each).exact) ?? [];
                  const shortest = words.toSorted((a, b) => a.length - b.length)[0];
                  return (
                    <li key={item.id} className="entry" data-item="">
                      <p className="party">
                        {position?.name}
                        {position && position.voice.toLowerCase() !== position.name.toLowerCase() && (
                          <span className="voice">through {position.voice}</span>
                        )}
                      </p>
                      <p className="words">
                        {shortest}
                        <Citations evidence={item.citations} />
                      </p>
                    </li>
                  );
                })}
              </ul>
            </div>
          );
        })}
      </div>
      {plain.length > 0 && <PlainItems items={plain} />}
    </Section>
  );
}
