import type { Unit } from './units.ts';

/** Two units of two articles, and how likely they state the same thing: log odds. */
export interface Likely {
  first: number;
  second: number;
  odds: number;
}

/** What the units of other articles say of two units' stating one thing: log odds. */
export interface ThirdArticles {
  /** How likely some unit of a third article states what both do: the lesser of its odds with the two, at the most. */
  shared: number;
  /** How likely some unit of a third article states what one of them does and the other does not. */
  unshared: number;
}

/** Less likely pairs say nothing, … */
export const unlikely = -4;
/** … and so many of a unit's likeliest ones are looked at, so that a story of a hundred articles does not take its cube. */
const mostNeighbours = 12;

/**
 * Looks at two units through the other articles: where a third report states what both do they are nearer than their words
 * show, and where it states what only one of them does they are two things.
 *
 * @param units as `unitsOf` gives them
 * @param pairs those that have anything in common; what is not among them is unlikely
 * @returns what they say of a pair
 */
export function thirdArticles(units: readonly Unit[], pairs: readonly Likely[]): (pair: Likely) => ThirdArticles {
  const neighbours: Neighbour[][] = units.map(() => []);
  for (const { first, second, odds } of pairs) {
    if (odds <= unlikely) continue;
    insert(neighbours[first]!, second, odds);
    insert(neighbours[second]!, first, odds);
  }
  const oddsOf = neighbours.map((each) => new Map(each.map(({ at, odds }) => [at, odds])));
  return ({ first, second }) => {
    const articles = [units[first]!.article, units[second]!.article];
    let shared = unlikely;
    let unshared = unlikely;
    const look = (from: number, to: number) => {
      for (const { at, odds } of neighbours[from]!) {
        if (articles.includes(units[at]!.article)) continue;
        const other = oddsOf[to]!.get(at) ?? unlikely;
        shared = Math.max(shared, Math.min(odds, other));
        unshared = Math.max(unshared, Math.min(odds, -other));
      }
    };
    look(first, second);
    look(second, first);
    return { shared, unshared };
  };
}

/** A unit that another is likely to state the same as. */
interface Neighbour {
  at: number;
  odds: number;
}

/** Puts a unit in its place among the likeliest of another, of which the last goes where there are too many. */
function insert(likeliest: Neighbour[], at: number, odds: number): void {
  const comesAfter = (other: Neighbour) => other.odds > odds || (other.odds === odds && other.at < at);
  const place = likeliest.findLastIndex(comesAfter) + 1;
  if (place === mostNeighbours) return;
  likeliest.splice(place, 0, { at, odds });
  likeliest.splice(mostNeighbours);
}
