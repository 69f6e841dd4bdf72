import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { outletPhrase, outletPhrases } from '../outlets.ts';
import { capitalised } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { flat } from '../statement.ts';
import { asWritten, names, sentenceQuoted } from '../telling.ts';
import { isNamed, type Voice } from '../voice.ts';

/** A name to be written: the speaker of a quotation, the agency that a report rests on. */
export const fillName: KindOfQuestion = {
  kind: 'fill-name',
  make: (reading) => [...speakers(reading), ...agencies(reading)],
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
  }
  return [...accepted].filter((name) => /\p{Uppercase}/u.test(name) && name.length < 60);
}

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
    if (length < 6 || length > 45 || names(text, voice) || !/^\p{Uppercase}/u.test(text)) return [];
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
          explanation: `${voice.name}. ${asWritten(reading, span)}`,
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
  return [sentences[index - 1], sentences[index + 1]].flatMap((sentence) =>
    sentence ? [reading.cite({ article: span.article, start: sentence.start, end: sentence.end })] : [],
  );
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
      const form = voice.forms.find((candidate) => text.includes(candidate));
      if (form === undefined) return [];
      const start = text.indexOf(form);
      return [reading.cite(reading.sentenceOf({ article, start, end: start + form.length }))];
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
