import type { Analysis, EntityType, Quantity, Span } from '@parallax/analysis';
import type { StoryEntity } from './comparison.ts';
import { entityIndex } from './entities.ts';
import type { Figure } from './figures.ts';
import { type StoryMaterial, unique } from './material.ts';
import { Parties } from './parties.ts';
import { reportsWords } from './stance.ts';
import { type StoryClaim, type Voice, voiceOf } from './story-claims.ts';
import { wordsOf } from './words-of.ts';

/** What a count is given with beside words of saying, up to the figure: "the board counts 22", "it had received 22 reports". */
const gives =
  /\b(?:(?:puts?|gives?|estimates?|estimated) (?:(?:it|this|that|the \p{L}+) )?(?:at|as)|(?:has |had |have )?(?:counted|recorded|registered|logged)|counts?|estimates?|estimated)\s+(?:about |around |some |nearly |almost |over |at least |up to |more than )?$/iu;
const received = /\b(?:has |had |have )?received\s+(?:about |around |some |over |more than )?$/iu;
/** Who receives these keeps the tally of them; who receives patients or money does not. */
const tallied = /^\s+(?:\p{L}+\s+)?(?:reports?|complaints?|notifications?|notices|claims)\b/iu;

/** What stands before a subject: the beginning of its sentence, or of a clause that is set apart. */
const clauseStart = /^.*(?:[;:]\s|,\s(?:and|but|while)\s)/su;

/** A short noun phrase without a name, as headlines have it: "regulator", "the operator". */
const bareSubject = /^(?:the |its |their )?\p{L}+(?: \p{L}+)?$/u;

/** Looks up who gives a figure, where it is not the voice of a whole claim. */
export class FigureVoices {
  private readonly index: ReadonlyMap<string, StoryEntity>;
  private readonly parties: Parties;

  constructor({ analyses, entities }: Pick<StoryMaterial, 'analyses' | 'entities'>) {
    this.index = entityIndex(entities);
    this.parties = new Parties(analyses, entities);
  }

  /** Outermost first; empty where the article gives the figure itself. */
  of(claim: StoryClaim, quantity: Quantity): readonly Voice[] {
    if (claim.voices.some(({ known }) => known)) return claim.voices.map(byName);
    const around = this.attributed(claim, quantity);
    if (around.some(({ known }) => known)) return around.map(byName);
    const giver = this.giver(claim, quantity);
    return giver ? [byName(giver)] : claim.voices;
  }

  /** A clause of saying that is a part of its claim ("52 still missing, governor says, as …") is a voice around its figure alone. */
  private attributed({ analysis, sentence }: StoryClaim, quantity: Quantity): Voice[] {
    return analysis.attributions
      .filter(
        ({ cue, content }) =>
          content.some(({ start, end }) => start <= quantity.start && quantity.end <= end) &&
          reportsWords(wordsOf(analysis, cue)),
      )
      .flatMap((attribution) => {
        const voice = voiceOf(analysis, attribution, this.index, this.parties);
        const from = attribution.source[0]?.start;
        if (!voice || voice.known || from === undefined || !/^(?:it|they)$/u.test(voice.key)) return voice ?? [];
        // "On Friday the board put a figure on it: since May, it said, …": the only body that the sentence has named by then.
        const bodies = this.namedIn(analysis, { start: sentence.start, end: from }, ['organisation']);
        if (bodies.length === 1) return this.voice(analysis, bodies[0]!, '', from);
        return bodies.length === 0 ? this.spokeBefore(analysis, sentence) : [];
      });
  }

  /** "The firm said … When it began it spoke of about 41,000": who spoke in the sentence before, in the same paragraph. */
  private spokeBefore(analysis: Analysis, sentence: Span): Voice | [] {
    const at = analysis.sentences.findIndex(({ start }) => start === sentence.start);
    const [own, last] = [analysis.sentences[at], analysis.sentences[at - 1]];
    if (!own || !last || own.block !== last.block) return [];
    const heard = analysis.attributions
      .filter(({ source }) => source[0] && source[0].start >= last.start && source[0].end <= last.end)
      .flatMap((attribution) => voiceOf(analysis, attribution, this.index, this.parties) ?? [])
      .filter(
        ({ known, entity, party }) => known && entity?.type !== 'person' && party?.entity?.type === 'organisation',
      );
    return new Set(heard.map(({ key }) => key)).size === 1 ? heard[0]! : [];
  }

  private namedIn(analysis: Analysis, { start, end }: Span, types: readonly EntityType[]): StoryEntity[] {
    const named = analysis.mentions
      .filter((mention) => mention.start >= start && mention.end <= end)
      .flatMap(({ entity }) => this.index.get(`${analysis.id}.${entity}`) ?? []);
    return unique(named).filter(({ type }) => types.includes(type));
  }

  private voice(analysis: Analysis, entity: StoryEntity | null, words: string, at: number): Voice | [] {
    const party = this.parties.of(analysis, entity, words, at);
    return party ? { key: party.key, party, entity, name: entity?.name ?? words, known: true } : [];
  }

  /** The subject of a word of counting before the figure. */
  private giver({ analysis, sentence }: StoryClaim, quantity: Quantity): Voice | null {
    const before = analysis.text.slice(sentence.start, quantity.start);
    const found =
      gives.exec(before) ??
      (tallied.test(analysis.text.slice(quantity.end, sentence.end)) ? received.exec(before) : null);
    if (!found) return null;
    const from = sentence.start + (clauseStart.exec(before.slice(0, found.index))?.[0].length ?? 0);
    const to = sentence.start + found.index;
    const [named] = this.namedIn(analysis, { start: from, end: to }, ['organisation', 'person']);
    const words = analysis.text.slice(from, to).trim();
    if (!named && !bareSubject.test(words)) return null;
    return [this.voice(analysis, named ?? null, named ? '' : words, from)].flat()[0] ?? null;
  }
}

/** A voice under its party's name where the article has "the company" or "regulator" for it: who says so, readers can look up. */
const byName = (voice: Voice): Voice =>
  voice.entity === null && voice.party?.entity ? { ...voice, name: voice.party.entity.name } : voice;

const isNamed = ({ voices }: Figure): boolean => voices?.some(({ known, entity }) => known && entity !== null) ?? false;

/**
 * A figure that an article gives more than once has one source: its headline and its second paragraph leave out whom another
 * sentence names for it, and a headline may call somebody by his office alone.
 */
export function withSourcesFromElsewhere(figures: readonly Figure[]): Figure[] {
  return figures.map((figure) => {
    if (isNamed(figure)) return figure;
    const isOpen = !(figure.voices ?? []).some(({ known }) => known);
    if (!isOpen && !figure.claim.headline) return figure;
    const same = figures.filter(
      ({ claim, quantity }) =>
        claim.article === figure.claim.article &&
        quantity.value === figure.quantity.value &&
        quantity.low === figure.quantity.low,
    );
    const source = same.find(isNamed) ?? same.find(({ voices }) => voices?.some(({ known }) => known));
    return source?.voices ? { ...figure, voices: source.voices } : figure;
  });
}
