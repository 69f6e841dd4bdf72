/** What drawing looks at. */
export interface Drawable {
  stem: string;
  kind: string;
  level: string;
}

/**
 * Draws some of a quiz's questions: those that were not asked before first, then of each level and kind the less, the
 * more of it there is already. They keep the order of the quiz. The same questions and stems give the same draw.
 * @param size how many at most
 * @param asked stems that were asked before: drawn again only where nothing else is left
 */
export function drawQuestions<Question extends Drawable>(
  questions: readonly Question[],
  size: number,
  asked: ReadonlySet<string>,
): Question[] {
  const drawn = new Set<Question>();
  const crowding = (one: Question): number => {
    let crowd = asked.has(one.stem) ? questions.length * 3 : 0;
    for (const other of drawn) {
      if (other.level === one.level) crowd += 2;
      if (other.kind === one.kind) crowd += 1;
    }
    return crowd;
  };
  while (drawn.size < Math.min(size, questions.length)) {
    const left = questions.filter((question) => !drawn.has(question));
    drawn.add(left.reduce((best, each) => (crowding(each) < crowding(best) ? each : best)));
  }
  return questions.filter((question) => drawn.has(question));
}
