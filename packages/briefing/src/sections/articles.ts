import { countedFirst } from '@parallax/comparison';
import { analysisOf, articleName, cite, type SectionMaker } from '../source.ts';

/** The articles, where their reporting comes from and why, and what was left out of them as boilerplate. */
export const articles: SectionMaker = (source) =>
  source.story.origins.flatMap((origin) =>
    origin.articles.map((article) => {
      const analysis = analysisOf(source, article);
      const left = analysis.blocks.filter((block) => block.role === 'boilerplate').length;
      const headline = analysis.blocks.find((block) => block.role === 'headline') ??
        analysis.sentences[0] ?? { start: 0, end: Math.min(80, analysis.text.length) };
      const passages = origin.passages.filter((passage) => passage.article === article);
      const boilerplate = left === 0 ? '' : ` ${countedFirst(left, 'part was', 'parts were')} left out as boilerplate.`;
      return {
        text: `${articleName(source, article)}. ${origin.reason}${boilerplate}`,
        citations: [{ article, start: headline.start, end: headline.end }, ...passages].map((span) =>
          cite(source, span),
        ),
        about: origin.id,
      };
    }),
  );
