import type { Candidate } from './candidates.ts';
import { clauseEnd, sentenceFloor, sentenceLimit } from './contents.ts';
import { phraseFrom } from './following-phrases.ts';
import { chunkStarting, isComma, type Phrases, type Range } from './phrases.ts';

/** "According to X, …", "…, according to X", "as per X": a preposition that reports. */
export function accordingTo(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i]!.quoted || words[i]!.lower !== 'according' || words[i + 1]!.lower !== 'to') continue;
    const limit = sentenceLimit(phrases, i);
    const floor = sentenceFloor(phrases, i);
    const source = phraseFrom(phrases, i + 2, limit);
    if (!source) continue;
    let content: Range[];
    const opener = words[isComma(words[i - 1]) ? i - 2 : i - 1];
    const relative = opener?.pos === 'PRON' && /^(?:which|who|that)$/.test(opener.lower) && !isComma(words[i - 1]);
    if (relative && !isComma(words[source.to])) {
      // "a test which according to the board will take weeks"
      content = [
        { from: i - 1, to: i },
        { from: source.to, to: clauseEnd(phrases, source.to, limit, 'clause') },
      ];
    } else if (i <= floor + 1 || (opener?.lower === 'that' && opener.pos === 'SCONJ')) {
      const from = isComma(words[source.to]) ? source.to + 1 : source.to;
      if (from >= limit) continue;
      content = [{ from, to: clauseEnd(phrases, from, limit, 'clause') }];
    } else {
      const to = isComma(words[i - 1]) ? i - 1 : i;
      content = [{ from: floor, to }];
      if (isComma(words[source.to]) && source.to + 1 < limit && isComma(words[i - 1]))
        content.push({ from: source.to + 1, to: limit });
    }
    found.push({
      lemma: 'according to',
      frame: 'according',
      form: 'noun',
      passive: false,
      negative: false,
      head: i,
      source,
      cue: { from: i, to: i + 2 },
      content,
    });
  }
  return found;
}

/** "In a poll of students, half opposed the plan": a count of opinions whose finding is the rest of the sentence. */
export function pollsFind(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i]!.quoted || words[i]!.lower !== 'in' || sentenceFloor(phrases, i) !== i) continue;
    const limit = sentenceLimit(phrases, i);
    const head = chunkStarting(phrases, i + 1)?.head;
    if (head === undefined || !/^(?:polls?|polling|surveys?)$/.test(words[head]!.lower)) continue;
    const source = phraseFrom(phrases, i + 1, limit);
    if (!source) continue;
    let comma = source.to;
    while (comma < limit && !isComma(words[comma])) comma++;
    if (comma + 1 >= limit) continue;
    found.push({
      lemma: 'in',
      frame: 'poll',
      form: 'noun',
      passive: false,
      negative: false,
      head: i,
      source: { from: i + 1, to: comma },
      cue: { from: i, to: i + 1 },
      content: [{ from: comma + 1, to: clauseEnd(phrases, comma + 1, limit, 'clause') }],
    });
  }
  return found;
}

const hearsay = new Set('reportedly allegedly purportedly supposedly reputedly ostensibly'.split(' '));

/** "The bridge was reportedly closed": an adverb that reports without a source; the clause around it is said. */
export function hearsayAdverbs(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.quoted || !hearsay.has(word.lower)) continue;
    const limit = sentenceLimit(phrases, i);
    const floor = sentenceFloor(phrases, i);
    let from = i;
    while (from > floor && !startsClauseHere(phrases, from, floor)) from--;
    const to = clauseEnd(phrases, i, limit, 'clause');
    const content: Range[] = [];
    if (from < i) content.push({ from, to: i });
    const rest = isComma(words[i + 1]) ? i + 2 : i + 1;
    if (rest < to) content.push({ from: rest, to });
    if (!content.length) continue;
    found.push({
      lemma: word.lower,
      frame: 'adverb',
      form: 'noun',
      passive: false,
      negative: false,
      head: i,
      source: null,
      cue: { from: i, to: i + 1 },
      content,
    });
  }
  return found;
}

function startsClauseHere(phrases: Phrases, at: number, floor: number): boolean {
  const before = phrases.words[at - 1];
  if (at <= floor || !before) return true;
  if (before.pos === 'SCONJ' || before.text === ';') return true;
  return (
    (before.lower === 'and' || before.lower === 'but') &&
    (isComma(phrases.words[at - 2]) || phrases.chunkOf[at]! >= 0) &&
    phrases.groupOf[at]! < 0 &&
    isComma(phrases.words[at - 2])
  );
}

/** "Holm: Bridge was never safe", "POLL: …", "Ravn: “No.”": a name, a colon, and what is said. */
export function colonSpeaker(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const chunk = phrases.chunks[phrases.chunkOf[0]!];
  if (chunk?.from !== 0 || chunk.to > 7 || words[chunk.to]?.text !== ':' || chunk.kind === 'time') return [];
  const from = chunk.to + 1;
  const to = sentenceLimit(phrases, from);
  if (to - from < 2) return [];
  const quoted = words[from]!.pos === 'QUOTE' || words[from]!.quoted;
  const speaks =
    (chunk.kind === 'name' && !labels.test(words[chunk.head]!.lower)) || speakingNouns.test(words[chunk.head]!.lower);
  if (!speaks || !(quoted || phrases.groups.some((group) => group.from >= from && group.to <= to))) return [];
  return [
    {
      lemma: ':',
      frame: 'speaker',
      form: 'noun',
      passive: false,
      negative: false,
      head: chunk.to,
      source: { from: 0, to: chunk.to },
      cue: { from: chunk.to, to: from },
      content: [{ from, to }],
    },
  ];
}

const speakingNouns =
  /^(?:poll|study|report|police|officials?|survey|minister|president|mayor|governor|source|sources|experts?|analysts?|court|judge|spokes(?:man|woman|person)|critics|researchers|scientists|question|answer)$/;

/** Words before a colon that label what follows and do not say it. */
const labels = /(?:photo|image|picture|video|file|credit|note|update|updated|related|source|correction|more)s?$/;
