import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse as parseGift } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { foundAgain } from '../carried-evidence.ts';
import { quizGift } from '../gift.ts';
import { gradeReply } from '../grading.ts';
import { readGift } from '../imports/gift.ts';
import { readQti } from '../imports/qti.ts';
import { makeQuiz } from '../make.ts';
import type { Option, Question, Quiz, Reply } from '../quiz.ts';
import { sampleAnalyses, sampleStory } from '../sample.fixture.ts';
import { quizAnki } from './anki.ts';
import { quizCsv } from './csv.ts';
import { quizMoodleXml } from './moodle-xml.ts';
import { quizQti } from './qti.ts';

/** A line of text with the marks that formats take for their own. */
const words = fc.stringMatching(/^[A-Za-z0-9 ~=#{}:\\<>&"'“”,;.%@|[\]*_éß☃-]{1,40}$/).map(
  (text) =>
    `W${text
      .replace(/->|\\n/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()}.`,
);

const distinct = (least: number, most: number) =>
  fc.uniqueArray(words, { minLength: least, maxLength: most, selector: (text) => text.toLowerCase() });

const base = fc.record({ stem: words, explanation: words });

function optionsOf(texts: readonly string[], right: (index: number) => boolean, why: string): Option[] {
  return texts.map((text, index) => ({ id: `o${index + 1}`, text, correct: right(index), why, evidence: [] }));
}

const plain = { level: 'one-span' as const, evidence: [], about: '', prompts: [] };

const question: fc.Arbitrary<Omit<Question, 'id'>> = fc.oneof(
  fc.tuple(base, distinct(3, 4), words, fc.nat(2)).map(([text, texts, why, key]) => ({
    ...plain,
    ...text,
    kind: 'single-choice' as const,
    options: optionsOf(texts, (index) => index === key, why),
    answer: { type: 'options' as const, options: [`o${key + 1}`] },
  })),
  fc.tuple(base, distinct(4, 5), words).map(([text, texts, why]) => ({
    ...plain,
    ...text,
    kind: 'multiple-choice' as const,
    options: optionsOf(texts, (index) => index < 2, why),
    answer: { type: 'options' as const, options: ['o1', 'o2'] },
  })),
  fc.tuple(base, fc.integer({ min: -9999, max: 9_999_999 })).map(([text, value]) => ({
    ...plain,
    ...text,
    kind: 'fill-number' as const,
    options: [],
    answer: { type: 'number' as const, value, tolerance: 0, unit: '' },
  })),
  fc.tuple(base, distinct(1, 3)).map(([text, accept]) => ({
    ...plain,
    ...text,
    kind: 'fill-name' as const,
    options: [],
    answer: { type: 'text' as const, accept },
  })),
  fc.tuple(base, distinct(3, 4)).map(([text, texts]) => ({
    ...plain,
    ...text,
    kind: 'order' as const,
    options: optionsOf(texts, () => true, ''),
    answer: { type: 'order' as const, options: texts.map((_, index) => `o${index + 1}`) },
  })),
  fc.tuple(base, distinct(6, 6)).map(([text, texts]) => ({
    ...plain,
    ...text,
    kind: 'match' as const,
    prompts: texts.slice(0, 3).map((prompt, index) => ({ id: `p${index + 1}`, text: prompt })),
    options: optionsOf(texts.slice(3), () => true, ''),
    answer: { type: 'match' as const, pairs: [1, 2, 3].map((n) => ({ prompt: `p${n}`, option: `o${n}` })) },
  })),
);

const quizzes: fc.Arbitrary<Quiz> = fc.array(question, { minLength: 1, maxLength: 6 }).map((list) => ({
  story: 's1',
  title: 'A quiz & more',
  questions: list.map((one, index) => ({ ...one, id: `q${index + 1}` })),
  rejected: [],
}));

const made = makeQuiz(sampleStory, sampleAnalyses, { size: 20 });
/** What of a question a format carries for certain. */
function core({ kind, stem, prompts, options, answer, explanation }: Question) {
  const isChoice = answer.type === 'options';
  return {
    kind,
    stem,
    explanation,
    prompts,
    options: options.map(({ id, text, correct, why }) => ({ id, text, correct, ...(isChoice ? { why } : {}) })),
    answer: answer.type === 'number' ? { ...answer, unit: '' } : answer,
  };
}

function rightReply({ answer }: Question): Reply {
  if (answer.type === 'number') return { type: 'text', text: String(answer.value) };
  return answer.type === 'text' ? { type: 'text', text: answer.accept[0]! } : answer;
}

describe('what questions rest on', () => {
  const formats = [
    ['GIFT', () => readGift(quizGift(made))],
    ['QTI 3', () => readQti(quizQti(made))],
  ] as const;
  const rests = ({ level, evidence, options }: Question) => ({
    level,
    evidence: evidence.map(({ article, start, end, quote }) => ({ article, start, end, quote })),
    options: options.map((option) => option.evidence.length),
  });

  it.each(formats)('comes back with a file of ours (%s)', (_name, read) => {
    const back = read().questions.map((question) => foundAgain(question, sampleAnalyses));
    const byStem = (a: Question, b: Question) => a.stem.localeCompare(b.stem);
    expect(back.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(back.sort(byStem).map(rests)).toEqual([...made.questions].sort(byStem).map(rests));
  });

  it('is looked for in articles that have other ids, and at other places', () => {
    const moved = new Map(
      [...sampleAnalyses.values()].map((analysis) => [
        `x${analysis.id}`,
        { ...analysis, id: `x${analysis.id}`, text: `New. ${analysis.text}` },
      ]),
    );
    for (const question of readGift(quizGift(made)).questions) {
      const { evidence } = foundAgain(question, moved);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { article, start, end, quote } of evidence)
        expect(moved.get(article)!.text.slice(start, end)).toBe(quote);
    }
  });

  it('is left out where its words stand in no article, and where it cannot be read', () => {
    const file = (line: string) => `// Parallax evidence: ${line}\nWho? {=Ada ~Bo}\n`;
    const cited = (quote: string) => JSON.stringify({ evidence: [{ article: 'a1', start: 0, end: 5, quote }] });
    const [invented] = readGift(file(cited('Words that nobody wrote'))).questions;
    expect(invented!.evidence).toHaveLength(1);
    expect(foundAgain(invented!, sampleAnalyses).evidence).toEqual([]);
    for (const line of [
      '',
      'null',
      '{',
      '{"evidence":7,"options":{}}',
      cited(' '),
      '{"evidence":[null,{"article":1}]}',
    ])
      expect(readGift(file(line)).questions).toMatchObject([{ level: 'one-span', evidence: [] }]);
  });
});

describe('GIFT', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(quizzes, (quiz) => {
        const { questions, problems } = readGift(quizGift(quiz));
        expect(problems).toEqual([]);
        expect(questions.map(core)).toEqual(quiz.questions.map(core));
      }),
    );
  });

  it('is read by another parser, question for question', () => {
    const read = parseGift(quizGift(made)).filter((one) => one.type !== 'Category');
    expect(read).toHaveLength(made.questions.length);
  });

  it('brings a quiz of the generator back with a key that grades as right', () => {
    const { questions, problems } = readGift(quizGift(made));
    expect(problems).toEqual([]);
    expect(questions).toHaveLength(made.questions.length);
    for (const one of questions) expect(gradeReply(one, rightReply(one)).score).toBeCloseTo(1);
  });

  it.each([
    ['Who? {=A ~B', 1, 'A brace is opened and not closed.'],
    ['// A comment\n\nNothing to answer.', 3, 'It has no answers in braces.'],
    ['Who? {~A ~B}', 1, 'No answer is marked as right.'],
    ['Write. {}', 1, 'It asks for an essay, which cannot be graded here.'],
    ['How many? {#many}', 1, '"many" is not a number that is understood.'],
    ['Pairs {=a -> b =c}', 1, 'No answer begins'],
    ['::Title Who? {=A ~B}', 1, 'A title begins with "::" and does not end.'],
    ['', 1, 'The file holds no question.'],
  ])('says of %j where it is wrong and why', (file, line, reason) => {
    const { questions, problems } = readGift(file);
    if (reason.startsWith('No answer begins')) return expect(questions[0]?.kind).toBe('fill-name');
    expect(problems).toEqual([{ line, file: null, reason }]);
  });

  it('reads what others write: true or false, a range, a missing word, and leaves the wrong one out', () => {
    const { questions, problems } = readGift(
      'It rained. {T}\n\nBroken {=A\n\nHow far? {#10..20}\n\nThe ferry {=sank ~sailed} at noon.\n',
    );
    expect(questions.map((one) => one.stem)).toEqual(['It rained.', 'How far?', 'The ferry _____ at noon.']);
    expect(questions[1]!.answer).toEqual({ type: 'number', value: 15, tolerance: 5, unit: '' });
    expect(problems.map((problem) => problem.line)).toEqual([3]);
  });
});

