import { dangles, isOnlyClauses } from './dangling.ts';
import { capitalised } from './phrases.ts';

/** Words that point to something said before: as a subject they leave a quoted statement hanging. */
const pointing =
  /^(?:none|he|she|it|they|him|them|this|that|these|those|such|his|her|hers|its|their|theirs|both|neither|either|another|others|the (?:former|latter|same|other|move|two|three|pair|latest|decision|latter's)|there(?:by|fore)?|here|so)\b/i;

/** A promise of what comes next. */
const announcing = /^(?:two|three|four|five|several|some|a few|other) (?:things|points|facts|questions|reasons)\b/i;

const orphanedCount =
  /^the (?:first|second|third|fourth|other) (?:has|had|have|did|does|was|were|is|will|would|said)\b/i;

/** Whether a pronoun comes before anything that it could stand for: a name for "her", a plural for "their". */
function hasOrphan(text: string): boolean {
  const person = /\b(?:he|she|her|him|his|hers)\b/.exec(text);
  if (person !== null && !/\s["“‘']?\p{Uppercase}/u.test(text.slice(0, person.index))) return true;
  const people = /\b(?:they|them|their|theirs)\b/.exec(text);
  return (
    people !== null &&
    !/\b\w{2,}s\b(?<!\b(?:is|was|has|this|its|his|as))|\b(?:people|men|women|children|media|police|staff|and)\b/i.test(
      text.slice(0, people.index),
    )
  );
}

/**
 * Whether the only verb belongs to a clause inside ("Two engineers who have worked at the dam", "Reports that the rain
 * was heavy", "The threat if technology is exchanged"): the main clause has been cut off.
 */
function lacksMainVerb(text: string): boolean {
  const clause =
    /^(\S+(?: [^,]*?)?) (?:who|which|that|whose|whom|what|how|why|whether|if|when|where|about what|about how) (.*)$/i.exec(
      text,
    );
  if (clause === null || finite.test(clause[1]!.replace(/^\S+\s?/, '')) || clause[1]!.split(' ').length > 8)
    return false;
  const rest = clause[2]!;
  if (rest.includes(',')) return false;
  const verb = finite.exec(rest);
  if (verb === null) return true;
  const after = rest
    .slice(verb.index + verb[0].length)
    .replace(
      /^(?:\s+(?:\w+ly|not|been|being|be|have|had|\w+ed|\w+en|\w+ing|given|made|sent|taken|put|set|held|kept|left|told))+/,
      '',
    );
  return !finite.test(after);
}

/** A subject that has lost its noun ("More are on the way"). */
const elliptic =
  /^(?:more|fewer|less|others|some|many|most|all|each|both|several|two|three|four|five|six|[\d,]+) (?:are|were|is|was|have|had|has|will|would|may|could|can)\b/i;

/** Words that tie a sentence to the one before it. */
const linking =
  /^(?:and|but|or|nor|yet|however|meanwhile|moreover|furthermore|besides|also|then|instead|still|thus|hence|nevertheless|nonetheless|otherwise|similarly|likewise|additionally|in addition|for example|for instance|as a result|in contrast|by contrast|on the other hand|at the same time|earlier|later|afterwards|which|who|whom|whose|including|especially|particularly)\b/i;

/** Words that open a clause which hangs on another: fine at the head of a whole sentence, not of a piece. */
const subordinate =
  /^(?:asked|where|when|while|whether|because|since|although|though|unless|until|if|as|than|with|without|by|of|to|from|not|according)\b/i;

/** A time before the subject ("By the end of Wednesday 17 people had …") opens a whole statement. */
const dated =
  /^(?:by|from|of) (?:noon|midnight|dawn|dusk|nightfall|(?:the )?(?:end|start|middle|evening|morning|afternoon)|late|early|mid-|\w+day\b|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/i;

/** A clause that starts with its verb has lost its subject. */
const headless =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|said|says|told|adding|saying|sent|given|made|taken|[a-z]+ing|[a-z]{3,}ed)\b/;

/** A statement that stops at such a word has been cut off. */
const hanging =
  /\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|if|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|not|than|its|their|his|her|into|said|says|including|such|some|more|about|up|between|mr|mrs|ms|dr|st|gen|sen|gov|jan|feb|aug|sept?|oct|nov|dec|no|vs)$/i;

const finite =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|cannot|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|won['’]t|said|says|sent|took|gave|went|came|made|held|met|told|fell|rose|began|found|left|hit|put|cut|set|led|lost|won|sank|broke|brought|bought|built|caught|chose|drew|drove|felt|fled|flew|fought|got|grew|heard|kept|knew|lay|meant|paid|ran|saw|sold|shot|shut|spoke|spent|stood|struck|swept|taught|thought|threw|understood|withdrew|wrote|wants|plans|needs|remains?|faces?|shows?|suggests?|denies|deny|expects?|calls?|puts|gives|makes|takes|brings|keeps|holds|lies|stands|stays|comes|goes|runs|leads|leaves|covers|costs|means|include[sd]?|contains?|warns?|accuses?|criticises?|supports?|rejects?|welcomes?|demands?|questions?|signals?|marks?|raises?|carry|carries|recommends?|reports?|estimates?|believes?|thinks?|argues?|\w{3,}ed)\b/i;

/** A noun with a participle ("A figure announced by the board"), or with an infinitive ("Owners to switch off"): no sentence. */
function isNounPhrase(text: string): boolean {
  const certain = new RegExp(finite.source.replace('|\\w{3,}ed)', ')'), 'i');
  const participle = /\b\w{3,}ed by\b/.exec(text);
  if (
    participle !== null &&
    !certain.test(text) &&
    !finite.test(text.slice(0, participle.index).replace(/^\S+\s?/, ''))
  )
    return true;
  // "its outdated equipment": a participle between an article or owner and a noun is no verb either.
  const verbs = [...text.replace(/^\S+\s/, '').matchAll(/(\S+ )?\b(\w{3,}ed)\b/g)];
  if (
    !certain.test(text.replace(/^\S+\s/, '')) &&
    verbs.length > 0 &&
    verbs.every(
      ([, before]) =>
        before !== undefined && /(?:['’]s|\b(?:the|a|an|its|their|his|her|of|and|to|with|in|for|by)) $/i.test(before),
    )
  )
    return true;
  const infinitive = /^(.*?)\sto\s(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|\p{Uppercase}|\d)/u.exec(text);
  return infinitive !== null && !finite.test(infinitive[1]!.replace(/^\S+\s?/, ''));
}

/** Whether quotation marks and brackets come in pairs, each opened before it is closed. */
export function isBalanced(text: string): boolean {
  if (text.split('"').length % 2 === 0) return false;
  return ['“”', '()', '[]'].every((pair) => {
    let depth = 0;
    for (const mark of text) {
      if (mark === pair[0]) depth++;
      else if (mark === pair[1] && --depth < 0) return false;
    }
    return depth === 0;
  });
}

/** A pronoun that takes the subject's place after an opening phrase ("Signed in June, it obliges …", "For days it had …"). */
const lateSubject =
  /^(?:[^\s,]+ed|[^\s,]+ing|For|In|At|On|By|With|After|Before|Until|Once|Now)\b[^.;“]{0,140}?(?:,| days| weeks| months| years| hours| time) (?:it|he|she|they)\b/;

/** A pronoun as an early object ("Owners can go on using them"): what it stands for came before. */
const earlyObject = /^(?:\S+\s){1,6}(?:them|it|him)\b/i;

/** A lone noun without its article in the middle of a sentence ("[the first confirmed] report reached"). */
export const cutNoun =
  /^(?!people|police|men|women|children|media|staff|both|each|water|power)[a-z]+[a-rt-z] (?:\w{3,}ed|is|was|has|had|will|would)\b/;

/** A word right before a piece that belongs to its first noun. */
const cutBefore =
  /\b(?:a|an|the|its|their|his|her|our|my|your|first|second|third|last|another|each|every|no|some|any|such|of|for|with|to)\s+$/i;

/** A piece that has lost what its verb belongs to ("At this time but may change"). */
const lostSubject = /^[^,]{0,25}\bbut (?:may|might|could|would|will|can|is|was|has|had|are|were)\b/i;

/** What was claimed before, as the object at the end. */
const spokenOf =
  /\bthe (?:claims|allegations?|accusations?|affair|incident)$|\bthe (?:claims|allegations?|accusations?)[.”]/i;

/** Words that stand for something said before, wherever they come. */
const backward =
  /\b(?:of (?:the|that|this) kind|(?:do|does|did|doing|done|said|says|say|think|thinks) so|the (?:latter|former)|puts? it|also|such an?|(?:in )?either case|in both cases|any of the (?:two|three|four|five)|(?:this|these|those) (?!week|month|year|morning|afternoon|evening|night|summer|winter|spring|autumn|time|stage|point|decade|century)\w+|(?:[\d,]+|some|many|most|all|both|none|one|two|three|several|half|dozens|hundreds) of (?:them|these|those|it))\b/i;

/** "34 injured when …": a headline's grammar, or the second half of a clause. */
const bareCount =
  /^(?:[\d,.]+|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|scores)\s+(?:more\s+)?(?:killed|injured|wounded|dead|missing|hurt|feared|arrested|charged|rescued|\w+ed)\b/i;

/** The place and agency that open an agency's report. */
const dateline = /^\p{Uppercase}[\p{Uppercase}.’' -]{2,30}(?:, [\p{Letter}. ]{2,30})?(?: \([^)]{1,30}\))? ?[—–-]+ /u;

/** Whether a quoted statement opens with a word whose meaning lies outside it. */
export function pointsElsewhere(text: string): boolean {
  return pointing.test(text.replace(/^[“"‘'(\s]+/, ''));
}

/** Words by which a statement itself reports what somebody says. */
export const speaking =
  /\b(?:denie[ds]|deny|said|says?|told|according|spoke(?:n)? of|announced|claim(?:s|ed)?|warn(?:s|ed)|stated?|accus(?:es|ed?)|reported|reportedly|put the|estimate[ds]?|question(?:s|ed)?|call(?:s|ed) (?:it|the|for|on)|promised|confirm(?:s|ed)|doubt(?:s|ed)|wrote|writes|argue[sd]?|believe[sd]?|thinks?|explain(?:s|ed)|insist(?:s|ed)|caution(?:s|ed)|voiced|express(?:es|ed)|disclosed|revealed|urge[sd]|speculated|speculation|fear(?:s|ed)|considers?|considered|theory|alleged(?:ly)?)\b/i;

/** Whether a statement speaks as "we" or "I": a voice, not a report. */
export function isFirstPerson(text: string): boolean {
  return /\b(?:we|our|ours|us|I|my|me|mine)\b/.test(text) || /^(?:We|Our|My)\b/.test(text);
}

/** A text on one line. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Limits {
  /** Words. */
  fewest: number;
  most: number;
  /** The span is a whole sentence, which may open with a clause of its own ("According to …"). */
  whole?: boolean;
  /** The reader is told in which article it stands, so that "the claims" may mean those of that article. */
  inPlace?: boolean;
}

/**
 * The words of a span as a statement that can be read by itself: whole, balanced, with a subject that it names itself,
 * a capital at its head and a full stop at its end. Null where the span does not make one: no words are mended.
 */
export function statement(
  text: string,
  start: number,
  end: number,
  limits: Limits = { fewest: 5, most: 38 },
): string | null {
  if (/\n\s*\n/.test(text.slice(start, end))) return null;
  // A span that begins or stops inside a word or right before a word that belongs to it is a piece.
  if (/[\p{Letter}\p{Number}]/u.test(text[start - 1] ?? '') || /[\p{Letter}\p{Number}]/u.test(text[end] ?? ''))
    return null;
  if (cutBefore.test(text.slice(Math.max(0, start - 12), start))) return null;
  const after = text.slice(end, end + 40);
  if (
    !/[.!?…;,:]["”’)\]]*\s*$/.test(text.slice(start, end)) &&
    !/^\s*(?:["”’)\]]*[.!?…;,:—–)"”-]|(?:and|but|while|which|who|because|though|although|after|before|as|when|where|whereas|according)\b)/.test(
      after,
    )
  )
    return null;
  let words = flat(text.slice(start, end))
    .replace(/^[-–—•,;:\s]+/, '')
    .replace(dateline, '')
    .replace(/^that\s+(?=\S+\s)/, '');
  if (!isBalanced(words)) {
    words = words.replace(/^["“]/, '');
    if (!isBalanced(words)) words = words.replace(/["”]([.,!?]?)$/, '$1');
  } else if (/^[“"][^“”"]*[”"][.,]?$/.test(words)) {
    words = words.replace(/^[“"]/, '').replace(/[”"][.,]?$/, '');
  }
  if (!isBalanced(words)) return null;
  words = words.replace(/[\s.,;:—–-]+$/, '').replace(/[,.](?=["”’]$)/, '');
  const bare = words.replace(/^[“"‘'(]+/, '');
  if (pointing.test(bare) || linking.test(bare) || headless.test(bare)) return null;
  if (
    elliptic.test(bare) ||
    announcing.test(bare) ||
    orphanedCount.test(bare) ||
    hasOrphan(bare) ||
    dangles(bare) ||
    isOnlyClauses(bare) ||
    lacksMainVerb(bare) ||
    cutNoun.test(bare) ||
    lateSubject.test(bare) ||
    lostSubject.test(bare) ||
    earlyObject.test(bare) ||
    backward.test(bare.replace(/[“‘"][^”’"]*[”’"]/g, ' ')) ||
    (limits.inPlace !== true && spokenOf.test(bare)) ||
    bareCount.test(bare)
  )
    return null;
  if (limits.whole !== true && subordinate.test(bare) && !dated.test(bare)) return null;
  if (/^(?:before|after|until|once|during|upon)\b/i.test(bare) && !bare.includes(',')) return null;
  // The second half of "said that … and that …" has no "that" before it to lean on.
  if (/\band that\b/.test(bare) && !/\bthat\b.*\band that\b/.test(bare)) return null;
  if (/\b(?:or|but) that\b/.test(bare) && !/\bthat\b.*\b(?:or|but) that\b/.test(bare)) return null;
  if (hanging.test(words) || /…|\.\.\.|\[/.test(words) || /[?]$/.test(words)) return null;
  if (!finite.test(bare.replace(/^\S+\s/, '')) || isNounPhrase(bare)) return null;
  const length = words.split(' ').length;
  if (length < limits.fewest || length > limits.most) return null;
  return `${capitalised(words)}${/[!?]["”’]?$/.test(words) ? '' : '.'}`;
}
