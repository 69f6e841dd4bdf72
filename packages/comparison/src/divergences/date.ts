import type { DateExpression } from '@parallax/analysis';
import { kept } from '../kept.ts';
import { type StoryMaterial, span } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import { terms } from '../text/terms.ts';
import { ofAnother } from './another-event.ts';
import { canBothBe, compatible, isDayOfSaying, oneToCome, onOneWeekday } from './days.ts';
import { asClause, type DivergenceFinder, findingsByClaim, outletsOf, sentenceOf, side } from './divergence.ts';
import { leftoverDates } from './leftover-dates.ts';
import { nearClaims } from './near.ts';

/** How alike two claims must be, their dates aside, to be about one event. */
const sameEvent = 0.38;
const contained = 0.4;

interface Dated {
  claim: StoryClaim;
  date: DateExpression;
}

/** The one date of a claim, but for the day on which somebody said it. */
const dated = kept((claim: StoryClaim): Dated | null => {
  const dates = claim.analysis.dates.filter(
    (date) => date.start >= claim.start && date.end <= claim.end && !isDayOfSaying(claim, date),
  );
  // "An inquiry, which is to report by 30 June," and "the report that the office published last week" are dated by something else.
  const aside =
    /(?:,\s(?:which|who|whose|where)\b[^,]*|\b(?:the|an?|this|its|his|her|their)\s(?:\p{L}+\s){1,3}(?:that|which|who)\s[^,;]*)$/iu;
  if (dates.some(({ start }) => aside.test(claim.analysis.text.slice(claim.start, start)))) return null;
  // A year alone is history: "finished in 1968".
  if (dates.some(({ edtf }) => /^\d{4}$/.test(edtf))) return null;
  return dates.length === 1 ? { claim, date: dates[0]! } : null;
});

