import { strToU8, zipSync } from 'fflate';
import { carriedEvidence } from '../carried-evidence.ts';
import type { Question, Quiz } from '../quiz.ts';
import { xmlText } from './xml.ts';

const itemSpace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const packageSpace = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

interface Interaction {
  cardinality: 'single' | 'multiple' | 'ordered';
  baseType: 'identifier' | 'directedPair' | 'float' | 'string';
  values: string[];
  /** Each value's share of the mark, where there are shares. */
  shares: [value: string, share: number][];
  body: string;
}

function choicesOf(question: Question): string {
  return question.options
    .map(
      (option) =>
        `<qti-simple-choice identifier="${option.id}">${xmlText(option.text)}<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="${option.id}" show-hide="show">${xmlText(option.why)}</qti-feedback-inline></qti-simple-choice>`,
    )
    .join('');
}

function interaction(question: Question): Interaction {
  const { answer, options, prompts } = question;
  const prompt = `<qti-prompt>${xmlText(question.stem)}</qti-prompt>`;
  switch (answer.type) {
    case 'options': {
      const several = question.kind === 'multiple-choice';
      const share = 1 / answer.options.length;
      return {
        cardinality: several ? 'multiple' : 'single',
        baseType: 'identifier',
        values: answer.options,
        shares: several ? options.map((option) => [option.id, option.correct ? share : -share]) : [],
        body: `<qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="${several ? options.length : 1}">${prompt}${choicesOf(question)}</qti-choice-interaction>`,
      };
    }
    case 'order':
      return {
        cardinality: 'ordered',
        baseType: 'identifier',
        values: answer.options,
        shares: [],
        body: `<qti-order-interaction response-identifier="RESPONSE" shuffle="false">${prompt}${options.map((option) => `<qti-simple-choice identifier="${option.id}">${xmlText(option.text)}</qti-simple-choice>`).join('')}</qti-order-interaction>`,
      };
    case 'match': {
      const associable = (item: { id: string; text: string }) =>
        `<qti-simple-associable-choice identifier="${item.id}" match-max="1">${xmlText(item.text)}</qti-simple-associable-choice>`;
      const values = answer.pairs.map((pair) => `${pair.prompt} ${pair.option}`);
      return {
        cardinality: 'multiple',
        baseType: 'directedPair',
        values,
        shares: values.map((value) => [value, 1 / values.length]),
        body: `<qti-match-interaction response-identifier="RESPONSE" shuffle="false" max-associations="${prompts.length}">${prompt}<qti-simple-match-set>${prompts.map(associable).join('')}</qti-simple-match-set><qti-simple-match-set>${options.map(associable).join('')}</qti-simple-match-set></qti-match-interaction>`,
      };
    }
    case 'number':
      return {
        cardinality: 'single',
        baseType: 'float',
        values: [String(answer.value)],
        shares: [],
        body: `<p>${xmlText(question.stem)}</p><p><qti-text-entry-interaction response-identifier="RESPONSE" expected-length="15"/></p>`,
      };
    case 'text':
      return {
        cardinality: 'single',
        baseType: 'string',
        values: answer.accept.slice(0, 1),
        shares: answer.accept.map((name) => [name, 1]),
        body: `<p>${xmlText(question.stem)}</p><p><qti-text-entry-interaction response-identifier="RESPONSE" expected-length="40"/></p>`,
      };
  }
}

function setOutcome(identifier: string, value: string): string {
  return `<qti-set-outcome-value identifier="${identifier}">${value}</qti-set-outcome-value>`;
}

/**
 * How an answer is scored, and which feedback it brings: the explanation always, and what is said of the options that
 * were chosen. The standard's own templates set no feedback, so that a player would never show ours.
 */
function processing(
  baseType: Interaction['baseType'],
  cardinality: Interaction['cardinality'],
  mapped: boolean,
): string {
  const score = mapped
    ? setOutcome('SCORE', '<qti-map-response identifier="RESPONSE"/>')
    : `<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>${setOutcome('SCORE', '<qti-base-value base-type="float">1</qti-base-value>')}</qti-response-if></qti-response-condition>`;
  const chosen = baseType === 'identifier' && cardinality !== 'ordered' ? '<qti-variable identifier="RESPONSE"/>' : '';
  const feedback = setOutcome(
    'FEEDBACK',
    `<qti-multiple><qti-base-value base-type="identifier">explanation</qti-base-value>${chosen}</qti-multiple>`,
  );
  return `<qti-response-processing>${score}${feedback}</qti-response-processing>`;
}

