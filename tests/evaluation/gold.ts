import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleSource, BlockRole, Change, EntityType, Span } from '@parallax/analysis';
import { readArticleFile } from '@parallax/ingest';
import { spanOf } from './quoted-words.ts';

/** Where `article` paths of gold files start. */
const root = join(import.meta.dirname, '..', '..');

/**
 * What a person reading an article marked in one block of it. Words are quoted from the block: `first words … last words`
 * stands for all between, and `#2` at the end for the second occurrence.
 */
interface MarkedBlock {
  role: BlockRole;
  /** Whether keeping it and leaving it out are both right, as with a standfirst that is printed twice. */
  optional?: boolean;
  /** The block's own words; blocks stand in order and leave out nothing but white space. */
  text: string;
  /** The last words of every sentence but the block's last. */
  sentenceEnds?: string[];
  attributions?: { source: string | null; cue: string | null; content: string | null }[];
  entities?: { name: string; type: EntityType; optional?: boolean }[];
  quantities?: {
    words: string;
    value: number | [number, number];
    change: Change;
    counts?: string;
    optional?: boolean;
  }[];
  dates?: { words: string; edtf: string | string[]; optional?: boolean }[];
}

/** A file of `gold/`. */
interface MarkedArticle {
  /** Path of the article's file, from the project's root. */
  article: string;
  blocks: MarkedBlock[];
}

/** An optional mark is right to give and right to leave out: people who mark by the same rules differ there. */
interface Optional {
  optional: boolean;
}

/** One article with everything that a perfect reading gives, as offsets in the text that ingest gives. */
export interface GoldArticle {
  source: ArticleSource;
  /** Optional blocks: whatever is read in them is neither right nor wrong. */
  passedOver: Span[];
  blocks: (Span & { role: BlockRole })[];
  /** Ends of the sentences of all blocks but boilerplate. */
  sentenceEnds: number[];
  attributions: { source: Span | null; cue: Span | null; content: Span | null }[];
  entities: (Span & Optional & { type: EntityType })[];
  quantities: (Span & Optional & { value: number | [number, number]; change: Change; counts: string | null })[];
  /** Each spelling of `edtf` is right. */
  dates: (Span & Optional & { edtf: string[] })[];
}

/** The offsets of what is marked in an article; throws, naming the words, where they do not stand in its text. */
export function locate(marked: MarkedArticle, source: ArticleSource): GoldArticle {
  const gold: GoldArticle = {
    source,
    passedOver: [],
    blocks: [],
    sentenceEnds: [],
    attributions: [],
    entities: [],
    quantities: [],
    dates: [],
  };
  let reached = 0;
  for (const block of marked.blocks) {
    const span = spanOf(block.text, source.text, { start: reached, end: source.text.length });
    const between = source.text.slice(reached, span.start).trim();
    if (between) throw new Error(`${marked.article}: no block is marked for “${between}”.`);
    reached = span.end;
    if (block.optional) {
      gold.passedOver.push(span);
      continue;
    }
    gold.blocks.push({ ...span, role: block.role });
    const find = (words: string): Span => {
      try {
        return spanOf(words, source.text, span);
      } catch (error) {
        throw new Error(`${marked.article}, in the block “${block.text}”: ${(error as Error).message}`);
      }
    };
    const findPart = (words: string | null) => (words === null ? null : find(words));
    if (block.role !== 'boilerplate') {
      let sentence = span.start;
      for (const words of block.sentenceEnds ?? []) {
        sentence = spanOf(words, source.text, { start: sentence, end: span.end }).end;
        gold.sentenceEnds.push(sentence);
      }
      gold.sentenceEnds.push(span.end);
    }
    for (const { source: who, cue, content } of block.attributions ?? [])
      gold.attributions.push({ source: findPart(who), cue: findPart(cue), content: findPart(content) });
    for (const { name, type, optional = false } of block.entities ?? [])
      gold.entities.push({ ...find(name), type, optional });
    for (const { words, value, change, counts = null, optional = false } of block.quantities ?? [])
      gold.quantities.push({ ...find(words), value, change, counts, optional });
    for (const { words, edtf, optional = false } of block.dates ?? [])
      gold.dates.push({ ...find(words), edtf: [edtf].flat(), optional });
  }
  const left = source.text.slice(reached).trim();
  if (left) throw new Error(`${marked.article}: no block is marked for “${left}”.`);
  return gold;
}

/** Reads a file of `gold/` and the article that it marks. */
export async function readGold(path: string): Promise<GoldArticle> {
  const marked: MarkedArticle = JSON.parse(await readFile(path, 'utf8'));
  return locate(marked, await readArticleFile(join(root, marked.article)));
}
