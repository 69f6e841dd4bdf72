import type { Analysis } from '@parallax/analysis';
import type { ArticleSpan, Position } from '../comparison.ts';
import { inSentence } from '../in-sentence.ts';
import { meet, type StoryMaterial, unique } from '../material.ts';
import { stanceOf } from '../stance.ts';
import { disputes } from './denial.ts';
import { type DivergenceFinder, distinctSpans, flat, groupBy, outlets } from './divergence.ts';

/** A party's denial or "cannot confirm". */
interface Answer extends Pick<Position, 'name' | 'stance' | 'spans'> {
  /** By which an article can name the party, or whoever speaks for it. */
  names: string[];
}

const headWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? '';

/** A party that is only called by what it is ("her ministry", "the company"), in the articles of the story. */
const isNominal = ({ party, name }: Position): boolean =>
  party === null && !/\p{Lu}/u.test(name.replace(/^\p{Lu}/u, ''));

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
  const named = taken.filter((position) => !isNominal(position)).map((position) => ({ ...position }));
  const alone: Answer[] = [];
  for (const position of taken.filter(isNominal)) {
    const same = named.filter(({ stance }) => stance === position.stance);
    const home =
      same.find(({ name, voice }) => `${name} ${voice}`.toLowerCase().includes(headWord(position.name))) ??
      (same.length === 1 ? same[0] : undefined);
    if (home) home.spans = distinctSpans([...home.spans, ...position.spans]);
    else alone.push(position);
  }
  return withClaims([...named, ...alone], material);
}

/** Where each claim stands that is some party's denial or "cannot confirm", by party and stand. */
function answeringClaims({ claims }: StoryMaterial): ArticleSpan[][] {
  const answering = claims.filter(
    ({ answer, headline }) => !headline && (answer?.stance === 'denies' || answer?.stance === 'cannot confirm'),
  );
  return [...groupBy(answering, ({ answer }) => `${answer!.party}|${answer!.stance}`).values()].map((group) =>
    group.map(({ article, sentence }) => ({ article, ...sentence })),
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
      const claim = material.claims.find(
        ({ answer, article, sentence }) => answer && meet([{ article, ...sentence }], group),
      );
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
  return analysis.sentences.some((sentence) => {
    const text = analysis.text.slice(sentence.start, sentence.end);
    return stanceOf(text) === stance && names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  });
}

/** "could not confirm why the dam had failed", "was unable to confirm these reports due to …": what it cannot confirm. */
const matter =
  /\b(?:confirm|verify|corroborate|substantiate)\s+((?:why|how|whether|that|who|when|where|what)\s[^,.;:“”"]{8,80}?|(?:the|these|those)\s[^,.;:“”"]{4,60}?)(?=\s(?:or (?:whether|that|why|how)|because|due to|owing to|and|but|at this)\b|[,.;:“”"])/iu;

const matterIn = (sentence: string): string => matter.exec(sentence)?.[1] ?? 'it';

/** Whether a party's denials are one: somebody can deny several things, here one and there another. */
function isOneDenial({ spans }: Answer, { findings, claims }: StoryMaterial): boolean {
  const denying = claims.filter(
    (claim) => claim.answer?.stance === 'denies' && meet([{ article: claim.article, ...claim.sentence }], spans),
  );
  return denying.length < 2 || findings.some((finding) => denying.every((claim) => finding.claims.includes(claim)));
}

/** A party's denial, or that it cannot confirm, which some articles leave out. */
export const omissionDivergence: DivergenceFinder = {
  kind: 'omission',
  find(material) {
    const { central } = material;
    if (!central) return [];
    const disputed = disputes(material).flatMap(({ denied }) => denied);
    return answers(material).flatMap((answer) => {
      const carrying = unique(answer.spans.map((each) => each.article));
      // What was not read as an answer may be one all the same: nobody is said to leave out what may stand there.
      const silent = material.analyses
        .filter((analysis) => !carrying.includes(analysis.id) && !tellsIt(answer, analysis))
        .map(({ id }) => id);
      if (silent.length === 0) return [];
      // Told as a denial already: there the other side is all that the rest have.
      const told = answer.spans.every(({ article, start, end }) =>
        disputed.some((claim) => claim.article === article && claim.start < end && claim.end > start),
      );
      if (told) return [];
      // A paper that writes of itself "could not confirm" is no party that others leave out.
      const isOutlet = material.analyses.some(({ publisher }) =>
        publisher?.toLowerCase().includes(answer.name.toLowerCase().replace(/^the /, '')),
      );
      if (isOutlet) return [];
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
  },
};
