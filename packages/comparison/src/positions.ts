import type { Position, Stance } from './comparison.ts';
import { entityIndex } from './entities.ts';
import { type StoryMaterial, unique } from './material.ts';
import { Parties } from './parties.ts';
import { assertsContent, reportsWords, stanceOf, stanceTowards } from './stance.ts';
import { type Voice, voiceOf } from './story-claims.ts';
import { foldNations } from './text/nations.ts';
import { characterGrams, terms } from './text/terms.ts';
import { cosine, tfidf } from './text/vectors.ts';

/** Likeness to the central claim from which a plain statement counts as asserting it. */
const assertsFrom = 0.3;
/** A denial or confirmation names its object in few words ("the claims"), so less likeness is asked of it. */
const answersFrom = 0.1;

/** The order in which a reader meets the stances. */
const order: readonly Stance[] = ['asserts', 'confirms', 'denies', 'cannot confirm', 'silent'];

interface Statement {
  party: string | null;
  key: string;
  name: string;
  voice: string;
  stance: Stance;
  /** It speaks of what was said before it, which may be something else. */
  elsewhere: boolean;
  likeness: number;
  /** Where its party is named; no other statement starts there. */
  at: number;
  span: { article: string; start: number; end: number };
}

/** "…, a claim that could not be verified": what the article remarks of somebody's words is no stand of his. */
const remark =
  /,\s(?:an? )?(?:claims?|figures?|numbers?|statements?|accounts?|reports?|allegations?|assertions?|accusations?|(?:though|but|although|which)\b)[^.;]*\b(?:verif|confirm|corroborat|substantiat|check)[^.;]*$/iu;

/** The words that a denial or confirmation speaks of when it does not repeat them. */
const pointing =
  /\b(?:reports?|claims?|accusations?|allegations?|charges?|findings?|deployment|intelligence|it|this|that)\b/iu;

/** An answer that ends with a word for what stood before it: "could not confirm these reports". */
const pointsOnly =
  /\b(?:confirm|verif|corroborat)\w*\s+(?:it|this|them|(?:the|these|those|such) (?:reports?|claims?|figures?|numbers?|information))\b(?! (?:that|of|on|about)\b)/iu;

/** How somebody sees what others report is no report of it: "very worrying". */
const attitude =
  /\b(?:worr(?:y|ying|ied)|concern(?:ed|ing)|regrett?\w*|alarm(?:ed|ing)|unacceptable|welcom\w*|deplor\w*)\b/iu;

/** Who speaks, and through whom where the party is not the speaker. */
function speaker(voice: Voice): { party: string | null; key: string; name: string; voice: string } {
  const { entity, party } = voice;
  const role = entity?.type === 'person' && entity.role ? `, ${entity.role}` : '';
  return {
    party: (party?.entity ?? entity)?.id ?? null,
    key: party?.key ?? entity?.id ?? voice.key,
    name: party?.name ?? voice.name,
    voice: party && party.entity !== entity ? `${voice.name}${role}` : voice.name,
  };
}

type Matter = Pick<StoryMaterial, 'analyses' | 'entities' | 'central' | 'theme'>;

/**
 * What each party says of the story's central claim. Every attribution whose content is near to that claim is a statement;
 * cue and content tell the stance. A party that says several things is listed once for each stance.
 */
