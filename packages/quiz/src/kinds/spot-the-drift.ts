import type { ArticleSpan, Divergence, DivergenceKind } from '@parallax/comparison';
import { type Candidate, choice, type KindOfQuestion } from '../candidate.ts';
import { outletPhrase } from '../outlets.ts';
import { capitalised, likeness, quoted } from '../phrases.ts';
import type { ReadClaim, Reading } from '../reading.ts';
import { flat } from '../statement.ts';
import { names, wholeSentence } from '../telling.ts';

const labels: Readonly<Record<DivergenceKind, string>> = {
  quantity: 'The figure that is given',
  date: 'The date that is given',
  place: 'The place that is named',
  attribution: 'The source that is named',
  certainty: 'How certain it is said to be',
  wording: 'The words that are quoted',
  cause: 'The cause that is given',
  denial: 'Whether it is affirmed or denied',
  omission: 'A detail that one leaves out',
  precision: 'How exact the figure is',
};

/** What may be asked beside each kind, nearest misreading first. */
const near: Readonly<Record<DivergenceKind, readonly DivergenceKind[]>> = {
  quantity: ['date', 'place', 'attribution', 'denial'],
  precision: ['date', 'place', 'attribution', 'denial'],
  date: ['quantity', 'place', 'attribution', 'denial'],
  place: ['quantity', 'date', 'attribution', 'denial'],
  attribution: ['quantity', 'place', 'date', 'denial'],
  certainty: ['quantity', 'place', 'date', 'denial'],
  wording: ['attribution', 'quantity', 'date', 'place'],
  cause: ['quantity', 'date', 'place', 'attribution'],
  denial: ['quantity', 'date', 'place', 'attribution'],
  omission: ['quantity', 'denial', 'attribution', 'date'],
};

/** Two wordings of one report, side by side: what differs? */
export const spotTheDrift: KindOfQuestion = {
  kind: 'spot-the-drift',
  make: (reading) => reading.story.divergences.flatMap((divergence) => drift(reading, divergence)),
};

interface Wording {
  span: ArticleSpan;
  sentence: string;
  claims: ReadClaim[];
}

function drift(reading: Reading, divergence: Divergence): Candidate[] {
  const [one, other] = divergence.sides.map((side) => wording(reading, divergence, side.spans));
  if (one == null || other == null || one.span.article === other.span.article) return [];
  if (likeness(one.sentence, other.sentence) < 0.3) return [];
  // "Wednesday" and "Wednesday" may be two dates, but no reader can spot it.
  const [first, second] = [one, other].map((side) => flat(reading.cite(side.span).quote).toLowerCase());
  if (first === second && divergence.kind !== 'precision') return [];
  if (divergence.kind === 'precision' && one.sentence === other.sentence) return [];
  if (divergence.kind === 'certainty' && doubts(one.sentence) === doubts(other.sentence)) return [];
  const also = new Set(
    reading.story.divergences
      .filter((candidate) => candidate.finding === divergence.finding && candidate !== divergence)
      .filter((candidate) =>
        [one, other].every((side) => candidate.sides.some((known) => known.articles.includes(side.span.article))),
      )
      .map((candidate) => candidate.kind),
  );
  const wrong = near[divergence.kind]
    .filter((kind) => !also.has(kind) && isSame(reading, kind, one, other))
    .slice(0, 3);
  if (wrong.length < 2) return [];
  if (divergence.kind === 'attribution' && namesSameSource(one, other)) return [];
  if (divergence.kind === 'denial' && negates(one.sentence) === negates(other.sentence)) return [];
  const evidence = [one, other].map((side) => reading.cite(reading.sentenceOf(side.span)));
  // An article without a name is only a number to the comparison; here it is in plain sight.
  const explanation = /\barticle \d/.test(divergence.explanation)
    ? `What differs is this: ${labels[divergence.kind].charAt(0).toLowerCase()}${labels[divergence.kind].slice(1)}.`
    : divergence.explanation;
  const place = (side: Wording) => capitalised(outletPhrase(reading, side.span.article));
  return [
    choice({
      kind: 'spot-the-drift',
      level: 'about-the-reporting',
      stem: `${place(one)} says: ${quoted(one.sentence)} ${place(other)} says: ${quoted(other.sentence)} What differs between the two?`,
      right: [{ text: labels[divergence.kind], why: explanation, evidence }],
      wrong: wrong.map((kind) => ({ text: labels[kind], why: sameness[kind], evidence })),
      optionsAre: 'differences',
      explanation,
      evidence,
      about: divergence.id,
      worth: divergence.kind === 'certainty' || divergence.kind === 'attribution' ? 1 : 0.8,
    }),
  ];
}

