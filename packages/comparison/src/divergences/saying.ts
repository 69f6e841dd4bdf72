/** Verbs of saying, and what stands with them. */
const verbs = [
  'sa(?:y|ys|id)|told|tells?|spoke|spoken|accord(?:ing|s)|announce[sd]?|reported|reports? (?:that|puts?|gives?|says)|estimate[sd]?',
  'claim(?:s|ed)|confirm(?:s|ed)|warn(?:s|ed)|judged|calls?|called|wrote|posted|suggests?|added|noted|stated|revealed|argue[sd]?',
  'answer(?:s|ed)|repl(?:y|ies|ied)|respond(?:s|ed)|conclu(?:des?|ded)|insist(?:s|ed)?|maintain(?:s|ed)?|complain(?:s|ed)?|explain(?:s|ed)?',
  'stress(?:es|ed)?|emphasi[sz](?:es?|ed)|promis(?:es?|ed)|blam(?:es?|ed)|reckon(?:s|ed)?|assur(?:es?|ed)|declar(?:es?|ed)|disclos(?:es?|ed)',
  'demand(?:s|ed)|urge[sd]?|appeal(?:s|ed) (?:to|for)|admit(?:s|ted)?|plead(?:s|ed)?|pled|acknowledg(?:es?|ed)|conced(?:es?|ed)|recall(?:s|ed) (?:that|how)',
  'believes?|question(?:s|ed)?|doubted|express(?:es|ed|ing)|worr(?:y|ies|ied)|concern(?:s|ed)?|puts? (?:it|the|this|that|them|its|at)',
  'made (?:[^,.;]{1,40} )?(?:public|known)|(?:expected|detected|established|reckoned|put|given|counted|estimated|found) by',
  // "Engineers had found cracks": who finds a thing tells it.
  '(?<!\\b(?:is|are|was|were|been|be) )(?:found|detected|discovered|established|determined) (?!(?:dead|alive|guilty|in|on|at|near|under)\\b)',
];
/** Nouns for what is said. */
const nouns = [
  '(?:letters?|e-?mails?|documents?|papers?|reports?|stud(?:y|ies)|data|figures|records?|files?|surveys?|polls?|footage|videos?|images|pictures)\\b[^.;]{0,60}\\bshow(?:s|ed|n)?',
  'in the words of|statement|conclusions?|(?:version|account|explanation|argument|defence|complaint|answer|excuse|word|message) (?:is|was|ran|went)|in (?:the|its|his|her) (?:view|opinion|estimate|judgment|reckoning)',
  'by (?:the|its|his|her) [^,.;]{0,40}(?:count|estimate|reckoning|account)',
];

/** A sentence that has one of these speaks for somebody, even where the reading did not see for whom. */
export const saying = new RegExp(`\\b(?:${[...verbs, ...nouns].join('|')})\\b`, 'iu');
