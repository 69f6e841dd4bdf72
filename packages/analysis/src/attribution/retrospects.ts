import type { Candidate } from './candidates.ts';
import { isClause, sentenceFloor, sentenceLimit } from './contents.ts';
import { phraseFrom } from './following-phrases.ts';
import { chunkStarting, type Phrases, type Range } from './phrases.ts';
import { canSay } from './speaking-nouns.ts';
import { subjectBefore } from './subjects.ts';

/** What a statement or a figure in it can be called when it is given to whoever made it. */
const sayings =
  /^(?:account|advice|allegation|argument|assessment|belief|charge|claim|conclusion|count|description|diagnosis|estimate|explanation|figures?|finding|forecast|judge?ment|message|number|opinion|prediction|reading|recommendation|reckoning|statement|tally|theory|toll|verdict|version|view|warning|words)$/;

const given =
  /^(?:given|made|offered|provided|supplied|issued|put|drawn|reached|reported|published|cited|released|quoted)$/;

/** Of these "of" brings the subject and not the source. */
const subjects =
  /^(?:account|allegation|count|description|explanation|figures?|message|number|reading|tally|theory|toll|warning)$/;

/** What takes up the statement before: who made it, the words that say so, and the first of them. */
export interface Retrospect {
  source: Range;
  cue: Range;
}

/**
 * "That is the figure given by the board", "This was the advice of Ravn", "Such is the view of the union", "So says Ravn": a
 * clause that gives the statement right before it to its source.
 */
function retrospectAt(phrases: Phrases, at: number, limit: number): Retrospect | null {
  const { words } = phrases;
  const first = words[at]?.lower ?? '';
  if (first === 'so') {
    const inverted = /^(?:says?|said)$/.test(words[at + 1]?.lower ?? '');
    const source = phraseFrom(phrases, inverted ? at + 2 : at + 1, limit);
    if (!source) return null;
    if (inverted) return { source, cue: { from: at, to: at + 2 } };
    // "So the board said on Monday.", but not "So he said no."
    const ends = chunkStarting(phrases, source.to + 1)?.kind !== 'noun' && !isClause(phrases, source.to + 1, limit);
    const says =
      /^(?:says?|said)$/.test(words[source.to]?.lower ?? '') && words[source.to + 1]?.lower !== 'that' && ends;
    return says ? { source, cue: { from: source.to, to: source.to + 1 } } : null;
  }
  if (!/^(?:that|this|these|those|such)$/.test(first)) return null;
  if (!/^(?:is|was|are|were|'s)$/.test(words[at + 1]?.lower ?? '')) return null;
  const chunk = chunkStarting(phrases, at + 2);
  if (!chunk || !sayings.test(words[chunk.head]!.lower)) return null;
  for (let i = chunk.head - 1; i > chunk.from; i--)
    if (words[i]!.pos === 'PART' && words[i]!.lower.startsWith("'"))
      return { source: { from: chunk.from, to: i + 1 }, cue: { from: at, to: chunk.to } };
  const by = given.test(words[chunk.to]?.lower ?? '') ? chunk.to + 1 : chunk.to;
  // "The number of dead" and "the account of the storm" name what is counted or told.
  const named = by > chunk.to ? 'by' : subjects.test(words[chunk.head]!.lower) ? 'from' : 'of';
  if (words[by]?.lower !== named) return null;
  const source = phraseFrom(phrases, by + 1, limit);
  const text = words.slice(source?.from ?? 0, source?.to ?? 0).map((word) => word.text);
  return source && canSay(text.join(' ')) ? { source, cue: { from: at, to: by + 1 } } : null;
}

/** What an announcement calls the news that the sentence before has told. */
const news = /^(?:this|that|it|changes?|closure|decision|discovery|dismissal|find|measures?|move|news|step)$/;

/** "The board announced the step on Monday", "The institute made the discovery public": who brings out what the sentence before tells. */
function announcement(phrases: Phrases): Retrospect | null {
  const { words } = phrases;
  const group = phrases.groups[0];
  const source = group ? subjectBefore(phrases, group, 0) : null;
  if (!group || !source || source.from !== 0 || group.passive || group.negative) return null;
  const object = chunkStarting(phrases, group.to);
  if (!object || object.to - object.from > 2 || !news.test(words[object.head]!.lower)) return null;
  if (object.to - object.from === 2 && words[object.from]!.lower !== 'the') return null;
  const { lemma } = words[group.head]!;
  const makes = lemma === 'make' && /^(?:public|known)$/.test(words[object.to]?.lower ?? '');
  if (!makes && !/^(?:announce|disclose|report)$/.test(lemma)) return null;
  return { source, cue: { from: group.from, to: makes ? object.to + 1 : object.to } };
}

/** The clause of this kind that opens a passage, whose content is the sentence before it. */
export const retrospect = (phrases: Phrases): Retrospect | null =>
  retrospectAt(phrases, 0, sentenceLimit(phrases, 0)) ?? announcement(phrases);

/** The same behind a colon, semicolon or dash of its own sentence: what stands before the mark is said. */
export function innerRetrospects(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (let i = 2; i + 3 < words.length; i++) {
    if (!/^[:;—–]$/.test(words[i]!.text) || words[i + 1]!.quoted) continue;
    const taken = retrospectAt(phrases, i + 1, sentenceLimit(phrases, i + 1));
    if (!taken) continue;
    found.push({
      lemma: 'so',
      frame: 'retrospect',
      form: 'noun',
      passive: false,
      negative: false,
      head: i + 1,
      content: [{ from: sentenceFloor(phrases, i), to: i }],
      ...taken,
    });
  }
  return found;
}
