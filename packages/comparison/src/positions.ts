import type { Position, Stance, StoryEntity } from './comparison.ts';
import { entityIndex } from './entities.ts';
import { type StoryMaterial, unique } from './material.ts';
import { assertsContent, reportsWords, stanceOf } from './stance.ts';
import { type Voice, voiceOf } from './story-claims.ts';
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
  name: string;
  voice: string;
  stance: Stance;
  likeness: number;
  /** Where its party is named; no other statement starts there. */
  at: number;
  span: { article: string; start: number; end: number };
}

/**
 * Whom a voice speaks for: the organisation or place that the speaker's role names ("NATO Secretary-General"), otherwise the
 * speaker.
 */
function speakingFor(voice: Voice, entities: readonly StoryEntity[]): { party: StoryEntity | null; voice: string } {
  const { entity, name } = voice;
  if (entity?.type !== 'person' || !entity.role) return { party: entity, voice: name };
  const words = ` ${entity.role.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const party = entities.find(
    (other) =>
      (other.type === 'organisation' || other.type === 'place') &&
      [other.name, ...other.aliases].some((form) => form.length > 2 && words.includes(` ${form.toLowerCase()} `)),
  );
  return { party: party ?? entity, voice: party ? `${name}, ${entity.role}` : name };
}

/** The words that a denial or confirmation speaks of when it does not repeat them. */
const pointing =
  /\b(?:reports?|claims?|accusations?|allegations?|charges?|findings?|deployment|intelligence|it|this|that)\b/iu;

/**
 * What each party says of the story's central claim. Every attribution whose content is near to that claim is a statement;
 * cue and content tell the stance. A party that says several things is listed once for each stance.
 */
export function findPositions(material: Pick<StoryMaterial, 'analyses' | 'entities' | 'central'>): Position[] {
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
  const subject = central.claims.map((claim) => claim.text).join(' ');
  const vectors = tfidf([
    [...terms(subject), ...characterGrams(subject)],
    ...attributions.map(({ content }) => [...terms(content), ...characterGrams(content)]),
  ]);
  const statements = attributions.flatMap(({ analysis, attribution, sentence, content, cue }, at): Statement[] => {
    const voice = voiceOf(analysis, attribution, index);
    if (!voice?.known || !sentence || !reportsWords(cue)) return [];
    const likeness = cosine(vectors[0]!, vectors[at + 1]!);
    // "said it could not confirm": the stand is in the content; "denied that": it is in the cue.
    const fromCue = stanceOf(cue);
    const fromContent = stanceOf(content.slice(0, 160));
    const stance = fromCue !== 'asserts' ? fromCue : fromContent;
    const answering = stance !== 'asserts' && (likeness >= answersFrom || pointing.test(content) || content === '');
    if (stance === 'asserts' ? likeness < assertsFrom || !assertsContent(cue) : !answering) return [];
    const speaker = speakingFor(voice, material.entities);
    return [
      {
        party: speaker.party?.id ?? null,
        name: speaker.party?.name ?? voice.name,
        voice: speaker.voice,
        stance,
        likeness,
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
      if (!mention || !entity || mention.start - sentence.start > 60) continue;
      statements.push({
        party: entity.id,
        name: entity.name,
        voice: entity.name,
        stance: 'silent',
        likeness: 0,
        at: mention.start,
        span: { article: analysis.id, start: sentence.start, end: sentence.end },
      });
    }
  }
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = `${statement.party ?? statement.name.toLowerCase()}|${statement.stance}`;
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
