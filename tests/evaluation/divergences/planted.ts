import type { PlantedPair } from './pair.ts';

/** Pairs that differ in one way only: that difference, and no other, is to be reported. */
export const planted: readonly PlantedPair[] = [
  {
    name: 'another number of injured at one time',
    kind: 'quantity',
    sides: [
      { words: 'Nineteen', articles: [0] },
      { words: '26', articles: [1] },
    ],
    articles: [
      {
        publisher: 'Lauten Spa Journal',
        published: '2025-06-15T18:00:00Z',
        title: 'Footbridge gives way in Lauten',
        body: `Nineteen people were injured when a footbridge gave way in the spa town of Lauten on Sunday, the fire service said.

The bridge was built in 1931. Divers searched the river until dark.`,
      },
      {
        publisher: 'The Valley Voice',
        published: '2025-06-15T18:10:00Z',
        title: 'Injured in fall of footbridge at Lauten',
        body: `The fire service said that 26 people were injured on Sunday when a footbridge gave way in the spa town of Lauten.

The bridge was built in 1931. Until dark divers searched the river.`,
      },
    ],
  },
  {
    name: 'one number, exact and rough',
    kind: 'precision',
    sides: [
      { words: '1,500', articles: [0] },
      { words: 'approximately 1,500', articles: [1] },
    ],
    articles: [
      {
        publisher: 'Helmsen Sport',
        published: '2025-07-05T08:00:00Z',
        title: 'Night Ride fills the streets of Helmsen',
        body: `The organisers said 1,500 cyclists took part in the Night Ride through Helmsen on Friday.

Rain fell for an hour. The fastest rider needed 58 minutes.`,
      },
      {
        publisher: 'Helmsen Independent',
        published: '2025-07-05T08:20:00Z',
        title: 'Cyclists ride through the night',
        body: `According to the organisers, approximately 1,500 cyclists took part in Friday's Night Ride through Helmsen.

For an hour it rained. The fastest rider needed 58 minutes.`,
      },
    ],
  },
  {
    name: 'another day',
    kind: 'date',
    sides: [
      { words: '3 May', articles: [0] },
      { words: '6 May', articles: [1] },
    ],
    articles: [
      {
        publisher: 'The Grell Beacon',
        published: '2025-05-08T08:00:00Z',
        title: 'Lighthouse at Grell Point goes dark',
        body: `The lighthouse at Grell Point was switched off for ever on 3 May, the coast guard said.

It had burned for 160 years. A museum will move in.`,
      },
      {
        publisher: 'Sea and Shore',
        published: '2025-05-08T09:00:00Z',
        title: 'Last light at Grell Point',
        body: `On 6 May the lighthouse at Grell Point was switched off for ever, according to the coast guard.

It had burned for 160 years. A museum will move in.`,
      },
    ],
  },
  {
    name: 'another place',
    kind: 'place',
    sides: [
      { words: 'Ostrau', articles: [0] },
      { words: 'Kelling', articles: [1] },
    ],
    articles: [
      {
        publisher: 'Forest and Field',
        published: '2025-12-02T08:00:00Z',
        title: 'Wolf photographed by camera trap',
        body: `A wolf was photographed by a camera trap near the village of Ostrau on Monday, the forestry office said.

It was the first wolf in the region since 1904. Farmers asked for fences.`,
      },
      {
        publisher: 'The Highland Post',
        published: '2025-12-02T09:00:00Z',
        title: 'First wolf since 1904',
        body: `The forestry office said that a wolf was photographed on Monday by a camera trap near the village of Kelling.

It was the first wolf in the region since 1904. Farmers have asked for fences.`,
      },
    ],
  },
  {
    name: 'a source that the other drops',
    kind: 'attribution',
    sides: [
      { words: 'The fishing authority', articles: [0] },
      { words: 'Seventy tonnes of sardines', articles: [1] },
    ],
    articles: [
      {
        publisher: 'Corran Bay News',
        published: '2025-08-25T08:00:00Z',
        title: 'Sardines wash up on beach at Corran',
        body: `The fishing authority said seventy tonnes of sardines washed up on the beach at Corran on Sunday.

Lorries took the fish to a farm. The beach is closed.`,
      },
      {
        publisher: 'Island Dispatch',
        published: '2025-08-25T09:00:00Z',
        title: 'Dead sardines cover beach',
        body: `Seventy tonnes of sardines washed up on the beach at Corran on Sunday.

The fish were taken to a farm by lorry. The beach is closed.`,
      },
    ],
  },
  {
    name: 'an agency itself, and media that cite it',
    kind: 'attribution',
    sides: [
      { words: 'The Space Agency', articles: [0] },
      { words: 'Local media', articles: [1] },
    ],
    articles: [
      {
        publisher: 'Orbit Review',
        published: '2025-09-18T08:00:00Z',
        title: 'Satellite Merula lost',
        body: `The Space Agency said on Wednesday that the satellite Merula lost contact with the ground after 11 days in orbit.

It was built in Dassel. A second one is in storage.`,
      },
      {
        publisher: 'The Telescope',
        published: '2025-09-18T09:00:00Z',
        title: 'No contact with Merula',
        body: `Local media, citing the Space Agency, reported on Wednesday that the satellite Merula lost contact with the ground after 11 days in orbit.

It was built in Dassel. A second one is in storage.`,
      },
    ],
  },
  {
    name: 'a hedge that the other drops',
    kind: 'certainty',
    sides: [
      { words: 'may', articles: [0] },
      { words: 'was damaged by the flood', articles: [1] },
    ],
    articles: [
      {
        publisher: 'The Abbey Road',
        published: '2025-11-20T08:00:00Z',
        title: 'Organ of Wendel Abbey after the flood',
        body: `The organ of Wendel Abbey may have been damaged by the flood, the abbot said on Wednesday.

It was built in 1742 and has 3,000 pipes. Concerts were cancelled.`,
      },
      {
        publisher: 'Music Monthly',
        published: '2025-11-20T09:00:00Z',
        title: 'Flood in Wendel Abbey',
        body: `The organ of Wendel Abbey was damaged by the flood, the abbot said on Wednesday.

It was built in 1742 and has 3,000 pipes. Concerts have been cancelled.`,
      },
    ],
  },
  {
    name: 'a headline that knows more than its own body',
    kind: 'certainty',
    sides: [
      { words: 'Ferry Halcyon sank in storm', articles: [1] },
      { words: 'may', articles: [0, 1] },
    ],
    articles: [
      {
        publisher: 'Harbour Watch',
        published: '2025-10-29T08:00:00Z',
        title: 'Search for ferry goes on',
        body: `The ferry Halcyon may have sunk in Tuesday's storm, the coast guard said.

Four boats and a helicopter are searching the sea off Merle. The ferry carried 22 people.`,
      },
      {
        publisher: 'Morning Flash',
        published: '2025-10-29T08:30:00Z',
        title: 'Ferry Halcyon sank in storm',
        body: `The ferry Halcyon may have sunk in the storm on Tuesday, the coast guard said.

The sea off Merle is being searched by four boats and a helicopter. The ferry carried 22 people.`,
      },
    ],
  },
  {
    name: 'one quotation in other words',
    kind: 'wording',
    sides: [
      { words: 'learned', articles: [0] },
      { words: 'told', articles: [1] },
    ],
    articles: [
      {
        publisher: 'The Spool',
        published: '2025-04-15T08:00:00Z',
        title: 'Weaving mill at Tarn closes',
        body: `The weaving mill at Tarn closed on Monday. “We only learned on Friday evening that the looms were sold,” said Berit Fosse, who had worked there for 26 years.

The owner gave no reason. About 90 people lose their jobs.`,
      },
      {
        publisher: 'Labour Gazette',
        published: '2025-04-15T09:00:00Z',
        title: 'Looms of Tarn stand still',
        body: `On Monday the weaving mill at Tarn closed. “We were only told on Friday evening that the looms were sold,” said Berit Fosse, who had worked there for 26 years.

No reason was given by the owner. About 90 people lose their jobs.`,
      },
    ],
  },
  {
    name: 'two facts side by side here, one because of the other there',
    kind: 'cause',
    sides: [
      { words: 'A grain silo in Mollin exploded on Thursday', articles: [0] },
      { words: 'because', articles: [1] },
    ],
    articles: [
      {
        publisher: 'The Mollin Miller',
        published: '2025-07-25T08:00:00Z',
        title: 'Grain silo explodes in Mollin',
        body: `A grain silo in Mollin exploded on Thursday. A dust filter in the silo had been switched off since June.

Two workers were taken to hospital. Windows broke across the street.`,
      },
      {
        publisher: 'Country Voice',
        published: '2025-07-25T09:00:00Z',
        title: 'Explosion in Mollin',
        body: `A grain silo in Mollin exploded on Thursday because a dust filter in the silo had been switched off since June.

Two workers were taken to hospital. Across the street windows broke.`,
      },
    ],
  },
  {
    name: 'affirmed by one party here, denied by another there',
    kind: 'denial',
    sides: [
      { words: 'the roof of Barrow school had been leaking since autumn', articles: [0] },
      { words: 'the roof of Barrow school had been leaking since autumn', articles: [1] },
    ],
    articles: [
      {
        publisher: 'Barrow Star',
        published: '2025-01-29T08:00:00Z',
        title: 'Ceiling falls in Barrow school',
        body: `Teachers said that the roof of Barrow school had been leaking since autumn.

A ceiling came down in an empty classroom on Monday. Lessons are held in the town hall.`,
      },
      {
        publisher: 'The Parent',
        published: '2025-01-29T09:00:00Z',
        title: 'School in Barrow loses ceiling',
        body: `The council denied that the roof of Barrow school had been leaking since autumn.

On Monday a ceiling came down in an empty classroom. Lessons are held in the town hall.`,
      },
    ],
  },
  {
    name: 'a denial that the other leaves out',
    kind: 'omission',
    sides: [
      { words: 'denied', articles: [0] },
      { words: '', articles: [1] },
    ],
    articles: [
      {
        publisher: 'The Quarry Times',
        published: '2025-05-22T08:00:00Z',
        title: 'Quarry poured oil into lake, say anglers',
        body: `The quarry at Stenn poured oil into Lake Virk in spring, the anglers' club said on Wednesday. Hundreds of fish have died.

The company Stenn Stone denied that its quarry had poured oil into the lake.`,
      },
      {
        publisher: 'Rod and Line',
        published: '2025-05-22T09:00:00Z',
        title: 'Anglers accuse quarry over lake',
        body: `The anglers' club said on Wednesday that the quarry at Stenn had poured oil into Lake Virk in spring.

Hundreds of fish have died.`,
      },
    ],
  },
  {
    name: 'one word of a short quotation',
    kind: 'wording',
    sides: [
      { words: 'cautious', articles: [0] },
      { words: 'timid', articles: [1] },
    ],
    articles: [
      {
        publisher: 'The Weir Herald',
        published: '2025-06-10T08:00:00Z',
        title: 'Weir to be rebuilt by 2028',
        body: `The weir at Aldoven is to be rebuilt by 2028, the river board said on Monday. It has leaked since the winter.

"This is a cautious plan," said Jonna Sterk, who leads the anglers of the valley.`,
      },
      {
        publisher: 'Valley Voice',
        published: '2025-06-10T09:00:00Z',
        title: 'Aldoven gets a new weir',
        body: `By 2028 Aldoven will have a new weir, according to the river board, which made this known on Monday. The old one has leaked since the winter.

"This is a timid plan," the leader of the valley's anglers, Jonna Sterk, said.`,
      },
    ],
  },
];
