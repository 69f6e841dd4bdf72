import type { ArticleSpan } from '../comparison.ts';
import { kept } from '../kept.ts';
import type { StoryClaim } from '../story-claims.ts';
import { terms } from '../text/terms.ts';

/**
 * Words that hold a statement back. "Will", "would" and "is to" only put it in the future or behind another condition; "cannot
 * confirm" is somebody's position and no hedge.
 */
export const hedge =
  /\b(?:(?:if|should|once) (?:[\p{L}'’]+ ){0,7}?(?:(?:is|are|was|were|be|proves?) )?(?:confirmed|verified|true|proven|borne out|stands? up)|if they stand up|(?:is|are|was|were|been) (?:\p{L}+ly )?(?:believed|thought|feared|said|reported|suspected|understood) to|(?<!\b(?:the|an?|its|their) )expected|likel(?:y|iest)|unlikely|probably|possibly|possible|possibilit(?:y|ies)|prospect|perhaps|presumably|reportedly|allegedly|apparently|suspects?|suspected|fears?|alleged|potential(?:ly)?|may|might|could(?! not)|appears? to|seems? to|in rare cases|no link|not (?:been |yet )?established|unconfirmed|what (?:it|he|she|they) (?:calls?|called|suspects?|believes?|sa(?:id|ys) (?:is|are|was|were)))\b/giu;

/** "May" with a capital, or behind a preposition or a day, is the month. */
const isMonth = (text: string, at: number, words: string): boolean =>
  words === 'May' && (at > 0 || /^May \d/.test(text)) && !/[.!?:“"]\s*$/u.test(text.slice(0, at));

/** "They could see that …": what somebody was able to do is no hedge on what he saw. */
const ability =
  /^could\s+(?:(?:\p{L}+ly|also|now|only|still|even|already|no longer|hardly|barely)\s+)*(?:see|hear|feel|smell|tell|read|recognise|recognize|remember|recall|prove|show|afford|stand|walk|speak|breathe|understand|watch|make out)\b/iu;

/** "Less likely than men to …" measures how often a thing happens; "more likely than not" is how sure one is. */
const measured = /\b(?:more|less|least|(?:times|twice|half|just|almost|nearly|about|equally) as|equally|as|so) $/iu;
const isMeasure = (text: string, at: number, words: string): boolean =>
  /^(?:un)?likely$/iu.test(words) &&
  measured.test(text.slice(0, at)) &&
  !/^\s+(?:than not|that)\b/iu.test(text.slice(at + words.length));

/** "Nobody may fish there", "visitors may only look": what is allowed. */
const isAllowance = (text: string, at: number, words: string): boolean =>
  /^may$/iu.test(words) &&
  (/\b(?:nobody|no one|none(?: of [^,.;]{2,30})?|no(?: \p{L}+){1,2}|(?:any|every)one who)\s$/iu.test(
    text.slice(0, at),
  ) ||
    /^may only\b/iu.test(text.slice(at)));

/** "The suspects, aged 22 and 25, were held", "three murder suspects": people, where "police suspects" or "she suspects that" would hold back. */
const isSuspect = (text: string, at: number, words: string): boolean =>
  /^suspects?$/iu.test(words) &&
  (/\b(?:the|an?|these|those|its|their|his|her|our|no|any|some|several|all|both|other|more|main|prime|chief|key|alleged|male|female|young|teenage|murder|terror|robbery|arson|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s$/iu.test(
    text.slice(0, at),
  ) ||
    /^suspects?,?\s+(?:was|were|are|is|has|have|had|will|would|who|whose|in|from|on|at|aged)\b/iu.test(text.slice(at)));

/** "As soon as possible", "where possible", "made it possible to cross": what can be done. */
const isFeasible = (text: string, at: number, words: string): boolean =>
  /^possible$/iu.test(words) &&
  /\b(?:as \p{L}+(?: \p{L}+)? as|(?:where|when|if|wherever|whenever)(?:ver)?|(?:best|worst|every|all|(?:make|makes|made|making) (?:it|this|that)))\s$/iu.test(
    text.slice(0, at),
  );

/** "Later than expected", "as feared": set against what had been thought, which is over. */
const isCompared = (text: string, at: number, words: string): boolean =>
  /^(?:expected|feared|fears|suspected)$/iu.test(words) &&
  /\b(?:than|as)\s(?:(?:had|was|were|been|first|initially|originally|many|some|it|they)\s){0,3}$/iu.test(
    text.slice(0, at),
  );

/** "Anything they might have read", "whoever may have seen it": whatever there is of a kind, and how sure nothing is said of it. */
const isWhatever = (text: string, at: number, words: string): boolean =>
  /^(?:may|might|could)$/iu.test(words) &&
  /\b(?:(?:whatever|whoever|whichever|wherever|however \p{L}+)(?:\s(?:the\s)?\p{L}+)?|(?:anything|anywhere|any(?:one|body) (?:who|whom|that))(?:\s(?:the\s)?\p{L}+)?|(?:all|everything|any \p{L}+)(?: that| which| whom)? (?:it|he|she|they|we|you))\s$/iu.test(
    text.slice(0, at),
  );

const isNoHedge = [isMonth, isMeasure, isAllowance, isSuspect, isFeasible, isCompared, isWhatever];

function hedgesIn(claim: StoryClaim, start: number, end: number): ArticleSpan[] {
  const text = claim.analysis.text.slice(start, end);
  return [...text.matchAll(hedge)]
    .filter(
      ({ index, 0: words }) => !isNoHedge.some((is) => is(text, index, words)) && !ability.test(text.slice(index)),
    )
    .map((match) => ({
      article: claim.article,
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
}

/** Where a clause begins that is set beside the one before it, or against it. */
const besideOrAgainst = /[;:]|,?\s(?:though|although|but|while|whereas|yet|and)\s|\s[–—-]\s/iu;

/** Whether words of a claim's sentence stand in another clause than it: "a child is dead, though it is not established …". */
function isApart(claim: StoryClaim, start: number, end: number): boolean {
  if (!notEstablished.test(claim.analysis.text.slice(start, end))) return false;
  const between = end <= claim.start ? [end, claim.start] : [claim.end, start];
  return besideOrAgainst.test(` ${claim.analysis.text.slice(between[0], between[1])} `);
}

/** "No link has been established" holds back its whole sentence. */
const unestablished = /^no(?:t\b| link)/iu;
/** That something else has not been established holds back only its clause. */
const notEstablished = /^not\b/iu;

/** The hedges of a claim: those in it, and where the reading found it conditional or unconfirmed, those of its sentence. */
export const hedgesOf = kept((claim: StoryClaim): ArticleSpan[] => {
  const inside = hedgesIn(claim, claim.start, claim.end);
  if (inside.length > 0) return inside;
  const around = hedgesIn(claim, claim.sentence.start, claim.sentence.end);
  if (['conditional', 'unconfirmed'].includes(claim.certainty)) return around;
  return around.filter(
    ({ start, end }) => unestablished.test(claim.analysis.text.slice(start, end)) && !isApart(claim, start, end),
  );
});

const condition = /^(?:if|should|once|no link|not )\b/iu;

/** Whether a claim stands behind a condition. */
export const isConditional = (hedges: readonly ArticleSpan[], claim: StoryClaim): boolean =>
  hedges.some(({ start, end }) => condition.test(claim.analysis.text.slice(start, end)));

/** Where a later clause begins that says something of its own. */
const laterClause =
  /(?:[,;]\s+(?:with|while|but|and|which|although|as)\b|;|\s(?:until|before|after|while|when|where|who|whose|unless)\b)/giu;

/** By these it is held back that a thing is known at all, whatever verb follows. */
const evidential = /^(?:is|are|was|were|been)\b.*\bto$/iu;

/** How a claim's hedge bears on another claim. */
type Bearing = 'same phrase' | 'same word' | 'same clause' | null;

/** A verb and the name next behind it: "have been painted by Joost Reemst". */
const verbAndName =
  /^\s(?:(?:have|be|been|being|not|also|already)\s)*(\p{Ll}+)\s(?:(?:by|from|in|at|with|to|on|for|against|of|the|an?|\p{Ll}+)\s){1,3}?(\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|van|von|de|der|al|el|bin))*)/u;

/** Whether what is held back is a verb with a name behind it, and both stand so near to each other in another claim. */
function isOfOneName(behind: string, other: string): boolean {
  const [, verb, name] = verbAndName.exec(behind) ?? [];
  const at = name === undefined ? -1 : other.indexOf(name);
  const [stem] = terms(verb ?? '');
  if (stem === undefined || at < 0) return false;
  return terms(other.slice(0, at).split(/[,;]/u).at(-1)!).slice(-nearestWords).includes(stem);
}
/** Between a verb and its name stand titles and the like: "painted by the seventeenth-century master". */
const nearestWords = 5;

const termsIn = kept(({ text }: StoryClaim): string[] => terms(text));

function bearing(claim: StoryClaim, hedged: ArticleSpan, other: StoryClaim): Bearing {
  const { text } = claim.analysis;
  const { start, end } = hedged;
  if (condition.test(text.slice(start, end)) || start < claim.start || end > claim.end) return 'same clause';
  const otherTerms = termsIn(other);
  const content = (words: string) => terms(words.replace(hedge, ' ').replace(/\b(?:enough|soon|again|now)\b/giu, ' '));
  const before = content(text.slice(claim.start, start));
  // Names say nothing behind a hedge: every claim has them.
  const behind = content(text.slice(end, claim.end).replace(/\b\p{Lu}\S*/gu, ' '));
  const adjacent = (one: string | undefined, next: string | undefined) =>
    one !== undefined &&
    next !== undefined &&
    otherTerms.some((term, at) => term === one && otherTerms[at + 1] === next);
  // What a later clause adds holds back nothing of what stands before it.
  const begins = [...text.slice(claim.start, start).matchAll(laterClause)].at(-1)?.index;
  if (begins !== undefined) {
    const all = content(claim.text).filter((term) => otherTerms.includes(term)).length;
    const clause = content(text.slice(claim.start + begins, claim.end)).filter((term) =>
      otherTerms.includes(term),
    ).length;
    if (clause < all / 2) return null;
  }
  if (isOfOneName(text.slice(end, claim.end), other.text)) return 'same phrase';
  if (adjacent(behind[0], behind[1]) || adjacent(before.at(-1), behind[0])) return 'same phrase';
  // "Are believed to have come from a spring": the verb may be in a form of its own ("came from a spring").
  const next = behind.slice(0, 3).filter((term) => otherTerms.includes(term)).length;
  return (behind[0] !== undefined && otherTerms.includes(behind[0])) ||
    (next > 1 && evidential.test(text.slice(start, end)))
    ? 'same word'
    : 'same clause';
}

/** Whether it is another clause than the one told by both of which a claim says that it is not established. */
function isOfAnotherClause(claim: StoryClaim, { start, end }: ArticleSpan, other: StoryClaim): boolean {
  const { text } = claim.analysis;
  if (!notEstablished.test(text.slice(start, end)) || start < claim.start || end > claim.end) return false;
  const clause = text.slice(claim.start, start).split(besideOrAgainst).at(-1)!;
  const from = start - clause.length;
  const otherTerms = termsIn(other);
  const shared = (words: string) => terms(words).filter((term) => otherTerms.includes(term)).length;
  return from > claim.start && shared(text.slice(from, claim.end)) <= shared(text.slice(claim.start, from));
}

/**
 * The hedges of a claim that hold back what it shares with another: the first word behind them stands in the other too. A
 * condition holds back its whole sentence.
 * @param alike for claims that are the same but for a word: the verb may be in another form ("may have sunk", "sank").
 */
export function hedgesAgainst(claim: StoryClaim, other: StoryClaim, alike: boolean): ArticleSpan[] {
  return hedgesOf(claim).filter((hedged) => {
    if (isOfAnotherClause(claim, hedged, other)) return false;
    const found = bearing(claim, hedged, other);
    if (condition.test(claim.analysis.text.slice(hedged.start, hedged.end))) return true;
    return found === 'same phrase' || found === 'same word' || (alike && found !== null);
  });
}

/** Whether a hedged phrase stands in another claim word for word: then the two may differ in all the rest. */
export const samePhrase = (claim: StoryClaim, other: StoryClaim): boolean =>
  hedgesOf(claim).some(
    ({ article, start, end }) =>
      !attributive.test(claim.analysis.text.slice(start, end)) &&
      bearing(claim, { article, start, end }, other) === 'same phrase',
  );

/** Hedges that stand before a noun, in a phrase that any claim may have. */
const attributive = /^(?:suspected|alleged|possible|potential)$/iu;

/** "More troops" are not the troops spoken of. */
const speaksOfMore = kept(({ text }: StoryClaim) => /\b(?:more|further|additional|another|second)\b/iu.test(text));

/** Whether one claim is about more of what the other is about. */
export const goesFurther = (claim: StoryClaim, other: StoryClaim): boolean =>
  speaksOfMore(claim) !== speaksOfMore(other);

/** Words by which a sentence doubts, asks or turns down what stands in it. */
const doubted =
  /\b(?:whether|cannot|could not|can't|unable to|den(?:y|ies|ied)|reject(?:s|ed)?|not (?:been )?(?:confirmed|verified)|spoken of|spoke of|reports that|question(?:s|ed)?|doubt(?:s|ed)?)\b/iu;

/** The hedges of a claim's sentence, in small letters. */
const hedgeWords = kept((claim: StoryClaim) =>
  hedgesIn(claim, claim.sentence.start, claim.sentence.end).map(({ start, end }) =>
    claim.analysis.text.slice(start, end).toLowerCase(),
  ),
);

/** Whether a claim is put forward as such, whatever hedges there are near it. */
const isStraight = kept(
  (claim: StoryClaim) =>
    !claim.denied &&
    claim.certainty !== 'conditional' &&
    // "Could" of what somebody is able to do is no hedge.
    !/\b(?:able to|can)\b/iu.test(claim.text) &&
    !isDoubted(claim),
);

/** Words that hold a statement back as hedges do, and by which nobody hedges what others give as a fact: "the service expects snow". */
const heldBack =
  /\b(?:expect(?:s|ing)?|anticipat(?:es?|ed|ing)|forecasts?|predict(?:s|ed)?|improbabl[ey]|doubtful|uncertain|conceivabl[ey]|presum(?:es?|ed|ing)|assum(?:es?|ed|ing)|believes?|believed|thinks?|thought|suspicion|seemingly|supposed(?:ly)?|in all likelihood|(?:a|the|any|some) (?:chance|risk|danger) (?:of|that)|in the (?:view|opinion) of|a guess)\b/iu;

const isHeldBack = kept(({ text }: StoryClaim) => heldBack.test(text));

/** Whether a claim is put forward with no hedge near it. */
export const isFirm = (claim: StoryClaim): boolean => hedgeWords(claim).length === 0 && isStraight(claim);

/** Whether a claim is put forward with no hedge that another has not too: what both hold back is no difference. */
export function isFirmBeside(claim: StoryClaim, other: StoryClaim): boolean {
  const shared = hedgeWords(other);
  return hedgeWords(claim).every((words) => shared.includes(words)) && isStraight(claim) && !isHeldBack(claim);
}

/** "What he calls irregularities" leaves them to him, and so does who lets him say that there were some. */
const leftToSource = /^what (?:it|he|she|they)\b/iu;

/** Words for one degree of being sure, by which one article holds back what the other holds back by another of them. */
const degrees: readonly [hedge: RegExp, others: RegExp][] = [
  [
    /^expected$/iu,
    /\b(?:should \p{Ll}+|(?:is|are|was|were|be) due|due (?:to|in|on|at|by|back|for)|promis(?:es?|ed)|pledg(?:es?|ed)|scheduled|planned|plans? to|(?:is|are|was|were) set (?:to|for)|hop(?:es?|ed|ing) to|hoped|awaited|aims? to|on (?:course|track) (?:to|for)|looks? like|poised to)\b/iu,
  ],
  [
    /^(?:un)?likel(?:y|iest)$|^(?:probably|presumably)$/iu,
    /\b(?:(?:im)?probabl[ey]|(?:un)?likel(?:y|ier|iest|ihood)|probability|expect(?:s|ed)?|chances?|presum(?:ably|ed)|should (?:be|have))\b/iu,
  ],
  [
    /^(?:may|might|could|perhaps|possibl[ey]|possibilit(?:y|ies)|potential(?:ly)?)$/iu,
    /\b(?:may|might|could|perhaps|possibl[ey]|possibilit(?:y|ies)|potential(?:ly)?|conceivabl[ey]|risks? (?:of|that)|danger (?:of|that)|threat(?:ens?|ened)?|not (?:be )?(?:ruled out|excluded)|cannot (?:rule out|exclude))\b/iu,
  ],
];

/** Whether another claim holds back as much: its sentence has the words of a hedge too, or names whom the hedge leaves it to. */
export function isShared({ start, end }: ArticleSpan, claim: StoryClaim, other: StoryClaim): boolean {
  const words = claim.analysis.text.slice(start, end);
  const sentence = other.analysis.text.slice(other.sentence.start, other.sentence.end);
  return (
    hedgeWords(other).includes(words.toLowerCase()) ||
    (leftToSource.test(words) && other.voices.length > 0) ||
    degrees.some(([hedges, others]) => hedges.test(words) && others.test(sentence))
  );
}

/** Hedges that say what may come of a thing, and nothing of where it is known from. */
const modal =
  /^(?:expected|likel(?:y|iest)|unlikely|probably|possibl[ey]|possibilit(?:y|ies)|prospect|perhaps|potential(?:ly)?|may|might|could)$/iu;

/** Whether a claim is told as known: whatever it says of what may come, nothing in its sentence points to a source or a doubt. */
export const isTold = (claim: StoryClaim): boolean =>
  !claim.denied &&
  claim.certainty !== 'conditional' &&
  hedgeWords(claim).every((words) => modal.test(words)) &&
  !isDoubted(claim);

/** Whether a claim's sentence doubts or asks it. */
export const isDoubted = kept(({ analysis, sentence }: StoryClaim): boolean =>
  doubted.test(analysis.text.slice(sentence.start, sentence.end)),
);
