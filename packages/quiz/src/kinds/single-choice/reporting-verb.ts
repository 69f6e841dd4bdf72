import { type Candidate, choice } from '../../candidate.ts';
import { outletPhrase } from '../../outlets.ts';
import { capitalised, quoted } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { flat } from '../../statement.ts';
import { asWritten, wholeSentence } from '../../telling.ts';

/** What each verb of reporting tells of its speaker. All of them take "that". */
const verbs: Readonly<Record<string, string>> = {
  denied: 'is to say that it is not so',
  confirmed: 'is to vouch for it from knowledge of one’s own',
  admitted: 'is to grant it though it tells against the speaker',
  claimed: 'is to say it without showing it',
  warned: 'is to point to a danger',
  promised: 'is to bind oneself to it',
  estimated: 'is to give a reckoning, not a count',
  predicted: 'is to say what is still to come',
  suggested: 'is to offer it as no more than possible',
};

/** Verbs that say nearly the same: neither may be a wrong answer beside the other. */
const near: readonly (readonly string[])[] = [
  ['warned', 'cautioned', 'predicted'],
  ['admitted', 'conceded', 'acknowledged', 'confirmed'],
  ['claimed', 'alleged', 'suggested'],
  ['promised', 'pledged', 'vowed'],
  ['estimated', 'calculated', 'predicted'],
];

/** Which verb of reporting an article uses: it tells how its speaker stands to what is said. */
export function reportingVerb(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const article of reading.articles) {
    const { attributions, text } = reading.analysis(article);
    for (const { cue } of attributions) {
      const [place] = cue;
      if (place === undefined || cue.length > 1) continue;
      const written = flat(text.slice(place.start, place.end));
      const key = keyOf(written);
      if (key === null || !/^\s+that\b/.test(text.slice(place.end, place.end + 8))) continue;
      const span = { article, start: place.start, end: place.end };
      const sentence = wholeSentence(reading, span, 36);
      const pieces = sentence?.split(new RegExp(`\\b${written}\\b`)) ?? [];
      if (pieces.length !== 2) continue;
      const kin = near.filter((group) => group.includes(key.past)).flat();
      const wrong = shuffled(
        Object.keys(verbs).filter((verb) => verb !== key.past && !kin.includes(verb)),
        random,
      ).slice(0, 3);
      const evidence = [reading.cite(reading.sentenceOf(span))];
      const { quote } = evidence[0]!;
      candidates.push(
        choice({
          kind: 'single-choice',
          level: 'about-the-reporting',
          stem: `${quoted(`${pieces[0]}_____${pieces[1]}`)} Which verb stands in the gap in ${outletPhrase(reading, article)}?`,
          right: [{ text: capitalised(written), why: `It is the article’s verb: ${briefly(quote)}`, evidence }],
          wrong: wrong.map((verb) => ({
            text: capitalised(key.present ? presentOf(verb) : verb),
            why: `To have ${verb} it ${verbs[verb]}; the article has “${written}”: ${briefly(quote)}`,
            evidence,
          })),
          optionsAre: 'differences',
          explanation: asWritten(reading, span),
          evidence,
          about: `verb ${article} ${place.start}`,
          mustCite: [[written]],
          standing: { group: 'reporting verb', answer: key.past },
          worth: 0.6,
        }),
      );
    }
  }
  return candidates;
}

/** The past tense under which a verb is known here, and whether it is written in the present; null for a verb that says little. */
function keyOf(written: string): { past: string; present: boolean } | null {
  const known = [...Object.keys(verbs), ...near.flat()];
  if (known.includes(written)) return { past: written, present: false };
  const past = known.find((verb) => presentOf(verb) === written);
  return past === undefined ? null : { past, present: true };
}

const presents: Readonly<Record<string, string>> = {
  denied: 'denies',
  admitted: 'admits',
  promised: 'promises',
  conceded: 'concedes',
  pledged: 'pledges',
  acknowledged: 'acknowledges',
  alleged: 'alleges',
  estimated: 'estimates',
  calculated: 'calculates',
};

function presentOf(past: string): string {
  return presents[past] ?? past.replace(/ed$/, 's');
}
