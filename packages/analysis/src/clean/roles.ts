import type { BlockMark, BlockRole } from '../article.ts';
import {
  agencyByline,
  biography,
  captionEnd,
  captionStart,
  contact,
  creditLine,
  dateLine,
  furniture,
  isByline,
  signOff,
  teaserHeading,
  teaserLine,
} from './furniture.ts';
import { findHeadline } from './headline.ts';

export interface Paragraph {
  text: string;
  mark?: BlockMark | undefined;
}

export interface Role {
  role: BlockRole;
  reason?: string | undefined;
}

/** What the source says of the article beside its text. */
export interface Known {
  title?: string | undefined;
  byline?: string | undefined;
}

/** Furniture is short; a longer paragraph is never taken for it. */
const longestFurniture = 160;
const longestCaption = 500;
const bulletMark = /^[•⁃‣▪●◦■*·-]\s+/;
const sentenceEnd = /[.!?…][\s)\]"'”’]{0,6}$/;

/** The role of every paragraph, in order. What no rule claims is body: an ordinary paragraph must not be lost. */
export function giveRoles(paragraphs: readonly Paragraph[], known: Known = {}): Role[] {
  const roles: (Role | null)[] = paragraphs.map(ownRole);
  claimTeaserLists(paragraphs, roles);
  claimHead(paragraphs, roles, known);
  claimAuthor(paragraphs, roles, known);
  claimCutTeasers(paragraphs, roles);
  claimTail(paragraphs, roles);
  claimRepeated(paragraphs, roles);
  claimSubheadings(paragraphs, roles);
  if (roles.every((role) => role !== null && role.role !== 'body')) releaseAll(paragraphs, roles);
  return roles.map((role) => role ?? { role: 'body' });
}

/** Rules that leave no report at all have misread a fragment: only mark-up's advice stays. */
function releaseAll(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  paragraphs.forEach(({ mark }, index) => {
    roles[index] = mark && mark.role !== 'body' ? { role: mark.role, reason: mark.reason } : null;
  });
}

function boilerplate(reason: string): Role {
  return { role: 'boilerplate', reason };
}

/** What a paragraph says of itself, or its mark-up says of it; null where neither does. */
function ownRole({ text, mark }: Paragraph): Role | null {
  if (mark && mark.role !== 'body') return { role: mark.role, reason: mark.reason };
  if (text.length > longestCaption) return null;
  const plain = text.replace(bulletMark, '');
  if (plain.length <= longestFurniture) {
    const sentence = plain.endsWith('.') && plain.split(/\s+/).length > 14;
    if (!sentence) for (const [pattern, reason] of furniture) if (pattern.test(plain)) return boilerplate(reason);
    if (teaserHeading.test(plain) || teaserLine.test(plain)) return boilerplate('teasers of other stories');
    if (agencyByline.test(plain) || isByline(plain) || signOff.test(plain))
      return { role: 'byline', reason: 'names its author' };
    if (dateLine.test(plain)) return { role: 'byline', reason: 'date line' };
    if (creditLine.test(plain)) return { role: 'caption', reason: 'photo credit' };
  }
  if (captionStart.test(text) || captionEnd.test(text)) return { role: 'caption', reason: 'photo credit' };
  return null;
}

/** The items under a heading like "Read also": bulleted, or short and without a full stop. */
function claimTeaserLists(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  paragraphs.forEach(({ text }, index) => {
    if (roles[index]?.role !== 'boilerplate' || !teaserHeading.test(text.replace(bulletMark, ''))) return;
    const bulleted = bulletMark.test(paragraphs[index + 1]?.text ?? '');
    if (!bulleted) return;
    for (let at = index + 1; at < paragraphs.length && bulletMark.test(paragraphs[at]!.text); at += 1) {
      roles[at] = boilerplate('teasers of other stories');
    }
  });
}

/** Headline and standfirst, and what stands before the first paragraph of the report. */
function claimHead(paragraphs: readonly Paragraph[], roles: (Role | null)[], known: Known): void {
  const marked = roles.findIndex((role) => role?.role === 'headline');
  const head = findHeadline(paragraphs, roles, known.title);
  const headline = marked >= 0 ? marked : head.headline;
  if (headline === null) return;
  if (marked < 0) roles[headline] = { role: 'headline', reason: head.reason };
  const furnished = roles.slice(0, headline).some((role) => role?.role === 'boilerplate');
  for (let at = 0; at < headline; at += 1) {
    const { text, mark } = paragraphs[at]!;
    if (roles[at] === null && mark === undefined && text.length < 80 && (furnished || !sentenceEnd.test(text))) {
      roles[at] = boilerplate('before the headline');
    }
  }
  // A lone bullet or a word or two between headline and report names the section.
  const report = Math.max(head.report, headline + 1);
  for (let at = headline + 1; at < report; at += 1) {
    const { text, mark } = paragraphs[at]!;
    if (roles[at] !== null || mark !== undefined) continue;
    const words = text.split(/\s+/).length;
    if (bulletMark.test(text) && words <= 4) roles[at] = boilerplate('section label');
    else if (at === headline + 1 && words >= 6 && !sentenceEnd.test(text)) {
      roles[at] = { role: 'standfirst', reason: 'between headline and report' };
    }
  }
}

