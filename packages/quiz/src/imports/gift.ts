import { withCarriedEvidence } from '../carried-evidence.ts';
import { giftEvidence } from '../gift.ts';
import type { Answer, Option, Question, QuestionKind } from '../quiz.ts';
import type { Imported } from './imported.ts';

/** A reason that is shown to the person whose file it is. */
class GiftError extends Error {}

interface Block {
  text: string;
  line: number;
  /** What a comment of ours says that the question rests on. */
  evidence: string | undefined;
}

const escapable = /\\([~=#{}:\\])/g;

/** Marks that were escaped stand for themselves from here on; the escape `\n` is a line break. */
function unescaped(text: string): string {
  return text
    .replace(/\\n/g, ' ')
    .replace(escapable, '$1')
    .replace(/^\[(?:html|moodle|plain|markdown)\]/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The place of a mark that is not escaped, -1 where there is none. */
function find(text: string, mark: string, from = 0): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** Questions are parted by blank lines; comments and categories are none. */
function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let start = 1;
  let evidence: string | undefined;
  const end = () => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), line: start, evidence });
    lines = [];
    evidence = undefined;
  };
  for (const [index, line] of file
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') end();
    else if (line.startsWith(giftEvidence)) evidence = line.slice(giftEvidence.length);
    else if (!/^\s*(?:\/\/|\$CATEGORY:)/.test(line)) {
      if (lines.length === 0) start = index + 1;
      lines.push(line);
    }
  }
  end();
  return blocks;
}

interface Piece {
  right: boolean;
  weight: number | null;
  text: string;
  feedback: string;
}

/** The answers inside the braces: each begins with `=` or `~`, may have a weight, and may have feedback after `#`. */
function piecesOf(inside: string): Piece[] {
  const starts: number[] = [];
  for (let at = 0; at < inside.length; at++)
    if ('=~'.includes(inside[at]!) && find(inside, inside[at]!, at) === at) starts.push(at);
  return starts.map((start, index) => {
    const raw = inside.slice(start + 1, starts[index + 1] ?? inside.length);
    const weight = /^\s*%(-?\d+(?:\.\d+)?)%/.exec(raw);
    const rest = weight === null ? raw : raw.slice(weight[0].length);
    const hash = find(rest, '#');
    return {
      right: inside[start] === '=',
      weight: weight === null ? null : Number(weight[1]),
      text: hash < 0 ? rest : rest.slice(0, hash),
      feedback: hash < 0 ? '' : unescaped(rest.slice(hash + 1)),
    };
  });
}

interface Parts {
  kind: QuestionKind;
  answer: Answer;
  options: Option[];
  prompts: Question['prompts'];
}

function option(index: number, text: string, correct: boolean, why: string): Option {
  return { id: `o${index + 1}`, text, correct, why, evidence: [] };
}

function chosen(texts: readonly { text: string; right: boolean; why: string }[], kind: QuestionKind): Parts {
  const options = texts.map((piece, index) => option(index, piece.text, piece.right, piece.why));
  const right = options.filter((candidate) => candidate.correct).map((candidate) => candidate.id);
  if (options.some((candidate) => candidate.text === '')) throw new GiftError('An answer has no text.');
  if (right.length === 0) throw new GiftError('No answer is marked as right.');
  return { kind, answer: { type: 'options', options: right }, options, prompts: [] };
}

function matched(pieces: readonly Piece[]): Parts {
  const pairs = pieces.map(({ text }) => {
    const arrow = text.indexOf('->');
    if (arrow < 0) throw new GiftError('A pair to be matched has no "->".');
    return [unescaped(text.slice(0, arrow)), unescaped(text.slice(arrow + 2))] as const;
  });
  if (pairs.length < 2) throw new GiftError('Fewer than two pairs are to be matched.');
  const texts = [...new Set(pairs.map(([, right]) => right))];
  const options = texts.map((text, index) => option(index, text, true, ''));
  const prompts = pairs.map(([text], index) => ({ id: `p${index + 1}`, text }));
  // "1, 2, 3" on the right is how an order is written where the format has none.
  if (pairs.every(([, right], index) => right === String(index + 1))) {
    const events = pairs.map(([text], index) => option(index, text, true, ''));
    return {
      kind: 'order',
      answer: { type: 'order', options: events.map(({ id }) => id) },
      options: events,
      prompts: [],
    };
  }
  return {
    kind: 'match',
    answer: {
      type: 'match',
      pairs: pairs.map(([, right], index) => ({ prompt: `p${index + 1}`, option: `o${texts.indexOf(right) + 1}` })),
    },
    options,
    prompts,
  };
}

