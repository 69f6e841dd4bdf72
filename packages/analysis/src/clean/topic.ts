const common =
  /^(?:the|and|for|but|his|her|its|our|they|this|that|these|those|with|from|when|what|which|where|there|their|about|after|before|would|could|should|have|been|were|more|than|into|will)$/i;

/** The first letters of the words that say what a text is about: names, and words of five letters and more. */
export function longWords(text: string): string[] {
  return [...text.matchAll(/\p{Lu}\p{L}{2,}|\p{L}{5,}/gu)].flatMap(([word]) =>
    common.test(word) ? [] : [word.toLowerCase().slice(0, 6)],
  );
}
