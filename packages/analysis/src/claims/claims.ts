import type { Attribution, Claim, Sentence, Token } from '../analysis.ts';
import type { Span } from '../article.ts';
import { carriesWords } from '../attribution/landings.ts';
import {
  chunkStarting,
  hasTense,
  isComma,
  isVerbal,
  type Phrases,
  type Range,
  readPhrases,
  type VerbGroup,
} from '../attribution/phrases.ts';
import { addressed, statesAt } from '../attribution/preceding-contents.ts';
import { subjectBefore } from '../attribution/subjects.ts';
import { frames } from '../attribution/verbs.ts';
import { plainWords, type Word } from '../attribution/words.ts';
import { defineStage } from '../stage.ts';
import { certaintyOf, polarityOf, type Stance, stanceOf } from './certainty.ts';
import {
  identifies,
  isAdvice,
  isImperative,
  isInverted,
  isOnlySubordinate,
  mainVerb,
  opensSubordinate,
  splitClauses,
  withAntecedent,
} from './clauses.ts';

/** An attribution as it bears on one sentence. */
interface Bearing {
  index: number;
  stance: Stance;
  /** True where the content is a statement of its own; otherwise the statement is that somebody plans, denies or praises it. */
  clausal: boolean;
  depth: number;
}

/**
 * Finds the checkable statements of an article: one claim for each clause that stands on its own,
 * without the words that attribute it.
 */
export const claims = defineStage({
  name: 'claims',
  version: 6,
  needs: ['blocks', 'sentences', 'tokens', 'entities', 'mentions', 'quantities', 'dates', 'quotations', 'attributions'],
  gives: ['claims'],
  run({ source, blocks, sentences, tokens, mentions, quantities, dates, attributions }) {
    const { text } = source;
    const found: Omit<Claim, 'id'>[] = [];
    const bySentence = sentencesOf(sentences, attributions);
    const sortedMentions = [...mentions].sort((a, b) => a.start - b.start);
    let from = 0;
    sentences.forEach((sentence, index) => {
      while (from < tokens.length && tokens[from]!.start < sentence.start) from++;
      let to = from;
      while (to < tokens.length && tokens[to]!.start < sentence.end) to++;
      const own = tokens.slice(from, to);
      from = to;
      const role = blocks[sentence.block]?.role;
      if (role === 'byline' || role === 'boilerplate') return;
      const pieces = claimsOf(text, own, bySentence[index]!, attributions);
      if (role === 'body' || role === 'headline')
        for (const some of role === 'headline' ? statementsOf(own) : [own])
          if (!pieces.some((piece) => meets(piece, some)))
            pieces.push(...unreadVerb(role, some, bySentence[index]!, attributions));
      for (const piece of pieces) {
        found.push({
          ...piece,
          sentence: index,
          quantities: indexesWithin(quantities, piece),
          dates: indexesWithin(dates, piece),
          entities: [...new Set(indexesWithin(sortedMentions, piece).map((at) => sortedMentions[at]!.entity))],
        });
      }
    });
    found.sort((a, b) => a.start - b.start || a.end - b.end);
    return { claims: found.map((claim, index) => ({ id: `c${index + 1}`, ...claim })) };
  },
});

/** What is longer is a list or no prose; reading it as clauses would take quadratic time and find none. */
const longestSentence = 300;

/** For each sentence, the indexes of the attributions that have a part in it. */
function sentencesOf(sentences: readonly Sentence[], attributions: readonly Attribution[]): number[][] {
  const result: number[][] = sentences.map(() => []);
  attributions.forEach((attribution, index) => {
    for (const span of [...attribution.source, ...attribution.cue, ...attribution.content]) {
      let low = 0;
      let high = sentences.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sentences[middle]!.end <= span.start) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < sentences.length && sentences[i]!.start < span.end; i++) {
        if (result[i]!.at(-1) !== index) result[i]!.push(index);
      }
    }
  });
  return result;
}

