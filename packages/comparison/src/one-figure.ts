import type { Quantity } from '@parallax/analysis';
import type { FigureGroup } from './figure-groups.ts';
import { type Figure, headOf, isAge } from './figures.ts';

/** From here on two articles do not give one figure by chance. */
const telling = 100;
/** From here on one article does not give one figure twice by chance. */
const repeated = 10;

const sameNumber = (a: Quantity, b: Quantity): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.unit === b.unit;

/** What people are called who are counted: a soldier is a man, a member of a force, one of its troops. */
const people = /^(?:person|member|man|men|woman|women|soldier|troop|fighter|servicem[ae]n|forc|offic|worker|passeng)/u;

const alike = (one: string, other: string): boolean =>
  one === other || one === '' || other === '' || (people.test(one) && people.test(other));

/** Whether what two statements are about meets: they are one finding, or name somebody in common. */
const meet = (a: Figure, b: Figure): boolean => a.claim.entities.some((entity) => b.claim.entities.includes(entity));

/** Whether a figure is one that another article gives too, in other words: "1,500 soldiers", "1,500 of them". */
const isOne = (a: Figure, b: Figure): boolean =>
  a.claim.article !== b.claim.article &&
  a.quantity.value >= telling &&
  sameNumber(a.quantity, b.quantity) &&
  alike(headOf(a.quantity), headOf(b.quantity)) &&
  meet(a, b);

/**
 * Puts a number that several articles give for one thing in one group, whatever they call what is counted, and with it those
 * that a reader takes for it: "1,500 of them", and under a headline's "52 missing" its report's "52 names".
 * Only a group of one value can join another, or what else is in it would be set against strangers.
 */
export function joinSameFigures(groups: readonly FigureGroup[], figures: readonly Figure[]): FigureGroup[] {
  const held = groups.map((group) => ({ ...group, figures: [...group.figures] }));
  const grouped = new Set(held.flatMap((group) => group.figures.map(({ quantity }) => quantity)));
  for (const group of held) {
    if (!group.measure) {
      for (const other of held) {
        if (other === group || other.measure || other.figures.length === 0) continue;
        const first = other.figures[0]!;
        if (!other.figures.every(({ quantity }) => sameNumber(quantity, first.quantity))) continue;
        if (other.figures.length > group.figures.length) continue;
        if (!other.figures.some((one) => group.figures.some((figure) => isOne(figure, one)))) continue;
        group.figures.push(...other.figures.splice(0));
      }
    }
    // Each may lead to the next: what is counted is named once and then left out.
    for (let before = -1; before !== group.figures.length; ) {
      before = group.figures.length;
      for (const figure of figures) {
        if (grouped.has(figure.quantity) || figure.quantity.counts !== '' || isAge(figure.quantity)) continue;
        if (!group.figures.some((one) => isOne(one, figure))) continue;
        grouped.add(figure.quantity);
        group.figures.push(figure);
      }
    }
    const inHeadline = group.measure ? group.figures.filter(({ claim }) => claim.headline) : [];
    for (const { claim, quantity } of inHeadline) {
      const isRepeated = ({ claim: own, quantity: other }: Figure) =>
        own.article === claim.article && !own.headline && sameNumber(quantity, other);
      if (quantity.value < repeated || group.figures.some(isRepeated)) continue;
      const others = held.filter((each) => each !== group && each.measure === null);
      for (const other of others) {
        const own = other.figures.filter(isRepeated);
        group.figures.push(...own);
        other.figures = other.figures.filter((figure) => !own.includes(figure));
      }
    }
  }
  return held.filter((group) => group.figures.length > 0);
}
