import type { Span } from '@parallax/analysis';
import type { Citation } from '@parallax/briefing';
import type { ArticleSpan, Finding } from '@parallax/comparison';
import { type Candidate, choice, type KindOfQuestion } from '../candidate.ts';
import { outletPhrase } from '../outlets.ts';
import { capitalised, contentWords, holding, likeness, list, quoted } from '../phrases.ts';
import type { ReadClaim, Reading } from '../reading.ts';
import { briefly } from '../reasons.ts';
import { flat } from '../statement.ts';
import { names, wholeSentence } from '../telling.ts';
import { isNamed, voiceInText } from '../voice.ts';

/** In what two wordings of one report can differ. */
type Respect = 'source' | 'certainty' | 'exactness' | 'figure' | 'date' | 'place' | 'denial' | 'words';

const respects: readonly Respect[] = ['source', 'certainty', 'exactness', 'figure', 'date', 'place', 'denial', 'words'];

/** As the answer to "what differs?". */
const differing: Readonly<Record<Respect, string>> = {
  source: 'The source that is named',
  certainty: 'How certain it is said to be',
  exactness: 'How exact the figure is',
  figure: 'The figure that is given',
  date: 'The date that is given',
  place: 'The place that is named',
  denial: 'Whether it is affirmed or denied',
  words: 'The words that are quoted',
};

/** As the answer to "what has been lost?". */
const lost: Readonly<Partial<Record<Respect, string>>> = {
  source: 'Who says so',
  certainty: 'That it is not certain',
  exactness: 'That the figure is only rough',
  date: 'When it happened',
  place: 'Where it happened',
};

/** How alike two sentences must be for their difference to be seen. */
const leastAlike = 0.3;

/** Two wordings of one report, side by side: what differs, what has been lost? */
export const spotTheDrift: KindOfQuestion = {
  kind: 'spot-the-drift',
  make: (reading) => reading.story.findings.flatMap((finding) => drifts(reading, finding)),
};

interface Wording {
  article: string;
  span: ArticleSpan;
  sentence: string;
  citation: Citation;
  claims: ReadClaim[];
  /** The words of the claim itself and those right before it, where a doubt about it stands. */
  core: string;
  /** What it gives in each respect, in a form to be compared; empty where it gives nothing. */
  gives: Readonly<Record<Respect, string>>;
  shows: Readonly<Record<Respect, string>>;
}

function drifts(reading: Reading, finding: Finding): Candidate[] {
  const wordings = wordingsOf(reading, finding);
  const candidates: Candidate[] = [];
  for (const [index, one] of wordings.entries())
    for (const other of wordings.slice(index + 1)) {
      if (one.article === other.article || likeness(one.sentence, other.sentence) < leastAlike) continue;
      const made = drift(reading, finding, one, other);
      if (made !== null) candidates.push(made);
    }
  return candidates;
}

function wordingsOf(reading: Reading, finding: Finding): Wording[] {
  const found = new Map<string, Wording>();
  for (const claim of reading.claimsOf(finding)) {
    const key = `${claim.article} ${claim.sentence.start}`;
    if (found.has(key)) continue;
    const sentence = wholeSentence(reading, claim.span, 45);
    if (sentence === null) continue;
    const claims = reading.claimsIn(claim.article).filter((other) => other.sentence.start === claim.sentence.start);
    found.set(key, wording(reading, claim, sentence, claims));
  }
  return [...found.values()];
}

