/** One person's answer to one question, as graded. */
export interface ScoredResponse {
  /** Who answered, or which attempt: the answers with one of these make one total. */
  attempt: string;
  question: string;
  /** 0 to 1. */
  score: number;
  /** Ids of the options that were chosen; empty for other kinds of answer and where nothing was chosen. */
  options: readonly string[];
}

export interface ItemStatistics {
  question: string;
  /** How many answered it. */
  responses: number;
  /** Mean score, 0 (nobody) to 1 (everybody): how easy the question was. Null without answers. */
  facility: number | null;
  /**
   * Correlation of the score on this question with the total on all others, -1 to 1: below about 0.2 the question does
   * not tell those who know from those who do not. Null where fewer than three answered, or all scored alike.
   */
  discrimination: number | null;
  /** Facility among the best 27 % less facility among the weakest 27 %, -1 to 1; null where fewer than eight answered. */
  upperLower: number | null;
  /** How many chose each option, by its id; options that nobody chose are not among them. */
  options: ReadonlyMap<string, number>;
  /** Whether so few answered that chance may have made these figures. */
  isSmallSample: boolean;
}

/** Below this many answers a facility may be off by 0.18 or more (two standard errors at one half). */
const smallSample = 30;

/** The share at either end that makes a difference most certain (Kelley 1939). */
const tail = 0.27;

/** The fewest answers of which either end has two. */
const fewestForTails = 8;

/**
 * Classical item analysis of the answers to a quiz.
 *
 * Facility is the mean score; discrimination the point-biserial correlation, corrected by leaving the item out of the
 * total (Henrysson 1963; the product-moment formula, so that partial credit counts); the upper-lower index compares the
 * 27 % at either end (Kelley 1939, "The selection of upper and lower groups for the validation of test items"; Ebel and
 * Frisbie, "Essentials of Educational Measurement", 1991, on what values to expect). Totals are mean scores over the
 * questions that a person answered, so that attempts of different length can be compared. Ties at the border of a group
 * are cut by the order of attempts.
 * @param responses at most one for each attempt and question: of several the last counts
 * @param questions ids of the questions in the order of the result, those nobody answered among them
 */
export function itemStatistics(responses: readonly ScoredResponse[], questions: readonly string[]): ItemStatistics[] {
  const byAttempt = new Map<string, Map<string, ScoredResponse>>();
  for (const response of responses) {
    const own = byAttempt.get(response.attempt) ?? new Map<string, ScoredResponse>();
    own.set(response.question, response);
    byAttempt.set(response.attempt, own);
  }
  return questions.map((question) => {
    const answered = [...byAttempt.values()].flatMap((own) => {
      const response = own.get(question);
      if (response === undefined) return [];
      const others = [...own.values()].filter((other) => other !== response).map((other) => other.score);
      return [{ response, rest: others.length === 0 ? null : mean(others) }];
    });
    const options = new Map<string, number>();
    for (const { response } of answered)
      for (const option of new Set(response.options)) options.set(option, (options.get(option) ?? 0) + 1);
    const scores = answered.map(({ response }) => response.score);
    const compared = answered.flatMap(({ response, rest }) => (rest === null ? [] : [{ score: response.score, rest }]));
    return {
      question,
      responses: answered.length,
      facility: scores.length === 0 ? null : mean(scores),
      discrimination: correlation(compared),
      upperLower: tailDifference(compared),
      options,
      isSmallSample: answered.length < smallSample,
    };
  });
}

interface Compared {
  score: number;
  rest: number;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson's product-moment correlation; null where it is not defined. */
function correlation(pairs: readonly Compared[]): number | null {
  if (pairs.length < 3) return null;
  const score = mean(pairs.map((pair) => pair.score));
  const rest = mean(pairs.map((pair) => pair.rest));
  let both = 0;
  let first = 0;
  let second = 0;
  for (const pair of pairs) {
    both += (pair.score - score) * (pair.rest - rest);
    first += (pair.score - score) ** 2;
    second += (pair.rest - rest) ** 2;
  }
  // Sums of floating-point thirds may miss nothing by a hair.
  return first < 1e-12 || second < 1e-12 ? null : Math.max(-1, Math.min(1, both / Math.sqrt(first * second)));
}

function tailDifference(pairs: readonly Compared[]): number | null {
  if (pairs.length < fewestForTails) return null;
  const sorted = [...pairs].sort((one, other) => other.rest - one.rest);
  const size = Math.round(pairs.length * tail);
  const facility = (group: readonly Compared[]) => mean(group.map((pair) => pair.score));
  return facility(sorted.slice(0, size)) - facility(sorted.slice(-size));
}
