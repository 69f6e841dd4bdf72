// Articles at the edges of what pages must show: one of two sentences, and one with names from right to left, with letters
// outside Latin-1, and with words that are longer than a line on a phone.
import type { GivenArticle } from './large-story.ts';

export const edgeArticles: readonly GivenArticle[] = [
  {
    key: 'edge-short',
    title: 'Lamp post falls in Orsund',
    publisher: 'The Orsund Leaflet',
    published: '2026-03-05T07:00:00Z',
    text: 'A lamp post fell on Mill Street in Orsund on Wednesday, the council said. Nobody was hurt.',
  },
  {
    key: 'edge-names',
    title:
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft names Željka Štěpánková-Þórðardóttir',
    publisher: 'صحيفة الميناء',
    published: '2026-03-06T09:00:00Z',
    text: `The shipping company Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft named Željka Štěpánková-Þórðardóttir as its head on Thursday, the board said.

“I shall begin with the tariffs,” Štěpánková-Þórðardóttir said. Her deputy will be محمد بن راشد, known in the harbour as مُحَمَّد, the board said. The engineer דוד בן־שלמה called the choice “a surprise”.

The documents are kept at https://example.org/archive/2026/03/06/shipping/tariffs/annexes/appendix-iv-section-12-subsection-b-paragraph-4#table-of-all-tariffs, the company said. Some 2,500 people work for it in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and in Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu.`,
  },
];
