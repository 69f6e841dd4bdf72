/** Words that open a sentence of ours with a capital and name nobody. */
const openers = new Set(
  `a about after all also an and another any are article articles as at attributed before both but by central did each either
  every few figures for four five from given has have here how however if in is it its later many most neither no none nobody nor not
  nothing of on one only or other others outlet outlets over quoted readers reported said says several she he they six seven
  eight nine ten since so some source sources still such that the their there these they this those three to two under until
  up was were what when where which while who why will with without yet people more less least nearly almost around between
  during despite although because according i we you`.split(/\s+/),
);

/**
 * The names in a text: runs of capitalised words. A capital at the start of a sentence, quotation or label counts as well,
 * unless the word is one that opens sentences.
 */
export function namesIn(text: string): string[] {
  const found: string[] = [];
  const capital =
    /(?:\p{Lu}[\p{L}\p{N}.&’'-]*)(?:\s+(?:of|the|de|van|bin|al|and)\s+(?=\p{Lu})|\s+(?=\p{Lu})|(?=\s))?/gu;
  let run = '';
  let end = -1;
  const flush = () => {
    const parts = run.trim().split(/\s+/).filter(Boolean);
    while (parts.length > 0 && openers.has(parts[0]!.toLowerCase().replace(/[’'.]/g, ''))) parts.shift();
    const name = parts
      .join(' ')
      .replace(/[’']s$/u, '')
      .replace(/[.’']+$/u, '');
    if (name !== '') found.push(name);
    run = '';
  };
  for (const match of text.matchAll(capital)) {
    if (match.index !== end) flush();
    run += match[0];
    end = match.index + match[0].length;
    if (!/\s$/.test(match[0])) flush();
  }
  flush();
  return found;
}
