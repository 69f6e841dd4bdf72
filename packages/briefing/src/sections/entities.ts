import type { StoryEntity } from '@parallax/comparison';
import type { Citation } from '../briefing.ts';
import { analysisOf, type BriefingSource, citeSentence, distinct, type SectionMaker } from '../source.ts';
import { roleOf } from '../wording.ts';

/** How many are worth a line on the page; all have pages of their own. */
const most = 16;

/** Where an article's own entity is named in its report. A byline names who wrote it, and no one whom it is about. */
function namedIn(source: BriefingSource, { article, entity }: StoryEntity['members'][number]): Citation[] {
  const mention = analysisOf(source, article).mentions.find(
    (each) =>
      each.entity === entity &&
      each.kind === 'name' &&
      roleOf(source, { article, start: each.start, end: each.end }) !== 'byline',
  );
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

/** People, organisations and places, those in most articles first, each with where it is named. */
export const entities: SectionMaker = (source) =>
  oneLineEach(source.story.entities.filter((entity) => entity.type !== 'other'))
    .filter(
      (entity) => !isOutlet(source, entity) && entity.members.some((member) => namedIn(source, member).length > 0),
    )
    .slice(0, most)
    .flatMap((entity) => {
      const citations = entity.members.flatMap((member) => namedIn(source, member));
      return [
        {
          text: `${entity.name}${entity.role ? `, ${entity.role}` : ''}`,
          citations: distinct(citations, 1),
          about: entity.id,
        },
      ];
    });
