import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { withCarriedEvidence } from '../carried-evidence.ts';
import { evidenceFile } from '../exports/qti.ts';
import type { Answer, Option, Question, QuestionKind } from '../quiz.ts';
import type { Imported } from './imported.ts';

/** The most that a package may unpack to, in bytes, and the most files: a small ZIP can hold far more than memory. */
const mostBytes = 20 * 1024 * 1024;
const mostFiles = 2000;

/** A reason that is shown to the person whose file it is. */
class QtiError extends Error {
  readonly line: number | null;

  constructor(reason: string, line: number | null = null) {
    super(reason);
    this.line = line;
  }
}

/** An element of a document in order, as the parser gives it: its name, its attributes under `:@`, its children. */
type Node = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

function parsed(text: string): Node[] {
  // Entities of a document's own can be made to grow without end.
  if (/<!DOCTYPE/i.test(text)) throw new QtiError('It has a document type, which is not read.');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new QtiError(valid.err.msg, valid.err.line);
  return parser.parse(text) as Node[];
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function childrenOf(node: Node): Node[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? (children as Node[]) : [];
}

function attribute(node: Node, name: string): string {
  const attributes = node[':@'] as Record<string, string> | undefined;
  return attributes?.[name] ?? '';
}

/** All elements of a name, in order, at any depth. */
function all(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => (nameOf(node) === name ? [node] : all(childrenOf(node), name)));
}

