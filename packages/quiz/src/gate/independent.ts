import type { Candidate } from '../candidate.ts';
import { holding, overlap, quotedParts, withoutQuotes } from '../phrases.ts';
import { keys, type Rule } from './rule.ts';

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

/** The texts that answer a question. */
function answersOf(candidate: Candidate): string[] {
  if (candidate.answer.type === 'text') return candidate.answer.accept;
  if (candidate.answer.type === 'number') return candidate.answers;
  if (candidate.answer.type !== 'options' || candidate.optionsAre === 'verdicts') return [];
  return [...keys(candidate), ...(candidate.optionsAre === 'names' ? candidate.mustCite.flat() : [])];
}

/** Whether a text holds one of some answers as words of its own. */
function holdsAnswer(text: string, answers: readonly string[]): boolean {
  return answers.some(
    (answer) =>
      answer.length > 1 &&
      new RegExp(
        `(?<![\\p{Letter}\\d,.])${answer.toLowerCase().replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}(?![\\p{Letter}\\d])`,
        'u',
      ).test(text),
  );
}

/** Whether one question shows, beside what the other asks about, the other's answer. */
function gives(teller: Candidate, asked: Candidate): boolean {
  const shown = [teller.stem, ...statementsOf(teller)].join(' ');
  if (!holdsAnswer(shown.toLowerCase(), answersOf(asked))) return false;
  if (teller.about === asked.about) return true;
  const told = statementsOf(teller);
  return statementsOf(asked).some(
    (statement) => told.some((other) => overlap(statement, other) >= 0.6) || holding(shown, statement) >= 0.5,
  );
}

/** Whether two gaps are filled by one number, or by one name. */
function isSameGap(one: Candidate, other: Candidate): boolean {
  if (one.answer.type === 'number') return other.answer.type === 'number' && one.answer.value === other.answer.value;
  if (one.answer.type !== 'text' || other.answer.type !== 'text') return false;
  const known = new Set(one.answer.accept);
  return other.answer.accept.some((name) => known.has(name));
}

/** Figures in the words that are the quiz's own, and in what is to be matched. */
function figures(candidate: Candidate): string[] {
  const shown = [withoutQuotes(candidate.stem), ...candidate.prompts.map((prompt) => withoutQuotes(prompt.text))];
  return shown.join(' ').match(/\d[\d,.]*\d/g) ?? [];
}

/** Whether both ask who stands behind one figure. */
function shareFigure(one: Candidate, other: Candidate): boolean {
  if (one.optionsAre !== 'names' || other.optionsAre !== 'names') return false;
  const known = new Set(figures(one));
  return figures(other).some((figure) => known.has(figure));
}

/** No question is answered by another's stem, and none asks again what another asks. */
export const independent: Rule = {
  name: 'independent',
  check(candidate, accepted) {
    for (const other of accepted) {
      if (isSameGap(candidate, other) || shareFigure(candidate, other))
        return 'It asks for the same figure or name as another question.';
      if (other.stem === candidate.stem) return 'It asks what another question asks.';
      if (gives(other, candidate))
        return `The stem of another question gives its answer: "${other.stem.slice(0, 80)}".`;
      if (gives(candidate, other)) return `Its stem answers another question: "${other.stem.slice(0, 80)}".`;
      const central = candidate.stem.startsWith('The central report') || other.stem.startsWith('The central report');
      if (
        statementsOf(candidate).some((one) => statementsOf(other).some((two) => overlap(one, two) > 0.75)) &&
        !(central && (candidate.kind !== other.kind || candidate.optionsAre !== other.optionsAre))
      )
        return 'It asks about the same statement as another question.';
      if (
        candidate.about === other.about &&
        candidate.kind === other.kind &&
        candidate.optionsAre === other.optionsAre &&
        !central
      )
        return 'It asks about the same thing as another question.';
    }
    return null;
  },
};
