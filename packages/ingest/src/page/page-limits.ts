import { Parser } from 'htmlparser2';

/** Ten times the largest page that we have met; Readability takes some seconds over as many. */
const maxElements = 30_000;
/** Several times the deepest page that we have met. Past it, Readability's time grows with the cube of the depth. */
const maxDepth = 200;
/** The depths of all elements added up; Readability's time grows with it. A real page of many parts has some 50,000. */
const maxDepthSum = 600_000;

/** Why a page is not worth taking apart, or null. Reads it once from front to back and stops at the first limit passed. */
export function tooComplex(html: string): string | null {
  let depth = 0;
  let elements = 0;
  let depthSum = 0;
  let reason: string | null = null;
  const parser = new Parser({
    onopentagname() {
      elements++;
      depth++;
      depthSum += depth;
      if (elements > maxElements) reason = `it has more than ${maxElements} elements`;
      else if (depth > maxDepth) reason = `it is nested more than ${maxDepth} deep`;
      else if (depthSum > maxDepthSum) reason = 'it has too many deeply nested elements';
    },
    onclosetag() {
      depth--;
    },
  });
  const step = 16_384;
  for (let from = 0; from < html.length && reason === null; from += step) parser.write(html.slice(from, from + step));
  return reason;
}