/** The words of an element without those of its feedback. */
function words(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      const name = nameOf(node);
      if (name === '#text') return String(node['#text']);
      return /feedback|interaction$/.test(name) && name !== 'qti-text-entry-interaction' ? '' : words(childrenOf(node));
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function idOf(node: Node): string {
  return attribute(node, 'identifier');
}

const kinds: readonly QuestionKind[] = [
  'single-choice',
  'multiple-choice',
  'true-false-not-stated',
  'fill-number',
  'fill-name',
  'order',
  'match',
  'which-article',
  'spot-the-drift',
];

function itemOf(root: Node, number: number): Question {
  const body = all([root], 'qti-item-body')[0];
  const declared = all([root], 'qti-response-declaration');
  if (body === undefined) throw new QtiError('The item has no body.');
  if (declared.length !== 1) throw new QtiError(`The item has ${declared.length} responses; one is read.`);
  const declaration = declared[0]!;
  const values = all(all([declaration], 'qti-correct-response'), 'qti-value').map((node) => words(childrenOf(node)));
  if (values.length === 0) throw new QtiError('The item has no correct response.');
  const found = ['choice', 'order', 'match', 'text-entry'].flatMap((kind) =>
    all([body], `qti-${kind}-interaction`).map((node) => ({ kind, node })),
  );
  if (found.length !== 1) throw new QtiError('The item has no interaction that is read, or more than one.');
  const { kind, node } = found[0]!;
  const prompt = words(childrenOf(all([node], 'qti-prompt')[0] ?? {}));
  const stem = [words(childrenOf(body)), prompt].filter((text) => text !== '').join(' ');
  if (stem === '') throw new QtiError('The item asks nothing.');
  const label = kinds.find((known) => known === attribute(root, 'label'));
  const explanation = words(all(all([root], 'qti-modal-feedback'), 'qti-content-body').flatMap(childrenOf));
  const rest = { id: `q${number}`, level: 'one-span' as const, stem, explanation, evidence: [], about: '' };
  return { ...rest, ...partsOf(kind, node, declaration, values, label) };
}

function partsOf(
  kind: string,
  node: Node,
  declaration: Node,
  values: readonly string[],
  label: QuestionKind | undefined,
): Pick<Question, 'kind' | 'answer' | 'options' | 'prompts'> {
  if (kind === 'text-entry') {
    const isNumber = /^(?:float|integer)$/.test(attribute(declaration, 'base-type'));
    const mapped = all([declaration], 'qti-map-entry').map((entry) => attribute(entry, 'map-key'));
    const answer: Answer = isNumber
      ? { type: 'number', value: Number(values[0]), tolerance: 0, unit: '' }
      : { type: 'text', accept: [...new Set([...values, ...mapped])] };
    if (answer.type === 'number' && !Number.isFinite(answer.value)) throw new QtiError('Its answer is not a number.');
    return { kind: isNumber ? 'fill-number' : 'fill-name', answer, options: [], prompts: [] };
  }
  if (kind === 'match') return matchOf(node, values);
  const choices = all([node], 'qti-simple-choice');
  const renamed = new Map(choices.map((choice, index) => [idOf(choice), `o${index + 1}`]));
  const unknown = values.find((value) => !renamed.has(value));
  if (unknown !== undefined) throw new QtiError(`Its answer names "${unknown.slice(0, 40)}", which is no choice.`);
  const options: Option[] = choices.map((choice) => ({
    id: renamed.get(idOf(choice))!,
    text: words(childrenOf(choice)),
    correct: values.includes(idOf(choice)),
    why: words(all(childrenOf(choice), 'qti-feedback-inline').flatMap(childrenOf)),
    evidence: [],
  }));
  const ids = values.map((value) => renamed.get(value)!);
  if (kind === 'order') return { kind: 'order', answer: { type: 'order', options: ids }, options, prompts: [] };
  const several = attribute(declaration, 'cardinality') === 'multiple';
  const single = label === undefined || /^(?:multiple|fill|order|match)/.test(label) ? 'single-choice' : label;
  return {
    kind: several ? 'multiple-choice' : single,
    answer: { type: 'options', options: ids },
    options,
    prompts: [],
  };
}

function matchOf(node: Node, values: readonly string[]): Pick<Question, 'kind' | 'answer' | 'options' | 'prompts'> {
  const sets = all([node], 'qti-simple-match-set').map((set) => all([set], 'qti-simple-associable-choice'));
  if (sets.length !== 2) throw new QtiError('A match needs two sets of choices.');
  const [left, right] = sets as [Node[], Node[]];
  const prompts = left.map((choice, index) => ({ id: `p${index + 1}`, text: words(childrenOf(choice)) }));
  const options: Option[] = right.map((choice, index) => ({
    id: `o${index + 1}`,
    text: words(childrenOf(choice)),
    correct: true,
    why: '',
    evidence: [],
  }));
  const pairs = values.map((value) => {
    const [from, to] = value.split(' ');
    const prompt = left.findIndex((choice) => idOf(choice) === from);
    const option = right.findIndex((choice) => idOf(choice) === to);
    if (prompt < 0 || option < 0) throw new QtiError(`Its answer pairs "${value.slice(0, 40)}", which is not there.`);
    return { prompt: `p${prompt + 1}`, option: `o${option + 1}` };
  });
  return { kind: 'match', answer: { type: 'match', pairs }, options, prompts };
}

/**
 * Reads the assessment items of a QTI 3.0 package (a ZIP with imsmanifest.xml): choice, order, match and text entry. What
 * cannot be read is reported with its file, and its line where the XML is broken.
 */
export function readQti(bytes: Uint8Array): Imported {
  const read: Imported = { questions: [], problems: [] };
  const fail = (file: string | null, error: unknown) => {
    if (!(error instanceof QtiError)) throw error;
    read.problems.push({ line: error.line, file, reason: error.message });
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unpacked(bytes);
  } catch (error) {
    fail(null, error);
    return read;
  }
  const manifest = files['imsmanifest.xml'];
  if (manifest === undefined) {
    fail(null, new QtiError('The package has no imsmanifest.xml.'));
    return read;
  }
  let hrefs: string[] = [];
  try {
    hrefs = all(parsed(strFromU8(manifest)), 'resource')
      .filter((resource) => attribute(resource, 'type').startsWith('imsqti_item_xmlv3'))
      .map((resource) => attribute(resource, 'href'));
    if (hrefs.length === 0) throw new QtiError('The package lists no QTI 3 items.');
  } catch (error) {
    fail('imsmanifest.xml', error);
  }
  const evidence = evidenceOf(files[evidenceFile]);
  for (const href of hrefs) {
    try {
      const file = files[href];
      if (file === undefined) throw new QtiError('The manifest lists it, and it is not in the package.');
      const root = all(parsed(strFromU8(file)), 'qti-assessment-item')[0];
      if (root === undefined) throw new QtiError('It holds no assessment item.');
      const question = itemOf(root, read.questions.length + 1);
      read.questions.push(withCarriedEvidence(question, evidence[idOf(root)]));
    } catch (error) {
      fail(href, error);
    }
  }
  return read;
}

/** What a package of ours says that its items rest on, by their identifiers. */
function evidenceOf(file: Uint8Array | undefined): Record<string, string> {
  try {
    const read: unknown = JSON.parse(strFromU8(file ?? new Uint8Array()));
    return typeof read === 'object' && read !== null
      ? Object.fromEntries(Object.entries(read).filter(([, line]) => typeof line === 'string'))
      : {};
  } catch {
    return {};
  }
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (++count > mostFiles || total > mostBytes) throw new QtiError('The package is too large.');
        return name.endsWith('.xml') || name === evidenceFile;
      },
    });
  } catch (error) {
    if (error instanceof QtiError) throw error;
    throw new QtiError('The file is not a ZIP that can be read.');
  }
}
