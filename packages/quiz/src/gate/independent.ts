import type { Candidate } from '../candidate.ts';
import { readNumber } from '../grading/number.ts';
import { contentWords, quotedParts, withoutQuotes } from '../phrases.ts';
import { keys, type Rule } from './rule.ts';

/** Below this a number is so common that meeting it in another question tells nothing. */
const tellingNumber = 13;

/** The statements that a reader sees before answering: in the stem, among prompts, among options. */
function statementsOf(candidate: Candidate): string[] {
  const shown = [
    ...quotedParts(candidate.stem).filter((part) => /[.!?]["”’]?$/.test(part)),
    ...candidate.prompts.map((prompt) => prompt.text),
    ...(candidate.optionsAre === 'statements' || candidate.optionsAre === 'events'
      ? candidate.options.map((option) => option.text)
      : []),
  ];
  return shown.filter((part) => part.split(' ').length > 3);
}

/** All that a reader sees of a question but options that are mere names or numbers. */
function shownBy(candidate: Candidate): string {
  return [candidate.stem, ...candidate.prompts.map((prompt) => prompt.text), ...statementsOf(candidate)].join(' ');
}

/** The texts that answer a question. */
function answersOf(candidate: Candidate): string[] {
  if (candidate.answer.type === 'text') return candidate.answer.accept;
  if (candidate.answer.type === 'number') return candidate.answers;
  if (candidate.answer.type !== 'options' || candidate.optionsAre === 'verdicts') return [];
  return [...keys(candidate), ...(candidate.optionsAre === 'names' ? candidate.mustCite.flat() : [])];
}

/** What the rule needs of a candidate, read once: it is compared with every other. */
interface Profile {
  statements: { words: ReadonlySet<string> }[];
  shownWords: ReadonlySet<string>;
  shown: string;
  answers: { text: string; pattern: RegExp }[];
  answerTexts: string[];
  /** The number that answers the question, null for other questions. */
  number: number | null;
  numbersShown: ReadonlySet<number>;
  /** Figures in the words that are the quiz's own, and in what is to be matched. */
  figures: ReadonlySet<string>;
  /** The figures of a statement to be judged: those that it shows and those that belong there. */
  judged: ReadonlySet<number>;
  central: boolean;
}

const profiles = new WeakMap<Candidate, Profile>();

function profileOf(candidate: Candidate): Profile {
  const known = profiles.get(candidate);
  if (known !== undefined) return known;
  const shown = shownBy(candidate);
  const answerTexts = answersOf(candidate);
  const own = [withoutQuotes(candidate.stem), ...candidate.prompts.map((prompt) => withoutQuotes(prompt.text))];
  const profile: Profile = {
    statements: statementsOf(candidate).map((text) => ({ words: contentWords(text) })),
    shownWords: contentWords(shown),
    shown: shown.toLowerCase(),
    answers: answerTexts
      .filter((answer) => answer.length > 1)
      .map((answer) => {
        const text = answer.toLowerCase();
        const escaped = text.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&');
        return { text, pattern: new RegExp(`(?<![\\p{Letter}\\d,.])${escaped}(?![\\p{Letter}\\d])`, 'u') };
      }),
    answerTexts,
    number: numberOf(candidate),
    numbersShown: new Set(
      (shown.match(/\d[\d.,]*\d(?: (?:hundred|thousand|million|billion))?/g) ?? []).map(
        (figure) => readNumber(figure) ?? Number.NaN,
      ),
    ),
    figures: new Set(own.join(' ').match(/\d[\d,.]*\d/g) ?? []),
    judged: judgedFigures(candidate),
    central: candidate.stem.startsWith('The central report'),
  };
  profiles.set(candidate, profile);
  return profile;
}

/** The number that answers a question, null for other questions. */
function numberOf(candidate: Candidate): number | null {
  if (candidate.answer.type === 'number') return candidate.answer.value;
  if (candidate.optionsAre !== 'numbers') return null;
  return readNumber(keys(candidate)[0] ?? '');
}

/** Share of the wanted words that are there. */
function share(there: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  let found = 0;
  for (const word of wanted) if (there.has(word)) found++;
  return found / wanted.size;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return Math.max(share(one, other), share(other, one));
}

/** Whether one question shows, beside what the other asks about, the other's answer. */
function gives(teller: Candidate, asked: Candidate): boolean {
  const told = profileOf(teller);
  const wanted = profileOf(asked);
  if (wanted.number !== null && wanted.number >= tellingNumber && told.numbersShown.has(wanted.number)) return true;
  // Nearly all are told apart by the words alone, which takes a tenth of the pattern's time.
  if (!wanted.answers.some(({ text, pattern }) => told.shown.includes(text) && pattern.test(told.shown))) return false;
  if (teller.about === asked.about) return true;
  return wanted.statements.some(
    ({ words }) =>
      told.statements.some((other) => overlap(words, other.words) >= 0.5) || share(told.shownWords, words) >= 0.4,
  );
}

/** Whether two gaps are filled by one number, or by one name. */
function isSameGap(one: Candidate, other: Candidate): boolean {
  if (one.answer.type === 'number') return other.answer.type === 'number' && one.answer.value === other.answer.value;
  if (one.answer.type !== 'text' || other.answer.type !== 'text') return false;
  const known = new Set(one.answer.accept);
  return other.answer.accept.some((name) => known.has(name));
}

/** Whether both ask who stands behind one figure, or what is counted by it. */
function shareFigure(one: Candidate, other: Candidate): boolean {
  if (one.optionsAre === 'counts' && other.optionsAre === 'counts')
    return overlap(profileOf(one).figures, profileOf(other).figures) > 0.3;
  if (one.optionsAre !== 'names' || other.optionsAre !== 'names') return false;
  const { figures } = profileOf(one);
  return [...profileOf(other).figures].some((figure) => figures.has(figure));
}

function judgedFigures(candidate: Candidate): Set<number> {
  if (candidate.optionsAre !== 'verdicts') return new Set();
  const texts = [...quotedParts(candidate.stem), ...candidate.mustCite.map((forms) => forms[0] ?? '')];
  return new Set(
    texts
      .flatMap((text) => text.match(/\d[\d.,]*\d(?: (?:million|billion))?|\d/g) ?? [])
      .map((figure) => readNumber(figure) ?? Number.NaN),
  );
}

/** Whether one false statement has a figure in place of another, and the other that one in place of the first. */
function areSwapped(one: Candidate, other: Candidate): boolean {
  const { judged } = profileOf(one);
  return [...profileOf(other).judged].filter((figure) => judged.has(figure)).length > 1;
}

/** Whether both have one key out of one sentence: the second asks for nothing that the first did not. */
function isSameLesson(one: Candidate, other: Candidate): boolean {
  if (one.optionsAre !== 'names' || other.optionsAre !== 'names') return false;
  const [first, second] = [one.evidence[0], other.evidence[0]];
  if (first?.article !== second?.article || first?.start !== second?.start) return false;
  const known = new Set(profileOf(one).answerTexts);
  return profileOf(other).answerTexts.some((answer) => known.has(answer));
}

/** Whether two questions about the central report ask for different things of it: two parties, or an open question. */
function areTwoSides(one: Candidate, other: Candidate): boolean {
  if (!profileOf(one).central || !profileOf(other).central || one.stem === other.stem) return false;
  return one.answer.type === 'options' && other.answer.type === 'options';
}

/** No question is answered by another's stem, and none asks again what another asks. */
export const independent: Rule = {
  name: 'independent',
  check(candidate, accepted) {
    for (const other of accepted) {
      if (
        isSameGap(candidate, other) ||
        shareFigure(candidate, other) ||
        isSameLesson(candidate, other) ||
        areSwapped(candidate, other)
      )
        return 'It asks for the same figure or name as another question.';
      if (other.stem === candidate.stem) return 'It asks what another question asks.';
      if (gives(other, candidate))
        return `The stem of another question gives its answer: "${other.stem.slice(0, 80)}".`;
      if (gives(candidate, other)) return `Its stem answers another question: "${other.stem.slice(0, 80)}".`;
      if (areTwoSides(candidate, other)) continue;
      const statements = profileOf(other).statements;
      if (profileOf(candidate).statements.some((one) => statements.some((two) => overlap(one.words, two.words) > 0.75)))
        return 'It asks about the same statement as another question.';
      if (
        candidate.about === other.about &&
        candidate.kind === other.kind &&
        candidate.optionsAre === other.optionsAre &&
        !profileOf(candidate).central
      )
        return 'It asks about the same thing as another question.';
    }
    return null;
  },
};
