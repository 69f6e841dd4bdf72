import type { Citation } from '@parallax/briefing';
import { isAbsent } from '../absence.ts';
import { type Candidate, choice, type KindOfQuestion } from '../candidate.ts';
import { namesOutlet, outletLabel, outletPhrase, theseArticles } from '../outlets.ts';
import { capitalised, holding, list, quoted } from '../phrases.ts';
import { type Random, shuffled } from '../random.ts';
import type { ReadClaim, Reading } from '../reading.ts';
import { isFirstPerson, speaking } from '../statement.ts';
import { clearestClaim, names } from '../telling.ts';
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
    if (others.some((article) => !isAbsent(reading, article, telling.says!))) continue;
    const evidence: Citation[] = carrying.flatMap((article) => {
      const claim = reading.claimsOf(finding).find((candidate) => candidate.article === article);
      return claim ? [reading.cite(claim.sentence)] : [];
    });
    if (evidence.length < carrying.length) continue;
    if (evidence.some((citation) => holding(citation.quote, telling.says!) < 0.4)) continue;
    const shown = others.slice(0, Math.max(1, 5 - carrying.length));
    candidates.push(
      choice({
        kind: 'multiple-choice',
        level: 'about-the-reporting',
        stem: `${quoted(telling.says!)} Which of ${theseArticles(reading)} report this, in these or other words? Choose every right one.`,
        right: carrying.map((article, index) => ({
          text: outletLabel(reading, article),
          why: `It has: ${quoted(evidence[index]!.quote.replace(/\s+/g, ' ').trim())}`,
          evidence: [evidence[index]!],
        })),
        wrong: shown.map((article) => ({
          text: outletLabel(reading, article),
          why: 'It does not report this.',
          evidence: [],
        })),
        optionsAre: 'articles',
        explanation: `${capitalised(list(carrying.map((article) => outletPhrase(reading, article))))} report it.`,
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
          ({ voice }) => !quotedHere.has(voice) && (voice.role !== null || reading.voices.includes(voice)),
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
          why: 'Their words stand in quotation marks.',
          evidence: [citation],
        })),
        wrong: wrong.map(({ voice, evidence }) => ({
          text: voiceLabel(voice),
          why: 'Named there, but without words in quotation marks.',
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
    const readable = reading
      .claimsIn(article)
      .filter(
        (read) =>
          read.says !== null &&
          read.says.length < 170 &&
          !speaking.test(read.says) &&
          !isFirstPerson(read.says) &&
          !namesOutlet(reading, read.says),
      );
    const credited = readable.filter(
      (read) =>
        read.claim.certainty === 'attributed' &&
        read.voices[0] !== undefined &&
        isNamed(read.voices[0]) &&
        !names(read.says!, read.voices[0]),
    );
    const plain = readable.filter(
      (read) =>
        read.claim.certainty === 'asserted' &&
        read.claim.attributions.length === 0 &&
        !besideAttribution(reading, read),
    );
    const right = apart(shuffled(credited, random), 2);
    const wrong = apart(shuffled(plain, random), 2);
    if (right.length < 2 || wrong.length < 2) continue;
    const evidence = right.map((read) => reading.cite(read.sentence));
    candidates.push(
      choice({
        kind: 'multiple-choice',
        level: 'about-the-reporting',
        stem: `Which of these statements does ${outletPhrase(reading, article)} make only on the word of a source? Choose every right one.`,
        right: right.map((read, index) => ({
          text: read.says!,
          why: `Credited to ${voiceInText(read.voices[0]!)}.`,
          evidence: [evidence[index]!],
        })),
        wrong: wrong.map((read) => ({
          text: read.says!,
          why: 'The outlet states this in its own voice.',
          evidence: [reading.cite(read.sentence)],
        })),
        optionsAre: 'statements',
        explanation: `Two of the statements are credited: one to ${voiceInText(right[0]!.voices[0]!)}, one to ${voiceInText(right[1]!.voices[0]!)}.`,
        evidence,
        about: `attributions ${article}`,
        worth: 0.7,
      }),
    );
  }
  return candidates;
}

/** A claim without attribution of its own in a sentence that attributes something may stand under that source. */
function besideAttribution(reading: Reading, read: ReadClaim): boolean {
  return reading
    .claimsIn(read.article)
    .some((other) => Math.abs(other.claim.sentence - read.claim.sentence) <= 1 && other.claim.attributions.length > 0);
}

/** The first claims that stand in different sentences. */
function apart(reads: readonly ReadClaim[], count: number): ReadClaim[] {
  const chosen: ReadClaim[] = [];
  for (const read of reads)
    if (chosen.length < count && !chosen.some((other) => Math.abs(other.claim.sentence - read.claim.sentence) < 1))
      chosen.push(read);
  return chosen;
}

/** Several right answers. */
export const multipleChoice: KindOfQuestion = {
  kind: 'multiple-choice',
  make: (reading, random) => [
    ...carriers(reading),
    ...quotedPeople(reading, random),
    ...onlyAttributed(reading, random),
  ],
};
