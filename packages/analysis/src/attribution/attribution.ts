import type { Attribution, Quotation } from '../analysis.ts';
import { defineStage } from '../stage.ts';
import { findAttributions } from './attributions.ts';
import { nest } from './nesting.ts';
import { findQuotedRuns } from './quotation-marks.ts';
import { carryOn, speakerOf } from './speakers.ts';
import { toPassages } from './words.ts';

/**
 * Finds who says what: attributions (source, cue, content) and the quotations with their speakers.
 * A shallow grammar over tags proposes, a lexicon of reporting frames decides.
 */
export const attribution = defineStage({
  name: 'attribution',
  version: 8,
  needs: ['blocks', 'sentences', 'tokens', 'entities', 'mentions'],
  gives: ['quotations', 'attributions'],
  run({ source, blocks, sentences, tokens, entities, mentions, diagnose }) {
    const { text } = source;
    const sentenceEnd = (offset: number) => {
      let low = 0;
      let high = sentences.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sentences[middle]!.end <= offset) low = middle + 1;
        else high = middle;
      }
      return sentences[low]?.end ?? text.length;
    };
    const read = blocks.filter((block) => block.role !== 'boilerplate');
    const { runs, unbalanced } = findQuotedRuns(text, read, sentenceEnd);
    for (const span of unbalanced) {
      diagnose({
        ...span,
        code: 'unbalanced-quotation-mark',
        message: 'This quotation mark has no partner; the quotation was taken to end with its sentence.',
      });
    }
    const passages = toPassages(text, sentences, tokens, runs);
    const found = findAttributions(text, passages, runs);
    const chain = nest(found);
    // What a report says rests on whom it cites, so what stands in the report stands in that.
    found.forEach((one, cited) => {
      if (one.holder === undefined) return;
      chain.forEach((holder, index) => {
        if (holder === one.holder && index !== cited && found[index]!.holder === undefined) chain[index] = cited;
      });
    });
    const resolve = speakerOf(text, entities, mentions);
    const attributions: Attribution[] = carryOn(
      text,
      found.map((one, index) => ({
        kind: one.kind,
        source: one.source,
        cue: one.cue,
        content: one.content,
        within: one.holder ?? chain[index]!,
        speaker: resolve(one.source[0], one.echoes),
      })),
    );
    return { quotations: quotationsOf(runs, passages, attributions), attributions };
  },
});

/** Quotations that report speech, each with the speaker of the attribution that holds it. */
function quotationsOf(
  runs: readonly { start: number; end: number }[],
  passages: readonly { words: readonly { start: number; pos: string }[] }[],
  attributions: readonly Attribution[],
): Quotation[] {
  const whole = new Set<number>();
  for (const passage of passages) for (const word of passage.words) if (word.pos === 'QUOTE') whole.add(word.start);
  const contents = attributions
    .flatMap((attribution) => attribution.content.map((span) => ({ span, attribution })))
    .sort((a, b) => a.span.start - b.span.start);
  const quotations: Quotation[] = [];
  let from = 0;
  for (const run of runs) {
    while (from < contents.length && contents[from]!.span.end < run.start) from++;
    let best: Attribution | null = null;
    let length = Number.POSITIVE_INFINITY;
    for (let i = from; i < contents.length && contents[i]!.span.start <= run.start + 2; i++) {
      const { span, attribution } = contents[i]!;
      if (span.end + 2 >= run.end && span.end - span.start < length) {
        best = attribution;
        length = span.end - span.start;
      }
    }
    if (!best && !whole.has(run.start)) continue;
    quotations.push({ start: run.start, end: run.end, speaker: best?.speaker ?? null });
  }
  return quotations;
}
