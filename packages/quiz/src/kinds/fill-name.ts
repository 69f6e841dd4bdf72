import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { nameGaps } from '../name-gaps.ts';
import { outletPhrase, outletPhrases } from '../outlets.ts';
import { capitalised, quoted } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { briefly } from '../reasons.ts';
import { flat } from '../statement.ts';
import { asWritten, names, sentenceQuoted } from '../telling.ts';
import { isNamed, type Voice } from '../voice.ts';

/** A name to be written: the speaker of a quotation, the agency that a report rests on, who did what a sentence says. */
export const fillName: KindOfQuestion = {
  kind: 'fill-name',
  make: (reading) => [...speakers(reading), ...agencies(reading), ...gaps(reading)],
};

function nameQuestion(
  draft: Pick<Candidate, 'level' | 'stem' | 'explanation' | 'evidence' | 'about' | 'worth'>,
  accept: string[],
): Candidate {
  return {
    ...draft,
    kind: 'fill-name',
    prompts: [],
    options: [],
    answer: { type: 'text', accept },
    optionsAre: 'none',
    fixed: false,
    places: new Set(),
    sorts: new Map(),
    standing: null,
    mustCite: [accept],
    answers: accept,
  };
}

/** The names that are taken for a voice: all its forms, and a person's last name where no other person bears it. */
function acceptedNames(reading: Reading, voice: Voice): string[] {
  const accepted = new Set(voice.forms);
  if (voice.type === 'person') {
    const last = voice.name.split(/\s+/).at(-1)!;
    const shared = reading.story.entities.some(
      (entity) => entity.id !== voice.entity && entity.name.split(/\s+/).includes(last),
    );
    if (!shared && last.length > 2) accepted.add(last);
    // "Yoon Suk Yeol": three short words, and the first is the family's.
    const first = voice.name.split(/\s+/)[0]!;
    const bearers = reading.story.entities.filter((entity) => entity.name.split(/\s+/)[0] === first);
    if (familyFirst.test(voice.name) && bearers.length < 2) accepted.add(first);
  }
  return [...accepted].filter((name) => /\p{Uppercase}/u.test(name) && name.length < 60);
}

const familyFirst =
  /^\p{Uppercase}\p{Lowercase}{1,4} \p{Uppercase}\p{Lowercase}{1,4}[ -]\p{Letter}\p{Lowercase}{1,5}$/u;

/** Who is quoted with these words. */
function speakers(reading: Reading): Candidate[] {
  return reading.story.quotations.flatMap((quotation) => {
    if (quotation.name === null) return [];
    const voice = reading.voice(quotation.name);
    const rendering = quotation.renderings.find((candidate) =>
      candidate.spans.some((span) => reading.articles.includes(span.article)),
    );
    const span = rendering?.spans.find((candidate) => reading.articles.includes(candidate.article));
    if (
      rendering === undefined ||
      span === undefined ||
      !isNamed(voice) ||
      voice.type === 'words' ||
      voice.type === 'place'
    )
      return [];
    const text = flat(rendering.text).replace(/^[“"]|[”"]$/g, '');
    const length = text.split(' ').length;
    if (length < 5 || length > 45 || names(text, voice) || !/^\p{Uppercase}/u.test(text)) return [];
    const around = reading.sentenceOf(span);
    const accept = acceptedNames(reading, voice);
    const sentences = [reading.cite(around), ...neighbours(reading, around)].filter(
      (citation, index) => index === 0 || names(citation.quote, voice),
    );
    return [
      nameQuestion(
        {
          level: sentences.length > 1 ? 'one-article' : 'one-span',
          stem: `${sentenceQuoted(text)} ${voice.type === 'person' ? 'Who is quoted with these words' : 'Which body is quoted with these words'} in ${outletPhrase(reading, span.article)}? Write the name.`,
          explanation: `${voice.name}. ${asWritten(reading, span)}${names(reading.cite(around).quote, voice) ? '' : ` Before or after it stands: ${briefly(sentences.at(-1)!.quote)}`}`,
          evidence: sentences,
          about: quotation.id,
          worth: 0.55,
        },
        accept,
      ),
    ];
  });
}

function neighbours(reading: Reading, span: { article: string; start: number; end: number }) {
  const { sentences } = reading.analysis(span.article);
  const index = sentences.findIndex((sentence) => sentence.start === span.start);
  return [sentences[index - 1], sentences[index + 1], sentences[index - 2], sentences[index + 2]].flatMap((sentence) =>
    sentence ? [reading.cite({ article: span.article, start: sentence.start, end: sentence.end })] : [],
  );
}

/** Words before an agency's name that credit it with a picture, not with the report. */
const picture = /\b(?:photo(?:graph)?s?|pictures?|images?|via|©|getty|handout)\b[^\n]{0,60}$/i;

/** Where an article credits its report to an agency, -1 where it only credits a picture or does not name it. */
function creditIn(text: string, form: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!picture.test(text.slice(Math.max(0, at - 70), at))) return at;
  return -1;
}

/** Which agency an article's report rests on, where it says so. */
function agencies(reading: Reading): Candidate[] {
  return reading.story.origins.flatMap((origin) => {
    const { agency } = origin;
    const members = origin.articles.filter((article) => reading.articles.includes(article));
    if (agency === null || members.length === 0) return [];
    const voice = reading.voice(agency);
    const evidence = members.flatMap((article) => {
      const { text } = reading.analysis(article);
      const start = voice.forms.map((form) => creditIn(text, form)).find((at) => at >= 0);
      if (start === undefined) return [];
      return [reading.cite(reading.sentenceOf({ article, start, end: start + 1 }))];
    });
    if (evidence.length === 0) return [];
    const stem = `On whose report ${members.length === 1 ? 'does' : 'do'} ${outletPhrases(reading, members)} rest? Write the name of the agency or outlet.`;
    return [
      nameQuestion(
        {
          level: 'about-the-reporting',
          stem,
          explanation: `${agency}. ${capitalised(origin.reason)}`,
          evidence,
          about: origin.id,
          worth: 0.85,
        },
        acceptedNames(reading, voice),
      ),
    ];
  });
}

/** A sentence with the name of somebody who acts or is spoken of in it left out. */
function gaps(reading: Reading): Candidate[] {
  return nameGaps(reading).map(({ article, voice, sentence, span }) => {
    const around = reading.sentenceOf(span);
    return nameQuestion(
      {
        level: 'one-span',
        stem: `${quoted(sentence)} ${gapOf[voice.type] ?? 'Which name'} stands in the gap in ${outletPhrase(reading, article)}? Write the name.`,
        explanation: `${voice.name}. ${asWritten(reading, around)}`,
        evidence: [reading.cite(around)],
        about: `${article} ${span.start}`,
        worth: 0.25,
      },
      acceptedNames(reading, voice),
    );
  });
}

const gapOf: Readonly<Record<string, string>> = {
  person: 'Whose name',
  organisation: 'The name of which body',
  place: 'The name of which place',
};
