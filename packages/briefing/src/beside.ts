import type { Span } from '@parallax/analysis';

/** How a thing compares with an earlier one: "the smallest crop since 2007", "a quarter less than in 2021". */
const compared =
  /(?:\b(?:\p{L}+est|most|least|first|second|third|\p{L}+th|worst|best|more|less|fewer|\p{L}+er)\b[^,;]{0,60}?\b(?:since|than|than in|than (?:was|were|had been|is) \p{L}+ in)|\btimes what [^,;]{3,40} in|\b(?:half of|double|compared with|up from|down from)\b[^,;]{0,60}|\bsince (?:\p{L}+ )*(?:records|measurements|counting) began in) $/iu;
/** "since the dam broke yesterday": the day of what has gone on since. */
const sinceThen =
  /\bsince (?!(?:(?:the|early|late|about|around|at least|last|mid)[ -])*(?:(?:start|beginning|middle|end|night|morning|afternoon|evening) (?:of )?)?$)(?:[\p{L}’'-]+ ){2,8}$/iu;
/** ", which was finished in 1968,", ", released on 12 May,": said in passing of something in a sentence about another time. */
const opensAside =
  /,\s(?:which|who|whose|where)\b[^,]*$|,\s(?!and\b|but\b)\p{Ll}+(?:ed|ilt|ld|ept|ut)\s(?:[\p{L}’']+\s){0,3}$/iu;

/** "a crown that goldsmiths made almost 700 years ago": what tells which one is meant. */
const tellsWhich =
  /\b(?:an?|the|every|each|those)\s(?:[\p{L}\p{N}]+(?:[.,]\p{N}+)*\s){1,4}(?:that|which|who|whom)\b[^,;]{1,70}$/iu;
/** "confirming a figure announced on Thursday": the same without a pronoun. A determiner alone would open the sentence's subject. */
const tellsWhichOne =
  /\b(?:\p{L}+ing|of|with|from|to|about|by|under)\s(?:an?|the)\s(?:\p{L}+\s){1,2}?(?:announced|published|made|given|released|issued|signed|taken|reported|set|held)\s(?:on|in|last|this|early|late)?\s?$/iu;
/** "told the court that …" says what was told. */
const tellsWhat =
  /\b(?:tells?|told|informed|assured|reminded|warned|convinced|news|fact|claims?|reports?|idea|view|suggestion|accusation)\s(?:\p{L}+\s){0,3}that\b[^,;]*$/iu;

/** "called off a visit and was expected on Wednesday": the day of what is to come, beside what was done. */
const yetToCome = /\p{L}\sand\s(?:(?:was|were|is|are)\s(?:expected|due|scheduled|likely|set)|will|would)\b[^,;]*$/iu;
/** ", the agency said.": nothing of the statement follows, so that the aside before it is what the sentence ends in. */
const onlySays = /^[^,.;]{0,60},\s(?:[^,;.]{1,50}\s)?(?:said|says|told|added|announced|reported|according)\b[^,;]*$/iu;

/** Whether a date belongs to something else than what its sentence tells. */
export function isBeside(text: string, sentence: Span, date: Span): boolean {
  const before = text.slice(sentence.start, date.start).replace(/\s+/gu, ' ');
  const after = text.slice(date.end, sentence.end);
  if (tellsWhich.test(before) && !tellsWhat.test(before)) return true;
  if (tellsWhichOne.test(before) || yetToCome.test(before)) return true;
  // "more engineers today than ever"
  if (/^\s+than\b/u.test(after)) return true;
  if (compared.test(before) || sinceThen.test(before)) return true;
  return opensAside.test(before) && /^[^,.;]{0,60},/u.test(after) && !onlySays.test(after);
}
