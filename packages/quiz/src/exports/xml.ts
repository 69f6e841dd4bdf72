import { flat } from '../statement.ts';

/** Characters that XML 1.0 cannot hold, even as references: controls, halves of surrogate pairs, two noncharacters. */
const forbidden = /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text as XML content or attribute value, on one line. */
export function xmlText(text: string): string {
  return flat(text)
    .replace(forbidden, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');
}
