// How authors of pages name and word the parts that are not the report itself: words of class, id and role attributes
// (as `wordsOf` in surroundings.ts writes them: lower case, one space around each), and beginnings or ends of blocks.

export type Cue = readonly [pattern: RegExp, reason: string];

/** The reason of the first cue that `text` shows. */
export const firstCue = (cues: readonly Cue[], text: string): string | undefined =>
  cues.find(([pattern]) => pattern.test(text))?.[1];

/** Elements that never hold the report. */
export const furnitureElements: ReadonlyMap<string, string> = new Map([
  ['nav', 'navigation'],
  ['footer', 'page footer'],
  ['form', 'form'],
  ['button', 'button'],
  ['dialog', 'dialog'],
  ['aside', 'beside the article'],
]);

export const furnitureWords: readonly Cue[] = [
  [/ (?:nav|navigation|navbar|menu|breadcrumbs?|pagination|pager|skip link|toc) /, 'navigation'],
  [/ (?:share|sharing|shares|social|sharebar|addthis|sharethis|follow us) /, 'share bar'],
  [/ (?:newsletters?|subscribe|subscription|signup|sign up|optin|mailchimp) /, 'subscription'],
  [/ (?:wall|paywall|regwall|login|sign in) /, 'sign-in wall'],
  [
    / (?:related|recommended|recommendations?|recirc|recirculation|outbrain|taboola|read more|see also|also read|more stories|more from|most (?:read|popular|viewed)|trending|popular|teasers?|promo|promos|readnext|read next|upnext|up next|zergnet) /,
    'other articles',
  ],
  [/ (?:ad|ads|advert|advertisement|adslot|dfp|sponsor|sponsored|promoted|affiliate) /, 'advertisement'],
  [/ (?:comments?|disqus|livefyre|respond|commentlist) /, 'comments'],
  [/ (?:tags|tag list|taglist|topics|keywords|categories) /, 'tags'],
  [/ (?:sidebar|widget|widgets|complementary) /, 'beside the article'],
  [/ (?:pullquote|pull quote) /, 'pull quote'],
  [/ (?:cookie|cookies|consent|gdpr|privacy) /, 'consent'],
  [/ (?:author bio|author box|about author|about the author|bio|biography) /, 'about the author'],
  [/ (?:copyright|legal|disclaimer|disclosure|colophon|site footer|contentinfo) /, 'legal notice'],
  [/ (?:video player|jwplayer|slideshow|carousel) /, 'player'],
  [/ (?:print header|print footer|print only|d print block|visible print) /, 'only for printing'],
];

export const captionWords =
  / (?:caption|captions|credit|credits|wp caption|photographer|photo credit|image credit|figcaption) /;
export const bylineWords =
  / (?:bylines?|authors?|dateline|timestamp|time stamp|pubdate|published|date published|date modified|datetime|article date|post date|entry date|post meta|entry meta|article meta|posted on|posted by|article info|submitted) /;
export const standfirstWords =
  / (?:standfirst|dek|deck|subtitle|sub title|subheadline|sub headline|subhead|strapline|lede|excerpt|article summary|key points|article intro|intro) /;

/** A line that names the writers and nothing else; names begin with capitals. */
export const bylineText =
  /^(?:by|BY|By|(?:Written|Words|Reporting|Posted|Published) by)\s+\p{Lu}[\p{L}.'’-]*(?:(?:,\s*|\s+)(?:and\s+|of\s+|for\s+|in\s+)?(?:\p{Lu}[\p{L}.'’-]*|the))*(?:\s*[-–|•].{0,60})?$/u;
/** Who else worked on the report, as agencies put it at the end. */
export const creditText =
  /^\(?(?:additional |extra )?(?:reporting|writing|editing|compiled|edited|written|additional reporting) by\b.*|\bcontributed (?:reporting )?to this (?:report|story|article)\.?\)?$/isu;
/** A line with a time of publication. */
export const timeText =
  /^[|•\s]*(?:(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|created|modified)(?:\s+(?:on|at))?\b.{0,60}\d|\p{L}+day,?\s.{0,25}\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\.?\s+\p{L}{3,9}\.?,?\s+\d{4}|\P{N}{0,20}\d{1,2}\P{N}{1,20}(?:19|20)\d\d\D{0,6}\d{1,2}:\d\d).{0,40}$/isu;
