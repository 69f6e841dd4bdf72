import type { Paragraph, Role } from './roles.ts';
import { longWords } from './topic.ts';

/** Headings that open a list of other stories, wherever they stand. */
const heading =
  /^(?:(?:read|see|watch|view) (?:also|more|next|this next|on)|also (?:read|see)|(?:related|recommended|similar)(?: (?:stories|articles|news|content|posts|links|coverage|reading))?|more (?:on this(?: story)?|stories|news|coverage)|further reading|keep reading|what to read next|up next|don['’]t miss|in other news|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended for you|from our partners|around the web)\s*[:.]?$/i;
/** Headings that could also be a report's own: they count only where links follow. */
const looseHeading =
  /^(?:(?:also|more|elsewhere|popular|trending|most read|new|other stories|top stories|latest)(?: right now| today| news| stories)? (?:from|in|on|at) .{2,60}|more \p{L}+ (?:stories|news|headlines|articles|coverage))\s*:?$/iu;
/** A teaser with its heading in the same line. */
const inline =
  /^(?:read (?:also|more|next|this next)|also read|see also|related(?: stories| articles)?|more on this|don['’]t miss|watch|you (?:may|might) also like)\s*[:|>»]\s*\S/i;
const looseInline = /^(?:also|more|elsewhere) (?:in|from|on) .{2,40}:\s*\S/i;

const bulletMark = /^[•⁃‣▪●◦■*·-]\s+/;
const sentenceEnd = /[.!?…][\s)\]"'”’]{0,6}$/;
const ended = /[.!?…:;"'”’)\]]$/;
const reason = 'teasers of other stories';
/** A paragraph shares less than this of its longer words with the report where it is about something else. */
const leastShared = 0.25;
/** A report of fewer longer words than this says too little of what it is about. */
const fewestWords = 60;

export function isTeaserHeading(text: string): boolean {
  return heading.test(text.replace(bulletMark, ''));
}

/** A heading and its teasers in one line: no full stop ends it, or separators cut it. */
export function isTeaserLine(text: string): boolean {
  const plain = text.replace(bulletMark, '');
  return inline.test(plain) || (looseInline.test(plain) && (/ [·|•] /.test(plain) || !sentenceEnd.test(plain)));
}

/** The items under a heading of links. */
export function claimTeaserLists(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  let words: ReadonlySet<string> | null = null;
  paragraphs.forEach(({ text, mark }, index) => {
    const plain = text.replace(bulletMark, '');
    const loose = roles[index] === null && mark === undefined && looseHeading.test(plain);
    if (!loose && !(roles[index]?.role === 'boilerplate' && (heading.test(plain) || looseHeading.test(plain)))) return;
    words ??= vocabulary(paragraphs, index);
    let to = endOfItems(paragraphs, index + 1, (item) => isItem(item, words!));
    // Whole sentences below a heading are teasers only where no more of the report follows.
    const all = endOfItems(paragraphs, index + 1, (item) => isItem(item, words!) || isTeaser(item, words!));
    if (all === paragraphs.length && words.size >= fewestWords) to = all;
    // Below a loose heading there must be links, and no more of the report.
    const bulleted = bulletMark.test(paragraphs[index + 1]?.text ?? '');
    const last = roles.every((role, at) => at < to || role?.role === 'boilerplate');
    if (loose && (to === index + 1 || (!last && !bulleted))) return;
    for (let at = index; at < to; at += 1) if (!paragraphs[at]!.mark) roles[at] = { role: 'boilerplate', reason };
  });
}

function endOfItems(paragraphs: readonly Paragraph[], from: number, isOne: (paragraph: Paragraph) => boolean): number {
  const bulleted = bulletMark.test(paragraphs[from]?.text ?? '');
  let to = from;
  while (to < paragraphs.length && isOne(paragraphs[to]!) && (!bulleted || bulletMark.test(paragraphs[to]!.text)))
    to += 1;
  return to;
}

/** An item of a list of links by its form: bulleted, or cut, or short without a full stop. */
function isItem({ text, mark }: Paragraph, words: ReadonlySet<string>): boolean {
  if (mark !== undefined && mark.role !== 'body') return true;
  if (bulletMark.test(text)) return true;
  if (text.length > 400 || ended.test(text)) return false;
  return isElsewhere(text, words);
}

/** An item by what it is about: the headline of another story in whole sentences, a question, a summary. */
function isTeaser({ text }: Paragraph, words: ReadonlySet<string>): boolean {
  if (text.length > 400 || /["“”]/.test(text)) return false;
  return isElsewhere(text, words);
}

/** Teasers at the very end that are cut in mid-sentence: all at one length, or all about something else than the report. */
export function claimCutTeasers(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  let from = paragraphs.length;
  const cut: number[] = [];
  while (from > 1) {
    const { text, mark } = paragraphs[from - 1]!;
    if (roles[from - 1]?.role === 'boilerplate') {
      from -= 1;
      continue;
    }
    if (roles[from - 1] !== null || mark !== undefined) break;
    if (text.length < 60 || text.length > 400 || ended.test(text) || !/\p{Ll} \p{Ll}/u.test(text)) break;
    from -= 1;
    cut.push(from);
  }
  if (cut.length < 2 || from < 2) return;
  const lengths = cut.map((index) => paragraphs[index]!.text.length);
  const even = Math.min(...lengths) >= 80 && Math.max(...lengths) - Math.min(...lengths) <= 12;
  if (!cut.every((index) => /\p{L}$/u.test(paragraphs[index]!.text))) return;
  const words = vocabulary(paragraphs, from);
  const midWord = (text: string): boolean => /\p{Ll}$/u.test(text) && !/["“”]/.test(text);
  if (!even && !cut.every((index) => midWord(paragraphs[index]!.text) && isElsewhere(paragraphs[index]!.text, words)))
    return;
  for (const index of cut) roles[index] = { role: 'boilerplate', reason: `${reason}, cut short` };
}

/** Whether a text is about something else than what the words before it are about. */
function isElsewhere(text: string, words: ReadonlySet<string>): boolean {
  const own = longWords(text);
  if (own.length === 0) return true;
  return own.filter((word) => words.has(word)).length / own.length < leastShared;
}

function vocabulary(paragraphs: readonly Paragraph[], to: number): ReadonlySet<string> {
  return new Set(paragraphs.slice(0, to).flatMap(({ text }) => longWords(text)));
}
