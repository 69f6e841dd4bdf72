import { standsAlone } from './phrases.ts';
import type { Word } from './words.ts';

/** Forms of reporting verbs that are nouns too, and that a tagger without syntax takes for nouns after a noun. */
const nounOrVerb =
  /^(?:say|claim|show|note|report|find|plan|dispute|contest|call|vow|hope|fear|promise|pledge|warn|blame|slam|blast|mock|demand|request|question|support|back|charge|offer|tweet|post|signal|attack|praise|rip|want|seek|view|share|doubt|threaten|answer|estimate|project|forecast|urge|tout|poll|detail|remark|argue|suggest|believe|tell|think|insist|predict|recall|reveal|reject|deny|describe|endorse|announce|express|write|add|see|ask|order|propose|favor|favour|challenge|agree|oppose|amount|total)(?:s|es|d|ed)?$|^(?:denies|replies|said|told|wrote|found|testifies|denied)$/;

/** A capitalised word beside a name, inside a sentence, is a name ("Ted", "Grant", "Will"), except in headlines in title case. */
function correctNames(words: Word[]): void {
  let capitals = 0;
  let letters = 0;
  for (const word of words) {
    if (!/^\p{L}/u.test(word.text) || word.text.length < 4) continue;
    letters++;
    if (/^\p{Lu}/u.test(word.text)) capitals++;
  }
  if (capitals > 0.6 * letters) return;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!/^(?:VERB|ADJ|NOUN|AUX|ADV)$/.test(word.pos) || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) continue;
    const before = words[i - 1];
    const next = words[i + 1];
    const inside = before !== undefined && !before.ends && before.pos !== 'QUOTE' && before.text !== ':';
    const named = next?.pos === 'PROPN' && /^\p{Lu}/u.test(next.text);
    if (
      (inside && (named || before.pos === 'PROPN' || (word.pos === 'VERB' && word.lower === word.lemma))) ||
      (!inside && named && word.pos === 'VERB' && word.lower === word.lemma)
    )
      words[i] = { ...word, pos: 'PROPN', lemma: word.lower };
  }
}

/** "Call your clinic first": what opens a sentence and has a determiner right behind it is no name. */
function correctCommands(words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i]!;
    const opens = i === 0 || words[i - 1]!.ends;
    if (!opens || word.pos !== 'PROPN' || !nounOrVerb.test(word.lower) || /s$|ed$/.test(word.lower)) continue;
    if (/^(?:the|your|our|my)$/.test(words[i + 1]!.lower)) words[i] = { ...word, pos: 'VERB', lemma: word.lower };
  }
}

/** "Breaches can be punished", "Here people see it": a plural that opens a sentence and has its verb after it is no verb. */
function correctSubjects(words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i]!;
    if (word.pos !== 'VERB') continue;
    // "The deputies all the same allowed it": an adverb, not the beginning of a noun phrase that the verb's form belongs to.
    if (i > 3 && words[i - 1]!.lower === 'same' && words[i - 2]!.lower === 'the' && words[i - 3]!.lower === 'all')
      for (let k = i - 3; k < i; k++) words[k] = { ...words[k]!, pos: 'ADV' };
    const before = words[i - 1];
    const next = words[i + 1]!;
    const opens = before === undefined || before.ends;
    if (word.lower === 'people' && (next.pos === 'VERB' || next.pos === 'AUX')) words[i] = { ...word, pos: 'NOUN' };
    else if (opens && next.pos === 'AUX' && /[^s]s$/.test(word.lower) && word.lemma !== word.lower)
      words[i] = { ...word, pos: 'NOUN' };
  }
}

/**
 * "Its parliament empowered soldiers to fire", "Tickets cost £40": in a sentence without any verb the one form in -ed
 * behind a noun, or "cost" before a price, is its verb.
 */
function correctPredicates(words: Word[]): void {
  if (words.at(-1)?.text !== '.') return;
  for (let i = 1; i + 1 < words.length; i++) {
    const word = words[i]!;
    if ((word.pos !== 'NOUN' && word.pos !== 'ADJ') || word.quoted) continue;
    const before = words[i - 1]!;
    const next = words[i + 1]!;
    const price = /^costs?$/.test(word.lower) && (next.pos === 'SYM' || next.pos === 'NUM');
    const past =
      /^\p{Ll}{2,}ed$/u.test(word.text) &&
      /^(?:NOUN|PROPN)$/.test(before.pos) &&
      (/^(?:DET|PRON|PROPN|NUM|ADP)$/.test(next.pos) || (next.pos === 'NOUN' && /[^s]s$/.test(next.lower)));
    if ((price || past) && verbless(words, i)) words[i] = asVerb(word);
  }
}

