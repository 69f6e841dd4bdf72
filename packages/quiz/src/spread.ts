import type { Candidate } from './candidate.ts';
import { clueGains, clueTotals } from './clues.ts';
import { rejection, rulesBetween } from './gate.ts';
import type { Level, Rejected } from './quiz.ts';
import type { Random } from './random.ts';
import { shortlist } from './shortlist.ts';

/** Reading first, then comparing, then the reporting itself. */
const levels: readonly Level[] = ['one-span', 'one-article', 'across-articles', 'about-the-reporting'];

/** How much of a quiz one kind may be; single choice has patterns enough for more. */
const kindShare = 0.25;
const singleChoiceShare = 0.4;

/** How many questions make a quiz: below this the shares that keep it varied do not count. */
const fewest = 8;

/** How much of a quiz may be of one pattern: questions of one kind that end in the same words. */
const frameShare = 0.13;

/** How much of a quiz may have one and the same key: a verdict, a source, an article. */
const keyShare = 0.12;

/** How many questions of a quiz may ask which of its dates belongs to what: the same dates are options again. */
const mostDates = 2;

/** How much of a quiz is about the reporting itself before other levels weigh as much. */
const heartShare = 0.5;

/** What a candidate costs that would shut out all the others: a small story must be used sparingly. */
const shutOutCost = 2;

/** How many candidates are compared with one another: more than a story of a few articles has. */
const mostCompared = 500;

/** What a question that an earlier attempt asked, or one about the same thing, costs: it is drawn last. */
const askedBefore = 3;

/**
 * Picks up to `size` questions: the most worth asking first; each kind, level, subject, article, key and part of an
 * article the less, the more of it there is already; what would shut out many others later. Every pick is independent
 * of those before it. The rest is left out without being rejected.
 * @param avoid stems of questions that were asked before: taken only where nothing else is left
 */
export function pickSpread(
  all: readonly Candidate[],
  size: number,
  random: Random,
  avoid: ReadonlySet<string> = new Set(),
): { picked: Candidate[]; rejected: Rejected[] } {
  const before = (candidate: Candidate) => (avoid.has(candidate.stem) ? askedBefore : 0);
  const candidates = shortlist(all, mostCompared, before);
  const conflicts = conflictsAmong(candidates);
  const left = new Map(
    candidates.map((candidate) => [candidate, candidate.worth + random() * 0.15 - before(candidate)]),
  );
  const picked: Candidate[] = [];
  const rejected: Rejected[] = [];
  const mostOf = (kind: Candidate['kind']) =>
    Math.max(2, Math.ceil(size * (kind === 'single-choice' ? singleChoiceShare : kindShare)));
  const mostOfFrame = Math.max(2, Math.ceil(size * frameShare));
  const mostOfKey = Math.max(2, Math.ceil(size * keyShare));
  const isTooMany = (candidate: Candidate): boolean => {
    const { key, frame } = traitsOf(candidate);
    return (
      picked.filter((other) => other.kind === candidate.kind).length >= mostOf(candidate.kind) ||
      picked.filter((other) => other.kind === candidate.kind && traitsOf(other).frame === frame).length >=
        mostOfFrame ||
      (candidate.optionsAre === 'dates' &&
        picked.filter((other) => other.optionsAre === 'dates').length >= mostDates) ||
      (key !== null && picked.filter((other) => traitsOf(other).key === key).length >= mostOfKey) ||
      !keepsBalance(candidate, picked)
    );
  };
  const pickFrom = (isHeld: (candidate: Candidate) => boolean, most: number) => {
    while (picked.length < most && left.size > 0) {
      const missing = missingKinds(picked, candidates);
      const given = clueTotals(picked);
      let best: Candidate | null = null;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (const [candidate, worth] of left) {
        if (isHeld(candidate)) continue;
        let shutOut = 0;
        for (const other of conflicts.get(candidate)!.keys()) if (left.has(other)) shutOut++;
        const score =
          worth -
          crowding(candidate, picked) -
          giveaway(candidate, given) +
          (missing.get(candidate.kind) ?? 0) +
          heart(candidate, picked) -
          shutOutCost * (shutOut / left.size);
        if (score > bestScore) [best, bestScore] = [candidate, score];
      }
      if (best === null) break;
      left.delete(best);
      picked.push(best);
      for (const [other, broken] of conflicts.get(best)!) if (left.delete(other)) rejected.push(broken);
    }
  };
  pickFrom(isTooMany, size);
  // A short article has few questions: better one kind too many than a quiz too short to be one.
  const enough = Math.min(size, fewest);
  pickFrom((candidate) => !keepsBalance(candidate, picked), enough);
  if (picked.length < enough) {
    for (let attempt = 0; attempt < mostAttempts && picked.length < enough; attempt++) {
      const more = pickSparingly(candidates, conflicts, enough, random, avoid);
      if (more.length > picked.length) picked.splice(0, picked.length, ...more);
    }
  }
  picked.sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level));
  return { picked, rejected };
}

/** What a standing answer costs that is there too often: as much as shutting out so many others. */
const outOfBalance = 5;

/** How often a sparing choice is tried anew: which question goes first decides how many can follow. */
const mostAttempts = 12;

/**
 * As many questions as can stand beside one another, up to a number: always the one that shuts out the fewest others. What
 * comes out is less varied than a spread, and is taken only where a spread falls short.
 */
