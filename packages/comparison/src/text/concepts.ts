import { stemmer } from 'stemmer';

/**
 * Words that news uses for one another. A group is one concept when statements are compared; it says nothing about the words'
 * finer meaning. Kept short: every group must hold whatever the story is about.
 */
const groups = [
  'send deploy dispatch',
  'soldier troop serviceman servicemen',
  'war conflict',
  'pact treaty agreement accord',
  'kill dead die death died fatality fatalities',
  'hurt injure injury wound',
  'missing unaccounted',
  'ship vessel boat',
  'help assist aid assistance support',
  'fight battle combat battlefield',
  'country nation',
  'company firm',
  'doctor physician',
  'worker employee staff',
  'buy purchase acquire acquisition',
  'rise increase grow climb',
  'fall drop decline decrease',
  'begin start launch',
  'end stop halt cease',
  'quake earthquake tremor',
  'home house',
  'child kid',
  'car vehicle',
  'withdraw recall',
  'drug medicine medication',
  'photo photograph image picture',
  'secret covert',
  'lawmaker legislator',
  'lawsuit suit',
  'chief head leader boss director',
  'blast explosion',
  'blaze fire',
  'fault defect flaw',
  'show reveal disclose',
  'move transfer transport',
  'evacuate evacuation',
  'fake forge false',
  'weapon arms',
];

const conceptOf = new Map(
  groups.flatMap((group) => {
    const [first, ...others] = group.split(' ').map(stemmer) as [string, ...string[]];
    return others.map((other): [string, string] => [other, first]);
  }),
);

/** The concept of a stem: the stem itself where no group holds it. */
export const concept = (stem: string): string => conceptOf.get(stem) ?? stem;