const expresses = /^(?:express|voice)(?:s|es|d|ed|ing)?$|^voicing$/;
const feelings =
  /^(?:worry|doubt|hope|fear|regret|anger|surprise|concern|alarm|support|respect|interest|dismay|praise)s?$/;

/** "Expressing worry over it": what is expressed is a noun. */
function correctFeelings(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const before = words[i - 1]!.pos === 'ADJ' ? words[i - 2] : words[i - 1];
    const word = words[i]!;
    if (word.pos === 'VERB' && feelings.test(word.lower) && before && expresses.test(before.lower))
      words[i] = { ...word, pos: 'NOUN' };
  }
}

/** "According to police": what stands there is a noun, and its "to" no infinitive's. "The safety chief, Ravn, said": a head, whatever its tag. */
function correctSpeakers(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const [before, next] = [words[i - 1]!, words[i + 1]];
    if (word.lower === 'to' && before.lower === 'according') {
      words[i] = { ...word, pos: 'ADP' };
      if (next?.pos === 'VERB' && !/ing$/.test(next.lower)) words[i + 1] = { ...next, pos: 'NOUN' };
    }
    const role =
      word.pos === 'ADJ' && /^(?:chief|executive|general|head|official|representative|secretary)$/.test(word.lower);
    if (role && before.pos === 'NOUN' && !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? ''))
      words[i] = { ...word, pos: 'NOUN' };
  }
}

const notGerunds = /^(?:(?:any|every|no|some)?thing|ceiling|evening|king|morning|ring|spring|string|wing)$/;

/** "Opening the gates made it worse": a form in -ing that opens a clause and has an object. "Those aboard were hurt": an adverb. */
function correctGerunds(words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i]!;
    const [before, next] = [words[i - 1], words[i + 1]!];
    const clause = /^(?:argue|believe|say|think|warn)(?:s|d|ed)?$|^(?:said|thought)$/.test(before?.lower ?? '');
    const opens = before === undefined || before.ends || clause || before.text === ',' || before.pos === 'SCONJ';
    const gerund = /^(?:NOUN|ADJ)$/.test(word.pos) && /^\p{L}{2,}ing$/u.test(word.text) && !notGerunds.test(word.lower);
    if (opens && gerund && next.pos === 'DET' && /^(?:the|an?|its|their|his|her)$/.test(next.lower))
      words[i] = { ...word, pos: 'VERB', lemma: word.lower.replace(/ing$/, '') };
    const aboard = word.lower === 'aboard' && word.pos === 'ADP' && /^(?:AUX|VERB|PUNCT)$/.test(next.pos);
    if (aboard) words[i] = { ...word, pos: 'ADV' };
  }
}

/** "The 58-year-old said": an age that nothing follows which it could describe names a person. */
function correctAges(words: Word[]): void {
  for (let i = 2; i < words.length; i++) {
    const word = words[i]!;
    const dashed = words[i - 1]!.text === '-' && words[i - 1]!.end === word.start;
    if (word.lower !== 'old' || !dashed || !/^(?:year|month|week|day)$/.test(words[i - 2]!.lower)) continue;
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(words[i + 1]?.pos ?? '')) words[i] = { ...word, pos: 'NOUN' };
  }
}

/** Past forms that look like the plain form, and verbs behind which a plain form stands. */
const samePast =
  /^(?:beat|bet|burst|cast|cost|cut|hit|hurt|let|put|quit|read|set|shed|shut|split|spread|thrust|upset)$/;
const bareAfter = /^(?:see|watch|hear|let|make|help|have|feel|demand|suggest|recommend|insist|request|propose|ask)$/;

/** Verbs that have a participle behind them in a command: "Get vaccinated", "Keep doors closed". */
const withParticiple =
  /^(?:be|become|consider|feel|find|get|go|have|hear|help|hold|keep|leave|let|make|need|remain|see|stay|want|watch)$/;
/** What stands behind a headline's verb, and less often behind a participle that belongs to the object of a command. */
const behindPassive = /^(?:to|by|after|over|amid|as|off|until|despite|because)$/;

/** A past form, so that it is no command's. */
const isPast = (word: Word | undefined): boolean => word?.pos === 'VERB' && /^\p{Ll}{2,}ed$/u.test(word.text);

/**
 * Nouns that a tagger takes for verbs where no verb could agree: "an apartment block in the port" (one apartment would
 * block*s*), "seven league matches" (seven leagues would match), "Fire crews were called"; and in headlines, which leave the
 * auxiliary out, "Recall extended to Europe", "Pump recall widened to …".
 */
