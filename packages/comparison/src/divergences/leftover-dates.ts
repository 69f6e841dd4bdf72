import type { DateExpression } from '@parallax/analysis';
import type { StoryMaterial } from '../material.ts';
import { bareWeekday, daysApart, isDayOfSaying, namesItsDay, onOneWeekday, sameDay, type WrittenDate } from './days.ts';
import { type Given, type LeftoverKind, leftovers } from './leftovers.ts';
import type { ToldSentence } from './told-alike.ts';

const day = /^[\dX]{4}-\d\d-\d\d$/;

/** One day told in two ways lies seldom so many days apart. */
const furthest = 31;
/** A weekday and a day of the month are two ways of telling days, and more of the sentences must be alike. */
const inTwoForms = 0.3;

const written = ({ analysis }: Pick<ToldSentence, 'analysis'>, { start, end, edtf }: DateExpression): WrittenDate => ({
  words: analysis.text.slice(start, end),
  edtf,
  published: analysis.published,
});

const isWeekday = ({ told, value }: Given<DateExpression>): boolean => bareWeekday(written(told, value).words) !== null;

const datesLeft: LeftoverKind<DateExpression> = {
  in: ({ claims }) =>
    claims.flatMap((claim) =>
      claim.analysis.dates
        .filter(
          (date) =>
            date.start >= claim.start && date.end <= claim.end && day.test(date.edtf) && !isDayOfSaying(claim, date),
        )
        .map((value) => ({ claim, value })),
    ),
  key: ({ edtf }) => edtf.slice('YYYY'.length),
  isIn: (value, own, other) =>
    namesItsDay(other, written({ analysis: own }, value)) ||
    other.dates.some(
      (each) =>
        sameDay(each.edtf, value.edtf) ||
        onOneWeekday(written({ analysis: own }, value), written({ analysis: other }, each)),
    ),
  ofOneKind: (a, b) => daysApart(a.value.edtf, b.value.edtf) <= furthest,
  alike: ({ cosine, sense }, a, b) =>
    isWeekday(a) === isWeekday(b) ? cosine >= 0.1 && sense >= 0.15 : cosine >= inTwoForms,
};

/** Days of one event that two articles which tell the same otherwise have each for itself. */
export const leftoverDates = (material: StoryMaterial): [Given<DateExpression>, Given<DateExpression>][] =>
  leftovers(material, datesLeft);
