import type { Stance } from './comparison.ts';

/** How the words of a cue, and of what stands around it, take a stand. The first rule that fits decides. */
const rules: readonly [stance: Stance, words: RegExp][] = [
  // Who will not say is silent, whether he knows or not.
  [
    'silent',
    /\b(?:would|will|did|does|do) (?:neither|not (?:either )?)(?: either)? ?confirm (?:n?or|and) (?:to )?deny\b/iu,
  ],
  [
    'cannot confirm',
    /\b(?:(?:can|could) ?(?:still |yet |also )?not|can't|couldn't|unable to|not (?:yet )?(?:been )?able to|yet to|has not|have not|had not|hasn't|haven't|did not|didn't|do(?:es)? not|doesn't|don't|neither)\b[^.;]{0,60}\b(?:confirm|verif|corroborat|substantiat|authenticat)|\b(?:no|without|lack(?:s|ed|ing)?) (?:(?:independent|official|immediate|outside|further|any|other) ){0,2}(?:confirmation|verification|corroboration)\b|\b(?:no way|no means|impossible|not possible|hard|difficult)\b[^.;]{0,20}\b(?:of|to|be) (?:\p{L}+ly )?(?:confirm|verif|corroborat|substantiat|authenticat|check)|\b(?:could|can) ?not (?:be )?(?:independently )?check(?:ed)?\b|\bneither\b[^.;]{0,40}\bnor (?:deny|refute|dispute|rule out)\b/iu,
  ],
  [
    'silent',
    /\b(?:(?:has|have|had) (?:not|n't|yet to) (?:\w+ )?(?:comment|respon|issue|mention|repl)\w*|hasn['’]t (?:issued|commented|responded)|haven['’]t (?:issued|commented|responded)|declined to (?:comment|say|discuss)|refused to (?:comment|say)|no (?:public |immediate )?(?:comment|statement|response|reply)|(?:did|does|do) not (?:immediately |yet )?(?:comment|respond|reply|mention)|has been silent|remained silent|has said nothing|have said nothing|not a word (?:had|has|was|from)|hadn['’]t (?:issued|commented|responded))\b/iu,
  ],
  [
    'denies',
    /\b(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|dispute(?= (?:it|that|this|these|those|the|his|her|its|their)\b)|refut(?:e|es|ed|ing)|contradict(?:s|ed)?|rebut(?:s|ted)?|fake news|baseless|unfounded|groundless|fabricat(?:ed|ion)|untrue|false claims?|nothing to do with)\b/iu,
  ],
  [
    'confirms',
    /\b(?:confirm(?:s|ed|ation)?|definitely|no (?:such )?doubts?|corroborat(?:es?|ed)|verif(?:y|ies|ied)|acknowledg(?:es?|ed)|admit(?:s|ted)?|concede[sd]?)\b/iu,
  ],
];

/** Cues of what somebody means, wants or expects rather than says. */
const intent =
  /\b(?:decid|plan|intend|hop(?:e|es|ed|ing)\b|want|expect|agree|aim|seek|sought|wish|fear|tr(?:y|ies|ied|ying)\b|threaten|prepar|consider|resolve|refus)/iu;

/** Whether a cue reports words; "decided to" and "hopes to" tell of a mind instead. */
export const reportsWords = (cue: string): boolean =>
  !intent.test(cue) || /\b(?:said|says|told|announc\w*)\b/iu.test(cue);

/** Cues that ask, doubt or refer to others: who uses them does not assert what follows. */
const holdsBack =
  /\b(?:question|doubt|wonder|ask|cit(?:e|es|ed|ing)\b|quot|referr|speculat|debat|concern|worr|fear|alarm|condemn|criticis|urg|\bcall(?:s|ed|ing)?\b|describ|judg|highlight)/iu;

/** Whether a cue makes what follows its subject's own assertion. */
export const assertsContent = (cue: string): boolean => !holdsBack.test(cue);

/** "Whether it is genuine the firm was unable to confirm": the question stands in front of the stand that is taken on it. */
const fronted =
  /^["“]?(?:whether|if)\b[^.;]*?(?=\b(?:(?:can|could) ?not|(?:is|are|was|were) (?:unable|not able|impossible))\b[^.;]*\b(?:confirm|verif|corroborat|substantiat|authenticat))/iu;
const unfronted = (words: string): string => words.replace(fronted, '');

/** The stand that words take towards what they speak of; `asserts` where they only say it. */
export function stanceOf(words: string): Stance {
  // "If confirmed, …" takes no stand.
  const plain = unfronted(words)
    .replace(/\b(?:if|should|unless|until|once|whether|were)\b[^,.;]*/giu, ' ')
    // Neither do who "does not deny it", and who turns down what was asked of him and not what was said: "rejected the bill".
    .replace(/\b(?:not|n['’]t|never) (?:\p{L}+ly )?(?:deny|dispute|contradict|refute)\b/giu, ' ')
    .replace(
      /\breject(?:s|ed|ing)? (?:\p{L}+ ){0,3}(?:bill|law|proposals?|offers?|plans?|requests?|appeals?|motions?|amendments?|applications?|bids?|deals?|dut(?:y|ies)|tax(?:es)?|demands?|calls?)\b/giu,
      ' ',
    )
    // Who dismisses a minister has not denied anything.
    .replace(
      /\bdismiss(?:es|ed|ing)? (?=(?:him|them|mr|mrs|ms|dr|sir|(?:the|his|her|its|their) (?:\p{L}+ ){0,2}(?:ministers?|managers?|coach(?:es)?|heads?|directors?|chiefs?|staff|workers?|employees|officials?|officers?|treasurer|secretary|master|captain|trainer|teachers?|editor|judge|chair(?:man|woman)|president|governor|commander|general|boss|drivers?|players?))\b)/giu,
      ' ',
    )
    // Nor is "the first confirmed report" a stand.
    .replace(
      /\b(?:the|an?|first|last|any|no|every|only|each|latest)\s+(?:\w+\s+)?confirmed\s+(?!(?:the|an?|that|this|it|its|his|her|their)\b)(?=\p{L})/giu,
      ' ',
    );
  return rules.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'asserts';
}

/** The stand of a cue towards its content: who "rejected" a bill denies nothing, and the cue alone does not tell. */
export function stanceTowards(cue: string, content: string): Stance {
  const own = stanceOf(cue);
  return own === 'denies' && stanceOf(`${cue} ${content}`) === 'asserts' ? 'asserts' : own;
}
