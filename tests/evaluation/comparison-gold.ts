import { readFile } from 'node:fs/promises';
import type { ArticleSource, Span } from '@parallax/analysis';
import type { DivergenceKind, FindingStatus, Stance } from '@parallax/comparison';
import { spanOf } from './quoted-words.ts';

/**
 * Words quoted from an article, by its number in the file: `first words … last words` stands for all between, `#2` at the end
 * for the second occurrence. `?` before them: giving them and leaving them out are both right. `+`: added later, see
 * `Addable`.
 */
type Words = Record<string, string[]>;

/** A later addition: right, but forgotten when the gold was first written, before any output had been seen. */
interface Addable {
  added?: boolean;
}

/** A file of `gold/comparison/`: what a perfect comparison of one story's articles gives. */
interface MarkedStory {
  /** Paths of the articles' files, by number. */
  articles: Record<string, string>;
  origins: string[][];
  /** Claims that state the same thing. A finding of one article stands here only to be named in `mayJoin`. */
  findings: ({ about: string; status?: FindingStatus | FindingStatus[]; central?: boolean; claims: Words } & Addable)[];
  /** Findings, by `about`, whose claims may stand together or apart: later counts of one thing, two facts in one clause. */
  mayJoin: string[][];
  /** A side that leaves something out names its articles with no words. */
  divergences: ({ about: string; kinds: DivergenceKind[]; optional?: boolean; sides: Words[] } & Addable)[];
  positions: ({
    parties: string[];
    stance: Stance;
    articles: string[];
    optionalArticles?: string[];
    optional?: boolean;
  } & Addable)[];
  timeline: ({ edtf: string[]; article: string; words: string; optional?: boolean } & Addable)[];
  /** One utterance under the renderings that several articles give it. */
  quotations: Words[];
}

/** Words in an article of the story. */
export interface Anchor extends Span {
  article: string;
  optional: boolean;
}

/** A story's gold with offsets; articles are named by their ids. */
export interface GoldStory {
  sources: ArticleSource[];
  origins: string[][];
  findings: { about: string; status: FindingStatus[]; central: boolean; anchors: Anchor[]; joins: Set<string> }[];
  divergences: {
    about: string;
    kinds: DivergenceKind[];
    optional: boolean;
    sides: { articles: string[]; anchors: Anchor[] }[];
  }[];
  positions: { parties: string[]; stance: Stance; articles: string[]; optionalArticles: string[]; optional: boolean }[];
  timeline: { edtf: string[]; anchor: Anchor }[];
  quotations: Anchor[][];
}

/**
 * Reads a file of comparison gold.
 * @param readArticle reads the article at a path of the file
 * @param withAdded whether what was added after the output had been seen counts
 * @throws Error naming the words that do not stand in their article
 */
export async function readGoldStory(
  path: string,
  readArticle: (path: string) => Promise<ArticleSource>,
  withAdded = true,
): Promise<GoldStory> {
  const marked: MarkedStory = JSON.parse(await readFile(path, 'utf8'));
  const sources = new Map<string, ArticleSource>();
  for (const [number, file] of Object.entries(marked.articles)) sources.set(number, await readArticle(file));
  const idOf = (number: string) => {
    const source = sources.get(number);
    if (!source) throw new Error(`${path}: there is no article ${number}.`);
    return source.id;
  };
  const anchor = (number: string, marks: string, about: string): Anchor => {
    const source = sources.get(number)!;
    try {
      const span = spanOf(marks.replace(/^[?+]+/, ''), source.text, { start: 0, end: source.text.length });
      return { ...span, article: idOf(number), optional: /^\+?\?/.test(marks) };
    } catch (error) {
      throw new Error(`${path}, article ${number}, ${about}: ${(error as Error).message}`);
    }
  };
  const anchors = (words: Words, about: string): Anchor[] =>
    Object.entries(words).flatMap(([number, list]) =>
      list.filter((marks) => withAdded || !marks.startsWith('+')).map((marks) => anchor(number, marks, about)),
    );
  const counted = <T extends Addable>(items: T[]): T[] => items.filter((item) => withAdded || !item.added);
  return {
    sources: [...sources.values()],
    origins: marked.origins.map((origin) => origin.map(idOf)),
    findings: counted(marked.findings).map(({ about, status, central = false, claims }) => ({
      about,
      status: [status ?? []].flat(),
      central,
      anchors: anchors(claims, about),
      joins: new Set(marked.mayJoin.filter((group) => group.includes(about)).flat()),
    })),
    divergences: counted(marked.divergences).map(({ about, kinds, optional = false, sides }) => ({
      about,
      kinds,
      optional,
      sides: sides.map((side) => ({ articles: Object.keys(side).map(idOf), anchors: anchors(side, about) })),
    })),
    positions: counted(marked.positions).map(({ articles, optionalArticles = [], optional = false, ...position }) => ({
      ...position,
      articles: articles.map(idOf),
      optionalArticles: optionalArticles.map(idOf),
      optional,
    })),
    timeline: counted(marked.timeline).map(({ edtf, article, words, optional = false }) => ({
      edtf,
      anchor: { ...anchor(article, words, edtf[0] ?? ''), optional },
    })),
    quotations: marked.quotations.map((words) => anchors(words, 'quotations')),
  };
}