/** A headline may state several things: "Recall widened to 58,300 pumps; regulator counts 22 injured". */
function statementsOf(headline: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of headline) {
    if (token.text === ';') parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

const meets = (piece: Span, tokens: readonly Token[]): boolean =>
  piece.start < tokens.at(-1)!.end && tokens[0]!.start < piece.end;

/** Shorter ones may be exclamations, signatures or headings. */
const fewestWithoutVerb = 6;

/**
 * A report's sentence has a verb whether or not the tagger knew it for one ("This move marks the firm's first …"): one of
 * which no word at all was read as a finite verb is one claim, whole.
 */
function unreadVerb(
  role: 'body' | 'headline',
  tokens: readonly Token[],
  indexes: readonly number[],
  attributions: readonly Attribution[],
): Piece[] {
  const words = plainWords(tokens);
  const opens = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(words[0]?.pos ?? '');
  if (!opens || words.length < fewestWithoutVerb || words.length > longestSentence) return [];
  const phrases = readPhrases(words);
  if (phrases.groups.some((group) => hasTense(phrases, group))) return [];
  // Headlines leave out the auxiliary: "Recall widened to 58,300 pumps".
  if (role === 'headline' ? !phrases.groups.some(({ form }) => form === 'past') : tokens.at(-1)?.text !== '.')
    return [];
  const spoken = indexes.filter((index) =>
    attributions[index]!.content.some((span) => span.start <= words[0]!.start && span.end >= words.at(-1)!.end - 1),
  );
  return [
    {
      start: words[0]!.start,
      end: words.at(-1)!.text === '.' ? words.at(-2)!.end : words.at(-1)!.end,
      attributions: spoken,
      certainty: spoken.length > 0 ? 'attributed' : 'asserted',
      polarity: 'affirmed',
    },
  ];
}

type Piece = Pick<Claim, 'start' | 'end' | 'attributions' | 'certainty' | 'polarity'>;

function claimsOf(
  text: string,
  tokens: readonly Token[],
  indexes: readonly number[],
  attributions: readonly Attribution[],
): Piece[] {
  const words = plainWords(tokens);
  if (words.length < 2 || words.length > longestSentence) return [];
  const last = tokens.findLast((token) => !/^["“”'’)\]]$/.test(token.text));
  if (last?.text === '?') return [];
  const phrases = readPhrases(words);
  const bearings = new Map<number, Bearing>();
  for (const index of new Set(indexes)) bearings.set(index, bearingOf(phrases, text, index, attributions));
  const owners = ownersOf(phrases, bearings, attributions);
  /** A clause as a claim of whoever is in the chain; `inner` bear on its own verb, and those that are `named` are its attributions too. */
  const pieceOf = (
    clause: Range,
    main: VerbGroup,
    chain: readonly number[],
    inner: readonly Bearing[],
    named: (bearing: Bearing) => boolean,
  ): Piece => {
    const indexes = [...new Set([...chain, ...inner.filter(named).map(({ index }) => index)])];
    const stances = [
      ...chain.map((index) => bearings.get(index)?.stance ?? 'states'),
      ...inner.map(({ stance }) => stance),
    ];
    return {
      start: words[clause.from]!.start,
      end: words[clause.to - 1]!.end,
      attributions: indexes,
      certainty: certaintyOf(phrases, clause, main, indexes.length > 0, stances),
      polarity: polarityOf(phrases, clause, main, stances),
    };
  };
  const result: Piece[] = [];
  for (const stretch of stretchesOf(phrases, owners)) {
    const chain = chainOf(stretch.owner, attributions);
    for (const range of splitClauses(phrases, stretch)) {
      const trimmed = trim(phrases, range);
      const clause = trimmed && withAntecedent(phrases, trimmed);
      if (!clause || isOnlySubordinate(phrases, clause)) continue;
      const main = mainVerb(phrases, clause);
      if (!main || isQuestion(words, clause)) continue;
      const commands = isImperative(phrases, clause);
      // A command is a statement only where somebody is reported to advise it.
      if (commands && (chain.length === 0 || !isAdvice(phrases, clause))) continue;
      // A predicate that an attribution parted from its subject is no statement.
      if (main.from === clause.from && !commands) continue;
      const inner = [...bearings.values()].filter(
        (bearing) => !bearing.clausal && cueIn(words, attributions[bearing.index]!, main),
      );
      result.push(
        pieceOf(
          clause,
          main,
          chain,
          inner,
          ({ index, stance }) => stance !== 'states' || isImpersonal(attributions[index]!),
        ),
      );
    }
  }
  for (const bearing of bearings.values()) {
    if (!bearing.clausal) continue;
    const attribution = attributions[bearing.index]!;
    for (const span of attribution.source)
      for (const { clause, main } of relativesIn(phrases, span)) {
        const start = words[clause.from]!.start;
        const end = words[clause.to - 1]!.end;
        const within = [...bearings.values()].filter((one) => cueIn(words, attributions[one.index]!, main));
        // "Holm, who says that he knew, resigned": what is said in it is a claim already.
        const said = result.some(
          (piece) =>
            piece.start > start && piece.start < end && within.some(({ index }) => piece.attributions.includes(index)),
        );
        if (said || identifies(phrases, clause, main, within.length > 0)) continue;
        if (result.some((piece) => piece.start === start && piece.end === end)) continue;
        const chain = chainOf(attribution.within ?? -1, attributions);
        result.push(pieceOf(clause, main, chain, within, ({ stance }) => stance !== 'states'));
      }
  }
  return result;
}

/** "The union, which had backed the ban, said …": relative clauses of a source are the article's statements about it, with the words that they take up. */
function relativesIn(phrases: Phrases, source: Span): { clause: Range; main: VerbGroup }[] {
  const { words } = phrases;
  const from = words.findIndex((word) => word.start >= source.start);
  const found: { clause: Range; main: VerbGroup }[] = [];
  for (let i = from + 1; from >= 0 && i < words.length - 1 && words[i]!.end <= source.end; i++) {
    if (!isComma(words[i - 1]) || !/^(?:who|which)$/.test(words[i]!.lower) || words[i]!.pos !== 'PRON') continue;
    let to = i + 1;
    while (to < words.length && words[to]!.end <= source.end && !isComma(words[to])) to++;
    let at = i + 1;
    while (at < to && words[at]!.pos === 'ADV' && phrases.groupOf[at]! < 0) at++;
    const main = phrases.groups[phrases.groupOf[at] ?? -1];
    if (!main || main.to > to || !hasTense(phrases, main)) continue;
    found.push({ clause: { from, to }, main });
  }
  return found;
}

/** "The pilot is said to have slept": the statement surrounds a cue that names nobody. */
const isImpersonal = (attribution: Attribution) => attribution.source.length === 0 && attribution.content.length > 1;

function cueIn(words: readonly Word[], attribution: Attribution, main: Range): boolean {
  const from = words[main.from]!.start;
  const to = words[main.to - 1]!.end;
  return attribution.cue.some((cue) => cue.start < to && cue.end > from);
}

function bearingOf(phrases: Phrases, text: string, index: number, attributions: readonly Attribution[]): Bearing {
  const attribution = attributions[index]!;
  const { words } = phrases;
  const cue = attribution.cue[0];
  let lemma = '';
  let negative = false;
  if (cue) {
    for (const group of phrases.groups) {
      const head = words[group.head]!;
      if (head.start < cue.start || head.end > cue.end) continue;
      lemma ||= head.lemma;
      negative ||= group.negative;
    }
    if (!lemma) lemma = text.slice(cue.start, cue.end).split(/\s/)[0]?.toLowerCase() ?? '';
  }
  let depth = 0;
  for (let at = attribution.within; at !== null && depth < 20; at = attributions[at]!.within) depth++;
  const read = stanceOf(lemma, negative, attribution.source.length === 0);
  // "Holm denied it: “All was well”": the words quoted are the denial, not what is denied.
  const own = read === 'denies' && attribution.kind === 'direct' && isSentence(phrases, attribution);
  const stance = own ? 'states' : read;
  // "was reportedly closed": the adverb stands inside the statement and cannot be cut out.
  const adverb = attribution.source.length === 0 && /ly$/.test(lemma);
  // "Experts ask how it broke, citing a report": the report's content is no more a statement than theirs.
  const outer = attribution.within === null ? undefined : attributions[attribution.within];
  const shared = outer && sameContent(outer, attribution) ? outer : undefined;
  const clausal = !adverb && isClausal(phrases, text, attribution) && (!shared || isClausal(phrases, text, shared));
  return { index, stance, clausal, depth };
}

/** True where what is quoted has a verb with tense, so that it states something by itself. */
const isSentence = (phrases: Phrases, { content }: Attribution) =>
  phrases.groups.some((group) => content.some((span) => inside(phrases, group, span)) && hasTense(phrases, group));

/** "It speaks of “securing the fund”": words that the sentence borrows for its own object, where no mark stands before them. */
function isQuotedPhrase(phrases: Phrases, { cue, content }: Attribution): boolean {
  const { words } = phrases;
  const [first] = content;
  const at = words.findIndex((word) => word.start >= (first?.start ?? 0));
  const before = words[at - 1];
  if (content.length !== 1 || !first || !before || before.pos !== 'ADP' || before.end !== cue[0]?.end) return false;
  return !phrases.groups.some((group) => inside(phrases, group, first) && hasTense(phrases, group));
}

const sameContent = (one: Attribution, other: Attribution) =>
  one.content.length === other.content.length &&
  one.content.every(({ start, end }, at) => start === other.content[at]!.start && end === other.content[at]!.end);

/** A content is a statement where it is quoted in full or has a finite verb with a subject; "to …" and noun phrases are not. */
function isClausal(phrases: Phrases, text: string, attribution: Attribution): boolean {
  const [first] = attribution.content;
  if (!first) return false;
  // "No one has said that they did it": that is what is stated.
  if (attribution.source.some(({ start, end }) => /^(?:nobody|no[ -]one|none)\b/i.test(text.slice(start, end))))
    return false;
  if (isNamed(text, attribution)) return false;
  if (attribution.kind === 'direct') return !isQuotedPhrase(phrases, attribution);
  const here = phrases.words.some((word) => word.start >= first.start && word.end <= first.end);
  if (!here) return attribution.kind !== 'indirect' || /\s/.test(text.slice(first.start, first.end));
  const cue = attribution.cue[0];
  if (cue && attribution.content.length > 1 && first.end <= cue.start) {
    // "voters are expected to …": subject and rest on two sides of the cue are no statement without it.
    const finite = phrases.groups.some((group) => inside(phrases, group, first) && hasTense(phrases, group));
    // "From so few, Ravn said, nothing could be concluded": the insertion has a subject of its own.
    if (!finite && !isInsertion(attribution)) return false;
  }
  return attribution.content.some((span) => {
    const start = phrases.words.findIndex((word) => word.start >= span.start && word.end <= span.end);
    if (start < 0) return false;
    const opener = phrases.words[start]!;
    // "To the best of her knowledge there was none" is a statement.
    const infinitive = phrases.groups[phrases.groupOf[start] ?? -1]?.form === 'infinitive';
    if (opener.lower === 'to' && opener.pos === 'PART' && infinitive) return false;
    if (/^(?:whether|if|how|why|what|who|when|where)$/.test(opener.lower) && cue && cue.end <= span.start) return false;
    const groups = phrases.groups.filter((one) => inside(phrases, one, span) && hasTense(phrases, one));
    if (groups.length === 0) return false;
    // Before its cue only a clause can stand; after it an object may hold a clause of its own, behind or within it.
    return (
      (cue !== undefined && span.end <= cue.start) ||
      startsWithClause(phrases, start, groups[0]!) ||
      startsWithRelative(phrases, start, groups) ||
      (startsWithGerund(phrases, start, groups[0]!) && !takesGerund(phrases, cue)) ||
      groups.some((group) => closesInsertion(phrases, start, group))
    );
  });
}

/** "Opening the gates made it worse": the form in -ing is the subject. */
function startsWithGerund(phrases: Phrases, start: number, group: VerbGroup): boolean {
  const gerund = phrases.groups[phrases.groupOf[start] ?? -1];
  const opens = gerund?.form === 'gerund' && gerund.from === start && gerund !== group;
  return opens && gerund.to <= group.from && !phrases.words.slice(start, group.from).some(isComma);
}

/** "Denied having taken money": the form in -ing is what the verb of the cue governs. */
const takesGerund = (phrases: Phrases, cue: Span | undefined) =>
  cue !== undefined &&
  phrases.groups.some((group) => inside(phrases, group, cue) && frames.ing!.has(phrases.words[group.head]!.lemma));

/** "The tender, which drew four bids, was fair": the verb behind the comma has the subject that opens the stretch. */
function closesInsertion(phrases: Phrases, start: number, group: VerbGroup): boolean {
  const subject = isComma(phrases.words[group.from - 1]) ? subjectBefore(phrases, group, start) : null;
  return subject?.from === start && subject.to === group.from - 1;
}

/** "A file that looked real was on offer": behind the relative clause of the subject comes its verb. */
function startsWithRelative(phrases: Phrases, start: number, [inner, main]: readonly VerbGroup[]): boolean {
  const { words } = phrases;
  const subject = chunkStarting(phrases, start);
  const pronoun = subject ? words[subject.to] : undefined;
  if (!subject || !inner || !main || !/^(?:who|which|that)$/.test(pronoun?.lower ?? '')) return false;
  if (inner.from !== subject.to + 1 || main.auxiliaries.length === 0) return false;
  return !words.slice(inner.to, main.from).some(({ pos, text }) => /^(?:PRON|SCONJ|CCONJ)$/.test(pos) || text === ',');
}

/** "“A trap” is how Ravn described it": the statement is that he did. */
const isNamed = (text: string, { source, content }: Attribution) =>
  source[0] !== undefined &&
  content.length === 1 &&
  content[0]!.end <= source[0].start &&
  /^\W*(?:(?:that|this) )?(?:is|was|are|were) (?:how|what)\s$/i.test(text.slice(content[0]!.end, source[0].start));

/** ", Ravn said,": who says it stands with the cue between two parts of what is said. */
const isInsertion = ({ source, content }: Attribution) => {
  const [first, second] = content;
  return source.some(
    ({ start, end }) => first !== undefined && second !== undefined && first.end <= start && end <= second.start,
  );
};

/** True where a verb's subject opens the stretch, or stands after a fronted phrase: not "the threat that … if it rains". */
function startsWithClause(phrases: Phrases, start: number, group: VerbGroup): boolean {
  const { words } = phrases;
  const first = words[start]!;
  if (first.lower === 'that' && first.pos === 'SCONJ') return true;
  const subject = subjectBefore(phrases, group, start);
  if (!subject) return false;
  const head = words[subject.from]!;
  if (subject.from > start && head.pos === 'PRON' && /^(?:who|which|whose|whom|that)$/.test(head.lower)) return false;
  if (
    subject.from === start ||
    /^(?:if|when|while|as|although|though|because|unless|once|after|before|since)$/.test(first.lower)
  )
    return true;
  return (
    isComma(words[subject.from - 1]) ||
    first.lower === 'that' ||
    first.pos === 'CCONJ' ||
    first.pos === 'ADV' ||
    first.pos === 'ADP'
  );
}

function inside(phrases: Phrases, range: Range, span: Span): boolean {
  return phrases.words[range.from]!.start >= span.start && phrases.words[range.to - 1]!.end <= span.end;
}

const framed = -2;

/** For each word the attribution whose content it is (-1: the article's own voice), or -2 where it belongs to an attribution's frame. */
function ownersOf(
  phrases: Phrases,
  bearings: ReadonlyMap<number, Bearing>,
  attributions: readonly Attribution[],
): Int32Array {
  const { words } = phrases;
  const owners = new Int32Array(words.length).fill(-1);
  const clausal = [...bearings.values()].filter((bearing) => bearing.clausal);
  // What is said in another's source ("Holm, who said that he knew, …") is painted over that source.
  const inSource = ({ index }: Bearing) => {
    const at = attributions[index]!.cue[0]?.start ?? -1;
    return Number(
      clausal.some((one) => attributions[one.index]!.source.some(({ start, end }) => start <= at && at < end)),
    );
  };
  const ordered = clausal.sort((a, b) => a.depth - b.depth || inSource(a) - inSource(b));
  for (const { index } of ordered) {
    const { source, cue, content } = attributions[index]!;
    paint(words, content, owners, index);
    if (statesBefore(phrases, cue, content) && !follows(source, cue)) continue;
    // "The board announced the step": told of itself, though it gives the sentence before to the board.
    if (isAnnounced(words, attributions[index]!)) continue;
    const frame = frameOf(source, cue, content, words);
    paint(words, frame, owners, framed);
  }
  return owners;
}

/** "Not so, said Holm: …": whoever says it stands between the cue and the colon. */
const follows = (source: readonly Span[], cue: readonly Span[]) =>
  source[0] !== undefined && cue[0] !== undefined && source[0].start >= cue[0].end;

/** True where only the source and the cue stand in the sentence, in the order of a statement. */
const isAnnounced = (words: readonly Word[], { source, cue, content }: Attribution) => {
  const first = words[0]!.start;
  const here = (cue[0]?.start ?? -1) >= first && (cue[0]?.end ?? -1) <= words.at(-1)!.end;
  return here && content.every(({ end }) => end <= first) && (source[0]?.end ?? Infinity) <= cue[0]!.start;
};

/**
 * "He called for a truce: “…”", "She condemned the raid: “…”": the words before the colon are a statement already, where
 * not only a hearer, a time, a place or a medium stands there.
 */
function statesBefore(phrases: Phrases, cue: readonly Span[], content: readonly Span[]): boolean {
  const { words } = phrases;
  const cueEnd = cue.at(-1)?.end ?? -1;
  const said = content.find((span) => span.start >= cueEnd);
  if (!said) return false;
  const at = words.findIndex((word) => word.start >= cueEnd);
  const group = phrases.groups.find((one) => one.from < at && words[one.head]!.start >= cue[0]!.start);
  const colon = words.findLast((word) => word.end <= said.start);
  if (at < 1 || !group || colon?.text !== ':' || colon.start < cueEnd) return false;
  const { lemma } = words[group.head]!;
  const object = chunkStarting(phrases, at);
  if (object) return /^(?:noun|name)$/.test(object.kind) && !addressed.has(lemma) && !carriesWords(words[object.head]!);
  return statesAt(phrases, lemma, at);
}

/** Source and cue, with what stands between them and between cue and content ("reporters on Monday that"). */
function frameOf(
  source: readonly Span[],
  cue: readonly Span[],
  content: readonly Span[],
  words: readonly Word[],
): Span[] {
  const first = words[0]!.start;
  const last = words.at(-1)!.end;
  const frame = [...cue];
  const cueStart = cue[0]?.start ?? -1;
  const cueEnd = cue.at(-1)?.end ?? -1;
  if (cueStart < first || cueStart > last) return frame;
  const near = source.find((span) => Math.abs(span.end - cueStart) < 200 && span.end <= cueStart);
  if (near && /^[\s,]*$/.test(between(words, near.end, cueStart))) frame.push({ start: near.start, end: cueStart });
  else if (near && !hasFiniteBetween(words, near.end, cueStart)) frame.push({ start: near.start, end: cueStart });
  const after = source.find((span) => span.start >= cueEnd && span.start - cueEnd < 3);
  if (after) frame.push(after);
  const end = Math.max(cueEnd, after?.end ?? 0);
  const next = content.map((span) => span.start).filter((start) => start >= end && start <= last);
  if (next.length) frame.push({ start: end, end: Math.min(...next) });
  else if (!content.some((span) => span.start >= cueEnd)) {
    // Nothing of the content follows: what is left of the reporting clause up to its stop goes with it.
    const stop = words.find((word) => word.start >= end && /^[.,;:?!]$/.test(word.text));
    frame.push({ start: end, end: stop?.start ?? last });
  }
  return frame;
}

const between = (words: readonly Word[], from: number, to: number) =>
  words
    .filter((word) => word.start >= from && word.end <= to)
    .map((word) => word.text)
    .join(' ');
/** Whether a verb of another clause stands between; a participle in an insertion ("reports, based on letters, say") does not count. */
const hasFiniteBetween = (words: readonly Word[], from: number, to: number) => {
  const inner = words.filter((word) => word.start >= from && word.end <= to);
  const insertion = isComma(inner[0]) && isComma(inner.at(-1));
  return inner.some((word) => word.pos === 'AUX' || (word.pos === 'VERB' && !insertion));
};

function paint(words: readonly Word[], spans: readonly Span[], owners: Int32Array, value: number): void {
  for (const span of spans) {
    for (let i = 0; i < words.length; i++) {
      if (words[i]!.start >= span.start && words[i]!.end <= span.end) owners[i] = value;
    }
  }
}

/** Runs of words of one owner; two runs around an inserted frame are one where either is no clause without the other. */
function stretchesOf(phrases: Phrases, owners: Int32Array): (Range & { owner: number })[] {
  const runs: (Range & { owner: number })[] = [];
  let parted = false;
  for (let i = 0; i < owners.length; ) {
    let j = i;
    while (j < owners.length && owners[j] === owners[i]) j++;
    // The mark between a content and the frame behind it parts nothing.
    const marks = phrases.words.slice(i, j).every((word) => word.pos === 'PUNCT');
    if (marks) parted ||= owners[i] !== framed;
    else if (owners[i] !== framed) {
      const before = runs.at(-1);
      const joins =
        before !== undefined &&
        before.owner === owners[i] &&
        before.owner >= 0 &&
        goesOn(phrases, before, { from: i, to: j }, parted);
      parted = false;
      if (joins && !/^[.?!]$/.test(phrases.words[before.to - 1]!.text)) before.to = j;
      else runs.push({ from: i, to: j, owner: owners[i]! });
    }
    i = j;
  }
  return runs;
}

/** Openers of a reason or a concession, which a statement can do without. */
const adjuncts = /^(?:since|because|as|although|though|while|whereas)$/;

/**
 * True where the words behind an inserted frame and those before it are no two clauses. The reason behind a report in
 * other words ("It sank, he said, because …", with a comma of its own: `parted`) stays out of the claim.
 */
function goesOn(phrases: Phrases, before: Range, after: Range, parted: boolean): boolean {
  const { words } = phrases;
  const first = words[after.from]!;
  if (parted && adjuncts.test(first.lower) && hasFinite(phrases, before) && hasFinite(phrases, after)) return false;
  if (opensSubordinate(first) || !hasFinite(phrases, before) || !hasFinite(phrases, after)) return true;
  // "It was clear, he said, that …", "It was unclear, he said, who …"
  if ((first.lower === 'that' && first.pos === 'SCONJ') || /^(?:who|which|whose|what|how|why)$/.test(first.lower))
    return true;
  // "Should he fail, she said, the house would be dissolved."
  if (isOnlySubordinate(phrases, before) || (isInverted(phrases, before.from) && phrases.chunkOf[after.from]! >= 0))
    return true;
  // "It knew, she said, and had acted": a predicate without a subject of its own.
  const joined = first.pos === 'CCONJ';
  let at = after.from + 1;
  while (at < after.to && words[at]!.pos === 'ADV' && phrases.groupOf[at]! < 0) at++;
  const group = phrases.groups[phrases.groupOf[at] ?? -1];
  return joined && group !== undefined && at < after.to && !isInverted(phrases, at);
}

const hasFinite = (phrases: Phrases, range: Range) =>
  phrases.groups.some((group) => group.from >= range.from && group.to <= range.to && hasTense(phrases, group));

function chainOf(owner: number, attributions: readonly Attribution[]): number[] {
  const chain: number[] = [];
  for (
    let at: number | null = owner < 0 ? null : owner;
    at !== null && chain.length < 20;
    at = attributions[at]!.within
  )
    chain.unshift(at);
  return chain;
}

/** Drops marks, coordinators and "that" at a clause's edges. */
function trim(phrases: Phrases, range: Range): Range | null {
  const { words } = phrases;
  let { from, to } = range;
  const loose = (word: Word) => word.pos === 'PUNCT' || word.pos === 'CCONJ';
  // "that" opens a clause unless it is the subject of the verb after it.
  const opens = (at: number) => words[at]!.lower === 'that' && at + 1 < to && phrases.groupOf[at + 1]! < 0;
  // "told them that until May it had been dry", tagged as a pronoun
  const conjoins = (at: number) =>
    words[at]!.pos !== 'PRON' ||
    isComma(words[at + 1]) ||
    (isVerbal(words[at - 1]) && words[at + 1]!.pos === 'ADP') ||
    (words[at + 1]!.pos === 'ADP' && at > 0 && /^(?:NOUN|PROPN|PRON)$/.test(words[at - 1]!.pos));
  while (from < to && (loose(words[from]!) || (opens(from) && conjoins(from)))) {
    if (words[from]!.text === '(' || words[from]!.text === '$') break;
    // "Nor do the parties agree": the negation is the clause's, whose verb stands before its subject.
    if (/^(?:nor|neither)$/.test(words[from]!.lower) && words[from + 1]?.pos === 'AUX') break;
    from++;
  }
  // "He denies that.": at the end of its sentence it is the object.
  const ends = (at: number) => /^[.;]?$/.test(words[at]?.text ?? '');
  while (
    to > from &&
    (loose(words[to - 1]!) || (words[to - 1]!.lower === 'that' && !ends(to))) &&
    words[to - 1]!.text !== ')' &&
    words[to - 1]!.text !== '%'
  )
    to--;
  return to - from >= 2 ? { from, to } : null;
}

function isQuestion(words: readonly Word[], clause: Range): boolean {
  return words[clause.to]?.text === '?';
}

/** Indexes of the spans that stand inside another; `spans` are in order. */
function indexesWithin(spans: readonly Span[], span: Span): number[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < spans.length && spans[i]!.start < span.end; i++) if (spans[i]!.end <= span.end) found.push(i);
  return found;
}
