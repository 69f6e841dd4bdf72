import { analysisOf, citeSentence, distinct, type SectionMaker } from '../source.ts';

/** How many are worth a line on the page; all have pages of their own. */
const most = 16;

/** People, organisations and places, those in most articles first, each with where it is named. */
export const entities: SectionMaker = (source) =>
  source.story.entities
    .filter((entity) => entity.type !== 'other')
    .slice(0, most)
    .flatMap((entity) => {
      const citations = entity.members.flatMap(({ article, entity: local }) => {
        const mention = analysisOf(source, article).mentions.find(
          (each) => each.entity === local && each.kind === 'name',
        );
        return mention ? [citeSentence(source, { article, start: mention.start, end: mention.end })] : [];
      });
      if (citations.length === 0) return [];
      return [
        {
          text: `${entity.name}${entity.role ? `, ${entity.role}` : ''}`,
          citations: distinct(citations, 1),
          about: entity.id,
        },
      ];
    });
