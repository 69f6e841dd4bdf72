import {
  addQuestion,
  addToBank,
  type Database,
  type OwnQuestion,
  readBankAbout,
  readQuestionsOf,
  toQuestion,
} from '@parallax/database';
import { type Imported, type ImportProblem, type Question, readGift, readQti } from '@parallax/quiz';
import { overlong } from './edited-question.ts';
import { FailureError, InvalidInput } from './failures.ts';
import { neverWaived, openGate } from './gate-own-question.ts';
import { orFailure } from './store-failure.ts';

/** The most that a file may hold, in bytes and in questions. */
export const mostBytes = 1024 * 1024;
export const mostQuestions = 100;

export interface ImportOutcome {
  /** Its number among the questions that could be read, from 1. */
  number: number;
  stem: string;
  status: 'TAKEN' | 'ALREADY_THERE' | 'TURNED_AWAY' | 'REFUSED';
  /** The rules of the gate that it breaks, also where it was kept all the same. */
  rules: readonly { rule: string; message: string }[];
  /** Whether its teacher may keep it though it breaks them. */
  mayKeep: boolean;
  /** Why it was refused; null for the others. */
  message: string | null;
}

export interface ImportReport {
  quizId: string;
  outcomes: ImportOutcome[];
  problems: ImportProblem[];
}

/**
 * Reads the questions of a file.
 * @param file the text of a GIFT file, or a QTI 3 package in base64
 * @throws InvalidInput where it holds too much.
 */
export function readQuestionFile(format: 'GIFT' | 'QTI', file: string): Imported {
  const bytes = Buffer.from(file, format === 'QTI' ? 'base64' : 'utf8');
  if (bytes.length > mostBytes) throw new InvalidInput('file', 'A file has at most 1 MB.');
  const read = format === 'QTI' ? readQti(bytes) : readGift(file.replace(/^\uFEFF/, ''));
  if (read.questions.length > mostQuestions) {
    const held = `The file holds ${read.questions.length} questions`;
    throw new InvalidInput('file', `${held}; at most ${mostQuestions} are taken at a time.`);
  }
  return read;
}

/** What a file says of a question: two that say the same are one. */
function contentOf({ kind, stem, options, prompts, answer }: Question): string {
  const text = new Map([...options, ...prompts].map((part) => [part.id, part.text]));
  const told = (id: string) => text.get(id) ?? id;
  const texts = (parts: readonly { text: string }[]) => parts.map((part) => part.text);
  let key: unknown;
  if (answer.type === 'match') key = answer.pairs.map(({ prompt, option }) => [told(prompt), told(option)]);
  else if (answer.type === 'options' || answer.type === 'order') key = answer.options.map(told);
  else key = answer.type === 'number' ? answer.value : answer.accept;
  return JSON.stringify([kind, stem.trim(), texts(options), texts(prompts), key]);
}

/**
 * Puts the questions of a file into a teacher's quiz, or into their bank as questions about its story. Each is judged by
 * itself: what is turned away or refused holds up no other.
 * @param keepAnyway numbers of questions that are kept though they break rules of the gate, all but `well-formed`
 * @throws NotFound where the story was never compared.
 */
export async function importQuestions(
  db: Database,
  teacherId: string,
  quiz: { id: string; storyId: string },
  into: 'QUIZ' | 'BANK',
  { questions, problems }: Imported,
  keepAnyway: readonly number[],
): Promise<ImportReport> {
  const { judge, findAgain } = await openGate(db, quiz.storyId);
  const there =
    into === 'QUIZ'
      ? (await readQuestionsOf(db, quiz.id)).map((row) => toQuestion(row, quiz.storyId))
      : await readBankAbout(db, teacherId, quiz.storyId);
  const known = new Set(there.map(contentOf));
  const store = (own: OwnQuestion) =>
    into === 'QUIZ' ? addQuestion(db, teacherId, quiz.id, own) : addToBank(db, teacherId, quiz.storyId, own);
  const outcomes: ImportOutcome[] = [];
  for (const [index, read] of questions.entries()) {
    const number = index + 1;
    const question: Question = { ...findAgain(read), about: 'brought in from a file' };
    const outcome = { number, stem: question.stem.slice(0, 1000), rules: [], mayKeep: false, message: null };
    if (known.has(contentOf(question))) {
      outcomes.push({ ...outcome, status: 'ALREADY_THERE' });
      continue;
    }
    const fault = overlong(question);
    if (fault !== null) {
      outcomes.push({ ...outcome, status: 'REFUSED', message: fault });
      continue;
    }
    // Whatever is in a bank is asked against its neighbours where it goes into a quiz.
    const { broken, grounds } = judge(question, into === 'QUIZ' ? there : []);
    const mayKeep = broken.every(({ rule }) => rule !== neverWaived);
    if (broken.length > 0 && !(mayKeep && keepAnyway.includes(number))) {
      outcomes.push({ ...outcome, status: 'TURNED_AWAY', rules: broken, mayKeep });
      continue;
    }
    try {
      await orFailure('file', async () => store({ question, waived: broken.map(({ rule }) => rule), grounds }));
      there.push(question);
      known.add(contentOf(question));
      outcomes.push({ ...outcome, status: 'TAKEN', rules: broken });
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      outcomes.push({ ...outcome, status: 'REFUSED', message: error.message });
    }
  }
  return { quizId: quiz.id, outcomes, problems };
}
