/** Some words of a sentence, as offsets in the same text as those of the sentence. */
interface Words {
  start: number;
  end: number;
}

interface MarkedSentenceProps {
  sentence: { start: number; end: number; text: string };
  marks: readonly Words[];
}

/** A sentence with the words that matter marked. Marks may overlap and may reach beyond the sentence. */
export function MarkedSentence({ sentence, marks }: MarkedSentenceProps) {
  const inside = marks
    .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const parts = [];
  let at = sentence.start;
  const text = (start: number, end: number) => sentence.text.slice(start - sentence.start, end - sentence.start);
  for (const { start, end } of inside) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text(at, from), <mark key={from}>{text(from, end)}</mark>);
    at = end;
  }
  return [...parts, text(at, sentence.end)];
}
