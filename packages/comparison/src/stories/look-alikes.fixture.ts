import type { Analysis } from '@parallax/analysis';
import { sketch } from '../analysis.fixture.ts';

interface Report {
  title: string;
  text: string;
}

const sketches = (prefix: string, reports: readonly Report[], names: readonly string[]): Analysis[] =>
  reports.map((report, at) =>
    sketch({
      ...report,
      id: `${prefix}${at + 1}`,
      entities: names.filter((name) => report.text.includes(name)).map((name) => ({ name, type: 'place' as const })),
    }),
  );

/** Two earthquakes in one invented country: five reports of the one in Lorvik, then five of the one in Tessaby. */
export const earthquakes: readonly Analysis[] = [
  ...sketches(
    'l',
    [
      {
        title: 'Earthquake in Lorvik kills 14',
        text: 'An earthquake of magnitude 6.1 struck the harbour town of Lorvik in northern Ostrava Land before dawn, killing 14 people. The fish market of Lorvik collapsed. Mayor Hedda Moen asked for tents and blankets. Rescue teams searched the rubble.',
      },
      {
        title: 'Fourteen dead as harbour town of Lorvik is shaken',
        text: 'Rescue teams searched the fish market of Lorvik after an earthquake of magnitude 6.1 killed 14 people in the harbour town before dawn. Mayor Hedda Moen said that tents were needed. The earthquake was felt across Ostrava Land.',
      },
      {
        title: 'Lorvik mayor pleads for tents after earthquake',
        text: 'Mayor Hedda Moen of Lorvik pleaded for tents and blankets after an earthquake of magnitude 6.1 killed 14 people in the harbour town. The fish market collapsed before dawn. Rescue teams from all of Ostrava Land were on their way.',
      },
      {
        title: 'Fish market collapses in earthquake',
        text: 'The fish market of the harbour town of Lorvik collapsed when an earthquake of magnitude 6.1 struck before dawn. Rescue teams found 14 people dead under the rubble. Mayor Hedda Moen called it the worst night of the town in Ostrava Land.',
      },
      {
        title: 'Earthquake of 6.1 hits northern Ostrava Land',
        text: 'An earthquake of magnitude 6.1 hit the harbour town of Lorvik in Ostrava Land and killed 14 people. Mayor Hedda Moen said that the fish market had been full of traders before dawn. Rescue teams dug through the rubble.',
      },
    ],
    ['Lorvik', 'Hedda Moen', 'Ostrava Land'],
  ),
  ...sketches(
    't',
    [
      {
        title: 'Earthquake in Tessaby kills 3',
        text: 'An earthquake of magnitude 5.4 struck the mountain village of Tessaby in southern Ostrava Land on Sunday afternoon, killing 3 people. A school roof in Tessaby fell in. Governor Pal Rusten closed the pass. Rescue teams searched the rubble.',
      },
      {
        title: 'Three dead as mountain village of Tessaby is shaken',
        text: 'Rescue teams searched the school of Tessaby after an earthquake of magnitude 5.4 killed 3 people in the mountain village on Sunday afternoon. Governor Pal Rusten said that the pass was closed. The earthquake was felt across Ostrava Land.',
      },
      {
        title: 'Governor closes pass after earthquake in Tessaby',
        text: 'Governor Pal Rusten closed the pass to Tessaby after an earthquake of magnitude 5.4 killed 3 people in the mountain village. A school roof fell in on Sunday afternoon. Rescue teams from all of Ostrava Land were on their way.',
      },
      {
        title: 'School roof falls in during earthquake',
        text: 'The school roof of the mountain village of Tessaby fell in when an earthquake of magnitude 5.4 struck on Sunday afternoon. Rescue teams found 3 people dead under the rubble. Governor Pal Rusten called it a black day for Ostrava Land.',
      },
      {
        title: 'Earthquake of 5.4 hits southern Ostrava Land',
        text: 'An earthquake of magnitude 5.4 hit the mountain village of Tessaby in Ostrava Land and killed 3 people. Governor Pal Rusten said that the school had been empty on Sunday afternoon. Rescue teams cleared the pass.',
      },
    ],
    ['Tessaby', 'Pal Rusten', 'Ostrava Land'],
  ),
];

