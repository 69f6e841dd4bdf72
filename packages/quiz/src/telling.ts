import type { ArticleSpan, Finding } from '@parallax/comparison';
import { outletPhrase } from './outlets.ts';
import { capitalised, quoted } from './phrases.ts';
import { isRunningText, type ReadClaim, type Reading } from './reading.ts';
import { flat, isFirstPerson, statement } from './statement.ts';
import type { Voice } from './voice.ts';

/** The claim of a finding whose words can best stand alone: its own text first, then the shortest. */
export function clearestClaim(reading: Reading, finding: Finding): ReadClaim | null {
  const readable = reading.claimsOf(finding).filter((claim) => claim.says !== null && !isFirstPerson(claim.says));
  const own = flat(finding.text);
  readable.sort((one, other) => rank(one) - rank(other) || one.says!.length - other.says!.length);
  return readable[0] ?? null;

  function rank(claim: ReadClaim): number {
    return own.includes(claim.says!.slice(1, -1)) ? 0 : 1;
  }
}

/** "The article from Harbour Gazette says: “…”": the sentence around a span, as it stands. */
export function asWritten(reading: Reading, span: ArticleSpan): string {
  const { quote } = reading.cite(reading.sentenceOf(span));
  return `${capitalised(outletPhrase(reading, span.article))} says: ${sentenceQuoted(quote)}`;
}

/** A sentence in quotation marks, with one full stop. */
export function sentenceQuoted(text: string): string {
  const line = flat(text);
  const whole = /[.!?…]["”’)]*$/.test(line)
    ? line
    : `${line.replace(/[,;:](?=["”’]*$)/, '')}.`.replace(/(["”’]+)\.$/, '.$1');
  return quoted(dropOuterMarks(whole));
}

/** A wholly quoted sentence loses its own marks, so that quoting it does not double them. */
function dropOuterMarks(text: string): string {
  const match = /^[“"]([^“”"]*)[”"]$/.exec(text);
  return match ? match[1]! : text;
}

/** The whole sentence around a span as a readable statement, null where it is none. */
export function wholeSentence(reading: Reading, span: ArticleSpan, most = 45, inPlace = false): string | null {
  const around = reading.sentenceOf(span);
  if (!isRunningText(reading.analysis(span.article), around)) return null;
  return statement(reading.analysis(span.article).text, around.start, around.end, {
    fewest: 5,
    most,
    whole: true,
    inPlace,
  });
}

/**
 * Whether a sentence itself names a voice as its source may be. A country under another name than its own ("the
 * agency") is taken for somebody else.
 */
export function namesSource(sentence: string, voice: Voice): boolean {
  return names(sentence, voice.type === 'place' ? { ...voice, forms: [voice.name] } : voice);
}

/** Whether a text names a voice in any of its forms. */
export function names(text: string, voice: Voice): boolean {
  const words = ` ${text.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, ' ')} `;
  return voice.forms.some((form) => {
    const name = form
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
      .trim();
    return name !== '' && words.includes(` ${name} `);
  });
}
