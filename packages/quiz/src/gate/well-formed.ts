import type { Candidate } from '../candidate.ts';
import type { Answer, QuestionKind } from '../quiz.ts';
import type { Rule } from './rule.ts';

/** What form of key each kind of question has. */
const answerOf: Readonly<Record<QuestionKind, Answer['type']>> = {
  'single-choice': 'options',
  'multiple-choice': 'options',
  'true-false-not-stated': 'options',
  'which-article': 'options',
  'spot-the-drift': 'options',
  'fill-number': 'number',
  'fill-name': 'text',
  order: 'order',
  match: 'match',
};

function isOnce(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}

/** What is wrong with the ids of options and prompts, and with the key that names them; null where nothing is. */
function keyFault({ answer, options, prompts }: Candidate): string | null {
  const ids = options.map((option) => option.id);
  if (!isOnce(ids) || !isOnce(prompts.map((prompt) => prompt.id))) return 'Two options, or two prompts, have one id.';
  switch (answer.type) {
    case 'options': {
      const marked = options.filter((option) => option.correct).map((option) => option.id);
      if (!isOnce(answer.options) || answer.options.some((id) => !ids.includes(id)))
        return 'The key names an option that the question has not.';
      return marked.length === answer.options.length && marked.every((id) => answer.options.includes(id))
        ? null
        : 'The key and the options that are marked as right are not the same.';
    }
    case 'order':
      return answer.options.length === ids.length &&
        isOnce(answer.options) &&
        answer.options.every((id) => ids.includes(id))
        ? null
        : 'The key does not put every option into its place.';
    case 'match': {
      const wanted = prompts.map((prompt) => prompt.id);
      const paired = answer.pairs.map((pair) => pair.prompt);
      if (paired.length !== wanted.length || !isOnce(paired) || paired.some((id) => !wanted.includes(id)))
        return 'The key does not give every prompt its partner.';
      return answer.pairs.every((pair) => ids.includes(pair.option))
        ? null
        : 'The key names an option that is not there.';
    }
    case 'number':
      return Number.isFinite(answer.value) && answer.tolerance >= 0 ? null : 'The number that is wanted is none.';
    case 'text':
      return answer.accept.some((name) => name.trim() !== '') ? null : 'No name is accepted as right.';
  }
}

/** The key is of the form that the kind asks for, and names what is there: otherwise no answer could be graded. */
export const wellFormed: Rule = {
  name: 'well-formed',
  check(candidate) {
    if (candidate.answer.type !== answerOf[candidate.kind])
      return `A question of the kind "${candidate.kind}" has a key of the form "${answerOf[candidate.kind]}".`;
    return keyFault(candidate);
  },
};