function numeric(inside: string): Parts {
  const text = inside
    .replace(/^\s*=?/, '')
    .split('#')[0]!
    .trim();
  const range = /^(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)$/.exec(text);
  const plain = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s*:\s*(\d+(?:\.\d+)?))?$/i.exec(text);
  if (range === null && plain === null)
    throw new GiftError(`"${text.slice(0, 40)}" is not a number that is understood.`);
  const [low, high] = range ? [Number(range[1]), Number(range[2])] : [0, 0];
  const value = range ? (low + high) / 2 : Number(plain![1]);
  const tolerance = range ? (high - low) / 2 : Number(plain![2] ?? 0);
  return { kind: 'fill-number', answer: { type: 'number', value, tolerance, unit: '' }, options: [], prompts: [] };
}

function partsOf(inside: string, named: QuestionKind | null): Parts {
  const bare = inside.trim();
  if (bare === '') throw new GiftError('It asks for an essay, which cannot be graded here.');
  const verdict = /^(T|TRUE|F|FALSE)\s*(?:#|$)/i.exec(bare);
  if (verdict !== null) {
    const isTrue = /^t/i.test(verdict[1]!);
    return chosen(
      [
        { text: 'True', right: isTrue, why: '' },
        { text: 'False', right: !isTrue, why: '' },
      ],
      'single-choice',
    );
  }
  if (bare.startsWith('#')) return numeric(bare.slice(1));
  const pieces = piecesOf(inside);
  if (pieces.length === 0) throw new GiftError('No answer begins with "=" or "~".');
  if (pieces.every((piece) => piece.right && /->/.test(piece.text))) return matched(pieces);
  if (pieces.every((piece) => piece.right)) {
    const accept = pieces.map((piece) => unescaped(piece.text)).filter((text) => text !== '');
    if (accept.length === 0) throw new GiftError('An answer has no text.');
    return { kind: 'fill-name', answer: { type: 'text', accept }, options: [], prompts: [] };
  }
  const texts = pieces.map((piece) => ({
    text: unescaped(piece.text),
    right: piece.right || (piece.weight ?? 0) > 0,
    why: piece.feedback,
  }));
  const several = pieces.some((piece) => piece.weight !== null) || texts.filter((piece) => piece.right).length > 1;
  const single: QuestionKind = named !== null && named !== 'multiple-choice' ? named : 'single-choice';
  return chosen(texts, several ? 'multiple-choice' : single);
}

const ofChoice: readonly QuestionKind[] = ['single-choice', 'true-false-not-stated', 'which-article', 'spot-the-drift'];

function questionOf({ text }: Block, number: number): Question {
  let rest = text.trim();
  let name = '';
  if (rest.startsWith('::')) {
    const end = find(rest, '::', 2);
    if (end < 0) throw new GiftError('A title begins with "::" and does not end.');
    name = unescaped(rest.slice(2, end));
    rest = rest.slice(end + 2);
  }
  const open = find(rest, '{');
  const close = open < 0 ? -1 : find(rest, '}', open);
  if (open < 0) throw new GiftError('It has no answers in braces.');
  if (close < 0) throw new GiftError('A brace is opened and not closed.');
  let inside = rest.slice(open + 1, close);
  const note = find(inside, '####');
  const explanation = note < 0 ? '' : unescaped(inside.slice(note + 4));
  if (note >= 0) inside = inside.slice(0, note);
  const after = unescaped(rest.slice(close + 1));
  const stem = unescaped(`${rest.slice(0, open)}${after === '' ? '' : ` _____ ${after}`}`);
  if (stem === '') throw new GiftError('It asks nothing.');
  const known = ofChoice.find((kind) => name.endsWith(` ${kind}`)) ?? null;
  return { id: `q${number}`, level: 'one-span', stem, explanation, evidence: [], about: '', ...partsOf(inside, known) };
}

/**
 * Reads questions in Moodle's GIFT format (https://docs.moodle.org/en/GIFT_format): choice with one or several right
 * answers, true or false, short answer, number, matching, missing word. What cannot be read is reported with its line.
 */
export function readGift(file: string): Imported {
  const read: Imported = { questions: [], problems: [] };
  for (const block of blocksOf(file)) {
    try {
      const question = questionOf(block, read.questions.length + 1);
      read.questions.push(withCarriedEvidence(question, block.evidence));
    } catch (error) {
      if (!(error instanceof GiftError)) throw error;
      read.problems.push({ line: block.line, file: null, reason: error.message });
    }
  }
  if (read.questions.length === 0 && read.problems.length === 0)
    read.problems.push({ line: 1, file: null, reason: 'The file holds no question.' });
  return read;
}
