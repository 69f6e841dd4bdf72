import type { Reading } from './reading.ts';
import { mayBeSame, type Voice } from './voice.ts';

/** How far apart a name and the body that it speaks for stand at most, in UTF-16 units. */
const nearest = 70;

/** What stands between a name and its office: no verb of its own, no end of a sentence. */
const title = /^[^.!?;:“”"]*$/;
const verb = /\b(?:said|says|told|was|were|is|are|has|had|have|will|would|that|and|who|denied|denies|called)\b/i;

/**
 * Whether some article names one as the other's officer ("Orla Brandt, a spokeswoman of Alder Lines"), even where
 * nobody noted the role: then both may be called the source.
 */
export function isAffiliated(reading: Reading, one: Voice, other: Voice): boolean {
  if (mayBeSame(one, other)) return true;
  if ((one.type === 'person') === (other.type === 'person')) return false;
  return reading.articles.some((article) => {
    const { text } = reading.analysis(article);
    return one.forms.some((first) =>
      other.forms.some((second) => beside(text, first, second) || beside(text, second, first)),
    );
  });
}

function beside(text: string, first: string, second: string): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = at + first.length;
    const next = text.slice(end, end + nearest + second.length).indexOf(second);
    if (next < 0) continue;
    const between = text.slice(end, end + next);
    if (title.test(between) && !verb.test(between)) return true;
  }
  return false;
}
