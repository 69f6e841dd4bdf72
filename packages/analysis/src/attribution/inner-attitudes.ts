import type { Candidate } from './candidates.ts';
import type { Range } from './phrases.ts';
import type { Word } from './words.ts';

/** Verbs that hand on somebody's words, so that a report of them is a second attribution. */
const speech = new Set(
  `say tell report announce warn note add suggest explain write claim argue insist deny acknowledge admit concede reveal
  tweet testify recall confirm state declare allege contend assert remark reply complain predict`.split(/\s+/),
);

const clauseFrame = /^(?:(?:np-)?(?:that|clause|quote)|quote-before|clause-before|as|rest|colon|relative)$/;

/** True for a statement reported with its clause: "said that …", not "praised the plan". */
export const handsOn = ({ lemma, frame }: Candidate) => speech.has(lemma) && clauseFrame.test(frame);

/**
 * Drops what a speaker only thinks, wants or praises in the course of what he says: in "she said he wanted to leave" the
 * wish is part of her words, and she, not he, answers for it. Words of others that a speaker hands on stay.
 */
export function withoutInnerAttitudes(
  words: readonly Word[],
  holders: readonly Candidate[],
  candidates: readonly Candidate[],
): Candidate[] {
  const holderOf = new Map<number, Candidate>();
  for (const holder of holders)
    for (const { from, to } of holder.content)
      for (let i = from; i < to; i++) if (i !== holder.head) holderOf.set(i, holder);
  return candidates.filter((candidate) => {
    const holder = holderOf.get(candidate.head);
    // "reports that Holm called her names": a clause with "that" is somebody's, though its holder was not found.
    const opener = candidate.source ? words[candidate.source.from - 1] : undefined;
    // In "repairs that the report puts at £3m" it is the thing.
    const relative = opener !== undefined && candidate.frame === 'put' && words[candidate.content[0]!.from] === opener;
    const inClause = opener?.lower === 'that' && opener.pos === 'SCONJ' && !relative;
    if ((!holder || holder === candidate) && !inClause) return true;
    // "The pier shut when the news was announced, according to the board": the source behind the sentence has all of it.
    const whole = candidate.frame === 'according' && candidate.content[0]!.from <= (holder?.head ?? -1);
    if (whole && holder && holder.head < candidate.content[0]!.to) return true;
    if (candidate.form === 'noun') return false;
    if (holder && same(holder.source, candidate.source)) return true;
    return handsOn(candidate);
  });
}

const same = (a: Range | null, b: Range | null) => a !== null && b !== null && a.from === b.from && a.to === b.to;