function item(question: Question): string {
  const { cardinality, baseType, values, shares, body } = interaction(question);
  const correct = values.map((value) => `<qti-value>${xmlText(value)}</qti-value>`).join('');
  const mapping =
    shares.length === 0
      ? ''
      : `<qti-mapping lower-bound="0" upper-bound="1" default-value="0">${shares.map(([value, share]) => `<qti-map-entry map-key="${xmlText(value)}" mapped-value="${Number(share.toFixed(5))}"${baseType === 'string' ? ' case-sensitive="false"' : ''}/>`).join('')}</qti-mapping>`;
  return `${declaration}<qti-assessment-item xmlns="${itemSpace}" identifier="${question.id}" title="${xmlText(`${question.id} ${question.kind}`)}" adaptive="false" time-dependent="false" xml:lang="en-GB" label="${question.kind}">
<qti-response-declaration identifier="RESPONSE" cardinality="${cardinality}" base-type="${baseType}"><qti-correct-response>${correct}</qti-correct-response>${mapping}</qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
<qti-outcome-declaration identifier="FEEDBACK" cardinality="multiple" base-type="identifier"/>
<qti-item-body>${body}</qti-item-body>
${processing(baseType, cardinality, shares.length > 0)}
<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="explanation" show-hide="show"><qti-content-body><p>${xmlText(question.explanation)}</p></qti-content-body></qti-modal-feedback>
</qti-assessment-item>
`;
}

function test(quiz: Quiz): string {
  const refs = quiz.questions
    .map((question) => `<qti-assessment-item-ref identifier="${question.id}" href="items/${question.id}.xml"/>`)
    .join('');
  return `${declaration}<qti-assessment-test xmlns="${itemSpace}" identifier="quiz" title="${xmlText(quiz.title)}"><qti-test-part identifier="part" navigation-mode="nonlinear" submission-mode="individual"><qti-assessment-section identifier="section" title="${xmlText(quiz.title)}" visible="true">${refs}</qti-assessment-section></qti-test-part></qti-assessment-test>\n`;
}

function manifest(quiz: Quiz): string {
  const items = quiz.questions
    .map(
      ({ id }) =>
        `<resource identifier="resource-${id}" type="imsqti_item_xmlv3p0" href="items/${id}.xml"><file href="items/${id}.xml"/></resource>`,
    )
    .join('');
  const needs = quiz.questions.map(({ id }) => `<dependency identifierref="resource-${id}"/>`).join('');
  const evidence = `<resource identifier="resource-evidence" type="webcontent" href="${evidenceFile}"><file href="${evidenceFile}"/></resource>`;
  return `${declaration}<manifest xmlns="${packageSpace}" identifier="parallax-quiz"><metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata><organizations/><resources><resource identifier="resource-test" type="imsqti_test_xmlv3p0" href="test.xml"><file href="test.xml"/>${needs}</resource>${items}${evidence}</resources></manifest>\n`;
}

/** What the questions rest on, by the items' identifiers: a file beside the items, which other players have no use for. */
export const evidenceFile = 'evidence.json';

/** Every entry has this date: the same quiz is the same file to the byte. */
const packed = new Date('2000-01-01T00:00:00');

/**
 * A quiz as a QTI 3.0 package (https://www.imsglobal.org/spec/qti/v3p0): a ZIP with imsmanifest.xml, a test, and one
 * assessment item a question.
 */
export function quizQti(quiz: Quiz): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'imsmanifest.xml': strToU8(manifest(quiz)),
    'test.xml': strToU8(test(quiz)),
    [evidenceFile]: strToU8(
      JSON.stringify(Object.fromEntries(quiz.questions.map((question) => [question.id, carriedEvidence(question)]))),
    ),
  };
  for (const question of quiz.questions) files[`items/${question.id}.xml`] = strToU8(item(question));
  return zipSync(files, { mtime: packed });
}
