import { clauseEnd, isClause, isStop, isThat, sentenceFloor, sentenceLimit } from './contents.ts';
import { putContent } from './figure-objects.ts';
import { phraseFrom } from './following-phrases.ts';
import { landings } from './landings.ts';
import { numberAt } from './number-phrases.ts';
import { chunkEnding, chunkStarting, hasTense, isComma, type Phrases, type Range, type VerbGroup } from './phrases.ts';
import { asReported, circumstances, contentBefore, tellsWhen } from './preceding-contents.ts';
import { isBareParticiple, sourceOf } from './sources.ts';
import { subjectBefore } from './subjects.ts';
import type { Word } from './words.ts';

/** A place where one word may report: who, the words, what, before the lexicon has judged it. */
export interface Candidate {
  /** What the lexicon is asked: the lemma, with its particle ("point out"). */
  lemma: string;
  frame: string;
  form: VerbGroup['form'] | 'noun';
  passive: boolean;
  negative: boolean;
  /** Only supposed ("would say", "if she says"): nothing has been said. "Could not confirm" says that nothing was confirmed. */
  supposed?: boolean;
  /** Index of the word that makes it a cue. */
  head: number;
  source: Range | null;
  cue: Range;
  content: Range[];
  /** The main verb of the group that governs this infinitive: "refused" in "refused to say that …". */
  governor?: { head: number; lemma: string; from: number } | undefined;
}

const particles = new Set(['out', 'up', 'down', 'off', 'back', 'forth', 'over', 'aside']);

const whWords = new Set('whether if how why what who when where which whom'.split(' '));

const clauseOpeners = new Set(
  'if when as while because although though unless until since after before once given'.split(' '),
);

/** In "Although he said it was late, he stayed" and "Holm, who says he knew, resigned" what is said ends at the comma. */
function frontedLimit(phrases: Phrases, group: VerbGroup, floor: number, limit: number): number {
  const { words } = phrases;
  const subject = group.form === 'infinitive' ? null : subjectBefore(phrases, group, floor);
  const from = subject?.from ?? group.from;
  const first = words[floor];
  const opener = words[from - 1];
  const subordinate =
    (first !== undefined &&
      floor < group.from &&
      subordinators.test(first.lower) &&
      !commaBetween(phrases, floor, group.from)) ||
    (opener !== undefined && from > floor && subordinators.test(opener.lower));
  const relative =
    subject !== null &&
    subject.to - subject.from === 1 &&
    /^(?:who|which)$/.test(words[from]!.lower) &&
    isComma(opener);
  const opening = group.from === floor && (group.form === 'past' || group.form === 'gerund');
  if (!subordinate && !relative && !opening) return limit;
  for (let i = group.to; i < limit - 2; i++) {
    if (!isComma(words[i])) continue;
    const next = phrases.groups[phrases.groupOf[i + 1]!];
    if (relative ? next !== undefined && hasTense(phrases, next) : isClause(phrases, i + 1, limit)) return i;
  }
  return limit;
}

const subordinators = /^(?:although|though|while|when|as|if|because|since|after|before|where|whereas|once|even)$/;

function commaBetween(phrases: Phrases, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isComma(phrases.words[i])) return true;
  return false;
}

/** Verbs that need a noun to say what is done: "expressed hope that", "voiced support for", "made the claim that". */
const lightVerbs = new Set(
  'express voice make give issue have raise show signal offer float convey articulate register deliver intimate harbor harbour hold share'.split(
    ' ',
  ),
);

/** A preposition, also before a form in -ing, where Universal Dependencies tag it as a conjunction: "called for closing". */
function isPreposition(phrases: Phrases, at: number): boolean {
  const word = phrases.words[at]!;
  const next = phrases.groups[phrases.groupOf[at + 1]!];
  return (
    word.pos === 'ADP' ||
    (word.pos === 'SCONJ' && next?.form === 'gerund' && /^(?:for|of|about|on|against|with|to|at|in)$/.test(word.lower))
  );
}

