import type { Entity, Mention, Speaker } from '../analysis.ts';
import type { Span } from '../article.ts';

const pronoun = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|his|her|their|its|my|our|your|one)$/i;
/** Sources that only take up a body that has been named. */
const takesUp = /^(?:it|the (?:company|firm|group|club|organi[sz]ation))$/i;
/** Heads of phrases for bodies that speak. */
const body =
  /\b(?:agency|airline|army|association|authority|bank|board|broadcaster|centre|charity|club|coastguard|college|commission|committee|company|council|court|department|embassy|federation|firm|force|foundation|government|group|hospital|institute|maker|ministry|museum|network|office|operator|parliament|party|police|regulator|school|service|society|union|university|watchdog)$/i;
const postmodifier = /\s(?:of|for|from|at|in|with|on|to|who|which|that|including|about)\s|,|\s\(/;

/**
 * Makes the function that resolves a source to its speaker.
 * A name or nominal counts only in the head of the source: "a spokesman for Oslo" is not Oslo.
 * A pronoun that no mention resolves has no speaker: better none than a guess.
 */
export function speakerOf(
  text: string,
  entities: readonly Entity[],
  mentions: readonly Mention[],
): (source: Span | undefined, echoes?: Span) => Speaker | null {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const firstFrom = (offset: number) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const resolve = (source: Span | undefined): Speaker | null => {
    if (!source) return null;
    const words = text.slice(source.start, source.end).replace(/\s+/g, ' ').trim();
    const inside: Mention[] = [];
    for (let i = firstFrom(source.start); i < sorted.length && sorted[i]!.start < source.end; i++) {
      if (sorted[i]!.end <= source.end) inside.push(sorted[i]!);
    }
    const raw = text.slice(source.start, source.end);
    const cut = raw.search(postmodifier);
    const headEnd = source.start + (cut < 0 ? raw.length : cut);
    const possessive = /(?:'s|’s|s'|s’)$/u.test(words);
    const head = inside.filter((mention) => mention.end <= headEnd + (possessive ? 2 : 0));
    // The head of an English noun phrase is its last word: "Minister Ida Ravn", not "Norway's minister".
    const chosen =
      head.findLast((mention) => mention.end >= headEnd - (possessive ? 2 : 1)) ??
      apposed(raw, source.start, inside, byId);
    const entity = chosen ? byId.get(chosen.entity) : undefined;
    if (entity) return { entity: entity.id, name: entity.name };
    if (pronoun.test(words)) return null;
    // "The board's claim", "the farmers' refusal"
    const whole = words.replace(/(?<=s)['’]$|['’]s$/u, '');
    return { entity: null, name: whole.split(/,\s|\s(?=who\s)/)[0] ?? whole };
  };
  return (source, echoes) => {
    const own = resolve(source);
    if (!source || !echoes || !takesUp.test(text.slice(source.start, source.end))) return own;
    // "The harbour board has closed the pier, it said", "Norla Foods has made an offer for Brix, the company said"
    const subject = resolve(echoes);
    const entity = subject?.entity ? byId.get(subject.entity) : undefined;
    const head = text.slice(echoes.start, echoes.end).split(postmodifier)[0] ?? '';
    const isBody = entity?.type === 'organisation' || body.test(head);
    return isBody && (own === null || entity?.type === 'organisation') ? subject : own;
  };
}

/** "According to the same source": whoever was the last to be cited. */
const sameAgain = /^(?:the|that) same (?:source|official|agency|report|document|statement)s?$/iu;

/** Gives sources that only say "the same source" the speaker of the source before them. */
export function carryOn<Said extends { source: readonly Span[]; speaker: Speaker | null }>(
  text: string,
  attributions: readonly Said[],
): Said[] {
  const inOrder = attributions
    .filter(({ source }) => source.length > 0)
    .toSorted((a, b) => a.source[0]!.start - b.source[0]!.start);
  const resolved = new Map<Said, Speaker | null>();
  let last: Speaker | null = null;
  for (const one of inOrder) {
    const { start, end } = one.source[0]!;
    const again = sameAgain.test(text.slice(start, end).replace(/\s+/g, ' ').trim());
    if (again) resolved.set(one, last);
    else last = one.speaker;
  }
  return attributions.map((one) => ({ ...one, speaker: resolved.get(one) ?? one.speaker }));
}

/** In "the agency's head of relief, Ida Ravn": the one person that an apposition names. */
function apposed(
  raw: string,
  start: number,
  mentions: readonly Mention[],
  byId: ReadonlyMap<string, Entity>,
): Mention | undefined {
  const comma = raw.indexOf(',');
  if (comma < 0) return undefined;
  const whole = (mention: Mention) =>
    /^(?:,|$)/.test(
      raw
        .slice(mention.end - start)
        .trim()
        .slice(0, 1),
    );
  const named = mentions.filter(
    (mention) =>
      mention.kind === 'name' &&
      mention.start > start + comma &&
      whole(mention) &&
      byId.get(mention.entity)?.type === 'person',
  );
  return new Set(named.map((mention) => mention.entity)).size === 1 ? named[0] : undefined;
}
