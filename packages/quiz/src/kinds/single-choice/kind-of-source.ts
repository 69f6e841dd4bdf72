import { type Candidate, choice, type OptionDraft } from '../../candidate.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { claimsBySourcing, type Sourcing } from '../../sourcing.ts';
import { asWritten } from '../../telling.ts';
import { voiceInText } from '../../voice.ts';

const sourcings: readonly Sourcing[] = ['named', 'unnamed', 'media', 'none'];

const texts: Readonly<Record<Sourcing, string>> = {
  named: 'A person or body with a name',
  unnamed: 'People without a name',
  media: 'Another news outlet or agency',
  none: 'Nobody but the outlet itself',
};

/** How many statements of each sort are asked about. */
const mostOfSort = 3;

const longest = 170;

/** What sort of source stands behind a statement: a name, people without one, another outlet, nobody. */
export function kindOfSource(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const sorted = claimsBySourcing(reading, article);
    return sourcings.flatMap((sourcing) =>
      shuffled(
        sorted.get(sourcing)!.filter((read) => read.says!.length < longest),
        random,
      )
        .slice(0, mostOfSort)
        .map((read) => question(reading, read, sourcing)),
    );
  });
}

function question(reading: Reading, read: ReadClaim, right: Sourcing): Candidate {
  const evidence = [reading.cite(read.sentence)];
  const option = (sourcing: Sourcing): OptionDraft => ({
    text: texts[sourcing],
    why: `${reason(sourcing, right, read)}: ${briefly(evidence[0]!.quote)}`,
    evidence,
  });
  return choice({
    kind: 'single-choice',
    level: 'about-the-reporting',
    stem: `${quoted(read.says!)} Who stands behind this statement in ${outletPhrase(reading, read.article)}?`,
    right: [option(right)],
    wrong: sourcings.filter((sourcing) => sourcing !== right).map(option),
    order: sourcings.map((sourcing) => texts[sourcing]),
    optionsAre: 'differences',
    explanation: asWritten(reading, read.span),
    evidence,
    about: read.finding?.id ?? `${read.article} ${read.claim.id}`,
    standing: { group: 'kind of source', answer: right },
    worth: right === 'none' ? 0.45 : right === 'named' ? 0.5 : 0.8,
  });
}

function reason(sourcing: Sourcing, right: Sourcing, read: ReadClaim): string {
  const source = read.voices[0] === undefined ? null : voiceInText(read.voices[0]);
  if (sourcing === right)
    return source === null ? 'No source is named with it' : `It is given on the word of ${source}`;
  if (source === null)
    return {
      named: 'Nobody is named in the sentence',
      unnamed: 'Not even people without a name are spoken of',
      media: 'No other outlet is credited',
      none: '',
    }[sourcing];
  const wrong: Readonly<Record<Sourcing, Partial<Record<Sourcing, string>>>> = {
    named: {
      unnamed: `The source has a name: it is ${source}`,
      media: `It is no other outlet but ${source} that says so`,
      none: `The sentence credits ${source}`,
    },
    unnamed: {
      named: `The sentence gives no name; it speaks of ${source}`,
      media: `It is no other outlet that says so, but ${source}`,
      none: `The sentence credits ${source}`,
    },
    media: {
      named: `It comes by way of ${source}, and no person or body is named`,
      unnamed: `It does not come straight from people; it comes by way of ${source}`,
      none: `The sentence credits ${source}`,
    },
    none: {},
  };
  return wrong[right][sourcing]!;
}
