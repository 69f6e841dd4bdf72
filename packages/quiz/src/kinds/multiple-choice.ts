import type { Citation } from '@parallax/briefing';
import type { ArticleSpan } from '@parallax/comparison';
import { isForeignTo } from '../absence.ts';
import { type Candidate, choice, type KindOfQuestion } from '../candidate.ts';
import { apart, creditedClaims, ownClaims } from '../credit.ts';
import { outletLabel, outletPhrase, outletPhrases, theseArticles } from '../outlets.ts';
import { capitalised, hasNewFigure, holding, likeness, list, quoted } from '../phrases.ts';
import { type Random, shuffled } from '../random.ts';
import type { Reading } from '../reading.ts';
import { briefly, nearestIn, sourceOf } from '../reasons.ts';
import { clearestClaim, names, wholeSentence } from '../telling.ts';
import { isNamed, mayBeSame, type Voice, voiceInText, voiceLabel } from '../voice.ts';

/** Which articles carry a statement that some carry and some do not. */
function carriers(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const finding of reading.story.findings) {
    const telling = clearestClaim(reading, finding);
    const carrying = reading.articles.filter((article) => finding.articles.includes(article));
    const others = reading.articles.filter((article) => !finding.articles.includes(article));
    if (telling === null || carrying.length < 2 || carrying.length > 3 || others.length === 0) continue;
    if (carrying.length + others.length < 3) continue;
    if (others.some((article) => !isForeignTo(reading, article, telling.says!))) continue;
    const evidence: Citation[] = carrying.flatMap((article) => {
      const claim = reading.claimsOf(finding).find((candidate) => candidate.article === article);
      return claim ? [reading.cite(claim.sentence)] : [];
    });
    if (evidence.length < carrying.length) continue;
    if (evidence.some(({ quote }) => holding(quote, telling.says!) < 0.6 || hasNewFigure(quote, telling.says!)))
      continue;
    const shown = others.slice(0, Math.max(1, 5 - carrying.length));
    candidates.push(
      choice({
        kind: 'multiple-choice',
        level: 'about-the-reporting',
        stem: `${quoted(telling.says!)} Which of ${theseArticles(reading)} report this, in these or other words? Choose every right one.`,
        right: carrying.map((article, index) => ({
          text: outletLabel(reading, article),
          why: `It has: ${briefly(evidence[index]!.quote)}`,
          evidence: [evidence[index]!],
        })),
        wrong: shown.flatMap((article) => {
          const reason = nearestIn(reading, article, telling.says!);
          return reason ? [{ text: outletLabel(reading, article), ...reason }] : [];
        }),
        optionsAre: 'articles',
        explanation: `${capitalised(outletPhrases(reading, carrying))} report it.`,
        evidence,
        about: finding.id,
        worth: 0.6,
      }),
    );
  }
  return candidates;
}

/** Whom an article lets speak in quotation marks, among those whom the articles name. */
function quotedPeople(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const article of reading.articles) {
    const analysis = reading.analysis(article);
    const quotedHere = new Map<Voice, Citation>();
    for (const quotation of analysis.quotations) {
      if (quotation.speaker === null) continue;
      const voice = storyVoice(reading, article, quotation.speaker.entity, quotation.speaker.name);
      if (voice.type === 'person' && isNamed(voice) && !quotedHere.has(voice))
        quotedHere.set(
          voice,
          reading.cite(reading.sentenceOf({ article, start: quotation.start, end: quotation.end })),
        );
    }
    const unclear = analysis.quotations.some((quotation) => quotation.speaker === null);
    // Somebody with a role or words of their own: what only looks like a person's name makes no fair wrong answer.
    const silent = unclear
      ? []
      : peopleIn(reading, article).filter(
          ({ voice }) =>
            !quotedHere.has(voice) &&
            (voice.role !== null || reading.voices.includes(voice)) &&
            !isNearQuotation(reading, article, voice),
        );
    const right = [...quotedHere].slice(0, 3);
    const wrong = shuffled(silent, random)
      .filter(({ voice }) => isNamed(voice) && ![...quotedHere.keys()].some((other) => mayBeSame(other, voice)))
      .slice(0, 5 - right.length);
    if (right.length < 2 || wrong.length === 0 || right.length + wrong.length < 4) continue;
    candidates.push(
      choice({
        kind: 'multiple-choice',
        level: 'one-article',
        stem: `Which of these people does ${outletPhrase(reading, article)} quote word for word? Choose every right one.`,
        right: right.map(([voice, citation]) => ({
          text: voiceLabel(voice),
          why: `The words of ${voiceInText(voice)} stand in quotation marks: ${briefly(citation.quote)}`,
          evidence: [citation],
        })),
        wrong: wrong.map(({ voice, evidence }) => ({
          text: voiceLabel(voice),
          why: `There, ${voiceInText(voice)} is named but not quoted: ${briefly(evidence.quote)}`,
          evidence: [evidence],
        })),
        optionsAre: 'names',
        explanation: `${list(right.map(([voice]) => voiceInText(voice)))} speak in quotation marks there; the others are only mentioned.`,
        evidence: right.map(([, citation]) => citation),
        about: `quotations ${article}`,
        worth: 0.5,
      }),
    );
  }
  return candidates;
}

