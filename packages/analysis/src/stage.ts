import type {
  Attribution,
  Block,
  Claim,
  DateExpression,
  Diagnostic,
  Entity,
  Mention,
  Quantity,
  Quotation,
  Sentence,
  Token,
} from './analysis.ts';
import type { ArticleSource } from './article.ts';

/** Everything that stages give each other about one article. */
export interface Layers {
  blocks: readonly Block[];
  sentences: readonly Sentence[];
  tokens: readonly Token[];
  entities: readonly Entity[];
  mentions: readonly Mention[];
  quantities: readonly Quantity[];
  dates: readonly DateExpression[];
  quotations: readonly Quotation[];
  attributions: readonly Attribution[];
  claims: readonly Claim[];
}

export type Layer = keyof Layers;

/** What a stage sees: the article, the layers that it asked for, and a place for content problems. */
export type Document<Needs extends Layer> = Readonly<Pick<Layers, Needs>> & {
  readonly source: ArticleSource;
  /** Reports a content problem. Throwing is for callers' errors only. */
  diagnose(problem: Omit<Diagnostic, 'stage'>): void;
};

/** One step of reading. `run` returns new annotations and mutates nothing. */
export interface Stage<Needs extends Layer = Layer, Gives extends Layer = Layer> {
  readonly name: string;
  /** Raised whenever the output for the same text may change, so that older results are known to be stale. */
  readonly version: number;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  run(document: Document<Needs>): Pick<Layers, Gives>;
}

/** A stage of any needs, as a list of stages holds it. */
// biome-ignore lint/suspicious/noExplicitAny: a list of stages with different needs has no narrower common type.
export type AnyStage = Stage<any, any>;

export function defineStage<const Needs extends Layer, const Gives extends Layer>(
  stage: Stage<Needs, Gives>,
): Stage<Needs, Gives> {
  return stage;
}

/**
 * Checks that every layer is given exactly once and before it is needed.
 * @throws Error that names the stage and the layer, where the list is not in a workable order.
 */
export function checkOrder(stages: readonly AnyStage[]): void {
  const given = new Map<string, string>();
  for (const stage of stages) {
    for (const layer of stage.needs) {
      if (!given.has(layer)) throw new Error(`Stage "${stage.name}" needs "${layer}", which no earlier stage gives.`);
    }
    for (const layer of stage.gives) {
      const other = given.get(layer);
      if (other !== undefined)
        throw new Error(`Stage "${stage.name}" gives "${layer}", which "${other}" gave already.`);
      given.set(layer, stage.name);
    }
  }
}
