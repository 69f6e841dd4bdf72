import type { Analysis } from '@parallax/analysis';
import type { Dispute } from '../corrections.ts';
import { kept } from '../kept.ts';
import { type StoryMaterial, unique } from '../material.ts';
import { nationsOf } from '../nations-of.ts';
import { pointsBack, turnsRound } from '../rejoinders.ts';
import { deniedIn, deniersIn, isWord } from '../replies.ts';
import { stanceOf } from '../stance.ts';
import type { StoryClaim } from '../story-claims.ts';
import { negation } from '../text/negation.ts';
import { statementStems } from '../text/statement-terms.ts';
import { contentWords } from './content-words.ts';

/** An answer stands no further behind what it answers, in sentences. */
const reach = 3;
/** A denial elsewhere in the article is of the same thing where it shares so many words with it. */
const fewestShared = 2;
/** "A dose will not cost more than five dollars" denies in full that it would: so much of it stands there, with a "not". */
const halfOfIt = 0.5;

/** Words of somebody who is innocent, whatever he is charged with. */
const innocent =
  /\b(?:innocen(?:t|ce)|not guilty|nothing (?:wrong|illegal|improper|to hide)|no wrongdoing|(?:clear|clearing|cleared) (?:his|her|its|their) name)\b/iu;

/** "Denies everything": whatever there is to deny, by whatever name whoever denies it goes there. */
const wholesale =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)) (?:everything|(?:it|them) all|all of (?:it|this|that|them)|(?:all|any|every) (?:\p{L}+ )?(?:charges?|accusations?|allegations?|claims?|wrongdoing|involvement|part|role|guilt|blame|responsibility))\b|\b(?:is|are|was|were) all lies\b/iu;

/** Whether the words of a sentence turn down what somebody else has said. */
const turnsDown = (words: string): boolean => stanceOf(words) === 'denies' || turnsRound(words);

/** What is denied in a dispute and who denies it, to be found in an article in other words. */
class Denied {
  private readonly names: ReadonlySet<string>;
  private readonly keys: ReadonlySet<string>;
  /** The words of what is affirmed and denied. */
  private readonly matter: ReadonlySet<string>;
  /** The words of each denial; of one with a "not" in what it denies, a "not" elsewhere says nothing. */
  private readonly contents: readonly string[][];

  constructor({ affirmed, denied, by }: Dispute) {
    const voices = denied.flatMap((claim) => claim.voices.map(({ name }) => name));
    this.names = new Set(unique([...(by ?? []), ...deniersIn(denied), ...voices]).flatMap(contentWords));
    this.keys = new Set(denied.map(({ restsOn }) => restsOn).filter((key) => key !== ''));
    const stems = [...affirmed.flatMap((claim) => claim.stems), ...denied.flatMap((claim) => deniedIn(claim).flat())];
    this.matter = new Set(stems.filter(isWord));
    this.contents = denied
      .filter(({ text }) => !negation.test(text))
      .flatMap(deniedIn)
      .map((content) => unique(content.filter(isWord)));
  }

  /** Whether the party that denies is named in a sentence, or makes one of its statements. */
  isHeardIn(words: string, claims: readonly StoryClaim[]): boolean {
    return (
      contentWords(words).some((word) => this.names.has(word)) || claims.some(({ restsOn }) => this.keys.has(restsOn))
    );
  }

  /** How many words a sentence has of what is affirmed or denied. */
  shared(stems: readonly string[]): number {
    return unique(stems).filter((stem) => this.matter.has(stem)).length;
  }

  /** Whether a sentence has so much of a denial that with a "not" it is one. */
  isSaidWith(stems: readonly string[]): boolean {
    return this.contents.some((content) => {
      const share = content.filter((stem) => stems.includes(stem)).length;
      return share >= fewestShared && share >= halfOfIt * content.length;
    });
  }
}

/** The stems of each sentence of an article: it is searched for every denial of the story. */
const stemsIn = kept((analysis: Analysis): string[][] =>
  analysis.sentences.map(({ start, end }) => statementStems(analysis.text.slice(start, end), nationsOf(analysis))),
);

/**
 * Whether an article that tells a statement tells a denial of it too: right behind it whoever's, or anywhere the same party's or
 * one in the same words. Articles with both sides are not at odds, whatever words they have for them.
 */
export function tellsDenial(article: string, dispute: Dispute, material: StoryMaterial): boolean {
  const { affirmed, denied } = dispute;
  const own = material.claims.filter((claim) => claim.article === article);
  // A finding is one statement: who denies anything of it there denies that.
  const same = material.findings.filter(({ claims }) => claims.some((claim) => denied.includes(claim)));
  if (same.some(({ claims }) => claims.some((claim) => claim.denied && own.includes(claim)))) return true;
  const analysis = material.analyses.find(({ id }) => id === article)!;
  const { sentences, text } = analysis;
  const search = new Denied(dispute);
  const told = affirmed
    .filter((claim) => claim.article === article && !claim.headline)
    .map(({ sentence }) => sentences.findIndex(({ start }) => start === sentence.start));
  return sentences.some(({ start, end }, at) => {
    const words = text.slice(start, end);
    const stems = stemsIn(analysis)[at]!;
    // Who has a denial first goes on with what it answers.
    const isBeside = told.some((from) => Math.abs(at - from) <= reach);
    const isNear = told.some((from) => at >= from && at <= from + reach);
    const isHeard = search.isHeardIn(
      words,
      own.filter(({ sentence }) => sentence.start === start),
    );
    if (!told.includes(at) && negation.test(words)) {
      // "Did not reply to a request for comment" denies nothing.
      if (isBeside && isHeard && stanceOf(words) === 'asserts') return true;
      if (search.isSaidWith(stems)) return true;
    }
    if (wholesale.test(words) || (isHeard && innocent.test(words))) return true;
    if (!turnsDown(words)) return false;
    const shared = search.shared(stems);
    return isNear || shared >= fewestShared || (isHeard && (shared > 0 || pointsBack.test(words)));
  });
}
