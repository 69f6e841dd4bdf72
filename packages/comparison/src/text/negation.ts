/** A word that turns a statement round, or says that there is nothing of it. */
export const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/iu;

/** Words that say no without a "not": who "ruled out serving" will not serve. */
export const refuses =
  /\b(?:rul(?:es?|ed|ing) out|refus\w+|reject\w+|declin\w+|fail\w*|lack\w*|stop\w*|ban(?:s|ned)?|prevent\w*|exclud\w+|clos(?:es?|ed)|cancel\w*|avoid\w*|den(?:y|ies|ied)|hardly|barely|scarcely|too \p{L}+ to|un(?:able|likely|willing))\b/iu;