describe('QTI 3', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(quizzes, (quiz) => {
        const { questions, problems } = readQti(quizQti(quiz));
        expect(problems).toEqual([]);
        expect(questions.map(core)).toEqual(quiz.questions.map(core));
      }),
    );
  });

  it('lists every file in a manifest, and every file is well-formed and in its namespace', () => {
    const files = unzipSync(quizQti(made));
    const names = Object.keys(files);
    const manifest = strFromU8(files['imsmanifest.xml']!);
    for (const name of names.filter((each) => each.endsWith('.xml')))
      expect(XMLValidator.validate(strFromU8(files[name]!))).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { resources } = parser.parse(manifest).manifest;
    const hrefs = resources.resource.map((resource: { href: string }) => resource.href);
    expect(hrefs.sort()).toEqual(names.filter((name) => name !== 'imsmanifest.xml').sort());
    for (const href of hrefs.filter((name: string) => name.startsWith('items/'))) {
      const item = parser.parse(strFromU8(files[href]!))['qti-assessment-item'];
      expect(item.xmlns).toBe('http://www.imsglobal.org/xsd/imsqtiasi_v3p0');
      expect(['identifier', 'title', 'adaptive', 'time-dependent'].filter((name) => !(name in item))).toEqual([]);
      // The standard orders an item's parts.
      const parts = Object.keys(item).filter((name) => name.startsWith('qti-'));
      expect(parts).toEqual([
        'qti-response-declaration',
        'qti-outcome-declaration',
        'qti-item-body',
        'qti-response-processing',
        'qti-modal-feedback',
      ]);
    }
  });

  it('sets the feedback that it has: the explanation, and what is said of the options that were chosen', () => {
    const files = unzipSync(quizQti(made));
    for (const { id, answer } of made.questions) {
      const text = strFromU8(files[`items/${id}.xml`]!);
      const [, processing] = /<qti-response-processing>(.*)<\/qti-response-processing>/.exec(text)!;
      expect(processing).toContain('<qti-set-outcome-value identifier="SCORE">');
      const [, feedback] = /identifier="FEEDBACK"><qti-multiple>(.*)<\/qti-multiple>/.exec(processing!)!;
      expect(feedback).toContain('>explanation<');
      expect(feedback!.includes('<qti-variable identifier="RESPONSE"/>')).toBe(answer.type === 'options');
      expect(text).toContain('outcome-identifier="FEEDBACK" identifier="explanation"');
    }
  });

  it.each<[string, Uint8Array, string | null, RegExp]>([
    ['no ZIP', strToU8('hello'), null, /not a ZIP/],
    ['no manifest', zipSync({ 'a.xml': strToU8('<a/>') }), null, /no imsmanifest/],
    [
      'a broken manifest',
      zipSync({ 'imsmanifest.xml': strToU8('<manifest>\n<a>\n</manifest>') }),
      'imsmanifest.xml',
      /./,
    ],
    [
      'a missing item',
      zipSync({
        'imsmanifest.xml': strToU8('<manifest><resource type="imsqti_item_xmlv3p0" href="x.xml"/></manifest>'),
      }),
      'x.xml',
      /not in the package/,
    ],
    [
      'entities of its own',
      zipSync({ 'imsmanifest.xml': strToU8('<!DOCTYPE m [<!ENTITY a "b">]><manifest/>') }),
      'imsmanifest.xml',
      /document type/,
    ],
  ])('turns down %s with a reason', (_, bytes, file, reason) => {
    const { questions, problems } = readQti(bytes);
    expect(questions).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.file).toBe(file);
    expect(problems[0]!.reason).toMatch(reason);
  });

  it('does not unpack more than a package needs', () => {
    const bomb = zipSync({ 'imsmanifest.xml': new Uint8Array(21 * 1024 * 1024) });
    expect(readQti(bomb).problems[0]!.reason).toBe('The package is too large.');
  });
});

