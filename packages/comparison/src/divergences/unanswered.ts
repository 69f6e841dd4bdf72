import { inSentence } from '../in-sentence.ts';
import { list, type StoryMaterial, unique } from '../material.ts';
import { denialsIn, deniersIn, repliesIn } from '../replies.ts';
import type { StoryClaim } from '../story-claims.ts';
import { wordsOf } from '../words-of.ts';
import { tellsDenial } from './denials-told.ts';
import { type FoundDivergence, findingsByClaim, groupBy } from './divergence.ts';
import { leftOut } from './left-out.ts';

/** A party's denial, in some articles, of what others report without it. */
export interface Unanswered {
  denials: StoryClaim[];
  /** What it answers: the statement before it. */
  answered: StoryClaim;
  /** Articles that report this and in which nobody denies it. */
  silent: string[];
}

/** Denials that answer the statement before them, where other articles make this statement and leave the denial out. */
export function unanswered(material: StoryMaterial): Unanswered[] {
  const findingOf = findingsByClaim(material);
  const found = repliesIn(material).flatMap(({ denial, answered }): Unanswered[] => {
    const { finding, claims } = findingOf.get(answered) ?? { finding: { articles: [] }, claims: [] };
    const dispute = { affirmed: claims, denied: [denial] };
    const silent = finding.articles.filter((id) => id !== denial.article && !tellsDenial(id, dispute, material));
    return silent.length > 0 ? [{ denials: [denial], answered, silent }] : [];
  });
  // Several articles have a denial of one thing, under whatever name for whoever denies it.
  const same = groupBy(found, ({ answered }) => findingOf.get(answered)!);
  return [...same.values()].flatMap((group): Unanswered[] => {
    const denials = group.flatMap((one) => one.denials);
    const silent = group[0]!.silent.filter(
      (id) => group.every((one) => one.silent.includes(id)) && !denials.some(({ article }) => article === id),
    );
    return silent.length > 0 ? [{ denials, answered: group[0]!.answered, silent }] : [];
  });
}

/** A denial that others leave out, as a reader is told of it. */
export function tellUnanswered(material: StoryMaterial, { denials, answered, silent }: Unanswered): FoundDivergence {
  const names = unique(
    denialsIn(denials[0]!).map(({ source }) => wordsOf(denials[0]!.analysis, source).replace(/^both /iu, '')),
  ).filter((name) => name !== '');
  const deniers = names.length > 0 ? names : deniersIn(denials.slice(0, 1));
  const who = list(deniers.map((name) => inSentence(material.analyses, name)));
  const what = `the denial${who ? ` by ${who}` : ''}`;
  return leftOut(material, {
    finding: findingsByClaim(material).get(answered)!,
    about: what,
    claims: denials,
    silent,
    tell: ['report', what],
    know: 'what is denied',
    it: 'it',
  });
}
