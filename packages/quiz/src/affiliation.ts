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
  const known = knownOf(reading, one);
  let answer = known.get(other);
  if (answer === undefined) {
    answer = findAffiliation(reading, one, other);
    known.set(other, answer);
    knownOf(reading, other).set(one, answer);
  }
  return answer;
}

/** Every kind of question asks it of the same voices again, and each time every article is read for it. */
const knownIn = new WeakMap<Reading, Map<Voice, Map<Voice, boolean>>>();

function knownOf(reading: Reading, voice: Voice): Map<Voice, boolean> {
  const ofReading = knownIn.get(reading) ?? new Map<Voice, Map<Voice, boolean>>();
  knownIn.set(reading, ofReading);
  const ofVoice = ofReading.get(voice) ?? new Map<Voice, boolean>();
  ofReading.set(voice, ofVoice);
  return ofVoice;
}

function findAffiliation(reading: Reading, one: Voice, other: Voice): boolean {
  if (mayBeSame(one, other)) return true;
  if ((one.type === 'person') === (other.type === 'person')) return false;
  const [person, body] = one.type === 'person' ? [one, other] : [other, one];
  if (isItsOfficer(reading, person, body)) return true;
  return reading.articles.some((article) => {
    const { text } = reading.analysis(article);
    return one.forms.some((first) =>
      other.forms.some((second) => beside(text, first, second) || beside(text, second, first)),
    );
  });
}

/**
 * Whether a person is introduced as somebody's officer ("its chief economist, Ana Lee", "Ana Lee, the company's head")
 * where a body was named shortly before: it may be that body's.
 */
function isItsOfficer(reading: Reading, person: Voice, body: Voice): boolean {
  return reading.articles.some((article) => {
    const { text } = reading.analysis(article);
    return person.forms.some((form) => {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const before = text.slice(Math.max(0, at - 60), at);
        const after = text.slice(at + form.length, at + form.length + 60);
        if (
          ![officeBefore, officeFirst].some((office) => office.test(before)) &&
          ![officeAfter, officeOnly].some((office) => office.test(after))
        )
          continue;
        const isBare = officeFirst.test(before) || officeOnly.test(after);
        const near = text.slice(Math.max(0, at - (isBare ? knownWithin : introducedWithin)), at);
        if (body.forms.some((name) => near.includes(name))) return true;
      }
      return false;
    });
  });
}

/** How far back the body stands whose officer is called "its", in UTF-16 units. */
const introducedWithin = 450;

/** The same for "the chief executive", whose company the whole article may be about. */
const knownWithin = 3000;
const officeOnly =
  /^, (?:the|a) (?:\p{Lowercase}+ )?(?:chief executive|spokes\p{Lowercase}+|chair\p{Lowercase}*|director|head|president|founder|owner|manager|boss)(?: of \p{Lowercase}+)?[,.]/u;
const officeFirst =
  /\b[Tt]he (?:\p{Lowercase}+ )?(?:chief executive|spokes\p{Lowercase}+|chair\p{Lowercase}*|director|head|president|founder|owner|manager|boss), $/u;
const officeBefore = /\b(?:[Ii]ts|[Tt]heir|[Tt]he \p{Letter}+['’]s) (?:\p{Lowercase}[\p{Letter}-]* ?){1,5},? $/u;
const officeAfter = /^, (?:its|their|the \p{Letter}+['’]s) (?:\p{Lowercase}[\p{Letter}-]* ?){1,5}[,.]/u;

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
