import type { Analysis, BlockRole, Mention } from '@parallax/analysis';
import type { ArticleSpan, ClaimReference, Finding } from '@parallax/comparison';
import type { Citation } from './briefing.ts';
import { bareCount } from './counted-before.ts';
import { coverage, prominence } from './importance.ts';
import { analysisOf, type BriefingSource, citeSentence, plain, sentence } from './source.ts';

/** So many characters can be read in one breath. */
export const longest = 280;
/** In a list a sentence may be longer than in running text. */
const longestListed = 450;
/** Fewer characters are no statement that a list could give alone. */
const shortest = 24;
/** Begins with a word that points back to a sentence that does not stand there. */
const leansOnContext =
  /^["“‘']?(?:it\b|its\b|he\b|she\b|they\b|their\b|his\b|her\b|this\b|these\b|those\b|such\b|there\b|but\b|and\b|so\b|nor\b|however\b|meanwhile\b|also\b|still\b|in addition\b|in a (?:separate|concerning)\b|according to the same\b|that\b|for (?:his|her|their)\b|one day\b|one,|another\b|others\b|both\b|neither\b|none\b|earlier\b|later\b|(?:\p{L}+|\d+) (?:hours?|days?|weeks?|months?|years?) (?:later|earlier|before)\b)/iu;

/** "From July to September it earned …", "In 2022 regulators fined it …": a pronoun with nothing before it that it could mean. */
const startsWithoutName =
  /^(?:(?:in|on|at|from|until|till|since|by|after|before|during|within|for|over)\b[^,“]{0,40}?,? |(?:now|then|today|yesterday|tomorrow|instead|already),? )+(?:it|they|he|she|(?:\p{Ll}+ ){1,2}it)\b/iu;

/** Speaks of what another sentence has: "he denied it", "had no right to do so", "said that none had sounded". */
const pointsElsewhere =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|confirm(?:s|ed)?|dismiss(?:es|ed)?|contradict(?:s|ed)?|disput(?:es|ed)|repeat(?:s|ed)?)\s+(?:it|this|that|them|her|him|the (?:claim|accusation|allegation|report|criticism|suggestion|account)s?)\s*[.,:;]|\b(?:do|does|did|doing|done) so\b|\bputs? (?:it|this|that|the (?:figure|number|total)) at\b|\bthere (?:was|were|is|are) (?:supposed|due|expected|set|to)\b|\b(?:of|in) (?:that|the same) (?:year|month|week|day|night)\b|\bsa(?:id|ys) (?:that )?(?:none|neither|both|the same|so)\b/iu;

/** "Has no such doubts", which doubts another sentence tells. */
const suchElsewhere = /\b(?:no|any) such (?!thing as\b)/iu;

/** "Scientists believe that it formed …": it is not the scientists. */
const manyOfOne =
  /^(?:\p{L}+ ){0,2}\p{L}{3,}s (?:believe|think|say|hope|fear|expect|suspect|doubt|are (?:looking at|examining|studying)) (?:that |whether |if )*it\b/iu;

/** Only says that something follows: "Two things are known about the dam." */
const announces = /^(?:\p{L}+ )?(?:things|facts|points|reasons|questions|options|scenarios)\b/iu;

/** What an article says of itself. */
const ofItself =
  /\b(?:this|the) (?:article|story|report|page)\b[^.]*\b(?:published|updated|changed|corrected|amended)\b|\b(?:paragraphs?|headline)s? (?:was|were|has been|have been) (?:changed|updated|corrected|amended)\b|\b(?:sen(?:d|t|ding)|told|writ(?:e|ten|ing) to) us\b/iu;

/** A headline's grammar, or advice to its reader, is no sentence of a report. */
const addressesReader = /\b(?:you|your|yours|yourself)\b/iu;