/** "Next week's strike": the day of the strike, whatever is told of it. */
const isOfNoun = ({ claim, date }: Dated): boolean =>
  /^['’]s?\s/u.test(claim.analysis.text.slice(date.end, date.end + 3));

/** Until when something must be: a limit, and no day on which it was. */
const isLimit = (dated: Dated): boolean => /^(?:by|until|before)$/i.test(leading.exec(beforeDate(dated))?.[1] ?? '');

const wordsOf = ({ claim, date }: Dated): string => claim.analysis.text.slice(date.start, date.end);

/** What leads to a date: "since the middle of". */
const leading =
  /\b(on|in|since|at|by|from|until|before|after)\s+(?:the\s+(?:(?:start|beginning|middle|end)\s+of\s+)?)?$/iu;

const beforeDate = ({ claim, date }: Dated): string => claim.analysis.text.slice(claim.start, date.start);

const withoutDate = (dated: Dated): string => {
  const { claim, date } = dated;
  return `${beforeDate(dated).replace(leading, '')} ${claim.analysis.text.slice(date.end, claim.end)}`.replace(
    /^[\s,]+/,
    '',
  );
};

/** What asks for the date: "had been out of service since the middle of February" has lasted since it. */
const openWord = (dated: Dated): string =>
  leading.exec(beforeDate(dated))?.[1]?.toLowerCase() === 'since' ? 'since when' : 'when';

/** A date with its words, its article's day and its statement. */
const inWords = ({ claim, date }: Dated) => ({
  words: claim.analysis.text.slice(date.start, date.end),
  edtf: date.edtf,
  published: claim.analysis.published,
  text: claim.text,
});

/**
 * Where a claim goes over to another time than its date's: "was taken on 2 April, 17 days before she won". Without a stretch of time
 * "before" and "after" set two things beside each other that may well be of one day.
 */
const otherTime =
  /,?\s(?:(?:about|some|nearly|almost|only|just|barely|exactly)\s)?(?:[\p{L}\p{N}-]+\s){1,2}(?:days?|weeks?|fortnight|months?|years?)\s(?:before|after|earlier than|later than|ahead of)\s/giu;

/** The part of a claim that its date dates. */
function datedPart({ claim, date }: Dated): string {
  const { start } = claim;
  const turns = [...claim.text.matchAll(otherTime)].map(({ index, 0: words }) => ({
    end: start + index,
    next: start + index + words.length,
  }));
  const from = Math.max(start, ...turns.filter(({ next }) => next <= date.start).map(({ next }) => next));
  const to = Math.min(claim.end, ...turns.filter(({ end }) => end >= date.end).map(({ end }) => end));
  return claim.analysis.text.slice(from, to);
}

/** Whether most of what two claims have in common stands in what their dates date. */
function shareWhatIsDated(a: Dated, b: Dated): boolean {
  const shared = (one: string, other: string) => {
    const others = terms(other);
    return terms(one).filter((term) => others.includes(term)).length;
  };
  return 2 * shared(datedPart(a), datedPart(b)) >= shared(a.claim.text, b.claim.text);
}

/** Like statements with one date each, which differ. */
function nearDates(material: StoryMaterial): [Dated, Dated][] {
  return nearClaims(material).flatMap((pair): [Dated, Dated][] => {
    if (pair.cosine < sameEvent || pair.contained < contained || pair.first.article === pair.second.article) return [];
    const [a, b] = [dated(pair.first), dated(pair.second)];
    if (!a || !b || !differ(a, b) || !shareWhatIsDated(a, b)) return [];
    return [[a, b]];
  });
}

/** What is left over, where two articles tell the same otherwise. */
const leftOver = (material: StoryMaterial): [Dated, Dated][] =>
  leftoverDates(material)
    .map(([a, b]): [Dated, Dated] => [
      { claim: a.claim, date: a.value },
      { claim: b.claim, date: b.value },
    ])
    .filter(([a, b]) => differ(a, b) && shareWhatIsDated(a, b));

/** Whether two dates of one kind cannot be one day. */
function differ(a: Dated, b: Dated): boolean {
  if (isOfNoun(a) !== isOfNoun(b) || isLimit(a) !== isLimit(b) || compatible(a.date.edtf, b.date.edtf)) return false;
  // The same words ("on Wednesday") in articles of different days are read differently, not written differently.
  if (wordsOf(a).toLowerCase() === wordsOf(b).toLowerCase()) return false;
  const [one, other] = [inWords(a), inWords(b)];
  return (
    !onOneWeekday(one, other) && !oneToCome(one, other) && !canBothBe(one, other) && !ofAnother(one.text, other.text)
  );
}

/** One event on different days. */
export const dateDivergence: DivergenceFinder = {
  kind: 'date',
  find(material) {
    const findingOf = findingsByClaim(material);
    const groups: Dated[][] = [];
    for (const [a, b] of [...nearDates(material), ...leftOver(material)]) {
      const home = groups.find((group) => group.some(({ claim }) => claim === a.claim || claim === b.claim));
      for (const each of [a, b]) if (!home?.some(({ claim }) => claim === each.claim)) home?.push(each);
      if (!home) groups.push([a, b]);
    }
    return groups.map((group) => {
      const sides: Dated[][] = [];
      for (const each of group) {
        const own = sides.find((members) => members.every((member) => compatible(member.date.edtf, each.date.edtf)));
        if (own) own.push(each);
        else sides.push([each]);
      }
      const dateOf = new Map(group.map(({ claim, date }) => [claim, date]));
      const ways = sides.map(
        (members) =>
          `“${wordsOf(members[0]!)}” in ${outletsOf(
            material,
            members.map(({ claim }) => claim),
          )}`,
      );
      return {
        finding: findingOf.get(group[0]!.claim)!,
        about: `${openWord(group[0]!)} ${asClause(withoutDate(group[0]!))}`,
        explanation: `The date differs: ${ways.join('; ')}.`,
        sides: sides.map((members) =>
          side(
            members.map(({ claim }) => claim),
            sentenceOf,
            (claim) => [span({ article: claim.article, ...dateOf.get(claim)! })],
          ),
        ),
      };
    });
  },
};
