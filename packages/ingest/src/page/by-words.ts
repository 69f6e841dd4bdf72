import type { BlockRole } from '@parallax/analysis';
import { bylineText, callText, captionText, creditText, endText, firstCue, timeText } from './cues.ts';

/** A role and why. */
export interface Verdict {
  role: BlockRole;
  reason: string;
}

// What a block's own words tell, whatever stands around it. Longer blocks are reporting that happens to begin alike.
const longestCaption = 400;
const longestByline = 400;
const longestTime = 120;
const longestCall = 500;
/** A sentence may begin with a date too; a line with a time of publication has no full stop after a word. */
const endsInWords = /\p{L}{3,}[.!?]$/u;

export const boilerplate = (reason: string): Verdict => ({ role: 'boilerplate', reason });

export function captionByWords(text: string): Verdict | null {
  if (text.length > longestCaption || !captionText.test(text)) return null;
  return { role: 'caption', reason: 'has a picture credit' };
}

export function bylineByWords(text: string): Verdict | null {
  if (text.length > longestByline) return null;
  if (creditText.test(text)) return { role: 'byline', reason: 'names who worked on the report' };
  if (bylineText.test(text)) return { role: 'byline', reason: 'names the writer' };
  if (text.length < longestTime && timeText.test(text) && !endsInWords.test(text))
    return { role: 'byline', reason: 'time of publication' };
  return null;
}

/** A call to do something other than read on; `isEnd` where the article is about to end. */
export function callByWords(text: string, isEnd: boolean): Verdict | null {
  if (text.length > longestCall) return null;
  const reason = firstCue(callText, text) ?? (isEnd ? firstCue(endText, text) : undefined);
  return reason === undefined ? null : boilerplate(reason);
}
