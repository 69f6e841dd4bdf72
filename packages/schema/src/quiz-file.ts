import { type Quiz, quizAnki, quizCsv, quizGift, quizMarkdown, quizMoodleXml, quizQti } from '@parallax/quiz';
import { builder } from './builder.ts';

export const QuizFormat = builder.enumType('QuizFormat', {
  description: 'A format in which a quiz goes elsewhere.',
  values: {
    GIFT: { description: 'Moodle GIFT.' },
    MOODLE_XML: { description: 'Moodle XML.' },
    QTI: { description: 'A QTI 3 package, in base64.' },
    ANKI: { description: 'Anki, notes in plain text.' },
    CSV: { description: 'A table.' },
    JSON: { description: 'All that is known of it.' },
    MARKDOWN: { description: 'To be read and printed.' },
  } as const,
});

/** A quiz as a file: text, or a package in base64. */
export async function quizFile(quiz: Quiz, format: typeof QuizFormat.$inferType): Promise<string> {
  switch (format) {
    case 'GIFT':
      return quizGift(quiz);
    case 'MOODLE_XML':
      return quizMoodleXml(quiz);
    case 'QTI':
      return Buffer.from(await quizQti(quiz)).toString('base64');
    case 'ANKI':
      return quizAnki(quiz);
    case 'CSV':
      return quizCsv(quiz);
    case 'JSON':
      return `${JSON.stringify(quiz, null, 2)}\n`;
    case 'MARKDOWN':
      return quizMarkdown(quiz);
  }
}
