import type { BriefingProps } from '../../data/load-briefing.ts';
import { mostCited, numberEvidence, SourcesProvider } from '../citation.tsx';
import { Unfolded } from '../fold.tsx';
import { PageHead } from '../page-head.tsx';
import { Articles } from './articles.tsx';
import { articlesCited } from './articles-cited.ts';
import { type BodyKind, bodySections, SectionBody } from './section-body.tsx';
import { SourceCards } from './source-cards.tsx';

/** The ids of sections that have a page of their own. */
export const sectionIds: ReadonlySet<string> = new Set([...bodySections.map(([, id]) => id), 'articles']);

/** One section of the latest briefing with all its entries, for stories whose briefing would be too long for one page. */
export function SectionPage({ id, story, comparison }: Pick<BriefingProps, 'story' | 'comparison'> & { id: string }) {
  const { articles, origins } = articlesCited(story);
  const kind = bodySections.find((each) => each[1] === id)?.[0] as BodyKind | undefined;
  const section = story.briefing?.sections.find((each) => each.kind === kind);
  const cited = section?.items.flatMap((item) => item.citations.slice(0, mostCited)) ?? [];
  const heading = section?.heading ?? 'The articles';
  const address = `/stories/${story.slug}`;
  return (
    <SourcesProvider value={{ articles, numberOf: numberEvidence(cited) }}>
      <PageHead title={`${heading}: ${story.title}`} path={`${address}/${id}`} isHidden />
      <div className="briefing section-alone">
        <header className="briefing-head">
          <p className="way-back">
            <a href={address}>
              <span aria-hidden="true">‹ </span>Briefing: {story.title}
            </a>
          </p>
          <h1 className="unseen">
            {heading}: {story.title}
          </h1>
        </header>
        <div className="briefing-body">
          {kind && section ? (
            <Unfolded value>
              <SectionBody
                kind={kind}
                heading={heading}
                items={section.items}
                comparison={comparison}
                origins={origins}
              />
            </Unfolded>
          ) : (
            <Articles heading={heading} articles={story.articles.nodes} />
          )}
        </div>
        <SourceCards cited={cited} />
      </div>
    </SourcesProvider>
  );
}
