/** An attempt, as far as it says what is answered. */
interface Answered {
  questions: readonly { id: string }[];
  responses: readonly { question: { id: string } }[];
}

/**
 * The first question after `after` without an answer, round to the start; the one after it where all have one.
 *
 * @param after from 1; 0 for the start
 * @returns the question's number, from 1
 */
export function nextOpen({ questions, responses }: Answered, after: number): number {
  const total = questions.length;
  const answered = new Set(responses.map(({ question }) => question.id));
  for (let step = 0; step < total; step++) {
    const index = (after + step) % total;
    if (!answered.has(questions[index]!.id)) return index + 1;
  }
  return Math.min(after || total, total);
}
