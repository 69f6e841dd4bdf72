import type { Analysis } from '@parallax/analysis';
import type { BriefingItem, Citation } from './briefing.ts';
import { namesIn } from './gate/names.ts';
import { numbersIn } from './gate/numbers.ts';
import { analysisOf, articleName, type BriefingSource } from './source.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[“”„«»"‘’'`]/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .toLowerCase()
    .trim();

const within = ({ start, end }: Citation, span: { start: number; end: number }): boolean =>
  span.start < end && span.end > start;

/** All names of the entities that an article mentions inside a citation, pronouns and nominals resolved. */
function namesMentioned(analysis: Analysis, citation: Citation, source: BriefingSource): string[] {
  const ids = new Set(
    analysis.mentions.filter((mention) => within(citation, mention)).map((mention) => mention.entity),
  );
  return source.story.entities
    .filter((entity) => entity.members.some((member) => member.article === citation.article && ids.has(member.entity)))
    .flatMap((entity) => [entity.name, ...entity.aliases, entity.role ?? '']);
}

/** What the briefing itself says of the articles: how many there are, and what they are called. It is counted, not cited. */
const coverageWords =
  /\b(?:only one|all|both|\p{L}+|\d+) (?:of the (?:\p{L}+|\d+) )?(?:articles?|(?:independent )?origins?|outlets?)\b/giu;

/** “… and 43 others” behind the names of outlets, once these are taken out: “in  ,  ,   and 43 others”. */
const otherOutlets = /\s,\s+(?:,\s+)*and \d+ others\b/gu;

/**
 * The citation gate. Every name, number, date and quoted string of a sentence must stand in the spans that it cites.
 * A name also passes where the cited span mentions its bearer under another name, a date where the cited span holds a date
 * expression of that value.
 *
 * @returns what is missing; empty where the item passes.
 */
export function missingFromCitations(item: Pick<BriefingItem, 'text' | 'citations'>, source: BriefingSource): string[] {
  if (item.citations.length === 0) return ['a citation'];
  const quotes = item.citations.map((citation) => fold(citation.quote));
  const missing: string[] = [];

  let rest = item.text;
  for (const article of source.story.articles) rest = rest.replaceAll(articleName(source, article), ' ');
  rest = rest.replace(otherOutlets, ' ').replace(coverageWords, ' ');
  // A label's capital is ours: "Units recalled: …".
  rest = rest.replace(/^(\p{Lu})(?=\p{Ll}[^.:“]*:)/u, (letter) => letter.toLowerCase());

  for (const [, quoted] of rest.matchAll(/“([^“”]+(?:“[^“”]*”[^“”]*)*)”/gu)) {
    const words = fold(quoted!).replace(/[.,;…]+$/u, '');
    if (!quotes.some((quote) => quote.includes(words))) missing.push(`“${quoted}”`);
  }

  const dates = item.citations.flatMap((citation) =>
    analysisOf(source, citation.article)
      .dates.filter((date) => within(citation, date))
      .map((date) => date.edtf),
  );
  const inDates = new Set(dates.flatMap((edtf) => edtf.split(/[-/T]/)).map((part) => part.replace(/^0+(?=\d)/, '')));
  const numbers = new Set(item.citations.flatMap((citation) => numbersIn(citation.quote)));
  for (const number of numbersIn(rest)) if (!numbers.has(number) && !inDates.has(number)) missing.push(number);

  const mentioned = item.citations
    .flatMap((citation) => namesMentioned(analysisOf(source, citation.article), citation, source))
    .map(fold);
  const months = new Set(
    dates.flatMap((edtf) => edtf.split('/')).map((date) => monthNames[Number(date.split('-')[1]) - 1]),
  );
  for (const name of namesIn(rest)) {
    const folded = fold(name);
    const found =
      quotes.some((quote) => quote.includes(folded)) ||
      mentioned.some((known) => known.includes(folded)) ||
      months.has(name) ||
      folded
        .split(' ')
        .every(
          (word) => quotes.some((quote) => quote.includes(word)) || mentioned.some((known) => known.includes(word)),
        );
    if (!found) missing.push(name);
  }
  return missing;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