/** "Pleaded guilty", "pleads not guilty": what a defendant does in court, where nothing else is said. */
function isPlea(words: readonly Word[], { head, to }: VerbGroup): boolean {
  const said = words.slice(to, to + 2).map(({ lower }) => lower);
  return words[head]!.lemma === 'plead' && /^(?:not )?(?:guilty|innocent)\b|^no contest$/.test(said.join(' '));
}

/** "It had become known that …": nobody is said to know it, least of all whoever the sentence is about. */
function becomesKnown(phrases: Phrases, { from, head }: VerbGroup): boolean {
  const before = phrases.groups[phrases.groupOf[from - 1] ?? -1];
  return (
    phrases.words[head]!.lower === 'known' && before !== undefined && phrases.words[before.head]!.lemma === 'become'
  );
}

/** "It would look at the bid and say what it thought": a plain form behind "and" has the modal of the verb before it. */
function sharesModal({ words, groups, groupOf }: Phrases, group: VerbGroup): boolean {
  const verb = words[group.head]!;
  if (group.to - group.from > 1 || verb.lower !== verb.lemma || words[group.from - 1]?.pos !== 'CCONJ') return false;
  const before = groups[(groupOf[group.head] ?? 0) - 1];
  return before?.auxiliaries.some((word) => /^(?:would|could|should|might|may|must)$/.test(word)) ?? false;
}

/** "Said as she left that …": where what is said begins behind the circumstance; -1 where it does not. */
function saidBehind(phrases: Phrases, start: number, limit: number): number {
  if (!circumstances.test(phrases.words[start]?.lower ?? '')) return -1;
  const first = phrases.groups.find((group) => group.from > start && hasTense(phrases, group));
  for (let i = first?.to ?? limit; i < limit; i++)
    if (phrases.words[i]!.pos === 'SCONJ' && isThat(phrases, i, limit)) return i;
  return -1;
}

/** "“A trap” is how Ravn described it", "“A trap”: that is what Ravn called it": the words quoted before "is how". */
function quotedBefore({ words, groups, groupOf }: Phrases, at: number): Range | null {
  const group = groups[groupOf[at - 1] ?? -1];
  if (!/^(?:how|what)$/.test(words[at]?.lower ?? '') || !group || words[group.head]!.lemma !== 'be') return null;
  let to = group.from;
  if (/^(?:that|this)$/.test(words[to - 1]?.lower ?? '') && /^[:,—–]$/.test(words[to - 2]?.text ?? '')) to -= 2;
  let from = to;
  while (from > 0 && words[from - 1]!.quoted) from--;
  return from < to ? { from, to } : null;
}

/** Prepositions that tell where, when, how or to whom something was said. */
const aside = /^(?:on|in|at|outside|inside|during|after|before|to|from|by|with|through|via|near)$/;

/** "Said outside the hall", "said on Monday", "said as he left": nothing of what was said. */
function onlyAside(phrases: Phrases, start: number, limit: number): boolean {
  if (tellsWhen(phrases, start, limit)) return true;
  const last = landings(phrases, start, limit).at(-1)!.at;
  const ends = last >= limit || isComma(phrases.words[last]) || tellsWhen(phrases, last, limit);
  return aside.test(phrases.words[start]?.lower ?? '') && ends;
}

/** "Under a truce agreed in May both sides …": a participle behind what a preposition governs. */
function isReduced(phrases: Phrases, group: VerbGroup, floor: number): boolean {
  const { words } = phrases;
  const chunk = group.form === 'past' && group.to - group.from === 1 ? chunkEnding(phrases, group.from) : undefined;
  if (chunk?.kind !== 'noun' || words[chunk.from]!.pos !== 'DET' || chunk.from - 1 !== floor) return false;
  const governs = /^(?:under|in|by|with|at|on|for|from|through|despite|following)$/.test(words[floor]!.lower);
  const limit = sentenceLimit(phrases, group.to);
  return governs && phrases.groups.some((one) => one.from >= group.to && one.to <= limit && hasTense(phrases, one));
}

/** Behind adverbs and a time: "was announced today by the board". */
function behindTime({ words, chunks, chunkOf }: Phrases, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const chunk = chunks[chunkOf[at] ?? -1];
    const on = words[at]!.lower === 'on' ? chunks[chunkOf[at + 1] ?? -1] : undefined;
    if (chunk?.kind === 'time' && chunk.from === at) at = chunk.to;
    else if (on?.kind === 'time') at = on.to;
    else if (words[at]!.pos === 'ADV') at++;
    else break;
  }
  return at;
}

