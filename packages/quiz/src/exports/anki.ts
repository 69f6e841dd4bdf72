import type { Question, Quiz } from '../quiz.ts';
import { flat } from '../statement.ts';
import { keyTexts } from './key-texts.ts';

/** Text as the HTML of a field. Tabs part the fields, so none may stand inside. */
function field(text: string): string {
  return flat(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `<ul>${texts.map((text) => `<li>${field(text)}</li>`).join('')}</ul>`;
}

/** The same question has the same id in every export, so that importing again updates the card (FNV-1a, 2 × 32 bits). */
function guid(story: string, question: Question): string {
  return [0x811c9dc5, 0x01234567]
    .map((seed) => {
      let hash = seed;
      for (const character of `${story}\n${question.stem}`)
        hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
      return hash.toString(36).padStart(7, '0');
    })
    .join('');
}

/**
 * A quiz as "Notes in Plain Text" for Anki 2.1.54 or later (https://docs.ankiweb.net/importing/text-files.html):
 * headers that name deck, note type and columns, then one basic card a line. No database is needed to read it.
 */
export function quizAnki(quiz: Quiz): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#notetype:Basic',
    `#deck:${flat(quiz.title).replace(/::/g, ':')}`,
    '#tags column:4',
  ];
  const cards = quiz.questions.map((question) => {
    const shown = [...question.prompts.map((prompt) => prompt.text)];
    const front = `${field(question.stem)}${list(shown)}${list(question.options.map((option) => option.text))}`;
    const evidence = question.evidence.map((citation) => `<blockquote>${field(citation.quote)}</blockquote>`).join('');
    const back = `${list(keyTexts(question))}<p>${field(question.explanation)}</p>${evidence}`;
    return [guid(quiz.story, question), front, back, `parallax ${question.kind} ${question.level}`].join('\t');
  });
  return `${[...head, ...cards].join('\n')}\n`;
}