function correctCompounds(words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i]!;
    if (word.pos !== 'VERB' || word.quoted) continue;
    const [first, before, next] = [words[i - 2], words[i - 1], words[i + 1]!];
    const plain = word.lower === word.lemma && !samePast.test(word.lower);
    const one = before?.pos === 'NOUN' && before.lower === before.lemma;
    const block =
      plain &&
      one &&
      /^an?$/.test(first?.lower ?? '') &&
      next.pos === 'ADP' &&
      !words.slice(Math.max(0, i - 6), i - 2).some(({ lemma }) => bareAfter.test(lemma));
    const counted = first?.pos === 'NUM' && !/^(?:one|1|\d{4,})$/.test(first.lower);
    const matches =
      counted && one && /[^s]s$/.test(word.lower) && word.lower !== word.lemma && words[i - 3]?.lower !== 'at';
    const opens = before === undefined || before.ends;
    const third = words[i + 2];
    const crews =
      opens &&
      plain &&
      next.pos === 'NOUN' &&
      (third?.pos === 'PROPN' || (third?.pos === 'AUX' && /^(?:is|are|was|were|has|have|had)$/.test(third.lower)));
    const opensHeadline = opens && plain && !withParticiple.test(word.lower);
    const recall = opensHeadline && isPast(next);
    const compound =
      opensHeadline &&
      /^(?:NOUN|VERB)$/.test(next.pos) &&
      next.lower === next.lemma &&
      isPast(third) &&
      behindPassive.test(words[i + 3]?.lower ?? '');
    if (compound) words[i + 1] = { ...next, pos: 'NOUN' };
    if (block || matches || crews || recall || compound) words[i] = { ...word, pos: 'NOUN' };
  }
}

const measures = /^(?:met(?:re|er)s?|kilomet(?:re|er)s?|km|miles?|years?|days?|weeks?|months?|hours?|minutes?|per)$/;

/**
 * "“He plundered the fund”", "the crew rescued 40 people": a form in -ed between a noun phrase and an article, or a count
 * of things, is the verb, whatever the tagger has it for.
 */
function correctObjects(words: Word[]): void {
  for (let i = 1; i + 1 < words.length; i++) {
    const word = words[i]!;
    const subject = /^(?:NOUN|PROPN|PRON)$/.test(words[i - 1]!.pos);
    const [next, counted] = [words[i + 1]!, words[i + 2]];
    const object =
      next.pos === 'DET' || (next.pos === 'NUM' && counted?.pos === 'NOUN' && !measures.test(counted.lower));
    if (word.pos === 'ADJ' && /^\p{Ll}{3,}ed$/u.test(word.text) && subject && object) words[i] = asVerb(word);
  }
}