/** "The vaccine that experts say works has been sold": the next verb without a subject of its own is the main clause's. */
function relativeEnd(phrases: Phrases, inner: VerbGroup, limit: number): number {
  const { words } = phrases;
  const main = phrases.groups.find((group) => group.from >= inner.to && group.to <= limit && hasTense(phrases, group));
  if (!main) return limit;
  const parted = words
    .slice(inner.to, main.from)
    .some(({ pos, text }) => /^(?:PRON|SCONJ|CCONJ)$/.test(pos) || text === ',');
  return parted ? limit : main.from;
}

/** "Ravn turned the offer down: “It is an insult.”": words behind a colon are those of the person whose act stands before it. */
function quoteBehind({ words, groups, groupOf }: Phrases, start: number, source: Range): Range | null {
  const first = words[source.from]!;
  if (first.pos !== 'PROPN' && !/^(?:he|she|they)$/.test(first.lower)) return null;
  for (let i = start; i < words.length - 1 && !isStop(words[i]!); i++) {
    if (words[i]!.text === ':') return words[i + 1]!.pos === 'QUOTE' ? { from: i + 1, to: i + 2 } : null;
    if (groups[groupOf[i] ?? -1]?.form === 'finite' || isComma(words[i])) return null;
  }
  return null;
}

const deadlines =
  /^(?:\d+|noon|midday|midnight|dawn|dusk|nightfall|spring|summer|autumn|winter|then|now|beginning|end|middle|start)$/;

/** Who does it, behind "by": up to what is said of it ("by analysts as a test", "by the board at £4m"). */
function agentAt(phrases: Phrases, start: number, limit: number): Range | null {
  const { words } = phrases;
  const chunk = words[start]?.lower === 'by' ? chunkStarting(phrases, start + 1) : undefined;
  // "expected by Monday", "by the end of May", "by 2030"
  if (!chunk || chunk.kind === 'time' || deadlines.test(words[chunk.head]!.lower)) return null;
  let end = start + 2;
  while (end < limit && words[end]!.lower !== 'as' && !(words[end]!.lower === 'at' && numberAt(words, end + 1) >= 0))
    end++;
  return phraseFrom(phrases, start + 1, end);
}

/** Verbs with two objects, of which the first is the hearer: "offered the crowd a promise". */
const giving = new Set('offer give show tell hand send promise ask'.split(' '));

