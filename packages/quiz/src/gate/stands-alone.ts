import type { Candidate } from '../candidate.ts';
import { dangles } from '../dangling.ts';
import { quotedParts } from '../phrases.ts';
import { pointsElsewhere } from '../statement.ts';
import type { Rule } from './rule.ts';

/** What a reader must understand without the sentences around it: quoted statements, options, prompts. */
function statements(candidate: Candidate): string[] {
  const quoted = quotedParts(candidate.stem).filter(
    (part) => /[.!?]["”’]?$/.test(part) && part.split(' ').length > 3 && candidate.kind !== 'fill-name',
  );
  return ['statements', 'events'].includes(candidate.optionsAre)
    ? [...quoted, ...candidate.options.map((option) => option.text)]
    : quoted;
}

/** A definite noun at the end or the head that means something said before: "the claims", "the two sides". */
const anaphoric =
  /^The (?:claims?|allegations?|accusations?|announcement|decision|move|affair|incident|two (?:sides|men|women|countries)|pair|man|woman|latter|former|same|reason|aim|latest \w+)\b(?! (?:of|that|by|to|in|from|between|who|which)\b)|\b(?:the (?:claims|allegations|accusations|suggestion|former|latter)|the (?:same|other) (?:day|time|one))[.”’]*$/i;

/** Nobody should need another question, or the page around a sentence, to know what is spoken of. */
export const standsAlone: Rule = {
  name: 'stands-alone',
  check(candidate) {
    const loose = statements(candidate).find((part) => pointsElsewhere(part) || anaphoric.test(part) || dangles(part));
    return loose === undefined
      ? null
      : `A statement rests on a word whose meaning lies elsewhere: "${loose.slice(0, 60)}".`;
  },
};
