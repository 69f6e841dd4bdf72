import { parseHTML } from 'linkedom';

/** What we use of a DOM node; the compiler's own DOM types would bring `window` into every package that imports us. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  replaceWith(node: PageNode): void;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  appendChild(node: PageNode): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const TEXT = 3;
const ELEMENT = 1;

export const isText = (node: PageNode): boolean => node.nodeType === TEXT;
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

const headOnly = new Set(['title', 'meta', 'link', 'base', 'style', 'script']);

const hasRoot = (document: PageDocument): boolean => document.documentElement?.localName === 'html';

/**
 * Parses a page. Mark-up may leave out `<html>`, `<head>` and `<body>`, and often ends `<html>` too early; linkedom does not
 * mend that as browsers do, so all that can be read is brought under `body` here.
 * No script of the page runs and nothing is fetched.
 */
export function parsePage(html: string): PageDocument {
  const parse = (text: string) => parseHTML(text).document as unknown as PageDocument;
  let document = parse(html);
  if (!hasRoot(document)) document = parse(`<html>${html}</html>`);
  const root = document.documentElement!;
  const head = document.querySelector('head') ?? document.createElement('head');
  const body = document.querySelector('body') ?? document.createElement('body');
  for (const node of [...root.childNodes, ...document.childNodes]) {
    if (node === root || node === head || node === body) continue;
    if (isText(node)) body.appendChild(node);
    else if (isElement(node)) (headOnly.has(node.localName) ? head : body).appendChild(node);
  }
  // In this order, and first: it is how linkedom finds them again.
  root.appendChild(head);
  root.appendChild(body);
  return document;
}