/** Whether a sentence can be read without those around it, and in one breath. */
export const readsAlone = (text: string, most = longest): boolean => !/^["“‘']/u.test(text) && isWhole(text, most);

/** Whether a text is one whole sentence of a report that does not lean on another. */
function isWhole(text: string, most: number, least = 40): boolean {
  const outside = text.replace(/[“"][^”"]*[”"]/gu, ' ');
  return (
    text.length <= most &&
    text.length >= least &&
    /[.!?…]["”’']*$/u.test(text) &&
    (text.match(/[“”]/gu)?.length ?? 0) % 2 === 0 &&
    (text.match(/"/g)?.length ?? 0) % 2 === 0 &&
    ![
      leansOnContext,
      startsWithoutName,
      pointsElsewhere,
      suchElsewhere,
      bareCount,
      manyOfOne,
      announces,
      ofItself,
    ].some((sign) => sign.test(text)) &&
    !addressesReader.test(outside)
  );
}

/** "…, it said": whoever speaks so is named before. */
const speakingIt = /\bit (?:said|says|added|adds|found|concluded|concludes|noted|warned|argued)\b/iu;

/** Whether a pronoun stands before any name that it could mean, so that its bearer must be in another sentence. */
function dangles({ entities, mentions }: Analysis, { quote, start }: Citation): boolean {
  const pronoun = /\b(?:they|them|their|he|she|him|his|her)\b/iu.exec(quote) ?? speakingIt.exec(quote);
  if (!pronoun) return false;
  const isOne = /^(?:he|she|him|his|her)$/iu.test(pronoun[0]);
  return !mentions.some(
    (mention) =>
      mention.kind === 'name' &&
      mention.start >= start &&
      mention.end <= start + pronoun.index &&
      (!isOne || entities.find(({ id }) => id === mention.entity)?.type === 'person'),
  );
}

/** How much a claim says in its own voice that another article leaves to a source or hedges: nothing firmer may stand for all. */
function firmness(source: BriefingSource, all: readonly ClaimReference[], own: ClaimReference): number {
  const claims = all.flatMap(({ article, claim }) => {
    const found = analysisOf(source, article).claims.find(({ id }) => id === claim);
    return found ? [{ ...found, own: article === own.article && claim === own.claim }] : [];
  });
  const mine = claims.find((claim) => claim.own);
  if (!mine) return 0;
  const hedged = (certainty: string) => certainty !== 'asserted' && certainty !== 'attributed';
  const unsourced = mine.attributions.length === 0 && claims.some((claim) => claim.attributions.length > 0);
  const unhedged = !hedged(mine.certainty) && claims.some((claim) => hedged(claim.certainty));
  return (unsourced ? 2 : 0) + (unhedged ? 1 : 0);
}

/** A sentence of an article, verbatim but for its white space and names in brackets, and the claim that it was looked up for. */
interface Wording {
  text: string;
  claim: ClaimReference;
  /** The sentence, then the one that names whom a pronoun in it stands for. */
  citations: Citation[];
}

/** "…, he said", where nobody is named before. */
const saysWithoutName =
  /(?:^|[,”"] ?)(?:he|she|they|it) (?:had |has |have |also |later |then )?(?:said|says?|added|adds|found|conceded|explained|warned|told|noted|argued|insisted|claimed)\b/iu;

/** Whether a wording leaves open whom it speaks of. */
type Read = Wording & { isOpen: boolean };

/**
 * A sentence that says of whom it speaks: with the name of whom its first pronoun stands for, in brackets as editors put it
 * (“…,” he [Petru Hallam] said.), the given name before a bare family name ([Petru] Hallam), and the speaker before words that
 * stand alone (Petru Hallam: “…”). The sentence that has the name is cited too. As it is where nobody knows.
 */
function withNames(source: BriefingSource, claim: ClaimReference, own: Citation): Read {
  const { mentions, entities, quotations } = analysisOf(source, claim.article);
  const told = (text: string, named?: Mention): Read => ({
    text: plain(text),
    claim,
    citations: named
      ? [own, citeSentence(source, { article: claim.article, start: named.start, end: named.end })]
      : [own],
    isOpen: false,
  });
  const before = (entity: string | null | undefined, fits: (mention: Mention) => boolean = () => true) =>
    mentions.findLast(
      (mention) => mention.kind === 'name' && mention.entity === entity && mention.end <= own.start && fits(mention),
    );
  const nameOf = (id: string | null | undefined) => entities.find((entity) => entity.id === id)?.name;
  if (/^\s*[“"][^”"]*[”"]\s*$/u.test(own.quote)) {
    const speaker = quotations.find(({ start, end }) => start < own.end && end > own.start)?.speaker?.entity;
    const [name, named] = [nameOf(speaker), before(speaker)];
    return name && named ? told(`${name}: ${plain(own.quote)}`, named) : { ...told(own.quote), isOpen: true };
  }
  if (dangles(analysisOf(source, claim.article), own)) {
    const pronoun = speakersPronoun(source, claim, own);
    const [name, named] = [nameOf(pronoun?.entity), before(pronoun?.entity)];
    if (!pronoun || !named || !name) return { ...told(own.quote), isOpen: saysWithoutName.test(own.quote) };
    const at = pronoun.end - own.start;
    return told(`${own.quote.slice(0, at)} [${name}]${own.quote.slice(at)}`, named);
  }
  const bare = familyName(source, claim.article, own);
  if (!bare) return told(own.quote);
  const at = bare.mention.start - own.start;
  const full = before(bare.mention.entity, ({ start, end }) => end - start > bare.mention.end - bare.mention.start);
  return full ? told(`${own.quote.slice(0, at)}[${bare.given}] ${own.quote.slice(at)}`, full) : told(own.quote);
}

/** The pronoun of whoever speaks in a sentence. Whom a speaker's pronoun means is known well; inside somebody's words it may mean anybody. */
function speakersPronoun(source: BriefingSource, { article }: ClaimReference, own: Citation): Mention | undefined {
  const { mentions, attributions } = analysisOf(source, article);
  return mentions.find(
    ({ kind, start, end }) =>
      kind === 'pronoun' &&
      start >= own.start &&
      end <= own.end &&
      /^(?:he|she|they|it)$/i.test(own.quote.slice(start - own.start, end - own.start)) &&
      attributions.some((one) => one.source.some((span) => span.start === start && span.end === end)) &&
      !attributions.some((one) => one.content.some((span) => span.start <= start && span.end >= end)),
  );
}

/** The first person whom a sentence calls by the family name alone, outside quotation marks, and the given name. */
function familyName(
  source: BriefingSource,
  article: string,
  own: Citation,
): { mention: Mention; given: string } | undefined {
  const { mentions, entities, quotations } = analysisOf(source, article);
  const inside = mentions.filter(({ kind, start, end }) => kind === 'name' && start >= own.start && end <= own.end);
  for (const mention of inside) {
    const entity = entities.find(({ id }) => id === mention.entity);
    const words = own.quote.slice(mention.start - own.start, mention.end - own.start);
    const given = entity?.name.endsWith(` ${words}`) ? entity.name.slice(0, -words.length - 1) : '';
    const isFirst = inside.find(({ entity: id }) => id === mention.entity) === mention;
    const isQuoted = quotations.some(({ start, end }) => start <= mention.start && mention.end <= end);
    const titled = /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Prof)\.? $/.test(
      own.quote.slice(0, mention.start - own.start),
    );
    if (entity?.type === 'person' && given && isFirst && !isQuoted && !titled) return { mention, given };
  }
  return undefined;
}

/** The sentence that reads best alone, of those that hold the claims of a finding and that `fits` lets through. */
function best(
  source: BriefingSource,
  claims: readonly ClaimReference[],
  stated: string,
  fits: (text: string) => boolean,
): Read | null {
  let found: { wording: Read; score: number } | null = null;
  for (const claim of claims) {
    const own = citeSentence(source, claim);
    const wording = withNames(source, claim, own);
    if (!fits(wording.text) || !/^(?:body|standfirst)$/.test(roleOf(source, claim))) continue;
    const score =
      (wording.citations.length > 1
        ? -1
        : wording.isOpen
          ? -3
          : dangles(analysisOf(source, claim.article), own)
            ? -2
            : 0) -
      firmness(source, claims, claim) -
      wording.text.length / 200 +
      prominence(source, claim) +
      2 * coverage(stated, own.quote);
    if (!found || score > found.score) found = { wording, score };
  }
  return found?.wording ?? null;
}

/** The role of the block in which a span begins. */
export function roleOf(source: BriefingSource, { article, start }: ArticleSpan): BlockRole {
  return analysisOf(source, article).blocks.find((block) => block.start <= start && start < block.end)?.role ?? 'body';
}

/** “Petru Hallam: “…””: nothing but somebody's words. */
export const speaksAlone = (text: string): boolean => /^[^“”:]{2,60}: “/u.test(text);

/** Whether a sentence speaks of what the one before it has: “The ministry denied this.” */
export const pointsBack = (text: string): boolean => pointsElsewhere.test(text);

/**
 * The sentence of a finding that reads best in running text: complete, short, from the body, naming its source and keeping its
 * hedge where any article does.
 */
export function tellingSentence(source: BriefingSource, finding: Finding, most = longest): Wording | null {
  const told = best(source, finding.claims, finding.text, (text) => readsAlone(text, most));
  // Words of somebody's behind the name stand in lists; running text tells.
  return told?.isOpen || speaksAlone(told?.text ?? '') ? null : told;
}

/**
 * How a list words what some claims state: by a whole sentence of an article, with its source and its hedge; by the first claim's
 * own words where no sentence stands alone but these do. Null where nothing can be read alone.
 */
export function listed(source: BriefingSource, claims: readonly ClaimReference[], own: string): Wording | null {
  const whole = best(source, claims, own, (text) => isWhole(text, longestListed));
  if (whole) return whole.isOpen ? null : whole;
  const first = claims.find((claim) => /^(?:body|standfirst)$/.test(roleOf(source, claim)));
  if (!first || !isWhole(sentence(own), longestListed, shortest)) return null;
  const cited = citeSentence(source, first);
  // A clause from the middle of a sentence has lost its source, and often its subject.
  return first === claims[0] && cited.start === first.start ? { text: own, claim: first, citations: [cited] } : null;
}
