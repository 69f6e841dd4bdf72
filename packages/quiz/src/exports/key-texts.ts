import { figureText } from '../figures.ts';
import type { Question } from '../quiz.ts';

/** The key of a question in words: one text for each part of it. */
export function keyTexts({ answer, options, prompts }: Question): string[] {
  const text = (id: string) => options.find((option) => option.id === id)?.text ?? '';
  switch (answer.type) {
    case 'options':
    case 'order':
      return answer.options.map(text);
    case 'match':
      return answer.pairs.map(
        (pair) => `${prompts.find((prompt) => prompt.id === pair.prompt)?.text ?? ''} → ${text(pair.option)}`,
      );
    case 'number':
      return [figureText(answer.value, answer.unit)];
    case 'text':
      return answer.accept;
  }
}