/** A picture's credit at the end, or a label at the beginning. */
export const captionText =
  /\((?:(?:image|photo|picture|pic)s?(?: credit)?|credit)\s*:[^)]*\)\s*$|\((?:photo|image|picture) by [^)]*\)\s*$|\((?:ap|getty|reuters|afp|epa) (?:photo|images?)[^)]*\)\s*$|\(file(?: photo)?\)\s*$|^(?:image|photo|picture)s?(?: credit| courtesy)?\s*:|^(?:image|photo|media) (?:copyright|caption)/i;

/** Calls for something other than reading on. */
export const callText: readonly Cue[] = [
  [
    /^(?:read (?:more|this|next|also|now|on)(?: next| too)?|also (?:read|in|on)\b[^.]{0,40}|see (?:more|also)|related(?: (?:stor(?:y|ies)|articles?|links?|content|coverage|reading))?|more(?: (?:on this|from|stories|articles|like this|to read|news|coverage)\b.*)?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested)\b.*|don['’]?t miss|must[- ]read|watch(?: now| the video| live| below)?|trending(?: now)?|what to read next|popular(?: now)?|most (?:read|popular)|click here.*|click to .*|keep reading|continue reading|story continues below.*|article continues (?:below|after).*|learn more|find out more|listen|top stories|editor['’]s (?:picks?|choice)|in case you missed it)\s*(?:[\n:…>»|-].*|\.{0,3})$/is,
    'link to other articles',
  ],
  [
    /^(?:please )?(?:sign up|subscribe|join (?:our|the|us)\b.*\b(?:newsletter|forums?|community|mailing list|group)|get (?:our|the|more|all|breaking|unlimited)\b.*\b(?:newsletters?|inbox|email|app|alerts|letterbox)|enter your e-?mail|download (?:our|the) app|follow (?:us|him|her|them|me) on\b|like us on|find us on|become a (?:member|subscriber)|every (?:day|week),? we (?:send|email))/iu,
    'subscription',
  ],
  [
    /^(?:advertisements?|adverts?|sponsored(?: content)?|promoted(?: content)?|ads? by .*|paid (?:post|content))[.:\s]*$/i,
    'advertisement',
  ],
  [
    /^(?:share(?: (?:this|on|via|with)\b.*)?|tweet(?: this)?|print(?: this)?|e-?mail(?: this)?|copy link|(?:\d+ )?comments?|(?:leave|post|add|join) (?:a |the |your )?(?:comment|reply|conversation|discussion)s?|facebook|twitter|whatsapp|pinterest|linkedin|reddit)\b[^.]{0,40}$/i,
    'share bar',
  ],
  [/^(?:tags?|filed under|topics?|categor(?:y|ies)|keywords?|in this article|tagged)\s*(?::.*|\n.*|$)/is, 'tags'],
  [
    /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|^(?:this material may not be published|the contents? of this (?:site|page)|this document is subject to copyright)/i,
    'legal notice',
  ],
  [
    /^(?:have a (?:tip|story|question)\b|got a (?:tip|story)\b|do you have a story|contact (?:the (?:author|reporter|writer)|us)\b|reach the (?:author|reporter|writer)s?\b|tell us what you think|e-?mail \S+(?: \S+){0,3} at \S+@)/i,
    'contact',
  ],
  [
    /^(?:create|set up|register for) (?:an? |your )?(?:free )?account\b|^(?:do you )?(?:already )?have an account\b|^already (?:a subscriber|registered|a member)\b|^(?:log|sign) in\b.{0,60}$/i,
    'sign-in wall',
  ],
  [/^citation:\s.*\bretrieved\b/is, 'how to cite the page'],
  [/^https?:\/\/\S+$/i, 'an address'],
];

/** Beginnings that are calls only where an article ends; elsewhere they could be the report's. */
export const endText: readonly Cue[] = [
  [
    /^(?:follow|e-?mail|contact|find)\s+(?:\p{Lu}|@|him|her|them|us|me).*(?:@\w|\btwitter\b|\bfacebook\b|\binstagram\b|https?:)/isu,
    'contact',
  ],
  [/\b(?:sign|log) in to (?:comment|continue|read|join)\b/i, 'sign-in wall'],
  [/\bfollow (?:him|her|them|me|us) (?:on (?:twitter|facebook|instagram|x)\b|@)/i, 'about the author'],
  [/^more\s[^.]{2,60}:\s*(?:https?:|www\.)/is, 'link to other articles'],
];

/** The heading under which press releases describe their sender. */
export const senderHeading =
  /^(?:about\s+(?!the (?:case|attack|event|study|survey|research|data)\b)(?:the )?\p{Lu}[^.?!]{0,60}|notes? to editors?|media contacts?|press contacts?)\s*:?$/iu;
