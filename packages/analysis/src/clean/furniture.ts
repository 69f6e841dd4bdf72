/** Lines that a publisher's page adds, whole, with what they are. They are tried on short lines only. */
export const furniture: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^(?:spread the love|share(?: this)?(?: (?:article|story|post|page|on .{2,30}|via .{2,30}))?|sharing is caring)[!.:]*$/i,
    'share bar',
  ],
  [
    /^(?:(?:share|tweet|pin|post|e-?mail|print|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|flipboard|instagram|threads|bluesky|viber|copy link|save(?: for later)?|bookmark|aa|link copied|more|\d+ (?:shares?|comments?))(?:[\s|/•·,]+|$))+$/i,
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
    /^(?:skip to .{3,20}|menu|home|search|close|back to top|back|next|previous|loading(?:\.{3}|…)?|toggle .{2,30}|show more|load more|view all|see all|click here.{0,60}|tap here.{0,60}|listen(?: to this article)?|watch(?: live)?|play video|video player.{0,40}|open image in gallery|enlarge.{0,20}|zoom|gallery|slideshow(?: ?\( ?\d+ images ?\))?|accept(?: all)?(?: cookies)?|we use cookies.{0,90}|cookie (?:policy|settings)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|contact us|about us)$/i,
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

/** What makes a caption: how it begins, or the credit that it ends with, which may be cut short. */
export const captionStart =
  /^(?:(?:file )?(?:photo|image|picture|photograph|illustration|graphic|video)(?: (?:by|credit|courtesy|illustration|caption))?\s*[:/|]|file (?:photo|image|picture|-)|pictured(?:,|:| )|\((?:photo|image|picture)\b|(?:photo|image|picture) (?:by|credit|courtesy)\b|caption:|credit:)/i;
export const captionEnd =
  /(?:\((?:(?:AP|AFP|EPA|PA|UPI|ANI|Xinhua|TASS|Reuters|REUTERS|Getty|Photo|Image|Picture|File|FILE|Credit|Courtesy)\b[^()]{0,80}|[^()]{0,60}\b(?:via (?:AP|AFP|Reuters|REUTERS|Getty Images)|Getty Images|Handout|file photo))\)?|(?:[/|]|—|–)\s*(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|Shutterstock|Alamy)(?: Photo| Images)?|\b(?:via|\/) ?(?:REUTERS|AP|AFP|EPA|Getty Images)|\b(?:Getty Images|AP Photo|Reuters Photo|AFP Photo)(?:\/\S.{0,40})?|\b(?:photo|image|picture|credit)s?: .{2,60})$/;
/** A paragraph that tells of a picture and breaks off without a full stop: a caption that a page has cut. */
export const cutCaption =
  /^(?=.{30,500}$)(?=.*\b(?:in (?:an? |this )?(?:undated |file |archive |handout )*(?:picture|photo|photograph|image)\b|pictured\b|seen (?:here|in this)\b|file photo\b|(?:picture|photo|photograph|image) (?:released|provided|taken|from)\b|screengrab\b)).*[\p{L}\p{N},]$/u;
