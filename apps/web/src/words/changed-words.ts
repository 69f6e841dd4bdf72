/** A run of text, and whether the other wordings lack it. */
export interface Run {
  text: string;
  isChanged: boolean;
}

/** Beyond this the table of the comparison costs more than it shows. */
const longest = 400;

const fold = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}%€$£]+/gu, '');

/** Which words of `words` are not part of a longest common subsequence with `others`. */
function changed(words: readonly string[], others: readonly string[]): boolean[] {
  const width = others.length + 1;
  const lengths = new Uint16Array((words.length + 1) * width);
  for (let i = words.length - 1; i >= 0; i--) {
    for (let j = others.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        words[i] === others[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const marks = words.map(() => true);
  for (let i = 0, j = 0; i < words.length && j < others.length; ) {
    if (words[i] === others[j]) {
      marks[i] = false;
      i++;
      j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return marks;
}

/**
 * Cuts `text` into runs and marks those whose words `other` does not have at that place. Case, punctuation and white
 * space are no change. Texts of more than 400 words come back as one run, unmarked.
 */
export function changedWords(text: string, other: string): Run[] {
  const tokens = text.split(/(\s+)/).filter((token) => token !== '');
  const words = tokens.filter((token) => fold(token) !== '');
  const others = other.split(/\s+/).filter((token) => fold(token) !== '');
  if (words.length > longest || others.length > longest) return [{ text, isChanged: false }];
  const marks = changed(words.map(fold), others.map(fold));
  const runs: Run[] = [];
  let at = 0;
  let blank = '';
  for (const token of tokens) {
    if (token.trim() === '') {
      blank += token;
      continue;
    }
    const isChanged = fold(token) === '' ? false : marks[at++]!;
    const last = runs.at(-1);
    if (last && last.isChanged === isChanged) last.text += blank + token;
    else {
      if (last && !last.isChanged) last.text += blank;
      runs.push({ text: last?.isChanged ? blank + token : token, isChanged });
    }
    blank = '';
  }
  return runs;
}
