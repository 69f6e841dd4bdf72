import type { Analysis } from '@parallax/analysis';
import type { ArticleSpan, Position } from '../comparison.ts';
import { centralDenials } from '../disputes.ts';
import { inSentence } from '../in-sentence.ts';
import { type FindingMaterial, meet, type StoryMaterial, unique } from '../material.ts';
import { claimsBefore, repliedTo, repliesIn } from '../replies.ts';
import type { StoryClaim } from '../story-claims.ts';
import { isNominal } from '../text/names.ts';
import { negation } from '../text/negation.ts';
import { disputes } from './denial.ts';
import { tellsDenial } from './denials-told.ts';
import {
  type DivergenceFinder,
  distinctSpans,
  type FoundDivergence,
  flat,
  groupBy,
  isOutlet,
  outlets,
  sentenceOf,
  sentenceSpan,
  sentencesTaking,
} from './divergence.ts';
import { tellUnanswered, type Unanswered, unanswered } from './unanswered.ts';
import { leavesItOpen, unverified } from './unverified.ts';

/** A party's denial or "cannot confirm". */
interface Answer extends Pick<Position, 'name' | 'stance' | 'spans'> {
  /** By which an article can name the party, or whoever speaks for it. */
  names: string[];
}

const headWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? '';

/** Joins parties of which nobody knows more than what they are: "the observers of the Council", "its observers at the Dren". */
function ofOneKind<Party extends Answer & Pick<Position, 'party'>>(parties: readonly Party[]): Party[] {
  const kinds = ({ name }: Party): string[] => name.match(/\b\p{Ll}{5,}/gu) ?? [];
  const found: Party[] = [];
  for (const each of parties) {
    const twin = found.find(
      (other) =>
        other.party === null &&
        each.party === null &&
        other.stance === each.stance &&
        kinds(other).some((word) => kinds(each).includes(word)),
    );
    if (twin) twin.spans = distinctSpans([...twin.spans, ...each.spans]);
    else found.push(each);
  }
  return found;
}

/** A party that is only called by what it is ("her ministry", "the company"), in the articles of the story. */
const isUnnamed = ({ party, name }: Position): boolean => party === null && isNominal(name);

/**
 * Denials and "cannot confirm", one a party. What a party is only called by its kind for joins a named one of that kind, or
 * the only named one that takes the same stand. Headlines are left out: they repeat what the report says in full.
 */
function answers(material: StoryMaterial): Answer[] {
  const isHeadline = ({ article, start }: { article: string; start: number }) => {
    const analysis = material.analyses.find(({ id }) => id === article)!;
    return analysis.blocks.some((block) => block.role === 'headline' && block.start <= start && start < block.end);
  };
  const taken = material.positions
    .filter(({ stance }) => stance === 'denies' || stance === 'cannot confirm')
    .map((position) => ({
      ...position,
      names: namesOf(position, material),
      spans: position.spans.filter((span) => !isHeadline(span)),
    }))
    .filter(({ spans }) => spans.length > 0);
  const named = taken.filter((position) => !isUnnamed(position)).map((position) => ({ ...position }));
  const alone: typeof named = [];
  for (const position of taken.filter(isUnnamed)) {
    const same = named.filter(({ stance }) => stance === position.stance);
    const home =
      same.find(({ name, voice }) => `${name} ${voice}`.toLowerCase().includes(headWord(position.name))) ??
      (same.length === 1 ? same[0] : undefined);
    if (home) home.spans = distinctSpans([...home.spans, ...position.spans]);
    else alone.push(position);
  }
  return withClaims(ofOneKind([...named, ...alone]), material);
}

/** Where each claim stands that is some party's denial or "cannot confirm", by party and stand. */
function answeringClaims({ claims }: StoryMaterial): ArticleSpan[][] {
  const answering = claims.filter(
    ({ answer, headline }) => !headline && (answer?.stance === 'denies' || answer?.stance === 'cannot confirm'),
  );
  return [...groupBy(answering, ({ answer }) => `${answer!.party}|${answer!.stance}`).values()].map((group) =>
    group.map(sentenceSpan),
  );
}

/**
 * Positions are taken towards the central claim; what a party answers elsewhere counts too before an article is said to leave it
 * out, and what a party answers in two articles at least is worth missing in the rest.
 */
function withClaims(answers: readonly Answer[], material: StoryMaterial): Answer[] {
  const groups = answeringClaims(material);
  const completed = answers.map((answer) => ({
    ...answer,
    spans: distinctSpans([...answer.spans, ...groups.filter((group) => meet(group, answer.spans)).flat()]),
  }));
  const others = groups.filter(
    (group) =>
      new Set(group.map(({ article }) => article)).size > 1 && !completed.some(({ spans }) => meet(spans, group)),
  );
  return [
    ...completed,
    ...others.flatMap((group): Answer[] => {
      const claim = material.claims.find((each) => each.answer && meet([sentenceSpan(each)], group));
      const voice = claim?.voices.findLast(({ known }) => known);
      if (!claim?.answer || !voice) return [];
      return [{ name: voice.name, names: [voice.name], stance: claim.answer.stance, spans: group }];
    }),
  ];
}