/** Every way in which the verbs of a passage could report something. */
export function verbCandidates(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (const group of phrases.groups) {
    const head = words[group.head]!;
    if (head.quoted || isPlea(words, group) || becomesKnown(phrases, group)) continue;
    const floor = sentenceFloor(phrases, group.from);
    if (isReduced(phrases, group, floor)) continue;
    const limit = frontedLimit(phrases, group, floor, sentenceLimit(phrases, group.to));
    let start = group.to;
    let lemma = head.lemma;
    if (words[start] && particles.has(words[start]!.lower) && start < limit && numberAt(words, start) < 0) {
      lemma = `${lemma} ${words[start]!.lower}`;
      start++;
    }
    // "made it clear that", "made clear that": verb and adjective are one cue.
    const clear = lemma === 'make' ? start + (words[start]?.lower === 'it' ? 1 : 0) : -1;
    if (clear >= 0 && clear < limit && words[clear]!.lower === 'clear') {
      lemma = 'make clear';
      start = clear + 1;
    }
    const passiveAlone = isBareParticiple(phrases, group);
    const source = group.passive || passiveAlone ? null : sourceOf(phrases, group, floor);
    const subject = group.passive || /^(?:seem|appear)$/.test(lemma) ? subjectBefore(phrases, group, floor) : null;
    const governing = group.form === 'infinitive' ? phrases.groups[phrases.groupOf[group.from - 1] ?? -1] : undefined;
    const governor =
      governing && governing.to === group.from
        ? { head: governing.head, lemma: words[governing.head]!.lemma, from: governing.from }
        : undefined;
    const base = {
      lemma,
      form: group.form,
      passive: group.passive,
      negative: group.negative || (governing !== undefined && governor !== undefined && governing.negative),
      supposed:
        (!group.negative && group.auxiliaries.some((word) => /^(?:would|could|should|might|may|must)$/.test(word))) ||
        (source !== null && words[source.from - 1]?.lower === 'if') ||
        sharesModal(phrases, group),
      head: group.head,
      governor,
    };
    const cueTo = (end: number): Range => ({ from: group.from, to: end });
    const push = (frame: string, cue: Range, content: Range[], from: Range | null = source) =>
      found.push({ ...base, frame, cue, content, source: from });

    // "Adds Holm: “…”": the subject stands between the verb that opens the sentence and what is said.
    const inverted = !source && group.from === floor ? phraseFrom(phrases, start, limit) : null;
    if (inverted && words[inverted.to]?.text === ':' && words[inverted.to + 1]?.pos === 'QUOTE')
      push('quote', cueTo(start), [{ from: inverted.to + 1, to: inverted.to + 2 }], inverted);
    // "Not so, said Holm: the dam was full."
    const follows = head.lemma === 'say' && isComma(words[group.from - 1]) ? phraseFrom(phrases, start, limit) : null;
    if (
      follows &&
      words[follows.to]?.text === ':' &&
      isClause(phrases, follows.to + 1, sentenceLimit(phrases, follows.to + 1))
    )
      push('inverted', cueTo(start), [{ from: follows.to + 1, to: sentenceLimit(phrases, follows.to + 1) }], follows);
    for (const landing of landings(phrases, start, limit)) {
      const { at } = landing;
      const word = words[at];
      const cue = cueTo(Math.max(landing.modifiersEnd, start));
      const prefix = landing.recipient ? 'np-' : '';
      // "agreed on a truce so that aid can pass"
      if (!word || at >= limit || (word.lower === 'that' && words[at - 1]!.lower === 'so')) break;
      if (word.pos === 'QUOTE') {
        push(`${prefix}quote`, cue, [{ from: at, to: at + 1 }]);
        break;
      }
      if ((isComma(word) || word.text === ':') && words[at + 1]?.pos === 'QUOTE') {
        // "condemned the raid: “…”": an object that is no hearer, with the speaker's words behind it.
        const frame = landing.recipient && word.text === ':' ? 'np-colon-quote' : `${prefix}quote`;
        push(frame, cue, [{ from: at + 1, to: at + 2 }]);
        break;
      }
      if (word.text === ':' && at + 1 < words.length) {
        push(`${prefix}colon`, cue, [{ from: at + 1, to: limit }]);
        break;
      }
      if (isThat(phrases, at, limit)) {
        const light = landing.recipient && lightVerbs.has(lemma);
        push(`${prefix}that`, light ? cueTo(at) : cue, [{ from: at, to: clauseEnd(phrases, at, limit, 'clause') }]);
        break;
      }
      // "can say yet why it broke": an adverb may stand between; "said on Monday when he arrived" is another matter.
      const asks = landing.at === start || landing.recipient || /^(?:whether|how|why)$/.test(word.lower);
      if (whWords.has(word.lower) && asks && word.lower !== 'which') {
        const content = [{ from: at, to: clauseEnd(phrases, at, limit, 'clause') }];
        // "A fair sentence, he said when he came out": what is said stands before.
        const before = source !== null && isComma(words[source.from - 1]) && tellsWhen(phrases, at, limit);
        if (!before) push(`${prefix}wh`, cue, content);
        if (landing.at === start && clauseOpeners.has(word.lower) && !tellsWhen(phrases, at, limit))
          push('clause', cue, content);
        break;
      }
      const infinitive = phrases.groups[phrases.groupOf[at]!];
      if (infinitive?.form === 'gerund' && infinitive.from === at && at === start) {
        push('ing', cueTo(start), [{ from: at, to: clauseEnd(phrases, at, limit, 'phrase') }]);
        break;
      }
      // "refused on Tuesday to say", but not "called for Holm to resign".
      const timed = at > start && (chunkEnding(phrases, at)?.kind === 'time' || words[at - 1]!.pos === 'ADV');
      const direct = at === start || timed || at === chunkStarting(phrases, start)?.to;
      if (infinitive?.form === 'infinitive' && infinitive.from === at && direct) {
        const from = landing.recipient ? start : at;
        push(`${prefix}to`, cueTo(start), [{ from, to: clauseEnd(phrases, at, limit, 'clause') }]);
        break;
      }
      // "said a file that looked real was on offer": the pronoun takes up the noun before it, which is no hearer.
      if (landing.recipient && lemma === 'say' && word.lower === 'that') break;
      // "said about 40 people came": the bound belongs to the clause.
      const counted = numberAt(words, at);
      if (
        isClause(phrases, at, limit) ||
        (counted > at && isClause(phrases, counted, limit)) ||
        (landing.at === start && clauseOpeners.has(word.lower) && word.pos !== 'ADP' && !tellsWhen(phrases, at, limit))
      ) {
        push(`${prefix}clause`, cue, [{ from: at, to: clauseEnd(phrases, at, limit, 'clause') }]);
        break;
      }
    }

    const uttered = source ? quoteBehind(phrases, start, source) : null;
    if (uttered) push('colon-quote', cueTo(start), [uttered]);
    // "said succeeding would be hard", "said yes": what follows is said, whatever its form.
    if (
      words[start] &&
      start < limit &&
      !isComma(words[start]) &&
      words[start]!.pos !== 'PUNCT' &&
      !onlyAside(phrases, start, limit)
    ) {
      push('rest', cueTo(start), [{ from: start, to: clauseEnd(phrases, start, limit, 'clause') }]);
    }
    const behind = saidBehind(phrases, start, limit);
    if (behind >= 0) push('that', cueTo(start), [{ from: behind, to: clauseEnd(phrases, behind, limit, 'clause') }]);
    // An object or a preposition at once.
    const next = words[start];
    if (next && start < limit) {
      // "expects up to 20 centimetres": the number's bound opens its phrase.
      const chunk = chunkStarting(phrases, start) ?? chunkStarting(phrases, numberAt(words, start));
      const governed =
        chunk && chunk.kind === 'noun' && lightVerbs.has(lemma) && words[chunk.from]!.pos !== 'PRON'
          ? words[chunk.to]
          : undefined;
      if (
        chunk &&
        governed &&
        chunkStarting(phrases, chunk.to + 1)?.kind !== 'time' &&
        /^(?:for|about|of|on|over|against|in|with)$/.test(governed.lower) &&
        governed.pos === 'ADP' &&
        chunk.to + 1 < limit
      ) {
        push(`noun:${words[chunk.head]!.lemma}`, cueTo(chunk.to + 1), [
          { from: chunk.to + 1, to: clauseEnd(phrases, chunk.to + 1, limit, 'phrase') },
        ]);
      }
      const intended = chunk ? phrases.groups[phrases.groupOf[chunk.to] ?? -1] : undefined;
      if (
        chunk?.kind === 'noun' &&
        lightVerbs.has(lemma) &&
        intended?.form === 'infinitive' &&
        intended.from === chunk.to
      ) {
        push(`noun-to:${words[chunk.head]!.lemma}`, cueTo(chunk.to), [
          { from: chunk.to, to: clauseEnd(phrases, chunk.to, limit, 'phrase') },
        ]);
      }
      const named = chunk && chunk.kind !== 'time' ? phraseFrom(phrases, start, limit) : null;
      if (named && words[named.to]?.lower === 'as' && named.to + 1 < limit) {
        push('np-as', cueTo(start), [{ from: start, to: clauseEnd(phrases, named.to + 1, limit, 'phrase') }]);
      }
      if (chunk && chunk.kind !== 'time') {
        const second = giving.has(lemma) ? chunkStarting(phrases, chunk.to) : undefined;
        if (second && second.kind !== 'time' && second.kind !== 'pronoun' && second.to <= limit) {
          push('np', cueTo(start), [{ from: second.from, to: clauseEnd(phrases, second.to - 1, limit, 'phrase') }]);
        } else push('np', cueTo(start), [{ from: start, to: clauseEnd(phrases, chunk.to - 1, limit, 'phrase') }]);
      } else if (
        isPreposition(phrases, start) &&
        start + 1 < limit &&
        words[start + 1]!.pos !== 'QUOTE' &&
        !(next.lower === 'on' && chunkStarting(phrases, start + 1)?.kind === 'time')
      ) {
        push(`prep:${next.lower}`, cueTo(start + 1), [
          { from: start + 1, to: clauseEnd(phrases, start + 1, limit, 'phrase') },
        ]);
      } else if (next.pos === 'ADJ' || next.pos === 'ADV') {
        push('adj', cueTo(start), [{ from: start, to: clauseEnd(phrases, start, limit, 'phrase') }]);
      }
    }
    // "many voters are expected to …", "it appears …": what is said stands on both sides.
    if (subject) {
      const end = clauseEnd(phrases, Math.max(start, group.to), limit, 'clause');
      const agent = agentAt(phrases, start, limit) ?? agentAt(phrases, behindTime(phrases, start, limit), limit);
      const at = agent?.to ?? start;
      // "is expected by the board on Monday": behind whoever does it only "as", "to" or a figure go on with what is said.
      const opener = words[at]?.lower ?? '';
      const figure = opener === 'at' && numberAt(words, at + 1) >= 0;
      const goesOn = !agent || figure || opener === 'as' || phrases.groups[phrases.groupOf[at]!]?.form === 'infinitive';
      const rest: Range[] = end > at && goesOn && !isComma(words[at]) ? [{ from: at, to: end }] : [];
      const frame =
        rest.length && words[at]
          ? `subject:${agent && figure ? 'at' : /^(?:to|as)$/.test(opener) ? opener : phrases.chunkOf[at]! >= 0 ? 'np' : 'other'}`
          : agent
            ? 'subject:by'
            : 'subject';
      const expletive = subject.to - subject.from === 1 && words[subject.from]!.lower === 'it' && rest.length > 0;
      push(
        frame,
        cueTo(agent || frame === 'subject:as' ? start + 1 : start),
        [...(expletive ? [] : [{ from: subject.from, to: subject.to }]), ...rest],
        agent,
      );
    }
    const relative = source && start < limit ? words[source.from - 1] : undefined;
    const governs = phrases.groups[phrases.groupOf[start]!];
    if (
      source &&
      relative &&
      /^(?:which|who|that|whom|what)$/.test(relative.lower) &&
      governs &&
      governs.form !== 'gerund' &&
      (relative.pos !== 'SCONJ' || (chunkEnding(phrases, source.from - 1) && hasTense(phrases, governs)))
    ) {
      push('relative', cueTo(start), [
        { from: source.from - 1, to: source.from },
        { from: start, to: relativeEnd(phrases, governs, clauseEnd(phrases, start, limit, 'clause')) },
      ]);
    }
    if (source && relative?.lower === 'what' && start < limit && words[start]!.pos !== 'PUNCT') {
      const named = words[start]!.lower === 'as' ? start + 1 : start;
      push('what', cueTo(named), [
        { from: source.from - 1, to: source.from },
        { from: named, to: clauseEnd(phrases, named, limit, 'phrase') },
      ]);
    }
    const quoted = source ? quotedBefore(phrases, source.from - 1) : null;
    if (quoted) push('named', cueTo(start), [quoted]);
    const reported = source ? asReported(phrases, group, source, start, floor, sentenceLimit(phrases, group.to)) : null;
    if (reported) push('as', cueTo(start), [reported]);
    const after = contentBefore(phrases, group, start, floor, limit);
    // "…, the court was told": it hears, and who tells it is not named.
    if (after) push(after.frame, after.cue, after.content, group.passive ? null : after.source);
    const put = source
      ? putContent(phrases, start, limit, /^(?:which|that)$/.test(relative?.lower ?? '') ? source.from - 1 : -1)
      : null;
    if (put) push('put', cueTo(group.to), put);
    if (source && numberAt(words, start) >= 0)
      push('count', cueTo(start), [{ from: start, to: clauseEnd(phrases, start, limit, 'phrase') }]);
  }
  return found;
}
