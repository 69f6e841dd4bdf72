// How long the articles of one story take to set side by side, once they are read: 5, 20 and 100 articles of about 450 words,
// generated from templates that say the same things in several words, with other figures, speakers and hedges.
import { analyze } from '@parallax/analysis';
import { compareStory } from '@parallax/comparison';

/** One fact a line; its wordings are divided by bars. `N` is a figure that differs from article to article. */
const facts = [
  'A fire at the Orvane rope works killed N people on Tuesday, the Maritime Safety Office said.|N people died on Tuesday when fire broke out at the rope works in Orvane, according to the Maritime Safety Office.|At least N people were killed in a blaze at the Orvane rope works on 11 March.',
  'The fire began in a drying shed shortly after midnight, said Helka Drummond, the chief fire officer.|Fire chief Helka Drummond said the blaze had started in a drying shed just after midnight.|It is believed to have begun in one of the drying sheds.',
  'Orvane Cordage, which owns the works, denied that the sprinklers had been switched off.|The owner, Orvane Cordage, rejected the claim that its sprinklers were off.|“The sprinklers were working,” a spokeswoman for Orvane Cordage said.',
  'Two former employees said the sprinklers had been shut down in January to save money.|The sprinklers had not worked since January, two people who used to work there said.',
  'N people were taken to the hospital in Port Sellin, most of them with burns.|Some N injured people are being treated in Port Sellin.|The hospital in Port Sellin said it had admitted N people.',
  'The Labour Ministry could not confirm whether the works had passed its last inspection.|It could not be confirmed that the works had passed an inspection, the Labour Ministry said.',
  '“We heard the roof come down like a wave,” said Ansel Torvik, a fisherman.|Ansel Torvik, who fishes from the quay, said the roof came down “like a wave”.',
  'Residents within one kilometre were told to keep their windows closed until Wednesday.|People living nearby were asked to shut their windows until Wednesday.',
  'The harbour was closed to ships for N hours.|Ships could not enter the harbour for N hours.',
  'Prime Minister Lenka Osterby called off a trip to Lisbon and was expected in Orvane in the evening.|Lenka Osterby, the prime minister, has cancelled a visit to Lisbon and will go to Orvane.',
  'The works employ about 400 people and have made rope for ships since 1871.|Some 400 people work at the plant, which was founded in 1871.',
  'An inquiry is to report by 30 June, Labour Minister Tomas Vreeland said.|Labour Minister Tomas Vreeland has ordered an inquiry that will report by the end of June.',
  'Insurers put the damage at $N million.|The damage may reach $N million, insurers estimate.',
  'The union of rope makers said it had warned of dust in the sheds in November.|According to the union, the company was warned about dust last November.',
  'Orvane Cordage has not commented on the warning.|The company did not respond to questions about the warning.',
];

/** The same numbers for the same seed (a linear congruential generator), so that every run compares the same articles. */
function random(seed) {
  let state = seed + 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function article(seed) {
  const next = random(seed * 7919);
  const told = facts
    .filter(() => next() < 0.8)
    .map((fact) => {
      const wordings = fact.split('|');
      return wordings[Math.floor(next() * wordings.length)].replace('N', String(10 + Math.floor(next() * 4)));
    });
  const paragraphs = Array.from({ length: Math.ceil(told.length / 2) }, (_, at) =>
    told.slice(2 * at, 2 * at + 2).join(' '),
  );
  return {
    id: `a${seed}`,
    title: 'Fire at the Orvane rope works',
    publisher: `The Gazette of Quay ${seed}`,
    published: `2025-03-${12 + (seed % 3)}T${String(6 + (seed % 12)).padStart(2, '0')}:00:00Z`,
    text: paragraphs.join('\n\n'),
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const analyses = Array.from({ length: 100 }, (_, seed) => analyze(article(seed)));
for (let round = 0; round < 3; round++) compareStory('warm', analyses.slice(0, 5));

console.log('articles   claims   findings   milliseconds   of the processor');
for (const [count, rounds] of [
  [5, 15],
  [20, 7],
  [100, 3],
]) {
  const some = analyses.slice(0, count);
  const times = [];
  const worked = [];
  let story;
  for (let round = 0; round < rounds; round++) {
    const begun = process.hrtime.bigint();
    const before = process.cpuUsage();
    story = compareStory('bench', some);
    times.push(Number(process.hrtime.bigint() - begun) / 1e6);
    worked.push(process.cpuUsage(before).user / 1e3);
  }
  const claims = some.reduce((sum, { claims }) => sum + claims.length, 0);
  console.log(
    `${String(count).padStart(8)}   ${String(claims).padStart(6)}   ${String(story.findings.length).padStart(8)}   ${median(times).toFixed(0).padStart(12)}   ${median(worked).toFixed(0).padStart(16)}`,
  );
}
