import type { Candidate } from './candidate.ts';
import type { Answer, Option, Question } from './quiz.ts';
import { type Random, shuffled } from './random.ts';

/**
 * Gives the picked questions their ids and their options an order: shuffled, with the key's place spread evenly over
 * the quiz; options whose order means something keep it.
 */
export function layOut(picked: readonly Candidate[], random: Random): Question[] {
  const used = new Map<number, number[]>();
  return picked.map((candidate, index) => {
    const options = candidate.fixed ? [...candidate.options] : arranged(candidate, used, random);
    const renamed = new Map(options.map((option, place) => [option.id, `o${place + 1}`]));
    return {
      id: `q${index + 1}`,
      kind: candidate.kind,
      level: candidate.level,
      stem: candidate.stem,
      prompts: candidate.prompts,
      options: options.map((option) => ({ ...option, id: renamed.get(option.id)! })),
      answer: renamedAnswer(candidate.answer, renamed, options),
      explanation: candidate.explanation,
      evidence: candidate.evidence,
      about: candidate.about,
    };
  });
}

function arranged(candidate: Candidate, used: Map<number, number[]>, random: Random): Option[] {
  const { answer, options } = candidate;
  if (answer.type === 'order') return disordered(options, random);
  const mixed = shuffled(options, random);
  const right = mixed.filter((option) => option.correct);
  if (answer.type !== 'options' || right.length !== 1) return mixed;
  const counts = used.get(options.length) ?? options.map(() => 0);
  const fewest = Math.min(...counts);
  const places = counts.flatMap((count, place) => (count === fewest ? [place] : []));
  const place = shuffled(places, random)[0]!;
  counts[place]!++;
  used.set(options.length, counts);
  const rest = mixed.filter((option) => !option.correct);
  return [...rest.slice(0, place), right[0]!, ...rest.slice(place)];
}

/** A shuffle that is never the right order already. */
function disordered(options: readonly Option[], random: Random): Option[] {
  const mixed = shuffled(options, random);
  if (mixed.length > 1 && mixed.every((option, index) => option === options[index])) mixed.push(mixed.shift()!);
  return mixed;
}

function renamedAnswer(answer: Answer, renamed: ReadonlyMap<string, string>, options: readonly Option[]): Answer {
  const name = (id: string) => renamed.get(id)!;
  switch (answer.type) {
    case 'options':
      return {
        type: 'options',
        options: options.filter((option) => answer.options.includes(option.id)).map((option) => name(option.id)),
      };
    case 'order':
      return { type: 'order', options: answer.options.map(name) };
    case 'match':
      return { type: 'match', pairs: answer.pairs.map((pair) => ({ prompt: pair.prompt, option: name(pair.option) })) };
    default:
      return answer;
  }
}