/** The names of a party and of whoever speaks for it, as the articles give them. */
function namesOf({ party, name, voice }: Position, { entities }: StoryMaterial): string[] {
  const speaker = voice.split(',')[0]!;
  const known = entities.filter((entity) => entity.id === party || entity.name === speaker);
  return [...new Set([name, speaker, ...known.flatMap((entity) => [entity.name, ...entity.aliases])])].filter((form) =>
    /^\p{Lu}/u.test(form),
  );
}

/** Whether a sentence of an article takes the stand and names the party, though no attribution was read there. */
function tellsIt({ names, stance }: Answer, analysis: Analysis): boolean {
  return sentencesTaking(stance, analysis).some((sentence) =>
    names.some((name) => sentence.toLowerCase().includes(name.toLowerCase())),
  );
}

/** Whether an article has what a party cannot confirm in a finding with those that were read as its answer, whoever is named there. */
function standsWithIt({ stance, spans }: Answer, id: string, { findings }: StoryMaterial): boolean {
  if (stance !== 'cannot confirm') return false;
  return findings.some(({ claims }) => {
    const unconfirming = claims.filter((claim) => claim.unconfirming);
    return (
      unconfirming.some(({ article }) => article === id) &&
      unconfirming.some((claim) => meet([sentenceSpan(claim)], spans))
    );
  });
}

/** Words of somebody who stands up for himself. */
const defends =
  /\b(?:(?:insist|maintain|swor|swear|contest|stress|defend|innocen|protest|disagree)\w*|h(?:it|its|itting) back|st(?:and|ands|ood) by (?:its|his|her|their|what)|(?:false|wrong|invented|untrue|lies?|exaggerated)\b)/iu;

/** Whether an article lets the party speak for itself against what is said of it: that is as good as a denial. */
function speaksUp({ names, stance, spans }: Answer, article: string, { claims }: StoryMaterial): boolean {
  if (stance !== 'denies') return false;
  const keys = claims.filter((claim) => claim.answer?.stance === stance && meet([sentenceSpan(claim)], spans));
  const isIts = ({ voices, restsOn }: StoryClaim) =>
    voices.some(({ name, party }) => names.includes(name) || (party !== null && names.includes(party.name))) ||
    keys.some(({ answer }) => answer!.party === restsOn);
  return claims.some(
    (claim) =>
      claim.article === article &&
      isIts(claim) &&
      (claim.denied || negation.test(claim.text) || defends.test(sentenceOf(claim))),
  );
}

/** The findings that a denial is of: of the statement before it, of the one that it turns down, and of the charge that it answers. */
function answeredBy({ spans }: Answer, material: StoryMaterial): FindingMaterial[] {
  const { claims, findings } = material;
  const denials = claims.filter((claim) => meet([sentenceSpan(claim)], spans));
  const charges = repliesIn(material)
    .filter(({ denial }) => denials.includes(denial))
    .map(({ answered }) => answered);
  const meant = [...denials, ...denials.flatMap((denial) => claimsBefore(denial, claims)), ...charges];
  return findings.filter((finding) => meant.some((claim) => finding.claims.includes(claim)));
}

/** Articles that tell what a denial answers. */
const knowing = (answer: Answer, material: StoryMaterial): string[] =>
  answeredBy(answer, material).flatMap(({ finding }) => finding.articles);

/** Whether an article turns down what a party denies, in words of its own. */
function turnsItDown(answer: Answer, article: string, material: StoryMaterial): boolean {
  if (answer.stance !== 'denies') return false;
  const affirmed = answeredBy(answer, material).flatMap(({ claims }) => claims);
  const denied = material.claims.filter((claim) => meet([sentenceSpan(claim)], answer.spans));
  return tellsDenial(article, { affirmed, denied, by: answer.names }, material);
}

