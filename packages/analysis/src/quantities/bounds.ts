import type { Change } from '../analysis.ts';

const rows: readonly [Change, string][] = [
  [
    '<',
    'up to|as many as|as much as|as few as|as little as|as long as|as high as|at most|at the most|at the very most|no more than|not more than|fewer than|less than|lower than|smaller than|under|just under|below|a maximum of|maximum of|within|shy of|just shy of|short of|no longer than|no higher than|no greater than|not exceeding',
  ],
  [
    '>',
    'more than|greater than|higher than|larger than|longer than|over|well over|just over|above|at least|at the least|at the very least|no fewer than|no less than|no lower than|no smaller than|no shorter than|not less than|not fewer than|not below|a minimum of|minimum of|in excess of|upwards of|upward of|north of|exceeding|beyond|better than|over than|at a minimum|exceeds|exceed|exceeded|surpasses|surpassed|surpassing|topped|topping|passed|has passed the|had passed the|have passed the',
  ],
  [
    '~',
    'about|around|approximately|approx|approx.|roughly|some|something like|nearly|almost|close to|near|circa|ca.|an estimated|estimated|estimated at|perhaps|maybe|virtually|more or less|or so|somewhere around|somewhere near|in the region of|in the vicinity of|to the tune of|on the order of|of the order of|averaged|an average of|~|≈',
  ],
];
const before = new Map<string, Change>(
  rows.flatMap(([change, phrases]) => phrases.split('|').map((phrase) => [phrase, change] as const)),
);
const signs: Readonly<Record<string, Change>> = { '<': '<', '>': '>', '≤': '<', '≥': '>', '~': '~', '≈': '~' };
/** Between a number with its unit and what limits it: what is counted. */
const counted = String.raw`^(?:\s\p{L}+){0,2}`;
const behind = (words: string): RegExp => new RegExp(`${counted}\\s(?:${words})\\b`, 'iu');
const after: readonly [RegExp, Change][] = [
  [/^\s?\+|^\s?-?\s?plus\b/i, '>'],
  [behind('(?:or|and) (?:more|over|above|greater|higher|longer|upwards?)'), '>'],
  [behind('or (?:less|fewer|under|below|lower)'), '<'],
  [behind('or so|or thereabouts|give or take|more or less|odd'), '~'],
  [behind('at (?:the (?:very )?)?(?:least|earliest)|at (?:a|the very) minimum|minimum'), '>'],
  [behind('at (?:the (?:very )?)?(?:most|latest)|at (?:a|the very) maximum|maximum|tops'), '<'],
];

/** Before these the word belongs to a verb: "handed over 45 million", "wrote about two of her patients". */
const ofVerb: Readonly<Record<string, RegExp>> = {
  over: /^(?:hand|turn|sign|give|gave)(?:s|ed|ing|n)?$/,
  // "The budget is short of £6 million": what is lacking, and no bound.
  'short of': /^(?:am|is|are|was|were|be|been|being|ran|runs?|running)$/,
  about:
    /^(?:wr(?:ites?|ote|itten|iting)|(?:talk|ask|complain|worr|know|knew|hear|learn|tell|told|sp(?:eak|oke)|think|thought|warn|read)\w*)$/,
};

/** "The fund had passed $12,000 by noon", "passed the 500 mark": a level was passed. "Passed 12 bills" is none. */
const isLevel =
  /^(?:[^\p{L}\p{N}\s]|\s*$|[\s-]mark\b|\s(?:as|by|on|in|at|after|since|within|and|but|before|late|early|when|while|for|this|last)\b)/iu;
const passes = /\bpassed\b/;

/** "People above the age of 60" */
const ofAge = /(?:^| )(?<bound>above|over|under|below) the age of$/;

/** More of the same says nothing of how exact the number is: "at least another six", "up to a further 20". */
const additional = /^(?:another|further|additional|extra)$/;

/**
 * "Stole it over six years" tells in what time it went on. Before a span of time "over" is a bound only where it cannot be
 * that: behind another preposition ("for over six years"), behind a verb of being or lasting, or before "ago", "later", "old".
 */
function limitsTime(wordBefore: string, following: string): boolean {
  if (/^[\s-](?:ago|later|earlier|old|olds|long|late|of age|behind|ahead)\b/.test(following)) return true;
  return /^(?:for|of|after|to|by|at|from|with|than|until|in|is|are|was|were|be|been|being|not|now|already|(?:last|need|requir|wait|spen[dt]|exceed|tak|took)(?:s|es?|ed|en|ing)?)$/.test(
    wordBefore,
  );
}

/** How a number is meant, from the words before it (in lower case, nearest last) and the text after it; `timed` where it counts a span of time. */
export function readBound(all: readonly string[], following: string, timed = false): Change {
  let words = all;
  if (additional.test(words.at(-1) ?? '')) words = words.slice(0, /^an?$/.test(words.at(-2) ?? '') ? -2 : -1);
  for (let length = Math.min(4, words.length); length >= 1; length -= 1) {
    const phrase = words.slice(-length).join(' ');
    if (ofVerb[phrase]?.test(words.at(-length - 1) ?? '')) continue;
    if (passes.test(phrase) && !isLevel.test(following)) continue;
    if (phrase === 'over' && timed && !limitsTime(words.at(-2) ?? '', following)) continue;
    const change = before.get(ofAge.exec(phrase)?.groups?.bound ?? phrase) ?? signs[phrase];
    if (change !== undefined) return change;
  }
  for (const [pattern, change] of after) if (pattern.test(following)) return change;
  return '=';
}