/** A last part about the author: by name, with what a page says of its authors. */
function claimAuthor(paragraphs: readonly Paragraph[], roles: (Role | null)[], known: Known): void {
  const from = Math.max(1, paragraphs.length - 6);
  for (let at = from; at < paragraphs.length; at += 1) {
    const { text } = paragraphs[at]!;
    if (roles[at] !== null || text.length > 1200 || !biography.test(text.slice(0, 400))) continue;
    const subject = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}/u.exec(text)?.[0];
    if (subject === undefined) continue;
    const names = (line: string): boolean => line.length < 80 && line.replace(/^by\s+/i, '').trim() === subject;
    const before = [at - 1, at - 2].filter((index) => index > 0 && names(paragraphs[index]!.text));
    const author = before.length > 0 || known.byline?.includes(subject) || contact.test(text);
    if (!author) continue;
    roles[at] = boilerplate('about the author');
    for (const index of before) roles[index] = boilerplate('about the author');
  }
  paragraphs.forEach(({ text }, index) => {
    if (
      roles[index] === null &&
      index >= from &&
      text.length < longestFurniture &&
      contact.test(text) &&
      !/["“]/.test(text)
    ) {
      roles[index] = boilerplate('contact');
    }
  });
}

/** Teasers of other stories at the very end, all cut at one length in mid-sentence. */
function claimCutTeasers(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  let from = paragraphs.length;
  while (from > 1) {
    const { text, mark } = paragraphs[from - 1]!;
    if (roles[from - 1] !== null || mark !== undefined) break;
    if (text.length < 80 || text.length > 400 || /[.!?"”’)\]]$/.test(text) || !/\p{Ll} \p{Ll}/u.test(text)) break;
    from -= 1;
  }
  const cut = paragraphs.slice(from);
  if (cut.length < 2 || from < 2) return;
  const lengths = cut.map(({ text }) => text.length);
  if (Math.max(...lengths) - Math.min(...lengths) > 12) return;
  for (let at = from; at < paragraphs.length; at += 1) roles[at] = boilerplate('teasers of other stories, cut short');
}

/** Once a sign-in wall or a list of links has begun after the report, the short lines after it belong to it. */
function claimTail(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  let last = paragraphs.length - 1;
  while (last >= 0 && (roles[last] !== null || isShortLine(paragraphs[last]!))) last -= 1;
  if (last < 0) return;
  let begun = false;
  for (let at = last + 1; at < paragraphs.length; at += 1) {
    begun ||= roles[at]?.role === 'boilerplate';
    if (begun && roles[at] === null) roles[at] = boilerplate('after the report');
  }
}

function isShortLine({ text, mark }: Paragraph): boolean {
  return mark === undefined && text.length <= 90;
}

/** A paragraph that stands there twice: page builders print the standfirst again above the report. */
function claimRepeated(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  const first = new Map<string, number>();
  const report = roles.findIndex((role) => role === null || role.role === 'body');
  paragraphs.forEach(({ text }, index) => {
    const key = text.replace(/\s+/g, ' ').toLowerCase();
    if (key.length < 40 || roles[index]?.role === 'boilerplate') return;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return;
    }
    roles[index] = boilerplate('repeated');
    const above = earlier <= report;
    if (above && roles[earlier] === null) roles[earlier] = { role: 'standfirst', reason: 'repeated in the report' };
  });
}

/** A short line without a full stop between two paragraphs of the report. */
function claimSubheadings(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  const isReport = (index: number): boolean => {
    const paragraph = paragraphs[index];
    if (!paragraph || (roles[index] !== null && roles[index]?.role !== 'body')) return false;
    return paragraph.text.length >= 80 && sentenceEnd.test(paragraph.text);
  };
  let reportBefore = false;
  paragraphs.forEach(({ text, mark }, index) => {
    const short = text.length <= 80 && text.split(/\s+/).length <= 10;
    const candidate = roles[index] === null && mark === undefined && short && !/[.!,;:…][\s"”’)\]]{0,6}$/.test(text);
    if (
      candidate &&
      reportBefore &&
      isReport(index + 1) &&
      !bulletMark.test(text) &&
      /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text)
    ) {
      roles[index] = { role: 'subheading', reason: 'short line between paragraphs' };
    }
    reportBefore ||= isReport(index);
  });
}
