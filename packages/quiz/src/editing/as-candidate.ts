import type { Candidate, OptionsAre } from '../candidate.ts';
import { figureForms } from '../figures.ts';
import { readNumber } from '../grading/number.ts';
import { outletLabel } from '../outlets.ts';
import { contentWords } from '../phrases.ts';
import type { Question } from '../quiz.ts';
import type { Reading } from '../reading.ts';

const verdicts = new Set(['true', 'false', 'not stated']);
const dated =
  /^(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b[ ,\d]*$|^\d{4}$/;

/** What the options of a question are, judged by their words: who writes a question by hand does not say. */
function whatOptionsAre(question: Question, reading: Reading): OptionsAre {
  const texts = question.options.map((option) => option.text.trim());
  if (texts.length === 0) return 'none';
  if (question.kind === 'order') return 'events';
  if (question.kind === 'match') return texts.every((text) => readNumber(text) !== null) ? 'counts' : 'names';
  if (question.kind === 'true-false-not-stated' || texts.every((text) => verdicts.has(text.toLowerCase())))
    return 'verdicts';
  const outlets = new Set(reading.articles.map((article) => outletLabel(reading, article)));
  if (question.kind === 'which-article' || texts.every((text) => outlets.has(text))) return 'articles';
  if (texts.every((text) => dated.test(text))) return 'dates';
  if (texts.every((text) => readNumber(text) !== null && text.split(' ').length < 5)) return 'numbers';
  if (texts.every((text) => text.endsWith('?'))) return 'questions';
  if (texts.some((text) => /[.!]["”’]?$/.test(text) && text.split(' ').length > 3)) return 'statements';
  const isShort = texts.every((text) => /^\p{Uppercase}/u.test(text) && text.split(' ').length < 8);
  return isShort && texts.some((text) => reading.voice(text).entity !== null) ? 'names' : 'differences';
}

/** Up to here a number may be the quiz's own count ("three accounts"), which no article writes. */
const mostCounted = 12;

/** Names and numbers of the key: the evidence must hold them. */
function citedKeys(question: Question, optionsAre: OptionsAre, reading: Reading): string[][] {
  const { answer } = question;
  if (answer.type === 'number') return [figureForms(answer.value, '')];
  if (answer.type === 'text') return [answer.accept];
  if (answer.type !== 'options') return [];
  const right = question.options.filter((option) => option.correct).map((option) => option.text);
  // Of several right names, one may stand in words of reporting before or after what is cited.
  if (optionsAre === 'names') return right.length > 1 ? [] : right.map((text) => [text, ...reading.voice(text).forms]);
  if (optionsAre === 'numbers')
    return right.flatMap((text) => {
      const value = readNumber(text) ?? Number.NaN;
      return value > mostCounted ? [figureForms(value, text)] : [];
    });
  return optionsAre === 'dates' ? right.map((text) => [text]) : [];
}

/** A question that somebody wrote or changed, with what the gate wants to know of it beside its words. */
export function asCandidate(question: Question, reading: Reading): Candidate {
  const optionsAre = whatOptionsAre(question, reading);
  const right = question.options.filter((option) => option.correct).map((option) => option.text);
  const { answer } = question;
  return {
    ...question,
    optionsAre,
    fixed: optionsAre === 'numbers' || optionsAre === 'dates' || optionsAre === 'verdicts',
    mustCite: citedKeys(question, optionsAre, reading),
    answers: answer.type === 'text' ? answer.accept : answer.type === 'number' ? [String(answer.value)] : right,
    places: new Set(
      reading.story.entities
        .filter((entity) => entity.type === 'place')
        .flatMap((entity) => [...contentWords(entity.name)]),
    ),
    sorts:
      optionsAre === 'names'
        ? new Map(question.options.map((option) => [option.text, reading.voice(option.text).type]))
        : new Map(),
    standing: null,
    worth: 1,
  };
}