export function findPositions(
  material: Matter,
  parties = new Parties(material.analyses, material.entities),
): Position[] {
  const central = material.central;
  if (!central) return [];
  const index = entityIndex(material.entities);
  const attributions = material.analyses.flatMap((analysis) =>
    analysis.attributions.map((attribution) => {
      const pieces = [...attribution.source, ...attribution.cue, ...attribution.content];
      const sentence = analysis.sentences.find(
        ({ start, end }) => pieces[0] && start <= pieces[0].start && pieces[0].start < end,
      );
      const content = attribution.content.map(({ start, end }) => analysis.text.slice(start, end)).join(' ');
      const cue = attribution.cue.map(({ start, end }) => analysis.text.slice(start, end)).join(' ');
      return { analysis, attribution, sentence, content, cue };
    }),
  );
  const features = (text: string) => {
    const folded = foldNations(text);
    return [...terms(folded), ...characterGrams(folded)];
  };
  const subjects = material.theme.map(({ claims }) => claims.map((claim) => claim.text).join(' '));
  const vectors = tfidf([...subjects.map(features), ...attributions.map(({ content }) => features(content))]);
  const near = (at: number) =>
    Math.max(...subjects.map((_, subject) => cosine(vectors[subject]!, vectors[subjects.length + at]!)));
  const themed = material.theme.flatMap(({ claims }) => claims);
  const statements = attributions.flatMap(({ analysis, attribution, sentence, content, cue }, at): Statement[] => {
    const voice = voiceOf(analysis, attribution, index, parties);
    if (!voice?.known || !sentence || !reportsWords(cue)) return [];
    // "Agency confirms": a headline names nobody in full, and the report does.
    if (!speaker(voice).party && analysis.blocks[sentence.block]?.role === 'headline') return [];
    // A statement of the event that is this voice's own.
    const isTheme = themed.some(
      (claim) =>
        claim.article === analysis.id &&
        !claim.denied &&
        claim.certainty !== 'unconfirmed' &&
        claim.attributions.at(0) === attribution,
    );
    const likeness = near(at);
    // "said it could not confirm": the stand is in the content; "denied that": it is in the cue.
    const fromCue = stanceTowards(cue, content);
    const fromContent = stanceOf(content.slice(0, 160).replace(remark, ''));
    // "Could neither support nor refute it": the cue is one of two verbs.
    const first = Math.min(...[...attribution.source, ...attribution.cue].map(({ start }) => start));
    const frame = analysis.text.slice(first, attribution.cue.at(-1)?.end ?? first);
    const isOpen = stanceOf(frame) === 'cannot confirm';
    const stance = isOpen ? 'cannot confirm' : fromCue !== 'asserts' ? fromCue : fromContent;
    const answering = stance !== 'asserts' && (likeness >= answersFrom || pointing.test(content) || content === '');
    if (
      stance === 'asserts'
        ? !(isTheme || likeness >= assertsFrom) || !assertsContent(cue) || attitude.test(content)
        : !answering
    )
      return [];
    return [
      {
        ...speaker(voice),
        stance,
        elsewhere: stance === 'cannot confirm' && pointsOnly.test(content),
        likeness: isTheme ? 1 : likeness,
        at: (attribution.source[0] ?? sentence).start,
        span: { article: analysis.id, start: sentence.start, end: sentence.end },
      },
    ];
  });
  // "State media have not issued any statement": nobody is quoted, so no attribution holds it.
  for (const analysis of material.analyses) {
    for (const sentence of analysis.sentences) {
      const text = analysis.text.slice(sentence.start, sentence.end);
      if (stanceOf(text) !== 'silent') continue;
      const mention = analysis.mentions.find(({ start, end }) => start >= sentence.start && end <= sentence.end);
      const entity = mention ? index.get(`${analysis.id}.${mention.entity}`) : undefined;
      const opening = text.slice(0, 100);
      const party =
        parties.of(analysis, null, opening, sentence.start) ??
        (mention && entity && mention.start - sentence.start <= 60
          ? parties.of(analysis, entity, '', mention.start)
          : null);
      if (!party) continue;
      statements.push({
        party: party.entity?.id ?? null,
        key: party.key,
        name: party.name,
        voice: party.name,
        stance: 'silent',
        elsewhere: false,
        likeness: 0,
        at: sentence.start,
        span: { article: analysis.id, start: sentence.start, end: sentence.end },
      });
    }
  }
  // Who reports the event leaves something else unconfirmed.
  const asserting = new Set(statements.filter((each) => each.stance === 'asserts').map((each) => each.key));
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.elsewhere && asserting.has(statement.key)) continue;
    const key = `${statement.key}|${statement.stance}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()]
    .map((group): Position => {
      const strongest = group.reduce((best, each) => (each.likeness > best.likeness ? each : best));
      const spans = group.map((each) => each.span);
      const distinct = spans.filter(
        (a, at) => spans.findIndex((b) => b.article === a.article && b.start === a.start) === at,
      );
      return {
        id: `p.${group[0]!.span.article}.${group[0]!.at}.${group[0]!.stance.replace(' ', '-')}`,
        party: strongest.party,
        name: strongest.name,
        voice: strongest.voice,
        stance: strongest.stance,
        spans: distinct,
      };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.stance) - order.indexOf(b.stance) ||
        unique(b.spans.map((each) => each.article)).length - unique(a.spans.map((each) => each.article)).length,
    );
}
