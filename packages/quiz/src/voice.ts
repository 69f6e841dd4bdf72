import type { EntityType } from '@parallax/analysis';
import { foldName } from './grading/name.ts';
import { capitalised, contentWords } from './phrases.ts';

/** Somebody who says something in a story: an entity of it, or only the words that name the speaker. */
export interface Voice {
  /** Id of the story entity, null for mere words ("residents"). */
  entity: string | null;
  type: EntityType | 'words';
  name: string;
  /** Every name that the articles give it, `name` among them. */
  forms: string[];
  role: string | null;
}

const pronoun =
  /^(?:he|she|it|they|we|i|you|who|one|this|that|these|those|his|her|its|their|another|others|some|many|most)$/i;

/** Plural or collective speakers that a reader can tell apart without a name. */
const collective =
  /\b(?:experts?|analysts?|officials?|residents?|witnesses|survivors|media|relatives|doctors|scientists|researchers|lawyers|prosecutors|investigators|police|firefighters|rescuers|divers|engineers|campaigners|opposition|government|ministry|army|court|company|union|unions|passengers|villagers|economists|diplomats|lawmakers|employees|staff|workers|engineers|teachers|nurses|students|farmers|drivers|neighbou?rs|volunteers|authorities|governments|protesters|activists|families|patients|customers|investors|colleagues)$/i;

/** First words of a speaker that have a capital only at the head of a sentence. */
const plainOpening =
  /^(?:The|A|An|Media|Local|State|Foreign|Government|Senior|Several|Some|Many|Two|Three|Other|Independent|Military|Medical|Health|Police|Opposition|Company|Union|Officials|Experts|Analysts|Residents|Witnesses|Survivors|Relatives|Doctors|Scientists|Researchers|Prosecutors|Investigators)\b/;

/** Whether a name tells who is meant without the sentences around it. */
export function isNamed(voice: Voice): boolean {
  if (pronoun.test(voice.name.trim()) || voice.name.trim() === '' || voice.name.length > 70) return false;
  if (/\b(?:reports?|sources?|statements?|rumou?rs?|documents?|records?|figures?|sayings?)$/i.test(voice.name))
    return false;
  if (
    /^(?:reports?|statements?|figures?|sources?)\b/i.test(voice.name) ||
    /['’]s (?:intel|side|camp)$/.test(voice.name)
  )
    return false;
  if (/^(?:the )?(?:his|her|its|their|our|my)\b/i.test(voice.name)) return false;
  // Papers and pictures say nothing: somebody wrote or took them.
  if (
    voice.entity === null &&
    /\b(?:minutes|logs?|registers?|notices?|letters?|photos?|photographs?|pictures?|images?)\b/i.test(voice.name)
  )
    return false;
  if (/[“”"\n]/.test(voice.name) || /[,;:]/.test(voice.name)) return false;
  // A headline in capitals may have been taken for a person ("Lee Asking Moderator", "Vote Impedes Peace Efforts").
  if (
    voice.type === 'person' &&
    (voice.name.split(/\s+/).length > 4 || /\b\p{Uppercase}\p{Lowercase}+ing /u.test(voice.name))
  )
    return false;
  if (voice.entity !== null) return voice.type !== 'other' && /\p{Uppercase}/u.test(voice.name);
  const words = voice.name.replace(/^(?:the|a|an)\s+/i, '').split(/\s+/);
  if (words.length > 6 || /\b(?:who|which|that|said|told|whose)\b/i.test(voice.name)) return false;
  return (
    words.length > 1 &&
    /^(?:\p{Uppercase}|[a-z]+$)/u.test(words.at(-1)!) &&
    (collective.test(voice.name) ||
      words.slice(1).some((word) => /^\p{Uppercase}/u.test(word)) ||
      (/^\p{Uppercase}/u.test(words[0]!) && collective.test(voice.name)))
  );
}

/** A voice as an option shows it: no article before it, a capital at its head. */
export function voiceLabel(voice: Voice): string {
  return capitalised(voice.name.replace(/^(?:the|a|an)\s+/i, '').replace(/['’]s$/, ''));
}

/** "A" as words inside a sentence: bodies get their article back, persons and places none. */
export function voiceInText(voice: Voice): string {
  const label = voice.name.replace(/^(?:the|a|an)\s+(?=\S)/i, '').replace(/['’]s$/, '');
  if (voice.type === 'person') return label;
  if (/^(?:Kremlin|Pentagon|White House|West)$/.test(label)) return `the ${label}`;
  if (voice.type === 'place') return label;
  if (voice.type === 'words') {
    const words = /^(?:the|a|an)\s/i.test(voice.name) ? voice.name : label;
    return plainOpening.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  }
  return needsArticle(label) ? `the ${label}` : label;
}

/** Names of bodies that English uses with "the": several words that end in a common noun. */
function needsArticle(name: string): boolean {
  return /\b(?:Agency|Service|Ministry|Department|Office|Council|Court|Union|Society|Commission|Committee|Authority|Institute|Bureau|Board|Administration|Government|Army|Navy|Police|Guard|Party|Bank|Association|Federation|Organi[sz]ation|Centre|Center|Union|Regulator|Inspectorate|Foundation|Kremlin|Pentagon|White House|United \p{Letter}+|[A-Z]{1,2}I[SA]|NIS|EU|UN|US|UK)$/u.test(
    name,
  );
}

/**
 * Whether two voices may be the same one, or speak for each other: the same entity, the same name, one the office of
 * the other ("NATO" and "NATO's secretary-general"), or two bodies whose names share a word of weight.
 * Meant to err on the side of yes: a distractor that may be right is worse than one fewer.
 */
export function mayBeSame(one: Voice, other: Voice): boolean {
  if (one.entity !== null && one.entity === other.entity) return true;
  const names = new Set(one.forms.map(foldName));
  if (other.forms.some((form) => names.has(foldName(form)))) return true;
  if (one.type === 'place' && other.type === 'place') return false;
  if (speaksFor(one, other) || speaksFor(other, one)) return true;
  if (describes(one, other) || describes(other, one)) return true;
  if (one.type === 'person' && other.type === 'person') {
    const last = (voice: Voice) => foldName(voice.name).split(' ').at(-1);
    return last(one) === last(other);
  }
  if (one.type === 'person' || other.type === 'person') return false;
  const words = contentWords(one.name);
  return [...contentWords(other.name)].some((word) => words.has(word));
}

const bodyNoun =
  /\b(?:agency|service|ministry|government|company|board|regulator|watchdog|authority|authorities|office|operator|maker|manufacturer|firm|union|group|organi[sz]ation|alliance|military|army|police|parliament|court|council|institute|bank|intelligence|intel|spies|spy agency|ministry|bureau|executive|operator)$/;
const roleNoun =
  /\b(?:spokesman|spokeswoman|spokesperson|official|officials|president|minister|leader|chief|head|director|governor|mayor|ambassador|general|commander|secretary|expert|professor|researcher|analyst|lawyer|doctor)\b/;

/** Whether one is only a description ("the country's spy agency") that may mean the other, which has a name. */
function describes(one: Voice, other: Voice): boolean {
  if (other.type === 'organisation' && bodyNoun.test(one.name)) return true;
  return one.type === 'words' && other.type === 'person' && roleNoun.test(one.name);
}

function speaksFor(person: Voice, body: Voice): boolean {
  if (person.role === null) return false;
  const role = foldName(person.role);
  return body.forms.some((form) => {
    const name = foldName(form);
    return name.length > 2 && ` ${role} `.includes(` ${name} `);
  });
}
