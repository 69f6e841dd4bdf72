/** A word that turns a statement round, or says that there is nothing of it. */
export const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/iu;
