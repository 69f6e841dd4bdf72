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
const tellsWhich = /\b(?:an?|the|every|each|those)\s(?:\p{L}+\s){1,3}(?:that|which|who|whom)\b[^,;]{1,70}$/iu;
/** "told the court that …" says what was told. */
const tellsWhat =
  /\b(?:tells?|told|informed|assured|reminded|warned|convinced|news|fact|claims?|reports?|idea|view|suggestion|accusation)\s(?:\p{L}+\s){0,3}that\b[^,;]*$/iu;

/** Whether a date belongs to something else than what its sentence tells. */
export function isBeside(text: string, sentence: Span, date: Span): boolean {
  const before = text.slice(sentence.start, date.start).replace(/\s+/gu, ' ');
  const after = text.slice(date.end, sentence.end);
  if (tellsWhich.test(before) && !tellsWhat.test(before)) return true;
  return compared.test(before) || sinceThen.test(before) || (opensAside.test(before) && /^[^,.;]{0,60},/u.test(after));
}
