import { partsOf } from './appeals.ts';

const agencyInitials = 'REUTERS|Reuters|AP(?: Photo)?|AFP(?: Photo)?|EPA|Getty Images|UPI|Xinhua|TASS';
/** "REUTERS / Ida Merrow": whose picture it is. */
export const creditLine = new RegExp(`^(?:${agencyInitials})\\s*[/|]\\s*\\p{Lu}[^.]{0,60}$`, 'u');

const agency =
  '(?:Agence France[- ]Presse|AFP|(?:The )?Associated Press|AP|Reuters|(?:United Press International|UPI)|Bloomberg(?: News)?|Xinhua|TASS|Interfax|Kyodo(?: News)?|Yonhap|DPA|dpa|EFE|ANSA|PA Media|Press Association|ANI|PTI|IANS|Anadolu(?: Agency)?|Al Jazeera|News agenc(?:y|ies)|Agencies|(?:Our )?(?:Staff|Web Desk|News Desk|Special) ?(?:Reporters?|Writers?|Correspondents?)?)';
/** What the name of an agency or of a part of a newsroom ends in. */
const newsBody =
  "(?:\\p{Lu}[\\p{L}.&’'-]*\\s){1,4}(?:News ?Agency|Press Agency|Agency|News ?wire|Wire Service|Wire|News Service|Press|Newsroom|News ?Desk|Desk|Bureau|Staff|Correspondents?|Reporters?)";
const source = `(?:${agency}|${newsBody})(?: \\([^()]{2,30}\\))?`;
const town = "(?: (?:in|from|at) \\p{Lu}[\\p{L} .'-]{1,40})?";
const agencyByline = new RegExp(
  `^(?:By |From )?${agency}(?: \\([^()]{2,30}\\))?(?:(?:,| and| &|/| with) ${agency})*${town}(?:,? with .{2,40})?$`,
  'u',
);
const bodyByline = new RegExp(`^(?:By |From )?(?:the |The )?${source}${town}(?:,? with .{2,40})?$`, 'u');

const bylineCue = /^(?:by|written by|words by|story by|report(?:ed|ing)? by|posted by|author)\b[:\s]\s*/i;
const bylineWord = /^(?:\p{Lu}[\p{L}.'’,-]*|de|da|van|von|der|bin|al|el|la|and|for|in|of|the|with|&|\||,)$/u;
const post =
  /^(?:chief |senior |staff |our )?(?:[\p{L}-]+ ){0,3}(?:correspondent|reporter|editor|writer|columnist|producer|analyst)s?$/iu;
/** "the foreign desk", "Echo staff in Koprec", "our transport editor". */
const desk =
  /^(?:(?:the|our|a) )?(?:\p{L}[\p{L}’'-]* ){0,4}(?:desk|newsroom|staff|team|bureau|agencies|editors?|correspondents?|reporters?|writers?)(?: (?:in|at|from) \p{Lu}[\p{L} .'-]{1,50})?$/u;

/** "By", and a name or two, an outlet, a place: capitalised words throughout; after a comma a post; no full stop. */
function isSigned(line: string): boolean {
  const cue = bylineCue.exec(line);
  if (!cue || /[.!?]["”’]?$/.test(line)) return false;
  const rest = line.slice(cue[0].length);
  if (desk.test(rest)) return true;
  const parts = rest.split(/, /);
  const words = parts.filter((part, index) => index === 0 || !post.test(part)).flatMap((part) => part.split(/\s+/));
  return words.length <= 14 && /^\p{Lu}/u.test(words[0] ?? '') && words.every((word) => bylineWord.test(word));
}

const signOff =
  /^\(?(?:(?:Additional )?(?:Reporting|Writing|Editing|Compiled)(?: and (?:writing|editing))? by \p{Lu})/u;

/** Whether a line names who wrote or gave the report. */
export function isByline(line: string): boolean {
  return agencyByline.test(line) || isSigned(line) || signOff.test(line);
}

/** The same for a line above the report, where a desk's or an agency's bare name is enough. */
export function isBylineAbove(line: string): boolean {
  return line.length <= 120 && bodyByline.test(line);
}

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?';
const date = `(?:${day},? ?)?(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? ?(?:\\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${month},? ?(?:\\d{4})?)`;
const clock = '(?:at )?\\d{1,2}[:.]\\d{2}.{0,12}';
/** A line that is a date and nothing else. */
export const dateLine = new RegExp(
  `^${date}(?:,?\\s${clock})?(?:\\s+(?:last )?(?:updated|modified|edited)\\b.{0,40})?$`,
  'i',
);
const anyDate = new RegExp(`\\b${date}|\\b\\d{1,2}\\s?/\\s?\\d{1,2}\\s?/\\s?\\d{2,4}\\b`, 'i');
/** Whether a short line holds a date and little else: "21 July 2031 Last updated at 11:11 GMT". */
export function isDated(line: string): boolean {
  const found = anyDate.exec(line)?.[0];
  if (found === undefined || !/\d{2,4}/.test(found)) return false;
  const rest = line
    .replace(found, '')
    .replace(/\b(?:last|updated|modified|published|posted|at|on|[ap]\.?\s?m|[A-Z]{2,4})\b/gi, '');
  return (rest.match(/\p{L}/gu) ?? []).length <= 4;
}

/** "Newsroom · 19 Oct 2031, 6:40 AM · 3 min read": parts of which one is a date or time, and the others name the author. */
export function isBylineBar(line: string): boolean {
  const parts = partsOf(line);
  if (parts.length < 2 || line.length > 160) return false;
  const timed = (part: string): boolean =>
    dateLine.test(part) ||
    /^(?:\d+[ -]min(?:ute)?s?(?: read)?|(?:updated|published|posted)\b.{0,40}\d.{0,20})$/i.test(part);
  const named = (part: string): boolean =>
    isByline(part) || (part.split(/\s+/).length <= 5 && /^\p{Lu}/u.test(part) && !/[.!?]$/.test(part));
  return parts.some(timed) && parts.every((part) => timed(part) || named(part));
}

/** Says of a person what a page says of its author. */
export const biography =
  /\b(?:is|was|has been|works as|writes|covers|joined|has (?:covered|followed|reported|written))\b.{0,80}\b(?:reporter|correspondent|editor|journalist|columnist|writer|contributor|freelancer?|author|covers|blogger|news desk|affairs|politics|news|since \d{4})\b/i;
export const contact =
  /(?:\S@\S+\.\w{2,}|\b\d[- ]?\d{3}[- ]\d{3}[- ]\d{4}\b|\b(?:follow|reach|contact|e-?mail) (?:him|her|them|me|\p{Lu}\w+) (?:on|at|via)\b)/iu;
/** Asks the reader to write or call. */
export const invitation =
  /\b(?:(?:get in touch|write to|contact|reach|e-?mail|call) (?:us|the (?:desk|author|newsroom|team|editors?)|him|her|them|me|\S+@)|to get in touch|send (?:us )?(?:tips|letters))\b/i;
