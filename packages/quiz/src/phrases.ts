import { readNumber } from './grading/number.ts';

const countWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count as running text has it: words up to twelve, figures above. */
export function countWord(count: number): string {
  return countWords[count] ?? String(count);
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.replace(
    /^(["“‘'(]*)(\p{Lowercase})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
}

/**
 * A statement as a clause inside a sentence: without its full stop, and with a small letter at its head where the text
 * that it comes from has its first word so.
 */
export function midSentence(says: string, text: string): string {
  const clause = says.replace(/[.]$/, '');
  const first = /^\p{Letter}+/u.exec(clause)?.[0] ?? '';
  const small = first.charAt(0).toLowerCase() + first.slice(1);
  const isCommon = first !== 'I' && new RegExp(`(?<![\\p{Letter}])${small}(?![\\p{Letter}])`, 'u').test(text);
  return isCommon || openers.test(first) ? clause.replace(first, small) : clause;
}

const openers =
  /^(?:The|A|An|Some|Several|Many|Most|More|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|No|Nobody|Part|Members|At|By|In|On|About|Nearly|All)$/;

/** Text in double quotation marks; double marks inside it become single ones, as in British print. */
export function quoted(text: string): string {
  let open = false;
  const inner = text
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/"/g, () => {
      open = !open;
      return open ? '‘' : '’';
    });
  return `“${inner}”`;
}

/** The parts of a text that stand between double quotation marks. */
export function quotedParts(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”/g)].map((match) => match[1]!);
}

/** The text without what it quotes: the words that are the quiz's own. */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”/g, ' ');
}

const functionWords = new Set(
  `a an the and or but nor so yet if of to in on at by for from with about as into over after before between under than
  that this these those there here it its it's he him his she her they them their we us our you your i me my who whom
  whose which what when where why how is are was were be been being am do does did has have had will would can could may
  might shall should must not no also more most some any all both each other another such own same one two three only whether
  just very up down out off during since until while because through against within without per said says say according
  told tells reported reports report article articles begin begins`
    .split(/\s+/)
    .filter(Boolean),
);

/** A word without its commonest endings, so that "troop" meets "troops" and "deploy" "deployed". */
function stem(word: string): string {
  if (/^\d/.test(word) || word.length < 5) return word;
  return word
    .replace(/(?:'s|’s)$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/e$/, '');
}

/** Stems of the words that carry meaning, with numbers as they are. */
export function contentWords(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .match(/[\p{Letter}\p{Number}]+(?:['’][\p{Letter}]+)?/gu);
  return new Set(
    (words ?? [])
      .map((word) => word.replace(/['’]s$/, ''))
      .filter((word) => !functionWords.has(word))
      .map(stem),
  );
}

/** Share of words that two texts have in common (Jaccard, 0 to 1). */
export function likeness(one: string, other: string): number {
  const first = contentWords(one);
  const second = contentWords(other);
  const common = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
}

/** Share of a statement's words that a sentence holds. */
export function holding(sentence: string, says: string): number {
  const wanted = contentWords(says);
  const words = contentWords(sentence);
  return wanted.size === 0 ? 0 : [...wanted].filter((word) => words.has(word)).length / wanted.size;
}

const numberWords = /\b(?:\d[\d,.]*\d|\d|[a-z]+)\b/gi;

/** Whether a statement gives a figure, in digits or in words, that a sentence has not. */
export function hasNewFigure(sentence: string, says: string): boolean {
  const figures = (text: string) =>
    (text.match(numberWords) ?? []).flatMap((word) => {
      const value = readNumber(word);
      return value === null || value < 2 ? [] : [value];
    });
  const known = new Set(figures(sentence));
  return figures(says).some((figure) => !known.has(figure));
}

/** Share of the shorter text's words that the other holds too: 1 where one text is a part of the other. */
export function overlap(one: string, other: string): number {
  return Math.max(holding(one, other), holding(other, one));
}
