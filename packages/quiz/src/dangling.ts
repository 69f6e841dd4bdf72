/** A comparison whose standard was named before ("Larger numbers are in circulation"). */
const comparedWith =
  /^(?:Larger|Smaller|Higher|Lower|Bigger|Greater|Lesser|Further|Other|Newer|Earlier|Later|Worse|Better|Similar) \w+/;

/** A count that is called a mere "figure" or "number", though what it counts was said before. */
const bareMeasure =
  /^The (?:\w+ )?(?:figure|number|total|sum|amount|count|result|estimate|offer|sentence|answer|question|reason|difference|increase|rise|fall)s? (?:could|can|may|might|would|will|is|are|was|were|has|have|had|does|did|comes?|came|stands?|stood|rose|fell)\b/;

/** A time that is counted from something said before ("One day before, …", "two days after."). */
const relativeTime =
  /^(?:An?|One|Two|Three|Four|Five|Six|Several|Some|Few|The) (?:\w+ )?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|days?) (?:before|after|earlier|later|on)\b(?! (?:the|a|an|its|his|her|their|\p{Uppercase})\b)|\b(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before|earlier|later)[.”’]*$|^The (?:day|night|week|month|year|morning|evening) (?:before|after)\b,?/u;

/** "that" as a pronoun: at the end of a clause, or as a subject behind an opening phrase. */
const barePronoun =
  /, (?:that|this|it|those|these) (?:would|will|could|may|might|is|was|are|were|has|had|means|meant)\b|\b(?:upset|changed|made|did|knew|saw|said|denied|confirmed|after|before|despite|because of|with|for) (?:that|this)(?:[,;.]|$)/;

/** "such warnings": of a kind that was spoken of before. */
const suchKind = /(?<!\bno )\bsuch (?!(?:as|that)\b)(?:\w+ )?\p{Lowercase}+/u;

/** A phrase that is whole only with its object ("laid the ground [for it]"). */
const halfIdiom =
  /\b(?:(?:laid|prepared|cleared) the (?:ground|way|groundwork)|paved the way|played (?:a|any|no) part)[.”’]*$/;

/** "one of its gates": a part of something that was named before. */
const partOfUnknown =
  /^(?:The |One |Two |Three |Half |Most |Some |All |Many |A |An )?(?:\w+ ){0,3}(?:of|in|at|on) (?:its|their|his|her) /;

/** A person introduced by what they are of something that was named before ("said its chair", "Ann Lee, its chair"). */
const officeOfUnknown =
  /(?:^|[”’"],? |…,? )(?:said|says|told|added|explained|argued|warned|wrote|insisted) (?:its|their|his|her) \p{Lowercase}|\b(?:said|says|told|added|wrote) (?:\p{Uppercase}\S+ ?){1,3}, (?:its|their|his|her) |^[^,]{0,40}, (?:its|their|his|her) \p{Lowercase}[\w ]{2,40},|, (?:its|their) (?:\w+ ){1,4}(?:\p{Uppercase}\p{Lowercase}+ ?){2,3},? (?:said|says|explained|argued|added|warned)|, (?:its|their) (?:\p{Lowercase}+ ?){1,4}, \p{Uppercase}/u;

/** What one article says of itself: when it was put out, and what was changed in it. */
const aboutItself =
  /\b(?:this|the) (?:article|report|story|page|post|headline) (?:was|has been|is) (?:first |last )?(?:published|updated|amended|corrected|changed)\b|\b(?:headline|paragraphs?)\b.{0,60}\b(?:changed|corrected|amended|updated)\b|\bminutes? read\b|\b(?:this|our) (?:newspaper|website|magazine|newsroom|correspondent)\b/i;

/** A subject with clauses of its own ("Two engineers who have worked there, and who asked not to be named"), and no verb. */
const onlyClauses =
  /^(?:The |A |An |Two |Three |Several |Some |Many )?(?:\p{Lowercase}+ ?){1,3} who (?:[^,]|, and who )+$/u;

/** A noun with one clause about it and nothing more ("An inquiry, which is to report by June"). */
const nounWithClause = /^(?:The|A|An|Two|Three|Some|Several)(?: [\p{Letter}-]+){1,3}, (?:which|who|that) [^,]+$/u;

/** A noun with a participle and nothing more ("A figure announced on Thursday by the board"). */
const participleOnly =
  /^(?:A|An|The) (?:\p{Lowercase}+ )?\p{Lowercase}+ \p{Lowercase}+ed (?:(?:on|in|at|last|this) [\p{Letter}\d ]+ )?by (?:(?!\b(?:is|are|was|were|has|have|had|will|would|could|may|said|says)\b).)+$/u;

/** "the one … the other", "that none had": counts of what was named before. */
const countedBefore =
  /\bthe one\b.*\bthe other\b|\bthat (?:none|neither|both|one|some|many|few) (?:had|has|have|was|were|is|are)\b|\bthat (?:reaction|decision|step|move|figure|claim|report|statement|view|answer|remark)\b|\bwent further\b/;

const all: readonly RegExp[] = [
  countedBefore,
  comparedWith,
  bareMeasure,
  relativeTime,
  suchKind,
  halfIdiom,
  partOfUnknown,
  aboutItself,
];

/** Whether a statement rests on a word whose meaning was given before it: out of its place it says too little. */
export function dangles(text: string): boolean {
  // What somebody says in quotation marks may point as it likes; who says it may not.
  const own = text.replace(/[“‘"][^”’"]*[”’"]/g, (quotation) => (quotation.length > 40 ? ' … ' : quotation));
  return (
    all.some((pattern) => pattern.test(text)) ||
    nounWithClause.test(text) ||
    participleOnly.test(text) ||
    barePronoun.test(own) ||
    officeOfUnknown.test(own)
  );
}

/** Whether all verbs of a statement stand in clauses that begin with "who": the main clause has been cut off. */
export function isOnlyClauses(text: string): boolean {
  if (!/ who /.test(text)) return false;
  const [subject, ...clauses] = text.replace(/[.]$/, '').split(/,? (?:and )?who /);
  // The last clause may run into the main one only behind a comma ("…, who led it, warned").
  return (
    onlyClauses.test(text) &&
    !/\b(?:is|are|was|were|has|have|had|said|told|will)\b/.test(subject!) &&
    clauses.length > 1
  );
}
