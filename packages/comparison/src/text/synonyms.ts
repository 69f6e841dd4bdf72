import { stemmer } from 'stemmer';
import { concept } from './concepts.ts';

/**
 * Words that reports of one event use for one another, on top of `concepts.ts`: too loose for telling stories apart, right for
 * telling whether two sentences of one story state the same thing.
 */
const groups = [
  'send move transfer transport carry convey ferry escort bring',
  'soldier force contingent personnel',
  'station stay quarter lodge live',
  'train prepare ready adaptation adapt acclimatization acclimatisation',
  'fight front battlefield battleground fighting frontline',
  'wear dress uniform outfit',
  'paper document card identity identification id passport',
  'fake bogus counterfeit forged',
  'disguise pretend masquerade',
  'secret hide conceal secretly',
  'soon shortly',
  'confirm verify corroborate confirmation verification',
  'report claim accusation allegation',
  'worry concern alarm fear worrying concerned worried',
  'call convene',
  'question doubt doubtful',
  'expert specialist analyst scholar',
  'useful effectiveness value worth usefulness',
  'equipment gear hardware kit',
  'old outdated ageing aging obsolete antiquated',
  'experience practice',
  'lack short shortage limited',
  'supply provide deliver give feed furnish delivery',
  'accuse blame',
  'exchange return trade swap',
  'tie relation bond cooperation relationship',
  'close closer deepen boost strengthen',
  'abroad foreign overseas border',
  'post publish release publication',
  'serious significant major important substantial considerable real',
  'part participation involvement role commitment engagement',
  'join enter',
  'satellite orbit',
  'port harbour harbor',
  'dam embankment dike levee',
  'fail failure collapse burst break breach rupture broke',
  'repair maintenance',
  'inspection inspect inspector',
  'warning warn alert notice',
  'escape leak spill',
  'fault bug glitch error malfunction',
  'hospital clinic',
  'examine study investigate review probe examination investigation',
  'cost expense',
  'cause lead trigger provoke led',
  'sign conclude',
  'oblige bind require',
  'attack aggression assault',
  'response answer reaction respond',
  'demand urge',
  'threaten endanger threat danger jeopardise jeopardize',
  'sacrifice forgo abandon',
  'nobody no-one none',
  'navy naval fleet',
  'ship frigate',
  'people person inhabitant resident',
  'widen extend expand expansion extension',
  'update version',
  'wake woken awake',
  'company manufacturer maker producer',
  'leader president',
  'enlarge increase jump surge',
  'large largest big biggest',
  'military army',
  'plane aircraft jet airliner',
  'missile rocket',
  'truce ceasefire armistice',
  'hostage captive',
  'disease illness sickness',
  'infect infection',
  'vaccine vaccination vaccinate jab',
  'treat treatment',
  'delay postpone postponement defer',
  'cancel scrap cancellation',
  'ban forbid prohibit outlaw prohibition',
  'allow permit approve authorise authorize approval permission',
  'halt stop suspend suspension',
  'refuse decline',
  'construct build construction',
  'find discover detect discovery',
  'arrive reach arrival',
  'sack dismiss oust dismissal',
  'employ hire job',
  'apologise apologize apology sorry',
  'mistake slip blunder',
  'rival competitor contender',
  'money fund cash',
  'stadium arena',
  'overdue belated',
  'relative family kin',
  'owner own possess',
  'customer client buyer',
  'quick rapid swift fast prompt immediate',
  'strong firm tough robust',
  'town city',
  'picture footage video',
  'meet meeting summit',
  'crack fissure split',
  'wall barrier',
  'flood inundate submerge',
];

const synonymOf = new Map(
  groups.flatMap((group) => {
    const [first, ...others] = group.split(' ').map((word) => concept(stemmer(word))) as [string, ...string[]];
    return others.filter((other) => other !== first).map((other): [string, string] => [other, first]);
  }),
);

/** Forms that no stemmer brings to their verb. */
const irregular = `send sent|bring brought|take took taken|give gave given|leave left|find found|hold held|meet met|begin began begun|
break broke broken|fall fell fallen|rise rose risen|grow grew grown|draw drew drawn|fight fought|buy bought|build built|
lead led|lose lost|pay paid|sell sold|go went gone|come came|make made|know knew known|see saw seen|shoot shot|
strike struck|sink sank sunk|write wrote written|wake woke woken|wear wore worn|hide hid hidden|sweep swept|keep kept|
win won|spend spent|stand stood|understand understood|withdraw withdrew withdrawn|think thought|feel felt|hear heard|
drive drove driven|fly flew flown|speak spoke spoken|steal stole stolen|throw threw thrown|catch caught|teach taught|
seek sought|get got gotten|run ran|flee fled|bear bore borne|burst burst|cut cut|hit hit|hurt hurt|shut shut|spread spread`;

const verbOf = new Map(
  irregular.split('|').flatMap((line) => {
    const [verb, ...forms] = line.trim().split(' ').map(stemmer) as [string, ...string[]];
    return forms.filter((form) => form !== verb).map((form): [string, string] => [form, verb]);
  }),
);

/** The stem of a verb's base form for that of an irregular one ("sent" gives "send"). */
export const baseForm = (stem: string): string => verbOf.get(stem) ?? stem;

/** One stem for all synonyms of a stem: the stem itself where no group holds it. */
export function synonym(stem: string): string {
  const regular = concept(baseForm(stem));
  return synonymOf.get(regular) ?? regular;
}