/** Whether some words in quotation marks may be somebody's: they stand in a sentence that names them. */
function isNearQuotation(reading: Reading, article: string, voice: Voice): boolean {
  const { text, sentences } = reading.analysis(article);
  return sentences.some(({ start, end }) => {
    const sentence = text.slice(start, end);
    return /[“”"]/.test(sentence) && names(sentence, voice);
  });
}

function storyVoice(reading: Reading, article: string, entity: string | null, name: string): Voice {
  const known = reading.story.entities.find((candidate) =>
    candidate.members.some((member) => member.article === article && member.entity === entity),
  );
  return reading.voice(known?.name ?? name);
}

function peopleIn(reading: Reading, article: string): { voice: Voice; evidence: Citation }[] {
  const { mentions } = reading.analysis(article);
  return reading.story.entities.flatMap((entity) => {
    const member = entity.members.find((candidate) => candidate.article === article);
    const mention = mentions.find((candidate) => candidate.entity === member?.entity && candidate.kind === 'name');
    if (entity.type !== 'person' || mention === undefined) return [];
    const span = { article, start: mention.start, end: mention.end };
    return [{ voice: reading.voice(entity.name), evidence: reading.cite(reading.sentenceOf(span)) }];
  });
}

/** Which statements an article makes only on the word of a source. */
function onlyAttributed(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const article of reading.articles) {
    const right = apart(shuffled(creditedClaims(reading, article), random), 2);
    const wrong = apart(shuffled(ownClaims(reading, article), random), 2);
    if (right.length < 2 || wrong.length < 2) continue;
    const evidence = right.map((read) => reading.cite(read.sentence));
    candidates.push(
      choice({
        kind: 'multiple-choice',
        level: 'about-the-reporting',
        stem: `Which of these statements does ${outletPhrase(reading, article)} make only on the word of a source? Choose every right one.`,
        right: right.map((read) => ({ text: read.says!, ...sourceOf(reading, read) })),
        wrong: wrong.map((read) => {
          const citation = reading.cite(read.sentence);
          return {
            text: read.says!,
            why: `The article says this itself, and names no source: ${briefly(citation.quote)}`,
            evidence: [citation],
          };
        }),
        optionsAre: 'statements',
        explanation: `Two of the statements are credited: one to ${voiceInText(right[0]!.voices.at(-1)!)}, one to ${voiceInText(right[1]!.voices.at(-1)!)}.`,
        evidence,
        about: `on the word ${article}`,
        worth: 0.7,
      }),
    );
  }
  return candidates;
}

/** Which articles carry a denial, or a party's word that it cannot confirm the report, where others leave it out. */
function denials(reading: Reading): Candidate[] {
  return reading.story.divergences.flatMap((divergence) => {
    if (divergence.kind !== 'omission' || reading.articles.length < 3) return [];
    const [side] = divergence.sides;
    const position = reading.story.positions.find((candidate) =>
      candidate.spans.some((span) => side?.spans.some((known) => overlaps(known, span))),
    );
    if (side === undefined || position === undefined) return [];
    const entity = reading.story.entities.find((candidate) => candidate.id === position.party);
    const voice = reading.voice(entity?.name ?? position.name);
    if (!isNamed(voice) || voice.type === 'words') return [];
    if (position.stance !== 'denies' && position.stance !== 'cannot confirm') return [];
    const carrying = reading.articles.flatMap((article) => {
      const span = side.spans.find((candidate) => candidate.article === article);
      const citation = span && reading.cite(reading.sentenceOf(span));
      return citation && names(citation.quote, voice) ? [{ article, citation }] : [];
    });
    const others = reading.articles.filter((article) => !side.articles.includes(article));
    // Elsewhere the party must not refuse anything at all, under any name.
    const clear = others.filter(
      (article) =>
        !reading
          .analysis(article)
          .sentences.some((sentence) =>
            refusing.test(reading.analysis(article).text.slice(sentence.start, sentence.end)),
          ),
    );
    if (carrying.length < 2 || clear.length === 0 || clear.length < others.length) return [];
    const wrong = clear.flatMap((article) => {
      const reason = nearestIn(reading, article, carrying[0]!.citation.quote);
      return reason ? [{ text: outletLabel(reading, article), ...reason }] : [];
    });
    if (wrong.length === 0 || carrying.length + wrong.length < 3) return [];
    // One party may deny two things: only articles that carry one and the same denial are asked about together.
    const [first, ...more] = carrying.map(({ citation }) => citation.quote);
    const shown = wholeSentence(
      reading,
      reading.sentenceOf(side.spans.find((span) => span.article === carrying[0]!.article)!),
    );
    if (shown === null || more.some((other) => likeness(first!, other) < sameDenial)) return [];
    return [
      choice({
        kind: 'multiple-choice',
        level: 'about-the-reporting',
        stem: `${quoted(shown)} Which of the articles named below carry this, in these or other words? Choose every right one.`,
        right: carrying.slice(0, 3).map(({ article, citation }) => ({
          text: outletLabel(reading, article),
          why: `It has: ${briefly(citation.quote)}`,
          evidence: [citation],
        })),
        wrong: wrong.slice(0, 2),
        optionsAre: 'articles',
        explanation: `${capitalised(
          outletPhrases(
            reading,
            carrying.map(({ article }) => article),
          ),
        )} have it; the rest leave it out.`,
        evidence: carrying.map(({ citation }) => citation),
        about: divergence.id,
        mustCite: [voice.forms],
        worth: 0.95,
      }),
    ];
  });
}

/** From this likeness on two sentences carry one denial. */
const sameDenial = 0.35;

const refusing =
  /\b(?:den(?:y|ies|ied|ial)|reject(?:s|ed)|dismiss(?:es|ed)|cannot confirm|could not confirm|unable to confirm)\b/i;

function overlaps(one: ArticleSpan, other: ArticleSpan): boolean {
  return one.article === other.article && one.start < other.end && other.start < one.end;
}

/** Several right answers. */
export const multipleChoice: KindOfQuestion = {
  kind: 'multiple-choice',
  make: (reading, random) => [
    ...carriers(reading),
    ...quotedPeople(reading, random),
    ...onlyAttributed(reading, random),
    ...denials(reading),
  ],
};