/** Two trials of one invented person: five reports of the one for smuggling, then five of the one for fraud. */
export const trials: readonly Analysis[] = [
  ...sketches(
    's',
    [
      {
        title: 'Shipowner Anselm Korda jailed for smuggling cigarettes',
        text: 'The court in Wiborg sentenced the shipowner Anselm Korda to 6 years in prison for smuggling cigarettes on the ferry Aurelia. Judge Ilka Brandt read the verdict. Customs officers had found 40 crates below deck.',
      },
      {
        title: 'Six years for Korda in cigarette case',
        text: 'Anselm Korda, the shipowner, was sentenced to 6 years in prison by Judge Ilka Brandt in Wiborg. Customs officers found 40 crates of cigarettes on his ferry Aurelia. The verdict on smuggling can be appealed.',
      },
      {
        title: 'Ferry smuggling: court finds Korda guilty',
        text: 'Judge Ilka Brandt found the shipowner Anselm Korda guilty of smuggling cigarettes and sentenced him to 6 years. The 40 crates were found by customs officers below the deck of the ferry Aurelia off Wiborg. The verdict drew a crowd.',
      },
      {
        title: 'Korda verdict: 40 crates and a ferry',
        text: 'A court in Wiborg has given Anselm Korda 6 years in prison. The shipowner had 40 crates of cigarettes below deck on the ferry Aurelia, customs officers told Judge Ilka Brandt. Smuggling was proven, the verdict says.',
      },
      {
        title: 'Customs officers cheer Korda verdict',
        text: 'Customs officers welcomed the verdict of Judge Ilka Brandt against the shipowner Anselm Korda: 6 years for smuggling 40 crates of cigarettes on the ferry Aurelia. The court in Wiborg heard 12 witnesses.',
      },
    ],
    ['Anselm Korda', 'Wiborg', 'Aurelia', 'Ilka Brandt'],
  ),
  ...sketches(
    'f',
    [
      {
        title: 'Korda acquitted of pension fraud',
        text: 'The court in Wiborg acquitted the shipowner Anselm Korda of fraud. Judge Matthis Oley said that the pension fund of the dockers had lost 9 million crowns through bad luck. The prosecutor Lena Sund will appeal.',
      },
      {
        title: 'Shipowner cleared over dockers’ pension fund',
        text: 'Judge Matthis Oley cleared the shipowner Anselm Korda of fraud over the pension fund of the dockers. It lost 9 million crowns. Prosecutor Lena Sund said in Wiborg that she would appeal the acquittal.',
      },
      {
        title: 'Prosecutor to appeal after Korda is cleared',
        text: 'Prosecutor Lena Sund will appeal the acquittal of Anselm Korda. Judge Matthis Oley cleared the shipowner of fraud in Wiborg: the 9 million crowns that the pension fund of the dockers lost were not stolen.',
      },
      {
        title: 'Dockers angry at acquittal',
        text: 'Dockers in Wiborg shouted when Judge Matthis Oley acquitted the shipowner Anselm Korda of fraud. Their pension fund lost 9 million crowns. Prosecutor Lena Sund promised to appeal.',
      },
      {
        title: 'Pension fund: court sees no fraud by Korda',
        text: 'A court in Wiborg sees no fraud in how Anselm Korda led the pension fund of the dockers, which lost 9 million crowns. Judge Matthis Oley acquitted the shipowner. The prosecutor Lena Sund called it wrong and will appeal.',
      },
    ],
    ['Anselm Korda', 'Wiborg', 'Matthis Oley', 'Lena Sund'],
  ),
];

/** The same items in an order of their own for each seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
