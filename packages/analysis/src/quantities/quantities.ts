import type { Quantity, Token } from '../analysis.ts';
import type { Span } from '../article.ts';
import { defineStage } from '../stage.ts';
import { tokensBySentence } from '../tokens/by-sentence.ts';
import { findQuantities } from './find.ts';

/** Finds numbers that say how much or how many: their value, unit, bound and what they count. A byline's are clock times. */
export const quantities = defineStage({
  name: 'quantities',
  version: 6,
  needs: ['blocks', 'sentences', 'tokens', 'dates'],
  gives: ['quantities'],
  run({ source, blocks, sentences, tokens, dates }) {
    const perSentence = tokensBySentence(sentences, tokens);
    const found: Quantity[] = [];
    let date = 0;
    sentences.forEach((sentence, index) => {
      const inside: Span[] = [];
      while (date < dates.length && dates[date]!.end <= sentence.start) date += 1;
      for (let at = date; at < dates.length && dates[at]!.start < sentence.end; at += 1) inside.push(dates[at]!);
      if (blocks[sentence.block]?.role === 'byline') return;
      const own: readonly Token[] = perSentence[index]!;
      found.push(...findQuantities(source.text, sentence, own, inside));
    });
    return { quantities: found };
  },
});