function wording(reading: Reading, read: ReadClaim, sentence: string, claims: ReadClaim[]): Wording {
  const analysis = reading.analysis(read.article);
  const within = (span: Span) => span.start >= read.sentence.start && span.end <= read.sentence.end;
  const quantities = analysis.quantities.filter(within);
  // "said on Tuesday" dates the saying, not what is said.
  const dates = analysis.dates.filter(
    (date) =>
      within(date) && !saying.test(analysis.text.slice(Math.max(read.sentence.start, date.start - 30), date.start)),
  );
  const placesNamed = analysis.entities.filter(
    (entity) =>
      entity.type === 'place' && analysis.mentions.some((mention) => mention.entity === entity.id && within(mention)),
  );
  const places = placesNamed.map(
    (entity) =>
      reading.story.entities.find((known) =>
        known.members.some((member) => member.article === read.article && member.entity === entity.id),
      )?.name ?? entity.name,
  );
  const voices = [...new Set(claims.flatMap((claim) => claim.voices))].sort(
    (one, other) => Number(isNamed(other)) - Number(isNamed(one)),
  );
  const quotes = analysis.quotations
    .filter(within)
    .map((quotation) => flat(analysis.text.slice(quotation.start, quotation.end)).replace(/,(?=[”"]?$)/, ''));
  const rough = quantities.filter((quantity) => quantity.change !== '=');
  const key = (items: readonly string[]) => [...new Set(items)].sort().join(' | ');
  return {
    article: read.article,
    span: read.span,
    sentence,
    citation: reading.cite(read.sentence),
    claims,
    core: analysis.text.slice(Math.max(read.sentence.start, read.span.start - 40), read.span.end),
    gives: {
      source: key(voices.map((voice) => voice.entity ?? voice.name)) || (reporting.test(sentence) ? 'somebody' : ''),
      certainty: doubts(sentence) ? 'doubtful' : '',
      exactness: rough.length > 0 || approximate.test(sentence) ? 'rough' : '',
      figure: key(quantities.map((quantity) => `${quantity.value} ${quantity.unit}`)),
      date: key([...dates.map((date) => date.edtf), ...timesIn(sentence)]),
      place: key(places),
      denial: negates(sentence) ? 'denied' : '',
      words: key(quotes),
    },
    shows: {
      source: list(voices.map(voiceInText)),
      certainty: '',
      exactness: '',
      figure: list([...new Set(quantities.map((quantity) => analysis.text.slice(quantity.start, quantity.end)))]),
      date: list([...new Set(dates.map((date) => analysis.text.slice(date.start, date.end)))]),
      place: list([...new Set(places)]),
      denial: '',
      words: list(quotes),
    },
  };
}

/** The question about two wordings that differ in one respect and in no other that is asked about. */
function drift(reading: Reading, finding: Finding, one: Wording, other: Wording): Candidate | null {
  const different = respects.filter((respect) => one.gives[respect] !== other.gives[respect]);
  const [respect] = different.filter((candidate) => isPlain(candidate, one, other));
  if (respect === undefined) return null;
  // Two true answers are none: all other differences are left out of the options, and so is what may be one.
  const same = respects.filter(
    (candidate) =>
      !different.includes(candidate) &&
      candidate !== 'words' &&
      // Words of reporting without a name: who says so may be thought lost, or not.
      !(
        candidate === 'source' &&
        (one.gives.source === 'somebody' || one.shows.source === '') &&
        reporting.test(`${one.sentence} ${other.sentence}`)
      ),
  );
  const [from, to] = one.gives[respect] === '' ? [other, one] : [one, other];
  const isLoss = to.gives[respect] === '' && lost[respect] !== undefined;
  const labels = isLoss ? lost : differing;
  const wrong = same
    .filter((candidate) => labels[candidate] !== undefined)
    // What neither has cannot be lost; what neither has is no difference that tempts.
    .sort((a, b) => Number(from.gives[b] !== '') - Number(from.gives[a] !== ''))
    .slice(0, 3);
  if (wrong.length < 2) return null;
  const evidence = [from.citation, to.citation];
  const place = (side: Wording) => capitalised(outletPhrase(reading, side.article));
  const told = difference(reading, respect, from, to);
  return choice({
    kind: 'spot-the-drift',
    level: 'about-the-reporting',
    stem: `${place(from)} says: ${quoted(from.sentence)} ${place(to)} says: ${quoted(to.sentence)} ${isLoss ? 'What has been lost from the first wording to the second?' : 'What differs between the two?'}`,
    right: [{ text: labels[respect]!, why: told, evidence }],
    wrong: wrong.map((candidate) => ({
      text: labels[candidate]!,
      why: sameness(candidate, from),
      evidence,
    })),
    optionsAre: 'differences',
    explanation: told,
    evidence,
    about: `${respect} ${finding.id}`,
    standing: { group: isLoss ? 'lost' : 'differing', answer: respect },
    worth: isLoss ? 1.05 : respect === 'figure' || respect === 'words' ? 0.8 : 0.9,
  });
}

/** Whether a difference is one that a reader of the two sentences sees at once and can name. */
function isPlain(respect: Respect, one: Wording, other: Wording): boolean {
  switch (respect) {
    case 'source': {
      const without = one.gives.source === '' ? one : other.gives.source === '' ? other : null;
      const voices = (side: Wording) => side.claims.flatMap((claim) => claim.voices);
      if (voices(one).some((voice) => names(other.sentence, voice))) return false;
      if (voices(other).some((voice) => names(one.sentence, voice))) return false;
      const named = without === one ? other : one;
      // "Experts question it" names as many sources as "Many experts question it".
      return (
        without !== null &&
        voices(named).some(isNamed) &&
        voices(named).every((voice) =>
          [...contentWords(voice.name)].every((word) => !contentWords(without.sentence).has(word)),
        )
      );
    }
    case 'certainty':
      return (
        likeness(one.sentence, other.sentence) > 0.4 &&
        doubts((one.gives.certainty === '' ? other : one).core) &&
        isDoubtShared(one.gives.certainty === '' ? other : one, one.gives.certainty === '' ? one : other)
      );
    case 'exactness':
      return one.gives.figure === other.gives.figure && one.gives.figure !== '';
    case 'figure':
      return (
        one.gives.figure !== '' &&
        other.gives.figure !== '' &&
        one.gives.figure.split(' | ').length === other.gives.figure.split(' | ').length
      );
    case 'date':
      return (
        one.shows.date !== '' &&
        timesIn(one.sentence).join() === timesIn(other.sentence).join() &&
        one.shows.date.toLowerCase() !== other.shows.date.toLowerCase() &&
        (one.gives.date === '' ||
          other.gives.date === '' ||
          one.gives.date.split(' | ').length === other.gives.date.split(' | ').length)
      );
    case 'place':
      return one.gives.place === '' || other.gives.place === '' ? likeness(one.sentence, other.sentence) > 0.5 : false;
    case 'words':
      return (
        one.gives.words !== '' &&
        other.gives.words !== '' &&
        !one.gives.words.includes(' | ') &&
        !other.gives.words.includes(' | ') &&
        [...contentWords(one.gives.words)].some((word) => !contentWords(other.gives.words).has(word))
      );
    default:
      return true;
  }
}

/** What differs, in the wordings' own terms. */
function difference(reading: Reading, respect: Respect, from: Wording, to: Wording): string {
  const [first, second] = [from, to].map((side) => outletPhrase(reading, side.article));
  const shown = { from: from.shows[respect], to: to.shows[respect] };
  switch (respect) {
    case 'source':
      return `${capitalised(first!)} gives it on the word of ${shown.from}; ${second} names nobody.`;
    case 'certainty':
      return `${capitalised(first!)} holds back (“${doubtIn(from.sentence)}”); ${second} states it outright.`;
    case 'exactness':
      return `${capitalised(first!)} has a rough or bounded figure; ${second} gives it as exact.`;
    case 'denial':
      return `${capitalised(first!)} has it denied or negated; ${second} does not.`;
    default:
      return shown.to === ''
        ? `${capitalised(first!)} has ${shown.from}; ${second} leaves it out.`
        : `${capitalised(first!)} has ${shown.from}; ${second} has ${shown.to}.`;
  }
}

/** Why a respect is no answer: what both wordings have of it. */
function sameness(respect: Respect, side: Wording): string {
  const shown = side.shows[respect];
  switch (respect) {
    case 'source':
      return shown === ''
        ? 'Neither of the two names a source.'
        : `Both name ${shown}: ${briefly(side.citation.quote)}`;
    case 'certainty':
      return side.gives.certainty === ''
        ? 'Neither has a word of doubt.'
        : `Both hold back: “${doubtIn(side.sentence)}”.`;
    case 'exactness':
      return side.gives.exactness === ''
        ? 'Neither calls a figure rough.'
        : 'Both give it as a rough or bounded figure.';
    case 'figure':
      return shown === '' ? 'Neither gives a figure.' : `Both have the same: ${shown}.`;
    case 'date':
      return shown === '' ? 'Neither says when.' : `Both have the same: ${shown}.`;
    case 'place':
      return shown === '' ? 'Neither names a place.' : `Both name ${shown}.`;
    case 'denial':
      return side.gives.denial === '' ? 'Both affirm it.' : 'Both have it denied or negated.';
    case 'words':
      return 'The quoted words are the same.';
  }
}

const doubting =
  /\b(?:may|might|could|would likely|expected|likely|unconfirmed|if (?:confirmed|verified|true|it is|the \w+ is confirmed)|suspect(?:s|ed)|alleged(?:ly)?|reportedly|appears?|seems?|believed|suggests?|possibl[ey]|what it (?:says|said|calls)|claims?)\b/i;

/** Whether a sentence holds back: a drift in certainty is one between a wording that does and one that does not. */
function doubts(text: string): boolean {
  return doubting.test(text);
}

/** Whether what a wording is in doubt about is in the other one too: a doubt is not lost where its object is. */
function isDoubtShared(doubtful: Wording, plain: Wording): boolean {
  const clause = doubtful.sentence.split(/, |; | (?:with|and|but) /).find(doubts) ?? doubtful.sentence;
  return holding(plain.sentence, clause.replace(doubting, ' ')) >= 0.5;
}

function doubtIn(text: string): string {
  return doubting.exec(text)?.[0] ?? '';
}

/** Whether a sentence negates or denies something: a drift between yes and no is one between a wording that does and one that does not. */
function negates(text: string): boolean {
  return /\b(?:no|not|never|none|nobody|cannot|without|\w+n['’]t|den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|refuse[sd]?|unable)\b/i.test(
    text,
  );
}

const reporting =
  /\b(?:said|says?|told|according to|reported|reports?|stated?|claims?|claimed|announced|estimated?|citing|it calls|statement|based on|posted|reveal(?:s|ed)|disclos(?:es|ed)|warn(?:s|ed)|caution(?:s|ed)|add(?:s|ed)|insist(?:s|ed|ing)|accus(?:es|ed?)|den(?:y|ies|ied)|confirm(?:s|ed)|promised|stating|believes?)\b/i;
/** A verb of saying right before a date. */
const saying =
  /\b(?:said|says?|told|reported|announced|added|warned|stated|disclosed|revealed|posted|wrote|confirmed|denied|promised)(?: \w+){0,2} (?:on |in |at )?$/i;

const approximate =
  /\b(?:about|around|approximately|roughly|some \d|nearly|almost|up to|as many as|at least|more than|over \d|fewer than|less than)\b/i;

const timed =
  /\b(?:yesterday|today|tonight|(?:this|last|next|past|previous|coming) (?:few )?(?:days?|weeks?|months?|years?|morning|evening|night|summer|winter|spring|autumn)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|earlier|later|recently|\w+ (?:days|weeks|months|years) ago|\d{1,2}[:.]\d\d|(?:\d{1,2}|[a-z]+) o['’]clock|noon|midnight|dawn)\b/gi;

/** The words of a sentence that say when: what the dates do not have, the hour among it. */
function timesIn(sentence: string): string[] {
  return [...new Set((sentence.match(timed) ?? []).map((time) => time.toLowerCase()))].sort();
}