/** Corrects what a tagger does most often wrong around reporting verbs: "The poll shows voters …" is no noun compound. */
export function correctTags(words: Word[], from: number): void {
  correctNames(words);
  correctCommands(words);
  correctSubjects(words);
  correctPredicates(words);
  correctFeelings(words);
  correctSpeakers(words);
  correctGerunds(words);
  correctAges(words);
  correctObjects(words);
  correctCompounds(words);
  for (let i = Math.max(from, 1); i + 1 < words.length; i++) {
    const word = words[i]!;
    const relative = word.lower === 'which' || (word.lower === 'what' && words[i - 1]!.lemma === 'be');
    if (relative && word.pos === 'DET') words[i] = { ...word, pos: 'PRON' };
    if (word.lower === 'that' && standsAlone(words, i)) {
      words[i] = { ...word, pos: 'PRON' };
      continue;
    }
    if (word.lower === 'that' && word.pos !== 'SCONJ' && opensThatClause(words, i))
      words[i] = { ...word, pos: 'SCONJ' };
    if ((word.pos !== 'NOUN' && word.pos !== 'ADJ' && word.pos !== 'PROPN') || !nounOrVerb.test(word.lower)) continue;
    const before = words[i - 1]!;
    const next = words[i + 1]!;
    const subject =
      before.pos === 'PRON'
        ? !/^(?:my|your|his|her|its|our|their|whose|this|that|these|those)$/.test(before.lower)
        : before.pos === 'PROPN' ||
          before.pos === 'NOUN' ||
          (before.pos === 'ADV' && i > 1 && /^(?:PROPN|NOUN|PRON)$/.test(words[i - 2]!.pos));
    // "the firm plans to", "…, the union claims.": the tagger takes the first noun for an adjective.
    const compound = before.pos === 'ADJ' || before.pos === 'NOUN';
    const article = words[i - 2]?.pos === 'DET' ? i - 3 : i - 2;
    const closes =
      compound && next.ends && next.pos === 'PUNCT' && words[article]?.text === ',' && /s$/.test(word.lower);
    const begins = before.pos === 'ADJ' && words[i - 2]?.pos === 'DET' && /s$/.test(word.lower) && verbless(words, i);
    // ", records show." and "one in five say it": a plural or a count before a plain form of reporting.
    const named = /^(?:PROPN|ADJ|NOUN|DET)$/.test(words[i - 2]?.pos ?? '') ? i - 3 : i - 2;
    const shown =
      /^(?:show|say|suggest|indicate)$/.test(word.lower) &&
      before.pos === 'NOUN' &&
      /s$/.test(before.lower) &&
      next.pos === 'PUNCT' &&
      words[named]?.text === ',';
    const counted =
      /^(?:say|think|want|believe|support|oppose)$/.test(word.lower) &&
      (before.pos === 'NUM' || /^(?:third|quarter|half|majority)$/.test(before.lower)) &&
      next.pos !== 'PUNCT';
    if (closes || shown || counted) {
      words[i] = asVerb(word);
      continue;
    }
    if (!subject && !begins) continue;
    const inflected =
      /s$|ed$/.test(word.lower) ||
      before.pos === 'PRON' ||
      /s$/.test(before.lower) ||
      /^(?:said|told|wrote|found)$/.test(word.lower);
    if (!inflected) continue;
    const object =
      next.pos === 'DET' ||
      next.pos === 'PRON' ||
      next.pos === 'SCONJ' ||
      next.pos === 'QUOTE' ||
      next.lower === 'that' ||
      /^(?:how|why|whether|what)$/.test(next.lower) ||
      next.pos === 'PROPN' ||
      next.pos === 'NUM' ||
      next.pos === 'ADJ' ||
      (next.pos === 'NOUN' && verbless(words, i)) ||
      (next.text === ',' && words[i + 2]?.pos === 'QUOTE') ||
      ((next.lower === 'to' || next.pos === 'ADP') && verbless(words, i));
    if (object || (before.pos === 'PRON' && next.pos === 'PUNCT')) {
      words[i] = asVerb(word);
    }
  }
}

function asVerb(word: Word): Word {
  const plain = word.lower.endsWith('ies')
    ? `${word.lower.slice(0, -3)}y`
    : word.lemma === word.lower
      ? word.lower.replace(/(?<=..)(?:s|ed)$/, '')
      : word.lemma;
  return { ...word, pos: 'VERB', lemma: irregular[word.lower] ?? plain };
}

const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  found: 'find',
  proposed: 'propose',
  endorsed: 'endorse',
  shared: 'share',
  promised: 'promise',
  pledged: 'pledge',
  blamed: 'blame',
  praised: 'praise',
  challenged: 'challenge',
  agreed: 'agree',
  opposed: 'oppose',
  described: 'describe',
  announced: 'announce',
  argued: 'argue',
  believed: 'believe',
  denied: 'deny',
};

/** "that" before a name, an article or a plural cannot be a determiner: it opens a clause. */
function opensThatClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]!;
  const next = words[at + 1]!;
  if (before.pos === 'NOUN' && next.pos === 'NOUN') return false;
  if (before.pos === 'ADP' || before.pos === 'DET') return false;
  if (next.pos === 'PROPN' || next.pos === 'DET' || (next.pos === 'PRON' && next.lower !== 'which')) return true;
  return (
    (before.pos === 'VERB' || before.pos === 'PUNCT') &&
    next.pos === 'NOUN' &&
    /[^s]s$/.test(next.lower) &&
    next.lemma !== next.lower
  );
}

/** True where the sentence has no finite verb without this word. */
function verbless(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 40 && !words[i]!.ends && !/^[,;:]$/.test(words[i]!.text); i--) {
    if (words[i]!.pos === 'SCONJ') break;
    if (words[i]!.pos === 'AUX' || words[i]!.pos === 'VERB') return false;
  }
  for (let i = at + 1; i < words.length && i - at < 40; i++) {
    const word = words[i]!;
    if (word.pos === 'AUX' && words[i - 1]!.lower !== 'to') return false;
    if (word.pos === 'VERB' && words[i - 1]!.lower !== 'to' && !/ing$/.test(word.lower)) return false;
    if (word.ends || /^[,;:]$/.test(word.text)) return true;
  }
  return true;
}
