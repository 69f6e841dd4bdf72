import { stanceOf } from './stance.ts';
import type { StoryClaim } from './story-claims.ts';
import { negation } from './text/negation.ts';

/** "Denied this", "contradicted her", "rejected the accusation": all that stands before is meant. */
export const pointsBack =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|contradict(?:s|ed)?|refut(?:es?|ed)|rebut(?:s|ted)?|contest(?:s|ed)?) (?:it|this|that(?=[\s”"]*(?:[.,;:]|$))|them|these|those|her|him|the (?:claims?|charges?|accusations?|allegations?|criticism|reports?|suggestions?|account|version|figures?))\b(?! (?:that|of)\b)|\b(?:do|does|did|would|will|could) not accept (?:it|this|that|the (?:claims?|charges?|accusations?|allegations?|criticism|account|version))\b(?! (?:that|of)\b)/iu;

/**
 * Words that turn round what was just said and say nothing without it: "no such proposal had been put to him", "they never did",
 * "there has not been one", "she had never seen it", "says no", "tells it differently".
 */
const contrary: readonly RegExp[] = [
  /\b(?:no such|nothing of the (?:kind|sort)|not (?:true|so|the case))\b/iu,
  /\b(?:it|he|she|they|we|i|there|that|this)\s+(?:(?:did|do|does|had|has|have|was|were|is|are|would|will)(?: not|n['’]t)|never (?:did|had|was|were|would))(?: been| done| happened)?(?: one| any| so)?[.,;”"’]*$/iu,
  /\bthere (?:(?:was|were|is|has been|had been|have been) no \p{L}+|(?:was|were|is) (?:none|nothing))[.,;”"’]*$/iu,
  /\b(?:never|not|nothing)(?:\s\p{L}+){0,3}\s(?:seen?|saw|kn[eo]wn?|heard?|read|received?|signed|sent|written|asked|told|aware)(?:\s(?:of|about|for))?\s(?:it|this|them)\b/iu,
  /\b(?:it|they|this) never reached\b|\b(?:kn[eo]ws?|heard|read|saw) nothing (?:of|about) (?:it|this|them)\b/iu,
  /\b(?:call(?:s|ed)|described|dismissed) (?:it|this|that|them|the \p{L}+)(?: as)? (?:an? (?:lie|invention|distortion)|lies|wrong|false|untrue|nonsense|invented|absurd|misleading)\b|^(?:that|this|it) (?:is|was) (?:wrong|false|untrue|a lie|invented|nonsense)\b/iu,
  /\b(?:says?|said) (?:no|otherwise|the opposite)[.,;”"’]*$|\b(?:tells?|told) (?:it|a) different|\bdifferent (?:account|version|story)\b/iu,
  /\b(?:reports?|claims?|rumours?|suggestions?|allegations?|accusations?|talk|stories|story|accounts?)\b[^.;]{0,80}\b(?:is|are|was|were) (?:\p{L}+ly )?(?:wrong|false|untrue|incorrect|nonsense|invented|made up|mistaken|not (?:true|correct|accurate|right))\b/iu,
];

/** "If it said no", "whether or not": nothing is turned round there. */
const condition = /\b(?:if|unless|whether)\b[^,.;]*/giu;

/** Whether words turn round what was said before them, with or without a word for denying. */
export function turnsRound(words: string): boolean {
  const plain = words.replace(condition, ' ');
  return contrary.some((each) => each.test(plain)) || pointsBack.test(plain);
}

/**
 * Whether a claim turns round the one before it, which somebody else makes, without a word for denying: "Varnay said that she had
 * offered him an exemption. Halk said that no such proposal had been put to him."
 */
export function isRejoinder(claim: StoryClaim, before: StoryClaim): boolean {
  if (claim.headline || claim.restsOn === '' || claim.restsOn === before.restsOn) return false;
  if (negation.test(before.text) || !/^(?:asserts|denies)$/.test(stanceOf(claim.text))) return false;
  return turnsRound(claim.text);
}