function pickSparingly(
  candidates: readonly Candidate[],
  conflicts: ReadonlyMap<Candidate, ReadonlyMap<Candidate, Rejected>>,
  most: number,
  random: Random,
  avoid: ReadonlySet<string>,
): Candidate[] {
  const left = new Set(candidates);
  const picked: Candidate[] = [];
  while (picked.length < most && left.size > 0) {
    const given = clueTotals(picked);
    let best: Candidate | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of left) {
      let shutOut = 0;
      for (const other of conflicts.get(candidate)!.keys()) if (left.has(other)) shutOut++;
      const cost =
        shutOut +
        random() +
        2 * crowding(candidate, picked) +
        giveaway(candidate, given) +
        (keepsBalance(candidate, picked) ? 0 : outOfBalance) -
        candidate.worth +
        (avoid.has(candidate.stem) ? askedBefore : 0);
      if (cost < least) [best, least] = [candidate, cost];
    }
    left.delete(best!);
    picked.push(best!);
    for (const other of conflicts.get(best!)!.keys()) left.delete(other);
  }
  return picked;
}

/** For each candidate those that cannot stand beside it, and why. */
function conflictsAmong(candidates: readonly Candidate[]): Map<Candidate, Map<Candidate, Rejected>> {
  const conflicts = new Map(candidates.map((candidate) => [candidate, new Map<Candidate, Rejected>()]));
  for (const [index, one] of candidates.entries())
    for (const other of candidates.slice(index + 1)) {
      const broken = rejection(one, rulesBetween, [other]);
      if (broken === null) continue;
      conflicts.get(other)!.set(one, broken);
      conflicts.get(one)!.set(other, { ...broken, stem: other.stem, kind: other.kind });
    }
  return conflicts;
}

/**
 * What a kind that is not there yet is worth beside the question itself: the fewer candidates it has, the more, so that
 * the one question of a rare kind is taken before another uses up its statement.
 */
function missingKinds(picked: readonly Candidate[], candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of candidates) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { kind } of picked) counts.delete(kind);
  return new Map([...counts].map(([kind, count]) => [kind, 0.8 + 0.4 / count]));
}

/** What a question about the reporting is worth beside itself while such questions are too few. */
function heart(candidate: Candidate, picked: readonly Candidate[]): number {
  if (candidate.level !== 'about-the-reporting') return 0;
  const there = picked.filter((other) => other.level === 'about-the-reporting').length;
  return there <= heartShare * picked.length ? 0.5 : 0;
}

/** What is asked of a candidate again for every other. */
interface Traits {
  /** The text of the key where it is one option: readers who only guess soon learn a key that comes again. */
  key: string | null;
  /** The words of the quiz's own at the end of a stem: questions of one pattern share them. */
  frame: string;
}

const traits = new WeakMap<Candidate, Traits>();

function traitsOf(candidate: Candidate): Traits {
  const known = traits.get(candidate);
  if (known !== undefined) return known;
  const right = candidate.options.filter((option) => option.correct);
  const made = {
    key: candidate.answer.type === 'options' && right.length === 1 ? right[0]!.text : null,
    frame: candidate.stem.split(' ').slice(-4).join(' '),
  };
  traits.set(candidate, made);
  return made;
}

/**
 * Whether a question with one of a few standing answers (true, false; as a fact, on a source's word) may follow those
 * that are there: no such answer gets more than one ahead of the next, so that always giving the same one does not pay.
 */
function keepsBalance(candidate: Candidate, picked: readonly Candidate[]): boolean {
  if (candidate.standing === null) return true;
  const counts = new Map<string, number>();
  for (const { standing } of picked)
    if (standing !== null && standing.group === candidate.standing.group)
      counts.set(standing.answer, (counts.get(standing.answer) ?? 0) + 1);
  const own = counts.get(candidate.standing.answer) ?? 0;
  counts.delete(candidate.standing.answer);
  const most = Math.max(0, ...counts.values());
  // What an article says outright is there in plenty: it comes in only beside what it does not say.
  return candidate.standing.answer === 'True' ? own < most : own <= most;
}

/** What one more question costs by which a clue would bring a reader who has read nothing above chance. */
const clueCost = 0.25;

/**
 * How far a question drives a clue above chance over the quiz: no single question need be free of clues, but in a quiz
 * as a whole none must pay.
 * @param given what the questions before it give away by each clue
 */
function giveaway(candidate: Candidate, given: readonly number[]): number {
  return clueGains(candidate).reduce((cost, gain, index) => {
    const before = Math.max(0, given[index]!);
    const after = Math.max(0, given[index]! + gain);
    return cost + clueCost * (after * after - before * before);
  }, 0);
}

/** How near two places of one article are, in UTF-16 units, to be one part of it. */
const onePart = 400;

function crowding(candidate: Candidate, picked: readonly Candidate[]): number {
  let total = 0;
  const first = candidate.evidence[0];
  const { key, frame } = traitsOf(candidate);
  for (const other of picked) {
    const place = other.evidence[0];
    if (other.kind === candidate.kind) total += candidate.kind === 'single-choice' ? 0.12 : 0.22;
    if (other.level === candidate.level) total += 0.04;
    if (other.about === candidate.about) total += 0.25;
    if (key !== null && traitsOf(other).key === key) total += 0.3;
    if (other.kind === candidate.kind && other.level === candidate.level && traitsOf(other).frame === frame)
      total += 0.15;
    if (place?.article !== first?.article) continue;
    total += 0.03;
    if (Math.abs((place?.start ?? 0) - (first?.start ?? 0)) < onePart) total += 0.04;
  }
  return total;
}
