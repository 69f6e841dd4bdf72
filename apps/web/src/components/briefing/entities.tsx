import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { otherNames } from '../../words/other-names.ts';
import { Citations } from '../citation.tsx';
import { Fold } from '../fold.tsx';
import { type Item, subjectOf } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { PlainItems, Section } from './section.tsx';

export const EntityFragment = graphql(`
  fragment Entity on Entity {
    id
    type
    name
    aliases
    role
    profile { slug }
  }
`);

const types = [
  ['PERSON', 'People'],
  ['ORGANISATION', 'Organisations'],
  ['PLACE', 'Places'],
  ['OTHER', 'Other names'],
] as const;

interface EntitiesProps {
  heading: string;
  items: readonly Item[];
  entities: readonly FragmentOf<typeof EntityFragment>[] | null;
}

/** People, organisations and places, under all the names that the articles give them. */
export function Entities({ heading, items, entities }: EntitiesProps) {
  const known = entities?.map((entity) => readFragment(EntityFragment, entity)) ?? null;
  const entries = items.map((item) => ({ item, entity: subjectOf(item, known) }));
  const plain = entries.flatMap(({ item, entity }) => (entity ? [] : [item]));
  return (
    <Section id="entities" heading={heading}>
      <div className="entities">
        {types.map(([type, label]) => {
          const these = entries.filter(({ entity }) => entity?.type === type);
          if (these.length === 0) return null;
          return (
            <div key={type}>
              <h3>{label}</h3>
              <Fold
                list="ul"
                open={6}
                what={label.toLowerCase()}
                entries={these.map(({ item, entity }) => (
                  <li key={item.id} className="entry" data-item="">
                    <b>
                      {entity?.profile ? <a href={`/names/${entity.profile.slug}`}>{entity.name}</a> : entity?.name}
                    </b>
                    {entity?.role && <span className="role">, {entity.role}</span>}
                    <Citations evidence={item.citations} />
                    <ReportLink item={item} />
                    {entity && otherNames(entity.name, entity.aliases).length > 0 && (
                      <span className="aliases">also {otherNames(entity.name, entity.aliases).join(', ')}</span>
                    )}
                  </li>
                ))}
              />
            </div>
          );
        })}
      </div>
      {plain.length > 0 && <PlainItems items={plain} />}
    </Section>
  );
}
