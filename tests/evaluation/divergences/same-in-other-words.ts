import type { Pair } from './pair.ts';

/** Pairs that state the same things in other words. Nothing in them differs that a reader should be told of. */
export const sameInOtherWords: readonly Pair[] = [
  {
    name: 'active and passive, a weekday and a date',
    articles: [
      {
        publisher: 'Tallow Bay Observer',
        published: '2025-03-05T08:00:00Z',
        title: 'Lorry with hens overturns near Tallow Bay',
        body: `A lorry carrying 1,200 hens overturned on the coast road near Tallow Bay on Tuesday, police said. Two people were hurt.

Firefighters caught most of the birds before noon, and the road was reopened in the evening.`,
      },
      {
        publisher: 'Fenwick Mail',
        published: '2025-03-05T09:30:00Z',
        title: 'Hens on the loose after lorry tips over at Tallow Bay',
        body: `Police said a lorry with 1,200 hens on board tipped over on 4 March on the coast road close to Tallow Bay. Two people were injured.

Most of the birds were caught by firefighters before midday. In the evening the road was opened again.`,
      },
    ],
  },
  {
    name: 'a dozen and 12, “police said” and “according to police”',
    articles: [
      {
        publisher: 'The Orlen Chronicle',
        published: '2025-05-14T07:00:00Z',
        title: 'A dozen paintings stolen from Museum of Glass',
        body: `A dozen paintings were stolen from the Museum of Glass in Orlen during the night, according to police. The thieves came in through a skylight.

The director, Wanda Prell, said that none of the works was insured.`,
      },
      {
        publisher: 'Provincial Gazette',
        published: '2025-05-14T10:00:00Z',
        title: 'Thieves take 12 paintings from museum in Orlen',
        body: `Police in Orlen said that 12 paintings had been stolen from the city's Museum of Glass overnight. The burglars entered through a skylight.

None of the works was insured, said Wanda Prell, the museum's director.`,
      },
    ],
  },
  {
    name: 'one sum and one share, written in two ways',
    articles: [
      {
        publisher: 'The Harle Post',
        published: '2025-02-14T06:00:00Z',
        title: 'Harle to build new library',
        body: `The council of Harle voted on Thursday to spend €1.5 million on a new library. Half of the money will come from the region.

Mayor Silvan Kode said building would begin in May.`,
      },
      {
        publisher: 'County Tribune',
        published: '2025-02-14T06:30:00Z',
        title: 'New library for Harle',
        body: `Harle's council decided on Thursday to spend 1.5 million euros on a new library. The region will provide 50 per cent of the money.

Construction is to begin in May, said the mayor, Silvan Kode.`,
      },
    ],
  },
  {
    name: 'the same words quoted, broken off and in reported speech',
    articles: [
      {
        publisher: 'The Rous Valley News',
        published: '2025-09-02T12:00:00Z',
        title: 'Search of old tunnel ends',
        body: `The search of the old mining tunnel at Brackel ended on Monday night. “We found the tunnel dry and empty,” said Imke Rous, who led it.

“Nobody has been in there for thirty years,” she said. The entrance was sealed again.`,
      },
      {
        publisher: 'Northern Star',
        published: '2025-09-02T13:00:00Z',
        title: 'Mining tunnel at Brackel was empty',
        body: `On Monday night the search of the old mining tunnel at Brackel was over. Imke Rous, who led the search, said that “we found the tunnel dry and empty.”

“Nobody,” she said, “has been in there for thirty years.” The entrance has been sealed again.`,
      },
    ],
  },
  {
    name: 'another order, synonyms, one source named early and late',
    articles: [
      {
        publisher: 'Maris Evening Echo',
        published: '2025-11-03T18:00:00Z',
        title: 'Crane drivers stop work at port of Maris',
        body: `Crane drivers at the port of Maris went on strike on Monday to demand higher pay. The Union of Dock Workers said 340 drivers had walked out.

The port company said that it was willing to talk. Ships were turned away all day.`,
      },
      {
        publisher: 'The Coast Reporter',
        published: '2025-11-03T19:00:00Z',
        title: 'Ships turned away as port workers strike',
        body: `Ships were sent away from the port of Maris all day on Monday.

According to the Union of Dock Workers, 340 drivers of cranes walked out. They went on strike for better pay. It was ready to talk, the port company said.`,
      },
    ],
  },
  {
    name: 'a hedge kept in both, as “may” and as “could”',
    articles: [
      {
        publisher: 'The Osk Courier',
        published: '2025-06-20T15:00:00Z',
        title: 'River Osk possibly polluted by leak',
        body: `A leak in the Danner pipeline may have polluted the river Osk, the environment ministry said on Friday. Tests were under way.

Residents of Lower Osk were told to boil their water.`,
      },
      {
        publisher: 'Upland Weekly',
        published: '2025-06-20T16:00:00Z',
        title: 'Leak may have polluted the Osk',
        body: `The river Osk could have been polluted by a leak in the Danner pipeline, the environment ministry said on Friday. It said that tests were being carried out.

People in Lower Osk were told to boil their water.`,
      },
    ],
  },
  {
    name: 'a charge and its denial in both',
    articles: [
      {
        publisher: 'Selby Ford Record',
        published: '2025-02-05T17:00:00Z',
        title: 'Mining company denies that its lorries broke bridge',
        body: `The mining company Korvane denied on Wednesday that its lorries had cracked the bridge at Selby Ford. Villagers say that the lorries cracked it in January.

“Our lorries never crossed it,” said the company's spokesman, Lew Tarrant.`,
      },
      {
        publisher: 'The Midland Argus',
        published: '2025-02-05T18:30:00Z',
        title: 'Villagers blame lorries for cracks in bridge, company rejects it',
        body: `Villagers at Selby Ford say Korvane's lorries cracked the bridge there in January.

On Wednesday the mining company rejected the claim that its lorries had cracked the bridge. “Our lorries never crossed it,” its spokesman Lew Tarrant said.`,
      },
    ],
  },
  {
    name: 'bounds and rough figures in other words',
    articles: [
      {
        publisher: 'The Brennick Bell',
        published: '2025-08-16T20:00:00Z',
        title: 'Stand collapses at horse show',
        body: `At least nine people were injured when a stand collapsed at the Brennick horse show on Saturday, rescue services said.

Almost 400 spectators were moved to a nearby field, they said.`,
      },
      {
        publisher: 'Riverside Herald',
        published: '2025-08-16T21:00:00Z',
        title: 'Nine or more hurt at horse show in Brennick',
        body: `Rescue services said that no fewer than nine people were hurt on Saturday when a stand at the horse show in Brennick collapsed.

They said nearly 400 spectators were moved to a field close by.`,
      },
    ],
  },
  {
    name: 'a vote: per cent and percent, words and figures',
    articles: [
      {
        publisher: 'Lindt Morning Paper',
        published: '2025-10-06T05:00:00Z',
        title: 'Verhoult elected mayor of Lindt',
        body: `Ada Verhoult won Sunday's election for mayor of Lindt with 54.2 per cent of the votes, the election office said. Her rival, Jonas Teck, received 41 per cent.

Turnout was 63 per cent.`,
      },
      {
        publisher: 'The Plain Dealer of Orse',
        published: '2025-10-06T06:00:00Z',
        title: 'Lindt chooses Ada Verhoult',
        body: `With 54.2 percent of the votes, Ada Verhoult was elected mayor of Lindt on Sunday, according to the election office. Jonas Teck, who ran against her, got 41 percent.

Sixty-three percent of voters took part.`,
      },
    ],
  },
  {
    name: 'a stretch of time: two weeks and a fortnight',
    articles: [
      {
        publisher: 'The Pass Gazette',
        published: '2025-05-27T09:00:00Z',
        title: 'Sorrel Pass to close in June',
        body: `The Sorrel Pass will be closed for two weeks from 10 June, the roads authority said. Engineers will replace 300 metres of barrier.

Buses are to take the valley road meanwhile.`,
      },
      {
        publisher: 'Alpine Mirror',
        published: '2025-05-27T11:00:00Z',
        title: 'No way over Sorrel Pass for a fortnight',
        body: `The Sorrel Pass will be shut for a fortnight from June 10, according to the roads authority. In that time 300 metres of barrier are to be replaced.

Buses will use the valley road.`,
      },
    ],
  },
  {
    name: 'one cause, as “because” and as “caused”',
    articles: [
      {
        publisher: 'Verrant Daily',
        published: '2025-01-17T12:00:00Z',
        title: 'Trams collide in Hollen',
        body: `Two trams collided in the Hollen district of Verrant on Friday morning because a signal had failed, the transport authority said.

Nobody was hurt. The line was closed until noon.`,
      },
      {
        publisher: 'The Verrant Standard',
        published: '2025-01-17T13:00:00Z',
        title: 'Failed signal makes trams collide',
        body: `A failed signal caused two trams to collide in Verrant's Hollen district on Friday morning, the transport authority said.

There were no injuries. Until midday the line was closed.`,
      },
    ],
  },
  {
    name: 'one place, with and without the region around it',
    articles: [
      {
        publisher: 'Pellonian Times',
        published: '2025-04-07T10:00:00Z',
        title: 'Earthquake shakes Arlet',
        body: `An earthquake of magnitude 5.1 shook the town of Arlet in southern Pellonia early on Monday, the Geological Survey said. Chimneys fell and a school was damaged.

Nobody was killed.`,
      },
      {
        publisher: 'World in Brief',
        published: '2025-04-07T11:00:00Z',
        title: 'Earthquake damages school in Pellonia',
        body: `The Geological Survey said an earthquake measuring 5.1 had shaken Arlet early on Monday. The town lies in the south of Pellonia. A school was damaged and chimneys came down.

No one was killed.`,
      },
    ],
  },
  {
    name: 'a paper that cites officials, in two sentences',
    articles: [
      {
        publisher: 'The Halt',
        published: '2025-07-10T14:00:00Z',
        title: 'State railway to sell stations, paper says',
        body: `The daily Vesper, citing two officials, reported on Thursday that the state railway will sell its 16 stations on the coast.

The railway did not comment.`,
      },
      {
        publisher: 'Timetable Weekly',
        published: '2025-07-10T15:00:00Z',
        title: 'Paper: railway will sell 16 stations',
        body: `The state railway will sell its 16 coastal stations, the daily Vesper reported on Thursday, citing two officials.

The railway made no comment.`,
      },
    ],
  },
  {
    name: 'a rise by a fifth and by 20 per cent',
    articles: [
      {
        publisher: 'Business Lantern',
        published: '2025-03-11T08:00:00Z',
        title: 'Toy maker Pindle sells more',
        body: `Sales of the toy maker Pindle rose by a fifth to €240 million last year, the company said on Tuesday. Its profit was unchanged.

It expects to hire 60 people in 2025.`,
      },
      {
        publisher: 'The Ledger of Quill',
        published: '2025-03-11T08:45:00Z',
        title: 'Pindle sales up 20 per cent',
        body: `Toy maker Pindle said on Tuesday that its sales had risen by 20 per cent to 240 million euros last year. Profit did not change.

In 2025 the company expects to hire 60 people.`,
      },
    ],
  },
  // Written when the rules stood. A tenth is in docs/comparison.md, under what is known to go wrong.
  {
    name: 'hours and a quotation that is a predicate',
    articles: [
      {
        publisher: 'The Darlow Dial',
        published: '2025-03-11T08:00:00Z',
        title: 'Bear cub escapes from Darlow zoo',
        body: `A bear cub escaped from the zoo in Darlow on Monday evening, the zoo said. It was found in a garden two hours later. Keeper Hilde Brost said the cub was “hungry but calm”.`,
      },
      {
        publisher: 'West Shire Post',
        published: '2025-03-11T09:00:00Z',
        title: 'Young bear found in garden',
        body: `The zoo in Darlow said that a bear cub got away on Monday evening. Two hours later it was found in a garden. The cub was “hungry but calm”, according to keeper Hilde Brost.`,
      },
    ],
  },
  {
    name: 'a word in figures and one in letters, a plan and who loses by it',
    articles: [
      {
        publisher: 'Tarnow Trade',
        published: '2025-03-11T08:00:00Z',
        title: 'Bank to cut jobs',
        body: `The bank Oskar & Lie will cut 900 jobs by the end of 2026, it said on Tuesday. Most of the cuts will be made in Tarnow. The union called the plan “a slap in the face”.`,
      },
      {
        publisher: 'The Counting House',
        published: '2025-03-11T09:00:00Z',
        title: 'Nine hundred jobs to go at Oskar & Lie',
        body: `Oskar & Lie is to shed 900 jobs by the end of 2026, the bank announced on Tuesday. Tarnow will be hit hardest. “A slap in the face” was what the union called the plan.`,
      },
    ],
  },
  {
    name: 'two sentences told in three',
    articles: [
      {
        publisher: 'Peak and Valley',
        published: '2025-03-11T08:00:00Z',
        title: 'Climbers saved',
        body: `Three climbers were rescued from the north face of the Kolm after a night in a storm, mountain rescuers said. One of them may lose two fingers. The helicopter could only fly at dawn.`,
      },
      {
        publisher: 'The Foot of the Hill',
        published: '2025-03-11T09:00:00Z',
        title: 'Helicopter saves three climbers',
        body: `Mountain rescuers said they had brought three climbers down from the north face of the Kolm. They had spent a night in a storm. One may lose two fingers. Only at dawn could the helicopter fly.`,
      },
    ],
  },
  {
    name: 'a trial told from its end',
    articles: [
      {
        publisher: 'The Belmar Docket',
        published: '2025-03-11T08:00:00Z',
        title: 'Court frees engineer',
        body: `A court in Belmar acquitted the engineer Tomas Weld on Monday of causing the crane accident in which four people died in 2022. Weld, 51, had always denied the charge. Prosecutors said they would appeal.`,
      },
      {
        publisher: 'Southern Sentinel',
        published: '2025-03-11T09:00:00Z',
        title: 'Engineer acquitted over crane deaths',
        body: `The engineer Tomas Weld, who is 51, was acquitted by a Belmar court on Monday. He had been charged with causing a crane accident in 2022 that killed four. He had denied it from the start. The prosecution will appeal, it said.`,
      },
    ],
  },
  {
    name: 'per cent and a share',
    articles: [
      {
        publisher: 'Halden Gown',
        published: '2025-03-11T08:00:00Z',
        title: 'Vaccine trial',
        body: `A new vaccine against dust fever protected 81 per cent of those who got it, researchers at Halden University reported on Monday. The trial had 2,400 volunteers. Independent experts said that longer tests were needed.`,
      },
      {
        publisher: 'Physic Today',
        published: '2025-03-11T09:00:00Z',
        title: 'Vaccine protects four in five',
        body: `Researchers at Halden University said on Monday that a new vaccine had protected 81% of recipients from dust fever. In the trial there were 2,400 volunteers. Tests over a longer time are needed, experts who were not involved said.`,
      },
    ],
  },
  {
    name: 'a cause in the past tense, thanks given and received',
    articles: [
      {
        publisher: 'The Division Bell',
        published: '2025-03-11T08:00:00Z',
        title: 'Minister resigns',
        body: `Transport minister Ewa Lund resigned on Monday after it became known that she had accepted free flights from an airline. “I made a mistake and I am sorry,” she said. Prime Minister Jan Ode thanked her for her work.`,
      },
      {
        publisher: 'Capital Crier',
        published: '2025-03-11T09:00:00Z',
        title: 'Lund quits over free flights',
        body: `Ewa Lund has stepped down as transport minister after reports that she took free flights from an airline. She announced it on Monday. “I made a mistake and I am sorry,” Lund said. She was thanked for her work by Prime Minister Jan Ode.`,
      },
    ],
  },
  {
    name: 'no leak, in two ways',
    articles: [
      {
        publisher: 'Torrin Tide',
        published: '2025-03-11T08:00:00Z',
        title: 'Tanker aground',
        body: `The tanker Selma ran aground off Cape Torrin on Monday with 30,000 tonnes of oil on board. No oil has leaked so far, the coast guard said. All 22 sailors are safe.`,
      },
      {
        publisher: 'The Plimsoll',
        published: '2025-03-11T09:00:00Z',
        title: 'Tanker stuck off Cape Torrin',
        body: `Off Cape Torrin the tanker Selma, carrying 30,000 tonnes of oil, ran aground on Monday. The coast guard said there had been no leak so far. The 22 members of the crew are safe.`,
      },
    ],
  },
  {
    name: 'half of a sum, borne and paid',
    articles: [
      {
        publisher: 'The Quern Stone',
        published: '2025-03-11T08:00:00Z',
        title: 'Museum opens',
        body: `The Museum of Salt opened in Quern on Sunday with 5,000 visitors, its director Lea Marn said. It cost €14 million, of which the state paid half.`,
      },
      {
        publisher: 'Brine and Rock',
        published: '2025-03-11T09:00:00Z',
        title: 'Salt museum draws crowd',
        body: `Director Lea Marn said that 5,000 people came on Sunday as the Museum of Salt opened in Quern. The state bore half of the cost of 14 million euros.`,
      },
    ],
  },
  {
    name: 'an agreement and what it ends',
    articles: [
      {
        publisher: 'Wing and Wheel',
        published: '2025-03-11T08:00:00Z',
        title: 'Pilots and airline agree',
        body: `The pilots of Northwing and the airline agreed on Monday on a pay rise of 6 per cent over two years, ending a strike of nine days. Flights will resume on Wednesday, Northwing said.`,
      },
      {
        publisher: 'The Apron',
        published: '2025-03-11T09:00:00Z',
        title: 'Northwing strike over',
        body: `After nine days the strike at Northwing is over. On Monday pilots and airline agreed that pay will go up by 6 percent over two years. Northwing said flights would start again on Wednesday.`,
      },
    ],
  },
  {
    name: '“nearly” and “just under”, closed and no more let in, sacked and dismissed',
    articles: [
      {
        publisher: 'The Lock Keeper',
        published: '2025-06-17T08:00:00Z',
        title: 'Harbour closed to new boats after collision',
        body: `The harbour of Vessing has been closed to new boats since two barges collided on Sunday. Traffic on the canal stood still for nearly six hours, the canal authority said.

The opposition leader, Tove Brand, said the council should have sacked the harbour master in May.`,
      },
      {
        publisher: 'Vessing Mirror',
        published: '2025-06-17T09:00:00Z',
        title: 'No more boats let into Vessing harbour',
        body: `No new boats have been let into the harbour of Vessing since the collision of two barges on Sunday. According to the canal authority, traffic on the canal stood still for just under six hours.

In the view of the opposition leader, Tove Brand, the council ought to have dismissed the harbour master in May.`,
      },
    ],
  },
];
