import type { Answer, Option, Question, QuestionKind } from '@parallax/quiz';
import { InvalidInput } from './failures.ts';

type Citation = Question['evidence'][number];

/** What a teacher writes of a question. */
export interface Written {
  stem: string;
  explanation: string;
  options: readonly { key?: string | null; text: string; isCorrect: boolean; why: string }[];
  /** A number, where one is typed. */
  number?: number | null;
  /** The names that are accepted, where one is typed. */
  accepted: readonly string[];
  /** Words that stand in an article, to be added to the evidence. */
  quote?: { article: string; words: string } | null;
}

const longest = { stem: 1_000, text: 500, why: 1_000 } as const;
const mostOptions = 8;

/** Why a question of a file is larger than one that is written here may be; null where it is not. */
export function overlong({ stem, explanation, options, prompts, answer }: Question): string | null {
  if (stem.length > longest.stem) return `Its question has more than ${longest.stem} letters.`;
  if (options.length > mostOptions || prompts.length > mostOptions) return `It has more than ${mostOptions} options.`;
  const texts = [...options, ...prompts].map(({ text }) => text);
  if (answer.type === 'text') texts.push(...answer.accept);
  if (texts.some((text) => text.length > longest.text)) return `An option has more than ${longest.text} letters.`;
  const reasons = [explanation, ...options.map(({ why }) => why)];
  return reasons.some((text) => text.length > longest.why) ? `A reason has more than ${longest.why} letters.` : null;
}

/** A text of several lines as it is stored. */
function prose(text: string, path: string, most: number, isNeeded = true): string {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (plain.length > most) throw new InvalidInput(path, `Write at most ${most} letters.`);
  if (isNeeded && plain === '') throw new InvalidInput(path, 'Something has to stand here.');
  return plain;
}

/**
 * The place of words in an article, however lines are broken there.
 * @throws InvalidInput where they do not stand there.
 */
export function findQuote(article: string, text: string, words: string): Citation {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/["“”]/g, '["“”]')
        .replace(/['‘’]/g, "['‘’]"),
    )
    .join('\\s+');
  const found = pattern === '' ? null : new RegExp(pattern, 'u').exec(text);
  if (!found) throw new InvalidInput('quote', 'These words do not stand in this article: copy them from it.');
  return { article, start: found.index, end: found.index + found[0].length, quote: found[0] };
}

function optionsFrom(written: Written, before: Question | null, evidence: Citation[]): Option[] {
  const known = new Map(before?.options.map((option) => [option.id, option]));
  const kept = written.options.filter(({ text }) => text.trim() !== '');
  if (kept.length > mostOptions) throw new InvalidInput('options', `At most ${mostOptions} options.`);
  const used = new Set(kept.flatMap(({ key }) => (key && known.has(key) ? [key] : [])));
  let number = 0;
  const freeKey = (): string => {
    do number++;
    while (used.has(`o${number}`) || known.has(`o${number}`));
    return `o${number}`;
  };
  return kept.map(({ key, text, isCorrect, why }, index) => {
    const old = key ? known.get(key) : undefined;
    return {
      id: old?.id ?? freeKey(),
      text: prose(text, `options.${index}.text`, longest.text),
      correct: isCorrect,
      why: prose(why, `options.${index}.why`, longest.why, false),
      // A new option rests on what the question rests on.
      evidence: old && old.evidence.length > 0 ? old.evidence : evidence,
    };
  });
}

function answerFrom(kind: QuestionKind, written: Written, options: readonly Option[], before: Question | null): Answer {
  switch (kind) {
    case 'fill-number':
      if (written.number == null || !Number.isFinite(written.number)) {
        throw new InvalidInput('number', 'Give the right number in digits.');
      }
      return {
        type: 'number',
        value: written.number,
        tolerance: before?.answer.type === 'number' ? before.answer.tolerance : 0,
        unit: before?.answer.type === 'number' ? before.answer.unit : '',
      };
    case 'fill-name': {
      const accept = written.accepted.map((name) => prose(name, 'accepted', longest.text, false)).filter(Boolean);
      if (accept.length === 0) throw new InvalidInput('accepted', 'Give at least one name that is right.');
      return { type: 'text', accept };
    }
    case 'order':
    case 'match':
      if (!before || options.length !== before.options.length) {
        throw new InvalidInput('options', 'Here options can be reworded, not added or taken out.');
      }
      return before.answer;
    default: {
      const right = options.filter(({ correct }) => correct).map(({ id }) => id);
      if (options.length < 2) throw new InvalidInput('options', 'Give at least two options.');
      if (right.length === 0) throw new InvalidInput('options', 'Say which option is right.');
      return { type: 'options', options: right };
    }
  }
}

/**
 * A question as its teacher wrote it, on the ground of the one before where it changes one.
 * @param cited the place of the words that were added, as `findQuote` gives it
 * @throws InvalidInput that names the field.
 */
export function editedQuestion(
  written: Written,
  shape: { kind: QuestionKind; level: Question['level'] },
  before: Question | null,
  cited: Citation | null,
): Question {
  const evidence = [...(before?.evidence ?? []), ...(cited ? [cited] : [])];
  const isTyped = shape.kind === 'fill-number' || shape.kind === 'fill-name';
  const options = isTyped ? [] : optionsFrom(written, before, evidence);
  return {
    id: before?.id ?? 'new',
    kind: shape.kind,
    level: shape.level,
    stem: prose(written.stem, 'stem', longest.stem),
    prompts: before?.prompts ?? [],
    options,
    answer: answerFrom(shape.kind, written, options, before),
    explanation: prose(written.explanation, 'explanation', longest.why),
    evidence,
    about: before?.about ?? 'written by a teacher',
  };
}
