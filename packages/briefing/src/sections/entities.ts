import type { StoryEntity } from '@parallax/comparison';
import type { Citation } from '../briefing.ts';
import { analysisOf, type BriefingSource, citeSentence, distinct, type SectionMaker } from '../source.ts';
import { roleOf } from '../wording.ts';

/** How many are worth a line on the page; all have pages of their own. */
const most = 16;

/**
 * Where an article's own entity is named: in the report before a caption, which is often cut and shows another day. A byline names who
 * wrote it, and no one whom it is about.
 */
function namedIn(source: BriefingSource, { article, entity }: StoryEntity['members'][number]): Citation[] {
  const named = analysisOf(source, article).mentions.filter((each) => each.entity === entity && each.kind === 'name');
  const inRole = (roles: RegExp) => named.find(({ start, end }) => roles.test(roleOf(source, { article, start, end })));
  const mention = inRole(/^(?:body|standfirst)$/) ?? inRole(/^(?!byline)/);
  return mention ? [citeSentence(source, { article, start: mention.start, end: mention.end })] : [];
}

/** What some articles take for a place and others for a body, under one name, has one line. */
function oneLineEach(entities: readonly StoryEntity[]): StoryEntity[] {
  const lines = new Map<string, StoryEntity>();
  for (const entity of entities) {
    const name = entity.name.toLowerCase();
    const known = lines.get(name);
    lines.set(name, known ? { ...known, members: [...known.members, ...entity.members] } : entity);
  }
  return [...lines.values()];
}

/** An outlet that a story's articles come from, where only its own articles name it. */
const isOutlet = (source: BriefingSource, { name, members }: StoryEntity): boolean =>
  members.every(({ article }) => analysisOf(source, article).publisher?.toLowerCase().includes(name.toLowerCase()));

/** Of those whom one article alone names, people come first: whom a page of news leaves out is missed more than where he spoke. */
const rank = ({ type, members }: StoryEntity): number =>
  new Set(members.map(({ article }) => article)).size > 1 || type === 'person' ? 0 : 1;

/** People, organisations and places, those in most articles first, each with where it is named. */
export const entities: SectionMaker = (source) => {
  const inReport = ({ article, start, end }: Citation) =>
    /^(?:body|standfirst)$/.test(roleOf(source, { article, start, end }));
  return oneLineEach(source.story.entities.filter((entity) => entity.type !== 'other'))
    .filter(
      (entity) => !isOutlet(source, entity) && entity.members.some((member) => namedIn(source, member).length > 0),
    )
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .flatMap((entity) => {
      const citations = entity.members
        .flatMap((member) => namedIn(source, member))
        .toSorted((a, b) => Number(inReport(b)) - Number(inReport(a)));
      return [
        {
          text: `${entity.name}${entity.role ? `, ${entity.role}` : ''}`,
          citations: distinct(citations, 1),
          about: entity.id,
        },
      ];
    });
};
