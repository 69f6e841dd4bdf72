import { kept } from '../kept.ts';
import type { StoryMaterial } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import { wordsOf } from '../words-of.ts';
import { isHeardNear } from './heard-near.ts';
import { toldAlike } from './told-alike.ts';

/**
 * What a source is, by the words that name it or tell its office. Two articles call one source by many names, so names alone
 * cannot show that they have a thing from two; but an insurer is no mayor, and a regulator no manufacturer.
 */
const kinds: readonly (readonly [kind: string, words: RegExp])[] = [
  ['union', /\b(?:unions?|workers['’] league|federation of \p{L}+ workers|shop stewards?)\b/iu],
  ['insurer', /\b(?:insurers?|insurance|underwriters?|loss adjusters?)\b/iu],
  ['school', /\b(?:head ?-?(?:teachers?|master|mistress)|principal|school (?:board|governors?))\b/iu],
  [
    'police',
    /\b(?:police(?:man|woman)?|detectives?|inspector|sergeant|sgt|constable|sheriff|superintendent|gendarmes?)\b/iu,
  ],
  [
    'rescue',
    /\b(?:fire (?:service|brigade|department|chief|officers?|officials?)|firefighters?|rescuers?|rescue (?:team|service)|coast ?guard|lifeboat)\b/iu,
  ],
  ['court', /\b(?:prosecut(?:ors?|ion)|judges?|magistrates?|coroner)\b/iu],
  ['armed force', /\b(?:army|military|navy|air force|soldiers|general staff|rebels?|militia)\b/iu],
  ['medicine', /\b(?:hospitals?|clinics?|doctors?|surgeons?|medics?|medical|paramedics?|nurses)\b/iu],
  [
    'research',
    /\b(?:universit(?:y|ies)|researchers?|scientists?|professors?|institute|laborator(?:y|ies)|museum|geologists?|palaeontologists?)\b/iu,
  ],
  [
    'charity',
    /\b(?:charit(?:y|ies)|aid (?:agency|agencies|groups?|organi[sz]ations?|workers)|relief (?:agency|agencies|organi[sz]ations?)|red cross)\b/iu,
  ],
  [
    'company',
    /\b(?:compan(?:y|ies)|firm|manufacturers?|makers?|producers?|operators?|contractors?|developers?|retailers?|airlines?|owners?|builders?|shipping line|brewery|landlord)\b/iu,
  ],
  [
    'state',
    /\b(?:minist(?:er|ers|ry|ries)|government|mayor(?:ess)?|governor|council(?:lors?)?|authority|regulators?|committee|prefect|environment agency|inspectorate|watchdog)\b/iu,
  ],
];

/** Whoever is one of these is nothing else: a nurses' union is no hospital, and a firm's insurer not the firm. */
const only = ['union', 'insurer'];

/** The kinds that a claim's one source is of: by its words, its office and whom it speaks for. None for media and for several. */
const kindsOf = kept((claim: StoryClaim): string[] => {
  const [voice, ...others] = claim.voices;
  if (!voice?.known || others.length > 0) return [];
  const source = claim.attributions.flatMap((attribution) => wordsOf(claim.analysis, attribution.source));
  const words = [voice.name, voice.entity?.role ?? '', voice.party?.name ?? '', ...source].join(' ');
  const found = kinds.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
  const sole = found.find((kind) => only.includes(kind));
  return sole ? [sole] : found;
});

/** In a story of more articles several sources for a thing are its confirmation. */
const few = 3;

/** Whether two articles tell one event alike, so that what they have from different sources stands out. */
const areAlike = (material: StoryMaterial, a: StoryClaim, b: StoryClaim): boolean =>
  toldAlike(material).some(({ first, second }) => {
    const ids = [first[0]!.analysis.id, second[0]!.analysis.id];
    return ids.includes(a.article) && ids.includes(b.article);
  });

/**
 * Of the claims of one statement those that one article has from one source and another from one of another kind, while neither
 * lets the other's speak beside it: the insurer's estimate here, the mayor's there. Null where there are none.
 */
export function otherSources(
  claims: readonly StoryClaim[],
  isNear: (a: StoryClaim, b: StoryClaim) => boolean,
  material: StoryMaterial,
): [StoryClaim, StoryClaim] | null {
  if (material.analyses.length > few) return null;
  const isOfKind = (claim: StoryClaim, of: readonly string[]) => kindsOf(claim).some((kind) => of.includes(kind));
  // Who has it from both leaves nothing to tell.
  const hasIt = ({ article }: StoryClaim, other: StoryClaim) =>
    claims.some((claim) => claim.article === article && isOfKind(claim, kindsOf(other)));
  for (const [at, a] of claims.entries())
    for (const b of claims.slice(at + 1)) {
      if (a.article === b.article || !isNear(a, b) || a.restsOn === b.restsOn) continue;
      if (kindsOf(a).length === 0 || kindsOf(b).length === 0 || hasIt(a, b) || hasIt(b, a)) continue;
      if (isHeardNear(a, [b], material) || isHeardNear(b, [a], material)) continue;
      if (areAlike(material, a, b)) return [a, b];
    }
  return null;
}