describe('Moodle XML', () => {
  it('is well-formed whatever it says, with one question element for each question', () => {
    fc.assert(
      fc.property(quizzes, (quiz) => {
        const text = quizMoodleXml(quiz);
        expect(XMLValidator.validate(text)).toBe(true);
        const parser = new XMLParser({
          ignoreAttributes: false,
          parseTagValue: false,
          trimValues: false,
          isArray: (name) => name === 'question',
        });
        const [category, ...questions] = parser.parse(text).quiz.question;
        expect(category['@_type']).toBe('category');
        expect(questions.map((one: { questiontext: { text: string } }) => one.questiontext.text)).toEqual(
          quiz.questions.map((one) => one.stem),
        );
      }),
    );
  });
});

describe('CSV', () => {
  it('is read back cell for cell by another parser', () => {
    fc.assert(
      fc.property(quizzes, (quiz) => {
        const rows = parse(quizCsv(quiz), { columns: true }) as Record<string, string>[];
        expect(rows.map((row) => row.question)).toEqual(quiz.questions.map((one) => one.stem));
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '−4'])('lets no spreadsheet run %j', (stem) => {
    const csv = quizCsv({ ...made, questions: [{ ...made.questions[0]!, stem }] });
    expect((parse(csv) as string[][])[1]![3]).toBe(`'${stem}`);
    expect(csv).toContain('\r\n');
  });
});

describe('Anki', () => {
  it('has its headers first and four fields a note, whatever it says', () => {
    fc.assert(
      fc.property(quizzes, (quiz) => {
        const lines = quizAnki(quiz).trimEnd().split('\n');
        const notes = lines.filter((line) => !line.startsWith('#'));
        expect(lines[0]).toBe('#separator:tab');
        expect(notes).toHaveLength(quiz.questions.length);
        for (const note of notes) expect(note.split('\t')).toHaveLength(4);
      }),
    );
  });

  it('keeps the id of a question from one export to the next', () => {
    const ids = (quiz: Quiz) =>
      quizAnki(quiz)
        .split('\n')
        .slice(6)
        .map((line) => line.split('\t')[0]);
    expect(ids(made)).toEqual(ids(made));
    expect(new Set(ids(made)).size).toBe(made.questions.length + 1);
  });
});
