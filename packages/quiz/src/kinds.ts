import type { KindOfQuestion } from './candidate.ts';
import { fillName } from './kinds/fill-name.ts';
import { fillNumber } from './kinds/fill-number.ts';
import { match } from './kinds/match.ts';
import { multipleChoice } from './kinds/multiple-choice.ts';
import { order } from './kinds/order.ts';
import { singleChoice } from './kinds/single-choice.ts';
import { spotTheDrift } from './kinds/spot-the-drift.ts';
import { trueFalseNotStated } from './kinds/true-false-not-stated.ts';
import { whichArticle } from './kinds/which-article.ts';

/** Every kind of question, in the order in which they are made: the one list to change when a kind is added. */
export const kinds: readonly KindOfQuestion[] = [
  singleChoice,
  multipleChoice,
  trueFalseNotStated,
  fillNumber,
  fillName,
  order,
  match,
  whichArticle,
  spotTheDrift,
];
