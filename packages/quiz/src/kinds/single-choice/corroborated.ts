import type { Finding } from '@parallax/comparison';
import { isForeignTo } from '../../absence.ts';
import { type Candidate, choice, type OptionDraft } from '../../candidate.ts';
import { apart, likeInLength } from '../../credit.ts';
import { namesOutlet, outletPhrase, outletPhrases, theseArticles } from '../../outlets.ts';
import { capitalised, hasNewFigure, holding, list } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { isFirstPerson, speaking } from '../../statement.ts';
import { asWritten, clearestClaim } from '../../telling.ts';

const longest = 190;

/** How many statements of one pattern are tried as keys. */
const mostKeys = 4;

/**
 * Which of several statements more than one account carries, and which stands in one article alone: what a reader must
 * know before taking a report for corroborated.
 */
export function corroborated(reading: Reading, random: Random): Candidate[] {
  if (reading.articles.length < 3) return [];
  const shared: { read: ReadClaim; carriers: ReadClaim[] }[] = [];
  const lone: ReadClaim[] = [];
  for (const finding of reading.story.findings) {
    const read = clearestClaim(reading, finding);
    if (read === null || !isUsable(reading, read)) continue;
    if (finding.articles.length === 1) {
      if (reading.articles.every((article) => article === read.article || isForeignTo(reading, article, read.says!)))
        lone.push(read);
    } else {
      const carriers = carriersOf(reading, finding, read);
      if (new Set(carriers.map((claim) => originOf(reading, claim.article))).size > 1) shared.push({ read, carriers });
    }
  }
  const candidates: Candidate[] = [];
  for (const { read, carriers } of shuffled(shared, random).slice(0, mostKeys)) {
    const wrong = apart(likeInLength(shuffled(lone, random), read), 3);
    if (wrong.length >= 2)
      candidates.push(
        question(reading, read, 'do at least two of', 'carry independently of each other', carried(reading, carriers), [
          ...wrong.map((claim) => ({ text: claim.says!, ...alone(reading, claim) })),
        ]),
      );
  }
  for (const read of shuffled(lone, random).slice(0, mostKeys)) {
    const wrong = likeInLength(
      shared.map((one) => one.read),
      read,
    ).slice(0, 3);
    if (wrong.length >= 2)
      candidates.push(
        question(reading, read, 'does only one of', 'carry', alone(reading, read), [
          ...wrong.map((claim) => ({
            text: claim.says!,
            ...carried(reading, shared.find((one) => one.read === claim)!.carriers),
          })),
        ]),
      );
  }
  return candidates;
}

function isUsable(reading: Reading, read: ReadClaim): boolean {
  return (
    read.says!.length < longest &&
    !speaking.test(read.says!) &&
    !isFirstPerson(read.says!) &&
    !namesOutlet(reading, read.says!)
  );
}

function originOf(reading: Reading, article: string): string {
  return reading.story.origins.find((origin) => origin.articles.includes(article))?.id ?? article;
}

/** One claim of each article whose sentence surely says the same. */
function carriersOf(reading: Reading, finding: Finding, read: ReadClaim): ReadClaim[] {
  const found = new Map<string, ReadClaim>();
  for (const claim of [read, ...reading.claimsOf(finding)])
    if (!found.has(claim.article) && isSame(reading.cite(claim.sentence).quote, read.says!))
      found.set(claim.article, claim);
  return [...found.values()];
}

/** Whether a sentence surely states what a statement does: most of its words, and every figure. */
function isSame(sentence: string, says: string): boolean {
  return holding(sentence, says) >= 0.6 && !hasNewFigure(sentence, says);
}

function carried(reading: Reading, carriers: readonly ReadClaim[]): Omit<OptionDraft, 'text'> {
  const evidence = carriers.map((claim) => reading.cite(claim.sentence));
  const places = outletPhrases(
    reading,
    carriers.map((claim) => claim.article),
  );
  return { why: `${capitalised(places)} carry it. One has: ${briefly(evidence.at(-1)!.quote)}`, evidence };
}

function alone(reading: Reading, read: ReadClaim): Omit<OptionDraft, 'text'> {
  const citation = reading.cite(read.sentence);
  return {
    why: `Only ${outletPhrase(reading, read.article)} has it: ${briefly(citation.quote)}`,
    evidence: [citation],
  };
}

function question(
  reading: Reading,
  read: ReadClaim,
  who: string,
  does: string,
  right: Omit<OptionDraft, 'text'>,
  wrong: OptionDraft[],
): Candidate {
  return choice({
    kind: 'single-choice',
    level: 'about-the-reporting',
    stem: `Which of these statements ${who} ${theseArticles(reading)} ${does}, in these or other words?`,
    right: [{ text: read.says!, ...right }],
    wrong,
    optionsAre: 'statements',
    explanation: asWritten(reading, read.span),
    evidence: right.evidence,
    about: `${does} ${read.finding?.id ?? list([read.article, read.claim.id])}`,
    worth: 0.9,
  });
}
