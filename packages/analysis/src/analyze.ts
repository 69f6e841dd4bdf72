import type { Analysis, Diagnostic } from './analysis.ts';
import type { ArticleSource } from './article.ts';
import type { AnyStage, Layers } from './stage.ts';
import { stages as defaultStages } from './stages.ts';

/**
 * Reads one article: runs every stage in order over its text.
 * Content problems become diagnostics; it throws only where `source` is not an article source.
 */
export function analyze(source: ArticleSource, stages: readonly AnyStage[] = defaultStages): Analysis {
  if (typeof source.text !== 'string') throw new TypeError(`Article "${source.id}" has no text.`);
  const diagnostics: Diagnostic[] = [];
  const layers: Partial<Layers> = {};
  for (const stage of stages) {
    const given = stage.run({
      ...(layers as Layers),
      source,
      diagnose: (problem) => diagnostics.push({ stage: stage.name, ...problem }),
    });
    Object.assign(layers, given);
  }
  const headline = layers.blocks?.find((block) => block.role === 'headline');
  return {
    id: source.id,
    title: source.title ?? (headline ? source.text.slice(headline.start, headline.end) : ''),
    publisher: source.publisher ?? null,
    byline: source.byline ?? null,
    published: source.published ?? null,
    updated: source.updated ?? null,
    url: source.url ?? null,
    language: source.language ?? 'en',
    text: source.text,
    blocks: [...(layers.blocks ?? [])],
    sentences: [...(layers.sentences ?? [])],
    entities: [...(layers.entities ?? [])],
    mentions: [...(layers.mentions ?? [])],
    quantities: [...(layers.quantities ?? [])],
    dates: [...(layers.dates ?? [])],
    quotations: [...(layers.quotations ?? [])],
    attributions: [...(layers.attributions ?? [])],
    claims: [...(layers.claims ?? [])],
    diagnostics,
    stages: stages.map((stage) => `${stage.name}@${stage.version}`),
  };
}
