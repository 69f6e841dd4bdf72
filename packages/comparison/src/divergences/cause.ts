import type { Analysis, Sentence } from '@parallax/analysis';
import type { ArticleSpan } from '../comparison.ts';
import type { FindingMaterial, StoryMaterial } from '../material.ts';
import { terms } from '../text/terms.ts';
import { tfidf, type Vector } from '../text/vectors.ts';
import { asClause, type DivergenceFinder, flat, outlets, shortened } from './divergence.ts';

/** What stands behind these words is the cause of what stands before. */
const becauseOf =
  /\b(?:because(?: of)?|(?<!\b(?:is|are|was|were|been|be) )due to|due to(?= (?:the|an?|its|his|her|their|this|these) )|owing to|as a (?:result|consequence) of|(?:(?:was|were|is|are|been) |(?<=, ))(?:caused|triggered|sparked|brought (?:on|about|down)|set off) by|on account of|stemm(?:ed|ing) from|result(?:ed|ing) from)\b/iu;
/** What stands before these words is the cause of what stands behind. */
const causes =
  /\b(?:caused|triggered|(?:led to|resulted in)(?! (?:nothing|little|no \p{L}))|brought about|set off(?! (?:from|for|on|to|towards?|at|in|again|by|with|after|before)\b|[,.;])|gave rise to|was responsible for|were responsible for|(?:led|forced|prompted|drove|driven|compelled|obliged)(?= (?:the|an?|its|his|her|their|\p{Lu}|\d)[^,.;:]{1,60} to (?!(?:the|an?|its|his|her|their)\b)\p{Ll}))\b/u;
/**
 * "Died after a new feed made them ill", "shut once the flood had left it without power": "after" is no cause, but what has done
 * something to those it happened to is.
 */
const undoneBy =
  /\b(?:after|once)(?=\s(?!(?:he|she|they|it|we|i|who|this|that)\b)(?<agent>\p{Ll}[^,.;]{2,60}?)\s(?:had )?(?<done>(?:made|left|rendered|turned|poisoned|sickened|infected|weakened|blinded|crushed|suffocated|choked|starved)\s(?:(?:all |both |most |some |many )(?:of )?)?(?:them|it|him|her)\b[^,.;]*))/u;

/** A headline puts causes in the present tense: "Wrong dose on label prompts recall". The report of another article may do without it. */
const causesNow =
  /\b(?:causes|triggers|sparks|prompts|forces|drives|fuels|spurs|brings (?:about|down|on)|sets off|gives rise to|leads to|results in|(?:is|was|lies|stands?) behind|(?:is|was) to blame for|blamed for)\b/iu;
/** And it gives the cause behind a preposition alone: "Syrup recalled over wrong label". */
const overThis = /\b(?:over|after|following|amid|behind|due to|because of)\b/iu;
/** Words that only ask for a cause, or keep one open. */
const open =
  /\b(?:whether|why|not (?:been )?(?:established|known|clear)|may|might|could|cannot|possible|suspected|too early|study(?:ing)?|examin(?:es?|ing)|looking into|if)\b/iu;

/** Words by which a sentence takes another for the reason of something, in whatever order: who has them leaves nothing open. */
const linking =
  /\b(?:because|so that|therefore|hence|consequently|thus|which is why|that is why|(?:the|its|his|her|their|a|an|one|possible|likely|alleged|for (?:which|that|this)) (?:reasons?|motives?|grounds?|explanation|trigger)|in (?:response|reaction|retaliation|protest) |citing|justif(?:y|ies|ied)|in (?:view|light) of|on the grounds|too (?:few|little|low|weak|small|high|dear|expensive|costly|old|dangerous)|attribut(?:es?|ed|ing)|point(?:s|ed|ing) to|given that|, so |as a (?:result|consequence)|owing to|thanks to|due to|put (?:it|this|that|the [^,.;]{2,40}) down to|blam(?:es?|ed)|brought (?:on|about|down) by|in the wake of|explain(?:s|ed) (?:it|this|that|the)|follow(?:s|ed|ing) (?:the|an?|this|that|its|his|her|their)|after (?:the|an?|this|that|its|his|her|their) )\b/iu;

