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

const numberWords =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|dozens|scores|hundreds|thousands';
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
/** Another of several counts: "and of as many as 60 missing", "and 34 injured"; not "between 20 and 30", "on 3 and 4 May". */
const anotherCount = `(?<!\\b(?:between|from|both|on)\\s+\\S+)\\s+and\\s+(?=(?:of\\s+)?(?:(?:as many as|at least|more than|up to|about|around|some|nearly|almost|over|another)\\s+)?(?:\\p{N}[\\p{N},.]*|${numberWords})\\s+(?!(?:${months})\\b)\\p{L})`;

/** Where another predicate of one subject begins, a clause that says more of something, or one that an event hangs on. */
const opening = new RegExp(
  [
    `\\s(?:and|but)\\s+(?=(?:(?:also|then|later|still|not|now|\\p{L}+ly)\\s+)?(?:${auxiliary}|${irregular}|\\p{L}{2,}ed)\\b)`,
    ',\\s+(?=(?:which|who|whose|where)\\b)',
    // What is told beside an event: ", with more to follow".
    ',\\s+with\\s+',
    ',\\s+(?:and|but|so|while|whereas)\\s+',
    ',\\s+(?=\\p{L}{2,}ing\\b)',
    '\\s(?=(?:after|before|while|because|although|until)\\s)',
    // "Kills two as 41,000 are recalled", "as their equipment is ageing"; not "as well as".
    `(?<!\\b(?:as|so)\\s+\\p{L}+|\\b(?:such|same|just))\\s(?=as\\s+(?!(?:well|soon|much|many|long|far|if|though)\\b)(?:[\\p{L}\\p{N}’',.-]+\\s+){1,5}?(?:${auxiliary}|${irregular})\\b)`,
    anotherCount,
    // Reasons and returns, which another article tells in a sentence of their own.
    '\\s(?=(?:due to|owing to|thanks to|as a result of|despite|in (?:exchange|return) for)\\s)',
  ].join('|'),
  'giu',
);

const startsWithCount = new RegExp(`^(?:of\\s+)?(?:\\p{L}+\\s+){0,3}?(?:\\p{N}|(?:${numberWords})\\b)`, 'iu');

/** "While the one thing is so, another is": what is told before the event ends at its comma. */
const fronted = /^(?:while|although|though|as|after|before|when|since|because|once)\b[^,]*,\s+/iu;

const relative = /^(?:which|who|whose|where)\b/iu;

/**
 * The stretches of a claim that each have a predicate of their own, in order: "were given uniforms | and are staying at bases",
 * "which was finished in 1968", "after auditors had left". None where it has one predicate. Told by their first words alone, so
 * some hold no statement; nothing is said with them but what meets another article.
 */
export function partsOf(text: string, { start, end }: Span): Span[] {
  const claim = text.slice(start, end);
  const pieces: { from: number; to: number }[] = [];
  const before = fronted.exec(claim)?.[0] ?? '';
  let from = before.length;
  if (before !== '') pieces.push({ from: 0, to: before.trimEnd().length - 1 });
  /** Ends the piece before a cut; a relative clause ends at its comma, and what goes on after it is a piece too. */
  const close = (to: number) => {
    const closing = relative.test(claim.slice(from)) ? claim.indexOf(',', from) : -1;
    if (closing > 0 && closing < to) pieces.push({ from, to: closing }, { from: closing + 1, to });
    else pieces.push({ from, to });
  };
  for (const match of claim.matchAll(opening)) {
    if (match.index < from) continue;
    close(match.index);
    from = match.index + match[0].length;
  }
  close(claim.length);
  if (pieces.length < 2) return [];
  return pieces
    .filter((piece) => {
      const words = claim.slice(piece.from, piece.to).split(/\s+/).filter(Boolean);
      return words.length >= (startsWithCount.test(claim.slice(piece.from, piece.to)) ? fewestWithCount : fewestWords);
    })
    .map((piece) => ({ start: start + piece.from, end: start + piece.to }));
}
