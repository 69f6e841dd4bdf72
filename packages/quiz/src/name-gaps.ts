import type { ArticleSpan } from '@parallax/comparison';
import { dangles } from './dangling.ts';
import { outletPhrase } from './outlets.ts';
import type { Reading } from './reading.ts';
import { flat } from './statement.ts';
import { names, wholeSentence } from './telling.ts';
import { isNamed, type Voice } from './voice.ts';

/** A sentence of an article with a name left out of it. */
export interface NameGap {
  article: string;
  voice: Voice;
  /** The sentence, with a line for the name. */
  sentence: string;
  /** Where the name stood. */
  span: ArticleSpan;
}

/** Sentences in which somebody acts or is spoken of, each with that name left out and none that would tell it. */
export function nameGaps(reading: Reading): NameGap[] {
  return reading.articles.flatMap((article) => {
    const { mentions, entities, sentences } = reading.analysis(article);
    return mentions.flatMap((mention) => {
      const entity = entities.find((candidate) => candidate.id === mention.entity);
      if (mention.kind !== 'name' || entity === undefined || entity.type === 'other') return [];
      if (entity.type === 'place' && isEverywhere(reading, article, entity.name)) return [];
      const known = reading.story.entities.find((candidate) =>
        candidate.members.some((member) => member.article === article && member.entity === mention.entity),
      );
      const voice = reading.voice(known?.name ?? entity.name);
      const span = { article, start: mention.start, end: mention.end };
      const place = outletPhrase(reading, article);
      const sentence = wholeSentence(reading, span, 40, true);
      // A headline in the stem must not give the name away, and a name that stands twice leaves no gap.
      if (sentence === null || !isNamed(voice) || voice.entity === null || names(place, voice)) return [];
      const written = flat(reading.cite(span).quote).replace(/['’]s$/, '');
      const pieces = sentence.split(written);
      if (pieces.length !== 2 || voice.forms.some((form) => form.length > 2 && pieces.join(' ').includes(form)))
        return [];
      if (/[\p{Letter}\p{Number}]$/u.test(pieces[0]!) || /^[\p{Letter}\p{Number}-]/u.test(pieces[1]!)) return [];
      // A first name or an acronym beside the gap belongs to the name.
      if (/\p{Uppercase}\p{Lowercase}+ $/u.test(pieces[0]!) && voice.type === 'person' && !titled.test(pieces[0]!))
        return [];
      // A name in a list of names, or with more of itself beside the gap, can be told from the rest.
      if (
        /\p{Uppercase}\S*, (?:the )?$/u.test(pieces[0]!) ||
        /^ \(|^,? [\p{Uppercase}\d]/u.test(pieces[1]!) ||
        sentence.includes('(') ||
        isGuessable(voice.type, pieces[0]!, pieces[1]!) ||
        dangles(sentence.replace(written, 'Somebody'))
      )
        return [];
      const around = reading.sentenceOf(span);
      if (!sentences.some((candidate) => candidate.start === around.start)) return [];
      return [{ article, voice, sentence: `${pieces[0]}_____${pieces[1]}`, span }];
    });
  });
}

/** What may stand right behind a name that is a noun of its own, and no part of one ("the Aldous exchange"). */
const afterName =
  /^(?:[,.;:”’)]|['’]s?\b| (?:and|or|but|in|on|at|of|to|for|from|by|with|as|who|which|that|where|when|while|after|before|during|since|until|against|about|over|under|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|not|show|say|want|plan|deny|report|expect|believe|fear|agree|said|says|told|\w+ed|\w+s)\b)/;

/** Whether a gap is filled by knowing the world, or one of a list: a place in a list, "the two _____", a name that is half of one. */
function isGuessable(type: Voice['type'], before: string, after: string): boolean {
  if (type !== 'person' && !afterName.test(after)) return true;
  if (/\b(?:two|both|three|all) $/i.test(before)) return true;
  return type === 'place' && (/(?:,|\b(?:and|or|the|such as)) $/.test(before) || /^ (?:and|or)\b/.test(after));
}

/** How often the stem of a place's name may stand in an article before the place can be guessed. */
const mostMentions = 2;

/** Whether a place, or what comes from it ("Varnland", "Varnlandic"), stands all over an article. */
function isEverywhere(reading: Reading, article: string, name: string): boolean {
  const stem = name.toLowerCase().slice(0, Math.max(4, name.length - 2));
  return reading.analysis(article).text.toLowerCase().split(stem).length - 1 > mostMentions;
}

/** A title or office right before a name. */
const titled =
  /\b(?:President|Minister|Secretary(?:-General)?|General|Governor|Mayor|Professor|Doctor|Dr|Mr|Mrs|Ms|Leader|Chief|Director|Spokes(?:man|woman|person)|Senator|Chancellor|Commissioner|Captain|Judge|Sir|Lord|Lady|Dame|King|Queen|Prince|Princess) $/;
