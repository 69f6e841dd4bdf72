/** Lines that a publisher's page adds, whole, with what they are. They are tried on short lines only. */
export const furniture: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^(?:spread the love|share(?: this)?(?: (?:article|story|post|page|on .{2,30}|via .{2,30}))?|sharing is caring)[!.:]*$/i,
    'share bar',
  ],
  [
    /^(?:(?:share|tweet|pin|post|e-?mail|print|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|flipboard|instagram|threads|bluesky|viber|copy link|save|link copied|more)(?:[\s|/•·,]+|$))+$/i,
    'share bar',
  ],
  [/^(?:\d+\s+)?(?:shares?|comments?|likes?|views?)(?:\s+\d+)?$/i, 'share bar'],
  [/^(?:leave|post|add|write|view|show|join) (?:a |the |all |\d+ )?(?:comments?|reply|conversation)/i, 'comments'],
  [
    /^(?:advertisements?|advertising|sponsored(?: content| by .{2,40})?|paid content|promoted(?: content)?|ad|story continues below(?: this)? ad(?:vertisement)?|article continues (?:after|below).{0,30})[:.]?$/i,
    'advertisement',
  ],
  [/\b(?:\d{2,4}\s?%|[$€£]\s?[\d,.]+)\s.{0,60}\b(?:bonus(?:es)?|free spins?|free bets?)\b/i, 'advertisement'],
  [
    /\b(?:deposit bonus|no[- ]deposit|free spins|free bets?|bonus code|promo code|coupon code|bet now|play now|claim (?:your|now) )/i,
    'advertisement',
  ],
  [/^(?:buy now|shop now|order (?:now|today)|limited[- ]time offer|save up to \d+\s?%).{0,60}[^.]$/i, 'advertisement'],
  [
    /^(?:already (?:a (?:member|subscriber)|subscribed|registered|have an account)\b.{0,60}|(?:sign|log)[ -]?(?:in|up|on)(?: .{0,80})?|(?:register|subscribe|create (?:a|an|your)(?: free)? account)(?: .{0,80})?|start (?:reading|your (?:free )?trial).{0,40}|(?:unlock|continue) (?:this|reading).{0,60})$/i,
    'sign-in wall',
  ],
  [
    /^(?:to (?:continue|keep) reading|this (?:article|content|story) is (?:only )?(?:for|available to|reserved for) (?:paid |paying )?(?:subscribers|members)|you have (?:reached|read|\d+) .{0,40}(?:free )?articles?|(?:become|not yet) a (?:member|subscriber)|support (?:our|independent) journalism).{0,80}$/i,
    'sign-in wall',
  ],
  [
    /^(?:one subscription|(?:get|read) (?:all )?(?:your |the |our )?(?:latest |top |breaking )?(?:news|headlines|stories)\b|(?:get|download) (?:the|our) (?:free )?app|(?:\w+ )?days? free|free trial)\b.{0,100}$/i,
    'app teaser',
  ],
  [
    /^(?:(?:sign up|subscribe|signup) (?:to|for) .{0,60}newsletters?|get (?:our|the) .{0,40}newsletter|newsletters?|our (?:daily|weekly|morning) (?:newsletter|briefing)|stay (?:informed|up to date|connected)).{0,80}$/i,
    'newsletter',
  ],
  [
    /^(?:follow us|find us|join us|like us|connect with us|follow .{2,40}) on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|google news|threads|social media).{0,80}$/i,
    'follow bar',
  ],
  [/^(?:join|subscribe to) our (?:telegram|whatsapp|youtube) (?:channel|group).{0,60}$/i, 'follow bar'],
  [
    /^(?:skip to (?:main )?content|menu|home|search|close|back to top|back|next|previous|loading(?:\.{3}|…)?|toggle .{2,30}|show more|load more|view all|see all|click here.{0,60}|tap here.{0,60}|listen(?: to this article)?|watch(?: live)?|play video|video player.{0,40}|open image in gallery|enlarge.{0,20}|zoom|gallery|slideshow(?: ?\( ?\d+ images ?\))?|accept(?: all)?(?: cookies)?|we use cookies.{0,90}|cookie (?:policy|settings)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|contact us|about us)$/i,
    'navigation',
  ],
  [
    /^(?:top|latest|breaking|trending|most (?:read|popular|viewed|shared)|popular|our|editors?['’]?s?|must)[ -](?:news|stories|story|picks?|posts|articles|now|reads?)(?: (?:on|in|from|right) .{0,40})?$/i,
    'link list',
  ],
  [
    /^(?:trending|most read|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you)?|more from .{2,40}|from our partners|around the web|what to read next|up next)[:.]?$/i,
    'link list',
  ],
  [
    /^(?:published|posted|updated|last (?:updated|modified|edited)|first published|modified|created)(?: (?:at|on))?:?\s.{0,12}\d.{0,70}$/i,
    'timestamp',
  ],
  [
    /^(?:\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago|\d+[ -]min(?:ute)?s?(?: read)?|(?:reading|read) time:? .{1,20})$/i,
    'timestamp',
  ],
  [/^(?:©|\(c\)|copyright\b).{0,150}$/i, 'copyright'],
  [/^.{0,80}\ball rights reserved\b.{0,80}$/i, 'copyright'],
  [/^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|related topics):\s.{1,150}$/i, 'tags'],
  [/^(?:tags?|topics?|filed under|categories|keywords|related topics):?$/i, 'tags'],
];

