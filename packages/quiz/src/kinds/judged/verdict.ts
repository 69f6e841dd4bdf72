import { type Candidate, choice, type OptionDraft } from '../../candidate.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { asWritten } from '../../telling.ts';

const verdicts = ['True', 'False', 'Not stated'] as const;
type Verdict = (typeof verdicts)[number];

/** A statement to be judged by one article: true, false or not stated. */
export function verdict(
  reading: Reading,
  article: string,
  says: string,
  right: Verdict,
  why: Readonly<Record<Verdict, string>>,
  read: ReadClaim,
  rest: { about: string; worth: number; mustCite?: string[][]; level: Candidate['level'] },
): Candidate {
  const evidence = [reading.cite(read.sentence)];
  const option = (text: Verdict): OptionDraft => ({ text, why: why[text], evidence });
  return choice({
    kind: 'true-false-not-stated',
    stem: `${quoted(says)} Going by ${outletPhrase(reading, article)} alone, is this statement true, false or not stated?`,
    right: [option(right)],
    wrong: verdicts.filter((text) => text !== right).map(option),
    order: verdicts,
    standing: { group: 'verdict', answer: right },
    optionsAre: 'verdicts',
    explanation: asWritten(reading, read.span),
    evidence,
    ...rest,
  });
}
