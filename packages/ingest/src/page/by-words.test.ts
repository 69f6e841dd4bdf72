import { describe, expect, it } from 'vitest';
import { bylineByWords, callByWords, captionByWords } from './by-words.ts';

describe('what a block says of itself', () => {
  it.each<[string, string | null, string]>([
    ['By Ines Volk', 'byline', 'a name'],
    ['BY INES VOLK AND PER DAHLIN', 'byline', 'names in capitals'],
    [
      'By Ines Volk, Ostrand correspondent for The Mail',
      null,
      'a name and a post: only mark-up tells it from a sentence',
    ],
    ['By Monday the boats had stopped, and nobody knew why.', null, 'a sentence that begins with By'],
    ['Published: 2 March 2031 | Updated: 9.15', 'byline', 'a time of publication'],
    ['Sunday, 2 March 2031, 17:45', 'byline', 'a date alone'],
    ['March 2, 2031 was the day on which the last boat left.', null, 'a sentence that begins with a date'],
    ['(Reporting by Ines Volk; editing by Tom Karst)', 'byline', 'credits of an agency'],
    ['Per Dahlin contributed to this report.', 'byline', 'credits of a newspaper'],
    ['Reporting from the island is hard, the union said.', null, 'a sentence about reporting'],
  ])('%j is %s (%s)', (text, role) => {
    expect(bylineByWords(text)?.role ?? null).toBe(role);
  });

  it.each([
    ['The Skarv at the quay (Image: Per Dahlin)', 'caption'],
    ['Photo: The Skarv at the quay', 'caption'],
    ['The company put a photo of the boat on its website.', null],
    ['She pictured it: a tunnel (or a bridge).', null],
  ])('%j is %s', (text, role) => {
    expect(captionByWords(text)?.role ?? null).toBe(role);
  });

  it.each([
    ['Read more: Bridge plan is back', false, 'boilerplate'],
    ['You may also like', false, 'boilerplate'],
    ['Sign up for our newsletter', false, 'boilerplate'],
    ['Advertisement', false, 'boilerplate'],
    ['Follow Ines Volk on Twitter', true, 'boilerplate'],
    ['Follow Ines Volk on Twitter', false, null],
    ['Related parties must register, the court said.', false, null],
    ['Watch officers saw the smoke at once.', false, null],
    ['More than 140 people take the late boat.', false, null],
    ['Share prices fell by a tenth.', false, null],
    ['Sign language interpreters will be on board.', false, null],
    ['Comments by the minister were met with silence.', false, null],
  ])('%j (at the end: %s) is %s', (text, isEnd, role) => {
    expect(callByWords(text, isEnd)?.role ?? null).toBe(role);
  });
});
