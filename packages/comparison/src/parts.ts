import type { Span } from '@parallax/analysis';

/** Shorter pieces hold no statement of their own. */
const fewestWords = 4;

/** "34 injured" is one. */
const fewestWithCount = 2;

const auxiliary =
  "is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|isn[’']t|aren[’']t|wasn[’']t|weren[’']t";
/** Past forms that do not end in -ed, of verbs that news uses much. */
const irregular =
  'began|became|broke|brought|built|came|caught|cut|drew|drove|fell|felt|fled|flew|found|gave|got|grew|held|hit|kept|knew|led|left|lost|made|met|paid|put|ran|rose|said|saw|sent|set|shot|shut|sold|spent|spoke|stood|struck|swept|threw|told|took|went|won|wore|wrote';
const past = `${auxiliary}|${irregular}|\\p{L}{2,}ed`;

const numberWords =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|dozens|scores|hundreds|thousands';
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
/** Another of several counts: "and of as many as 60 missing", "and 34 injured"; not "between 20 and 30", "on 3 and 4 May". */
const anotherCount = `(?<!\\b(?:between|from|both|on)\\s+\\S+)\\s+and\\s+(?=(?:of\\s+)?(?:(?:as many as|at least|more than|up to|about|around|some|nearly|almost|over|another)\\s+)?(?:\\p{N}[\\p{N},.]*|${numberWords})\\s+(?!(?:${months})\\b)\\p{L})`;

/** Where another predicate of one subject begins, a clause that says more of something, or one that an event hangs on. */
const boundary = new RegExp(
  [
    // What is set off: clauses, participles, appositions, "among them two children", ", with more to follow".
    '[,;:]\\s+(?:(?:and|but|so|while|whereas|with|yet|or)\\s+)?(?:that\\s+)?',
    '\\s+[—–]\\s+',
    `\\s(?:and|but)\\s+(?=(?:(?:also|then|later|still|not|now|\\p{L}+ly)\\s+)?(?:${past})\\b)`,
    '\\s(?:and|but)\\s+that\\s+',
    '\\s(?=(?:after|before|while|because|although|though|until|when|where|whereas|unless|once|if|whether|who|which)\\s)',
    // "Since the gate was shut", "since it broke"; not "since 1990".
    `\\s(?=since\\s+(?:[\\p{L}’'-]+\\s+){1,5}?(?:${past})\\b)`,
    // "Kills two as 41,000 are recalled", "as their equipment is ageing"; not "as well as".
    `(?<!\\b(?:as|so)\\s+\\p{L}+|\\b(?:such|same|just))\\s(?=as\\s+(?!(?:well|soon|much|many|long|far|if|though)\\b)(?:[\\p{L}\\p{N}’',.-]+\\s+){1,5}?(?:${past})\\b)`,
    anotherCount,
    // Reasons and returns, which another article tells in a sentence of their own.
    '\\s(?=(?:due to|owing to|thanks to|as a result of|despite|in (?:exchange|return) for|without\\s+\\p{L}+ing)\\s)',
  ].join('|'),
  'giu',
);

const startsWithCount = new RegExp(`^(?:of\\s+)?(?:\\p{L}+\\s+){0,3}?(?:\\p{N}|(?:${numberWords})\\b)`, 'iu');

/** "The soldiers in the east, if they are there, would show …": what stands between a subject and its verb, and the verb. */
const betweenThem = /^(?:if|who|whose|whom|which|where|when|although|though|while|once|until)\b/iu;
const verbFirst = new RegExp(`^(?:(?:also|then|later|still|now|\\p{L}+ly)\\s+)?(?:${past})\\b`, 'iu');

/**
 * The stretches of a claim that each say something of their own, in order: "were given uniforms | and are staying at bases",
 * "which was finished in 1968", "closed by order of the town", "after auditors had left". None where there is one. Told by the
 * words at which they begin, so some hold no statement; nothing is said with them but what meets another article.
 */
export function partsOf(text: string, { start, end }: Span): Span[] {
  const claim = text.slice(start, end);
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  let behindComma = false;
  const isShort = (piece: { from: number; to: number }): boolean => {
    const words = claim.slice(piece.from, piece.to);
    return words.split(/\s+/).filter(Boolean).length < (startsWithCount.test(words) ? fewestWithCount : fewestWords);
  };
  const take = (to: number) => {
    const before = pieces.at(-1);
    // A list goes on behind its commas: "with shells, missiles and other arms".
    if (before && behindComma && isShort({ from, to })) before.to = to;
    else pieces.push({ from, to });
  };
  for (const match of claim.matchAll(boundary)) {
    if (match.index < from) continue;
    take(match.index);
    from = match.index + match[0].length;
    behindComma = match[0].startsWith(',');
  }
  take(claim.length);
  if (pieces.length < 2) return [];
  const [, second, third] = pieces.map((piece) => claim.slice(piece.from));
  const opensWithSubject = third !== undefined && betweenThem.test(second!) && verbFirst.test(third);
  return pieces
    .filter((piece, at) => !isShort(piece) && !(at === 0 && opensWithSubject))
    .map((piece) => ({ start: start + piece.from, end: start + piece.to }));
}
