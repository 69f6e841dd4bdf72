import type { Change } from '../analysis.ts';

const rows: readonly [Change, string][] = [
  [
    '<',
    'up to|as many as|as much as|as few as|as little as|at most|at the most|no more than|not more than|fewer than|less than|lower than|smaller than|under|just under|below|a maximum of|maximum of|within|shy of|just shy of|short of|no longer than|not exceeding',
  ],
  [
    '>',
    'more than|greater than|higher than|larger than|longer than|over|well over|just over|above|at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|in excess of|upwards of|upward of|north of|exceeding|beyond|better than|over than|at a minimum',
  ],
  [
    '~',
    'about|around|approximately|approx|approx.|roughly|some|nearly|almost|close to|near|circa|ca.|an estimated|estimated|estimated at|perhaps|maybe|virtually|or so|somewhere around|somewhere near|in the region of|on the order of|averaged|an average of|~|≈',
  ],
];
const before = new Map<string, Change>(
  rows.flatMap(([change, phrases]) => phrases.split('|').map((phrase) => [phrase, change] as const)),
);
const signs: Readonly<Record<string, Change>> = { '<': '<', '>': '>', '≤': '<', '≥': '>', '~': '~', '≈': '~' };
const after: readonly [RegExp, Change][] = [
  [/^\s?\+|^\s?-?\s?plus\b/i, '>'],
  [/^(?:\s\p{L}+){0,2}\sor (?:more|over|above|greater|higher|longer)\b/iu, '>'],
  [/^(?:\s\p{L}+){0,2}\sor (?:less|fewer|under|below|lower)\b/iu, '<'],
  [/^(?:\s\p{L}+){0,2}\s(?:or so|or thereabouts|give or take|odd)\b/iu, '~'],
  [/^(?:\s\p{L}+){0,2}\sat (?:least|a minimum)\b/iu, '>'],
  [/^(?:\s\p{L}+){0,2}\sat (?:most|a maximum)\b/iu, '<'],
];

/** Before these the word belongs to a verb: "handed over 45 million", "wrote about two of her patients". */
const ofVerb: Readonly<Record<string, RegExp>> = {
  over: /^(?:hand|turn|sign|give|gave)(?:s|ed|ing|n)?$/,
  about:
    /^(?:wr(?:ites?|ote|itten|iting)|(?:talk|ask|complain|worr|know|knew|hear|learn|tell|told|sp(?:eak|oke)|think|thought|warn|read)\w*)$/,
};

/** "People above the age of 60" */
const ofAge = /(?:^| )(?<bound>above|over|under|below) the age of$/;

/** How a number is meant, from the words before it (in lower case, nearest last) and the text after it. */
export function readBound(words: readonly string[], following: string): Change {
  for (let length = 4; length >= 1; length -= 1) {
    if (words.length < length) continue;
    const phrase = words.slice(-length).join(' ');
    if (ofVerb[phrase]?.test(words.at(-2) ?? '')) continue;
    const change = before.get(ofAge.exec(phrase)?.groups?.bound ?? phrase) ?? signs[phrase];
    if (change !== undefined) return change;
  }
  for (const [pattern, change] of after) if (pattern.test(following)) return change;
  return '=';
}
