import type { Analysis } from '@parallax/analysis';
import type { ArticleSpan, Origin } from './comparison.ts';
import { escaped } from './in-sentence.ts';
import { articleName } from './material.ts';
import { fold } from './text/terms.ts';

/** Of an article's three-word runs, the share that stands in another article, from which the two rest on one report. */
const copied = 0.25;
/** Fewer three-word runs than this, about a paragraph, are the facts and quotations that any two reports share. */
const fewestShared = 20;
/** The share from which one rewrites the other, where so many runs stand in the same order: independent reports share less. */
const rewritten = 0.15;
const fewestRewritten = 40;
/** Kendall's tau of where the shared runs stand in the two, … */
const sameOrder = 0.7;
/** … of runs that stand so many words apart: those of one passage are in order anyway. */
const passageApart = 12;
/** A passage worth showing has at least this many words in a row in common; of a rewritten report fewer are left. */
const passageWords = 8;
const rewrittenWords = 5;

/** News agencies and the ways in which articles credit them (in a byline, a caption does not count). */
const agencies: readonly [name: string, credit: RegExp][] = [
  ['Agence France-Presse', /\bAgence France[- ]Presse\b|\(AFP\)|^\s*AFP\b|\bwith AFP\b/],
  ['The Associated Press', /\bAssociated Press\b|\(AP\)|^\s*AP\b/],
  ['Reuters', /\(Reuters\)|^\s*(?:by\s+)?Reuters\b|\bReuters staff\b/i],
  ['Deutsche Presse-Agentur', /\bDeutsche Presse-Agentur\b|\(dpa\)/i],
  ['Press Association', /\bPress Association\b|\(PA\)/],
  ['Bloomberg', /\(Bloomberg\)/],
  ['Xinhua', /\(Xinhua\)/],
  ['Yonhap', /\(Yonhap\)/],
  ['Kyodo', /\(Kyodo\)/],
  ['ANSA', /\(ANSA\)/],
  ['EFE', /\(EFE\)/],
];
/** "(Meridian Wire)", "Northern Press Agency in Seoul": a credit to an agency that the list does not name. */
const otherAgency =
  /(?:^|[(—–-]\s*|\bby\s+|\bfrom\s+)((?:\p{Lu}[\p{L}-]+ ){1,3}(?:News Agency|Press Agency|News Service|Newswire|Wire Service|Wire))\b/u;

interface Words {
  folded: string[];
  spans: { start: number; end: number }[];
}

/** The words of what the article itself reports: boilerplate, captions and bylines are left out. */
function reportWords(analysis: Analysis): Words {
  const folded: string[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const block of analysis.blocks) {
    if (block.role !== 'body' && block.role !== 'standfirst') continue;
    for (const match of analysis.text
      .slice(block.start, block.end)
      .matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
      folded.push(fold(match[0]));
      spans.push({ start: block.start + match.index, end: block.start + match.index + match[0].length });
    }
  }
  return { folded, spans };
}

const shingles = (words: readonly string[]): string[] =>
  words.slice(0, Math.max(0, words.length - 2)).map((word, at) => `${word} ${words[at + 1]} ${words[at + 2]}`);

/** Where an article credits whom it takes its report from: its byline, its first and last block, and its dateline. */
function creditsOf(analysis: Analysis): string[] {
  const inByline = analysis.blocks.filter((block) => block.role === 'byline');
  const ends = [analysis.blocks.at(0), analysis.blocks.at(-1)].flatMap((block) => block ?? []);
  const first = analysis.blocks.find((block) => block.role === 'body');
  return [
    analysis.byline ?? '',
    ...inByline.map((block) => analysis.text.slice(block.start, block.end)),
    ...ends
      .filter((block) => block.role !== 'caption')
      .map((block) => analysis.text.slice(block.start, block.end).slice(0, 200)),
    // A dateline stands at the head of the report: "SEOUL (Agency) —".
    first ? analysis.text.slice(first.start, Math.min(first.end, first.start + 60)) : '',
  ];
}

/** The agency that an article credits, null where it credits none. */
function creditedAgency(analysis: Analysis): string | null {
  for (const place of creditsOf(analysis)) {
    for (const [name, credit] of agencies) if (credit.test(place)) return name;
    const other = otherAgency.exec(place);
    if (other) return other[1]!;
  }
  return null;
}

/** Shorter names of outlets are words as well. */
const shortestName = 4;

/**
 * Whether an article rests on another outlet's report: it names the outlet in brackets where credits stand, or says in its first
 * paragraph that this is what the outlet reports.
 */
function credits(analysis: Analysis, publisher: string | null | undefined): boolean {
  const name = publisher?.replace(/^the /iu, '').trim() ?? '';
  if (name.length < shortestName || analysis.publisher?.includes(name)) return false;
  // Asked of every pair of articles, and few name another outlet at all.
  if (!analysis.text.includes(name) && !analysis.byline?.includes(name)) return false;
  const words = escaped(name);
  const bracketed = new RegExp(`\\((?:[^()]*[\\s/,])?${words}(?:[\\s/,][^()]*)?\\)`, 'u');
  const inLead = new RegExp(
    `\\b${words}(?: news agency)? (?:reports|reported|has reported)\\b|\\b(?:[Aa]ccording to|reported by) (?:the )?(?:news agency )?${words}\\b`,
    'u',
  );
  const lead = analysis.blocks.find(({ role }) => role === 'body');
  return (
    creditsOf(analysis).some((place) => bracketed.test(place)) ||
    (lead !== undefined && inLead.test(analysis.text.slice(lead.start, lead.end)))
  );
}

/** Where each run of three words stands that an article has once. */
function placesOf(runs: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  runs.forEach((run, at) => {
    if (places.has(run)) again.add(run);
    else places.set(run, at);
  });
  for (const run of again) places.delete(run);
  return places;
}

/** How far two articles tell what they share in one order, -1 to 1: Kendall's tau of the places of their common runs. */
function orderInCommon(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const pairs = [...one].flatMap(([run, at]) => (other.has(run) ? [[at, other.get(run)!] as const] : []));
  let balance = 0;
  let count = 0;
  pairs.forEach(([here, there], place) => {
    for (const [before, beforeThere] of pairs.slice(0, place)) {
      if (here - before < passageApart) continue;
      count++;
      balance += Math.sign(there - beforeThere);
    }
  });
  return count === 0 ? 0 : balance / count;
}

/** Runs of at least `shortest` words that stand in both articles, longest first, a pair of spans each. */
function commonPassages(
  a: Analysis,
  b: Analysis,
  [left, right]: [Words, Words],
  most: number,
  shortest = passageWords,
): ArticleSpan[] {
  const starts = new Map<string, number[]>();
  right.folded.forEach((_, at) => {
    const key = right.folded.slice(at, at + shortest).join(' ');
    if (at + shortest <= right.folded.length) starts.set(key, [...(starts.get(key) ?? []), at].slice(0, 4));
  });
  const found: { length: number; spans: [ArticleSpan, ArticleSpan] }[] = [];
  for (let at = 0; at + shortest <= left.folded.length; ) {
    let best = { length: 0, from: 0 };
    for (const from of starts.get(left.folded.slice(at, at + shortest).join(' ')) ?? []) {
      let length = shortest;
      while (left.folded[at + length] !== undefined && left.folded[at + length] === right.folded[from + length])
        length++;
      if (length > best.length) best = { length, from };
    }
    if (best.length === 0) {
      at++;
      continue;
    }
    const span = (id: string, words: Words, from: number): ArticleSpan => ({
      article: id,
      start: words.spans[from]!.start,
      end: words.spans[from + best.length - 1]!.end,
    });
    found.push({ length: best.length, spans: [span(a.id, left, at), span(b.id, right, best.from)] });
    at += best.length;
  }
  return found
    .sort((x, y) => y.length - x.length)
    .slice(0, most)
    .flatMap((passage) => passage.spans);
}

/**
 * Groups a story's articles by where their reporting comes from: a credit to one agency or to each other, or passages taken over
 * (the containment of three-word shingles, Broder 1997), or a report that is retold from beginning to end: fewer shingles, in
 * the same order (how much of an agency's text a newspaper keeps is measured so in Clough, Gaizauskas, Piao and Wilks 2002,
 * "METER: MEasuring TExt Reuse"). Every other article is an origin of its own.
 */
export function findOrigins(analyses: readonly Analysis[]): Origin[] {
  const words = analyses.map(reportWords);
  const runs = words.map(({ folded }) => shingles(folded));
  const sets = runs.map((each) => new Set(each));
  const agencyOf = analyses.map(creditedAgency);
  const group = analyses.map((_, at) => at);
  const reasons = new Map<number, string[]>();
  const passages = new Map<number, ArticleSpan[]>();
  const nameOf = (at: number) => articleName(analyses, analyses[at]!.id);

  const join = (a: number, b: number, reason: string, spans: ArticleSpan[]) => {
    const [keep, gone] = [Math.min(group[a]!, group[b]!), Math.max(group[a]!, group[b]!)];
    if (keep !== gone) {
      group.forEach((value, at) => {
        if (value === gone) group[at] = keep;
      });
      reasons.set(keep, [...(reasons.get(keep) ?? []), ...(reasons.get(gone) ?? [])]);
      passages.set(keep, [...(passages.get(keep) ?? []), ...(passages.get(gone) ?? [])]);
    }
    reasons.set(keep, [...(reasons.get(keep) ?? []), reason]);
    passages.set(keep, [...(passages.get(keep) ?? []), ...spans]);
  };

  for (let a = 0; a < analyses.length; a++) {
    for (let b = a + 1; b < analyses.length; b++) {
      // What is one origin already needs no other reason.
      if (group[a] === group[b]) continue;
      const [small, large] = sets[a]!.size <= sets[b]!.size ? [a, b] : [b, a];
      if (sets[small]!.size >= fewestShared) {
        let shared = 0;
        for (const shingle of sets[small]!) if (sets[large]!.has(shingle)) shared++;
        const share = shared / sets[small]!.size;
        const isCopied = share >= copied && shared >= fewestShared;
        const isRewritten =
          !isCopied &&
          share >= rewritten &&
          shared >= fewestRewritten &&
          orderInCommon(placesOf(runs[small]!), placesOf(runs[large]!)) >= sameOrder;
        if (isCopied || isRewritten) {
          const per = Math.round(share * 100);
          join(
            a,
            b,
            `${per}% of the wording of ${nameOf(small)} also stands in ${nameOf(large)}${isCopied ? '' : ', in the same order'}`,
            commonPassages(
              analyses[small]!,
              analyses[large]!,
              [words[small]!, words[large]!],
              3,
              isCopied ? passageWords : rewrittenWords,
            ),
          );
          continue;
        }
      }
      const crediting = [
        [a, b],
        [b, a],
      ].find(([one, other]) => credits(analyses[one!]!, analyses[other!]!.publisher));
      if (crediting) {
        const [one, other] = crediting as [number, number];
        join(
          a,
          b,
          `${nameOf(one)} names ${nameOf(other)} as where its report comes from`,
          commonPassages(analyses[a]!, analyses[b]!, [words[a]!, words[b]!], 2),
        );
        continue;
      }
      if (agencyOf[a] !== null && agencyOf[a] === agencyOf[b]) {
        join(
          a,
          b,
          `${nameOf(a)} and ${nameOf(b)} both credit ${agencyOf[a]}`,
          commonPassages(analyses[a]!, analyses[b]!, [words[a]!, words[b]!], 2),
        );
      }
    }
  }

  return [...new Set(group)].map((key): Origin => {
    const members = analyses.filter((_, at) => group[at] === key);
    const agency =
      analyses.map((_, at) => (group[at] === key ? agencyOf[at]! : null)).find((name) => name !== null) ?? null;
    const joined = reasons.get(key);
    const alone = analyses.length === 1;
    // A news agency's own report credits it.
    const isOwn = agency !== null && members[0]!.publisher?.toLowerCase().includes(agency.toLowerCase());
    const reason = joined
      ? `${joined.join('; ')}.`
      : agency && !isOwn
        ? `It credits ${agency}${alone ? '' : ', as no other article of the story does'}.`
        : alone
          ? 'It is the only article of the story.'
          : 'It shares no long passage with another article of the story and credits no agency that another credits.';
    return {
      id: members[0]!.id,
      articles: members.map((member) => member.id),
      agency,
      reason,
      passages: passages.get(key) ?? [],
    };
  });
}
