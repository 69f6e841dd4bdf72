import type { BlockMark, BlockRole } from '../article.ts';
import { isAppeal, readBar } from './appeals.ts';
import { claimAuthor } from './author.ts';
import { creditLine, dateLine, isByline, isBylineAbove, isBylineBar, isDated } from './bylines.ts';
import { captionEnd, captionStart, cutCaption, furniture } from './furniture.ts';
import { findHeadline } from './headline.ts';
import { claimCutTeasers, claimTeaserLists, isTeaserHeading, isTeaserLine } from './teasers.ts';

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
  claimAppealsBelow(paragraphs, roles);
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
    if (isTeaserHeading(plain) || isTeaserLine(plain)) return boilerplate('teasers of other stories');
    if (isBylineBar(plain) || isByline(plain)) return { role: 'byline', reason: 'names its author' };
    if (dateLine.test(plain)) return { role: 'byline', reason: 'date line' };
    if (creditLine.test(plain)) return { role: 'caption', reason: 'photo credit' };
    const bar = readBar(plain);
    if (bar !== null) return boilerplate(bar);
  }
  if (isAppeal(plain)) return boilerplate('appeal to the reader');
  if (captionStart.test(text) || captionEnd.test(text)) return { role: 'caption', reason: 'photo credit' };
  if (cutCaption.test(text)) return { role: 'caption', reason: 'tells of a picture, and is cut' };
  return null;
}

/** Headline and standfirst, and what stands before the first paragraph of the report. */
function claimHead(paragraphs: readonly Paragraph[], roles: (Role | null)[], known: Known): void {
  const marked = roles.findIndex((role) => role?.role === 'headline');
  claimBylinesAbove(paragraphs, roles);
  const head = findHeadline(paragraphs, roles, known.title);
  const headline = marked >= 0 ? marked : head.headline;
  if (headline === null) return;
  if (marked < 0) roles[headline] = { role: 'headline', reason: head.reason };
  const furnished = roles.slice(0, headline).some((role) => role?.role === 'boilerplate');
  for (let at = 0; at < headline; at += 1) {
    const { text, mark } = paragraphs[at]!;
    if (roles[at] !== null || mark !== undefined || text.length >= 80) continue;
    if (isDated(text)) roles[at] = { role: 'byline', reason: 'date line' };
    else if (furnished || !sentenceEnd.test(text)) roles[at] = boilerplate('before the headline');
  }
  // A lone bullet or a word or two between headline and report names the section.
  const report = Math.max(head.report, headline + 1);
  for (let at = headline + 1; at < report; at += 1) {
    const { text, mark } = paragraphs[at]!;
    if (roles[at] !== null || mark !== undefined) continue;
    const words = text.split(/\s+/).length;
    const below = at === headline + 1 || roles[at - 1]?.role === 'standfirst';
    if (bulletMark.test(text) && words <= 4) roles[at] = boilerplate('section label');
    else if (isDated(text)) roles[at] = { role: 'byline', reason: 'date line' };
    else if (below && words >= 6 && !sentenceEnd.test(text)) {
      roles[at] = { role: 'standfirst', reason: 'between headline and report' };
    }
  }
}

/** How many paragraphs may stand above the report. */
const deepestHead = 12;

/** The bare name of an agency or desk, above the report. */
function claimBylinesAbove(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  for (const [at, { text, mark }] of paragraphs.slice(0, deepestHead).entries()) {
    if (at > 0 && roles[at] === null && sentenceEnd.test(text) && text.length >= 60) return;
    if (at > 0 && roles[at] === null && mark === undefined && isBylineAbove(text))
      roles[at] = { role: 'byline', reason: 'names its author' };
  }
}

/** Appeals below the last long paragraph of the report. */
function claimAppealsBelow(paragraphs: readonly Paragraph[], roles: (Role | null)[]): void {
  for (let at = paragraphs.length - 1; at > 0; at -= 1) {
    const { text } = paragraphs[at]!;
    if (roles[at] === null && isAppeal(text, true)) roles[at] = boilerplate('appeal to the reader');
    else if (roles[at] === null) return;
  }
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
