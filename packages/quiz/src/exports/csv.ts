import { stringify } from 'csv-stringify/sync';
import type { Question, Quiz } from '../quiz.ts';
import { flat } from '../statement.ts';
import { keyTexts } from './key-texts.ts';

/** A cell that a spreadsheet would run as a formula is told to be text (OWASP, CSV injection). */
function cell(text: string): string {
  const line = flat(text);
  return /^[=+\-@\t\r−]/.test(line) ? `'${line}` : line;
}

function row(question: Question): string[] {
  return [
    question.id,
    question.kind,
    question.level,
    question.stem,
    question.prompts.map((prompt) => prompt.text).join(' | '),
    question.options.map((option) => option.text).join(' | '),
    keyTexts(question).join(' | '),
    question.explanation,
    question.evidence.map((citation) => citation.quote).join(' | '),
  ].map(cell);
}

/** A quiz as CSV (RFC 4180: commas, CRLF, quotation marks doubled), one question a row, a header first. */
export function quizCsv(quiz: Quiz): string {
  const header = ['id', 'kind', 'level', 'question', 'prompts', 'options', 'answer', 'explanation', 'evidence'];
  return stringify([header, ...quiz.questions.map(row)], { record_delimiter: '\r\n' });
}
