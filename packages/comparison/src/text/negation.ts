/** A word that turns a statement round, or says that there is nothing of it. */
export const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/iu;

/**
 * Words that say no without a "not": who "ruled out serving" will not serve, what "fog kept from sailing" did not sail, and who
 * "warned against swimming" said that nobody should swim.
 */
export const refuses =
  /\b(?:rul(?:es?|ed|ing) out|refus\w+|reject\w+|declin\w+|fail\w*|lack\w*|stop\w*|ban(?:s|ned)?|prevent\w*|exclud\w+|clos(?:es?|ed)|cancel\w*|avoid\w*|den(?:y|ies|ied)|hardly|barely|scarcely|too \p{L}+ to|un(?:able|likely|willing)|(?:keep|kept|held?|deter\w*|dissuad\w*|discourag\w*|bar\w*|forb[ia]d\w*|protect\w*|save[sd]?) [^.;]{1,60} from \p{L}+ing|(?:warn|advis|caution|decid|recommend|counsel|urg)\w* (?:[^.;,]{1,40} )?against|grounded|forb[ia]d\w*|prohibit\w*)\b/iu;
