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
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const TEXT = 3;
const ELEMENT = 1;

export const isText = (node: PageNode): boolean => node.nodeType === TEXT;
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/**
 * Parses a page. A fragment without `<html>` or `<body>` gets them, so that `body` holds all that can be read.
 * No script of the page runs and nothing is fetched.
 */
export function parsePage(html: string): PageDocument {
  const whole = /<body[\s>]/i.test(html) ? html : /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}
