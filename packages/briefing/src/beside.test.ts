import { expect, it } from 'vitest';
import { isBeside } from './beside.ts';

it.each([
  ['The crop was the smallest since 2007.', '2007', true, 'what it is compared with'],
  ['It has been dry since records began in 1884.', '1884', true, 'how long there are records'],
  ['Ten bodies have been found since the dam broke yesterday.', 'yesterday', true, 'what has gone on since then'],
  ['The dam, which was finished in 1968, gave way at night.', '1968', true, 'said in passing'],
  ['Shares in the company, suspended on 4 March, will trade again.', '4 March', true, 'said in passing'],
  ['A crown that a goldsmith made in 1325 was stolen.', '1325', true, 'which one is meant'],
  ['She told the court that she left on 4 March.', '4 March', false, 'what was told'],
  ['It cost more than was planned in 2012.', '2012', true, 'what it is compared with'],
  ['It costs three times what they set aside in 2012.', '2012', true, 'what it is compared with'],
  ['More than 400 people fled on 4 March.', '4 March', false, 'a bound is no comparison'],
  ['The gate has been shut since the middle of February.', 'February', false, 'since when'],
  ['The gate was shut on 4 March, which was a Tuesday.', '4 March', false, 'the sentence’s own'],
  ['The firm left out the figure of about 41,000 that it published on 8 May.', '8 May', true, 'which one is meant'],
  ['It sold 300, confirming a figure announced on Thursday by the board.', 'Thursday', true, 'which one is meant'],
  ['The figure announced on Thursday was 300.', 'Thursday', false, 'the sentence’s own'],
  ['The mayor put off a journey and was expected in Ober on Friday.', 'Friday', true, 'what is yet to come'],
  ['The firm said it employed more people today than ever.', 'today', true, 'what is compared'],
  ['The two had kept lists, which were merged on 6 May, the agency said.', '6 May', false, 'what the sentence ends in'],
  ['A judge leads an inquiry, which is to report by 30 June.', '30 June', false, 'what the sentence ends in'],
  ['The union agreed on 4 March, and drivers will vote.', '4 March', false, 'the sentence’s own'],
])('%j is dated %s besides: %s (%s)', (text, words, expected) => {
  const start = text.indexOf(words);
  expect(isBeside(text, { start: 0, end: text.length }, { start, end: start + words.length })).toBe(expected);
});
