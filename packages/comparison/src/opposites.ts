import { kept } from './kept.ts';
import { unique } from './material.ts';
import { deniedIn } from './replies.ts';
import type { StoryClaim } from './story-claims.ts';
import { negation, refuses } from './text/negation.ts';
import { terms } from './text/terms.ts';

/** The claims of a finding that affirm and those that deny. */
export interface Opposites {
  affirming: StoryClaim[];
  denying: StoryClaim[];
}

/** How much of the stems of the shorter of two claims must stand in the other for a "not" in one to be all that tells them apart. */
const butForNo = 0.75;
/** "No sirens" alone is too little to turn down what another article tells. */
const fewestStems = 3;

/** What a "not" turns round: the word behind it. */
const turnedRound = /(?:\b(?:not|never)|n['’]t)\s(?:(?:\p{L}+ly|been|even|ever)\s)*(\p{L}+)/iu;

/** What is said of a subject with a "not" right behind the verb, up to three words of it. */
const saidOf =
  /^(?<subject>.*)\b(?<verb>is|are|was|were|has|have|had|will|would|can|could) not (?<rest>(?:[\p{L}\p{N}’'-]+ ?){2,3})/iu;

/** So many words behind the verb tell that both are of one thing, whatever its subject is called: "the sides", "the neighbours". */
const fewestBehind = 4;

/** The subject, the verb and what stands behind its "not"; null where none does. */
const notSaidOf = kept(({ text }: StoryClaim) => saidOf.exec(text)?.groups ?? null);

/** Two articles of which one has of a subject what the other has in the same words with a "not", whoever says so in them. */
function wordForWord(claims: readonly StoryClaim[]): Opposites {
  const told = claims.filter(({ headline, answer }) => !headline && answer === null);
  const isOpposite = (yes: StoryClaim, no: StoryClaim): boolean => {
    const said = notSaidOf(no);
    if (!said || yes.article === no.article || yes.denied || negation.test(yes.text)) return false;
    const { subject, verb, rest } = said;
    const at = yes.text.toLowerCase().indexOf(` ${verb} ${rest!.trim()}`.toLowerCase());
    if (at <= 0 || terms(rest!).length === 0) return false;
    const before = terms(yes.text.slice(0, at));
    const behind = terms(yes.text.slice(at));
    const shared = unique(terms(no.text.slice(subject!.length))).filter((term) => behind.includes(term));
    return terms(subject!).some((term) => before.includes(term)) || shared.length >= fewestBehind;
  };
  const denying = told.filter((no) => told.some((yes) => isOpposite(yes, no)));
  return { affirming: told.filter((yes) => denying.some((no) => isOpposite(yes, no))), denying };
}

/** Two articles of which one has in its own voice what the other has, in its own, with a "not". */
function plainlyOpposed(claims: readonly StoryClaim[]): Opposites {
  const own = claims.filter(({ voices, headline }) => voices.length === 0 && !headline);
  const isOpposite = (yes: StoryClaim, no: StoryClaim): boolean => {
    if (yes.article === no.article || yes.denied || !no.denied) return false;
    if (negation.test(yes.text) || refuses.test(yes.text)) return false;
    const [a, b] = [unique(yes.stems), unique(no.stems)];
    const shared = a.filter((stem) => b.includes(stem)).length;
    return (
      Math.min(a.length, b.length) >= fewestStems &&
      shared >= butForNo * Math.min(a.length, b.length) &&
      terms(turnedRound.exec(no.text)?.[1] ?? '').some((verb) => terms(yes.text).includes(verb))
    );
  };
  const denying = own.filter((no) => own.some((yes) => isOpposite(yes, no)));
  return { affirming: own.filter((yes) => denying.some((no) => isOpposite(yes, no))), denying };
}

/** How much of what somebody denies, and how many words at least, another claim has that states it. */
const statesDenied = 0.6;
const fewestStated = 3;

/** Whether a claim states, in the words in which it is denied, what a denial turns down: "denies having met the envoy". */
const isStated = ({ stems, denied, text }: StoryClaim, denial: StoryClaim): boolean =>
  !denied &&
  !negation.test(text) &&
  deniedIn(denial).some((content) => {
    const words = unique(content);
    const stated = [...stems, ...terms(text)];
    const shared = words.filter((word) => stated.includes(word)).length;
    return shared >= fewestStated && shared >= statesDenied * words.length;
  });

/** Whoever denies in so many words what another article has, whatever else is said with a "not" in both: "without a permit". */
function deniedOutright(claims: readonly StoryClaim[]): Opposites {
  const isDenial = ({ answer, headline }: StoryClaim) => answer?.stance === 'denies' && !headline;
  const isDenied = (claim: StoryClaim, denial: StoryClaim): boolean =>
    claim.article !== denial.article &&
    claim.answer === null &&
    claim.restsOn !== denial.answer?.party &&
    (isStated(claim, denial) || (denial.voices.length > 0 && negation.test(claim.text) && negation.test(denial.text)));
  const denying = claims.filter((denial) => isDenial(denial) && claims.some((claim) => isDenied(claim, denial)));
  return { affirming: claims.filter((claim) => denying.some((denial) => isDenied(claim, denial))), denying };
}

/** What stands against each other in a finding though no two voices do: articles in their own, or a "not" that both have. */
export function opposites(claims: readonly StoryClaim[]): Opposites {
  const found = [plainlyOpposed, wordForWord].map((look) => look(claims)).find(({ denying }) => denying.length > 0);
  return found ?? deniedOutright(claims);
}
