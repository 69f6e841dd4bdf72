import { counted, countedFirst } from '@parallax/comparison';
import type { Briefing, BriefingItem, BriefingSection, SectionKind } from './briefing.ts';

/** One thing that a revision of a briefing says otherwise than the one before. */
export interface ItemChange {
  /** `citations`: the same words, resting on other evidence. */
  kind: 'title' | 'added' | 'removed' | 'reworded' | 'citations';
  /** Null for the title. */
  section: SectionKind | null;
  /** What of the comparison the entry is made from, where it is made from something. */
  about: string | null;
  /** The words before; null for what is new. */
  before: string | null;
  /** The words now; null for what is gone. */
  after: string | null;
  /** How many citations came, and how many went. */
  citationsAdded: number;
  citationsRemoved: number;
}

/** The entry of one revision in the log of a briefing. */
export interface RevisionLog {
  /** Why there is a new revision, in a sentence. */
  why: string;
  /** In the order of the page. Empty for the first revision: all of it is new. */
  changes: ItemChange[];
}

/** Two entries of one section that share so many of their words are one entry, reworded. */
const sameEntry = 0.5;

/**
 * What a new revision of a briefing says otherwise than the last, and why there is one. The order of entries is no change.
 * @param before the last revision; null where this is the first. Citations of articles deleted since may be gone from it.
 */
export function revisionLog(before: Briefing | null, after: Briefing): RevisionLog {
  if (before === null) return { why: `First version, from ${counted(after.articles, 'article')}.`, changes: [] };
  const kinds = new Set([...after.sections, ...before.sections].map(({ kind }) => kind));
  // The section of changes is about revisions, not about the story.
  kinds.delete('changes');
  const entries = (briefing: Briefing, kind: SectionKind): BriefingSection['items'] =>
    briefing.sections.find((section) => section.kind === kind)?.items ?? [];
  const changes = [...kinds].flatMap((kind) => sectionChanges(kind, entries(before, kind), entries(after, kind)));
  if (before.title !== after.title) {
    changes.unshift({ ...unchanged, kind: 'title', before: before.title, after: after.title });
  }
  return { why: reason(before, after), changes };
}

const unchanged = { section: null, about: null, citationsAdded: 0, citationsRemoved: 0 } as const;

function reason(before: Briefing, after: Briefing): string {
  const known = citedArticles(before);
  const stayed = [...citedArticles(after)].filter((article) => known.has(article)).length;
  const joined = after.articles - stayed;
  const left = before.articles - stayed;
  if (joined > 0 && left > 0)
    return `${countedFirst(joined, 'article')} joined the story, and ${counted(left, 'article')} left it.`;
  if (joined > 0) return `${countedFirst(joined, 'article')} joined the story.`;
  if (left > 0) return `${countedFirst(left, 'article')} left the story.`;
  return 'The same articles, read and compared again.';
}

const citedArticles = ({ sections }: Briefing): ReadonlySet<string> =>
  new Set(sections.flatMap(({ items }) => items.flatMap(({ citations }) => citations.map(({ article }) => article))));

/**
 * Entries are told apart by their words first: what they are made from is numbered by article, and an article that is read
 * again numbers its claims anew.
 */
function sectionChanges(section: SectionKind, before: readonly BriefingItem[], after: readonly BriefingItem[]) {
  const left = [...before];
  const take = (matches: (item: BriefingItem) => boolean): BriefingItem | null => {
    const index = left.findIndex(matches);
    return index < 0 ? null : left.splice(index, 1)[0]!;
  };
  const matched = new Map<BriefingItem, BriefingItem | null>();
  const match = (find: (item: BriefingItem) => BriefingItem | null) => {
    for (const item of after) if (!matched.get(item)) matched.set(item, find(item));
  };
  match((item) => take((old) => old.text === item.text));
  match((item) => (item.about === null ? null : take((old) => old.about === item.about)));
  match((item) => take((old) => sharedWords(old.text, item.text) >= sameEntry));
  const changes = after.flatMap((item): ItemChange[] => {
    const old = matched.get(item) ?? null;
    const about = item.about;
    if (old === null) {
      const citationsAdded = item.citations.length;
      return [{ kind: 'added', section, about, before: null, after: item.text, citationsAdded, citationsRemoved: 0 }];
    }
    const citationsAdded = notIn(item, old);
    const citationsRemoved = notIn(old, item);
    if (old.text === item.text && citationsAdded + citationsRemoved === 0) return [];
    const kind = old.text === item.text ? 'citations' : 'reworded';
    return [{ kind, section, about, before: old.text, after: item.text, citationsAdded, citationsRemoved }];
  });
  const gone = left.map(({ text, about, citations }): ItemChange => {
    const citationsRemoved = citations.length;
    return { kind: 'removed', section, about, before: text, after: null, citationsAdded: 0, citationsRemoved };
  });
  return [...changes, ...gone];
}

/** How many citations of one entry the other does not have. Offsets do not count: the same words are the same evidence. */
function notIn(item: BriefingItem, other: BriefingItem): number {
  const name = ({ article, quote }: BriefingItem['citations'][number]) => `${article} ${quote}`;
  const there = new Set(other.citations.map(name));
  return item.citations.filter((citation) => !there.has(name(citation))).length;
}

/** The part of two texts' words that both have (Jaccard), 0 to 1. */
function sharedWords(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [first, second] = [words(a), words(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}