/** "could not confirm why the dam had failed", "was unable to confirm these reports due to …": what it cannot confirm. */
const matter =
  /\b(?:confirm|verify|corroborate|substantiate)\s+((?:why|how|whether|that|who|when|where|what)\s[^,.;:“”"]{8,80}?|(?:the|these|those)\s[^,.;:“”"]{4,60}?)(?=\s(?:or (?:whether|that|why|how)|because|due to|owing to|and|but|at this)\b|[,.;:“”"])/iu;

/** "Could not confirm these reports": what has just been told, which may be a side matter. */
const pointsBack = /\b(?:confirm|verify|corroborate|substantiate)\s+(?:these|those|such|this)\b/iu;

/** Articles that know what a party cannot confirm, where it is what stands before and several tell that; otherwise it is the event. */
function knowingTheMatter(answer: Answer, material: StoryMaterial): string[] | null {
  const pointing = answer.spans.some(({ article, start, end }) =>
    pointsBack.test(material.analyses.find(({ id }) => id === article)!.text.slice(start, end)),
  );
  if (answer.stance !== 'cannot confirm' || !pointing) return null;
  const articles = unique(knowing(answer, material));
  return articles.length > 1 ? articles : null;
}

const matterIn = (sentence: string): string => matter.exec(sentence)?.[1] ?? 'it';

/** Whether a party's denials are one: somebody can deny several things, here one and there another. */
function isOneDenial({ spans }: Answer, { findings, claims }: StoryMaterial): boolean {
  const denying = claims.filter((claim) => claim.answer?.stance === 'denies' && meet([sentenceSpan(claim)], spans));
  return denying.length < 2 || findings.some((finding) => denying.every((claim) => finding.claims.includes(claim)));
}

/** Whether a denial is of the party whose answers these are. */
function isOf({ stance, spans }: Answer, { denials }: Unanswered, { claims }: StoryMaterial): boolean {
  const party = denials[0]!.answer?.party;
  return (
    stance === 'denies' &&
    claims.some(
      (claim) =>
        claim.answer?.party === party &&
        claim.answer?.stance === stance &&
        // What two deny together may be among one's own denials; the first is its own.
        meet([sentenceSpan(claim)], spans.slice(0, 1)),
    )
  );
}

const spansOf = ({ denials }: Unanswered): ArticleSpan[] => denials.map(sentenceSpan);

/** A party's denial, or that it or anybody cannot confirm, which some articles leave out. */
export const omissionDivergence: DivergenceFinder = {
  kind: 'omission',
  find(material) {
    const { central } = material;
    if (!central) return [];
    const disputed = [...disputes(material), ...repliedTo(material)].flatMap(({ denied }) => denied);
    const replies = unanswered(material);
    const onCentral = centralDenials(central, material).flatMap(({ spans }) => spans);
    const isCentral = ({ spans, stance }: Answer) => stance !== 'denies' || meet(spans, onCentral);
    const known = answers(material).map((answer) => ({
      ...answer,
      spans: distinctSpans([
        ...answer.spans,
        ...replies.filter((reply) => isOf(answer, reply, material)).flatMap(spansOf),
      ]),
    }));
    const others = replies.filter(
      (reply) =>
        !known.some((answer) => isOf(answer, reply, material)) &&
        !reply.denials.some((denial) => disputed.includes(denial)),
    );
    const left = known.flatMap((answer): FoundDivergence[] => {
      const carrying = unique(answer.spans.map((each) => each.article));
      const asked = knowingTheMatter(answer, material);
      // What was not read as an answer may be one all the same: nobody is said to leave out what may stand there.
      const silent = material.analyses
        .filter((analysis) => !carrying.includes(analysis.id) && !tellsIt(answer, analysis))
        // Whether "it was genuine" the police "were in no position to say": what cannot be confirmed is left open in many words.
        .filter((analysis) => answer.stance !== 'cannot confirm' || !leavesItOpen(analysis))
        .map(({ id }) => id)
        .filter((id) => !standsWithIt(answer, id, material))
        .filter((id) => !speaksUp(answer, id, material) && !turnsItDown(answer, id, material))
        .filter((id) => asked?.includes(id) ?? true)
        .filter((id) => carrying.length > 1 || isCentral(answer) || knowing(answer, material).includes(id));
      if (silent.length === 0) return [];
      // Told as a denial already: there the other side is all that the rest have.
      const told = answer.spans.every(({ article, start, end }) =>
        disputed.some((claim) => claim.article === article && claim.start < end && claim.end > start),
      );
      if (told) return [];
      // A paper that writes of itself "could not confirm" is no party that others leave out.
      if (isOutlet(material, answer.name)) return [];
      const first = answer.spans[0]!;
      const text = material.analyses.find((analysis) => analysis.id === first.article)!.text;
      const name = inSentence(material.analyses, answer.name);
      const words = flat(text.slice(first.start, first.end));
      const what =
        answer.stance === 'denies'
          ? `${isOneDenial(answer, material) ? 'the denial' : 'denials'} by ${name}`
          : `that ${name} cannot confirm ${matterIn(words)}`;
      // What some may tell in words that were not read as an answer, the others are not the only ones to tell.
      const only = carrying.length + silent.length === material.analyses.length ? 'Only ' : '';
      return [
        {
          finding: central,
          about: what,
          explanation: `${only}${outlets(material, carrying)} ${carrying.length === 1 ? 'reports' : 'report'} ${what}; ${outlets(material, silent)} ${silent.length === 1 ? 'leaves' : 'leave'} ${what.startsWith('denials') ? 'them' : 'it'} out.`,
          sides: [
            { articles: carrying, says: words, spans: answer.spans },
            { articles: silent, says: '', spans: [] },
          ],
        },
      ];
    });
    return [...left, ...others.map((other) => tellUnanswered(material, other)), ...unverified(material)];
  },
};