const sameness: Readonly<Record<DivergenceKind, string>> = {
  quantity: 'The two do not differ in their figures.',
  precision: 'The two do not differ in their figures.',
  date: 'The two do not differ in their dates.',
  place: 'The two do not differ in the places that they name.',
  attribution: 'The two do not differ in the source that they name.',
  certainty: 'The two are equally sure of it.',
  wording: 'The quoted words are the same.',
  cause: 'The two do not differ in the cause.',
  denial: 'Both affirm it, or both deny it.',
  omission: 'Neither leaves out what the other has.',
};

/** Whether a sentence holds back: a drift in certainty is one between a wording that does and one that does not. */
function doubts(text: string): boolean {
  return /\b(?:may|might|could|expected|likely|unconfirmed|if (?:confirmed|verified|true|it is)|suspected|alleged(?:ly)?|reportedly|appears?|seems?|believed|suggests?|possibl[ey]|claims?)\b/i.test(
    text,
  );
}

/** Whether a sentence negates or denies something: a drift between yes and no is one between a wording that does and one that does not. */
function negates(text: string): boolean {
  return /\b(?:no|not|never|none|nobody|cannot|\w+n['’]t|den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|refuse[sd]?)\b/i.test(
    text,
  );
}

const reporting = /\b(?:said|says?|told|according to|reported|stated?|claims?|claimed|announced|estimated?|citing)\b/i;

/** Whether both wordings name one source after all, or one that seems to name none has words of reporting. */
function namesSameSource(one: Wording, other: Wording): boolean {
  const voices = (side: Wording) => side.claims.flatMap((claim) => claim.voices);
  if (voices(one).some((voice) => names(other.sentence, voice))) return true;
  if (voices(other).some((voice) => names(one.sentence, voice))) return true;
  return [one, other].some((side) => voices(side).length === 0 && reporting.test(side.sentence));
}

function wording(reading: Reading, divergence: Divergence, spans: readonly ArticleSpan[]): Wording | null {
  for (const span of spans) {
    if (!reading.articles.includes(span.article)) continue;
    const sentence = wholeSentence(reading, span, 45);
    if (sentence === null) continue;
    const around = reading.sentenceOf(span);
    const claims = reading.claimsIn(span.article).filter((claim) => claim.sentence.start === around.start);
    const own = claims.filter((claim) => claim.finding?.id === divergence.finding);
    if (own.length > 0) return { span, sentence, claims };
  }
  return null;
}

/** Whether two wordings agree in one respect, so that it can be offered as a wrong answer. */
function isSame(reading: Reading, kind: DivergenceKind, one: Wording, other: Wording): boolean {
  const values = (side: Wording): string[] => {
    const { quantities, dates, entities } = reading.analysis(side.span.article);
    const within = (span: { start: number; end: number }) => {
      const around = reading.sentenceOf(side.span);
      return span.start >= around.start && span.end <= around.end;
    };
    switch (kind) {
      case 'quantity':
      case 'precision':
        return quantities.filter(within).map((quantity) => `${quantity.value} ${quantity.unit}`);
      case 'date':
        return dates.filter(within).map((date) => date.edtf);
      case 'place':
        return [...new Set(side.claims.flatMap((claim) => claim.claim.entities))].flatMap((id) => {
          const entity = entities.find((candidate) => candidate.id === id && candidate.type === 'place');
          const known = reading.story.entities.find((candidate) =>
            candidate.members.some((member) => member.article === side.span.article && member.entity === id),
          );
          return entity ? [known?.id ?? entity.name] : [];
        });
      case 'attribution':
        return [...new Set(side.claims.flatMap((claim) => claim.voices.map((voice) => voice.entity ?? voice.name)))];
      case 'certainty':
        return [...new Set(side.claims.map((claim) => claim.claim.certainty))];
      case 'denial':
        return [...new Set(side.claims.map((claim) => claim.claim.polarity))];
      default:
        return [side.sentence];
    }
  };
  return values(one).sort().join('|') === values(other).sort().join('|');
}