/** "It is not proven that the fire was due to …": what stands behind is no cause yet. */
const inDoubt =
  /\b(?:whether|(?:(?:not|never|no|nothing|nobody|cannot)\b[^.;,]{0,30}\b(?:pro(?:of|ve[dn]?)|evidence|establish\w*|clear|known|certain|sure|signs?|indicat\w+|suggest\w*|show[ns]?|confirm\w*|say|sa(?:id|ys))|un(?:proven|clear|certain|known)|doubt(?:s|ed|ful)?|den(?:y|ies|ied)|reject(?:s|ed)?)\b[^.;]*\bthat)\b[^.;]*$/iu;

interface Link {
  analysis: Analysis;
  /** Place of its sentence in the article. */
  at: number;
  sentence: Sentence;
  /** The words that join. */
  span: ArticleSpan;
  effect: string;
  cause: string;
  /** What the cause has done, where that is told: who tells it too has joined the two. */
  done: string;
}

const textOf = (analysis: Analysis, { start, end }: { start: number; end: number }): string =>
  analysis.text.slice(start, end);

/** Without what somebody is quoted with, and without what a relative clause tells of who says so, which join nothing. */
const plain = (words: string): string => words.replace(/["“][^"”]*["”]/gu, ' ').replace(/,\swhich\b[^;]*$/iu, ' ');

/** "The accident", "this delay": what has happened, which is told elsewhere. */
const happening =
  /^["“]?(?:the|this|that|these|those|its|their|it|all of this)(?:\s(?:whole )?(?<noun>\p{Ll}+))?[”".]?$/iu;
/** Words for any event that articles are about. */
const anyEvent = /^(?:accidents?|incidents?|crash|disaster|catastrophe|tragedy|mishap|emergency|event|drama|ordeal)$/iu;

/**
 * What "the accident" and "the delay" in a sentence stand for: the sentence before or the first of the report, whichever has the
 * word; any word for an event that which the report begins with. Null where it is not only such a word.
 */
function whatHappened(analysis: Analysis, at: number, words: string): string | null {
  const found = happening.exec(words.trim());
  if (!found) return null;
  const noun = found.groups?.noun;
  const lead = analysis.sentences.findIndex(({ block }) => analysis.blocks[block]?.role === 'body');
  const told = [at - 1, lead].flatMap((place) => {
    const sentence = place === at ? undefined : analysis.sentences[place];
    return sentence ? [textOf(analysis, sentence)] : [];
  });
  if (noun === undefined) return told[0] ?? null;
  if (anyEvent.test(noun)) return told.at(-1) ?? null;
  const [stem] = terms(noun);
  return told.find((sentence) => stem !== undefined && terms(sentence).includes(stem)) ?? null;
}

/** "Because of the storm, the tower fell": what stands before the comma and behind it. */
const fronted = /^(?<cause>[^,]+(?:,\s(?:which|who|whose|where|when)\b[^,]+)?),\s(?<effect>.+)$/su;

/** Sentences of the report in which one thing is put down to another. "It caused …" takes up the sentence before. */
function linksOf(analysis: Analysis): Link[] {
  return analysis.sentences.flatMap((sentence, at): Link[] => {
    const role = analysis.blocks[sentence.block]?.role;
    if (role === 'caption') return [];
    const text = textOf(analysis, sentence);
    const undone = open.test(text) ? null : undoneBy.exec(text);
    const back = becauseOf.exec(text) ?? undone;
    const forth = causes.exec(text);
    const match = back ?? forth;
    if (!match || (open.test(text) && !back)) return [];
    const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (inDoubt.test(before)) return [];
    const whole = /^(?:it|this|that|which)\s*$/iu.test(before.trim()) && at > 0;
    const earlier = whole ? textOf(analysis, analysis.sentences[at - 1]!) : before;
    const first = back && before.trim() === '' ? fronted.exec(behind)?.groups : undefined;
    const effect = first?.effect ?? (back ? before : behind);
    const cause = first?.cause ?? (back ? behind : earlier);
    const span = {
      article: analysis.id,
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    };
    return [
      {
        analysis,
        at,
        sentence,
        span,
        effect: plain(whatHappened(analysis, at, effect) ?? effect),
        cause: plain(cause),
        done: (back === undone && undone?.groups?.done) || '',
      },
    ];
  });
}

/** What a headline joins in its own short way: nothing that another article would have to repeat, and no cause left open by its own. */
function headlineLinks(analysis: Analysis): Pick<Link, 'analysis' | 'effect' | 'cause' | 'done'>[] {
  return analysis.sentences.flatMap((sentence) => {
    if (analysis.blocks[sentence.block]?.role !== 'headline') return [];
    const text = textOf(analysis, sentence);
    if (open.test(text)) return [];
    return [causesNow, overThis].flatMap((joins) => {
      const match = joins.exec(text);
      if (!match) return [];
      const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
      if (inDoubt.test(before)) return [];
      const isBack = joins === overThis;
      return [{ analysis, effect: isBack ? before : behind, cause: isBack ? behind : before, done: '' }];
    });
  });
}

/** How much of what `part` says, weighed by how rare its words are, `whole` says too: 0 to 1. */
function held(part: Vector, whole: Vector): number {
  let shared = 0;
  let all = 0;
  for (const [term, weight] of part) {
    all += weight * weight;
    if (whole.has(term)) shared += weight * weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** Shares of the effect's and of the cause's words that the sentences of another article must hold. */
const enough = 0.3;
/** Share of the cause's words by which a sentence tells it for certain, besides the effect or where that is in other words. */
const certainly = 0.5;
/** Facts that are side by side stand no further apart, in sentences. */
const reach = 3;

interface SideBySide {
  analysis: Analysis;
  spans: ArticleSpan[];
  weight: number;
}

/** Where another article tells both, one beside the other, without joining them. */
function sideBySide(
  link: { effect: Vector; cause: Vector; done: Vector },
  analysis: Analysis,
  vectors: readonly Vector[],
  isTold: (sentence: Sentence) => boolean,
): SideBySide | null {
  let best: SideBySide | null = null;
  let isLinked = false;
  analysis.sentences.forEach((sentence, at) => {
    const effect = held(link.effect, vectors[at]!);
    const tellsCause = held(link.cause, vectors[at]!) >= certainly;
    const isJoined = effect < enough && !tellsCause && isTold(sentence);
    if (effect < enough && !isJoined) return;
    // "Was taken off with a sprain": who has both in one sentence has joined them there.
    if (tellsCause) isLinked = true;
    for (let other = Math.max(0, at - reach); other <= Math.min(vectors.length - 1, at + reach); other++) {
      if (other === at) continue;
      const cause = held(link.cause, vectors[other]!);
      if (cause < (isJoined ? certainly : enough)) continue;
      const second = analysis.sentences[other]!;
      isLinked ||= [sentence, second].some((each) => linking.test(textOf(analysis, each)));
      isLinked ||= held(link.done, vectors[other]!) >= enough;
      if (best && best.weight >= effect + cause) continue;
      best = {
        analysis,
        weight: effect + cause,
        spans: [sentence, second]
          .sort((a, b) => a.start - b.start)
          .map(({ start, end }) => ({ article: analysis.id, start, end })),
      };
    }
  });
  return isLinked ? null : best;
}

/** Whether two sentences make one statement, so that a sentence may tell an effect in words of its own. */
function shareFinding({ findings }: StoryMaterial, ...places: Pick<Link, 'analysis' | 'sentence'>[]): boolean {
  return findings.some(({ claims }) =>
    places.every(({ analysis, sentence }) =>
      claims.some(
        ({ article, headline, start, end }) =>
          article === analysis.id && !headline && start < sentence.end && end > sentence.start,
      ),
    ),
  );
}

/** The finding that the joining sentence, or else its effect, stands in. */
function findingAt({ findings, central }: StoryMaterial, { analysis, sentence }: Link): FindingMaterial | null {
  const inside = findings.find(({ claims }) =>
    claims.some((claim) => claim.article === analysis.id && claim.start < sentence.end && claim.end > sentence.start),
  );
  return inside ?? central;
}

/** Two facts side by side here, joined by "because" there. */
export const causeDivergence: DivergenceFinder = {
  kind: 'cause',
  find(material) {
    const links = material.analyses.flatMap(linksOf);
    if (links.length === 0) return [];
    const sentences = material.analyses.map((analysis) =>
      analysis.sentences.map((sentence) => terms(textOf(analysis, sentence))),
    );
    const inHeadlines = material.analyses.flatMap(headlineLinks);
    const joined = [...links, ...inHeadlines];
    const vectors = tfidf([
      ...sentences.flat(),
      ...joined.flatMap(({ effect, cause, done }) => [terms(effect), terms(cause), terms(done)]),
    ]);
    const ofArticle: Vector[][] = [];
    let from = 0;
    for (const { length } of sentences) {
      ofArticle.push(vectors.slice(from, from + length));
      from += length;
    }
    const allJoined = joined.map((link, at) => ({
      link,
      effect: vectors[from + 3 * at]!,
      cause: vectors[from + 3 * at + 1]!,
      done: vectors[from + 3 * at + 2]!,
    }));
    const told = links.map((link, at) => ({ ...allJoined[at]!, link }));
    const found: { links: Link[]; beside: SideBySide[]; finding: FindingMaterial }[] = [];
    for (const each of told) {
      const finding = findingAt(material, each.link);
      if (!finding || each.effect.size < 2 || each.cause.size < 2) continue;
      const beside = material.analyses.flatMap((analysis, index) => {
        // Who joins the two anywhere does not leave it open.
        if (allJoined.some((other) => other.link.analysis === analysis && sameLink(other, each))) return [];
        const isTold = (sentence: Sentence) => shareFinding(material, each.link, { analysis, sentence });
        return sideBySide(each, analysis, ofArticle[index]!, isTold) ?? [];
      });
      if (beside.length === 0) continue;
      const same = found.find((other) => other.beside.some((one) => beside.some((two) => meet(one, two))));
      if (same) {
        same.links.push(each.link);
        for (const one of beside)
          if (!same.beside.some(({ analysis }) => analysis === one.analysis)) same.beside.push(one);
      } else found.push({ links: [each.link], beside, finding });
    }
    return found.map(({ links: joining, beside, finding }) => {
      const [here, there] = [beside.map(({ analysis }) => analysis.id), joining.map(({ analysis }) => analysis.id)];
      const first = joining[0]!;
      const words = textOf(first.analysis, first.span);
      const open = beside.filter(({ analysis }) => !there.includes(analysis.id));
      return {
        finding,
        about: `why: ${asClause(first.effect)}`,
        explanation: `${outlets(material, there)} ${new Set(there).size === 1 ? 'gives' : 'give'} as the cause (“${words}”): ${shortened(first.cause)}; ${outlets(material, here)} ${new Set(here).size === 1 ? 'tells' : 'tell'} both and ${new Set(here).size === 1 ? 'does' : 'do'} not link them.`,
        sides: [
          {
            articles: open.map(({ analysis }) => analysis.id),
            says: flat(open[0]!.spans.map((place) => textOf(open[0]!.analysis, place)).join(' ')),
            spans: open.flatMap(({ spans }) => spans),
          },
          {
            articles: [...new Set(there)],
            says: flat(textOf(first.analysis, first.sentence)),
            spans: joining.map(({ span }) => span),
          },
        ],
      };
    });
  },
};

const meet = (a: SideBySide, b: SideBySide): boolean =>
  a.spans.some((one) => b.spans.some((two) => one.article === two.article && one.start === two.start));

/** Two things that words join, by how rare their words are. */
interface Joined {
  link: Pick<Link, 'analysis'>;
  effect: Vector;
  cause: Vector;
}

/** Whether one has enough of what the other says; a headline says less of everything than a sentence. */
const shareEnough = (one: Vector, other: Vector): boolean =>
  held(one, other) >= enough || (other.size < one.size && held(other, one) >= certainly);

/** Whether another sentence joins the same two things. */
const sameLink = (other: Joined, { link, effect, cause }: Joined): boolean =>
  other.link === link || (shareEnough(effect, other.effect) && shareEnough(cause, other.cause));