/** A line that opens a list of other stories; the items below it go with it. */
export const teaserHeading =
  /^(?:(?:read|see|watch|view) (?:also|more|next)|also (?:read|see)|(?:related|recommended|similar)(?: (?:stories|articles|news|content|posts|links|coverage|reading))?|more (?:on this(?: story)?|stories|news|coverage|on .{2,30})|further reading|don['’]t miss)\s*[:.]?$/i;
/** A teaser with its heading in the same line. */
export const teaserLine =
  /^(?:read (?:also|more|next)|also read|see also|related|more on this|don['’]t miss|watch)\s*[:|>»]\s*\S/i;

/** What makes a caption: how it begins, or the credit that it ends with, which may be cut short. */
export const captionStart =
  /^(?:(?:file )?(?:photo|image|picture|photograph|illustration|graphic|video)(?: (?:by|credit|courtesy|illustration|caption))?\s*[:/|]|file (?:photo|image|picture|-)|pictured(?:,|:| )|\((?:photo|image|picture)\b|(?:photo|image|picture) (?:by|credit|courtesy)\b|caption:|credit:)/i;
export const captionEnd =
  /(?:\((?:(?:AP|AFP|EPA|PA|UPI|ANI|Xinhua|TASS|Reuters|REUTERS|Getty|Photo|Image|Picture|File|FILE|Credit|Courtesy)\b[^()]{0,80}|[^()]{0,60}\b(?:via (?:AP|AFP|Reuters|REUTERS|Getty Images)|Getty Images|Handout|file photo))\)?|(?:[/|]|—|–)\s*(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|Shutterstock|Alamy)(?: Photo| Images)?|\b(?:via|\/) ?(?:REUTERS|AP|AFP|EPA|Getty Images)|\b(?:Getty Images|AP Photo|Reuters Photo|AFP Photo)(?:\/\S.{0,40})?|\b(?:photo|image|picture|credit)s?: .{2,60})$/;
const agencyInitials = 'REUTERS|Reuters|AP(?: Photo)?|AFP(?: Photo)?|EPA|Getty Images|UPI|Xinhua|TASS';
export const creditLine = new RegExp(`^(?:${agencyInitials})\\s*[/|]\\s*\\p{Lu}[^.]{0,60}$`, 'u');

export const agency =
  '(?:Agence France[- ]Presse|AFP|(?:The )?Associated Press|AP|Reuters|(?:United Press International|UPI)|Bloomberg(?: News)?|Xinhua|TASS|Interfax|Kyodo(?: News)?|Yonhap|DPA|dpa|EFE|ANSA|PA Media|Press Association|ANI|PTI|IANS|Anadolu(?: Agency)?|Al Jazeera|News agenc(?:y|ies)|Agencies|(?:Our )?(?:Staff|Web Desk|News Desk|Special) ?(?:Reporters?|Writers?|Correspondents?)?)';
export const agencyByline = new RegExp(
  `^(?:By |From )?${agency}(?:(?:,| and| &|/| with) ${agency})*(?: (?:in|from) \\p{Lu}[\\p{L} .'-]{1,40})?$`,
  'u',
);
const bylineCue = /^(?:by|written by|words by|story by|report(?:ed|ing)? by|posted by|author)\b[:\s]\s*/i;
const bylineWord = /^(?:\p{Lu}[\p{L}.'’,-]*|de|da|van|von|der|bin|al|el|la|and|for|in|of|the|with|&|\||,)$/u;
const post =
  /^(?:chief |senior |staff |our )?(?:[\p{L}-]+ ){0,3}(?:correspondent|reporter|editor|writer|columnist|producer|analyst)s?$/iu;

/** "By", and a name or two, an outlet, a place: capitalised words throughout; after a comma a post; no full stop. */
export function isByline(line: string): boolean {
  const cue = bylineCue.exec(line);
  if (!cue || /[.!?]["”’]?$/.test(line)) return false;
  const parts = line.slice(cue[0].length).split(/, /);
  const words = parts.filter((part, index) => index === 0 || !post.test(part)).flatMap((part) => part.split(/\s+/));
  return words.length <= 14 && /^\p{Lu}/u.test(words[0] ?? '') && words.every((word) => bylineWord.test(word));
}

export const signOff =
  /^\(?(?:(?:Additional )?(?:Reporting|Writing|Editing|Compiled)(?: and (?:writing|editing))? by \p{Lu})/u;

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?';
/** A line that is a date and nothing else. */
export const dateLine = new RegExp(
  `^(?:${day},? ?)?(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? ?(?:\\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${month},? ?(?:\\d{4})?)(?:,?\\s(?:at )?\\d{1,2}:\\d{2}.{0,12})?$`,
  'i',
);

/** Says of a person what a page says of its author. */
export const biography =
  /\b(?:is|was|has been|works as|writes|covers|joined)\b.{0,80}\b(?:reporter|correspondent|editor|journalist|columnist|writer|contributor|freelancer?|author|covers|blogger|news desk)\b/i;
export const contact =
  /(?:\S@\S+\.\w{2,}|\b\d[- ]?\d{3}[- ]\d{3}[- ]\d{4}\b|\b(?:follow|reach|contact|e-?mail) (?:him|her|them|me|\p{Lu}\w+) (?:on|at|via)\b)/iu;
