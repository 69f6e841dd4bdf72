/** Past forms of participles that are not their own. */
const pastOf: Readonly<Record<string, string>> = {
  become: 'became',
  begun: 'began',
  broken: 'broke',
  chosen: 'chose',
  come: 'came',
  drawn: 'drew',
  driven: 'drove',
  fallen: 'fell',
  flown: 'flew',
  frozen: 'froze',
  given: 'gave',
  gone: 'went',
  grown: 'grew',
  risen: 'rose',
  run: 'ran',
  seen: 'saw',
  shown: 'showed',
  shrunk: 'shrank',
  spoken: 'spoke',
  stolen: 'stole',
  sunk: 'sank',
  sworn: 'swore',
  taken: 'took',
  torn: 'tore',
  withdrawn: 'withdrew',
  written: 'wrote',
};

/** Irregular participles that are past forms too. */
const samePast =
  /^(?:bought|brought|built|caught|cut|fought|found|heard|held|hit|kept|laid|led|left|lost|made|met|paid|put|sent|set|shot|shut|sold|spent|split|struck|told|won)$/;

const plainPast = (participle: string): string | null =>
  pastOf[participle] ?? (/\w{2}ed$/.test(participle) || samePast.test(participle) ? participle : null);

const adverb = '(?:already|also|earlier|later|\\p{Letter}+ly)';
const perfect = new RegExp(`\\bhad (?<adverb>${adverb} )?(?<verb>\\p{Lowercase}+)`, 'u');

/** Whether a subject stands in the plural; null where its first words do not tell. */
function isPlural(subject: string): boolean | null {
  if (/ and /.test(subject)) return null;
  const head = subject.split(/,| (?:of|in|from|at|on|to|for|with|near|by|under|over|who|that|which)\b/)[0]!;
  if (/(?:people|children|men|women|troops|police|(?<![su])s)$/u.test(head)) return true;
  return /^(?:an?|one|the|this|its|his|her|their) \p{Lowercase}/iu.test(head) ? false : null;
}

/**
 * A statement out of a story told backwards ("ships had carried them"), as what happened is told: "ships carried them". As it is
 * where it tells nothing so; null where the past form is not known.
 */
export function simplePast(statement: string, mainClause: string): string | null {
  const found = perfect.exec(mainClause);
  if (found === null) return /\bhad\b/i.test(mainClause) ? null : statement;
  const { adverb: how = '', verb = '' } = found.groups!;
  const subject = mainClause.slice(0, found.index).trim();
  const after = statement.slice(found.index + found[0].length);
  if (verb === 'been') {
    const plural = isPlural(subject);
    // "Had been missing" is a state, "had been carried" an event.
    if (plural === null || plainPast(/^ (\p{Lowercase}+)/u.exec(after)?.[1] ?? '') === null) return null;
    return `${statement.slice(0, found.index)}${plural ? 'were' : 'was'} ${how}${after.trimStart()}`;
  }
  const past = plainPast(verb);
  return past && `${statement.slice(0, found.index)}${how}${past}${after}`;
}
